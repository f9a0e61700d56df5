// The registrar's list: formats, filters, order, and broken files.
#include "program.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

namespace {

/// Three cases: the real one, an open one in Åre, a notified one in a form of its own.
void write_listed(const Folder& folder) {
    folder.with_real_register();
    folder.write("cases/register.toml",
                 "[[series]]\nprefix = \"KS\"\nform = \"{series} {year}/{number}\"\n"
                 "[[series]]\nprefix = \"RUN\"\n");
    folder.write("cases/2021/RUN-7-2021.toml",
                 "diarienummer = \"RUN/7/2021\"\ntitle = \"Ärende i Åre;\\n\\\"nytt\\\"\"\n");
    folder.write("cases/2021/KS-40-2021.toml",
                 "diarienummer = \"ks-40-2021\"\ntitle = \"Älv\"\n[[decision]]\ndate = 2021-03-04\n"
                 "[decision.notification]\nmeeting = 2021-04-01\nannounced = 2021-04-06\n"
                 "[funding]\ntotal = 20\n");
}

} // namespace

TEST_CASE("list writes a line a case in order of number, tabs between and no heading") {
    const Folder folder;
    write_listed(folder);
    const Result result = folder.run({"list"});
    CHECK(result.code == 0);
    CHECK(result.err == "");
    CHECK(result.out == "KS 2021/40\tnotified\t2021-03-04\t20\tÄlv\n"
                        "RUN/7/2021\topen\t\t\tÄrende i Åre; \"nytt\"\n"
                        "RUN/319/2022\tdecided\t2022-06-30\t1000000\t"
                        "Projekt: North Sweden Stockholm Office - Jämtland Härjedalen\n");
}

TEST_CASE("the other formats") {
    const Folder folder;
    write_listed(folder);
    CHECK(folder.run({"list", "--format", "number"}).out ==
          "KS 2021/40\nRUN/7/2021\nRUN/319/2022\n");
    CHECK(folder.run({"list", "--format", "path", "-0"}).out ==
          std::string("cases/2021/KS-40-2021.toml\0cases/2021/RUN-7-2021.toml\0"
                      "cases/2022/RUN-319-2022.toml\0",
                      83));
    CHECK(
        folder.run({"list", "--format=csv", "--columns", "diarienummer,title,appeal", "year:2021"})
            .out == "diarienummer,title,appeal\r\nKS 2021/40,Älv,2021-04-27\r\n"
                    "RUN/7/2021,\"Ärende i Åre;\n\"\"nytt\"\"\",\r\n");
    CHECK(folder
              .run({"list", "--format=csv", "--delimiter", ";", "--columns",
                    "funding.source.amount", "319"})
              .out == "funding.source.amount\r\n\"500000; 500000\"\r\n");
    CHECK(folder.run({"list", "-f", "table", "--columns", "funding.total,title"}).out ==
          "funding.total  title\n"
          "           20  Älv\n"
          "               Ärende i Åre; \"nytt\"\n"
          "    1 000 000  Projekt: North Sweden Stockholm Office - Jämtland Härjedalen\n");
}

TEST_CASE("ndjson is a case a line with everything in it, json all of them in one") {
    const Folder folder;
    write_listed(folder);
    CHECK(
        folder.run({"list", "--format", "ndjson", "series:ks"}).out ==
        R"({"format_version":1,"path":"cases/2021/KS-40-2021.toml","state":"notified",)"
        R"("series":"KS","year":2021,"number":40,"appeal":["2021-04-27"],"status":["in-force"],)"
        R"("diarienummer":"KS 2021/40","title":"Älv","funding":{"total":20,"currency":"SEK"},)"
        R"("decision":[{"date":"2021-03-04","kind":"grant","notification":{"meeting":"2021-04-01",)"
        R"("announced":"2021-04-06","appeal":"2021-04-27"}}]})"
        "\n");
    CHECK(folder
              .shell("caseflow list -f json | python3 -c 'import json, sys; "
                     "print(len(json.load(sys.stdin)[\"cases\"]))' || echo no python")
              .out != "");
    CHECK(folder.run({"list", "--format", "json", "nothere"}).out ==
          "{\"format_version\":1,\"cases\":[\n\n]}\n");
}

