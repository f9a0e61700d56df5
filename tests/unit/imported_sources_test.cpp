// The payers of a project and the grant of each year, in the layouts that offices use: only if the
// sums add up, never from items of expenditure.
#include "caseflow/intake/decision_reader.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

using namespace caseflow;

namespace {

Case case_of(const std::string& background) {
    const std::string text = "Region Nord\n2023-11-14\nRUN 2023/5\n\nBidrag till Ljus\n\nBeslut\n"
                             "1. Region Nord beviljar Ljus AB 100 000 kronor till projektet Ljus.\n"
                             "2. Redovisning ska lämnas senast den 1 mars 2026.\n\nBakgrund\n" +
                             background +
                             "\n\nBedömning\nProjektet är angeläget.\n\nKarin "
                             "Ek\nEnhetschef\n";
    const SourceText source("text", text);
    return read_decision(source, take_off_pages(source.text()), {},
                         *Diarienummer::make("RUN", 5, 2023))
        .data;
}

std::string sources_of(const std::string& background) {
    std::string all;
    const Case found = case_of(background);
    for (const FundingSource& one : found.funding.sources)
        all += fmt::format("{} {}{}; ", fmt::join(one.funders, " och "),
                           one.amount ? one.amount->kronor() / 1000 : 0,
                           one.elsewhere ? " elsewhere" : "");
    return all;
}

std::string years_of(const std::string& background) {
    std::string all;
    const Case found = case_of(background);
    for (const Yearly& one : found.decisions.back().yearly)
        all += fmt::format("{} {}; ", one.year.value_or(0),
                           one.amount ? one.amount->kronor() / 1000 : 0);
    return all;
}

struct SaidText {
    std::string text;
    std::string found;
};

const std::string others = "Ljusby kommun 200 elsewhere; Ljus AB 100 elsewhere; ";
const std::string all_three =
    "Region Nord 100; Ljusby kommun 200 elsewhere; Ljus AB 100 elsewhere; ";

const SaidText sentences[] = {
    {"Projektet kostar totalt 400 000 kronor. Projektet medfinansieras av Ljusby kommun med\n"
     "200 000 kronor och Ljus AB med 100 000 kronor.",
     others},
    {"Den totala kostnaden är 400 000 kronor. Ljusby kommun bidrar med 200 000 kronor och\n"
     "resterande del, 100 000 kronor, svarar Ljus AB för.",
     others},
    {"Projektets budget är 400 000 kronor. Övriga finansiärer är Ljusby kommun (200 000 kronor) "
     "och\n"
     "Ljus AB (100 000 kronor).",
     others},
    {"Total budget är 400 000 kronor. Ljusby kommun har beslutat om 200 000 kronor. Ljus AB går "
     "in\n"
     "med 100 000 kronor.",
     others},
    {"Den beräknade kostnaden uppgår till 400 000 kronor, varav Ljusby kommun finansierar 50 "
     "procent\n"
     "(200 000 kronor) och Ljus AB 25 procent (100 000 kronor).",
     others},
    {"Total kostnad är 400 000 kronor. Ljusby kommun och Mörkby kommun bidrar med 150 000 kronor\n"
     "vardera.",
     "Ljusby kommun 150 elsewhere; Mörkby kommun 150 elsewhere; "},
    {"Total kostnad är 400 000 kronor. Region Nord står för 100 000 kronor (25 %), Ljusby kommun "
     "för\n"
     "200 000 kronor (50 %) och Ljus AB för 100 000 kronor (25 %).",
     all_three},
    {"Total kostnad är 400 000 kronor. Ljusby kommun finansierar resterande 300 000 kronor.",
     "Ljusby kommun 300 elsewhere; "},
    {"Kostnaden i sin helhet har beräknats till 400 000 kronor. Ljus AB har ansökt om 150 000 "
     "kronor.\n"
     "Ljusby kommun bidrar med 250 000 kronor.",
     "Ljusby kommun 250 elsewhere; "},
    {"Total kostnad är 400 000 kronor. Ljusby kommun bidrar med 50 000 kronor.", ""},
    {"Total kostnad är 400 000 kronor. Lönerna är 200 000 kronor och resorna 100 000 kronor.", ""}};

const SaidText tables[] = {
    {"Total kostnad är 400 000 kronor.\n\nFinansiering\n\nFinansiär            Belopp     Andel\n"
     "Region Nord         100 000      25 %\nLjusby kommun       200 000      50 %\n"
     "Ljus AB             100 000      25 %\nSumma               400 000     100 %",
     all_three},
    {"Finansieringsplan\nFinansiär\nBelopp\nAndel (%)\nRegion Nord\n100 000\n25\nLjusby kommun\n"
     "200 000\n50\nLjus AB\n100 000\n25\nSumma\n400 000\n100",
     all_three},
    {"Finansiering, tkr        2024     2025    Summa\nRegion Nord               60       40      "
     "100\n"
     "Ljusby kommun            100      100      200\nLjus AB                   50       50      "
     "100\n"
     "Summa                    210      190      400",
     all_three},
    {"Finansiering\nTotal kostnad           400 000 SEK\nvarav\n"
     "Region Nord             100 000 SEK   (25 %)\nLjusby kommun           200 000 SEK   (50 %)\n"
     "Ljus AB                 100 000 SEK   (25 %)",
     all_three},
    {"Total kostnad är 400 000 kronor. Medfinansiering:\n\nLjusby kommun: 200 000 kr\nLjus AB: 100 "
     "000 kr",
     others},
    {"Total projektkostnad:     400 000 kr\nSökt bidrag:              100 000 kr\n"
     "Beviljat bidrag:          100 000 kr (25 %)\nLjusby kommun:            200 000 kr\n"
     "Ljus AB:                  100 000 kr",
     others},
    {"Total kostnad är 400 000 kronor.\n\nFinansiering\n\nFinansiär                   Belopp\n"
     "Region Nord                100 000\nLjus AB, kontant           200 000\n"
     "Ljus AB, eget arbete       100 000\nSumma                      400 000",
     "Region Nord 100; Ljus AB 200 elsewhere; Ljus AB 100 elsewhere; "},
    {"Total kostnad är 400 000 kronor.\n\nFinansiering\n\nFinansiär                   Belopp\n"
     "Region Nord                100 000\nLjusby kommun, kontant     200 000\n"
     "Ljus AB, eget arbete       100 000\nSumma                      400 000",
     "Region Nord 100; Ljusby kommun, kontant 200 elsewhere; Ljus AB, eget arbete 100 elsewhere; "},
    {"Budget\n\nPersonal            250 000 kr\nResor                50 000 kr\n"
     "Lokaler             100 000 kr\nSumma               400 000 kr",
     ""}};

const SaidText years[] = {
    {"Bidraget fördelas enligt tabellen.\n\n2024            2025\n60 000 kr       40 000 kr",
     "2024 60; 2025 40; "},
    {"Utbetalningsplan\nÅr 2024:     60 000 kr\nÅr 2025:     40 000 kr", "2024 60; 2025 40; "},
    {"Utbetalning, tkr\nÅr           2024    2025    Summa\nBelopp         60      40      100",
     "2024 60; 2025 40; "},
    {"Bidraget betalas ut med 50 000 kronor per år 2024 och 2025.", "2024 50; 2025 50; "},
    {"Bidraget betalas ut med 60 000 kronor 2024 och 40 000 kronor 2025.", "2024 60; 2025 40; "},
    {"Kommunen fick 70 000 kronor 2021 och 80 000 kronor 2022.", ""}};

} // namespace

TEST_CASE("sources are read from sentences whose sums hold") {
    for (const SaidText& one : sentences) {
        CAPTURE(one.text);
        CHECK(sources_of(one.text) == one.found);
    }
}

TEST_CASE("sources are read from tables in columns, in lists and with a cell on each line") {
    for (const SaidText& one : tables) {
        CAPTURE(one.text);
        CHECK(sources_of(one.text) == one.found);
    }
}

TEST_CASE("the years of a grant are read from sentences and tables that add up to it") {
    for (const SaidText& one : years) {
        CAPTURE(one.text);
        CHECK(years_of(one.text) == one.found);
    }
}
