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
#include <system_error>
#include <thread>
#include <vector>

namespace caseflow {

/// What in_order works with, behind one lock.
template <class Result>
class OrderedWork {
  public:
    OrderedWork(std::size_t count, std::size_t window) : count_(count), window_(window) {}

    /// A thread's work: takes the next few indexes until there are none.
    template <class Produce>
    void produce_all(Produce& produce) {
        std::unique_lock lock(mutex_);
        for (;;) {
            changed_.wait(lock, [&] { return over() || next_ < base_ + window_; });
            if (over()) return;
            const std::size_t begin = next_;
            next_ = std::min(begin + batch, count_);
            waiting_.resize(next_ - base_);
            std::vector<std::optional<Result>> results(next_ - begin);
            lock.unlock();
            guard([&] {
                for (std::size_t i = 0; i < results.size(); ++i)
                    results[i].emplace(produce(begin + i));
            });
            lock.lock();
            if (trouble_) return;
            std::move(results.begin(), results.end(),
                      waiting_.begin() + static_cast<std::ptrdiff_t>(begin - base_));
            changed_.notify_all();
        }
    }

    /// Hands on the results in order until all are done or one failed.
    template <class Consume>
    void consume_all(Consume& consume) {
        for (std::size_t i = 0; i < count_; ++i) {
            std::optional<Result> result = take();
            if (!result) return;
            guard([&] { consume(std::move(*result)); });
        }
    }

    /// Only once the threads have ended.
    void rethrow() const {
        if (trouble_) std::rethrow_exception(trouble_);
    }

  private:
    static constexpr std::size_t batch = 8; // what is taken at once, so that locking costs little

    [[nodiscard]] bool over() const { return trouble_ || next_ == count_; }

    /// The next result in order; nothing if one failed.
    std::optional<Result> take() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return trouble_ || (!waiting_.empty() && waiting_.front()); });
        if (trouble_) return std::nullopt;
        std::optional<Result> result(std::in_place, std::move(*waiting_.front()));
        waiting_.pop_front();
        ++base_;
        if (next_ + 1 == base_ + window_) changed_.notify_all(); // a thread may wait for room
        return result;
    }

    template <class Action>
    void guard(Action&& action) {
        try {
            action();
        } catch (...) {
            const std::lock_guard lock(mutex_);
            trouble_ = std::current_exception();
            changed_.notify_all();
        }
    }

    std::size_t count_;
    std::size_t window_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::optional<Result>> waiting_; // results of base_ and on
    std::size_t base_ = 0;
    std::size_t next_ = 0;
    std::exception_ptr trouble_;
};

/// As many threads as the system grants, which may be none: memory for their stacks may be short.
template <class Work>
[[nodiscard]] std::vector<std::jthread> start_threads(std::size_t most, const Work& work) {
    std::vector<std::jthread> threads;
    try {
        threads.reserve(most);
        while (threads.size() < most) threads.emplace_back(work);
    } catch (const std::system_error&) { // those that have started do the work
    }
    return threads;
}

/// Calls `produce(i)` for i from 0 to before `count`, on `threads` threads or as many as there can
/// be, and `consume` with the
/// results in order of i, on the calling one. At most 24 results a thread wait to be consumed. What
/// either throws comes out of here, after the threads have ended.
template <class Produce, class Consume>
void in_order(std::size_t count, std::size_t threads, Produce&& produce, Consume&& consume) {
    if (count == 1) return consume(produce(std::size_t{0})); // a thread takes longer than a case
    OrderedWork<decltype(produce(std::size_t{}))> work(count, 16 * threads);
    {
        const auto workers =
            start_threads(std::min(threads, count), [&] { work.produce_all(produce); });
        if (!workers.empty()) work.consume_all(consume);
        if (workers.empty())
            for (std::size_t i = 0; i < count; ++i) consume(produce(i));
    }
    work.rethrow();
}

/// As many threads as there are cores.
[[nodiscard]] inline std::size_t cores() {
    return std::max(1U, std::thread::hardware_concurrency());
}

} // namespace caseflow
