#include "caseflow/intake/listed_documents.hpp"

#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/words.hpp"

namespace caseflow {
namespace {

/// "2024-01-16", "den 3 maj 2021", "3 maj 2021"
bool is_day(std::string_view text) {
    take_any(text, {"den "});
    return whole_date(std::string(text)).has_value();
}

/// The text before "§ 4" or ", § 4" at its end; the whole text without one.
std::string_view before_paragraph(std::string_view text) {
    constexpr std::string_view mark = " §";
    constexpr std::size_t longest_number = 6; // bytes of " 113 a"
    const std::size_t at = text.rfind(mark);
    if (at == text.npos || text.size() - at > mark.size() + longest_number) return text;
    text = trimmed(text.substr(0, at));
    return text.ends_with(',') ? text.substr(0, text.size() - 1) : text;
}

/// "Skrivelse från kommunen den 1 juni 2022": more words, and a day last.
bool is_dated_document(std::string_view line) {
    const std::string_view text = before_paragraph(trimmed(line));
    std::size_t at = text.size();
    for (int words = 0; words < 3 && at != text.npos && at > 0; ++words) {
        at = text.rfind(' ', at - 1);
        if (at != text.npos && is_day(text.substr(at + 1))) return begins_capital(text);
    }
    return false;
}

/// "  Projektbeskrivning" right below "  Promemoria, 2019-02-26", with the same indent.
bool is_set_in_below(std::span<const Line> lines, std::size_t i) {
    const auto margin = [&](std::size_t line) { return lines[line].text.find_first_not_of(' '); };
    return i > 0 && margin(i) > 0 && margin(i) == margin(i - 1) &&
           is_dated_document(lines[i - 1].text);
}

} // namespace

bool is_listed_document(std::span<const Line> lines, std::size_t i) {
    if (is_set_in_below(lines, i)) return true;
    if (!is_dated_document(lines[i].text)) return false;
    const bool below = i > 0 && is_dated_document(lines[i - 1].text);
    return below || (i + 1 < lines.size() && is_dated_document(lines[i + 1].text));
}

} // namespace caseflow
