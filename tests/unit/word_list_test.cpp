#include "caseflow/prose/tokens.hpp"
#include "caseflow/prose/word_list.hpp"

#include <doctest/doctest.h>
#include <string>
#include <string_view>

using namespace caseflow;

TEST_CASE("a word is one of a list only whole") {
    CHECK(is_listed("år", "i år och"));
    CHECK(is_listed("i", "i år och"));
    CHECK(is_listed("och", "i år och"));
    CHECK_FALSE(is_listed("oc", "i år och"));
    CHECK_FALSE(is_listed("ochså", "i år och"));
    CHECK_FALSE(is_listed("r", "i år och"));
}

TEST_CASE("a word begins or ends with one of a list, or has one in it") {
    CHECK(begins_with_any("bidraget", "stöd bidrag"));
    CHECK(begins_with_any("stöd", "stöd bidrag"));
    CHECK_FALSE(begins_with_any("bidra", "stöd bidrag"));
    CHECK_FALSE(begins_with_any("driftbidrag", "stöd bidrag"));
    CHECK(ends_with_any("driftbidrag", "stöd bidrag"));
    CHECK(ends_with_any("bidrag", "stöd bidrag"));
    CHECK_FALSE(ends_with_any("bidraget", "stöd bidrag"));
    CHECK_FALSE(ends_with_any("drag", "stöd bidrag"));
    CHECK(contains_any("driftbidraget", "stöd bidrag"));
    CHECK(contains_any("stöd", "stöd bidrag"));
    CHECK_FALSE(contains_any("drifta", "stöd bidrag"));
    CHECK_FALSE(contains_any("b", "stöd bidrag"));
}

TEST_CASE("every word of a list has its bit") {
    constexpr AnyWord words = "är blir utgör motsvarar";
    for (const std::string_view word : {"är", "blir", "utgör", "motsvarar"}) {
        CAPTURE(word);
        CHECK(words.may_have(key_of_word(word)));
    }
    CHECK_FALSE(words.may_have(key_of_word("var")));
}

TEST_CASE(
    "letters are read alike however they lie in the eight bytes that are looked at together") {
    std::string text;
    for (const std::string_view letters : {"a", "ö", "É", "Z", "ab", "åÄ", "zé"})
        for (std::size_t before = 0; before < 18; ++before)
            for (const std::string_view after : {" ", ".", "1", "\n", "–"})
                text += std::string(before, 'q') + std::string(letters) + std::string(after);
    const Tokens tokens(text);
    std::size_t words = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens.is_word(i)) continue;
        ++words;
        CAPTURE(tokens.at(i));
        const std::string_view lower = tokens.lower(i);
        const std::size_t letters = lower.find_first_not_of('q');
        REQUIRE(letters != lower.npos);
        CHECK(lower.size() == tokens.at(i).size());
        CHECK(is_listed(lower.substr(letters), "a ö é z ab åä zé"));
    }
    CHECK(words == std::size_t{7} * 18 * 5);
}
