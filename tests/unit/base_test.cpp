#include "caseflow/base/nearest.hpp"
#include "caseflow/base/shell.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/date.hpp"
#include "caseflow/source/located.hpp"
#include "caseflow/source/text.hpp"

#include <array>
#include <doctest/doctest.h>

using namespace caseflow;

TEST_CASE("the nearest name is one slip away, or none") {
    constexpr std::array<std::string_view, 3> names{"validate", "render", "title"};
    CHECK(nearest("valdate", names) == "validate");
    CHECK(nearest("vaildate", names) == "validate");
    CHECK(nearest("titel", names) == "title");
    CHECK(nearest("xyz", names) == std::nullopt);
    const std::string_view series[] = {"VÄG", "VÅR", "ÅÄÖ"};
    CHECK(nearest("VAR", series) == "VÅR");
    CHECK(nearest("VÅR", series) == "VÅR");
    CHECK(nearest("AAO", series) == "ÅÄÖ");
    CHECK(nearest("VAG", series) == "VÄG");
    CHECK(nearest("XÅX", series) == std::nullopt);
    CHECK(nearest("", names) == std::nullopt);
    CHECK(nearest(std::string(5000, 'x'), names) == std::nullopt);
    CHECK(nearest("rendr", names) == "render");
}

TEST_CASE("a word is quoted for a shell only if the shell would read it another way") {
    for (const char* plain : {"RUN/319/2022", "az-AZ_09.toml", "ärende"})
        CHECK(shell_quoted(plain) == plain);
    CHECK(shell_quoted("") == "''");
    CHECK(shell_quoted("två ord") == "'två ord'");
    CHECK(shell_quoted("it's") == "'it'\\''s'");
}

TEST_CASE("malformed UTF-8 is found at its first byte") {
    CHECK(invalid_utf8("åäö €") == std::nullopt);
    CHECK(invalid_utf8("a\xE5") == 1);
    CHECK(invalid_utf8("\xC0\x80") == 0);         // overlong
    CHECK(invalid_utf8("ab\xED\xA0\x80") == 2);   // a surrogate
    CHECK(invalid_utf8("\xF4\x90\x80\x80") == 0); // beyond U+10FFFF
}

TEST_CASE("characters are counted, cells measured") {
    CHECK(character_count("åäö") == 3);
    CHECK(character_offset("åäö", 2) == 4);
    CHECK(character_offset("åäö", 9) == 6);
    CHECK(display_width("A\u030A") == 1);
    CHECK(display_width("漢字") == 4);
}

TEST_CASE("folding joins what is the same and keeps å apart from a") {
    CHECK(fold("ÅÄÖ") == fold("a\u030Aäö"));
    CHECK(fold("å") != fold("a"));
    CHECK(upper("åäöé") == "ÅÄÖÉ");
}

TEST_CASE("more marks on a letter than any language has are composed in pieces, none lost") {
    const auto repeat = [](std::string_view mark, std::size_t count) {
        std::string marks;
        for (std::size_t i = 0; i < count; ++i) marks += mark;
        return marks;
    };
    CHECK(compose("a\u030A\u0301") == "\u01FB"); // ring and acute
    CHECK(compose("x" + repeat("\u0301", 20) + repeat("\u0316", 10)) ==
          "x" + repeat("\u0316", 10) + repeat("\u0301", 20));
    CHECK(compose("x" + repeat("\u0301", 30) + repeat("\u0316", 30)) ==
          "x" + repeat("\u0301", 30) + repeat("\u0316", 30));
}

TEST_CASE("nothing that steers a terminal stays") {
    CHECK(visible("a\x1b[31mb") == "a␛[31mb");
    CHECK(visible("a\tb\nc") == "a\tb\nc");
    CHECK(visible_line("a\tb\nc") == "a b c");
    CHECK(visible_line("a\u2028b\u2029\u2029c") == "a b  c");
    CHECK(visible_line("a\r\nb\r\n\rc\r") == "a b ␍c␍");
    CHECK(visible("\x7F\u009B\u202E\xFF") == "␡\uFFFD\uFFFD\uFFFD");
    CHECK(visible(std::string_view("\0", 1)) == "␀");
    CHECK(visible("\xEF\xBF\xBE\xEF\xBF\xBF") == "\uFFFD\uFFFD"); // not characters of XML
    CHECK(escape_controls("[\"\x7F\u009B\u202E å\"]\n") == "[\"\\u007f\\u009b\\u202e å\"]\n");
}

TEST_CASE("dates are read in one form and exist") {
    CHECK(to_string(*parse_date("2022-06-30")) == "2022-06-30");
    CHECK(parse_date("2024-02-29"));
    for (const char* text :
         {"2023-02-29", "2022-13-01", "2022-6-30", "20220630", "2022-06-3x", "", "2022-06-300"})
        CHECK_MESSAGE(!parse_date(text), text);
    CHECK(to_string(date_of(std::chrono::sys_seconds(std::chrono::seconds(1656633599)))) ==
          "2022-06-30");
}

TEST_CASE("places count characters from 1, after a byte order mark and across CRLF") {
    const SourceText text("x", "\xEF\xBB\xBFåb\r\n\nö");
    CHECK(text.line(1) == "åb");
    CHECK(text.line(2) == "");
    CHECK(text.line(3) == "ö");
    CHECK(text.line(4) == "");
    CHECK(text.offset({1, 2}) == 2);
    CHECK(text.position(2) == Position{1, 2});
    CHECK(text.position(text.text().size()) == Position{3, 2});
    CHECK(text.at({{1, 1}, {1, 2}}) == "å");
    CHECK(text.offset({9, 1}) == text.text().size());
}

TEST_CASE("places on a long line are found as on a short one") {
    std::string line = "x\n";
    for (int i = 0; i < 1500; ++i) line += i % 7 == 0 ? "€" : i % 3 == 0 ? "å" : "a";
    const SourceText text("x", line + "\nslut\n");
    std::uint32_t column = 1;
    for (std::size_t at = 2; at <= line.size(); at += character_length(line.substr(at))) {
        REQUIRE(text.position(at) == Position{2, column});
        REQUIRE(text.offset({2, column}) == at);
        ++column;
        if (at == line.size()) break;
    }
    CHECK(text.position(line.size() + 3) == Position{3, 3});
}
