// The words around a number decide its role.
#include "reading_roles.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace caseflow;
using caseflow::test::roles_of;
using caseflow::test::values_of;

namespace {

struct Sentence {
    const char* text;
    std::string roles;
};

template <class Value>
void check_sentences(const std::vector<Sentence>& sentences) {
    for (const Sentence& sentence : sentences) {
        CAPTURE(std::string(sentence.text));
        CHECK(roles_of<Value>(sentence.text) == sentence.roles);
    }
}

} // namespace

TEST_CASE("the words of its clause say what a sum is of") {
    check_sentences<TextAmount>({
        {"Sökt belopp var 650 000 kronor, men 500 000 kronor beviljas.", "applied granted"},
        {"Ansökan om 600 000 kronor beviljas.", "granted"},
        {"Ansökan om 600 000 kronor avslås.", "refused"},
        {"Ansökan om att bevilja föreningen 600 000 kronor avslås.", "refused"},
        {"Nämnden avslår förslaget att bevilja föreningen 600 000 kronor.", "refused"},
        {"Nämnden avslår ansökan och beslutar att bevilja 600 000 kronor till annat.", "granted"},
        {"Regionen beviljar ansökan om 600 000 kronor.", "granted"},
        {"Tidigare har 60 000 kronor beviljats.", "earlier"},
        {"Bidraget höjs från 450 000 kronor till 500 000 kronor.", "former changed"},
        {"Bidraget minskas med 50 000 kronor till 450 000 kronor.", "difference changed"},
        {"Bidraget om 500 000 kronor sätts ned till 450 000 kronor.", "former changed"},
        {"Bidraget höjs till 500 000 kr, det vill säga med 50 000 kr.", "changed difference"},
        {"Hyran höjs från 8 000 kronor till 9 000 kronor.", "change change"},
        {"Länsstyrelsen har beviljat 200 000 kronor.", "outside"},
        {"En kredit på 200 000 kronor finns.", "other"},
        {"Kassan uppgick vid årsskiftet till 132 000 kronor.", "other"},
        {"Arbetet blev 40 000 kronor dyrare än beräknat.", "change"},
        {"Ansökan omfattar totalt 640 000 kronor.", "applied"},
        {"De 900 000 kronor som projektet beräknas kosta", "total"},
        {"De 900 000 kronor som nämnden har för ändamålet", "pot"},
        {"Förvaltningen föreslår 75 000 kronor, varav 25 000 kronor till löner.", "none line"},
        {"Avdelningen föreslår 25 000 kronor och dessutom fria lokaler.", "none"},
        {"Beviljat belopp:\n500 000 kr", "granted"},
        {"Regionen går in med 500 000 kronor och Kommunen med 400 000 kronor.",
         "contributed contributed"},
        {"20 procent av bidraget, 100 000 kronor, hålls inne.", "line"},
        {"500 000 kronor, varav hälften utbetalas vid start.", "none"},
        {"Det blir inga kostnader utöver bidraget på 500 000 kronor.", "contributed"},
        {"Bedömningen är att 500 000 kronor är rimligt.", "none"},
        {"Stöd utgår med 50 procent av kostnaderna, högst 400 000 kronor.", "granted"},
        {"Annonser i tidningar kostar 40 000 kronor.", "line"},
        {"Stöd kan ges med 40 000 kronor eller mindre.", "threshold"},
        {"40 000 kronor eller mer krävs.", "threshold"},
        {"Regionen beviljar 275 000 kronor av kostnaden.", "granted"},
        {"Sökanden begär 275 000 kronor av kostnaden.", "applied"},
        {"275 000 kronor av kostnaden är löner.", "line"},
        {"Regionens budget omfattar 45 mnkr.", "pot"},
        {"Projektets budget omfattar 45 mnkr.", "total"},
        {"Kostnaden för annonser är 60 000 kronor.", "line"},
        {"Kostnaden per deltagare är 2 500 kronor.", "price"},
        {"Föreläsaren får 12 000 kronor i arvode.", "price"},
        {"Bidrag under 50 000 kronor redovisas inte.", "threshold"},
        {"Beslut över 2 000 000 kronor fattas av nämnden.", "threshold"},
        {"Sponsorer bidrar med 20 000 kronor.", "other"},
        {"Stöd lämnas ur anslaget med 500 000 kronor.", "granted"},
        {"Bidraget får uppgå till högst 500 000 kronor.", "contributed"},
        {"500 000 kronor till projektet.", "none"},
        {"Teatern går in som arrangör och betalar gager på 65 000 kronor.", "none"},
        {"Fullmäktige har i strategisk plan avsatt 30 mnkr.", "pot"},
        {"Regionen har i budget 2023 avsatt 500 000 kronor till projektet.", "granted"},
        {"Trafikverkets bidrag till vägens iståndsättning är 900 000 kronor.", "line"},
        {"Tillväxtverkets bidrag är 900 000 kronor.", "outside"},
        {"Stöd kan beviljas med lägst 30 000 kronor och högst 150 000 kronor.",
         "threshold threshold"},
        {"Bolaget har ett årligt driftbidrag på 3,2 mnkr.", "other"},
        {"Investeringen beräknas till 2,1 mnkr, vilket ligger utanför projektet.", "other"},
        {"Byalaget beviljas 700 000 kronor enligt ansökan om 900 000 kronor.", "granted applied"},
        {"Därför är 125 000 kronor inte stödberättigande.", "line"},
        {"Upphandlingen omfattar cirka 7 mnkr.", "other"},
        {"Föreningen får disponera 450 000 kronor.", "granted"},
        {"Nämnden beslutar att betala ut 450 000 kronor.", "granted"},
        {"Bolaget söker ersättning med 100 000 kronor.", "applied"},
        {"Föreningen ansöker om 900 000 kronor till ett projekt om folkhälsa.", "applied"},
        {"Föreningen ansöker om 900 000 kronor till tre projekt.", "pot"},
        {"Stiftelsen söker 60 000 kronor för att öppna museet även på vintern.", "applied"},
        {"Stiftelsen söker även 60 000 kronor.", "other"},
        {"Kostnaden för ett digitalt verktyg, 160 000 kronor, har tagits bort.", "other"},
        {"Kostnaden för ett år, 160 000 kronor, bedöms rimlig.", "total"},
        {"Projektet omfattar totalt 1 600 000 kronor.", "total"},
        {"Bidraget omfattar 500 000 kronor.", "contributed"},
        {"Ånge kommuns insats omfattar 500 000 kronor.", "contributed"},
        {"Stödet omfattar löner 400 000 kronor.", "line"},
        {"Utrustningen omfattar maskiner för 400 000 kronor.", "line"},
        {"Fonden har beviljat en annan produktion 900 000 kronor.", "other"},
        {"Kommunen bidrar i ett annat ärende med 500 000 kronor.", "contributed"},
        {"Riksidrottsförbundet har fördelat 2,3 miljoner kronor.", "outside"},
        {"Projektet är en del av en större satsning på 14 miljoner kronor.", "other"},
        {"Anpassningen, 230 000 kronor, tas av fastighetsbolaget.", "other"},
        {"Kommunerna betalar 5 kronor per invånare, sammanlagt 640 000 kronor.", "none price"},
        {"Kommunerna betalar 5 kronor per invånare, inalles 640 000 kronor.", "none price"},
        {"Stöd om 500 000 kronor godkänns.", "granted"},
        {"Bidrag medges med 500 000 kronor.", "granted"},
        {"Bidrag om 500 000 kronor utgår till bolaget.", "granted"},
        {"Godkänna ett villkorat bidrag på 500 000 kronor.", "granted"},
        {"Avdrag medges med 20 000 kronor.", "other"},
        {"Slutredovisning om 212 000 kronor godkänns.", "other"},
        {"Reservera 500 000 kronor.", "granted"},
        {"500 000 kronor tillskjuts.", "granted"},
        {"500 000 kronor disponeras av bolaget.", "granted"},
        {"Medfinansiera projektet med 500 000 kronor.", "granted"},
        {"Finansiera resten, 500 000 kronor, med lån.", "contributed"},
        {"Ge bolaget ett bidrag på 500 000 kronor.", "granted"},
        {"Bolaget köper båtar för 245 000 kronor.", "other"},
        {"Regionen får hålla inne 50 000 kronor tills redovisningen har godkänts.", "line"},
        {"Reservera 2 000 000 kronor för övriga ansökningar.", "pot"},
        {"Kostnaden har av Trafikverket godkänts till 900 000 kronor.", "total"},
        {"Den stödberättigande kostnaden är 900 000 kronor av totalt 950 000 kronor.", "line line"},
        {"Nämnden godkänner en budget på 900 000 kronor.", "total"},
        {"Kulturrådet stöttar ett annat projekt med 500 000 kronor.", "other"},
        {"350 000 kronor återkrävs. 150 000 kronor kvarstår.", "refused left"},
        {"Stödet fastställs till 400 000 kronor i stället för 500 000 kronor.", "granted former"},
        {"Det nya beloppet är 400 000 kronor.", "granted"},
        {"Bidraget ska vara 400 000 kronor.", "granted"},
        {"Medel anvisas ur anslaget för bredband, där 2,1 mnkr finns kvar.", "pot"},
        {"Föreningen begär inte mer än 600 000 kronor.", "other"},
        {"Länsstyrelsen har strukit en studieresa (65 000 kronor).", "refused"},
    });
}

