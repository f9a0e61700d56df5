// The case that a text is about: its own number, not one that it only mentions.
#include "caseflow/intake/numbers.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace caseflow;

namespace {

/// The number of a text with this line in its head; "" if it has to be given with --as.
std::string number_by(const std::string& line, const std::string& day = "2023-02-03",
                      const Register& body = {}) {
    const Sheet sheet = take_off_pages(day + "\n" + line + "\n\nBidrag\n\nBeslut\n\n1. Bidrag.\n");
    const auto own = own_number(numbers_in(sheet, body));
    return own ? body.print(*own) : "";
}

} // namespace

TEST_CASE("a number that a sentence or a word like jfr mentions is not the text's own") {
    CHECK(number_by("Klubben fick stöd genom beslut RUN/12/2021 och söker nu nytt stöd.") == "");
    CHECK(number_by("Ersätter KS 2020/3") == "");
    CHECK(number_by("Ersätter: KS 2020/3") == "");
    CHECK(number_by("Dnr saknas, jfr KS 2020/3") == "");
    CHECK(number_by("Dnr KS/118/2023 (tidigare KS/3/2020)") == "KS/118/2023");
    CHECK(number_by("§ 80 Bidrag (RUN/624/2023)") == "RUN/624/2023");
}

TEST_CASE("the number of an invoice, of minutes or of another body is not a case's") {
    for (const char* line :
         {"Faktura nr AB 2021/55", "Protokoll KS 3/2019", "Projektnr RJL 2021/44",
          "Ansökans nr: EB 2021/9", "Läsår HT 2021/22", "Blankett BL 12-2021", "Mötesnr KS 3/2021",
          "Ärende hos Länsstyrelsen: LST 99/2021"}) {
        CAPTURE(line);
        CHECK(number_by(line) == "");
    }
    CHECK(number_by("Ärendenr KS 3/2021") == "KS/3/2021");
    CHECK(number_by("Beslut KS 3/2021") == "KS/3/2021");
}

TEST_CASE("of the numbers on a line, that of the receiver is not the text's own") {
    CHECK(number_by("Vårt dnr: KS/118/2023 Ert dnr: XX/9/2022") == "KS/118/2023");
    CHECK(number_by("Ert dnr: XX/9/2022 Vårt dnr: KS/118/2023") == "KS/118/2023");
    CHECK(number_by("RUN/1/2022 RUN/2/2022") == "");
    CHECK(number_by("Dnr RUN/319/2022, RUN/320/2022") == "");
}

TEST_CASE("a number with two years, or with another one after it, is asked for") {
    CHECK(number_by("Dnr RUN/2022/12/2021") == "");
    CHECK(number_by("Dnr KS 2022/118, 2022/119") == "");
    CHECK(number_by("Dnr KS 2022/118 och 2022/119") == "");
    CHECK(number_by("Dnr KS 2022/118-12") == "KS/118/2022");
}

TEST_CASE("a number with two series is asked for") {
    CHECK(number_by("Dnr BUN/KS 2023/118") == "");
    CHECK(number_by("KS/KUL 2023/118") == "");
    CHECK(number_by("Dnr KS 2023/118") == "KS/118/2023");
}

TEST_CASE("a year of two digits is read if a day of the text allows it") {
    for (const char* line : {"Dnr KS 118/23", "Dnr KS/118/23", "Dnr KS 23/118", "Dnr KS 23-118"}) {
        CHECK(number_by(line) == "KS/118/2023");
        CHECK(number_by(line, "den 3 februari 2024") == "KS/118/2023");
        CHECK(number_by(line, "1923-02-03") == "");
        CHECK(number_by(line, "Bidrag") == "");
    }
    CHECK(number_by("Dnr KS 12/23") == "");
}

TEST_CASE("a series may be last or after the year, and a class after the number") {
    constexpr const char* day = "den 3 februari 2021";
    CHECK(number_by("Dnr 2020-000518 KS", day) == "KS/518/2020");
    CHECK(number_by("Diarienr 2020.221 KS", day) == "KS/221/2020");
    CHECK(number_by("Dnr KS 2020/301.805", day) == "KS/301/2020");
    CHECK(number_by("Dnr 2020-000518 kronor", day) == "");
}

TEST_CASE("a number without letters is not turned around to fit the form") {
    Register body;
    body.series.push_back({});
    body.series.back().prefix = "LST";
    body.series.back().form = "{year}-{number:5}";
    CHECK(number_by("Dnr 2023-00123", "2023-02-03", body) == "2023-00123");
    CHECK(number_by("Dnr 00123/2023", "2023-02-03", body) == "");
    CHECK(number_by("Dnr: 123-2023", "2023-02-03", body) == "");
}
