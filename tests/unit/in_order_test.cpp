#include "caseflow/store/in_order.hpp"

#include <atomic>
#include <doctest/doctest.h>
#include <stdexcept>
#include <string>

using namespace caseflow;

TEST_CASE("results come in order, each once, whatever the number of threads") {
    for (const std::size_t threads : {1U, 2U, 7U}) {
        for (const std::size_t count : {0U, 1U, 1000U}) {
            std::vector<std::size_t> seen;
            in_order(
                count, threads,
                [](std::size_t i) {
                    if (i % 97 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
                    return std::to_string(i);
                },
                [&](const std::string& text) { seen.push_back(std::stoul(text)); });
            REQUIRE(seen.size() == count);
            for (std::size_t i = 0; i < count; ++i) CHECK(seen[i] == i);
        }
    }
}

TEST_CASE("results that are made together come in order too") {
    for (const std::size_t count : {0U, 1U, 15U, 1000U}) {
        std::size_t most = 0;
        std::vector<std::size_t> seen;
        in_order_by_batch(
            count, 2,
            [](std::size_t begin, std::size_t end) {
                return std::vector<std::pair<std::size_t, std::size_t>>(end - begin, {begin, end});
            },
            [&](const std::pair<std::size_t, std::size_t>& batch) {
                CHECK(batch.first <= seen.size());
                CHECK(seen.size() < batch.second);
                seen.push_back(batch.first);
                most = std::max(most, batch.second - batch.first);
            });
        CHECK(seen.size() == count);
        CHECK(most == std::min<std::size_t>(std::max<std::size_t>(count / 8, count > 0), 16));
    }
}

namespace {

struct Count {
    std::atomic<int> alive = 0;
    std::atomic<int> most = 0;
    std::atomic<int> freed_elsewhere = 0; // by another thread than the one that made them
};

/// Counts itself from when it is made until it is freed, however often it is moved.
class Counted {
  public:
    explicit Counted(Count& count) : count_(&count) {
        const int alive = ++count.alive;
        for (int most = count.most; most < alive && !count.most.compare_exchange_weak(most, alive);)
            continue;
    }
    Counted(Counted&& other) noexcept
        : count_(std::exchange(other.count_, nullptr)), maker_(other.maker_) {}
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;
    Counted& operator=(Counted&&) = delete;
    ~Counted() {
        if (count_ == nullptr) return;
        --count_->alive;
        if (maker_ != std::this_thread::get_id()) ++count_->freed_elsewhere;
    }

  private:
    Count* count_;
    std::thread::id maker_ = std::this_thread::get_id();
};

} // namespace

TEST_CASE("few results are alive at a time, however slow the one who takes them") {
    for (const int threads : {1, 2, 5}) {
        Count count;
        in_order(
            5000, static_cast<std::size_t>(threads), [&](std::size_t) { return Counted(count); },
            [](Counted&&) { std::this_thread::sleep_for(std::chrono::microseconds(10)); });
        CHECK(count.alive == 0);
        CHECK(count.most <= threads * 96);
    }
}

TEST_CASE("the thread that made a result frees it") {
    Count count;
    constexpr int results = 5000;
    const auto make = [&](std::size_t) {
        std::this_thread::sleep_for(std::chrono::microseconds(10));
        return Counted(count);
    };
    in_order(results, 2, make, [](Counted&&) {});
    CHECK(count.freed_elsewhere < results / 4); // all but a few, unless one waits for long
}

TEST_CASE("an exception of either side comes out, and the threads end") {
    const auto fail = [](std::size_t i) {
        if (i == 40) throw std::runtime_error("x");
        return i;
    };
    CHECK_THROWS_WITH(in_order(100, 3, fail, [](std::size_t) {}), "x");
    CHECK_THROWS_WITH(in_order(
                          100, 3, [](std::size_t i) { return i; }, [&](std::size_t i) { fail(i); }),
                      "x");
}
