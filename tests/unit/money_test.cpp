#include "caseflow/model/money.hpp"
#include "caseflow/model/percent.hpp"

#include <array>
#include <doctest/doctest.h>
#include <limits>
#include <random>

using namespace caseflow;

namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

} // namespace

TEST_CASE("amounts are shown in groups of three") {
    CHECK(group_digits(Money(0)) == "0");
    CHECK(group_digits(Money(999)) == "999");
    CHECK(group_digits(Money(1000)) == "1 000");
    CHECK(group_digits(Money(-1000)) == "-1 000");
    CHECK(group_digits(Money(-100)) == "-100");
    CHECK(group_digits(Money(1'000'000)) == "1 000 000");
    CHECK(group_digits(Money(most)) == "9 223 372 036 854 775 807");
    CHECK(to_string(Money(5), "SEK") == "5 kr");
    CHECK(to_string(Money(5), "EUR") == "5 EUR");
}

TEST_CASE("a sum that does not fit is nothing") {
    CHECK(Money(most - 1).plus(Money(1)) == Money(most));
    CHECK(Money(most).plus(Money(1)) == std::nullopt);
    CHECK(Money(std::numeric_limits<std::int64_t>::min()).plus(Money(-1)) == std::nullopt);
    CHECK(Money(3).distance(Money(-2)) == Money(5));
    CHECK(Money(most).distance(Money(-2)) == Money(most));
}

TEST_CASE("a share is kept as written") {
    CHECK(Percent::parse("50")->str() == "50");
    CHECK(Percent::parse("33.30")->str() == "33.30");
    CHECK(Percent::parse("+3_3.05")->str() == "33.05");
    CHECK(Percent::parse("100.000000")->str() == "100.000000");
    for (const char* text : {"", "-1", "100.1", "101", "1e1", "inf", "nan", "0x10", "1.2.3",
                             "1.0000001", "99999999999999999999"})
        CHECK_MESSAGE(!Percent::parse(text), text);
}

TEST_CASE("a share covers amounts to the precision it is written with") {
    const Percent third = *Percent::parse("33.3");
    CHECK(third.covers(Money(332'500), Money(1'000'000)));
    CHECK(third.covers(Money(333'500), Money(1'000'000)));
    CHECK(!third.covers(Money(332'499), Money(1'000'000)));
    CHECK(!third.covers(Money(333'501), Money(1'000'000)));
    CHECK(Percent::parse("100")->covers(Money(most), Money(most)));
    CHECK(third.of(Money(1'000'000)) == Money(333'000));
    CHECK(Percent::parse("50")->of(Money(3)) == Money(2));
    CHECK(Percent::parse("50")->of(Money(-3)) == Money(-2));
    CHECK(Percent::parse("50")->exceeded_by(Money(501), Money(1000)));
    CHECK(!Percent::parse("50")->exceeded_by(Money(500), Money(1000)));
}

TEST_CASE("shares add up to 100 to the precision they are written with") {
    const auto add_up = [](std::initializer_list<const char*> texts) {
        std::vector<Percent> shares;
        for (const char* text : texts) shares.push_back(*Percent::parse(text));
        return Percent::add_up_to_100(shares);
    };
    CHECK(add_up({"50", "50"}));
    CHECK(add_up({"33", "33", "33"}));
    CHECK(add_up({"33.3", "33.3", "33.3"}));
    CHECK(!add_up({"33.30", "33.30", "33.30"}));
    CHECK(!add_up({"50", "48"}));
    CHECK(add_up({"50.000000", "49.999999"}));
    CHECK(!add_up({"99.999999"}));
    CHECK(!add_up({"50.0", "50.2"}));
    const std::array two{*Percent::parse("49.4"), *Percent::parse("50")};
    CHECK(Percent::sum(two) == "99.4");
}

TEST_CASE("a share covers its own part of any whole") {
    std::mt19937_64 random(1); // seeded: every run is the same
    for (int i = 0; i < 20'000; ++i) {
        const Money whole(static_cast<std::int64_t>(random() % 1'000'000'000'000));
        const std::string text =
            std::to_string(random() % 100) + "." + std::to_string(random() % 1000);
        const Percent share = *Percent::parse(text);
        const Money part = share.of(whole);
        CHECK(share.str() == text);
        CHECK((share.covers(part, whole) ||
               whole < Money(100'000))); // small wholes: rounding to kronor
        CHECK(!share.exceeded_by(Money(part.kronor() - 1), whole));
    }
}

TEST_CASE("amounts are read as people type them") {
    CHECK(Money::parse("500000") == Money(500'000));
    CHECK(Money::parse("1 200 000") == Money(1'200'000));
    CHECK(Money::parse("1_200_000") == Money(1'200'000));
    CHECK(Money::parse("1\u00A0200\u202F000") == Money(1'200'000));
    CHECK(Money::parse("-5") == Money(-5));
    CHECK(Money::parse("9223372036854775807") == Money(INT64_MAX));
    for (const char* wrong :
         {"", "-", "1 20", "12 0000", "1  000", "1,5", "1.5", "1e3", "5 kr", "x", " 5", "5 ",
          "1200 000", "9223372036854775808", "0x10", "1 000 "}) {
        CAPTURE(wrong);
        CHECK(!Money::parse(wrong));
    }
}
