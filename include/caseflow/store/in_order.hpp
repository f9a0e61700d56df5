/// Why: whole-register commands work on all cores, yet give their output in one order and hold only
/// a few cases in memory at a time.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <iterator>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace caseflow {

/// What in_order works with, behind one lock: results in batches, so that locking and waking cost
/// little.
template <class Result>
class OrderedWork {
  public:
    OrderedWork(std::size_t count, std::size_t threads)
        : count_(count),
          batch_(std::clamp<std::size_t>(count / (4 * threads), 1, 16)),
          most_(2 * threads) {}

    /// A thread's work: takes the next few indexes until there are none.
    template <class Produce>
    void produce_all(Produce& produce) {
        std::unique_lock lock(mutex_);
        for (;;) {
            room_.wait(lock, [&] { return over() || batches_.size() < most_; });
            if (over()) return;
            Batch& place = batches_.emplace_back(); // stays where it is when others come and go
            Batch spent = std::exchange(spent_, {});
            const std::size_t begin = next_;
            const std::size_t end = next_ = std::min(begin + batch_, count_);
            lock.unlock();
            spent.clear(); // here, for the one consuming thread has the most to do
            Batch batch;
            guard([&] {
                batch.reserve(end - begin);
                for (std::size_t i = begin; i < end; ++i) batch.push_back(produce(i));
            });
            lock.lock();
            if (trouble_) return;
            place = std::move(batch);
            ready_.notify_one();
        }
    }

    /// Hands on the results in order until all are done or one failed.
    template <class Consume>
    void consume_all(Consume& consume) {
        for (std::size_t done = 0; done < count_;) {
            Batch batch = take();
            if (batch.empty()) return;
            done += batch.size();
            guard([&] {
                for (Result& result : batch) consume(std::move(result));
                const std::lock_guard lock(mutex_);
                std::move(batch.begin(), batch.end(), std::back_inserter(spent_));
            });
        }
    }

    /// Only once the threads have ended.
    void rethrow() const {
        if (trouble_) std::rethrow_exception(trouble_);
    }

  private:
    using Batch = std::vector<Result>; // empty until its results are there

    [[nodiscard]] bool over() const { return trouble_ || next_ == count_; }

    /// The next results in order; none if one failed.
    Batch take() {
        std::unique_lock lock(mutex_);
        ready_.wait(lock,
                    [&] { return trouble_ || (!batches_.empty() && !batches_.front().empty()); });
        if (trouble_) return {};
        Batch batch = std::move(batches_.front());
        batches_.pop_front();
        room_.notify_all();
        return batch;
    }

    template <class Action>
    void guard(Action&& action) {
        try {
            action();
        } catch (...) {
            const std::lock_guard lock(mutex_);
            trouble_ = std::current_exception();
            room_.notify_all();
            ready_.notify_one();
        }
    }

    std::size_t count_;
    std::size_t batch_; // as many results
    std::size_t most_;  // as many batches wait
    std::mutex mutex_;
    std::condition_variable room_;
    std::condition_variable ready_;
    std::deque<Batch> batches_;
    Batch spent_; // consumed, to be destroyed
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
/// be, and `consume` with the results in order of i, on the calling one. At most 64 results a
/// thread are alive. What either throws comes out of here, after the threads have ended.
template <class Produce, class Consume>
void in_order(std::size_t count, std::size_t threads, Produce&& produce, Consume&& consume) {
    if (count == 1) return consume(produce(std::size_t{0})); // a thread takes longer than a case
    OrderedWork<decltype(produce(std::size_t{}))> work(count, threads);
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
