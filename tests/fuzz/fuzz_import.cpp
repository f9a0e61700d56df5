// Any text as a decision: what it becomes is a case file that decodes, and no word is lost.
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/decision_reader.hpp"
#include "caseflow/render/document.hpp"
#include "caseflow/toml/case_text.hpp"
#include "caseflow/toml/conflict.hpp"
#include "caseflow/toml/decode.hpp"

#include <cctype>
#include <cstdlib>
#include <set>
#include <string>

using namespace caseflow;

namespace {

/// A line without the letter of a list's item, which is a mark: "a) ".
std::string without_letter(const std::string& line) {
    const std::size_t begin = line.find_first_not_of(" \t");
    const bool letter = begin != std::string::npos && line.size() > begin + 2 &&
                        line[begin] >= 'a' && line[begin] <= 'z' &&
                        (line[begin + 1] == ')' || line[begin + 1] == '.') &&
                        line[begin + 2] == ' ';
    return letter ? line.substr(begin + 3) : line;
}

std::set<std::string> words(const std::string& text) {
    std::set<std::string> all;
    std::string word;
    for (const char c : text + " ") {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
            word += c;
        } else if (!word.empty()) {
            all.insert(word);
            word.clear();
        }
    }
    return all;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const SourceText source("f", std::string(reinterpret_cast<const char*>(data), size));
    if (invalid_utf8(source.text())) return 0;
    const Sheet sheet = take_off_pages(source.text());
    if (sheet.lines.empty()) return 0;
    static const Register body;
    const Diarienummer number =
        own_number(numbers_in(sheet, body)).value_or(*Diarienummer::make("RUN", 319, 2022));
    const Imported imported = read_decision(source, sheet, body, number);
    const std::string text = case_text(imported.data, imported.remarks);
    Findings findings;
    if (report_conflicts(SourceText("f", text), findings)) return 0; // which import refuses
    CaseFile file(SourceText("f", text));
    decode(file, findings);
    if (!findings.all().empty() || file.data != imported.data) std::abort();
    if (sheet.width > 0) return 0; // words that a hyphen broke are whole again
    const auto& decisions = file.data.decisions;
    const auto kept = words(
        text + write_txt(outline(file.data, decisions.empty() ? nullptr : &decisions[0], {})));
    for (const Line& line : sheet.lines)
        for (const std::string& word : words(without_letter(line.text)))
            if (!kept.contains(word)) std::abort();
    return 0;
}
