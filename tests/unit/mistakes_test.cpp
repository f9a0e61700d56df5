// What officers get wrong in writing, and what they are told: each mistake in tests/mistakes, in a
// file that has nothing else wrong.
#include "caseflow/render/findings.hpp"
#include "caseflow/rules/rules.hpp"
#include "caseflow/toml/decode.hpp"

#include "accept.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

using namespace caseflow;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view file_begins = "==== ";
constexpr std::string_view output_begins = "----\n";

std::string slurp(const fs::path& path) {
    std::stringstream all;
    all << std::ifstream(path, std::ios::binary).rdbuf();
    return all.str();
}

/// ␍ stands for a carriage return, ␋ for the vertical tab of word processors, ⍽ for a no-break
/// space, ␣ for a blank at the end of a line.
std::string with_controls(std::string text) {
    for (const auto& [sign, character] :
         {std::pair{"␍", "\r"}, {"␋", "\v"}, {"⍽", "\u00A0"}, {"␣", " "}})
        for (std::size_t at = 0; (at = text.find(sign, at)) != std::string::npos;)
            text.replace(at, std::string_view(sign).size(), character);
    return text;
}

/// What validate reports of a case file.
std::string report_on(const std::string& text) {
    CaseFile file(SourceText("f", text));
    const RegisterFile body(SourceText("register.toml", ""));
    Findings findings;
    decode(file, findings);
    check(Subject::of(file, body, "", *parse_date("2022-07-01")), findings);
    findings.sort();
    return print(findings, {});
}

/// Each example again, with the output that it has now.
std::string replay(const std::string& examples) {
    std::string out;
    for (std::size_t at = 0; at < examples.size();) {
        const std::size_t next = std::min(examples.find("\n==== ", at), examples.size() - 1) + 1;
        const std::string example = examples.substr(at, next - at);
        const std::size_t text = example.find('\n') + 1;
        const std::size_t output = example.find(output_begins);
        REQUIRE(example.starts_with(file_begins));
        REQUIRE(output != std::string::npos);
        out += example.substr(0, output) + std::string(output_begins) +
               report_on(with_controls(example.substr(text, output - text)));
        at = next;
    }
    return out;
}

} // namespace

TEST_CASE("each mistake that people make is explained where it stands") {
    for (const auto& entry :
         fs::directory_iterator(std::string(CASEFLOW_SOURCE) + "/tests/mistakes")) {
        const std::string examples = slurp(entry.path());
        const std::string now = replay(examples);
        if (test::accepting()) {
            std::ofstream(entry.path(), std::ios::binary) << now;
        } else {
            CAPTURE(entry.path().string());
            CHECK(now == examples);
        }
    }
}
