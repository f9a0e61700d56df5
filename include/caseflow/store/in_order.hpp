/// Why: whole-register commands work on all cores, yet give their output in one order and hold only
/// a few cases in memory at a time.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace caseflow {

/// The work of in_order, under one lock: results in batches, so that locking costs little. The
/// thread that finishes the next batch hands it on, so that no thread wakes another for every
/// batch. The thread that made a result frees it: another would need the lock of that thread's
/// heap.
template <class Result>
class OrderedWork {
  public:
    OrderedWork(std::size_t count, std::size_t threads)
        : count_(count),
          batch_(std::clamp<std::size_t>(count / (4 * threads), 1, 16)),
          most_(2 * threads) {}

    /// A thread's work: takes the next few indexes until there are none.
    template <class Produce, class Consume>
    void run(Produce& produce, Consume& consume) {
        std::unique_lock lock(mutex_);
        Spent& spent = spent_.emplace_back();
        for (;;) {
            room_.wait(lock, [&] { return is_over() || batches_.size() < most_; });
            if (is_over()) return;
            Batch& place = batches_.emplace_back(); // stays where it is when others come and go
            const std::size_t begin = next_;
            const std::size_t end = next_ = std::min(begin + batch_, count_);
            Spent freed = std::exchange(spent, {});
            Results results;
            run_unlocked(lock, [&] {
                freed.clear();
                results = produce(begin, end);
            });
            if (trouble_) return;
            place = {std::move(results), &spent};
            consume_ready(lock, consume);
        }
    }

    /// Only once the threads have ended.
    void rethrow() const {
        if (trouble_) std::rethrow_exception(trouble_);
    }

  private:
    using Results = std::vector<Result>;
    using Spent = std::vector<Results>;          // of one thread, all handed on
    static constexpr std::size_t most_spent = 2; // a thread that waits for long frees no more
    struct Batch {
        Results results = {}; // empty until they are there
        Spent* spent = nullptr;
    };

    [[nodiscard]] bool is_over() const { return trouble_ || next_ == count_; }

    /// Hands on the batches whose turn it is, unless another thread does: that one continues with
    /// those that have become ready meanwhile.
    template <class Consume>
    void consume_ready(std::unique_lock<std::mutex>& lock, Consume& consume) {
        if (std::exchange(is_consuming_, true)) return;
        while (!trouble_ && !batches_.empty() && !batches_.front().results.empty()) {
            Batch batch = std::move(batches_.front());
            batches_.pop_front();
            room_.notify_all();
            const bool is_kept = batch.spent->size() < most_spent;
            run_unlocked(lock, [&] {
                for (Result& result : batch.results) consume(std::move(result));
                if (!is_kept) batch.results.clear();
            });
            if (is_kept) batch.spent->push_back(std::move(batch.results));
        }
        is_consuming_ = false;
    }

    template <class Action>
    void run_unlocked(std::unique_lock<std::mutex>& lock, Action&& action) {
        std::exception_ptr trouble;
        lock.unlock();
        try {
            action();
        } catch (...) {
            trouble = std::current_exception();
        }
        lock.lock();
        if (!trouble) return;
        trouble_ = trouble;
        room_.notify_all();
    }

    std::size_t count_;
    std::size_t batch_; // as many results
    std::size_t most_;  // as many batches wait
    std::mutex mutex_;
    std::condition_variable room_;
    std::deque<Batch> batches_;
    std::deque<Spent> spent_; // of each thread
    bool is_consuming_ = false;
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

/// Calls `produce(begin, end)` for at most 16 indexes at a time, of those below `count`, which
/// returns a vector of their results, on `threads` threads including the calling one, or fewer if
/// there cannot be so many; and `consume` with the results in order of index, one at a time on any
/// of them. At most 96 results per thread are alive. Exceptions from either are rethrown here,
/// after the threads have ended.
template <class Produce, class Consume>
void in_order_by_batch(std::size_t count, std::size_t threads, Produce&& produce,
                       Consume&& consume) {
    if (count == 1) // starting a thread takes longer
        return consume(std::move(produce(std::size_t{0}, count).front()));
    using Results = decltype(produce(std::size_t{}, std::size_t{}));
    OrderedWork<typename Results::value_type> work(count, threads);
    const auto run = [&] { work.run(produce, consume); };
    {
        const auto others = start_threads(std::min(threads - 1, count), run);
        run();
    }
    work.rethrow();
}

/// The same, with `produce(i)` for one result.
template <class Produce, class Consume>
void in_order(std::size_t count, std::size_t threads, Produce&& produce, Consume&& consume) {
    const auto produce_batch = [&](std::size_t begin, std::size_t end) {
        std::vector<decltype(produce(begin))> results;
        results.reserve(end - begin);
        for (std::size_t i = begin; i < end; ++i) results.push_back(produce(i));
        return results;
    };
    in_order_by_batch(count, threads, produce_batch, consume);
}

/// As many threads as there are cores.
[[nodiscard]] inline std::size_t cores() {
    return std::max(1U, std::thread::hardware_concurrency());
}

} // namespace caseflow
