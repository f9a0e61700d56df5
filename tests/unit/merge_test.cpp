// Two people's changes to one text are both kept.
#include "caseflow/base/lines.hpp"
#include "caseflow/base/merge.hpp"

#include <doctest/doctest.h>
#include <random>

using namespace caseflow;

namespace {

constexpr MergeLabels sides{"your copy", "the case as it is now"};

std::string copy_conflict(const std::string& mine, const std::string& theirs) {
    return "<<<<<<< your copy\n" + mine + "=======\n" + theirs + ">>>>>>> the case as it is now\n";
}

void check_copies(std::string_view before, std::string_view mine, std::string_view theirs,
                  const std::string& expected, std::size_t conflicts = 0) {
    const Merged merged = merge(before, mine, theirs, sides);
    CHECK(merged.text == expected);
    CHECK(merged.conflicts == conflicts);
}

/// Up to eight lines of three kinds; the last may lack its end.
std::string random_text(std::mt19937& random) {
    std::string text;
    for (auto lines = random() % 8; lines > 0; --lines)
        text += std::string(1, static_cast<char>('a' + random() % 3)) + "\n";
    if (random() % 4 == 0 && !text.empty()) text.pop_back();
    return text;
}

} // namespace

TEST_CASE("changes in different places are brought together") {
    check_copies("1\n2\n3\n4\n", "one\n2\n3\n4\n", "1\n2\n3\nfour\n", "one\n2\n3\nfour\n");
    check_copies("1\n2\n3\n4\n", "2\n3\n4\n", "1\n2\n3\nnew\n4\n", "2\n3\nnew\n4\n");
    check_copies("1\n2\n3\n", "0\n1\n2\n3\n", "1\n2\n", "0\n1\n2\n");
    check_copies("1\n2\n3", "1\n2\n3\n", "one\n2\n3", "one\n2\n3\n");
}

TEST_CASE("if both changed the same lines, both versions are between markers") {
    check_copies("1\n2\n3\n", "1\nmy\n3\n", "1\ntheir\n3\n",
                 "1\n" + copy_conflict("my\n", "their\n") + "3\n", 1);
    check_copies("1\n2\n3\n", "1\nmy\n3\n", "1\n3\n", "1\n" + copy_conflict("my\n", "") + "3\n", 1);
    check_copies("1\n", "1\nmy", "1\ntheir", "1\n" + copy_conflict("my\n", "their\n"), 1);
    check_copies("1\n2\n", "my\n2\n", "1\ntheir\n", copy_conflict("my\n2\n", "1\ntheir\n"), 1);
    check_copies("1\n2\n3\n", "1\nboth\n3\n", "1\nboth\n3\n", "1\nboth\n3\n");
}

TEST_CASE("of any texts, one side's changes alone are taken as they are, and no line is lost") {
    std::mt19937 random(1);
    for (int i = 0; i < 20'000; ++i) {
        const std::string before = random_text(random);
        const std::string mine = random_text(random);
        const std::string theirs = random_text(random);
        CAPTURE(before);
        CAPTURE(mine);
        CAPTURE(theirs);
        REQUIRE(merge(before, mine, before, sides).text == mine);
        REQUIRE(merge(before, before, theirs, sides).text == theirs);
        REQUIRE(merge(before, mine, mine, sides).text == mine);
        const Merged there = merge(before, mine, theirs, sides);
        const Merged back = merge(before, theirs, mine, sides);
        REQUIRE(there.conflicts == back.conflicts);
        if (there.conflicts == 0) REQUIRE(there.text == back.text);
        for (const std::string_view line : lines_of(mine))
            if (before.find(line) == std::string::npos)
                REQUIRE(there.text.find(line) != std::string::npos);
    }
}
