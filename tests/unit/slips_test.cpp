// Slips of the hand: a sign too many or too few, two that changed places, a line cut off or joined
// to the next. Each is reported on its own line, and hardly ever anything else.
#include "caseflow/toml/library.hpp"

#include "../rounds.hpp"
#include "file_content.hpp"
#include "validated.hpp"

#include <algorithm>
#include <cstdint>
#include <doctest/doctest.h>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace caseflow;
using caseflow::test::content;
using caseflow::test::Validated;
namespace fs = std::filesystem;

namespace {

struct Slip {
    std::string text;
    std::uint32_t line; // that it is on
};

class Hand {
  public:
    explicit Hand(unsigned seed) : random_(seed) {}

    Slip slip_in(std::string text) {
        const std::size_t at = place_in(text);
        const auto line = static_cast<std::uint32_t>(
            1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        const std::size_t end = std::min(text.find('\n', at), text.size());
        switch (below(5)) {
        case 0:
            text.erase(at, 1);
            break;
        case 1:
            text.insert(at, 1, signs[below(signs.size())]);
            break;
        case 2:
            std::swap(text[at], text[at + 1]);
            break;
        case 3:
            text.erase(at, end - at);
            break;
        default:
            text.erase(end, 1);
        }
        return {text, line};
    }

  private:
    static constexpr std::string_view signs = "\"'[]=,. ";

    std::size_t below(std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
    }

    /// A sign outside comments and not last on its line, mostly; else any character.
    std::size_t place_in(std::string_view text) {
        for (int tries = 0; tries < 100; ++tries) {
            const std::size_t at = below(text.size() - 1);
            const std::size_t begin = text.rfind('\n', at) + 1;
            const bool sign = signs.find(text[at]) < signs.size();
            if (text[at] != '\n' && text[at + 1] != '\n' && text[begin] != '#' &&
                (sign || tries % 4 == 3))
                return at;
        }
        return 0;
    }

    std::mt19937 random_;
};

/// Files that nothing is wrong with.
std::vector<std::string> sound_files() {
    std::vector<std::string> files = {content(CASEFLOW_SOURCE "/cases/2022/RUN-319-2022.toml")};
    for (const auto& entry : fs::recursive_directory_iterator(CASEFLOW_SOURCE "/tests/rules")) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("ok-") || !name.ends_with(".toml")) continue;
        std::string text = content(entry.path());
        if (Validated(text).findings.all().empty()) files.push_back(std::move(text));
    }
    return files;
}

/// Whether an error is about another line than the slip's. What is never closed is reported where
/// it begins.
bool is_elsewhere(const Diagnostic& finding, std::uint32_t line) {
    if (finding.severity != Severity::error || finding.place.span.begin.line == line) return false;
    const bool begins_above = finding.message.find(" that begins here ") != std::string::npos;
    return !begins_above || finding.place.span.begin.line > line;
}

} // namespace

TEST_CASE("a slip of the hand is reported on its line, and nothing else") {
    constexpr unsigned slips_in_file = 15;
    constexpr double most_elsewhere = 0.02;
    Hand hand(20221);
    unsigned broken = 0;
    unsigned elsewhere = 0;
    for (const std::string& file : sound_files()) {
        for (unsigned i = 0; i < test::rounds(slips_in_file); ++i) {
            const Slip slip = hand.slip_in(file);
            if (is_toml(slip.text)) continue; // other values, if any
            ++broken;
            CAPTURE(slip.text);
            const Validated now(slip.text);
            CHECK(now.findings.count(Severity::error) > 0);
            if (std::ranges::any_of(now.findings.all(), [&](const Diagnostic& finding) {
                    return is_elsewhere(finding, slip.line);
                }))
                ++elsewhere;
        }
    }
    MESSAGE(broken, " slips, ", elsewhere, " with an error on another line");
    CHECK(broken > 100);
    CHECK(elsewhere <= broken * most_elsewhere);
}
