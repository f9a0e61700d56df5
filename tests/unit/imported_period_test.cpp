// The days of a text that are the project's: the ones that a registrar would enter, and none if the
// text is about something else or uncertain.
#include "caseflow/intake/decision_reader.hpp"

#include <doctest/doctest.h>

using namespace caseflow;

namespace {

std::string day_or_none(const std::optional<Date>& day) {
    return day ? to_string(*day) : "";
}

Case imported(const std::string& points, const std::string& background) {
    const std::string text = "Region Nord\n2023-11-14\nRUN 2023/5\n\nBidrag till Ljus\n\nBeslut\n" +
                             points + "\n\nBakgrund\n" + background + "\n\nKarin Ek\nEnhetschef\n";
    const SourceText source("text", text);
    return read_decision(source, take_off_pages(source.text()), {},
                         *Diarienummer::make("RUN", 5, 2023))
        .data;
}

std::string period_of(const std::string& points, const std::string& background) {
    const Case one = imported(points, background);
    return day_or_none(one.project.start) + "/" + day_or_none(one.project.end);
}

const std::string grant = "1. Nämnden beviljar Ljus AB 100 000 kronor till projektet Ljus.";

struct SaidPeriod {
    const char* text;
    const char* days;
};

const SaidPeriod backgrounds[] = {
    {"Projektet beräknas pågå mellan januari 2024 och juni 2025.", "2024-01-01/2025-06-30"},
    {"Projektet startar den 1 februari 2024 och pågår i två år.", "2024-02-01/2026-01-31"},
    {"Projekttiden är 24 månader, räknat från 2024-01-01.", "2024-01-01/2025-12-31"},
    {"Projektstart: mars 2024\nProjektslut: februari 2025", "2024-03-01/2025-02-28"},
    {"Projektets start- och slutdatum: 2024-03-01 – 2025-02-28", "2024-03-01/2025-02-28"},
    {"| Period | 2024-03-01–2025-02-28 |", "2024-03-01/2025-02-28"},
    {"Startdatum     Slutdatum\n2024-03-01     2025-02-28", "2024-03-01/2025-02-28"},
    {"Projektet kommer att drivas från 1 april 2024 till och med 31 mars 2026.",
     "2024-04-01/2026-03-31"},
    {"Projektet söker medel för perioden 240401–260331.", "2024-04-01/2026-03-31"},
    {"Projektet pågår 2024–2026.", "2024-01-01/2026-12-31"},
    {"Projektet löper 2024–2026, totalt 30 månader.", "/"},
    {"Projektet pågår Q3 2024–Q2 2025.", "2024-07-01/2025-06-30"},
    {"Projektet genomförs under hösten 2024 och våren 2025.", "/"},
    {"Programmet löper 2021–2027. Projektet är ettårigt.", "/"},
    {"Ljus AB fick 2022 bidrag till projektet Mörker som pågick 2022-01-01–2022-12-31.", "/"},
    {"Avtalet med kommunen gäller 2023-01-01 till 2025-12-31.", "/"},
    {"Ansökningsperioden var 1 februari–31 mars 2023. Rapporter lämnas 2024-06-01.", "/"},
    {"Etapp 1 pågår 2024-01-01–2024-06-30 och etapp 2 2024-07-01–2024-12-31.", "/"},
    {"Projektledaren är anställd 2024-01-01–2024-12-31.", "/"},
    {"Beslutet gäller till och med 2025-12-31.", "/"},
    {"Projektet påbörjas den 1 september 2024.", "2024-09-01/"}};

const SaidPeriod second_points[] = {
    {"Arbetet ska vara klart senast den 30 april 2025.", "/2025-04-30"},
    {"Projektet får pågå till och med den 28 februari 2025.", "/2025-02-28"},
    {"Stödet gäller för kostnader som uppstår under tiden 1 mars 2024–28 februari 2025.",
     "2024-03-01/2025-02-28"},
    {"Bidraget avser första halvåret 2024.", "2024-01-01/2024-06-30"},
    {"Bidraget avser år 2024.", "2024-01-01/2024-12-31"},
    {"Åtgärden ska genomföras kvartal 2 2024 – kvartal 4 2025.", "2024-04-01/2025-12-31"},
    {"Slutrapporten ska vara klar senast den 30 april 2025.", "/"},
    {"Medlen rekvireras senast den 30 april 2025.", "/"},
    {"Medlen tas ur 2024 års budget.", "/"}};

} // namespace

TEST_CASE("the project's days are found in the text, and nobody else's") {
    for (const SaidPeriod& one : backgrounds) {
        CAPTURE(one.text);
        CHECK(period_of(grant, one.text) == one.days);
    }
}

TEST_CASE("the project's days are found in the points") {
    for (const SaidPeriod& one : second_points) {
        CAPTURE(one.text);
        CHECK(period_of(grant + "\n2. " + one.text, "Ljus AB har sökt medel.") == one.days);
    }
    CHECK(period_of("Nämnden beviljar Ljus AB 50 000 kronor till kulturveckan 2024-07-10–07-16.",
                    "Den hölls första gången 2011.") == "2024-07-10/2024-07-16");
}

TEST_CASE("the new last day of a grant is the project's only if the point or the case says so") {
    const auto ends = [](const std::string& point, const std::string& background) {
        const Case one = imported(point, background);
        REQUIRE(one.decisions.size() == 1);
        return day_or_none(one.decisions[0].end) + "/" + day_or_none(one.project.end);
    };
    const std::string none = "Föreningen har bett om mer tid.";
    CHECK(ends("Stödet förlängs till och med den 31 mars 2024.", none) == "2024-03-31/");
    CHECK(ends("Bidraget förlängs till 2024-03-31.", none) == "2024-03-31/");
    CHECK(ends("Projekttiden förlängs till och med den 31 mars 2024.", none) ==
          "2024-03-31/2024-03-31");
    CHECK(ends("Tiden för projektet förlängs till 2024-03-31.", none) == "2024-03-31/2024-03-31");
    CHECK(ends("Beslutet ändras så att åtgärden ska vara klar senast 2024-03-31.", none) ==
          "2024-03-31/2024-03-31");
}