TEST_CASE("the words of its clause say what a share is of") {
    check_sentences<TextShare>({
        {"Stödet är 45 % av kostnaden.", "financing"},
        {"80 procent av bidraget betalas ut i förskott.", "other"},
        {"Tjänsten är på 80 %.", "other"},
        {"Lönerna svarar för 61 procent av kostnaderna.", "other"},
        {"Av kostnaden är 85 procent personalkostnader.", "other"},
        {"Av kostnaden avser 50 procent egen insats.", "financing"},
        {"Den nya hallen är 20 procent större.", "other"},
        {"Kommunen bär 30 % och regionen 70 %.", "financing financing"},
        {"Trafikverket lämnar bidrag med 60 procent.", "outside"},
        {"Schablonen för indirekta kostnader är 15 procent.", "other"},
        {"Kommunens del i pensionskostnaden är 38 procent.", "other"},
        {"Medfinansieringen i programmet ska vara minst 40 procent.", "other"},
        {"Överskrids kostnaderna med mer än 10 procent ska nämnden underrättas.", "other"},
        {"I stödområde A får små företag stöd med högst 35 procent.", "other"},
        {"Bidraget motsvarar 90 procent av överkostnaderna.", "other"},
        {"Leader prioriterar ansökningar med minst 30 procent medfinansiering.", "other"},
    });
}

