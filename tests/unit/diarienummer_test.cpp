#include "caseflow/model/diarienummer.hpp"
#include "caseflow/model/register.hpp"

#include <doctest/doctest.h>

using namespace caseflow;

namespace {

std::string read_and_print(std::string_view text) {
    const NumberReading reading = read_number(text);
    return reading.number ? NumberForm::standard().print(*reading.number) : reading.problem;
}

} // namespace

TEST_CASE("a number is read in any common form") {
    for (const char* text : {"RUN/319/2022", "run/319/2022", "RUN-319-2022", "RUN 2022/319",
                             "RUN2022/319", "RUN 2022-00319", "Run/2022:319", "RUN 319/2022"})
        CHECK(read_and_print(text) == "RUN/319/2022");
    CHECK(read_and_print("KS 2009/409") == "KS/409/2009");
    CHECK(read_and_print("KS2005/0344") == "KS/344/2005");
    CHECK(read_and_print("hsn 2021-00123") == "HSN/123/2021");
}

TEST_CASE("Å, Ä and Ö are letters, composed or not, capital or not") {
    CHECK(read_and_print("åäö/1/2022") == "ÅÄÖ/1/2022");
    CHECK(read_and_print("A\u030A/1/2022") == "Å/1/2022");
}

TEST_CASE("an invalid number gets a message that says why and shows the form") {
    for (const char* text : {"RUN/34/202", "RUN/0/2022", "RUN/1/1899", "RUN/1/2100"})
        CHECK(read_and_print(text).find(
                  "has no number from 1 and year from 1900 to 2099; a case number "
                  "looks like RUN/319/2022") != std::string::npos);
    for (const char* text : {"RUN/280//2023", "RUN", "RUN/319", "RUN/319/2022/1", "RUN/3 19/2022",
                             "RUN/1234567890/2022", "RUN/319/2022 "})
        CHECK(read_and_print(text).find("is not a series, a number and a year") !=
              std::string::npos);
    for (const char* text : {"", "../x/1/2022", "1/2022", "/319/2022"})
        CHECK(read_and_print(text).find("does not begin with a series of letters") !=
              std::string::npos);
    CHECK(read_number("ABCDEFGHIJKLMNOPQ/1/2022").number == std::nullopt); // 17 letters
    CHECK(read_number("ABCDEFGHIJKLMNOP/1/2022").number != std::nullopt);
}

TEST_CASE("two numbers that could both be the year are read by the form only") {
    CHECK(read_and_print("RUN/2021/2022") == "RUN/2021/2022");
    CHECK(read_number("RUN/2021/2022").number->year() == 2022);
    CHECK(read_number("RUN-2021-2022").number->year() == 2022); // a file's stem
    CHECK(read_and_print("RUN 2021/2022").find("either number could be the year") !=
          std::string::npos);
    const NumberForm form = NumberForm::parse("{series} {year}/{number}").value();
    CHECK(read_number("RUN 2021/2022", form).number->year() == 2021);
    CHECK(read_and_print("RUN 2022/2022") == "RUN/2022/2022");
}

