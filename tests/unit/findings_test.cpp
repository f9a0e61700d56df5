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
