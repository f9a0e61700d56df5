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

TEST_CASE("no more results wait than the window holds") {
    std::atomic<int> alive = 0;
    std::atomic<int> most = 0;
    in_order(
        500, 2,
        [&](std::size_t i) {
            most = std::max(most.load(), ++alive);
            return i;
        },
        [&](std::size_t) {
            --alive;
            std::this_thread::sleep_for(std::chrono::microseconds(50));
        });
    CHECK(most.load() <= 2 * 64);
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
