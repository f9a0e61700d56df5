// Any text as a decision: what it becomes is a case file that decodes, and no word is lost.
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/decision_reader.hpp"
#include "caseflow/render/document.hpp"
#include "caseflow/toml/case_text.hpp"
#include "caseflow/toml/conflict.hpp"
#include "caseflow/toml/decode.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

using namespace caseflow;

namespace {

/// A line without the mark of a list's item: a letter, "a) ", or a number, "2. ", "3.1 ", "III. ",
/// "Punkt 2".
std::string without_mark(const std::string& line) {
    const std::string text = line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
    for (const std::string_view word : {"Punkt ", "PUNKT ", "Beslutspunkt "})
        if (text.starts_with(word))
            return text.substr(std::min(text.find(' ', word.size()), text.size()));
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string mark = text.substr(0, end);
    const bool letter =
        mark.size() == 2 && mark[0] >= 'a' && mark[0] <= 'z' && (mark[1] == ')' || mark[1] == '.');
    const bool number = mark.find('.') != std::string::npos &&
                        mark.find_first_not_of("0123456789.") == std::string::npos;
    const bool roman =
        mark.size() > 1 && mark.find_first_not_of("IVX") == mark.size() - 1 && mark.back() == '.';
    return letter || number || roman ? text.substr(end) : line;
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

std::string rendered(const Case& data) {
    return write_txt(outline(data, data.decisions.empty() ? nullptr : &data.decisions[0], {}));
}

/// A decision in minutes has no delegation in its text; validate reports one that the file has.
Case without_minutes(Case data) {
    for (Decision& decision : data.decisions) decision.minutes = {};
    return data;
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
    const auto kept = words(text + rendered(file.data) + rendered(without_minutes(file.data)));
    bool broken = false; // a word, over the line before and this one
    for (const Line& line : sheet.lines) {
        const bool breaks = line.text.ends_with('-');
        if (!broken && !breaks)
            for (const std::string& word : words(without_mark(line.text)))
                if (!kept.contains(word)) std::abort();
        broken = breaks;
    }
    return 0;
}