TEST_CASE("the words of its clause say what a period or a day is of") {
    check_sentences<TextPeriod>({
        {"Föregående projekt pågick 2020-01-01–2022-12-31.", "other"},
        {"Projektet är slut 2024-06-30.", "end"},
        {"Projektet startar med en träff den 15 mars 2023.", "event"},
        {"Projektet börjar planeras i oktober 2022.", "event"},
        {"När projektet är slut tar kommunen över driften från 2025.", "event"},
        {"Projektmedel för 2022 är slut.", "event"},
        {"Alla projekt i programmet ska vara avslutade i april 2023.", "other"},
        {"Projektet tar sin början i april 2024.", "start"},
        {"Projektet drar i gång i maj 2023.", "start"},
        {"Tiden är satt till 1 september 2023–31 augusti 2024.", "project"},
        {"Tidplan: 2023-03-01–2024-02-28", "project"},
        {"Kostnader som uppstår 2023-03-01–2024-02-28 räknas.", "project"},
        {"Skador som uppstår 2023-03-01–2024-02-28 ersätts inte.", "none"},
        {"Utgifter är stödberättigande 2023-03-01–2024-02-28.", "project"},
        {"Resor är stödberättigande 2023-03-01–2024-02-28.", "phase"},
        {"Åren 2025–2026 genomförs projektet.", "project"},
        {"Bolaget ska driva hamnen 2023–2032.", "other"},
        {"Projektet avslutas vid månadsskiftet februari/mars 2024.", ""},
        {"Projektet startar 2023-01-01 och avslutas 2023-12-31.", "start end"},
        {"Perioden ska rätteligen vara 2023-01-01 – 2023-12-31.", "project"},
        {"Projektet pågår t.o.m. 2023-12-31.", "end"},
        {"Projektstart: 2023-01-01 Projektslut: 2023-12-31", "start end"},
        {"Delrapport lämnas den 30 juni 2023.", "event"},
        {"Programmet pågår 2021–2027.", "other"},
        {"Mässan hålls i slutet av maj 2023.", "event"},
        {"Medel tas ur 2023 års anslag.", "budget"},
        {"Insatserna genomförs under hela 2023.", "project"},
        {"Projektet ingår i en satsning som löper 2021–2027.", "other"},
        {"Projekttiden fastställs till 1 april–31 december 2023.", "project"},
        {"Slutdatum ändras från 31 augusti 2023 till 31 mars 2023.", "moved"},
        {"Projektet förlängs till och med 2023-12-31.", "end"},
        {"Projektstarten flyttas till 2023-03-01.", "start"},
        {"Mässan pågår 2023-05-01 – 2023-06-30.", "none"},
        {"Medlen ska användas under 2024.", "project"},
        {"Medlen ska användas senast 2024-03-31.", "event"},
        {"Läsåret 2022/23 börjar den 17 augusti 2022.", "other other"},
        {"Festivalprojektet pågår 2023-01-01 – 2023-12-31.", "project"},
        {"Projektet drivs åren 2023 och 2024.", "project"},
        {"Nämnden beviljar medel för perioden 2023-01-01 – 2023-12-31.", "project"},
        {"Under 2023 och 2024 bedrivs projektet.", "project"},
        {"Enheten söker förlängd dispositionstid till 2023-12-31.", "end"},
        {"Projektet pågår i tre år, till och med 2023-12-31.", "end"},
        {"Medfinansieringen är beslutad den 11 december 2023.", "event"},
        {"Gruppens ram för lokal mat är 3,4 mnkr för perioden 2023–2027.", "other"},
    });
}

