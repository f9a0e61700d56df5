// Decision texts read back, step by step, and as a property: what is rendered comes back.
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/body.hpp"
#include "caseflow/intake/decision_reader.hpp"
#include "caseflow/intake/items.hpp"
#include "caseflow/intake/people.hpp"
#include "caseflow/render/document.hpp"
#include "caseflow/toml/case_text.hpp"
#include "caseflow/toml/decode.hpp"
#include "maker.hpp"
#include "rounds.hpp"

#include <doctest/doctest.h>
#include <random>

using namespace caseflow;

namespace {

const Register no_body;

Imported imported(const std::string& text, const Register& body = no_body) {
    const SourceText source("text", text);
    const Sheet sheet = take_off_pages(source.text());
    const auto own = own_number(numbers_in(sheet, body));
    REQUIRE(own.has_value());
    return read_decision(source, sheet, body, *own);
}

std::string rendered(const Case& one) {
    const Decision* decision = one.decisions.empty() ? nullptr : &one.decisions.back();
    return write_txt(outline(one, decision, {}));
}

/// Cases as people write them: words, paragraphs and lists with whatever marks a word may carry.
class CaseMaker {
  public:
    explicit CaseMaker(unsigned seed) : random_(seed) {}

    Case make() {
        Case one;
        one.diarienummer = "RUN/" + std::to_string(1 + below(999)) + "/2022";
        one.title = words(8);
        if (below(4) > 0) one.unit = words(3);
        if (below(4) > 0) officer(one.officer);
        if (below(8) > 0) one.description = text();
        for (unsigned i = below(3); i > 0; --i) one.sections.push_back({heading(), text()});
        if (below(8) > 0) decide(one.decisions.emplace_back());
        return one;
    }

  private:
    unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }

    std::string pick(const std::vector<std::string>& from) {
        return from[below(static_cast<unsigned>(from.size()))];
    }

    /// Begins with a capital, as titles, sentences and names do.
    std::string words(unsigned most) {
        std::string all = pick({"Projekt", "Region", "Åre", "Stöd", "Ansökan", "Den", "Övrigt"});
        for (unsigned i = below(most); i > 0; --i)
            all += " " + pick({"av",
                               "1:1-medel",
                               "500 000 kronor",
                               "*",
                               "_x_",
                               "<b>",
                               "”Leader”",
                               "RUN/7/2021",
                               "2023",
                               "50 %",
                               "på",
                               "ön",
                               "#",
                               "\"citat\"",
                               "a\u030A",
                               "projektet Åre",
                               "§ 4",
                               "|",
                               "\\",
                               "`",
                               "att",
                               "och"});
        return all;
    }

    std::string heading() {
        return pick({"Bakgrund", "Ekonomiska konsekvenser", "Motivering", "Vad som hänt",
                     "Barnens bästa", "Beslutet skickas till", "Jäv"});
    }

    std::string text() {
        std::string all;
        for (unsigned i = 1 + below(4); i > 0; --i) {
            all += (all.empty() ? "" : "\n\n") + words(40) + ".";
            for (unsigned j = below(3); j > 0; --j) all += "\n" + words(10) + ".";
        }
        return all;
    }

    void officer(Officer& to) {
        to.name = pick({"Åsa Hernerud", "Anna-Lena af Ekenstam", "Bo Ek"});
        if (to.name.find(" af ") != std::string::npos) to.name = "Anna-Lena Ek";
        if (below(2) == 0) to.title = words(2);
        if (below(2) == 0) to.phone = "063-14 75 00";
        if (below(2) == 0) to.email = "asa@example.se";
    }

    void decide(Decision& to) {
        if (below(4) > 0)
            to.date = Date{std::chrono::year(2022), std::chrono::June, std::chrono::day(30)};
        for (unsigned i = below(4); i > 0; --i) to.basis.push_back(words(10));
        for (unsigned i = 1 + below(12); i > 0; --i) to.points.push_back(words(20) + ".");
        if (below(2) == 0) to.delegation = {words(6), below(2) == 0 ? "8.2" : ""};
        if (below(2) == 0) to.signatory = {"Anna Ek", below(2) == 0 ? words(3) : ""};
        if (below(2) == 0) to.notification.board = "regionala utvecklingsnämnden";
    }

