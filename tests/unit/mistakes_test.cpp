// Mistakes that officers make in writing, and their reports: each mistake in tests/mistakes, alone
// in a file.
#include "caseflow/render/findings.hpp"
#include "caseflow/toml/library.hpp"
#include "caseflow/toml/reader.hpp"
#include "caseflow/toml/statements.hpp"
#include "caseflow/toml/wording.hpp"

#include "accept.hpp"
#include "file_content.hpp"
#include "same_tree.hpp"
#include "validated.hpp"

#include <algorithm>
#include <cctype>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace caseflow;
using caseflow::test::content;
using caseflow::test::Validated;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view file_begins = "==== ";
constexpr std::string_view output_begins = "----\n";

/// ␍ is a carriage return, ␋ for the vertical tab of word processors, ␤ for U+0085, which ends
/// lines elsewhere, ⍽ for a no-break space, ␣ for a blank at the end of a line, ⌷ for the byte that
/// is ä in ISO 8859-1.
std::string with_controls(std::string text) {
    for (const auto& [sign, character] : {std::pair{"␍", "\r"},
                                          {"␋", "\v"},
                                          {"␤", "\u0085"},
                                          {"⍽", "\u00A0"},
                                          {"␣", " "},
                                          {"⌷", "\xE4"}})
        for (std::size_t at = 0; (at = text.find(sign, at)) != std::string::npos;)
            text.replace(at, std::string_view(sign).size(), character);
    return text;
}

std::string report_on(const std::string& text) {
    return print(Validated(text).findings, {});
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
    for (const auto& entry : fs::directory_iterator(CASEFLOW_SOURCE "/tests/mistakes"))
        files.push_back(entry.path());
    return files;
}

/// The lines that messages propose in place of a broken one.
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

/// Words and numbers, without the signs around them; of letters beyond ASCII only those in Latin-1.
std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words;
    bool open = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool latin = text[i] == '\xC3' || (i > 0 && text[i - 1] == '\xC3');
        const bool letter = latin || std::isalnum(static_cast<unsigned char>(text[i])) != 0;
        if (letter && !open) words.emplace_back();
        if (letter) words.back() += text[i];
        open = letter;
    }
    return words;
}

/// The line that a message proposes in place of its statement; "" if none.
std::string whole_line_in(const std::string& message) {
    const auto lines =
        lines_to_write("; write " + message.substr(message.find("; write ") + 8) + " [rule]\n");
    return message.find("; write ") < message.size() && !lines.empty() ? lines.front() : "";
}

bool holds(const Findings& findings, const Diagnostic& sought) {
    for (const Diagnostic& finding : findings.all())
        if (finding.message == sought.message && finding.rule == sought.rule &&
            finding.place.span.begin == sought.place.span.begin)
            return true;
    return false;
}

/// The statement that a finding is about, with the items of a list below it if `items`.
std::optional<Statement> statement_at(const std::string& text, std::size_t offset, bool items) {
    auto at = next_statement(text, 0);
    while (at && at->end <= offset) at = next_statement(text, at->end);
    if (!at || !items) return at;
    for (auto next = next_statement(text, at->end); next && next->kind == Statement::Kind::other;
         next = next_statement(text, next->end)) {
        at->end = next->end;
        at->value_end = next->value_end;
    }
    return at;
}

std::string without_comments(std::string_view lines) {
    std::string out;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        out += std::string(strip_comment(lines.substr(at, end - at))) + "\n";
        at = end + 1;
    }
    return out;
}

/// Whether the value of a line has all the words of the old one, except those of the key and the
/// numbers of items in a list.
bool keeps_words(std::string_view old, std::string_view line) {
    const std::string_view value = line.substr(line.find(" = ") + 3);
    if (value.find_first_of("\"'") == std::string_view::npos) return true; // a number or a date
    const bool comment = value.find(" # ") < value.size();
    auto all = words_in(comment ? std::string(old) : without_comments(old));
    const auto kept = words_in(value);
    std::erase_if(all, [&](const std::string& word) {
        return word.size() == 1 && std::find(kept.begin(), kept.end(), word) == kept.end();
    });
    return kept.size() <= all.size() && all.size() - kept.size() <= 3 &&
           std::equal(kept.rbegin(), kept.rend(), all.rbegin());
}

/// Whether a line replaces only a part of its statement, or a word that it translates.
bool is_for_part(std::string_view old, const std::string& line, const std::string& message) {
    const std::string key = line.substr(0, line.find(" = "));
    const bool in_braces = old.find('{') < old.size() && !old.starts_with(key);
    return in_braces || message.find("one of \"") < message.size() ||
           old.find("mailto:") < old.size();
}

/// A fault in pasting the line that a finding offers for its whole statement; "" if the line mends
/// it.
std::string paste(const std::string& text, const Validated& before, const Diagnostic& finding) {
    const std::string line = whole_line_in(finding.message);
    const bool open = finding.message.find("never closed") < finding.message.size();
    const bool items = finding.message.find("on the line below") < finding.message.size() ||
                       (line.find(" = [") < line.size() && !open);
    const auto at = statement_at(text, before.file.source.offset(finding.place.span.begin), items);
    if (!at) return "no statement";
    const std::string old = text.substr(at->begin, at->value_end - at->begin);
    if (is_for_part(old, line, finding.message)) return {};
    if (!keeps_words(old, line)) return "words lost: " + old;
    std::string pasted = text;
    pasted.replace(at->begin, at->value_end - at->begin, line);
    const Validated after(pasted);
    if (holds(after.findings, finding)) return "still found";
    if (after.findings.all().size() > before.findings.all().size()) return "more found";
    return {};
}

} // namespace

TEST_CASE("a line that a message says to write mends the mistake and loses nothing") {
    std::size_t count = 0;
    for (const fs::path& path : example_files()) {
        for (const Example& example : examples_in(content(path))) {
            if (example.text.find('\r') < example.text.size()) continue; // lines of another kind
            const Validated before(example.text);
            for (const Diagnostic& finding : before.findings.all()) {
                if (whole_line_in(finding.message).empty()) continue;
                CAPTURE(example.lead);
                CAPTURE(finding.message);
                CHECK(paste(example.text, before, finding) == "");
                ++count;
            }
        }
    }
    CHECK(count > 150);
}

TEST_CASE("each mistake that people make is explained at its place") {
    for (const fs::path& path : example_files()) {
        const std::string examples = content(path);
        const std::string now = replay(examples);
        if (test::accepting()) {
            std::ofstream(path, std::ios::binary) << now;
        } else {
            CAPTURE(path.string());
            CHECK(now == examples);
        }
    }
}

TEST_CASE("what a finding marks does not end before it begins") {
    for (const fs::path& path : example_files()) {
        for (const Example& example : examples_in(content(path))) {
            const Validated validated(example.text);
            for (const Diagnostic& finding : validated.findings.all()) {
                const Span& span = finding.place.span;
                CAPTURE(example.lead);
                CAPTURE(finding.message);
                CHECK(span.begin <= span.end);
            }
        }
    }
}

TEST_CASE("a line that a message says to write is TOML") {
    std::size_t count = 0;
    for (const fs::path& path : example_files()) {
        for (const std::string& line : lines_to_write(content(path))) {
            CAPTURE(line);
            CHECK(is_toml(line));
            ++count;
        }
    }
    CHECK(count > 150);
}

TEST_CASE("the reader takes no file that the library refuses") {
    for (const fs::path& path : example_files()) {
        for (const Example& example : examples_in(content(path))) {
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
