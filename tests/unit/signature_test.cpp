// The signatory of a decision, in the ways in which bodies end their texts: the right person, or
// nobody if nobody is named.
#include "caseflow/intake/decision_reader.hpp"
#include "caseflow/intake/ending_lines.hpp"
#include "caseflow/intake/people.hpp"

#include <doctest/doctest.h>

using namespace caseflow;

namespace {

Case imported(const std::string& points, const std::string& ending) {
    const SourceText source("text", "RUN/1/2022\n\nTitel\n\n" + points + "\n\n" + ending + "\n");
    const Sheet sheet = take_off_pages(source.text());
    return read_decision(source, sheet, {}, *Diarienummer::make("RUN", 1, 2022)).data;
}

struct Ending {
    const char* text;
    Signatory signatory;
};

const Ending endings[] = {
    {"Karin Ek\nDirektör", {"Karin Ek", "Direktör"}},
    {"Karin Ek\n\nDirektör", {"Karin Ek", "Direktör"}},
    {"Karin Ek, direktör", {"Karin Ek", "direktör"}},
    {"Direktör Karin Ek", {"Karin Ek", "Direktör"}},
    {"Karin Ek (enhetschef)", {"Karin Ek", "enhetschef"}},
    {"/Karin Ek/\nTf. enhetschef", {"Karin Ek", "Tf. enhetschef"}},
    {"Zelda af Q. Yxa\nDirektör", {"Zelda af Q. Yxa", "Direktör"}},
    {"Karin Ek", {"Karin Ek", ""}},
    {"Karin Ek\nNågot ovanligt", {"Karin Ek", "Något ovanligt"}},
    {"Enligt delegation\n\nKarin Ek\nDirektör", {"Karin Ek", "Direktör"}},
    {"För regionstyrelsen\nKarin Ek", {"Karin Ek", ""}},
    {"Åre den 3 maj 2022\n\n______________\nKarin Ek\nDirektör", {"Karin Ek", "Direktör"}},
    {"Underskrift\n\nKarin Ek, direktör", {"Karin Ek", "direktör"}},
    {"Beslutsfattare: Karin Ek, direktör", {"Karin Ek", "direktör"}},
    {"Karin Ek\nDirektör\n\nBilaga 1: Ansökan", {"Karin Ek", "Direktör"}},
    {"Karin Ek\nDirektör\n\nBeslutet skickas till\nBo Ask\nChef", {"Karin Ek", "Direktör"}},
    {"Karin Ek          Bo Ask\nDirektör          Handläggare", {"Karin Ek", "Direktör"}},
    {"Bo Ask\nHandläggare\n\nKarin Ek\nDirektör", {"Karin Ek", "Direktör"}},
    {"Beslutet i ärendet har fattats av enhetschef Karin Ek efter föredragning av Bo Ask.",
     {"Karin Ek", "enhetschef"}},
    {"Ärendet har avgjorts av enhetschef Karin Ek.", {"Karin Ek", "enhetschef"}},
    {"Den som fattat beslutet är enhetschef Karin Ek.", {"Karin Ek", "enhetschef"}},
    {"Enhetschef Karin Ek har fattat beslutet. Bo Ask har varit föredragande.",
     {"Karin Ek", "Enhetschef"}},
    {"Digitalt signerad av Karin Ek, enhetschef, 2022-05-03 10:12", {"Karin Ek", "enhetschef"}},
    {"Signerat av: Karin Ek\nTitel: Enhetschef", {"Karin Ek", "Enhetschef"}},
    {"Namnförtydligande: Karin Ek\nBefattning: Enhetschef", {"Karin Ek", "Enhetschef"}},
    {"Dokumentet är elektroniskt undertecknat av\nKarin Ek, enhetschef",
     {"Karin Ek", "enhetschef"}},
    {"Karin Ek\nEnhetschef\nEnheten för kultur\nRegion Exempel", {"Karin Ek", "Enhetschef"}},
    {"Karin Ek\nEnhetschef              Bo Ask\n                        Handläggare",
     {"Karin Ek", "Enhetschef"}},
    {"Digitalt signerad av Karin Ek 2022-05-03", {}},
    {"Mottaget\n\nBo Ask\nKassör\n\nBeslutsfattare\n\nKarin Ek\nDirektör",
     {"Karin Ek", "Direktör"}},
    {"Handläggare:\n\nBo Ask\nStrateg\n\nBeslutsfattare:\n\nKarin Ek\nDirektör",
     {"Karin Ek", "Direktör"}},
    {"Handläggare          Beslutsfattare\n\nBo Ask               Karin Ek\nStrateg              "
     "Direktör",
     {"Karin Ek", "Direktör"}},
    {"Bo Ask\nStrateg\n\nEnligt delegation\n\nKarin Ek\nDirektör", {"Karin Ek", "Direktör"}},
    {"Beslutsfattare\nKarin Ek\n\nHandläggare\nBo Ask\nStrateg", {"Karin Ek", ""}},
    {"På uppdrag av direktör Bo Ask\n\nKarin Ek\nAdministratör", {"Karin Ek", "Administratör"}},
    {"Tillstyrkes\nBo Ask\nEnhetschef\n\nBifalles\nKarin Ek\nDirektör", {"Karin Ek", "Direktör"}},
    {"Upprättat av\nBo Ask, strateg\n\nBeslutat av\nKarin Ek, direktör", {"Karin Ek", "direktör"}},
    {"Sökande\nBo Ask\nKlubbdirektör\n\nBeslutat av\nKarin Ek\nDirektör", {"Karin Ek", "Direktör"}},
    {"Karin Ek (enligt delegation)\nDirektör\n0143-14 00 00", {"Karin Ek", "Direktör"}},
    {"*Karin Ek*\nDirektör", {"Karin Ek", "Direktör"}},
    {"Karin Ek\n\nDirektör\n\n\nKontakt\n\nBo Ask\n\nUtredare", {"Karin Ek", "Direktör"}},
    {"Ordförandebeslut\nKarin Ek\nOrdförande", {"Karin Ek", "Ordförande"}},
    {"e.u.\nKarin Ek\nEkonomichef", {"Karin Ek", "Ekonomichef"}},
    {"Beslutet har tagits av ordförande Karin Ek (C) på nämndens vägnar.",
     {"Karin Ek", "ordförande"}},
    {"Hur man överklagar\nBeslutet överklagas skriftligt.\n\nKarin Ek\nDirektör",
     {"Karin Ek", "Direktör"}},
    {"Hur man överklagar\nBeslutet överklagas skriftligt.\n\nBo Ask\nSamordnare", {}},
    {"Godkänd av sökanden:\n\nBo Ask\nMuseichef", {}},
    {"Mottagaren intygar att villkoren godtas\n\nUnderskrift\n\nBo Ask\nChef", {}},
    {"Firmatecknare för mottagaren\n\nBo Ask\nOrdförande", {}},
    {"Ovanstående godkännes:\n\nBo Ask\nVD, Ridklubben AB", {}},
    {"Bevittnas\nBo Ask\nStrateg", {}},
    {"Samråd har skett med\nBo Ask\nController", {}},
    {"Mer information lämnas av\nBo Ask\nStrateg", {}},
    {"Handläggare\n\nBo Ask\nStrateg", {}},
    {"Beslutsfattare\nKarin Ek\nHandläggare\nBo Ask", {"Karin Ek", ""}},
    {"Namnförtydligande\nKarin Ek\n\nTitel\nDirektör", {"Karin Ek", "Direktör"}},
    {"Namnförtydligande: Karin Ek\nBefattning: Direktör", {"Karin Ek", "Direktör"}},
    {"Beslutet är fattat av\n\nKarin Ek\nDirektör", {"Karin Ek", "Direktör"}},
    {"Ansökan är undertecknad av\n\nBo Ask\nOrdförande", {}},
    {"Beslutet verkställs av\n\nBo Ask\nKulturchef", {}},
    {"Beslut om utbetalning fattas av\n\nBo Ask\nKulturchef", {}},
    {"I beslutet deltar inte\n\nBo Ask\nKulturchef", {}},
    {"Förslagsställare\n\nBo Ask\nKulturchef", {}},
    {"Avtalet undertecknas av\n\nBo Ask\nOrdförande", {}},
    {"Förvaltningens kontaktperson är\n\nBo Ask\nEnhetschef", {}},
    {"Rekvisitionen skickas till\n\nBo Ask\nEkonomichef", {}},
    {"Tidigare beslut fattat av\n\nBo Ask\nDirektör", {}},
    {"Föreningen Vik godkänner villkoren\n\nBo Ask\nOrdförande", {}},
    {"Godkänt av ekonomi\n\nBo Ask\nEkonom", {}},
    {"För kännedom\n\nBo Ask\nRektor", {}},
    {"Tidigare ordförande\n\nBo Ask", {}},
    {"Ej närvarande vid beslutet\n\nBo Ask\nEnhetschef", {}},
    {"Till attestant utses\n\nBo Ask\nEnhetschef", {}},
    {"Justerat genom digital signering\n\nBo Ask\nOrdförande", {}},
    {"Paragrafen är justerad\n\nBo Ask\nOrdförande", {}},
    {"I tjänsten\n\nJamtlands Musei\nStiftelse", {}},
    {"Vid protokollet\n\nKarin Ek\nDirektör", {}},
    {"Justeras\n\nKarin Ek          Bo Ask", {}},
    {"Bo Ask\nHandläggare", {}},
    {"Leader Fjäll", {}},
    {"Akten", {}},
    {"Region Exempel", {}},
    {"Reservation från Lena Berg (V)", {}},
    {"Beslutet skickas till\n\nKarin Ek\nDirektör", {}},
    {"Närvarande\n\nKarin Ek, ordförande\nBo Ask", {}},
    {"Kostnaden belastar ansvar 1628", {}}};

} // namespace