    std::mt19937 random_;
};

} // namespace

TEST_CASE("a generated case, rendered and read back, gives its text byte for byte") {
    for (unsigned seed = 0; seed < caseflow::test::rounds(1000); ++seed) {
        CAPTURE(seed);
        const Case one = CaseMaker(seed).make();
        const std::string text = rendered(one);
        const Case back = imported("\n\n" + text.substr(0, text.size() - 1)).data;
        CHECK(rendered(back) == text);
        CHECK(back.diarienummer == one.diarienummer);
        CHECK(back.title == one.title);
        CHECK(back.officer.phone == one.officer.phone);
        if (one.decisions.empty()) continue;
        REQUIRE(back.decisions.size() == 1);
        CHECK(back.decisions[0].date == one.decisions[0].date);
        CHECK(back.decisions[0].basis == one.decisions[0].basis);
        CHECK(back.decisions[0].points == one.decisions[0].points);
        CHECK(back.decisions[0].delegation == one.decisions[0].delegation);
        CHECK(back.decisions[0].signatory == one.decisions[0].signatory);
        CHECK(back.decisions[0].notification == one.decisions[0].notification);
    }
}

TEST_CASE("a case written as a file is decoded to the case, whatever its values and remarks") {
    for (unsigned seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        test::Maker maker(seed);
        Case one;
        maker.fill(one);
        std::string remark = "x\n\x1b\x7F\u202E\xFF = 1";
        const std::string text = case_text(
            one, {{"title", remark}, {"funding.source.0", remark}, {"decision.0.points", remark}});
        CaseFile file(SourceText("f", text));
        Findings findings;
        decode(file, findings);
        for (const Diagnostic& finding : findings.all()) CHECK(finding.rule == "key-required");
        CHECK(file.data == one);
    }
}

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
    REQUIRE(sheet.furniture.size() == 4); // and the number on two pages
    CHECK(sheet.furniture[0].text == "Regionen 1 (3)");
    std::string text;
    for (const Line& line : sheet.lines) text += line.text + "\n";
    CHECK(text == "RUN/1/2022\n\nEtt\ntext som\ngår vidare.\n\nSlut\n");
}

