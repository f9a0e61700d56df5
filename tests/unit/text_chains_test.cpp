// Points and descriptions of cases with chains of decisions: each sentence of
// tests/prose/chains.txt is accepted, and if one of its values is altered, that value is reported
// once.
#include "caseflow/toml/decode.hpp"

#include "file_content.hpp"
#include "text_findings.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <sstream>

using namespace caseflow;
using caseflow::test::content;

namespace {

const std::filesystem::path prose = CASEFLOW_SOURCE "/tests/prose";

/// A value of a sentence, "{350 000|360 000|400 000}": the right one, then wrong ones.
struct Variants {
    std::size_t at; // its place in the correct sentence
    std::vector<std::string> values;
};

struct ChainRow {
    std::string name;         // of the case in tests/prose/chains
    std::size_t decision = 0; // the decision with the sentence, from 1; 0 for the description
    std::string sentence;
    std::vector<Variants> variants;
};

ChainRow row_of(const std::string& line) {
    ChainRow row;
    std::istringstream in(line);
    in >> row.name >> row.decision >> std::ws;
    std::string text;
    std::getline(in, text);
    while (!text.empty()) {
        const std::size_t open = std::min(text.find('{'), text.size());
        const std::size_t close = std::min(text.find('}'), text.size());
        row.sentence += text.substr(0, open);
        if (open == text.size()) break;
        Variants found{row.sentence.size(), {}};
        std::istringstream values(text.substr(open + 1, close - open - 1));
        for (std::string value; std::getline(values, value, '|');) found.values.push_back(value);
        row.sentence += found.values.at(0);
        row.variants.push_back(found);
        text.erase(0, close + 1);
    }
    return row;
}

/// The case with the sentence in place of its description or of a decision's points.
std::string case_with(const ChainRow& row, const std::string& sentence) {
    std::string text = content(prose / "chains" / (row.name + ".toml"));
    const std::string_view key = row.decision == 0 ? "description = " : "points = ";
    std::size_t at = text.find(key);
    for (std::size_t i = 1; i < row.decision; ++i) at = text.find(key, at + 1);
    REQUIRE(at != std::string::npos);
    const std::size_t end = text.find('\n', at);
    const std::string value = "\"" + sentence + "\"";
    return text.replace(at, end - at,
                        std::string(key) + (row.decision == 0 ? value : "[" + value + "]"));
}

/// A report, and its place in bytes of the file.
struct Reported {
    std::string message;
    std::size_t begin;
    std::size_t end;
};

std::vector<Reported> reported_in(const std::string& text) {
    CaseFile file(SourceText("case", text));
    Findings findings;
    REQUIRE(decode(file, findings));
    std::vector<Reported> all;
    for (const Diagnostic& finding : test::all_text_findings(file)) {
        const SourceText& source = *finding.place.source;
        all.push_back({finding.message, source.offset(finding.place.span.begin),
                       source.offset(finding.place.span.end)});
    }
    return all;
}

std::string list_of(const std::vector<Reported>& all) {
    std::string list;
    for (const Reported& one : all) list += one.message + "\n";
    return list;
}

void check_altered(const ChainRow& row, const Variants& variants, const std::string& wrong) {
    std::string sentence = row.sentence;
    sentence.replace(variants.at, variants.values[0].size(), wrong);
    const std::string text = case_with(row, sentence);
    const auto found = reported_in(text);
    CAPTURE(sentence);
    CAPTURE(wrong);
    CAPTURE(list_of(found));
    CHECK(found.size() == 1);
    if (found.size() != 1) return;
    const std::size_t at = text.find(sentence) + variants.at;
    CHECK(found[0].begin < at + wrong.size());
    CHECK(at < found[0].end);
}

} // namespace

TEST_CASE("a text may say what is true of each link of a chain, and nothing else") {
    std::istringstream lines(content(prose / "chains.txt"));
    int altered = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line[0] == '#') continue;
        const ChainRow row = row_of(line);
        CAPTURE(line);
        const auto alarms = reported_in(case_with(row, row.sentence));
        CAPTURE(list_of(alarms));
        CHECK(alarms.empty());
        for (const Variants& variants : row.variants)
            for (std::size_t i = 1; i < variants.values.size(); ++i, ++altered)
                check_altered(row, variants, variants.values[i]);
    }
    CHECK(altered > 150);
}
