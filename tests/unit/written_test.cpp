// Amounts, shares and dates as officers write them, and which of them have only one meaning.
#include "caseflow/model/written.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>

using namespace caseflow;

TEST_CASE("amounts as letters have them") {
    const auto amount = [](std::string_view text, Meaning meaning) {
        const auto read = parse_written_amount(text, meaning);
        return read ? read->kronor() : -1;
    };
    for (const char* text :
         {"1 200 000 kr", "1200000", "1 200 000 kronor", "1 200 000:-", "1 200 000,00",
          "1.200.000,00 kr", "1,200,000.00", "SEK 1 200 000", "1\u00A0200\u00A0000 SEK",
          "1\u2009200\u2009000,-", "1,2 mnkr", "1,2 miljoner kronor", "1 200 tkr", "1200 tusen"}) {
        CAPTURE(std::string(text));
        CHECK(amount(text, Meaning::certain) == 1'200'000);
    }
    for (const char* text : {"1.200.000", "1,2 mnkr", "1 200 tkr", "1,200 mnkr"}) {
        CAPTURE(std::string(text));
        CHECK(amount(text, Meaning::likely) == 1'200'000);
    }
    CHECK(amount("500.000", Meaning::likely) == 500'000);
    CHECK(amount("-500 kr", Meaning::certain) == -500);
    for (const char* text :
         {"500.000", "500,000", "1,200 mnkr", "1.250 tkr", "", "kr", "880 00", "12 34", "1,5",
          "ca 500 000", "500 000 eller 600 000", "5O0", "1 200,000", "99999999999999999999"}) {
        CAPTURE(std::string(text));
        CHECK(!parse_written_amount(text, Meaning::certain));
    }
    CHECK(amount("1,2345 mnkr", Meaning::likely) == 1'234'500);
    CHECK(amount("1,234567 mnkr", Meaning::likely) == 1'234'567);
    CHECK(amount("1.200,5 tkr", Meaning::certain) == 1'200'500);
    CHECK(amount("0,5 mnkr", Meaning::certain) == 500'000);
    CHECK(amount("1,25 tkr", Meaning::certain) == 1'250);
    CHECK(amount("kr 500", Meaning::certain) == 500);
    CHECK(amount("2\tmiljoner  kronor", Meaning::certain) == 2'000'000);
    CHECK(amount("999 999 999 999 999 kr", Meaning::certain) == 999'999'999'999'999);
    for (const char* text :
         {"1 0000 kr", "1000 000 kr", "1 00 000 kr", " kr 1 000 0", "1.0000.000", "1.00.000",
          "1 000 000 000 000 000 kr", "800_000 300_000", "1.2.3,4 tkr", "12:- 5"}) {
        CAPTURE(std::string(text));
        CHECK(!parse_written_amount(text, Meaning::certain));
        CHECK(!parse_written_amount(text, Meaning::likely));
    }
    for (const char* text :
         {"1.250 tkr", "1,2345678 mnkr", "1,2000000 mnkr", "0,0001 tkr", "500 000,50"}) {
        CAPTURE(std::string(text));
        CHECK(!parse_written_amount(text, Meaning::likely));
    }
}

TEST_CASE("each unit has its size") {
    for (const auto& [units, kronor] :
         {std::pair{"miljoner kronor|miljoner kr|miljoner|miljon|milj. kr|milj kr|milj.|milj|mnkr|"
                    "mkr|MSEK",
                    2'000'000},
          {"tusen kronor|tusen kr|tusen|tkr|kSEK|TSEK", 2'000},
          {"kronor|krona|kr.|kr|SEK|:-|,-|.-", 2}}) {
        const std::string_view all = units;
        for (std::size_t at = 0; at < all.size();) {
            const std::size_t end = std::min(all.find('|', at), all.size());
            const std::string text = "2 " + std::string(all.substr(at, end - at));
            CAPTURE(text);
            CHECK(parse_written_amount(text, Meaning::certain) == Money(kronor));
            at = end + 1;
        }
    }
}

TEST_CASE("units of amounts and shares are known by their words, whatever the letter case") {
    for (const char* unit : {"kr", "Kronor", "MNKR", "tkr", "miljarder", ":-"})
        CHECK(is_unit_of_amount(unit));
    for (const char* other : {"", "k", "euro", "%"}) CHECK(!is_unit_of_amount(other));
    for (const char* unit : {"%", "Procent"}) CHECK(is_unit_of_share(unit));
    for (const char* other : {"", "kr", "promille"}) CHECK(!is_unit_of_share(other));
}

TEST_CASE("yes and no are read in either language") {
    for (const char* yes : {"ja", "J", " Yes ", "TRUE", "sant", "on"})
        CHECK(parse_written_boolean(yes) == true);
    for (const char* no : {"nej", "N", "no", "False", "falskt", "off"})
        CHECK(parse_written_boolean(no) == false);
    for (const char* other : {"", "jag", "0", "1", "x", "kanske"})
        CHECK(!parse_written_boolean(other));
}

TEST_CASE("shares as letters have them") {
    const auto share = [](std::string_view text) {
        const auto read = parse_written_share(text);
        return read ? read->str() : "";
    };
    CHECK(share("33,3") == "33.3");
    CHECK(share("33.30 %") == "33.30");
    CHECK(share("50 procent") == "50");
    CHECK(share("50\u00A0%") == "50");
    CHECK(share("1/3").empty());
    CHECK(share("33,3,3").empty());
    CHECK(share("33.3,3").empty());
    CHECK(share("150 %").empty());
    CHECK(share("50 % av total").empty());
}

TEST_CASE("dates as letters have them") {
    const auto date = [](std::string_view text, Meaning meaning) {
        const auto read = parse_written_date(text, meaning);
        return read ? to_string(*read) : "";
    };
    for (const char* text : {"2022-6-7", "2022/06/07", "2022.06.07", "2022 06 07", "20220607",
                             "7 juni 2022", "den 7 juni 2022", "7:e juni 2022", "7 Jun. 2022",
                             "June 7, 2022", "7/6 2022", "2022\u20116\u20117"}) {
        CAPTURE(std::string(text));
        CHECK(date(text, Meaning::certain) == "2022-06-07");
    }
    CHECK(date("27/6/2022", Meaning::certain) == "2022-06-27");
    CHECK(date("6/6/2022", Meaning::certain) == "2022-06-06");
    CHECK(date("13/6/2022", Meaning::certain) == "2022-06-13");
    CHECK(date("31 dec 1999", Meaning::certain) == "1999-12-31");
    for (const char* text : {"2022-06-07 kl. 10", "2022-06-07 10:00", "2022-06-07T10:00"})
        CHECK(date(text, Meaning::likely) == "2022-06-07");
    for (const char* text : {"2022-06-07 5", "2022-06-07 och 8", "12/6/2022", "7-6 2022"})
        CHECK(date(text, Meaning::likely).empty());
    for (const char* text :
         {"7/6/2022",    "07-06-2022",   "22-06-07",     "220607",           "2022-06",
          "2022-02-30",  "juni 2022",    "7 juni",       "2022-06-07 10:00", "",
          "igår",        "31 juni 2022", "20221301",     "2022-13-01",       "2022-00-10",
          "2022-01-00",  "2022-01-32",   "2022-006-07",  "2022-06-007",      "1850-06-07",
          "7 juni 1850", "ab juni 2022", "7z juni 2022", "007 juni 2022",    "juni 7 juni",
          "1/6/22 2022", "32 juni 2022"}) {
        CAPTURE(std::string(text));
        CHECK(date(text, Meaning::certain).empty());
    }
}

TEST_CASE("each month is read by its name and its abbreviations") {
    const char* months[] = {"januari jan january",
                            "februari feb february",
                            "mars mar march",
                            "april apr",
                            "maj may",
                            "juni jun june",
                            "juli jul july",
                            "augusti aug august",
                            "september sep sept",
                            "oktober okt oct october",
                            "november nov",
                            "december dec"};
    for (unsigned month = 1; month <= 12; ++month) {
        const std::string_view names = months[month - 1];
        for (std::size_t at = 0; at < names.size();) {
            const std::size_t end = std::min(names.find(' ', at), names.size());
            const std::string text = "3 " + std::string(names.substr(at, end - at)) + " 2022";
            CAPTURE(text);
            CHECK(parse_written_date(text, Meaning::certain) ==
                  Date{std::chrono::year(2022), std::chrono::month(month), std::chrono::day(3)});
            at = end + 1;
        }
    }
}
