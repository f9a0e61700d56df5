// A party named beside a sum receives it or gives it: the words around its name show which.
#include "caseflow/prose/deciding_bodies.hpp"
#include "caseflow/prose/recipients.hpp"
#include "caseflow/prose/role_words.hpp"

#include <doctest/doctest.h>
#include <string_view>

using namespace caseflow;

namespace {

/// Byaföreningen in a sentence, with the first number after the name as its sum.
PartyPlace place_of(const Tokens& tokens) {
    std::size_t name = 0;
    while (!tokens.lower(name).starts_with("byaföreningen")) ++name;
    std::size_t sum = name;
    while (sum < tokens.size() && !tokens.is_number(sum)) ++sum;
    return {name, name + 1, sum};
}

bool is_given(std::string_view sentence) {
    const Tokens tokens(sentence);
    return is_recipient(tokens, place_of(tokens));
}

bool gives(std::string_view sentence) {
    const Tokens tokens(sentence);
    return is_giver(tokens, place_of(tokens));
}

} // namespace

TEST_CASE("each row of words says what its sentence shows of a party") {
    for (const auto& row : party_words()) {
        CAPTURE(row.sentence);
        const Tokens tokens(row.sentence);
        bool found = false;
        for (std::size_t i = 0; i < tokens.size(); ++i)
            found = found || party_cue(tokens, i) == row.cue;
        CHECK(found);
        CHECK(is_given(row.sentence) == (row.cue != PartyCue::pays && row.cue != PartyCue::means));
    }
}

TEST_CASE("who is granted a sum is a recipient") {
    for (const std::string_view sentence : {
             "Regionen beviljar Byaföreningen 300 000 kronor.",
             "Att bevilja Byaföreningen i Lit 300 000 kronor.",
             "Härmed beviljar nämnden Byaföreningen 300 000 kronor.",
             "Byaföreningen, som driver kvarnen, får 300 000 kronor.",
             "Med stöd av riktlinjerna beviljas Byaföreningen 300 000 kronor.",
             "Byaföreningens projekt beviljas 300 000 kronor.",
             "Bifalla Byaföreningens ansökan om 300 000 kronor.",
             "Ansökan från Byaföreningen om 300 000 kronor bifalls.",
             "Bidrag till Byaföreningen lämnas med 300 000 kronor.",
             "Bidraget till den ideella föreningen Byaföreningen är 300 000 kronor.",
             "Åt Byaföreningen avsätts 300 000 kronor.",
             "Sökande: Byaföreningen, 300 000 kronor.",
         }) {
        CAPTURE(sentence);
        CHECK(is_given(sentence));
        CHECK_FALSE(gives(sentence));
    }
}

TEST_CASE("a name that ends in an s of its own owns no sum by it") {
    const Tokens tokens("Nämnden beviljar Balans 300 000 kronor.");
    CHECK(is_recipient(tokens, {2, 3, 3, true}));
    CHECK_FALSE(is_giver(tokens, {2, 3, 3, true}));
    CHECK(is_giver(Tokens("Kommunens 300 000 kronor räcker."), {0, 1, 1}));
}

TEST_CASE("the giver of a sum is not a recipient") {
    for (const std::string_view sentence : {
             "Byaföreningen bidrar med 700 000 kronor.",
             "Byaföreningen får bidra med 700 000 kronor.",
             "Byaföreningen beviljar 700 000 kronor ur sin fond.",
             "För 2023 beviljar Byaföreningen 700 000 kronor.",
             "Byaföreningens insats i projektet är 700 000 kronor.",
             "Enligt Byaföreningens beslut beviljas projektet 700 000 kronor.",
             "Av Byaföreningen beviljas projektet 700 000 kronor.",
             "Byaföreningen: 700 000 kronor.",
             "Från Byaföreningen kommer 700 000 kronor.",
         }) {
        CAPTURE(sentence);
        CHECK_FALSE(is_given(sentence));
    }
}

TEST_CASE("whoever gives something by the words is a giver, and nobody else") {
    for (const std::string_view sentence : {
             "Byaföreningen bidrar med 700 000 kronor.",
             "Byaföreningen har beslutat att avsätta 700 000 kronor.",
             "Byaföreningen får bidra med 700 000 kronor.",
             "Byaföreningens insats är 700 000 kronor.",
             "Från Byaföreningen kommer 700 000 kronor.",
             "I år bidrar Byaföreningen med 700 000 kronor.",
         }) {
        CAPTURE(sentence);
        CHECK(gives(sentence));
    }
    for (const std::string_view sentence : {
             "Byaföreningen bedömer att projektet bidrar med 700 000 kronor.",
             "Byaföreningen söker 700 000 kronor.",
             "Byaföreningen är nöjd med 700 000 kronor.",
         }) {
        CAPTURE(sentence);
        CHECK_FALSE(gives(sentence));
    }
}

TEST_CASE("a body of at most six words that pays begins its point") {
    const auto begins = [](std::string_view point) {
        return begins_with_paying_body(Tokens(point));
    };
    CHECK(begins("Regionala utvecklingsnämnden medfinansierar projektet"));
    CHECK(begins("Region Västra Götaland genom regionala utvecklingsnämnden medfinansierar"));
    CHECK_FALSE(begins("Region Västra Götaland genom den regionala utvecklingsnämnden "
                       "medfinansierar"));
    CHECK_FALSE(begins("Kommunstyrelsen medfinansierar projektet"));
    CHECK_FALSE(begins("Föreningen medfinansierar projektet"));
}
