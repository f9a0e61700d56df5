// The board's list of decisions that others took for it.
#include "program.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

namespace {

std::string decided_case(const std::string& number, const std::string& date,
                         const std::string& amount, const std::string& who) {
    return "diarienummer = \"" + number + "\"\ntitle = \"Ärende | " + number +
           "\"\n[[decision]]\ndate = " + date + "\n" +
           (amount.empty() ? "" : "amount = " + amount + "\n") +
           "points = [\"Bifalls.\", \"Och mer.\"]\ndelegation = { provision = \"D\", point = "
           "\"8.2\" }\nsignatory = { name = \"" +
           who + "\", title = \"direktör\" }\n";
}

/// Four decisions to notify, by two signatories; one that has been notified, and one draft.
void write_decided(const Folder& folder) {
    folder.write("cases/register.toml", "[[series]]\nprefix = \"RUN\"\nboard = \"nämnden\"\n");
    folder.write("cases/2022/RUN-10-2022.toml",
                 decided_case("RUN/10/2022", "2022-05-02", "1_500", "Bo"));
    folder.write("cases/2022/RUN-9-2022.toml",
                 decided_case("RUN/9/2022", "2022-05-02", "500", "Bo"));
    folder.write("cases/2022/RUN-8-2022.toml",
                 decided_case("RUN/8/2022", "2022-06-30", "", "Anna"));
    folder.write("cases/2022/RUN-7-2022.toml", decided_case("RUN/7/2022", "2022-04-01", "1", "Bo") +
                                                   "notification.meeting = 2022-04-02\n");
    folder.write("cases/2022/RUN-6-2022.toml", "diarienummer = \"RUN/6/2022\"\n[[decision]]\n");
    folder.write("cases/2022/KS-1-2022.toml",
                 decided_case("KS/1/2022", "2022-05-02", "7", "Cecilia"));
}

} // namespace

TEST_CASE("the board's list is in the order of the Swedish alphabet, then of date") {
    const Folder folder;
    folder.write("cases/register.toml", "[[series]]\nprefix = \"RUN\"\nboard = \"nämnden\"\n");
    int number = 0;
    for (const char* who : {"Örjan", "Ängla", "Zara", "Åsa", "Émile", "Åsa"}) {
        const std::string of = std::to_string(++number);
        folder.write(
            "cases/2022/RUN-" + of + "-2022.toml",
            decided_case("RUN/" + of + "/2022", "2022-05-0" + std::to_string(9 - number), "", who));
    }
    const Result list = folder.run({"notify", "-f", "csv"});
    std::string order;
    for (std::size_t at = 0; (at = list.out.find("RUN/", at)) != std::string::npos; at += 5)
        if (list.out.substr(at - 1, 1) == ",") order += list.out[at + 4];
    CHECK(order == "536421");
}

TEST_CASE("notify lists the decisions without a meeting, by board and who decided, summed") {
    const Folder folder;
    write_decided(folder);
    const Result result = folder.run({"notify", "--meeting", "2022-09-20"});
    CHECK(result.code == 0);
    CHECK(result.err == "");
    const std::string head = "| Datum | Diarienummer | Ärende | Beslut | Punkt | Belopp |\n"
                             "| --- | --- | --- | --- | --- | ---: |\n";
    const std::string points = "1\\. Bifalls. 2\\. Och mer.";
    CHECK(result.out ==
          "Utskriven 2022-07-01\n\n# Anmälan av delegationsbeslut\n\nSammanträde 2022-09-20\n\n"
          "## Cecilia, direktör\n\n" +
              head + "| 2022-05-02 | KS/1/2022 | Ärende \\| KS/1/2022 | " + points +
              " | 8\\.2 | 7\u00a0kr |\n\n"
              "1 beslut, sammanlagt 7\u00a0kr.\n\n"
              "## Anna, direktör – nämnden\n\n" +
              head + "| 2022-06-30 | RUN/8/2022 | Ärende \\| RUN/8/2022 | " + points +
              " | 8\\.2 |  |\n\n"
              "1 beslut.\n\n"
              "## Bo, direktör – nämnden\n\n" +
              head + "| 2022-05-02 | RUN/9/2022 | Ärende \\| RUN/9/2022 | " + points +
              " | 8\\.2 | 500\u00a0kr |\n"
              "| 2022-05-02 | RUN/10/2022 | Ärende \\| RUN/10/2022 | " +
              points +
              " | 8\\.2 | 1\u00a0500\u00a0kr "
              "|\n\n"
              "2 beslut, sammanlagt 2\u00a0000\u00a0kr.\n\n"
              "Totalt 4 beslut, sammanlagt 2\u00a0007\u00a0kr.\n");
}

