// Pages of a decision text: broken lines are joined, and headers and footers are removed.
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/body.hpp"
#include "imported.hpp"

#include <doctest/doctest.h>

using namespace caseflow;
using caseflow::test::imported;

TEST_CASE("lines broken to fit a page are whole again, and others are left") {
    const auto text = [](const std::string& first, const std::string& second) {
        const std::string full =
            "som är en rad som fyller ut sidan nästan ända fram till kanten av den\n";
        const Sheet sheet =
            take_off_pages("Början\n\n" + full + full + full + full + first + "\n" + second);
        const auto paragraphs = paragraphs_of(sheet.lines);
        const std::string all = join(sheet, paragraphs.back());
        return all.substr(all.find(first.substr(0, 5)));
    };
    const std::string line = "Denna rad är lika lång som de andra och slutar i ett ";
    CHECK(text(line + "påverkans-", "arbete.") == line + "påverkansarbete.");
    CHECK(text(line + "1:1-", "medel.") == line + "1:1-medel.");
    CHECK(text(line + "EU-", "projekt.") == line + "EU-projekt.");
    CHECK(text(line + "Region-", "och landsting.") == line + "Region- och landsting.");
    CHECK(text(line + "förening -", "den nya.") == line + "förening - den nya.");
    CHECK(text(line + "fören\u00AD", "ing.") == line + "förening.");
    CHECK(text(line + "ungdomsverk", "samhetens") == line + "ungdomsverk samhetens");
    CHECK(text("En kort rad", "och en till") == "En kort rad\noch en till");
    const std::string point = "2. Rekvisition ska ha kommit in senast den 15 december 2020.";
    CHECK(text("En kort rad", point) == "En kort rad\n" + point);
    const Sheet list = take_off_pages("En rad\nEn annan\n\nEn tredje");
    CHECK(list.width == 0);
    CHECK(join(list, paragraphs_of(list.lines)[0]) == "En rad\nEn annan");
}

TEST_CASE("lines on several pages are furniture, unless they identify the case") {
    const Sheet sheet = take_off_pages("RUN/1/2022\nRegionen 1 (3)\nEtt\ntext som\f"
                                       "RUN/1/2022\nRegionen 2 (3)\ngår vidare.\n\fRUN/1/2022\n"
                                       "Regionen 3 (3)\nSlut\n\f");
    REQUIRE(sheet.furniture.size() == 4); // with the number on two pages
    CHECK(sheet.furniture[0].text == "Regionen 1 (3)");
    std::string text;
    for (const Line& line : sheet.lines) text += line.text + "\n";
    CHECK(text == "RUN/1/2022\n\nEtt\ntext som\ngår vidare.\n\nSlut\n");
}

TEST_CASE("lines of a text are not furniture, however alike they are apart from their figures") {
    std::string text = "2023-02-03\nRUN/1/2022\n\nBidrag\n\nBeslut\n\n";
    for (int i = 1; i <= 12; ++i)
        text += std::to_string(i) + ". Klubb " + std::to_string(i) + " beviljas " +
                std::to_string(i) + "1 000 kronor.\n" + (i % 3 == 0 && i < 12 ? "\f" : "");
    const Case one = imported(text + "\nUlla Mård\nEnhetschef\n\f").data;
    REQUIRE(one.decisions.size() == 1);
    CHECK(one.decisions[0].points.size() == 12);
    const Sheet rows = take_off_pages("Kommunen   Sida 1 (2)\n\n2023-03-31   25 000 kronor\n\f"
                                      "Kommunen   Sida 2 (2)\n\n2023-12-31   25 000 kronor\n");
    REQUIRE(rows.furniture.size() == 2);
    CHECK(rows.furniture[1].text == "Kommunen Sida 2 (2)");
    CHECK(rows.lines.size() == 2);
}

TEST_CASE("a number of a page is at most the number of pages, and those are few") {
    const auto numbered = [](const std::string& first, const std::string& second) {
        return !take_off_pages("Antal\n" + first + "\nvarav nya\n" + second + "\nslut")
                    .furniture.empty();
    };
    CHECK(numbered("1 (3)", "2 (3)"));
    CHECK(numbered("Sida 2 av 3", "Sida 3 av 3"));
    CHECK(!numbered("0 (3)", "1 (3)"));
    CHECK(!numbered("4 (3)", "5 (3)")); // twelve, of whom eight are women
    CHECK(numbered("98 (99)", "99 (99)"));
    CHECK(!numbered("1 (100)", "2 (100)"));
}

TEST_CASE("a page keeps the indent by which an item belongs to a list inside another item") {
    const Case one = imported("RUN/1/2022\n\nTitel\n\nBeslut\n\n  1. Bidrag ges för:\n"
                              "        1. en bana,\n        2. en bro.\n  2. Rapport ges.\n\f")
                         .data;
    REQUIRE(one.decisions.size() == 1);
    CHECK(one.decisions[0].points ==
          std::vector<std::string>{"Bidrag ges för:\n1. en bana,\n2. en bro.", "Rapport ges."});
}

TEST_CASE("a signature on a page of its own takes nothing else along") {
    const Case one =
        imported("RUN/1/2022\n\nTitel\n\nBeslut\n\n1. Bidrag.\n2. Avslag.\fAnna Ek\nChef\n\f").data;
    CHECK(one.decisions[0].points == std::vector<std::string>{"Bidrag.", "Avslag."});
    CHECK(one.decisions[0].signatory == Signatory{"Anna Ek", "Chef"});
}
