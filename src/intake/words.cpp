#include "caseflow/intake/words.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"

namespace caseflow {
namespace {

bool is_its_capital(std::string_view text) {
    const std::string_view first = text.substr(0, character_length(text));
    return upper(first) == first;
}

} // namespace

std::string_view trimmed(std::string_view text) {
    return trim(text, " \t");
}

bool begins_capital(std::string_view text) {
    return !text.empty() && is_letter(text) && is_its_capital(text);
}

bool begins_small(std::string_view text) {
    return !text.empty() && is_letter(text) && !is_its_capital(text);
}

std::string in_one_line(std::string_view text) {
    std::string line(text);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

std::string with_capital(const std::string& text) {
    const std::size_t first = character_length(text);
    return upper(text.substr(0, first)) + text.substr(first);
}

std::size_t word_count(std::string_view text) {
    std::size_t count = 0;
    bool between = true;
    for (const char c : text) {
        if (between && c != ' ') ++count;
        between = c == ' ';
    }
    return count;
}

bool is_abbreviated_name(std::string_view text) {
    constexpr std::size_t longest = 6; // bytes of a short form
    const std::size_t space = text.find_last_of(" \n");
    const std::string_view word = text.substr(space == text.npos ? 0 : space + 1);
    if (!begins_capital(word)) return false;
    if (word.size() == character_length(word)) return true;
    return space != text.npos && space > 1 && word.size() <= longest && text[space - 1] == '.' &&
           is_abbreviated_name(text.substr(0, space - 1));
}

std::string_view first_word(std::string_view text) {
    return text.substr(0, text.find(' '));
}

bool take_any(std::string_view& text, std::span<const std::string_view> words) {
    for (const std::string_view word : words)
        if (text.starts_with(word)) {
            text.remove_prefix(word.size());
            return true;
        }
    return false;
}

std::vector<std::string_view> parts_between(std::string_view text, std::string_view mark) {
    std::vector<std::string_view> all;
    for (;;) {
        const std::size_t at = text.find(mark);
        all.push_back(trimmed(text.substr(0, at)));
        if (at == std::string_view::npos) return all;
        text.remove_prefix(at + mark.size());
    }
}

} // namespace caseflow
