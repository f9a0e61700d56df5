// A finding on a terminal.
#include "caseflow/render/findings.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace caseflow;

namespace {

const SourceText source("a.toml", "title = \"Bro\" # kort\npoints = [\n  1,\n]\n");

std::string shown(Span span) {
    const Diagnostic finding{RuleId("key-type"), Severity::error, {&source, span}, "wrong"};
    return print(finding, {false, true, 80});
}

} // namespace

TEST_CASE("the caret is as long as the mistake, and to the line's end if that continues") {
    CHECK(shown({{1, 9}, {1, 14}}) == "a.toml:1:9: error: wrong [key-type]\n"
                                      "    1 | title = \"Bro\" # kort\n"
                                      "      |         ^^^^^\n");
    CHECK(shown({{2, 10}, {4, 2}}) == "a.toml:2:10: error: wrong [key-type]\n"
                                      "    2 | points = [\n"
                                      "      |          ^\n");
    CHECK(shown({{2, 1}, {4, 2}}) == "a.toml:2:1: error: wrong [key-type]\n"
                                     "    2 | points = [\n"
                                     "      | ^^^^^^^^^^\n");
    CHECK(shown({{5, 1}, {5, 1}}) == "a.toml:5:1: error: wrong [key-type]\n"); // no line to show
    const SourceText broad("a.toml", "漢字x\n");
    CHECK(print({RuleId("key-type"), Severity::error, {&broad, {{1, 3}, {1, 4}}}, "wrong"},
                {false, true, 80}) == "a.toml:1:3: error: wrong [key-type]\n"
                                      "    1 | 漢字x\n"
                                      "      |     ^\n");
}

TEST_CASE("an invisible character is shown by its code point, and the caret is right after it") {
    const SourceText hidden("a.toml", "title = \"B\u200Br\u00ADo\" \u202Ex\n");
    const auto print_at = [&](Span span, const std::string& message) {
        return print({RuleId("key-type"), Severity::error, {&hidden, span}, message},
                     {false, true, 80});
    };
    CHECK(print_at({{1, 9}, {1, 16}}, "'B\u200Bro' is wrong") ==
          "a.toml:1:9: error: 'B<U+200B>ro' is wrong [key-type]\n"
          "    1 | title = \"B<U+200B>r<U+00AD>o\" <U+202E>x\n"
          "      |         ^^^^^^^^^^^^^^^^^^^^^\n");
    CHECK(print_at({{1, 13}, {1, 14}}, "wrong") ==
          "a.toml:1:13: error: wrong [key-type]\n"
          "    1 | title = \"B<U+200B>r<U+00AD>o\" <U+202E>x\n"
          "      |                    ^^^^^^^^\n");
}

TEST_CASE("a line that is wider than the terminal is cut around the caret") {
    const std::string line(200, 'x');
    const SourceText wide("a.toml", line + "\n");
    const auto print_at = [&](std::uint32_t begin, std::uint32_t end, std::size_t width) {
        const Diagnostic finding{
            RuleId("key-type"), Severity::error, {&wide, {{1, begin}, {1, end}}}, "wrong"};
        const std::string out = print(finding, {false, true, width});
        return out.substr(out.find('\n') + 1);
    };
    const auto excerpt = [](const std::string& shown, std::size_t before, std::size_t under) {
        return fmt::format("    1 | {}\n      | {}{}\n", shown, std::string(before, ' '),
                           std::string(under, '^'));
    };
    const std::string seventy(70, 'x'); // 80 cells without the line number
    CHECK(print_at(1, 3, 80) == excerpt(seventy, 0, 2));
    CHECK(print_at(47, 49, 80) == excerpt(seventy, 46, 2));
    CHECK(print_at(48, 50, 80) == excerpt("…" + seventy, 36, 2));
    CHECK(print_at(199, 201, 80) == excerpt("…" + line.substr(163), 36, 2));
    CHECK(print_at(48, 201, 80) == excerpt("…" + seventy, 36, 35));
    CHECK(print_at(1, 1, 80) == excerpt(seventy, 0, 1));
    for (const std::size_t narrow : {0U, 9U, 39U, 40U})
        CHECK(print_at(1, 3, narrow) == excerpt(std::string(30, 'x'), 0, 2));
    CHECK(print_at(1, 3, 41) == excerpt(std::string(31, 'x'), 0, 2));
}

TEST_CASE("in colour the kind and the caret are painted, and notes and reasons of waivers follow") {
    Diagnostic finding{
        RuleId("key-type"), Severity::warning, {&source, {{1, 9}, {1, 14}}}, "wrong"};
    finding.notes.push_back({{&source, {{2, 1}, {2, 3}}}, "here"});
    finding.waived = "känt";
    CHECK(print(finding, {true, true, 80}) ==
          "a.toml:1:9: \x1b[1;35mwarning:\x1b[0m wrong [key-type] waived: känt\n"
          "    1 | title = \"Bro\" # kort\n      |         \x1b[1;35m^^^^^\x1b[0m\n"
          "a.toml:2:1: \x1b[1;36mnote:\x1b[0m here\n"
          "    2 | points = [\n      | \x1b[1;36m^^\x1b[0m\n");
    finding.severity = Severity::note;
    finding.rule = {};
    finding.notes.clear();
    finding.waived.clear();
    CHECK(print(finding, {true, false, 80}) == "a.toml:1:9: \x1b[1;36mnote:\x1b[0m wrong\n");
}
