// A finding as a person sees it on a terminal.
#include "caseflow/render/findings.hpp"

#include <doctest/doctest.h>

using namespace caseflow;

namespace {

const SourceText source("a.toml", "title = \"Bro\" # kort\npoints = [\n  1,\n]\n");

std::string shown(Span span) {
    const Diagnostic finding{"key-type", Severity::error, {&source, span}, "wrong"};
    return print(finding, {false, true, 80});
}

} // namespace

TEST_CASE("the caret is as long as what is wrong, and to the line's end if that goes on") {
    CHECK(shown({{1, 9}, {1, 14}}) == "a.toml:1:9: error: wrong [key-type]\n"
                                      "    1 | title = \"Bro\" # kort\n"
                                      "      |         ^^^^^\n");
    CHECK(shown({{2, 10}, {4, 2}}) == "a.toml:2:10: error: wrong [key-type]\n"
                                      "    2 | points = [\n"
                                      "      |          ^\n");
}

TEST_CASE("what nobody sees is shown by its code point, and the caret stands right after it") {
    const SourceText hidden("a.toml", "title = \"B\u200Br\u00ADo\" \u202Ex\n");
    const auto print_at = [&](Span span, const std::string& message) {
        return print({"key-type", Severity::error, {&hidden, span}, message}, {false, true, 80});
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
