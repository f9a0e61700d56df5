#include "caseflow/intake/head_lines.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/words.hpp"
#include "caseflow/prose/reading.hpp"

#include <algorithm>
#include <iterator>

namespace caseflow {
namespace {

/// The labels before a value in a head, in small letters.
constexpr std::pair<std::string_view, Label> labels[] = {
    {"tfn", Label::phone},
    {"telefon", Label::phone},
    {"tel", Label::phone},
    {"e-post", Label::email},
    {"epost", Label::email},
    {"e-mail", Label::email},
    {"handläggare", Label::name},
    {"befattning", Label::title},
    {"enhet", Label::unit},
    {"avdelning", Label::unit},
    {"datum", Label::date},
    {"beslutsdatum", Label::date},
    {"sammanträdesdatum", Label::date},
    {"diarienummer", Label::number},
    {"diarienr", Label::number},
    {"dnr", Label::number},
    {"ärendenummer", Label::number},
};

/// Words that say what kind of paper it is; page numbers are as little of the text.
constexpr std::string_view papers[] = {"sammanträdesprotokoll", "protokoll",
                                       "protokollsutdrag",      "tjänsteskrivelse",
                                       "delegationsbeslut",     "beslut"};

} // namespace

std::optional<std::pair<Label, std::string>> labelled(const std::string& line) {
    const std::string folded = fold(line);
    for (const auto& [word, label] : labels) {
        if (!folded.starts_with(word) || word.size() >= line.size()) continue;
        const std::string_view rest = std::string_view(line).substr(word.size());
        const std::size_t value = rest.find_first_not_of(":. \t");
        if (std::string_view(":. \t").find(rest[0]) == std::string_view::npos ||
            value == std::string_view::npos)
            continue;
        return std::pair(label, std::string(rest.substr(value)));
    }
    return std::nullopt;
}

std::optional<Date> whole_date(const std::string& text) {
    if (const auto date = parse_date(text)) return date;
    const auto readings = read_prose(text);
    if (readings.size() != 1 || readings[0].begin > 4 || readings[0].end != text.size())
        return std::nullopt;
    const auto* value = std::get_if<TextPeriod>(&readings[0].value);
    const bool day = value != nullptr && value->extent == TextPeriod::Extent::day;
    return day ? std::optional(value->first) : std::nullopt;
}

bool is_number_label(std::string_view text) {
    const std::string folded = fold(text);
    return std::any_of(std::begin(labels), std::end(labels), [&](const auto& one) {
        return one.second == Label::number && one.first == folded;
    });
}

bool is_paper(const std::string& text) {
    const std::string folded = fold(text);
    const bool page = folded.starts_with("sida ") ||
                      folded.find_first_not_of("0123456789 ()/") == std::string::npos;
    return page || std::find(std::begin(papers), std::end(papers), folded) != std::end(papers);
}

} // namespace caseflow
