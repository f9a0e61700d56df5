#include "caseflow/prose/word_list.hpp"

namespace caseflow {
namespace {

bool ends_word(char c) {
    return c == ' ' || c == '\0';
}

const char* word_end(const char* word) {
    while (!ends_word(*word)) ++word;
    return word;
}

/// The end of the common beginning of a word of a list and another word.
const char* common_end(const char* word, std::string_view other) {
    for (const char c : other) {
        if (*word != c) break;
        ++word;
    }
    return word;
}

/// True if `holds` accepts one of the words, each given as a pointer to its start.
template <class List, class Holds>
bool any_of(const List& list, const Holds& holds) {
    for (const char* word = list.words();; ++word) {
        if (holds(word)) return true;
        word = word_end(word);
        if (*word == '\0') return false;
    }
}

} // namespace

bool is_listed(std::string_view word, AnyWord words) {
    return has_word(words.words(), word);
}

bool begins_with_any(std::string_view word, AnyBeginning stems) {
    return !word.empty() && stems.may_have(key_of_beginning(word)) &&
           any_of(stems, [&](const char* stem) { return ends_word(*common_end(stem, word)); });
}

bool ends_with_any(std::string_view word, AnyEnding endings) {
    return !word.empty() && endings.may_have(key_of_ending(word)) &&
           any_of(endings, [&](const char* ending) {
               return word.ends_with({ending, word_end(ending)});
           });
}

bool contains_any(std::string_view word, AnyPart parts) {
    std::uint64_t pairs = 0; // of letters: a word has the first two of few parts
    for (std::size_t at = 0; at + 1 < word.size(); ++at)
        pairs |= AnyPart::bit(key_of_part(word.substr(at)));
    return (pairs & parts.keys()) != 0 && any_of(parts, [&](const char* part) {
               return (pairs & AnyPart::bit(key_of_part({part, 2}))) != 0 &&
                      word.find({part, word_end(part)}) != word.npos;
           });
}

} // namespace caseflow