TEST_CASE("whoever signed is found, and nobody is invented") {
    for (const Ending& ending : endings) {
        const std::string text = ending.text;
        CAPTURE(text);
        const Case data = imported("Beslut\n\n1. Bidrag beviljas.", ending.text);
        REQUIRE(data.decisions.size() == 1);
        CHECK(data.decisions[0].signatory.name == ending.signatory.name);
        CHECK(data.decisions[0].signatory.title == ending.signatory.title);
        if (ending.signatory.name.empty()) continue;
        const auto& points = data.decisions[0].points;
        CHECK(points.front() == "Bidrag beviljas.");
    }
}

TEST_CASE("lines that end a decision are not points") {
    for (const char* ending :
         {"Föredragande har varit Lisa Berg, handläggare.", "Kontaktperson\nErik Sund\nStrateg",
          "Frågor besvaras av Karin Ek, handläggare, 063-14 00 00.",
          "Karin Ek har den 3 februari 2023 signerat beslutet digitalt",
          "Protokollsutdragets riktighet bestyrks\n\nKarin Ek\nKommunsekreterare",
          "Mottaget\n\nBo Ask\nKassör"}) {
        CAPTURE(std::string(ending));
        const Case data = imported("Beslut\n\nBidrag beviljas.", ending);
        CHECK(data.decisions.at(0).points == std::vector<std::string>{"Bidrag beviljas."});
        CHECK(data.decisions.at(0).signatory == Signatory{});
    }
}

