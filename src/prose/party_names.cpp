#include "caseflow/prose/party_names.hpp"

#include "caseflow/base/utf8.hpp"

#include <string>
#include <vector>

namespace caseflow {
namespace {

constexpr std::size_t shortest_surname = 3; // characters

bool is_part_of_word(std::string_view character) {
    return is_letter(character) || (character[0] >= '0' && character[0] <= '9');
}

/// The words of a text, folded.
std::vector<std::string> words_of(std::string_view text) {
    const std::string folded = fold(text);
    std::vector<std::string> words;
    bool inside = false;
    for (std::size_t at = 0; at < folded.size();) {
        const std::string_view rest = std::string_view(folded).substr(at);
        const std::string_view character = rest.substr(0, character_length(rest));
        const bool belongs = is_part_of_word(character);
        if (belongs && !inside) words.emplace_back();
        if (belongs) words.back() += character;
        inside = belongs;
        at += character.size();
    }
    return words;
}

/// A word, or its genitive.
bool is_form_of(const std::string& word, const std::string& name) {
    return word == name || word == name + "s";
}

bool has_in_row(const std::vector<std::string>& words, const std::vector<std::string>& name) {
    for (std::size_t at = 0; at + name.size() <= words.size(); ++at) {
        std::size_t same = 0;
        while (same + 1 < name.size() && words[at + same] == name[same]) ++same;
        if (same + 1 == name.size() && is_form_of(words[at + same], name.back())) return true;
    }
    return false;
}

} // namespace

bool names_party(std::string_view text, std::string_view party, bool is_person) {
    const std::vector<std::string> name = words_of(party.substr(0, party.find_first_of(",(<;")));
    if (name.empty() || text.empty()) return false;
    const std::vector<std::string> words = words_of(text);
    if (has_in_row(words, name)) return true;
    return is_person && name.size() > 1 && character_count(name.back()) >= shortest_surname &&
           has_in_row(words, {name.back()});
}

} // namespace caseflow
