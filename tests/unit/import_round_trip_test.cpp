// A property of import: a rendered case comes back unchanged, and so does a case written as a file.
#include "caseflow/render/document.hpp"
#include "caseflow/toml/case_text.hpp"
#include "caseflow/toml/decode.hpp"
#include "imported.hpp"
#include "maker.hpp"
#include "rounds.hpp"

#include <doctest/doctest.h>
#include <random>

using namespace caseflow;
using caseflow::test::imported;

namespace {

std::string rendered(const Case& one) {
    const Decision* decision = one.decisions.empty() ? nullptr : &one.decisions.back();
    return write_txt(outline(one, decision, {}));
}

/// Cases as people write them: words, paragraphs and lists with any marks around a word.
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

TEST_CASE("a generated case, rendered and read back, has its text byte for byte") {
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
        for (const Diagnostic& finding : findings.all()) CHECK(finding.rule_id() == "key-required");
        CHECK(file.data == one);
    }
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
