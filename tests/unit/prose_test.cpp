// Amounts, shares and numbers in Swedish decisions, and their values.
#include "phrases.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace caseflow;
using caseflow::test::check_phrases;
using caseflow::test::print_readings;

TEST_CASE("amounts") {
    check_phrases({
        {"avsätter 500 000 kronor för", "500 000 kronor=500000"},
        {"500 000 kr", "500 000 kr=500000"},
        {"500.000 kr.", "500.000 kr=500000"},
        {"1.500.000 kronor", "1.500.000 kronor=1500000"},
        {"500000 SEK", "500000 SEK=500000"},
        {"500 000:-", "500 000:-=500000"},
        {"500 000,- ", "500 000,-=500000"},
        {"500\u00A0000\u00A0kronor", "500\u00A0000\u00A0kronor=500000"},
        {"500\u2009000 kr", "500\u2009000 kr=500000"},
        {"500\u202F000 kr", "500\u202F000 kr=500000"},
        {"390 000kr", "390 000kr=390000"},
        {"totalt 1 000\n000 kronor", "1 000\n000 kronor=1000000"},
        {"500 000\nkronor", "500 000\nkronor=500000"},
        {"500 000\n\nkronor", ""},
        {"500 tkr", "500 tkr=500000"},
        {"5 870 tkr", "5 870 tkr=5870000"},
        {"1,5 mnkr", "1,5 mnkr=1500000"},
        {"1,5 mkr", "1,5 mkr=1500000"},
        {"0,5 Mkr", "0,5 Mkr=500000"},
        {"3,9 MNKR", "3,9 MNKR=3900000"},
        {"1,5 miljoner kronor", "1,5 miljoner kronor=1500000"},
        {"9,5 miljoner kronor", "9,5 miljoner kronor=9500000"},
        {"en miljon kronor", "en miljon kronor=1000000"},
        {"En miljon kr", "En miljon kr=1000000"},
        {"två miljoner", "två miljoner=2000000"},
        {"två miljoner till projektet", "två miljoner=2000000"},
        {"två miljoner invånare", ""},
        {"en halv miljon kronor", "en halv miljon kronor=500000"},
        {"en och en halv miljon kronor", "en och en halv miljon kronor=1500000"},
        {"två och en kvarts miljon kronor", "två och en kvarts miljon kronor=2250000"},
        {"1 och en halv miljon kronor", "1 och en halv miljon kronor=1500000"},
        {"1 komma 5 miljoner kronor", "1 komma 5 miljoner kronor=1500000"},
        {"noll komma sju miljoner kr", "noll komma sju miljoner kr=700000"},
        {"0, 5 mnkr", "0, 5 mnkr=500000"},
        {"ettusen femhundra kronor", "ettusen femhundra kronor=1500"},
        {"2 tusen 500 kronor", "2 tusen 500 kronor=2500"},
        {"2 milj. 400 tkr", "2 milj. 400 tkr=2400000"},
        {"tolvhundratusen kronor", "tolvhundratusen kronor=1200000"},
        {"tre hundra och femtio tusen kronor", "tre hundra och femtio tusen kronor=350000"},
        {"trehundra- femtiotusen kronor", "trehundra- femtiotusen kronor=350000"},
        {"**500** 000 kr", "500** 000 kr=500000"},
        {"500&nbsp;000 kr", "500&nbsp;000 kr=500000"},
        {"500\t000 kr", "500\t000 kr=500000"},
        {"tolv miljoner kronor", "tolv miljoner kronor=12000000"},
        {"ett tusen kronor", "ett tusen kronor=1000"},
        {"686 tusen kronor", "686 tusen kronor=686000"},
        {"5 tusen besökare", ""},
        {"2 miljarder kronor", "2 miljarder kronor=2000000000"},
        {"1,2 mdkr", "1,2 mdkr=1200000000"},
        {"dock högst 1 200 000 kronor", "1 200 000 kronor=1200000"},
        {"högst 2 991 909 kr", "2 991 909 kr=2991909"},
        {"0 kr", "0 kr=0"},
        {"12 500,00 kronor", "12 500,00 kronor=12500"},
        {"12 500,50 kronor", "12 500,50 kronor=12500..12501"},
        {"År 2023 500 000 kronor", "År 2023=2023-01-01..2023-12-31 loose | 500 000 kronor=500000"},
        {"2022 12 500 kr", "12 500 kr=12500"},
    });
}

