#include "caseflow/intake/names_in_titles.hpp"

#include "caseflow/intake/title_lines.hpp"
#include "caseflow/intake/words.hpp"

namespace caseflow {
namespace {

constexpr std::size_t longest_name_in_title = 120; // bytes
constexpr std::string_view carrying_out[] = {" genomförande av ", " genomförandet av ",
                                             " genomföra ", " arrangera "};
constexpr std::string_view measures[] = {" åtgärden ", " åtgärderna "};

/// True if a text has one of the words right before a name, and nothing of a name behind it.
template <std::size_t N>
bool says_before(const std::string& text, const std::string_view (&words)[N],
                 const std::string& name) {
    for (const std::string_view word : words) {
        const std::size_t at = text.find(std::string(word) + name);
        if (at == text.npos) continue;
        const std::size_t end = at + word.size() + name.size();
        if (end == text.size() || std::string_view(" .,;)").find(text[end]) != std::string::npos)
            return true;
    }
    return false;
}

} // namespace

std::string name_carried_out(const std::vector<ImportedText>& texts, const std::string& title) {
    std::vector<std::string> points;
    for (const ImportedText& in : texts)
        if (in.point) points.push_back(in_one_line(in.text));
    for (std::size_t at = title.find(' '); at != title.npos; at = title.find(' ', at + 1)) {
        std::string name = title.substr(at + 1);
        if (word_count(name) < 2) break;
        if (name.size() > longest_name_in_title || begins_as_title(name)) continue;
        for (const std::string& text : points) {
            const bool named = begins_capital(name) && says_before(text, carrying_out, name);
            if (named || says_before(text, measures, name)) return name;
            const std::string capital = with_capital(name); // "för åtgärden Cykelväg i Vik"
            if (says_before(text, measures, capital)) return capital;
        }
    }
    return {};
}

} // namespace caseflow
