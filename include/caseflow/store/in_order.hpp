/// Why: whole-register commands work on all cores, yet give their output in one order and hold only
/// a few cases in memory at a time.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace caseflow {

/// Calls `produce(i)` for i from 0 to before `count`, on `threads` threads, and `consume` with the
/// results in order of i, on the calling one. At most 16 results a thread wait to be consumed. What
/// either throws comes out of here, after the threads have ended.
template <class Produce, class Consume>
void in_order(std::size_t count, std::size_t threads, Produce&& produce, Consume&& consume) {
    using Result = decltype(produce(std::size_t{}));
    const std::size_t window = 16 * threads;
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::optional<Result>> waiting; // results of base and on
    std::size_t base = 0;
    std::size_t next = 0;
    std::exception_ptr trouble;

    const auto work = [&] {
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [&] { return trouble || next == count || next < base + window; });
            if (trouble || next == count) return;
            const std::size_t i = next++;
            waiting.emplace_back();
            lock.unlock();
            std::optional<Result> result;
            std::exception_ptr thrown;
            try {
                result.emplace(produce(i));
            } catch (...) {
                thrown = std::current_exception();
            }
            lock.lock();
            if (thrown) trouble = thrown;
            if (result) waiting[i - base] = std::move(result);
            changed.notify_all();
        }
    };
    std::vector<std::jthread> workers;
    for (std::size_t t = 0; t < std::min(threads, count); ++t) workers.emplace_back(work);

    std::unique_lock lock(mutex);
    while (base < count && !trouble) {
        changed.wait(lock, [&] { return trouble || (!waiting.empty() && waiting.front()); });
        if (trouble) break;
        Result result = std::move(*waiting.front());
        waiting.pop_front();
        ++base;
        changed.notify_all();
        lock.unlock();
        try {
            consume(std::move(result));
        } catch (...) {
            lock.lock();
            trouble = std::current_exception();
            changed.notify_all();
            break;
        }
        lock.lock();
    }
    if (lock.owns_lock()) lock.unlock();
    workers.clear(); // joins
    if (trouble) std::rethrow_exception(trouble);
}

/// As many threads as there are cores.
[[nodiscard]] inline std::size_t cores() {
    return std::max(1U, std::thread::hardware_concurrency());
}

} // namespace caseflow
