// Sums that a text derives from those of its case: tests/prose/derived has whole cases whose
// description or first point is a sentence of texts.tsv, first correct and then, if there is one,
// with a mistake.
#include "caseflow/prose/statement_words.hpp"
#include "caseflow/prose/statements.hpp"
#include "caseflow/prose/word_uses.hpp"
#include "caseflow/toml/decode.hpp"

#include "file_content.hpp"
#include "text_findings.hpp"

#include <doctest/doctest.h>
#include <set>
#include <sstream>

using namespace caseflow;
using namespace caseflow::test;
namespace fs = std::filesystem;

namespace {

/// A case with a sentence as its description (D), or as its first point (P).
std::vector<std::string> findings_of(const std::string& base, const std::string& place,
                                     const std::string& sentence) {
    const fs::path derived = fs::path(CASEFLOW_SOURCE) / "tests" / "prose" / "derived";
    std::string text = content(derived / (base + ".toml"));
    const std::string slot = "BESKRIVNING";
    const bool point = place == "P";
    text.replace(text.find(slot), slot.size(), point ? "Ansökan avser projektet." : sentence);
    const std::string points = "points = [";
    if (point) text.insert(text.find(points) + points.size(), "\"" + sentence + "\", ");
    CaseFile file(SourceText("case", text));
    Findings findings;
    decode(file, findings);
    REQUIRE_MESSAGE(findings.all().empty(), text);
    return text_findings(file);
}

std::size_t relations_in(std::string_view text) {
    const std::vector<Relation> relations = read_all_prose(text).relations;
    return relations.size();
}

} // namespace

TEST_CASE("a number that a text derives from sums is compared with their result") {
    std::istringstream rows(
        content(fs::path(CASEFLOW_SOURCE) / "tests" / "prose" / "derived" / "texts.tsv"));
    std::string base;
    std::string place;
    std::string sound;
    std::string wrong;
    int count = 0;
    while (std::getline(rows, base, '\t') && std::getline(rows, place, '\t') &&
           std::getline(rows, sound, '\t') && std::getline(rows, wrong)) {
        ++count;
        CAPTURE(base);
        CHECK_MESSAGE(findings_of(base, place, sound).empty(), sound);
        if (!wrong.empty()) CHECK_MESSAGE(!findings_of(base, place, wrong).empty(), wrong);
    }
    CHECK(count > 90);
}

TEST_CASE("a finding says the relation") {
    const auto found =
        findings_of("G", "D", "Det beviljade beloppet är 130 000 kr lägre än det sökta.");
    REQUIRE(found.size() == 1);
    CHECK(found[0] ==
          "the text says that the amount granted is '130 000 kr' less than the amount "
          "applied for, but these are 750 000 kr and 850 000 kr, a difference of 100 000 kr");
}

TEST_CASE("a phrase with a word that is not known is of nothing") {
    CHECK(findings_of("G", "D", "Jourens andra bidrag är 130 000 kr lägre än det sökta.").empty());
    CHECK(findings_of("F", "D", "Kommunen och Norrviks byalag lägger tillsammans 900 000 kr.")
              .empty());
}

TEST_CASE("relations of a long sentence are found in linear time") {
    std::string text = "Kommunen lägger";
    constexpr int many = 20'000;
    for (int i = 0; i < many; ++i) text += " lika mycket som och 5 000 kr mer än";
    CHECK(relations_in(text) > 0);
}

TEST_CASE("no word of the phrases has two meanings") {
    std::set<std::string> seen;
    for (const auto& row : phrase_words()) {
        std::istringstream words{std::string(row.words)};
        for (std::string word; words >> word;) {
            CHECK_MESSAGE(seen.insert(word).second, word);
            if (word.back() != '*') CHECK_MESSAGE(phrase_cue(word) == row.cue, word);
        }
    }
}

TEST_CASE("something is read at each word that opens it") {
    std::set<std::string> seen;
    for (const auto& row : statement_words()) {
        std::istringstream words{std::string(row.words)};
        for (std::string word; words >> word;) {
            CHECK_MESSAGE(seen.insert(word).second, word);
            CHECK_MESSAGE(statement_cue(Tokens(word), 0) == row.cue, word);
        }
        const Prose prose = read_all_prose(row.sentence);
        CHECK_MESSAGE(prose.statements.size() + prose.relations.size() > 0, row.sentence);
    }
}