TEST_CASE("lengths of time are the project's only if they are said to be") {
    check_sentences<TextDuration>({
        {"Projektet pågår i 36 månader.", "project"},
        {"Projektet är treårigt.", "project"},
        {"Lånet löper på tio år.", "other"},
        {"Projektet förlängs med sex månader.", "extension"},
        {"Projektet förlängs från 12 till 18 månader.", "moved moved"},
        {"Projekttiden ändras från 12 månader till 18 månader.", "moved moved"},
        {"Projekttiden utökas med sex månader till 18 månader.", "extension moved"},
        {"Projektet beviljas sex månaders förlängning.", "extension"},
        {"Ny projekttid 18 månader.", "project"},
        {"Projekttiden, som var 12 månader, blir 18 månader.", "project project"},
        {"Projektperioden är 18 månader (tidigare 12 månader).", "project project"},
        {"Tidigare projekttid var 12 månader.", "project"},
        {"Projekttiden blir sex månader längre.", "extension"},
        {"Projekttiden förlängs eftersom upphandlingen tog 4 månader längre.", "other"},
        {"Lägerperioden är 2 månader längre.", "none"},
        {"Sökanden begärde en förlängning med 12 månader.", "other"},
        {"Förstudien var 3 månader.", "phase"},
        {"Ett 18-månaders projekt planeras.", "project"},
        {"Projektet riktas till ungdomar 15 år och äldre.", "other"},
        {"Uppföljning sker två år efter projektets slut.", "other"},
    });
}

TEST_CASE("a change says which way, and what it makes of a period") {
    const auto up = values_of<TextAmount>("Bidraget höjs med 1 000 kronor till 5 000 kronor.");
    REQUIRE(up.size() == 2);
    CHECK(up[0].direction == 1);
    CHECK(up[1].direction == 0); // given once
    const auto down = values_of<TextAmount>("Stödet sätts ned från 5 000 kr till 4 000 kr.");
    REQUIRE(down.size() == 2);
    CHECK(down[1].direction == -1);
    const auto why = values_of<TextAmount>(
        "Bidraget ändras på grund av ökade kostnader från 5 000 kr till 4 000 kr.");
    REQUIRE(why.size() == 2);
    CHECK(why[1].direction == 0);
    const auto days = values_of<TextPeriod>(
        "Projektet, som pågår 2023-01-01 – 2023-12-31, förlängs till och med 2024-03-31.");
    REQUIRE(days.size() == 2);
    CHECK(days[0].when == When::unstated);
    CHECK(days[1].when == When::after);
}

TEST_CASE("years, parts and shares of several are read with their sums") {
    const auto years = values_of<TextAmount>("300 000 kronor för 2023 och 200 000 kronor för 2024");
    REQUIRE(years.size() == 2);
    CHECK(years[0].year == 2023);
    CHECK(years[1].year == 2024);
    const auto each = values_of<TextAmount>("Två kommuner bidrar med 75 000 kronor vardera.");
    REQUIRE(each.size() == 1);
    CHECK(each[0].each == 2);
    const auto yearly = values_of<TextAmount>("Regionen avsätter årligen 300 000 kronor.");
    REQUIRE(yearly.size() == 1);
    CHECK(yearly[0].yearly);
    const auto past = values_of<TextAmount>("Föreningen fick 60 000 kronor 2021.");
    REQUIRE(past.size() == 1);
    CHECK(past[0].year_beside == 2021);
    const auto table = values_of<TextAmount>("Kostnad (tkr)\nLöner 350\nLokal 550\nSumma 900");
    REQUIRE(table.size() == 3);
    CHECK(table[0].low == Money(350'000));
    CHECK(table[0].part_of == std::optional<std::size_t>(2));
    CHECK(table[1].part_of == std::optional<std::size_t>(2));
    CHECK_FALSE(table[2].part_of);
    for (const char* const text : {"Budget: löner 7 tkr, resor 3 tkr, totalt 9 tkr.",
                                   "Budget: löner 7 tkr, resor 3 tkr, sammantaget 9 tkr.",
                                   "Kostnad (tkr)\nLöner 7\nResor 3\nSammanlagt 10"}) {
        const auto list = values_of<TextAmount>(text);
        REQUIRE(list.size() == 3);
        CHECK(list[0].part_of == std::optional<std::size_t>(2));
        CHECK(list[1].part_of == std::optional<std::size_t>(2));
    }
}
