// Every finding of the fixtures is the same in Swedish except for its words. They are beside the
// English ones in tests/golden/messages.txt, for review; CASEFLOW_ACCEPT=1 writes it, and the
// outputs that explain shows.
#include "caseflow/base/catalogue.hpp"
#include "caseflow/rules/rules.hpp"
#include "rule_fixtures.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <regex>
#include <set>
#include <sstream>

using namespace caseflow;
using namespace caseflow::test;

namespace {

/// A line of output: the part for editors and programs, and its words.
struct Line {
    std::string place; // "cases/2022/RUN-319-2022.toml:22:9: error"
    std::string words;
    std::string rule; // "[funding-sum]"; empty for a note
};

std::vector<Line> lines_of(const std::string& output) {
    const std::regex finding(
        "(\\S.*?:[0-9]+:[0-9]+: (?:error|warning|note)): (.*?)( \\[[a-z-]+\\])?");
    std::vector<Line> lines;
    std::istringstream text(output);
    for (std::string line; std::getline(text, line);) {
        std::smatch parts;
        if (std::regex_match(line, parts, finding)) {
            lines.push_back({parts[1], parts[2], parts[3]});
        } else {
            lines.push_back({"", line, ""});
        }
    }
    return lines;
}

/// Adds the words of one output in two languages, unless they are there.
void add_pairs(const std::vector<Line>& english, const std::vector<Line>& swedish,
               std::set<std::string>& known, std::string& to) {
    REQUIRE(english.size() == swedish.size());
    for (std::size_t i = 0; i < english.size(); ++i) {
        CAPTURE(english[i].words);
        CHECK(english[i].place == swedish[i].place);
        CHECK(english[i].rule == swedish[i].rule);
        if (known.insert(english[i].words).second)
            to += "  " + english[i].words + "\n  " + swedish[i].words + "\n\n";
    }
}

} // namespace

TEST_CASE("findings have the same place, severity and rule in Swedish, and words of its own") {
    std::string all = "Each rule in both languages: when it passes, why, and what it reports.\n\n";
    for (const std::string_view id : rule_ids()) {
        std::set<std::string> known;
        const Rule& rule = *find_rule(id);
        all += std::string(id) + "\n\n";
        for (const std::string_view text : {rule.passes_when, rule.why})
            all += fmt::format("  {}\n  {}\n\n", text, swedish_catalogue().find(text));
        bool first = true;
        for (const Fixture& fixture : fixtures_of(std::string(id))) {
            INFO(fixture.path);
            if (!fixture.breaks_rule) continue;
            const Result swedish = validate(fixture, "sv");
            add_pairs(lines_of(repository_file(fixture.output)), lines_of(swedish.out), known, all);
            if (first) check_output(fixture.swedish_output, swedish.out);
            first = false;
        }
    }
    check_output("tests/golden/messages.txt", all);
}
