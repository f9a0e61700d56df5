// A path into a file is in the table of keys: a misspelt one would silently mean the table around
// it, and put the caret of a finding under the wrong words.
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

TEST_CASE("a path is taken apart and put together at its dots") {
    CHECK(parent_of("decision.0.date") == "decision.0");
    CHECK(parent_of("title").empty());
    CHECK(last_step("decision.0.date") == "date");
    CHECK(last_step("title") == "title");
    CHECK(join_path("", "title") == "title");
    CHECK(join_path("project", "start") == "project.start");
    CHECK(join_path({"decision", "0", "date"}) == "decision.0.date");
    CHECK(lies_in("project.start", "project"));
    CHECK(lies_in("title", ""));
    for (const char* path : {"project", "projects.start", "title"})
        CHECK(!lies_in(path, "project"));
}

TEST_CASE("an index is a number of up to nine digits") {
    for (const char* step : {"0", "12", "999999999"}) CHECK(is_index(step));
    for (const char* step : {"", "-1", "1a", "a1", "1234567890"}) CHECK(!is_index(step));
}

TEST_CASE("indexes are left out of a path, or filled in where it means the first element") {
    CHECK(remove_indexes("decision.0.yearly.12.year") == "decision.yearly.year");
    CHECK(remove_indexes("related.0") == "related");
    CHECK(remove_indexes("title") == "title");
    CHECK(with_indexes("decision.yearly.year") == "decision.0.yearly.0.year");
    CHECK(with_indexes("decision.1.yearly.year") == "decision.1.yearly.0.year");
    CHECK(with_indexes("decision.1") == "decision.1");
    CHECK(with_indexes("funding.source") == "funding.source.0");
    CHECK(with_indexes("related") == "related"); // a list of strings
    CHECK(with_indexes("project.start") == "project.start");
}

TEST_CASE("paths rank as their keys do in the table, and elements by their index") {
    const char* in_order[] = {"title",           "funding.total",   "funding.source.2.amount",
                              "decision.0",      "decision.0.date", "decision.0.points.1",
                              "decision.1.date", "decision.1.kind", "decision.10.date"};
    for (std::size_t i = 1; i < std::size(in_order); ++i) {
        CAPTURE(in_order[i]);
        CHECK(rank_of(in_order[i - 1]) < rank_of(in_order[i]));
    }
    CHECK(rank_of("").empty());
    CHECK(rank_of("decision.3.date")[1] == 3);
}
