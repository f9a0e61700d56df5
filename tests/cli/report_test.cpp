// The sums that a controller needs.
#include "caseflow/render/funding_report.hpp"
#include "program.hpp"

#include <doctest/doctest.h>
#include <random>

using namespace caseflow::test;

namespace {

std::string funded_case(const std::string& number, const std::string& more,
                        const std::string& sources) {
    return "diarienummer = \"" + number + "\"\n" + more +
           "[[decision]]\ndate = " + number.substr(number.size() - 4) + "-05-02\n" + sources;
}

std::string source(const std::string& funders, const std::string& amount,
                   const std::string& more = "") {
    return "[[funding.source]]\nfunders = [" + funders + "]\namount = " + amount + "\n" + more;
}

void write_funded(const Folder& folder) {
    folder.write("cases/2022/RUN-1-2022.toml",
                 funded_case("RUN/1/2022",
                             "unit = \"A\"\nproject = { start = 2022-07-01, end = 2023-06-30 }\n",
                             source("\"1:1\"", "1_000", "elsewhere = true\n") +
                                 source("\"x\", \"y\"", "365")));
    folder.write("cases/2022/KS-1-2022.toml",
                 funded_case("KS/1/2022", "", source("\"1:1\"", "10", "kind = \"in-kind\"\n")));
    folder.write("cases/2023/RUN-1-2023.toml",
                 funded_case("RUN/1/2023", "unit = \"A\"\n[funding]\ncurrency = \"EUR\"\n",
                             source("\"1:1\"", "7")));
    folder.write("cases/2023/RUN-2-2023.toml",
                 "diarienummer = \"RUN/2/2023\"\n" + source("\"utkast\"", "99"));
}

} // namespace

TEST_CASE("report funding sums by funder, joint sources together, currencies apart") {
    const Folder folder;
    write_funded(folder);
    const Result result = folder.run({"report", "funding"});
    CHECK(result.code == 0);
    CHECK(result.err == "");
    CHECK(result.out == "funder  sources  amount  elsewhere  in kind\n"
                        "1:1           1       7          0        0  EUR\n"
                        "1:1           2   1 010      1 000       10  SEK\n"
                        "x, y          1     365          0        0  SEK\n"
                        "sum           1       7          0        0  EUR\n"
                        "sum           3   1 375      1 000       10  SEK\n");
}

TEST_CASE("report funding sums the amounts in force, in the year that settled them") {
    const Folder folder;
    const auto add = [&](const std::string& number, const std::string& more) {
        folder.write("cases/2022/RUN-" + number + "-2022.toml",
                     funded_case("RUN/" + number + "/2022", "", "amount = 100\n" + more) +
                         source("\"1:1\"", number + "00"));
    };
    const std::string later = "[[decision]]\ndate = 2023-02-01\nreplaces = 1\nkind = ";
    add("1", later + "\"change\"\namount = 90\n");
    add("2", later + "\"change\"\nend = 2023-12-31\n");
    add("3", later + "\"correction\"\n");
    add("4", later + "\"revocation\"\n");
    add("5", later + "\"revocation\"\namount = 40\n");
    add("6", "kind = \"refusal\"\n");
    add("7", "[[decision]]\ndate = 2023-02-01\nkind = \"refusal\"\n");
    add("8", "[[decision]]\ndate = 2023-02-01\nkind = \"change\"\n"); // of what?
    for (const char* all : {"--all", "-q"})
        CHECK(folder.run({"report", "funding", "--by", "year", "-f", "csv", all}).out ==
              "year,sources,amount,elsewhere,in_kind,currency\r\n"
              "2022,3,1200,0,0,SEK\r\n"
              "2023,3,1400,0,0,SEK\r\n");
    CHECK(folder.run({"report", "funding"}).err ==
          "caseflow: in these cases the sources do not match the decisions in force: RUN/1/2022, "
          "RUN/2/2022, RUN/3/2022, RUN/5/2022, RUN/8/2022; 'caseflow validate' shows why\n");
    add("1", later + "\"change\"\n");
    CHECK(folder.run({"report", "funding", "number=1"}).err == "");
    add("1", later + "\"revocation\"\n" + later + "\"x\"\n");
    CHECK(folder.run({"report", "funding"}).code == 1);
}

