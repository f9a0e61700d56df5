#include "caseflow/intake/names_in_titles.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/title_lines.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t longest_quoted_name = 120; // bytes

/// Pairs of quotation marks.
constexpr std::pair<std::string_view, std::string_view> quotation_marks[] = {
    {"”", "”"}, {"“", "”"}, {"\"", "\""}, {"’", "’"}, {"»", "»"}, {"«", "»"}};

/// Nouns before a name in quotation marks, in lower case.
constexpr std::string_view undertakings[] = {
    "åtgärden",    "arrangemanget", "festivalen",  "forskarskolan", "kampanjen",
    "konferensen", "förstudien",    "evenemanget", "utställningen", "föreställningen"};

constexpr std::size_t longest_name_in_title = 120; // bytes
constexpr std::string_view carrying_out[] = {" genomförande av ", " genomförandet av ",
                                             " genomföra ", " arrangera "};
constexpr std::string_view measures[] = {" åtgärden ", " åtgärderna "};

/// True if a text has one of the words right before a name, and the name does not continue after
/// it.
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

std::string name_in_title_and_points(const std::vector<ImportedText>& texts,
                                     const std::string& title) {
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

std::vector<std::pair<std::size_t, std::string>> numbers_at_end(const std::string& title) {
    constexpr int most_words = 3;            // "dnr KFN 2021/88"
    constexpr std::size_t longest_small = 5; // bytes of "i", "till", "över"
    constexpr std::string_view papers[] = {"ansökan", "beslut", "beslutet", "ärende", "ärendet"};
    std::vector<std::pair<std::size_t, std::string>> all;
    std::size_t at = title.rfind(' ');
    for (int i = 0; i < most_words && at != title.npos && at > 0;
         ++i, at = title.rfind(' ', at - 1)) {
        std::string_view left = trim(std::string_view(title).substr(0, at));
        for (const std::string_view mark : {",", " –", " -"})
            if (left.ends_with(mark)) left.remove_suffix(mark.size());
        const bool apart = left.size() < at || title[at + 1] == '(';
        const std::string_view last = left.substr(left.rfind(' ') + 1);
        if (!apart && begins_small(last) &&
            (last.size() <= longest_small || is_any_of(last, papers)))
            continue;
        const std::string words(trim(std::string_view(title).substr(at), " ()"));
        const auto label = split_label(words);
        if (!label || label->first == Label::number) all.emplace_back(left.size(), words);
    }
    std::reverse(all.begin(), all.end()); // with its label first
    return all;
}

std::string_view quoted_name(std::string_view rest) {
    for (const auto& [open, close] : quotation_marks) {
        if (!rest.starts_with(open)) continue;
        rest.remove_prefix(open.size());
        const std::size_t end = rest.substr(0, longest_quoted_name + close.size()).find(close);
        return end <= longest_quoted_name ? rest.substr(0, end) : std::string_view{};
    }
    return {};
}

std::vector<std::pair<std::size_t, std::size_t>> undertakings_before_quotes(std::string_view text) {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (std::size_t at = text.find_first_of(" \n"); at != text.npos;
         at = text.find_first_of(" \n", at + 1)) {
        if (quoted_name(text.substr(at + 1)).empty()) continue;
        const std::size_t space = text.substr(0, at).find_last_of(" \n");
        const std::size_t begin = space == text.npos ? 0 : space + 1;
        if (is_any_of(std::string_view(fold(text.substr(begin, at - begin))), undertakings))
            found.emplace_back(begin, at + 1);
    }
    return found;
}

} // namespace caseflow