TEST_CASE("meeting, since, series and board narrow the list; csv and json are for programs") {
    const Folder folder;
    write_decided(folder);
    const auto numbers = [&](std::vector<std::string> options) {
        options.insert(options.begin(), {"notify", "-f", "csv"});
        const std::string csv = folder.run(options).out;
        std::string out;
        for (const char* number : {"KS/1", "RUN/6", "RUN/7", "RUN/8", "RUN/9", "RUN/10"})
            if (csv.find(std::string(number) + "/2022,") != std::string::npos)
                out += std::string(number) + " ";
        return out;
    };
    CHECK(numbers({}) == "KS/1 RUN/8 RUN/9 RUN/10 ");
    CHECK(numbers({"--meeting", "2022-06-01"}) == "KS/1 RUN/9 RUN/10 ");
    CHECK(numbers({"--since", "2022-06-01"}) == "RUN/8 ");
    CHECK(numbers({"--series", "run"}) == "RUN/8 RUN/9 RUN/10 ");
    CHECK(numbers({"--board", "NÄMNDEN"}) == "RUN/8 RUN/9 RUN/10 ");
    CHECK(numbers({"RUN/9/2022", "KS/1/2022"}) == "KS/1 RUN/9 ");
    CHECK(folder.run({"notify", "-f", "csv", "--series", "KS", "--meeting", "2022-06-01"}).out ==
          "board,meeting,decided_by,point,date,diarienummer,matter,decision,amount,currency,kind,"
          "amount_before,start,start_before,end,end_before\r\n"
          ",2022-06-01,\"Cecilia, direktör\",8.2,2022-05-02,KS/1/2022,Ärende | KS/1/2022,\"1. "
          "Bifalls.\n2. Och mer.\",7,"
          "SEK,grant,,,,,\r\n");
    CHECK(
        folder.run({"notify", "-f", "json", "RUN/8/2022"}).out ==
        "{\n  \"format_version\": 1,\n  \"printed\": \"2022-07-01\",\n  \"decisions\": [\n    {\n  "
        "    \"board\": \"nämnden\",\n"
        "      \"decided_by\": \"Anna, direktör\",\n      \"point\": \"8.2\",\n      \"date\": "
        "\"2022-06-30\",\n      \"diarienummer\": \"RUN/8/2022\",\n      \"matter\": \"Ärende | "
        "RUN/8/2022\",\n      \"decision\": \"Bifalls.\",\n      \"points\": [\n        "
        "\"Bifalls.\",\n        \"Och mer.\"\n      ],\n      \"kind\": \"grant\",\n      "
        "\"currency\": \"SEK\",\n      \"path\": \"cases/2022/RUN-8-2022.toml\"\n    }\n  ]\n}\n");
    const std::string page = folder.run({"notify", "-f", "html"}).out;
    CHECK(count(page, "<table>") == 3);
    CHECK(count(page, "</th></tr>\n</thead>\n<tbody>\n<tr>") == 3);
    CHECK(folder.run({"notify", "--meeting", "igår"}).code == 2);
    CHECK(folder.run({"notify", "--mark"}).code == 2);
    CHECK(folder.run({"notify", "-n"}).code == 2);
    CHECK(folder.run({"notify", "-f", "pdf"}).code == 2);
}