TEST_CASE("words that widen an amount") {
    check_phrases({
        {"ca 17 mnkr", "17 mnkr=16500000..17500000"},
        {"ca. 1,2 mnkr", "1,2 mnkr=1150000..1250000"},
        {"c:a 500 000 kr", "500 000 kr=495000..505000"},
        {"cirka 10 mkr", "10 mkr=9500000..10500000"},
        {"drygt 496 000 kr", "496 000 kr=496000..496999"},
        {"över 85 miljoner", "85 miljoner=85000000..85999999"},
        {"mer än 2 mnkr", "2 mnkr=2000000..2999999"},
        {"knappt 500 tkr", "500 tkr=499001..500000"},
        {"närmare 3 miljoner kronor", "3 miljoner kronor=2000001..3000000"},
        {"omkring 1 000 000 kronor", "1 000 000 kronor=950000..1050000"},
        {"NA\u0308RMARE 3 miljoner kronor", "3 miljoner kronor=2000001..3000000"},
    });
}

TEST_CASE("amounts together") {
    check_phrases({
        {"4,8 mnkr, senare 5,8", "4,8 mnkr=4800000 | 5,8=5800000"},
        {"4,8 mnkr senare ändrat till 5,8)", "4,8 mnkr=4800000 | 5,8=5800000"},
        {"4,8 mnkr, senare 5,8 procent", "4,8 mnkr=4800000 | 5,8 procent=5.8%"},
        {"mellan 4 och 5 mnkr", "4 och 5 mnkr=4000000..5000000"},
        {"4–5 mnkr", "4–5 mnkr=4000000..5000000"},
        {"400 000 till 500 000 kronor", "400 000=400000 | 500 000 kronor=500000"},
        {"under 2022 och 500 000 kronor",
         "under 2022=2022-01-01..2022-12-31 loose | 500 000 kronor=500000"},
        {"högst 2 991 909 kr, varav 1 491 909 kr från A och 1 500 000 kr från B. Sedan 5 kr.",
         "2 991 909 kr=2991909 | 1 491 909 kr=1491909 part of 0 | 1 500 000 kr=1500000 part of 0 | "
         "5 kr=5"},
        {"sammanlagt högst 1 897 742 kr, varav högst 886 757 kr för 2010, 500 000 kr för 2011",
         "1 897 742 kr=1897742 | 886 757 kr=886757 part of 0 | 2010=2010-01-01..2010-12-31 loose | "
         "500 000 kr=500000 part of 0 | 2011=2011-01-01..2011-12-31 loose"},
        {"500 000 kronor per år", "500 000 kronor=500000 per"},
        {"20 tkr/plats", "20 tkr=20000 per"},
        {"5 000 kr per plats", "5 000 kr=5000 per"},
        {"300 kronor i timmen", "300 kronor=300 per"},
        {"100 000 kr årligen", "100 000 kr=100000 per"},
    });
}

TEST_CASE("shares") {
    check_phrases({
        {"50 %", "50 %=50%"},
        {"50%", "50%=50%"},
        {"59,45 %", "59,45 %=59.45%"},
        {"40,90 % av kostnaderna", "40,90 %=40.90%"},
        {"50 procent", "50 procent=50%"},
        {"33\u00A0procent", "33\u00A0procent=33%"},
        {"en 50-procentig finansiering", "50-procentig=50%"},
        {"till hälften", "hälften=50%"},
        {"under andra hälften av året", ""},
        {"5 procentenheter", ""},
        {"120 %", ""},
        {"100 %", "100 %=100%"},
    });
}

TEST_CASE("every part of one by name and by sign") {
    check_phrases({
        {"en tredjedel av kostnaden", "en tredjedel=33.3%"},
        {"en fjärdedel av kostnaden", "en fjärdedel=25%"},
        {"en femtedel av kostnaden", "en femtedel=20%"},
        {"en sjättedel av kostnaden", "en sjättedel=16.7%"},
        {"en sjundedel av kostnaden", "en sjundedel=14.3%"},
        {"en åttondel av kostnaden", "en åttondel=12.5%"},
        {"en niondel av kostnaden", "en niondel=11.1%"},
        {"en tiondel av kostnaden", "en tiondel=10%"},
        {"tre sjundedelar av kostnaden", "tre sjundedelar=42.9%"},
        {"½ av kostnaden", "½=50%"},
        {"¼ av kostnaden", "¼=25%"},
        {"¾ av kostnaden", "¾=75%"},
        {"⅓ av kostnaden", "⅓=33.3%"},
        {"⅔ av kostnaden", "⅔=66.7%"},
    });
}