TEST_CASE("a case with nothing in it is listed in every format") {
    const Folder folder;
    folder.write("cases/2022/RUN-1-2022.toml", "");
    for (const char* format : {"table", "tsv", "csv", "json", "ndjson", "path", "number"}) {
        const Result result = folder.run({"list", "-f", format});
        const bool by_name =
            std::string_view(format) == "path" || std::string_view(format) == "number";
        CHECK(result.code == (by_name ? 0 : 1)); // diarienummer is missing
        CHECK(result.out.find("terminate") == std::string::npos);
        CHECK(count(result.err, "\n") == (by_name ? 0 : 1));
    }
    CHECK(folder.run({"show", "cases/2022/RUN-1-2022.toml", "-f", "json"}).code == 0);
}

TEST_CASE("filters are any number of words, wrong ones are pointed at") {
    const Folder folder;
    write_listed(folder);
    CHECK(folder.run({"list", "-f", "number", "not", "(", "state:open", "or", "series:ks", ")"})
              .out == "RUN/319/2022\n");
    CHECK(folder.run({"list", "-f", "number", "KS/40/2021"}).out == "KS 2021/40\n");
    CHECK(folder.run({"list", "-f", "number", "nothere"}).out == "");
    CHECK(folder.run({"list", "-f", "number", "list", "or", "Office"}).out == "RUN/319/2022\n");
    const Result wrong = folder.run({"list", "state:open", "titel:x"});
    CHECK(wrong.code == 2);
    CHECK(wrong.out == "");
    CHECK(wrong.err.starts_with("caseflow: filter: unknown key 'titel'; did you mean 'title'?\n"
                                "  state:open titel:x\n             ^^^^^^^\nknown keys: path, "));
}

TEST_CASE("--sort orders by a key, those without a value last") {
    const Folder folder;
    write_listed(folder);
    const auto numbers = [&](std::vector<std::string> options) {
        options.insert(options.begin(), {"list", "-f", "number"});
        return replace_all(folder.run(options).out, "\n", ",");
    };
    CHECK(numbers({"--sort", "title"}) == "RUN/319/2022,KS 2021/40,RUN/7/2021,");
    CHECK(numbers({"--sort", "funding.total"}) == "KS 2021/40,RUN/319/2022,RUN/7/2021,");
    CHECK(numbers({"--sort=funding.total", "--reverse"}) == "RUN/319/2022,KS 2021/40,RUN/7/2021,");
    CHECK(numbers({"-r"}) == "RUN/319/2022,RUN/7/2021,KS 2021/40,");
}

TEST_CASE("unknown formats, columns and keys tell the known ones") {
    const Folder folder;
    write_listed(folder);
    CHECK(
        folder.run({"list", "--format", "jsn"}).err ==
        "caseflow: unknown value 'jsn' for --format; known values: table, tsv, csv, json, ndjson, "
        "path, number; did you mean 'json'?\n");
    for (const char* option : {"--columns", "--sort"}) {
        const Result result = folder.run({"list", option, "titel"});
        CHECK(result.code == 2);
        CHECK(result.err.starts_with(
            "caseflow: unknown key 'titel'; did you mean 'title'?\nknown keys: path, state, "));
    }
    CHECK(
        folder.run({"list", "decision.0.date:2022"})
            .err.starts_with(
                "caseflow: filter: unknown key 'decision.0.date'; did you mean 'decision.date'?"));
    CHECK(folder.run({"list", "-0"}).code == 2);
    CHECK(folder.run({"list", "--delimiter", "ab"}).code == 2);
}