TEST_CASE("--mark writes the meeting into each, and the next list is empty") {
    const Folder folder;
    write_decided(folder);
    const std::string before = folder.read("cases/2022/RUN-9-2022.toml");
    const Result tried = folder.run({"notify", "--meeting", "2022-09-20", "--mark", "-n"});
    CHECK(tried.code == 0);
    CHECK(count(tried.out, "\n+notification.meeting = 2022-09-20\n") +
              count(tried.out, "\n+[decision.notification]\n+meeting = 2022-09-20\n") ==
          4);
    CHECK(folder.read("cases/2022/RUN-9-2022.toml") == before);
    const Result marked = folder.run({"notify", "--meeting", "2022-09-20", "--mark", "-f", "csv"});
    CHECK(marked.code == 0);
    CHECK(count(marked.out, "\r\n") == 5);
    CHECK(marked.err == "4 cases marked with the meeting 2022-09-20\n");
    CHECK(folder.read("cases/2022/RUN-9-2022.toml") ==
          before + "\n[decision.notification]\nmeeting = 2022-09-20\n");
    CHECK(folder.run({"notify"}).out ==
          "Utskriven 2022-07-01\n\n# Anmälan av delegationsbeslut\n\nTotalt 0 beslut.\n");
}

TEST_CASE("if one case cannot be read, none is marked") {
    const Folder folder;
    write_decided(folder);
    folder.write("cases/2022/RUN-11-2022.toml", "diarienummer = \n");
    const std::string before = folder.shell("cat cases/2022/*").out;
    const Result result = folder.run({"notify", "--meeting", "2022-09-20", "--mark"});
    CHECK(result.code == 1);
    CHECK(result.err.ends_with("caseflow: nothing is marked until the errors above are fixed\n"));
    CHECK(folder.shell("cat cases/2022/*").out == before);
}

TEST_CASE(
    "the page for the board keeps words, numbers and dates whole, and stacks rows when narrow") {
    const Folder folder;
    folder.write("cases/register.toml", "organisation = \"Åre <kommun>\"\n");
    const std::string longest(200, 'x');
    constexpr std::size_t longest_column = 51;
    folder.write(
        "cases/2022/KS-1-2022.toml",
        "diarienummer = \"KS/1/2022\"\ntitle = \"Torget\"\n[[decision]]\ndate = 2022-05-02\n"
        "points = [\"Beviljas 1 000 000 kronor, 12,5 %, till 2023-12-31 enligt § 7. " +
            longest + "\"]\ndelegation.point = \"8.2\"\n");
    const std::string page = folder.run({"notify", "-f", "html"}).out;
    const auto shows = [&](const std::string& text) {
        return page.find(text) != std::string::npos;
    };
    CHECK(shows("<body class=\"list\">\n<header>\n<p class=\"lines\">Åre &lt;kommun&gt;<br>\n"
                "Utskriven <span class=\"k\">2022-07-01</span></p>\n"));
    CHECK(shows("<th scope=\"row\" class=\"k\" data-label=\"Datum\">2022-05-02</th>"
                "<td class=\"k\" data-label=\"Diarienummer\">KS/1/2022</td>"));
    CHECK(shows("Beviljas 1\u00a0000\u00a0000\u00a0kronor, 12,5\u00a0%, till "
                "<span class=\"k\">2023-12-31</span> enligt §\u00a07. <span class=\"b\">" +
                longest + "</span></td>"));
    const std::string txt = folder.run({"notify", "-f", "txt"}).out;
    CHECK(txt.find(" " + std::string(longest_column, 'x') + "\n") != std::string::npos);
    CHECK(count(txt, "x") == 200);
    CHECK(txt.find("1\u00a0000\u00a0000\u00a0kronor") != std::string::npos);
}
