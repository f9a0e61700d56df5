#include "caseflow/prose/tokens.hpp"

#include "caseflow/base/utf8.hpp"

#include <algorithm>

namespace caseflow {
namespace {

using namespace std::string_view_literals;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// True for the same word in small letters, Swedish ones composed.
bool is_same(std::string_view found, std::string_view word) {
    char before = '\0';
    for (std::size_t i = 0; i < found.size(); ++i) {
        const char c = found[i];
        const bool capital = before == '\xC3' && c <= '\x9E'; // Å, Ä, Ö, É …
        if ((capital ? static_cast<char>(c + 0x20) : small(c)) != word[i]) return false;
        before = c;
    }
    return true;
}

/// White space at the beginning of a text.
struct Blank {
    std::size_t bytes = 0; // 0 if there is none
    int line_ends = 0;
};

/// Unicode's White_Space, and how many lines each ends.
Blank wide_blank(std::string_view text) {
    if (text.starts_with("\u2028") || text.starts_with("\u0085"))
        return {character_length(text), 1};
    if (text.starts_with("\u2029")) return {3, 2};
    for (const std::string_view space : {"\u00A0", "\u1680", "\u202F", "\u205F", "\u3000"})
        if (text.starts_with(space)) return {space.size(), 0};
    const bool quad = text.starts_with("\xE2\x80") && text.size() > 2 &&
                      static_cast<unsigned char>(text[2]) <= 0x8A; // U+2000 to U+200A
    return {quad ? std::size_t{3} : std::size_t{0}, 0};
}

Blank blank_at(std::string_view text) {
    const char c = text[0];
    if (c == ' ' || c == '\t' || c == '\r') return {1, 0};
    if (c == '\n' || c == '\f' || c == '\v') return {1, 1};
    const bool wide = c == '\xC2' || (c >= '\xE1' && c <= '\xE3');
    return wide ? wide_blank(text) : Blank{};
}

/// True for what may be part of a word or a number; a no-break space and signs of other than ASCII
/// are not.
bool is_wordish(char c) {
    return is_digit(c) || is_ascii_letter(c) ||
           (static_cast<unsigned char>(c) >= 0x80 && c != '\xC2' && c != '\xE2');
}

/// The length of the asterisks or underscores that begin or end emphasis at `at`; 0 if they are a
/// bullet, or inside a word.
std::size_t emphasis_length(std::string_view text, std::size_t at) {
    if (text[at] != '*' && text[at] != '_') return 0;
    const std::size_t end = std::min(text.find_first_not_of(text[at], at), text.size());
    const bool before = at > 0 && is_wordish(text[at - 1]);
    const bool after = end < text.size() && is_wordish(text[end]);
    const bool line_begins = at == 0 || text.find_last_not_of(" \t", at - 1) == text.npos ||
                             text[text.find_last_not_of(" \t", at - 1)] == '\n';
    const bool bullet = !after && line_begins;
    return (before && after) || bullet ? 0 : end - at;
}

bool is_mark(std::string_view character) {
    return character.size() == 2 && (character[0] == '\xCC' || character[0] == '\xCD');
}

/// Takes a character and the marks after it from the beginning of a text. Returns the small ASCII
/// letter that it is without marks: 'a' for "Å", composed or not; NUL if it is none.
char take_plain_letter(std::string_view& text) {
    constexpr std::string_view latin = "aaaaaa\0ceeeeiiii\0nooooo\0\0uuuu"sv; // U+00E0 and on
    const std::size_t length = character_length(text);
    const char first = text[0];
    const auto second = length == 2 ? static_cast<unsigned char>(text[1]) & 0x1FU : 0x1FU;
    text.remove_prefix(length);
    while (is_mark(text.substr(0, 2))) text.remove_prefix(2);
    if (length == 1) return small(first);
    return first == '\xC3' && second < latin.size() ? latin[second] : '\0';
}

/// True if a word could be another, marks aside: composing it to see takes much longer.
bool may_be(std::string_view found, std::string_view word) {
    while (!found.empty() && !word.empty()) {
        const char letter = take_plain_letter(found);
        if (letter == '\0' || letter != take_plain_letter(word)) return false;
    }
    return found.empty() && word.empty();
}

/// The end of the letters and their marks from `at`, and whether there were marks.
std::size_t end_of_word(std::string_view text, std::size_t at, bool& marks) {
    while (at < text.size()) {
        if (is_ascii_letter(text[at])) {
            ++at;
            continue;
        }
        if (static_cast<unsigned char>(text[at]) < 0x80) break;
        const std::string_view character = text.substr(at, character_length(text.substr(at)));
        const bool latin = character[0] == '\xC3' && character != "×" && character != "÷";
        if (!latin && !is_letter(character) && !is_mark(character)) break;
        marks = marks || is_mark(character);
        at += character.size();
    }
    return at;
}

} // namespace

Tokens::Tokens(std::string_view original) : clean_(original) {
    const std::string_view text = clean_.text();
    tokens_.reserve(text.size() / 5);
    int line_ends = 0;
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        if (const Blank blank = blank_at(text.substr(at)); blank.bytes > 0) {
            space = true;
            line_ends += blank.line_ends;
            at += blank.bytes;
            continue;
        }
        if (const std::size_t emphasis = emphasis_length(text, at); emphasis > 0) {
            at += emphasis;
            continue;
        }
        add(line_ends > 1    ? Token::Gap::paragraph
            : line_ends == 1 ? Token::Gap::line
            : space          ? Token::Gap::space
                             : Token::Gap::none,
            at);
        at = tokens_.back().end;
        space = false;
        line_ends = 0;
    }
}

void Tokens::add(Token::Gap gap, std::size_t at) {
    const std::string_view text = clean_.text();
    Token token{Token::Kind::sign, gap, at, at, false};
    if (is_digit(text[at])) {
        token.kind = Token::Kind::number;
        while (token.end < text.size() && is_digit(text[token.end])) ++token.end;
    } else {
        token.end = end_of_word(text, at, token.marks);
        if (token.end > at) token.kind = Token::Kind::word;
    }
    if (token.end == at) token.end += character_length(text.substr(at));
    tokens_.push_back(token);
}

std::string Tokens::lower(std::size_t i) const {
    if (tokens_[i].marks) return fold(at(i));
    std::string word(at(i));
    char before = '\0';
    for (char& c : word) {
        const bool capital = before == '\xC3' && c <= '\x9E';
        before = c;
        c = capital ? static_cast<char>(c + 0x20) : small(c);
    }
    return word;
}

bool Tokens::is_number(std::size_t i, std::size_t least, std::size_t most) const {
    return is_number(i) && at(i).size() >= least && at(i).size() <= most;
}

bool Tokens::reads(std::size_t i, std::string_view word) const {
    if (!tokens_[i].marks) return is_same(at(i), word);
    return at(i).size() <= 8 * word.size() && // no letter has so many marks
           may_be(at(i), word) && fold(at(i)) == word;
}

bool Tokens::is_any(std::size_t i, std::initializer_list<std::string_view> words) const {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return is(i, word); });
}

bool Tokens::is_dash(std::size_t i) const {
    for (const std::string_view dash : {"-", "–", "—", "‐", "‑", "‒", "―", "−"})
        if (is_sign(i, dash)) return true;
    return false;
}

int Tokens::value(std::size_t i) const {
    int value = 0;
    for (const char c : at(i).substr(0, 9)) value = value * 10 + (c - '0');
    return value;
}

} // namespace caseflow