TEST_CASE("by the other groups, filtered, with drafts, as csv, json and bars") {
    const Folder folder;
    write_funded(folder);
    const auto csv = [&](std::vector<std::string> options) {
        options.insert(options.begin(), {"report", "funding", "-f", "csv"});
        return replace_all(folder.run(options).out, "\r\n", ";");
    };
    CHECK(csv({"--by", "unit"}) ==
          "unit,sources,amount,elsewhere,in_kind,currency;(saknas),1,10,0,10,"
          "SEK;A,1,7,0,0,EUR;A,2,1365,1000,0,SEK;");
    CHECK(csv({"--by", "series", "series:ks"}) ==
          "series,sources,amount,elsewhere,in_kind,currency;KS,1,10,0,10,SEK;");
    CHECK(csv({"--by", "state", "--all", "year:2023"}) ==
          "state,sources,amount,elsewhere,in_kind,currency;decided,1,7,0,0,EUR;open,1,99,0,0,SEK;");
    CHECK(csv({"--by", "year"}) ==
          "year,sources,amount,elsewhere,in_kind,currency;2022,3,1375,1000,10,"
          "SEK;2023,1,7,0,0,EUR;");
    CHECK(csv({"--by", "year", "--accrue", "unit:A", "year:2022"}) ==
          "year,sources,amount,elsewhere,in_kind,currency;2022,2,688,504,0,SEK;2023,2,677,496,0,"
          "SEK;");
    CHECK(folder.run({"report", "funding", "-f", "bar", "year:2022"}).out ==
          "funder    amount\n"
          "1:1     1 010 kr  ████████████████████████████████████████\n"
          "x, y      365 kr  ██████████████\n"
          "sum     1 375 kr\n");
    CHECK(folder.run({"report", "funding", "-f", "json", "series:ks"}).out ==
          "{\n  \"format_version\": 1,\n  \"by\": \"funder\",\n  \"groups\": [\n    {\n      "
          "\"group\": "
          "\"1:1\",\n      \"sources\": 1,\n      \"amount\": 10,\n      \"elsewhere\": 0,\n      "
          "\"in_kind\": 10,\n      \"currency\": \"SEK\"\n    }\n  ],\n  \"sums\": [\n    {\n      "
          "\"sources\": 1,\n      \"amount\": 10,\n      \"elsewhere\": 0,\n      \"in_kind\": "
          "10,\n      "
          "\"currency\": \"SEK\"\n    }\n  ]\n}\n");
}

TEST_CASE("two groups make a table of both, with sums") {
    const Folder folder;
    const auto add = [&](const std::string& number, const std::string& officer,
                         const std::string& sources) {
        const std::string year = number.substr(number.size() - 4);
        folder.write("cases/" + year + "/RUN-" + number.substr(0, 1) + "-" + year + ".toml",
                     funded_case("RUN/" + number,
                                 "officer = { name = \"" + officer +
                                     "\" }\nproject = { start = 2022-07-01, end = 2023-06-30 }\n",
                                 sources));
    };
    add("1/2022", "Eva Ek", source("\"Åre kommun\"", "1_000") + source("\"EU\"", "365"));
    add("2/2022", "eva ek ", source("\"Åre kommun\"", "500"));
    add("1/2023", "Bo Berg", source("\"Åre kommun\"", "20"));
    const auto report = [&](std::vector<std::string> options) {
        options.insert(options.begin(), {"report", "funding"});
        return folder.run(options).out;
    };
    CHECK(report({"--by", "funder", "--by", "year"}) == "funder       2022  2023    sum\n"
                                                        "EU            365     0    365  SEK\n"
                                                        "Åre kommun  1 500    20  1 520  SEK\n"
                                                        "sum         1 865    20  1 885  SEK\n");
    CHECK(report({"--by", "officer"}) == "officer  sources  amount  elsewhere  in kind\n"
                                         "Bo Berg        1      20          0        0  SEK\n"
                                         "Eva Ek         3   1 865          0        0  SEK\n"
                                         "sum            4   1 885          0        0  SEK\n");
    CHECK(report({"--by", "officer", "--by", "year", "--accrue", "-f", "csv", "--delimiter",
                  ";"}) == "officer;2022;2023;sum;currency\r\n"
                           "Bo Berg;10;10;20;SEK\r\n"
                           "Eva Ek;940;925;1865;SEK\r\n");
    CHECK(report({"--by", "year", "--by", "funder", "-f", "json", "year:2023"}) ==
          "{\n  \"format_version\": 1,\n  \"by\": \"year\",\n  \"across\": \"funder\",\n"
          "  \"groups\": [\n    {\n      \"group\": \"2023\",\n      \"amounts\": {\n"
          "        \"Åre kommun\": 20\n      },\n      \"sum\": 20,\n"
          "      \"currency\": \"SEK\"\n    }\n  ],\n  \"sums\": [\n    {\n      \"amounts\": "
          "{\n        \"Åre kommun\": 20\n      },\n      \"sum\": 20,\n"
          "      \"currency\": \"SEK\"\n    }\n  ]\n}\n");
    for (const auto& [options, message] :
         std::vector<std::pair<std::vector<std::string>, std::string>>{
             {{"--by", "year", "--by", "year"}, "caseflow: --by groups by year twice\n"},
             {{"--by", "year", "--by", "unit", "--by", "state"},
              "caseflow: --by can be given twice, for rows and columns, not 3 times\n"},
             {{"--by", "year", "--by", "unit", "-f", "bar"},
              "caseflow: bars show one group; leave out the second --by, or choose another "
              "format\n"}}) {
        std::vector<std::string> line = {"report", "funding"};
        line.insert(line.end(), options.begin(), options.end());
        const Result refused = folder.run(line);
        CHECK(refused.code == 2);
        CHECK(refused.err == message);
    }
}

