// Measures how much of decision texts in many layouts is imported as a careful registrar would
// write it, field by field. The keys in tests/decisions are case files made by hand with everything
// in the text and nothing else. A key lacks a diarienummer if its text does.
#include "caseflow/intake/decision_reader.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/toml/decode.hpp"

#include "file_content.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>
#include <sstream>

using namespace caseflow;
using caseflow::test::content;
namespace fs = std::filesystem;

namespace {

const Register unset_register;

Case decoded(const std::string& text) {
    CaseFile file(SourceText("key", text));
    Findings findings;
    decode(file, findings);
    return file.data;
}

/// A case as `import` would make it; without a diarienummer if the text has none.
Case imported_case(const std::string& text) {
    const SourceText source("text", text);
    const Sheet sheet = take_off_pages(source.text());
    const auto own = own_number(numbers_in(sheet, unset_register));
    Case result = read_decision(source, sheet, unset_register,
                                own.value_or(*Diarienummer::make("X", 1, 2000)))
                      .data;
    if (!own) result.diarienummer.clear();
    return result;
}

std::string written(const std::optional<Date>& date) {
    return date ? to_string(*date) : "";
}

std::string written(const std::optional<Money>& amount) {
    return amount ? std::to_string(amount->kronor()) : "";
}

/// Words with one space between: line breaks are not measured.
std::string words_of(const std::string& text) {
    std::istringstream in(text);
    std::string all;
    for (std::string word; in >> word;) all += (all.empty() ? "" : " ") + word;
    return all;
}

std::string written(const std::vector<std::string>& list) {
    std::string all;
    for (const std::string& item : list) all += "- " + words_of(item) + "\n";
    return all;
}

const Decision& decision_of(const Case& one) {
    static const Decision none;
    return one.decisions.empty() ? none : one.decisions.back();
}

struct MeasuredField {
    const char* name;
    std::string (*value)(const Case&);
    double precision = 0; // at least
    double recall = 0;
};

const MeasuredField measured[] = {
    {"number", [](const Case& one) { return one.diarienummer; }, 1, 0.9},
    {"date", [](const Case& one) { return written(decision_of(one).date); }, 0.95, 0.9},
    {"title", [](const Case& one) { return words_of(one.title); }, 0.95, 0.9},
    {"points", [](const Case& one) { return written(decision_of(one).points); }, 0.95, 0.9},
    {"basis", [](const Case& one) { return written(decision_of(one).basis); }, 0.95, 0.9},
    {"signatory",
     [](const Case& one) {
         const Signatory& by = decision_of(one).signatory;
         return by.name + (by.title.empty() ? "" : ", " + by.title);
     },
     1, 0.85},
    {"delegation",
     [](const Case& one) {
         const Delegation& delegation = decision_of(one).delegation;
         return words_of(delegation.provision + " " + delegation.point);
     }},
    {"notification", [](const Case& one) { return decision_of(one).notification.board; }},
    {"unit", [](const Case& one) { return one.unit; }},
    {"officer",
     [](const Case& one) {
         const Officer& officer = one.officer;
         return words_of(officer.name + " " + officer.title + " " + officer.phone + " " +
                         officer.email);
     }},
    {"project", [](const Case& one) { return one.project.name; }},
    {"amount", [](const Case& one) { return written(decision_of(one).amount); }, 0.95, 0.8},
    {"period",
     [](const Case& one) {
         return words_of(written(one.project.start) + " " + written(one.project.end));
     },
     0.95, 0.8},
    {"total", [](const Case& one) { return written(one.funding.total); }},
    {"applied", [](const Case& one) { return written(one.funding.applied); }},
    {"sources",
     [](const Case& one) {
         std::string all;
         for (const FundingSource& source : one.funding.sources)
             all += fmt::format("{}: {}{}; ", fmt::join(source.funders, " och "),
                                written(source.amount), source.elsewhere ? " elsewhere" : "");
         return all;
     }},
    {"minutes",
     [](const Case& one) {
         const Minutes& minutes = decision_of(one).minutes;
         return words_of(minutes.board + " " + minutes.paragraph + " " +
                         written(minutes.announced));
     }},
    {"kind",
     [](const Case& one) {
         const DecisionKind kind = decision_of(one).kind;
         return kind == DecisionKind::grant ? "" : std::string(word_of(kind));
     }},
    {"yearly",
     [](const Case& one) {
         std::string all;
         for (const Yearly& year : decision_of(one).yearly)
             all += fmt::format("{}: {}; ", year.year.value_or(0), written(year.amount));
         return all;
     }},
};

struct Score {
    int right = 0;
    int wrong = 0;
    int missing = 0;
    int invented = 0;