TEST_CASE("every number that is one word") {
    const std::vector<std::pair<std::string_view, int>> words = {
        {"ett", 1},      {"två", 2},      {"tre", 3},      {"fyra", 4},     {"fem", 5},
        {"sex", 6},      {"sju", 7},      {"åtta", 8},     {"nio", 9},      {"tio", 10},
        {"elva", 11},    {"tolv", 12},    {"tretton", 13}, {"fjorton", 14}, {"femton", 15},
        {"sexton", 16},  {"sjutton", 17}, {"arton", 18},   {"aderton", 18}, {"nitton", 19},
        {"tjugo", 20},   {"trettio", 30}, {"fyrtio", 40},  {"femtio", 50},  {"sextio", 60},
        {"sjuttio", 70}, {"åttio", 80},   {"nittio", 90},  {"hundra", 100}};
    for (const auto& [word, number] : words) {
        const std::string text = fmt::format("{} tusen kronor", word);
        CHECK(print_readings(text) == fmt::format("{}={}", text, number * 1000));
    }
}

TEST_CASE("case numbers") {
    check_phrases({
        {"RUN/319/2022", "RUN/319/2022=RUN-319-2022"},
        {"dnr KS 2018/124.", "KS 2018/124=KS-124-2018"},
        {"(KS2009/36)", "KS2009/36=KS-36-2009"},
        {"KS2009/36-14", "KS2009/36=KS-36-2009"},
        {"RS 2019/42", "RS 2019/42=RS-42-2019"},
        {"TRN 2016-0144", "TRN 2016-0144=TRN-144-2016"},
        {"KS-2015/112", "KS-2015/112=KS-112-2015"},
        {"RUN-319-2022", "RUN-319-2022=RUN-319-2022"},
        {"RUN/34/202", "RUN/34/202=number!"},
        {"RUN/280//2023", "RUN/280//2023=number!"},
        {"ÄRN/7/2021", "ÄRN/7/2021=ÄRN-7-2021"},
    });
}

TEST_CASE("words that are not readings") {
    check_phrases({
        {"1:1-medel", ""},
        {"anslag 33:1", ""},
        {"anslaget 6003", ""},
        {"punkt 8.2", ""},
        {"063146529", ""},
        {"Tfn: 063-14 65 29", ""},
        {"§ 124", ""},
        {"§ 396/2000", ""},
        {"2022:1007", ""},
        {"SFS 2017:725", ""},
        {"lag (2017:725)", ""},
        {"prop. 2016/17:171", ""},
        {"EU 2021/1060", ""},
        {"16-202100-2452", ""},
        {"org.nr 232100-0214", ""},
        {"sidan 3 av 12", ""},
        {"3 (12)", ""},
        {"kl. 13.30", ""},
        {"PM 2022", ""},
        {"", ""},
        {"%", ""},
        {"kronor", ""},
        {"1", ""},
        {"– 2023", ""},
        {"COVID-19", ""},
        {"H1 2023-", ""},
    });
    CHECK(print_readings("88000000000000000000000000 kronor") == "");
    CHECK(print_readings("880 00 kronor") == "880 00 kronor=digits!");
    CHECK(print_readings("1000 000 kr") == "1000 000 kr=digits!");
    CHECK(print_readings("500,000 kr") == "500,000 kr=commas!");
    CHECK(print_readings("1,500,000 kr") == "1,500,000 kr=commas!");
    CHECK(print_readings("2,125 kr per kilo") == "");
    CHECK(print_readings("1,375 kronor/kWh") == "");
}

TEST_CASE("a sum whose unit or digits are misspelt is reported, not read") {
    CHECK(print_readings("500 000 kornor") == "500 000 kornor=unit!");
    CHECK(print_readings("500 000 korner") == "500 000 korner=unit!");
    CHECK(print_readings("500 000 kronorr") == "500 000 kronorr=unit!");
    CHECK(print_readings("50O 000 kronor") == "50O 000 kronor=letters!");
    CHECK(print_readings("5OO OOO kr") == "5OO OOO kr=letters!");
    CHECK(print_readings("får l00 000 kronor") == "l00 000 kronor=letters!");
    for (const char* text : {"500 kroner per dag", "500 kontor", "12 000 kronhjortar", "500 koner",
                             "2 o 3", "10 l per kronor", "O 12", "CO2 på 500", "3 l mjölk"})
        CHECK(print_readings(text) == "");
}

