// The sums of a text that are the grant or the total: those that the text states for this decision,
// unambiguously.
#include "imported.hpp"

#include <doctest/doctest.h>

using namespace caseflow;
using caseflow::test::imported;

TEST_CASE("no amount comes of what the decision itself does not grant") {
    for (const char* point :
         {"Ansökan om 50 000 kronor avslås.",
          "Bidraget om 40 000 kronor ska återbetalas.",
          "Om kommunen beviljar 200 000 kronor betalas stödet ut.",
          "Ordföranden får i uppdrag att bevilja upp till 100 000 kronor.",
          "Beslutet den 3 maj 2021 om 90 000 kronor upphävs.",
          "Nämnden föreslår kommunfullmäktige att bevilja 2 000 000 kronor.",
          "Bidrag beviljas med 10 000 kronor per år.",
          "Projektet beviljas 0 kronor.",
          "Nämnden noterar att Länsstyrelsen har beviljat 400 000 kronor.",
          "Anslag 1:1 500 000 kronor avsätts.",
          "Föreningen får 75 000 euro.",
          "Kommunal borgen beviljas med 3 000 000 kronor.",
          "Lån beviljas med 500 000 kronor.",
          "Avgiften fastställs till 1 500 kronor.",
          "Nämnden beviljar mellan 40 000 och 50 000 kronor.",
          "Budgeten för 2024 fastställs till 12 500 000 kronor.",
          "Beviljade medel om 80 000 kronor som inte använts ska återbetalas.",
          "Beviljat bidrag 2021, 95 000 kronor, får flyttas till 2023.",
          "Nämnden avstår från att bevilja 50 000 kronor.",
          "Frågan om att bevilja 30 000 kronor bordläggs.",
          "Beslut om att bevilja 40 000 kronor skjuts upp.",
          "Begäran om ytterligare 200 000 kronor lämnas utan bifall.",
          "Nämnden kan komma att bevilja 100 000 kronor efter ny ansökan.",
          "Nämnden är positiv till att bevilja 30 000 kronor när budgeten är beslutad.",
          "Det antecknas att nämnden den 3 maj 2022 beviljade 70 000 kronor.",
          "Den som beviljas 50 000 kronor ska redovisa senast i mars.",
          "Bidrag med 40 000 kronor kan beviljas tidigast 2024.",
          "Avskrivning av fordran på 30 000 kronor beviljas.",
          "Ansökan om 90 000 kronor beviljas till hälften.",
          "Ärendet återremitteras. Föreningen kan senare beviljas högst 80 000 kronor.",
          "Att föreslå regionstyrelsen att bevilja föreningen 70 000 kronor.",
          "Föreningen beviljas dispens från kravet på egen insats om 80 000 kronor.",
          "Att ge förslag till styrelsen att avsätta 70 000 kronor till föreningen.",
          "Anmälan om att direktören beviljat föreningen 45 000 kronor läggs till handlingarna.",
          "Uttalandet att bidrag med 45 000 kronor borde ha beviljats föranleder ingen åtgärd.",
          "Skolan beviljas delvis sökt belopp: 30 000 av 90 000 kronor.",
          "Skolan beviljas hälften av sökta 40 000 kronor.",
          "Skolan beviljas hyresfri lokal värd 45 000 kronor.",
          "Ås IF beviljas 40 000 kronor.\n2. Lit IK beviljas 40 000 kronor.",
          "Ås IF beviljas 40 000 kronor och Lit IK 40 000 kronor.",
          "Bygdegården beviljas 75 000 kronor för 2023 och 75 000 kronor för 2024.\n2. "
          "Bygdegården beviljas därutöver 20 000 kronor i förskott.",
          "Musikskolan beviljas 70 000 kronor, varav 20 000 kronor i förskott, och Dansskolan "
          "beviljas 10 000 kronor.",
          "Utbetalning av 25 000 kronor sker när resterande 75 000 kronor har redovisats."}) {
        CAPTURE(point);
        const std::string text =
            "RUN/1/2022\n\nEn titel\n\nBeslut\n\n1. " + std::string(point) + "\n";
        const Case one = imported(text).data;
        REQUIRE(one.decisions.size() == 1);
        CHECK_FALSE(one.decisions[0].amount.has_value());
    }
}