    [[nodiscard]] double precision() const { return share(right + wrong + invented); }
    [[nodiscard]] double recall() const { return share(right + wrong + missing); }

  private:
    [[nodiscard]] double share(int of) const { return of == 0 ? 1 : double(right) / of; }
};

/// Counts, field by field, and lists the errors.
class Measure {
  public:
    explicit Measure(std::string what) : what_(std::move(what)) {}

    void compare(const std::string& name, const Case& key, const Case& result) {
        ++texts_;
        for (std::size_t i = 0; i < std::size(measured); ++i) {
            const std::string wanted = measured[i].value(key);
            const std::string found = measured[i].value(result);
            if (wanted.empty() && found.empty()) continue;
            int Score::*const counted = found == wanted  ? &Score::right
                                        : found.empty()  ? &Score::missing
                                        : wanted.empty() ? &Score::invented
                                                         : &Score::wrong;
            ++(scores_[i].*counted);
            if (counted != &Score::right)
                differences_ += fmt::format("{}, {}: expected '{}', found '{}'\n", name,
                                            measured[i].name, wanted, found);
        }
    }

    void report() const {
        std::string table =
            fmt::format("{}, {} texts\n{:14}{:>6}{:>6}{:>8}{:>9}{:>10}{:>7}\n", what_, texts_,
                        "field", "right", "wrong", "missing", "invented", "precision", "recall");
        for (std::size_t i = 0; i < std::size(measured); ++i) {
            const Score& score = scores_[i];
            table += fmt::format("{:14}{:>6}{:>6}{:>8}{:>9}{:>10.2f}{:>7.2f}\n", measured[i].name,
                                 score.right, score.wrong, score.missing, score.invented,
                                 score.precision(), score.recall());
        }
        MESSAGE(table << differences_);
        for (std::size_t i = 0; i < std::size(measured); ++i) {
            CAPTURE(measured[i].name);
            CHECK(scores_[i].precision() >= measured[i].precision);
            CHECK(scores_[i].recall() >= measured[i].recall);
            CHECK(scores_[i].invented == 0);
        }
    }

  private:
    std::string what_;
    int texts_ = 0;
    Score scores_[std::size(measured)];
    std::string differences_;
};

/// Measures each text that has a key.
void measure(const std::string& what, const fs::path& texts) {
    std::vector<fs::path> all;
    for (const auto& entry : fs::directory_iterator(texts))
        if (entry.path().extension() == ".toml") all.push_back(entry.path());
    std::sort(all.begin(), all.end());
    Measure result(what);
    for (const fs::path& key : all) {
        const std::string name = key.stem().string();
        const std::string text = content(texts / (name + ".txt"));
        REQUIRE_FALSE(text.empty());
        result.compare(name, decoded(content(key)), imported_case(text));
    }
    result.report();
}

const fs::path here = CASEFLOW_SOURCE "/tests/decisions";

} // namespace

TEST_CASE("printed decisions become what a registrar would have written") {
    measure("printed", here / "given");
}

TEST_CASE("decisions in other layouts become what a registrar would have written") {
    measure("other layouts", here / "own");
}

TEST_CASE("texts kept back are measured where CASEFLOW_MEASURE says they are") {
    const char* texts = std::getenv("CASEFLOW_MEASURE");
    if (texts != nullptr && *texts != 0) measure("kept back", texts);
}

TEST_CASE("who signed a decision is found, and nobody is invented") {
    const fs::path texts = here / "signatures";
    const Case common = decoded(content(texts / "common.toml"));
    Measure result("signatures");
    std::istringstream keys(content(texts / "signed.tsv"));
    for (std::string line; std::getline(keys, line);) {
        const std::size_t name = line.find('\t');
        const std::size_t title = line.find('\t', name + 1);
        Case key = common;
        key.decisions[0].signatory = {line.substr(name + 1, title - name - 1),
                                      line.substr(title + 1)};
        const std::string file = line.substr(0, name);
        if (file == "cost-line-only")
            key.decisions[0].points[0] += " Kostnaden belastar ansvar 1628";
        result.compare(file, key, imported_case(content(texts / (file + ".txt"))));
    }
    result.report();
}
