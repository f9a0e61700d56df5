// The decision as a page: its content, its escaping, and its display in a real browser.
#include "program.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

namespace {

const std::string real_number = "RUN/319/2022";

/// The words of a page, tags and style taken out, white space made single.
std::string page_words(std::string html) {
    html.erase(0, html.find("<body>"));
    std::string out;
    bool tag = false;
    for (const char c : html) {
        tag = tag || c == '<';
        const bool space = c == '\n' || c == ' ' || tag;
        if (!space) out += c;
        if (space && !out.empty() && out.back() != ' ') out += ' ';
        if (c == '>') tag = false;
    }
    return out;
}

} // namespace

TEST_CASE("html is one page with landmarks, headings in order and the words of the decision") {
    const Folder folder;
    folder.with_real_register();
    const Result result = folder.run({"render", real_number, "--format", "html"});
    CHECK(result.code == 0);
    CHECK(result.out.starts_with(
        "<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">"));
    CHECK(result.out.find("<title>RUN/319/2022 Projekt: North Sweden Stockholm Office - Jämtland "
                          "Härjedalen</title>") != std::string::npos);
    for (const char* tag : {"<header>", "</header>", "<main>", "</main>", "<h1>", "<ol>"})
        CHECK(count(result.out, tag) == 1);
    CHECK(count(result.out, "<h2 id=") == 5);
    CHECK(count(result.out, "<section aria-labelledby=") == 5);
    CHECK(count(result.out, "</section>") == 5);
    CHECK(count(result.out, "<li>") == 2);
    CHECK(result.out.find("<header>\n<p class=\"lines\">Näringsliv och samhällsbyggnad<br>\nÅsa "
                          "Hernerud<br>\n") != std::string::npos);
    for (const char* outside : {"http:", "https:", "src=", "href=", "url("})
        CHECK(result.out.find(outside) == std::string::npos);
    std::string expected = repository_file("tests/golden/RUN-319-2022.txt");
    for (const char* number : {"1. ", "2. "})
        expected.replace(expected.find(std::string("\n") + number) + 1, 3, "");
    CHECK(replace_all(page_words(result.out), " ", "") ==
          replace_all(replace_all(expected, "\n", ""), " ", ""));
}

TEST_CASE("every value is shown literally on the page") {
    const Folder folder;
    const std::string text = folder
                                 .run({"render", "-f", "html", "-"}, R"(diarienummer = "A/1/2022"
title = "<script>alert(1)</script> & \"x\" '"
description = "<!-- <b>\n</main> &amp; \u001b[31m"
)")
                                 .out;
    CHECK(text.find("<script") == std::string::npos);
    CHECK(text.find("<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"x\" '</h1>") !=
          std::string::npos);
    CHECK(text.find("<p>&lt;!-- &lt;b&gt;<br>\n&lt;/main&gt; &amp;amp; ␛[31m</p>") !=
          std::string::npos);
    CHECK(count(text, "</main>") == 1);
}

TEST_CASE("--with funding puts a table of it before the basis, in every format") {
    const Folder folder;
    folder.with_real_register();
    const auto gap = [](std::size_t width) { return std::string(width, ' '); };
    CHECK(folder.run({"render", real_number, "-f", "txt", "--with", "funding"})
              .out.find("\nFinansiering\n\nFinansiär" + gap(71) + "Belopp i kronor  Andel\n" +
                        "1:1-medel, beslutas i eget ärende" + gap(55) + "500 000   50 %\n" +
                        "område Hållbar tillväxt, regionala utvecklingsdirektörens fria medel "
                        "gemensamt" +
                        gap(10) + "500 000   50 %\nSumma" + gap(81) +
                        "1 000 000\n\nBeslutsunderlag\n") != std::string::npos);
    CHECK(folder.run({"render", real_number, "--with=funding"})
              .out.find("\n## Finansiering\n\n| Finansiär | Belopp i kronor | Andel |\n| --- | "
                        "---: | ---: |\n"
                        "| 1:1-medel, beslutas i eget ärende | 500 000 | 50 % |\n") !=
          std::string::npos);
    const std::string html =
        folder.run({"render", real_number, "-f", "html", "--with", "funding"}).out;
    CHECK(html.find("<tr><th scope=\"row\">1:1-medel, beslutas i eget ärende</th><td "
                    "class=\"r\">500 000</td>"
                    "<td class=\"r\">50 %</td></tr>") != std::string::npos);
    CHECK(count(html, "<tr>") == 4);
    CHECK(folder.run({"render", real_number, "--with", "money"}).code == 2);
    CHECK(
        folder
            .run({"render", "-", "-f", "txt", "--with", "funding"},
                 "diarienummer = \"A/1/2022\"\n[[funding.source]]\nfunders = [\"a|b\"]\namount = "
                 "1\nshare = 33.3\nkind = \"in-kind\"\nelsewhere = true\ncase = \"A/2/2022\"\n")
            .out.find("a|b, arbete eller varor, beslutas i eget ärende A/2/2022                1  "
                      "33,3 %\n") != std::string::npos);
}

TEST_CASE("--format json is the case with everything derived, several a line each") {
    const Folder folder;
    folder.with_real_register();
    CHECK(folder.run({"render", real_number, "--format", "json"}).out ==
          folder.run({"list", "--format", "ndjson"}).out);
    CHECK(count(folder.run({"render", real_number, real_number, "--format", "json"}).out, "\n") ==
          2);
}

TEST_CASE("several pages do not fit in one file, but in a directory") {
    const Folder folder;
    folder.with_real_register();
    folder.write("cases/2022/RUN-320-2022.toml", "diarienummer = \"RUN/320/2022\"\n");
    const Result result = folder.run({"render", "--format", "html"});
    CHECK(result.code == 2);
    CHECK(result.err == "caseflow: several documents do not fit in one html file; name a directory "
                        "with --output\n");
    CHECK(folder.shell("mkdir out; caseflow render -f html -o out; ls out").out ==
          "RUN-319-2022.html\nRUN-320-2022.html\n");
}

TEST_CASE("a real browser prints the page on A4, and shows it on a phone without cutting it") {
    const Folder folder;
    folder.with_real_register();
    if (folder.shell("command -v chromium && command -v pdftotext").code != 0) {
        MESSAGE("no chromium here: the page is not printed");
        return;
    }
    const std::string browser = "chromium --headless --no-sandbox --disable-gpu "
                                "--user-data-dir=$PWD/profile 2>/dev/null ";
    const Result printed = folder.shell(
        "caseflow render RUN/319/2022 -f html --with funding -o page.html && " + browser +
        "--print-to-pdf=page.pdf --no-pdf-header-footer file://$PWD/page.html && pdftotext -layout "
        "page.pdf - && pdfinfo page.pdf | grep 'Page size'");
    CHECK(printed.code == 0);
    CHECK(printed.out.find("1:1-medel, beslutas i eget ärende") != std::string::npos);
    CHECK(printed.out.find("A4") != std::string::npos);
    const Result phone =
        folder.shell("cat > measure.html <<'END'\n<iframe id=f src=page.html width=360 "
                     "height=640></iframe><script>"
                     "f.onload = () => document.title = "
                     "f.contentDocument.documentElement.scrollWidth\n</script>\n"
                     "END\n" +
                     browser +
                     "--allow-file-access-from-files --virtual-time-budget=3000 --dump-dom "
                     "file://$PWD/measure.html | grep -o '<title>[0-9]*'");
    REQUIRE(phone.out.starts_with("<title>"));
    CHECK(std::stoi(phone.out.substr(7)) <= 360);
}