TEST_CASE("a grant stated twice is one grant, whatever is left beside it") {
    for (const char* point :
         {"Nämnden beslutar enligt förslaget att bevilja Ås IF 40 000 kronor.",
          "Ås IF beviljas 40 000 kronor.\n2. Medlen, 40 000 kronor, anvisas ur budgeten.",
          "Ås IF beviljas 40 000 kronor.\n2. Kommunstyrelsen anvisar 40 000 kronor ur sitt anslag.",
          "Föreningen Ås IF beviljas 40 000 kronor.\n2. Ås IF:s bidrag, 40 000 kronor, betalas ut.",
          "40 000 kronor beviljas och begäran om ytterligare 90 000 kronor lämnas utan bifall.",
          "Ås IF beviljas inte det sökta beloppet 90 000 kronor utan 40 000 kronor."}) {
        CAPTURE(std::string(point));
        const Case one =
            imported("RUN/1/2022\n\nEn titel\n\nBeslut\n\n1. " + std::string(point) + "\n").data;
        CHECK(one.decisions.at(0).amount == Money(40'000));
        CHECK(one.decisions.at(0).kind == DecisionKind::grant);
    }
}

TEST_CASE("money and period are proposed if the text states them in one way only") {
    const auto of = [](const std::string& text, const std::string& point) {
        return imported("RUN/1/2022\n\nStöd till Leader Fjäll\n\nÄrendebeskrivning\n\n" + text +
                        "\n\nBeslut\n\n1. " + point + "\n")
            .data;
    };
    const Case one =
        of("Projektet ”Leader Fjäll” pågår 1 januari–30 juni 2023 och omfattar totalt 10 "
           "000 kronor. Det finansieras till 33,3 % av EU och till 66,7 % av regionen.",
           "Högst 3 330 kronor avsätts till projektet Leader Fjäll.");
    CHECK(one.project.name == "Leader Fjäll");
    CHECK(to_string(one.project.start.value()) == "2023-01-01");
    CHECK(to_string(one.project.end.value()) == "2023-06-30");
    CHECK(one.funding.total == Money(10'000));
    REQUIRE(one.funding.sources.size() == 2);
    CHECK(one.funding.sources[0].funders == std::vector<std::string>{"EU"});
    CHECK(one.funding.sources[0].amount == Money(3'330));
    CHECK(one.funding.sources[1].funders == std::vector<std::string>{"regionen"});
    CHECK(one.decisions[0].amount == Money(3'330));

    const Case two =
        of("Projektet pågår 2023-01-01–2023-06-30, senare 2023-01-01–2023-12-31. Det omfattar "
           "ca 10 000 kronor, till 50 % av EU.",
           "5 000 kronor eller 6 000 kronor avsätts.");
    CHECK_FALSE(two.project.start.has_value());
    CHECK_FALSE(two.funding.total.has_value());
    CHECK(two.funding.sources.empty());
    CHECK_FALSE(two.decisions[0].amount.has_value());

    const Case three =
        of("Projektet omfattar 10 000 kronor. 50 % betalas av A, 40 % av B.", "Avslag.");
    CHECK(three.funding.total == Money(10'000));
    CHECK(three.funding.sources.empty());
}

TEST_CASE("the cost of a part is not a total, and months of payment are not years") {
    const auto of = [](const std::string& title, const std::string& text,
                       const std::string& points) {
        return imported("RUN/1/2022\n\n" + title + "\n\nÄrendebeskrivning\n\n" + text +
                        "\n\nBeslut\n\n1. " + points + "\n")
            .data;
    };
    const std::string cost = "Takarbetet beräknas kosta 80 000 kronor.";
    const std::string grant = "Föreningen beviljas 40 000 kronor.";
    CHECK(of("Nytt tak på bygdegården", cost, grant).funding.total == Money(80'000));
    CHECK_FALSE(of("Bidrag till bygdegården", cost, grant).funding.total.has_value());

    const auto years = [&](const std::string& first, const std::string& second) {
        return of("En titel", "En text.",
                  grant + "\n2. Utbetalning sker med 25 000 kronor " + first +
                      " och 15 000 kronor " + second + ".")
            .decisions[0]
            .yearly;
    };
    CHECK(years("i augusti 2022", "i februari 2023").empty());
    CHECK(years("under 2022", "under 2023").size() == 2);
}