TEST_CASE("broken files are reported, and the rest is listed") {
    const Folder folder;
    write_listed(folder);
    folder.write("cases/2021/RUN-8-2021.toml", "diarienummer = \n");
    folder.write("cases/2021/RUN-9-2021.toml", "diarienummer = \"RUN/9/2021\"\ntitle = 5\n");
    const Result result =
        folder.run({"list", "--format", "number", "year:2021", "not", "title:saknas"});
    CHECK(result.code == 1);
    CHECK(result.out == "KS 2021/40\nRUN/7/2021\nRUN/9/2021\n");
    CHECK(count(result.err, "\n") == 2);
    CHECK(result.err.starts_with("cases/2021/RUN-8-2021.toml:1:16: error: "));
    CHECK(result.err.find("RUN-9-2021.toml:2:9: error: 'title' is 5, but must be a string") !=
          std::string::npos);
}

TEST_CASE("numbers, paths, years and series are read from names, and no file is opened") {
    const Folder folder;
    write_listed(folder);
    folder.write("cases/2021/RUN-8-2021.toml", "not TOML");
    folder.write("cases/2022/RUN-9-2022.toml", "not TOML");
    const auto check = [&](const std::vector<std::string>& arguments, const std::string& out) {
        CAPTURE(arguments);
        const Result result = folder.run(arguments);
        CHECK(result.code == 0);
        CHECK(result.err == "");
        CHECK(result.out == out);
    };
    const std::string of_2021 = "KS 2021/40\nRUN/7/2021\nRUN/8/2021\n";
    check({"list", "-f", "number", "year:2021"}, of_2021);
    check({"list", "-f", "number", "not", "(year=2022", "or", "series:XX)"}, of_2021);
    check({"list", "-f", "number", "diarienummer=run/8/2021"}, "RUN/8/2021\n");
    check({"list", "-f", "path", "series:run", "number>7", "year<2022"},
          "cases/2021/RUN-8-2021.toml\n");
    check({"list", "--columns", "year,diarienummer", "--sort", "number", "-r", "year:2021"},
          "2021\tKS 2021/40\n2021\tRUN/8/2021\n2021\tRUN/7/2021\n");
    check({"list", "year:2021", "series:ks"}, "KS 2021/40\tnotified\t2021-03-04\t20\tÄlv\n");
}

TEST_CASE("a file whose name is not a number, or shares one, is read") {
    const Folder folder;
    write_listed(folder);
    folder.write("cases/2021/ett.toml", "diarienummer = \"RUN/5/2021\"\n");
    const Result named = folder.run({"list", "-f", "number", "year:2021"});
    CHECK(named.code == 0);
    CHECK(named.out == "KS 2021/40\nRUN/5/2021\nRUN/7/2021\n");
    folder.write("cases/2021/RUN-7-2021 (1).toml", "diarienummer = \"RUN/7/2021\"\n");
    const Result copied = folder.run({"list", "-f", "number", "year:2022"});
    CHECK(copied.code == 1);
    CHECK(copied.out == "RUN/319/2022\n");
    CHECK(copied.err.starts_with("cases/2021/RUN-7-2021 (1).toml:1:16: error: two files have the "
                                 "number RUN/7/2021"));
    CHECK(copied.err.find("cases/2021/RUN-7-2021.toml:1:16: note: ") != std::string::npos);
}

TEST_CASE("a case whose file's name is not a number is listed at its number") {
    const Folder folder;
    for (const char* number : {"1", "2", "9"})
        folder.write("cases/2024/RUN-" + std::string(number) + "-2024.toml",
                     "diarienummer = \"RUN/" + std::string(number) + "/2024\"\n");
    folder.write("cases/fritt.toml", "diarienummer = \"RUN/3/2024\"\n");
    folder.write("cases/annan.toml", "diarienummer = \"KS/8/2024\"\n");
    folder.write("cases/utan.toml", "title = \"Utan nummer\"\n");
    const std::string in_order = "KS/8/2024\nRUN/1/2024\nRUN/2/2024\nRUN/3/2024\nRUN/9/2024\n";
    CHECK(folder.run({"list", "--format", "number"}).out == in_order);
    CHECK(folder.run({"list", "--format", "number", "year:2024"}).out == in_order);
    CHECK(folder.run({"list", "-f", "csv", "--columns", "diarienummer", "--reverse"})
              .out.find("RUN/9/2024\r\nRUN/3/2024\r\nRUN/2/2024") != std::string::npos);
}