TEST_CASE("each form prints what it reads") {
    for (const char* pattern : {"{series}/{number}/{year}", "{series} {year}/{number}",
                                "{series}{year}/{number}", "{series} {year}-{number:5}"}) {
        const auto form = NumberForm::parse(pattern);
        REQUIRE(form);
        for (const std::uint32_t number : {1U, 319U, 1999U, 99'999U, 999'999'999U}) {
            const auto made = Diarienummer::make("HSN", number, 2022);
            CHECK(read_number(form->print(*made), *form).number == made);
        }
    }
    CHECK(NumberForm::parse("{series} {year}-{number:5}")
              ->print(*Diarienummer::make("HSN", 123, 2021)) == "HSN 2021-00123");
}

TEST_CASE("a pattern without every part once, or that cannot be read back, is not a form") {
    for (const char* pattern :
         {"", "{series}/{number}", "{series}/{number}/{number}", "{series}{number}{year}",
          "{number}/{series}/{year}", "{number}{year}", "{year}-{number}-{class}",
          "{series}/{series}/{year}-{number}", "{series}/{nr}/{year}", "{series}x{number}/{year}",
          "{series}/{number:}/{year}", "{series}//{number}/{year}"})
        CHECK_MESSAGE(!NumberForm::parse(pattern), pattern);
}

TEST_CASE("a series may write its numbers without its letters") {
    Register body;
    body.series = {{"RUN", "{year}-{number:5}", "", {}}, {"KS", "", "", {}}};
    const auto number = Diarienummer::make("RUN", 319, 2022);
    CHECK(body.print(*number) == "2022-00319");
    for (const char* text : {"2022-00319", "2022/319", "319/2022", "RUN/319/2022", "run 2022-319"})
        CHECK(body.read(text).number == number);
    CHECK(body.read("2022-02021").number->number() == 2021);
    CHECK(body.read("2022-2021").problem ==
          "in '2022-2021' either number could be the year; a case number looks like "
          "2022-00319");
    for (const char* text : {"2022-05-02", "2022-00319-045", "2022", "22-319 "})
        CHECK(body.read(text).problem.find("is not a number and a year") != std::string::npos);
    CHECK(body.read("202-319").problem.find("has no number from 1 and year") != std::string::npos);
    CHECK(body.read("KS/1/2022").number->series() == "KS");

    body.series[1].form = "{year}/{number}"; // which of the two is meant?
    CHECK(!body.read("2022/319").number);
    CHECK(body.read("RUN/319/2022").number == number);
}

TEST_CASE("a form may have points between its parts") {
    Register body;
    body.series = {{"RUN", "{year}.{number:4}", "", {}},
                   {"KS", "{series}.{year}.{number}", "", {}}};
    const auto number = Diarienummer::make("RUN", 123, 2023);
    CHECK(body.print(*number) == "2023.0123");
    for (const char* text : {"2023.0123", "2023/123", "RUN.123.2023", "RUN/123/2023"})
        CHECK(body.read(text).number == number);
    for (const char* text : {"2023.05.04", "2023..0123", "2023.0123."})
        CHECK(!body.read(text).number);
    CHECK(body.print(*body.read("ks 2021/388").number) == "KS.2021.388");
}

TEST_CASE("numbers order by series, year, number") {
    const auto a = *read_number("KS/9/2022").number;
    const auto b = *read_number("KS/10/2022").number;
    const auto c = *read_number("KS/1/2023").number;
    const auto d = *read_number("RUN/1/2000").number;
    CHECK(a < b);
    CHECK(b < c);
    CHECK(c < d);
    CHECK(a.file_stem() == "KS-9-2022");
}

TEST_CASE("a number is read from the stem of its file, and from nothing else") {
    for (const char* stem : {"RUN-319-2022", "K-1-1900", "ABCDEFGHIJKLMNOP-999999999-2099",
                             "RUN-2010-2012", "RUN-7-2012"}) {
        CAPTURE(stem);
        CHECK(Diarienummer::from_stem(stem) == read_number(stem).number);
        CHECK(Diarienummer::from_stem(stem)->file_stem() == stem);
    }
    for (const char* text : {"",
                             "RUN",
                             "RUN-",
                             "RUN-1",
                             "RUN-1-",
                             "-1-2022",
                             "run-1-2022",
                             "RUN-01-2022",
                             "RUN-1-022",
                             "RUN-1-20222",
                             "RUN-1-1899",
                             "RUN-1-2100",
                             "RUN-0-2022",
                             "RUN/1/2022",
                             "RUN-1-2022 ",
                             "RUN-1-2022-1",
                             "RUN-2022-1",
                             "ÅN-1-2022",
                             "RUN-1000000000-2022",
                             "ABCDEFGHIJKLMNOPQ-1-2022",
                             "RUN-1-2022 (1)"})
        CHECK_MESSAGE(!Diarienummer::from_stem(text), text);
}

TEST_CASE("a number of the standard form is read at once if it is not ambiguous") {
    for (const char* text : {"RUN/319/2022", "K/1/1900", "ABCDEFGHIJKLMNOP/999999999/2099",
                             "RUN/1899/2022", "RUN/2100/2022"}) {
        CAPTURE(text);
        const auto number = Diarienummer::from_standard(text);
        REQUIRE(number);
        CHECK(number == read_number(text).number);
    }
    for (const char* text :
         {"RUN/2010/2012", "RUN/2012/10", "RUN/007/2022", "run/319/2022", "ÄN/1/2022",
          "RUN-319-2022", "RUN/319/2022 ", "RUN/319/22", "319/2022", ""})
        CHECK_MESSAGE(!Diarienummer::from_standard(text), text);
}

TEST_CASE("what is not UTF-8 is not a number, whatever is left without the bytes in question") {
    for (const char* text :
         {"K\xF6/1/2024", "\xFFRUN/1/2022", "RUN/1\xC3/2022", "RUN/1/2022\x80"}) {
        CHECK_MESSAGE(!read_number(text).number, text);
        CHECK(read_number(text).problem.find("is not UTF-8") != std::string::npos);
    }
    CHECK(!Diarienummer::make("K\xF6", 1, 2024));
    CHECK(!Diarienummer::make("\xC3", 1, 2024));
}
