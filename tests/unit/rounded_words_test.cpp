// Words beside a number widen its share or its sum, and names and heads of tables decide how it is
// read.
#include "caseflow/prose/reading.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace caseflow;

namespace {

template <class Value>
std::vector<Value> all_of(std::string_view text) {
    std::vector<Value> all;
    for (const Reading& reading : read_prose(text))
        if (const auto* value = std::get_if<Value>(&reading.value)) all.push_back(*value);
    return all;
}

} // namespace

TEST_CASE("words that round a share or a sum let it reach further") {
    const auto reach_of = [](const char* text) {
        const TextShare share = all_of<TextShare>(text).at(0);
        return share.share.str() + "-" + (share.up_to ? share.up_to->str() : "");
    };
    CHECK(reach_of("Kommunen bidrar med drygt en fjärdedel.") == "25.0-28.1");
    CHECK(reach_of("Kommunen bidrar med nästan 30 procent.") == "27-30");
    CHECK(reach_of("Kommunen bidrar med cirka 35 procent.") == "33-37");
    CHECK(reach_of("Kommunen bidrar med drygt 28 procent.") == "28-29");
    CHECK(reach_of("Kommunen bidrar med 30 procent.") == "30-");
    const auto sum_of = [](const char* text) {
        return all_of<TextAmount>(text).at(0).low.kronor();
    };
    CHECK(sum_of("Projektet kostar 1 Mkr och 250 tkr.") == 1'250'000);
    CHECK(sum_of("A och B beviljas 1 Mkr och 250 tkr.") == 1'000'000);
    CHECK(all_of<TextAmount>("Projektet kostar 1,2 till 1,3 mnkr.").size() == 1);
    CHECK(all_of<TextAmount>("Projektet kostar 1,250 tkr.").empty());
    CHECK(all_of<TextAmount>("Kostnader kr\nPersonal: 900 000\nResor: 350 000").size() == 2);
    CHECK(all_of<TextAmount>("Finansiering (kr)\nKommunen: 350 000 (28 %)").size() == 1);
    CHECK(all_of<TextAmount>("Kostnaden höjs från 1,2 till 1,3 mnkr.").size() == 2);
    CHECK_FALSE(all_of<TextAmount>("Beviljar Agenda 2030 475 000 kronor.").at(0).year);
    CHECK(all_of<TextAmount>("Fördelning\n2030 475 000 kronor").at(0).year == 2030);
}
