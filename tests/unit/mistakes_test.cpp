// What officers get wrong in writing, and what they are told: each mistake in tests/mistakes, in a
// file that has nothing else wrong.
#include "caseflow/render/findings.hpp"
#include "caseflow/rules/rules.hpp"
#include "caseflow/toml/decode.hpp"
#include "caseflow/toml/library.hpp"
#include "caseflow/toml/reader.hpp"

#include "accept.hpp"
#include "same_tree.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

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

struct Example {
    std::string lead; // its name and its file, as they are written
    std::string text; // of the file
};

std::vector<Example> examples_in(const std::string& all) {
    std::vector<Example> examples;
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t next = std::min(all.find("\n==== ", at), all.size() - 1) + 1;
        const std::string example = all.substr(at, next - at);
        const std::size_t text = example.find('\n') + 1;
        const std::size_t output = example.find(output_begins);
        REQUIRE(example.starts_with(file_begins));
        REQUIRE(output != std::string::npos);
        examples.push_back(
            {example.substr(0, output), with_controls(example.substr(text, output - text))});
        at = next;
    }
    return examples;
}

/// Each example again, with the output that it has now.
std::string replay(const std::string& examples) {
    std::string out;
    for (const Example& example : examples_in(examples))
        out += example.lead + std::string(output_begins) + report_on(example.text);
    return out;
}

std::vector<fs::path> example_files() {
    std::vector<fs::path> files;
    for (const auto& entry :
         fs::directory_iterator(std::string(CASEFLOW_SOURCE) + "/tests/mistakes"))
        files.push_back(entry.path());
    return files;
}

/// The lines that messages say to write in place of a broken one.
std::vector<std::string> lines_to_write(const std::string& output) {
    constexpr std::string_view begins = "; write ";
    constexpr std::string_view rule = " [";
    std::vector<std::string> lines;
    for (std::size_t at = output.find(begins); at < output.size(); at = output.find(begins, at)) {
        at += begins.size();
        const std::string rest = output.substr(at, output.find('\n', at) - at);
        const std::string line = rest.substr(0, rest.rfind(rule));
        const std::size_t key = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.");
        if (line.substr(std::min(key, line.size())).starts_with(" = ")) lines.push_back(line);
    }
    return lines;
}

} // namespace

TEST_CASE("each mistake that people make is explained where it stands") {
    for (const fs::path& path : example_files()) {
        const std::string examples = slurp(path);
        const std::string now = replay(examples);
        if (test::accepting()) {
            std::ofstream(path, std::ios::binary) << now;
        } else {
            CAPTURE(path.string());
            CHECK(now == examples);
        }
    }
}

TEST_CASE("a line that a message says to write is TOML") {
    std::size_t count = 0;
    for (const fs::path& path : example_files()) {
        for (const std::string& line : lines_to_write(slurp(path))) {
            CAPTURE(line);
            CHECK(is_toml(line));
            ++count;
        }
    }
    CHECK(count > 150);
}

TEST_CASE("the reader takes no file that the library refuses") {
    for (const fs::path& path : example_files()) {
        for (const Example& example : examples_in(slurp(path))) {
            const SourceText source("f", example.text);
            ValueTree ours;
            ValueTree theirs;
            if (!read(source.text(), ours)) continue;
            CAPTURE(example.lead);
            CHECK(!parse_with_library(source, theirs));
            CHECK(test::same_tree(ours.root(), theirs.root()));
        }
    }
}
