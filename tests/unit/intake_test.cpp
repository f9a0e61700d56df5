// Parts of a decision text: headings, lists and names.
#include "caseflow/intake/body.hpp"
#include "caseflow/intake/items.hpp"
#include "caseflow/intake/people.hpp"
#include "imported.hpp"

#include <doctest/doctest.h>

using namespace caseflow;
using caseflow::test::imported;

TEST_CASE("headings") {
    using Place = Heading::Place;
    const Headings own;
    const auto place = [&](std::string_view line) {
        const auto found = known_heading(line, own);
        return found ? found->place : Place::section;
    };
    CHECK(known_heading("Beslut", own)->own);
    CHECK_FALSE(known_heading("BESLUT:", own)->own);
    CHECK(place("BESLUT:") == Place::points);
    CHECK(place("Kommunstyrelsens beslut") == Place::points);
    CHECK(place("Regionala utvecklingsnämndens beslut") == Place::points);
    CHECK(place("Underlag för beslut") == Place::basis);
    CHECK(place("A\u0308rendet") == Place::description);
    CHECK(place("Förslag till beslut") == Place::proposal);
    CHECK(place("Förvaltningens förslag till beslut") == Place::proposal);
    CHECK(place("Beslutet skickas till") == Place::dispatch);
    CHECK(known_heading("Bakgrund", own)->place == Place::section);
    for (const char* none :
         {"", ":", "Projektets mål", "s beslut", "Det var ett beslut",
          "Nämnden fattade i ett annat sammanhang ett av sina mindre bra s beslut"})
        CHECK_FALSE(known_heading(none, own).has_value());
    CHECK(text_after_heading("Jäv : Ordföranden", own) == 7);
    CHECK(text_after_heading("Tfn: 063", own) == std::string_view::npos);
    CHECK(looks_like_heading("Vad byborna säger"));
    CHECK_FALSE(looks_like_heading("vad byborna säger"));
    CHECK_FALSE(looks_like_heading("De vill ha den öppen."));
}

TEST_CASE("lists: numbers, bullets, att clauses, and the text before and after") {
    const auto items = [](const std::string& text) {
        const Sheet sheet = take_off_pages(text);
        return list_items(sheet, sheet.lines);
    };
    using List = std::vector<std::string>;
    CHECK(items("1. a\n2. b") == List{"a", "b"});
    CHECK(items("1) a\nb\n\nc\n2) d") == List{"a\nb\n\nc", "d"});
    CHECK(items("1. a\n3. b") == List{"a\n3. b"});
    CHECK(items("- a\n– b\n• c\n· d") == List{"a", "b", "c", "d"});
    CHECK(items("Nämnden beslutar\natt a\natt b") == List{"Nämnden beslutar\natt a", "att b"});
    CHECK(items("I. Att bevilja medel\nII. Att avslå resten") ==
          List{"Att bevilja medel", "Att avslå resten"});
    CHECK(items("I. Persson\nII. Att avslå") == List{"I. Persson\nII. Att avslå"});
    CHECK(items("En sak.\n\nEn annan.") == List{"En sak.", "En annan."});
    CHECK(items("") == List{});
}

TEST_CASE("names of people") {
    for (const char* name : {"Åsa Hernerud", "Anna-Lena Ek", "Bo Karl Åke Ek"})
        CHECK(is_name(name));
    for (const char* none : {"Anna", "anna ek", "Tf. regional utvecklingsdirektör", "§ 28", "",
                             "Ek: Bo", "Sida 1", "A B C D E"})
        CHECK_FALSE(is_name(none));
}

TEST_CASE("a text under the points stays with the last one, unless they refuse or revoke") {
    const Case one =
        imported("RUN/1/2022\n\nTitel\n\nBeslut\n\n1. Bidraget ändras.\n\nMer om det.\n").data;
    CHECK(one.decisions[0].points == std::vector<std::string>{"Bidraget ändras.\n\nMer om det."});
    CHECK(one.decisions[0].reason.empty());
}