TEST_CASE("a table on a terminal is cut to its width, and nothing steers it") {
    const Folder folder;
    folder.write("cases/2022/RUN-1-2022.toml",
                 "diarienummer = \"RUN/1/2022\"\ntitle = \"漢字漢字漢字漢字漢字\\u001b[31m åäö och "
                 "mer\"\n");
    const Result result = folder.shell(
        "script -qc 'stty cols 62; caseflow list' /dev/null </dev/null 2>&1 || echo no terminal");
    if (result.out.find("no terminal") != std::string::npos) return;
    CHECK(result.out == "diarienummer  state  decision.date  funding.total  title\r\n"
                        "RUN/1/2022    open                                 漢字漢字漢…\r\n");
    folder.write("cases/2022/RUN-1-2022.toml",
                 "diarienummer = \"RUN/1/2022\"\ntitle = \"" + std::string(200, 'x') + "\"\n");
    for (const char* columns : {"0", "19"}) { // no terminal has that
        const Result wide = folder.shell(std::string("script -qc 'stty cols ") + columns +
                                         "; caseflow list --columns title' /dev/null </dev/null");
        CHECK(wide.out == "title\r\n" + std::string(109, 'x') + "…\r\n");
    }
    const Result csv =
        folder.shell("script -qc 'caseflow list -f csv --columns title' /dev/null </dev/null 2>&1");
    CHECK(csv.out.find('\x1b') == std::string::npos);
}

TEST_CASE("a reader that stops early ends the list silently") {
    const Folder folder;
    write_listed(folder);
    const Result result = folder.shell("caseflow list | head -n 1");
    CHECK(result.out == "KS 2021/40\tnotified\t2021-03-04\t20\tÄlv\n");
    CHECK(result.err == "");
}

TEST_CASE("three digits after a number are a part of it only within one word of the line") {
    const Folder folder;
    folder.with_real_register();
    const auto list = [&](const std::vector<std::string>& words) {
        std::vector<std::string> line = {"list", "-f", "number"};
        line.insert(line.end(), words.begin(), words.end());
        return folder.run(line);
    };
    const std::string found = "RUN/319/2022\n";
    CHECK(list({"funding.total>=1 000 000"}).out == found);
    CHECK(list({"319", "number<400"}).out == found);
    CHECK(list({"number<400", "\"319\""}).out == found);
    CHECK(list({"funding.total >", "1 000"}).out == found);
    CHECK(list({"funding.total>=1", "mnkr"}).out == found);
    for (const std::vector<std::string>& split :
         {std::vector<std::string>{"number<5", "319"}, {"unit:näring", "funding.total>1", "000"}}) {
        const Result result = list(split);
        CHECK(result.code == 2);
        CHECK(result.err.find("put the condition in quotes if '" + split.back() +
                              "' is the rest") != std::string::npos);
        CHECK(result.err.find("^") != std::string::npos);
    }
}

TEST_CASE(
    "register.toml as a link is read only inside the register, and missed if it leads nowhere") {
    const Folder folder;
    folder.with_real_register();
    for (const std::string target : {"nothing", "/etc/passwd", "register.toml"}) {
        CAPTURE(target);
        CHECK(folder.shell("ln -sfn " + target + " cases/register.toml").code == 0);
        const Result listed = folder.run({"list"});
        CHECK(listed.code != 0);
        CHECK(listed.err.find("cases/register.toml:1:1: ") != std::string::npos);
        CHECK(listed.err.find("root:x") == std::string::npos);
        CHECK(folder.run({"new", "RUN/400/2022"}).code != 0);
    }
    folder.write("cases/body.toml", "organisation = \"Åre\"\n");
    CHECK(folder
              .shell("mkdir cases/.x; mv cases/body.toml cases/.x/body; "
                     "ln -sfn .x/body cases/register.toml")
              .code == 0);
    CHECK(folder.run({"list"}).code == 0);
}
