// Measures how well the text is compared with the data in whole cases, as officers write them, each
// with mistakes put into it: tests/prose/cases. A mistake is reported by a finding that the sound
// case does not have.
#include "caseflow/toml/decode.hpp"

#include "file_content.hpp"
#include "text_findings.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <sstream>

using namespace caseflow;
using namespace caseflow::test;
namespace fs = std::filesystem;

namespace {

using Places = std::vector<std::pair<std::uint32_t, std::string>>; // lines and messages

Places findings_in(const std::string& text) {
    CaseFile file(SourceText("case", text));
    Findings findings;
    decode(file, findings);
    Places places;
    for (const Diagnostic& finding : all_text_findings(file))
        places.emplace_back(finding.place.span.begin.line, finding.message);
    return places;
}

struct WholeCases {
    int cases = 0;
    int silent = 0;
    std::size_t alarms = 0;
    int seeds = 0;
    int reported = 0;
};

/// True if the wrong text has a finding that the sound one does not have.
bool is_reported(const Places& sound, const Places& wrong) {
    return std::any_of(wrong.begin(), wrong.end(), [&](const auto& one) {
        return std::find(sound.begin(), sound.end(), one) == sound.end();
    });
}

void add_seeds(const fs::path& set, WholeCases& score) {
    std::istringstream rows(content(set / "seeds.tsv"));
    std::string number;
    std::string difficulty;
    std::string right;
    std::string wrong;
    std::string before; // the case of the row before, and its content
    std::string sound;
    Places places;
    while (std::getline(rows, number, '\t') && std::getline(rows, difficulty, '\t') &&
           std::getline(rows, right, '\t') && std::getline(rows, wrong)) {
        if (number != before) {
            before = number;
            sound = content(set / (number + ".toml"));
            places = findings_in(sound);
        }
        const std::size_t at = sound.find(right);
        REQUIRE_MESSAGE(at != std::string::npos, number << ": " << right);
        std::string text = sound;
        text.replace(at, right.size(), wrong);
        ++score.seeds;
        score.reported += is_reported(places, findings_in(text)) ? 1 : 0;
    }
}

} // namespace

TEST_CASE("whole cases that are sound are left alone, and mistakes in them are reported") {
    for (const auto& set : fs::directory_iterator(CASEFLOW_SOURCE "/tests/prose/cases")) {
        WholeCases score;
        for (const auto& entry : fs::directory_iterator(set.path())) {
            if (entry.path().extension() != ".toml") continue;
            const std::size_t alarms = findings_in(content(entry.path())).size();
            ++score.cases;
            score.silent += alarms == 0 ? 1 : 0;
            score.alarms += alarms;
        }
        add_seeds(set.path(), score);
        MESSAGE(fmt::format("{}: {} of {} silent, {} alarms; {} of {} mistakes reported",
                            set.path().filename().string(), score.silent, score.cases, score.alarms,
                            score.reported, score.seeds));
        CHECK(score.silent >= 0.9 * score.cases);
        CHECK(static_cast<double>(score.alarms) <= 0.1 * score.cases);
        CHECK(score.reported >= 0.85 * score.seeds);
    }
}