TEST_CASE("between semicolons numbers have a decimal comma, and texts stay") {
    const Folder folder;
    folder.write("cases/2022/RUN-1-2022.toml", funded_case("RUN/1/2022", "title = \"Etapp 1.5\"\n",
                                                           source("\"A\"", "5", "share = 33.3\n")));
    const auto list = [&](const char* delimiter) {
        return folder
            .run({"list", "-f", "csv", "--columns", "title,funding.source.share", "--delimiter",
                  delimiter})
            .out;
    };
    CHECK(list(";") == "title;funding.source.share\r\nEtapp 1.5;33,3\r\n");
    CHECK(list("|") == "title|funding.source.share\r\nEtapp 1.5|33.3\r\n");
}

TEST_CASE("units that differ in letter case or blanks at the ends are one") {
    const Folder folder;
    int number = 0;
    for (const char* unit : {"Kultur", " kultur", "KULTUR ", "Kultur och fritid"}) {
        const std::string of = std::to_string(++number);
        folder.write("cases/2022/RUN-" + of + "-2022.toml",
                     funded_case("RUN/" + of + "/2022", "unit = \"" + std::string(unit) + "\"\n",
                                 source("\"A\"", "5")));
    }
    CHECK(folder.run({"report", "funding", "--by", "unit", "-f", "csv"}).out ==
          "unit,sources,amount,elsewhere,in_kind,currency\r\n"
          "Kultur,3,15,0,0,SEK\r\nKultur och fritid,1,5,0,0,SEK\r\n");
}

TEST_CASE("report funding is in the order of the Swedish alphabet, by rows and by columns") {
    const Folder folder;
    int number = 0;
    for (const char* unit : {"Örebro", "Ängsholm", "Zinkgruvan", "Åmål", "Émile", "Falun"}) {
        const std::string of = std::to_string(++number);
        folder.write("cases/2022/RUN-" + of + "-2022.toml",
                     funded_case("RUN/" + of + "/2022", "unit = \"" + std::string(unit) + "\"\n",
                                 source("\"A\"", "5")));
    }
    CHECK(folder.run({"report", "funding", "--by", "unit", "-f", "csv"}).out ==
          "unit,sources,amount,elsewhere,in_kind,currency\r\n"
          "Émile,1,5,0,0,SEK\r\nFalun,1,5,0,0,SEK\r\nZinkgruvan,1,5,0,0,SEK\r\n"
          "Åmål,1,5,0,0,SEK\r\nÄngsholm,1,5,0,0,SEK\r\nÖrebro,1,5,0,0,SEK\r\n");
    CHECK(folder.run({"report", "funding", "--by", "funder", "--by", "unit", "-f", "csv"})
              .out.starts_with("funder,Émile,Falun,Zinkgruvan,Åmål,Ängsholm,Örebro,sum,"));
}

