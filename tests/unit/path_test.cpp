// A path into a file is one that the table of keys knows: a misspelt one would silently stand for
// the table around it, and the caret of a finding under the wrong words.
#include "caseflow/model/path.hpp"
#include "caseflow/source/located.hpp"

#include <doctest/doctest.h>
#include <stdexcept>

using namespace caseflow;

TEST_CASE("the table of keys knows keys, elements of lists, and nothing else") {
    for (const char* path : {"title", "project", "project.start", "related", "related.0",
                             "funding.source", "funding.source.12", "funding.source.12.amount",
                             "decision.0.yearly.1.year", "decision.3.points.2"})
        CHECK_MESSAGE(is_known_path(path, case_fields()), path);
    for (const char* path :
         {"", "titel", "project.strat", "project.0", "project.0.start", "start", "decision.date",
          "decision.0.0", "decision.0.0.date", "decision.0.points.0.text", "title.0", "0",
          "project.", ".project", "project..start", "series.0.board"})
        CHECK_MESSAGE(!is_known_path(path, case_fields()), path);
    CHECK(is_known_path("series.0.board", register_fields()));
    CHECK(is_known_path("layout.headings.basis", register_fields()));
    CHECK(!is_known_path("project.start", register_fields()));
}

#if defined(CASEFLOW_CHECKS)
TEST_CASE("asking a file for a path that no file can have fails, and names the path") {
    const CaseFile file(SourceText("x", "title = \"x\"\n"));
    CHECK_NOTHROW(static_cast<void>(file.at("project.start")));
    CHECK_NOTHROW(static_cast<void>(file.at("")));
    CHECK_THROWS_WITH_AS(static_cast<void>(file.at("project.strat")),
                         "'project.strat' is not a path of the table of keys", std::logic_error);
    const RegisterFile body(SourceText("x", ""));
    CHECK_THROWS_AS(static_cast<void>(body.at("decision.0.date")), std::logic_error);
}
#endif