TEST_CASE("lines of a text are no furniture, however alike they are apart from their figures") {
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

TEST_CASE("a page keeps the indent by which an item belongs to a list inside another item") {
    const Case one = imported("RUN/1/2022\n\nTitel\n\nBeslut\n\n  1. Bidrag ges för:\n"
                              "        1. en bana,\n        2. en bro.\n  2. Rapport ges.\n\f")
                         .data;
    REQUIRE(one.decisions.size() == 1);
    CHECK(one.decisions[0].points ==
          std::vector<std::string>{"Bidrag ges för:\n1. en bana,\n2. en bro.", "Rapport ges."});
}

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
    CHECK(text_behind_heading("Jäv : Ordföranden", own) == 7);
    CHECK(text_behind_heading("Tfn: 063", own) == std::string_view::npos);
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

TEST_CASE("a signature on a page of its own takes nothing else along") {
    const Case one =
        imported("RUN/1/2022\n\nTitel\n\nBeslut\n\n1. Bidrag.\n2. Avslag.\fAnna Ek\nChef\n\f").data;
    CHECK(one.decisions[0].points == std::vector<std::string>{"Bidrag.", "Avslag."});
    CHECK(one.decisions[0].signatory == Signatory{"Anna Ek", "Chef"});
}

TEST_CASE("what is rendered of a board's decision comes back, reasons and all") {
    Case one;
    one.diarienummer = "RUN/1/2022";
    one.title = "Fiber i Lövberga";
    Decision& decision = one.decisions.emplace_back();
    decision.date = parse_date("2022-09-20");
    decision.kind = DecisionKind::refusal;
    decision.points = {"Ansökan avslås.", "Direktören får i uppdrag att meddela byalaget."};
    decision.reason = "Medlen räcker inte.\n\nAndra ansökningar kom först.";
    decision.minutes = {"regionala utvecklingsnämnden", "§ 44", {}};
    for (const DecisionKind kind : {DecisionKind::refusal, DecisionKind::grant}) {
        decision.kind = kind;
        if (kind == DecisionKind::grant) decision.points[0] = "400 000 kronor beviljas.";
        if (kind == DecisionKind::grant) decision.reason.clear();
        const Decision back = imported(rendered(one)).data.decisions.at(0);
        CHECK(back.date == decision.date);
        CHECK(back.kind == decision.kind);
        CHECK(back.points == decision.points);
        CHECK(back.reason == decision.reason);
        CHECK(back.minutes == decision.minutes);
    }
}

TEST_CASE("a text under the points stays with the last one, unless they refuse or revoke") {
    const Case one =
        imported("RUN/1/2022\n\nTitel\n\nBeslut\n\n1. Bidraget ändras.\n\nMer om det.\n").data;
    CHECK(one.decisions[0].points == std::vector<std::string>{"Bidraget ändras.\n\nMer om det."});
    CHECK(one.decisions[0].reason.empty());
}

TEST_CASE("no amount comes of what the decision itself does not grant") {
    for (const char* point :
         {"Ansökan om 50 000 kronor avslås.",
          "Bidraget om 40 000 kronor ska återbetalas.",
          "Om kommunen beviljar 200 000 kronor betalas stödet ut.",
          "Ordföranden får i uppdrag att bevilja upp till 100 000 kronor.",
          "Beslutet den 3 maj 2021 om 90 000 kronor upphävs.",
          "Nämnden föreslår kommunfullmäktige att bevilja 2 000 000 kronor.",
          "Bidrag beviljas med 10 000 kronor per år.",
          "Projektet beviljas 0 kronor.",
          "Nämnden noterar att Länsstyrelsen har beviljat 400 000 kronor.",
          "Anslag 1:1 500 000 kronor avsätts.",
          "Föreningen får 75 000 euro.",
          "Kommunal borgen beviljas med 3 000 000 kronor.",
          "Lån beviljas med 500 000 kronor.",
          "Avgiften fastställs till 1 500 kronor.",
          "Nämnden beviljar mellan 40 000 och 50 000 kronor.",
          "Budgeten för 2024 fastställs till 12 500 000 kronor.",
          "Beviljade medel om 80 000 kronor som inte använts ska återbetalas.",
          "Beviljat bidrag 2021, 95 000 kronor, får flyttas till 2023.",
          "Nämnden avstår från att bevilja 50 000 kronor.",
          "Frågan om att bevilja 30 000 kronor bordläggs.",
          "Beslut om att bevilja 40 000 kronor skjuts upp.",
          "Begäran om ytterligare 200 000 kronor lämnas utan bifall.",
          "Nämnden kan komma att bevilja 100 000 kronor efter ny ansökan.",
          "Nämnden är positiv till att bevilja 30 000 kronor när budgeten är beslutad.",
          "Det antecknas att nämnden den 3 maj 2022 beviljade 70 000 kronor.",
          "Den som beviljas 50 000 kronor ska redovisa senast i mars.",
          "Bidrag med 40 000 kronor kan beviljas tidigast 2024.",
          "Avskrivning av fordran på 30 000 kronor beviljas.",
          "Ansökan om 90 000 kronor beviljas till hälften.",
          "Skolan beviljas delvis sökt belopp: 30 000 av 90 000 kronor.",
          "Skolan beviljas hälften av sökta 40 000 kronor.",
          "Skolan beviljas hyresfri lokal värd 45 000 kronor.",
          "Ås IF beviljas 40 000 kronor.\n2. Lit IK beviljas 40 000 kronor.",
          "Ås IF beviljas 40 000 kronor och Lit IK 40 000 kronor.",
          "Bygdegården beviljas 75 000 kronor för 2023 och 75 000 kronor för 2024.\n2. "
          "Bygdegården beviljas därutöver 20 000 kronor i förskott.",
          "Musikskolan beviljas 70 000 kronor, varav 20 000 kronor i förskott, och Dansskolan "
          "beviljas 10 000 kronor.",
          "Utbetalning av 25 000 kronor sker när resterande 75 000 kronor har redovisats."}) {
        CAPTURE(point);
        const std::string text =
            "RUN/1/2022\n\nEn titel\n\nBeslut\n\n1. " + std::string(point) + "\n";
        const Case one = imported(text).data;
        REQUIRE(one.decisions.size() == 1);
        CHECK_FALSE(one.decisions[0].amount.has_value());
    }
}

TEST_CASE("a grant told twice is one grant, whatever is left beside it") {
    for (const char* point :
         {"Nämnden beslutar enligt förslaget att bevilja Ås IF 40 000 kronor.",
          "Ås IF beviljas 40 000 kronor.\n2. Medlen, 40 000 kronor, anvisas ur budgeten.",
          "Ås IF beviljas 40 000 kronor.\n2. Kommunstyrelsen anvisar 40 000 kronor ur sitt anslag.",
          "Föreningen Ås IF beviljas 40 000 kronor.\n2. Ås IF:s bidrag, 40 000 kronor, betalas ut.",
          "40 000 kronor beviljas och begäran om ytterligare 90 000 kronor lämnas utan bifall.",
          "Ås IF beviljas inte det sökta beloppet 90 000 kronor utan 40 000 kronor."}) {
        CAPTURE(std::string(point));
        const Case one =
            imported("RUN/1/2022\n\nEn titel\n\nBeslut\n\n1. " + std::string(point) + "\n").data;
        CHECK(one.decisions.at(0).amount == Money(40'000));
        CHECK(one.decisions.at(0).kind == DecisionKind::grant);
    }
}

TEST_CASE("money and period are proposed if the text gives them in one way only") {
    const auto of = [](const std::string& text, const std::string& point) {
        return imported("RUN/1/2022\n\nStöd till Leader Fjäll\n\nÄrendebeskrivning\n\n" + text +
                        "\n\nBeslut\n\n1. " + point + "\n")
            .data;
    };
    const Case one =
        of("Projektet ”Leader Fjäll” pågår 1 januari–30 juni 2023 och omfattar totalt 10 "
           "000 kronor. Det finansieras till 33,3 % av EU och till 66,7 % av regionen.",
           "Högst 3 330 kronor avsätts till projektet Leader Fjäll.");
    CHECK(one.project.name == "Leader Fjäll");
    CHECK(to_string(one.project.start.value()) == "2023-01-01");
    CHECK(to_string(one.project.end.value()) == "2023-06-30");
    CHECK(one.funding.total == Money(10'000));
    REQUIRE(one.funding.sources.size() == 2);
    CHECK(one.funding.sources[0].funders == std::vector<std::string>{"EU"});
    CHECK(one.funding.sources[0].amount == Money(3'330));
    CHECK(one.funding.sources[1].funders == std::vector<std::string>{"regionen"});
    CHECK(one.decisions[0].amount == Money(3'330));

    const Case two =
        of("Projektet pågår 2023-01-01–2023-06-30, senare 2023-01-01–2023-12-31. Det omfattar "
           "ca 10 000 kronor, till 50 % av EU.",
           "5 000 kronor eller 6 000 kronor avsätts.");
    CHECK_FALSE(two.project.start.has_value());
    CHECK_FALSE(two.funding.total.has_value());
    CHECK(two.funding.sources.empty());
    CHECK_FALSE(two.decisions[0].amount.has_value());

    const Case three =
        of("Projektet omfattar 10 000 kronor. 50 % betalas av A, 40 % av B.", "Avslag.");
    CHECK(three.funding.total == Money(10'000));
    CHECK(three.funding.sources.empty());
}

TEST_CASE("what a part costs is no total, and months of payment are no years") {
    const auto of = [](const std::string& title, const std::string& text,
                       const std::string& points) {
        return imported("RUN/1/2022\n\n" + title + "\n\nÄrendebeskrivning\n\n" + text +
                        "\n\nBeslut\n\n1. " + points + "\n")
            .data;
    };
    const std::string cost = "Takarbetet beräknas kosta 80 000 kronor.";
    const std::string grant = "Föreningen beviljas 40 000 kronor.";
    CHECK(of("Nytt tak på bygdegården", cost, grant).funding.total == Money(80'000));
    CHECK_FALSE(of("Bidrag till bygdegården", cost, grant).funding.total.has_value());

    const auto years = [&](const std::string& first, const std::string& second) {
        return of("En titel", "En text.",
                  grant + "\n2. Utbetalning sker med 25 000 kronor " + first +
                      " och 15 000 kronor " + second + ".")
            .decisions[0]
            .yearly;
    };
    CHECK(years("i augusti 2022", "i februari 2023").empty());
    CHECK(years("under 2022", "under 2023").size() == 2);
}