TEST_CASE("bars keep to the width of the terminal, with names cut") {
    const Folder folder;
    folder.write("cases/2022/RUN-1-2022.toml",
                 funded_case("RUN/1/2022", "",
                             source("\"Stiftelsen för forskning om fjällvärldens framtid\"", "30") +
                                 source("\"B\"", "10")));
    CHECK(folder.run({"report", "funding", "-f", "bar"}).out ==
          "funder                                             amount\n"
          "B                                                   10 kr  █████████████\n"
          "Stiftelsen för forskning om fjällvärldens framtid   30 kr  "
          "████████████████████████████████████████\n"
          "sum                                                 40 kr\n");
    const std::string on_terminal =
        folder.shell("script -qec 'stty cols 44; caseflow report funding -f bar' /dev/null").out;
    CHECK(replace_all(on_terminal, "\r\n", "\n") == "funder                    amount\n"
                                                    "B                          10 kr  ███\n"
                                                    "Stiftelsen för forsknin…   30 kr  ██████████\n"
                                                    "sum                        40 kr\n");
    const std::string narrow =
        folder.shell("script -qec 'stty cols 20; caseflow report funding -f bar' /dev/null").out;
    CHECK(replace_all(narrow, "\r\n", "\n") == "funder  amount\n"
                                               "B        10 kr  █\n"
                                               "Stift…   30 kr  ████\n"
                                               "sum      40 kr\n");
}

TEST_CASE("bars have a scale for each currency") {
    const Folder folder;
    write_funded(folder);
    folder.write(
        "cases/2023/RUN-3-2023.toml",
        funded_case("RUN/3/2023", "[funding]\ncurrency = \"EUR\"\n", source("\"B\"", "14")));
    CHECK(folder.run({"report", "funding", "-f", "bar"}).out ==
          "funder    amount\n"
          "1:1        7 EUR  ████████████████████\n"
          "1:1     1 010 kr  ████████████████████████████████████████\n"
          "B         14 EUR  ████████████████████████████████████████\n"
          "x, y      365 kr  ██████████████\n"
          "sum       21 EUR\n"
          "sum     1 375 kr\n");
}

TEST_CASE("a sum that lacks a case, or overflows, is reported") {
    const Folder folder;
    write_funded(folder);
    folder.write("cases/2023/RUN-3-2023.toml", "diarienummer = \"RUN/3/2023\"\ntitle = 1\n");
    const Result lacking = folder.run({"report", "funding"});
    CHECK(lacking.code == 1);
    CHECK(lacking.err.starts_with("cases/2023/RUN-3-2023.toml:2:9: error: "));
    CHECK(lacking.err.ends_with("caseflow: the sums are not those of the whole register until the "
                                "errors above are fixed\n"));
    folder.write("cases/2023/RUN-3-2023.toml",
                 funded_case("RUN/3/2023", "", source("\"1:1\"", "9223372036854775807")));
    const Result large = folder.run({"report", "funding"});
    CHECK(large.code == 1);
    CHECK(large.out == "");
    CHECK(large.err == "caseflow: a sum is too large for whole kronor in 64 bits\n");
    for (const std::vector<std::string>& wrong :
         std::vector<std::vector<std::string>>{{"report"},
                                               {"report", "found"},
                                               {"report", "funding", "--by", "founder"},
                                               {"report", "funding", "--accrue"},
                                               {"report", "funding", "titel:x"}})
        CHECK(folder.run(wrong).code == 2);
}

TEST_CASE("an amount spread over years adds up to the krona") {
    std::mt19937 random(3);
    for (int i = 0; i < 2000; ++i) {
        const caseflow::Money amount(static_cast<std::int64_t>(random()) * 1000 + i);
        const auto first = std::chrono::sys_days(std::chrono::days(10'000 + random() % 10'000));
        const auto last = first + std::chrono::days(random() % 3000);
        std::int64_t sum = 0;
        for (const auto& [year, part] : caseflow::spread_over_years(amount, first, last)) {
            CHECK(part.kronor() >= 0);
            sum += part.kronor();
        }
        CHECK(sum == amount.kronor());
    }
}