TEST_CASE("marks between a number and its unit, and factors before it, are read") {
    CHECK(print_readings("500 000[1] kronor") == "500 000[1] kronor=500000");
    CHECK(print_readings("500 000² kr") == "500 000² kr=500000");
    CHECK(print_readings("”500 000” kronor") == "500 000” kronor=500000");
    CHECK(print_readings("(500 000) kronor") == "500 000) kronor=500000");
    CHECK(print_readings("ett 500000-kronorsbidrag") == "500000-kronorsbidrag=500000");
    CHECK(print_readings("3 x 200 000 kronor") == "3 x 200 000 kronor=600000");
    CHECK(print_readings("tre gånger 200 000 kr") == "tre gånger 200 000 kr=600000");
    CHECK(print_readings("2x500 000 kr") == "2x500 000 kr=1000000");
    CHECK(print_readings("30 x 900 000 000 000 000 000 kr") == "");
    CHECK(print_readings("beviljas 90 000 för kvarnen") == "90 000=90000");
    CHECK(print_readings("beviljas 90 000 kvadratmeter") == "");
}

TEST_CASE("the tail of a longer number is never read") {
    for (const char* text : {"anslaget 1:1 500 000 kronor",
                             "§ 12 500 000 kronor",
                             "A4 500 000 kronor",
                             "Etapp 2 500 000 kronor",
                             "0,500,000 kr",
                             "1,500,000,12 kr",
                             "1.5.000 kr",
                             "nr 7 500 000 kr",
                             "+500 000 kr",
                             "2*500 000 kr",
                             "2* 500 000 kr",
                             "2_ 500 000 kr",
                             "2 * 500 000 kr",
                             "1 **500 000** kr",
                             "**1** 500 000 kr",
                             "1 **500** 000 kr",
                             "1-feb-2023–31-aug-2023",
                             "några hundra tusen kronor",
                             "flera hundra och femtio tusen kronor",
                             "1, 5 miljoner kronor",
                             "tre kronor",
                             "några miljoner kronor",
                             "SEK 2023",
                             "1:50 kr",
                             "500k"}) {
        CAPTURE(text);
        CHECK(print_readings(text) == "");
    }
}

TEST_CASE("a number that names something is not part of the sum after it") {
    for (const char* text : {"modul 2 740 000 kr", "Projekt 12 740 000 kr", "riksväg 40 740 000 kr",
                             "LSS 9 740 000 kr", "kl. 9 740 000 kr", "kv Eken 2 740 000 kr",
                             "Kvarteret Eken 2 740 000 kr", "etapp 1 och 2 740 000 kr",
                             "årskurs 7–9 740 000 kr", "ärende nr. 3 740 000 kr"}) {
        CAPTURE(text);
        CHECK(print_readings(text) == "");
    }
    check_phrases({
        {"till projekt 740 000 kr", "740 000 kr=740000"}, // no part of it can be a name
        {"etapp 2 040 000 kr", "2 040 000 kr=2040000"},
        {"löner 1 240 000 kr", "1 240 000 kr=1240000"},
        {"bussar 2\t740 000 kr", "740 000 kr=740000"},
        {"500\n\n000 kr", ""},
        {"1 500\u2029000 kr", ""},
        {"1\n\n500 500 kr", ""},
        {"sida 1\n\n1 500 500 kr", "1 500 500 kr=1500500"},
        {"**2023** 500 000 kr", "500 000 kr=500000"},
    });
}

TEST_CASE("money with its unit before it, in words and in other currencies") {
    check_phrases({
        {"SEK 500 000", "SEK 500 000=500000"},
        {"MSEK 0,5", "MSEK 0,5=500000"},
        {"kr. 500.000", "kr. 500.000=500000"},
        {"EUR 1,5 miljoner", "EUR 1,5 miljoner=1500000 EUR"},
        {"€500 000", "€500 000=500000 EUR"},
        {"50 000 norska kronor", "50 000 norska kronor=50000 NOK"},
        {"½ miljon kronor", "½ miljon kronor=500000"},
        {"3/4 miljon kronor", "3/4 miljon kronor=750000"},
        {"en miljon tvåhundratusen kronor", "en miljon tvåhundratusen kronor=1200000"},
        {"500 000 (femhundratusen) kronor", "500 000 (femhundratusen) kronor=500000"},
        {"**500 000** kronor", "500 000** kronor=500000"},
        {"500\u00AD000 kro\u00ADnor", "500\u00AD000 kro\u00ADnor=500000"},
        {"500 000 kro-\nnor", "500 000 kro-\nnor=500000"},
        {"500\u3000000 kr", "500\u3000000 kr=500000"},
    });
}