TEST_CASE("nobody signs a proposal, and its names are kept out of its points") {
    const Case data = imported("Förslag till beslut\n\n1. Bidrag beviljas.",
                               "Karin Ek\nDirektör\n\nBakgrund\n\nText.");
    CHECK(data.decisions[0].signatory == Signatory{});
    CHECK(data.decisions[0].points == std::vector<std::string>{"Bidrag beviljas."});
    CHECK(data.sections[0] == Section{"Underskrift", "Karin Ek\nDirektör"});
}

TEST_CASE("a title belongs to a known kind, and a name to a person") {
    for (const char* role : {"Tf. regional utvecklingsdirektör", "VD", "Nämndens ordförande"})
        CHECK(is_role(role));
    for (const char* none : {"Region Exempel", "Kostnaden belastar ansvar 1628", "", "chef: 1"})
        CHECK_FALSE(is_role(none));
    CHECK(person_on("Tove Hedin, tfn 0143-55 66 77")->phone == "0143-55 66 77");
    CHECK(person_on("Tove Hedin, strateg, tove@example.se")->email == "tove@example.se");
    CHECK_FALSE(person_on("Tove Hedin, Åre").has_value());
    CHECK(to_string(*date_of_place("Östersund den 14 februari 2023")) == "2023-02-14");
    CHECK_FALSE(date_of_place("Ansökan, inkommen 2024-03-12").has_value());
}
