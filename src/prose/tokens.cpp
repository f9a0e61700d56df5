#include "caseflow/prose/tokens.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace caseflow {
namespace {

/// The kind of a byte in a word.
enum class Byte : std::uint8_t {
    other,
    small,   // a to z
    capital, // A to Z
    latin,   // the first of "å", "Ä", "é", …
    wide,    // any other that is not ASCII
};

constexpr std::array<Byte, 256> bytes = [] {
    std::array<Byte, 256> all{};
    for (std::size_t c = 0; c < all.size(); ++c)
        all[c] = c >= 'a' && c <= 'z'   ? Byte::small
                 : c >= 'A' && c <= 'Z' ? Byte::capital
                 : c == 0xC3            ? Byte::latin
                 : c >= 0x80            ? Byte::wide
                                        : Byte::other;
    return all;
}();

Byte byte_of(char c) {
    return bytes[static_cast<unsigned char>(c)];
}

/// White space at the beginning of a text.
struct BlankCharacter {
    std::size_t bytes = 0; // 0 if there is none
    int line_ends = 0;
};

/// Unicode's White_Space and the former Mongolian separator, and how many lines each ends.
BlankCharacter wide_blank(std::string_view text) {
    if (text.starts_with("\u2028") || text.starts_with("\u0085"))
        return {character_length(text), 1};
    if (text.starts_with("\u2029")) return {3, 2};
    for (const std::string_view space :
         {"\u00A0", "\u1680", "\u180E", "\u202F", "\u205F", "\u3000"})
        if (text.starts_with(space)) return {space.size(), 0};
    const bool quad = text.starts_with("\xE2\x80") && text.size() > 2 &&
                      static_cast<unsigned char>(text[2]) <= 0x8A; // U+2000 to U+200A
    return {quad ? std::size_t{3} : std::size_t{0}, 0};
}

BlankCharacter blank_at(std::string_view text) {
    const char c = text[0];
    if (c == ' ' || c == '\t' || c == '\r') return {1, 0};
    if (c == '\n' || c == '\f' || c == '\v') return {1, 1};
    const bool wide = c == '\xC2' || (c >= '\xE1' && c <= '\xE3');
    return wide ? wide_blank(text) : BlankCharacter{};
}

/// True for a byte that may be part of a word or a number; not for a no-break space or signs
/// outside ASCII.
bool is_wordish(char c) {
    return is_digit(c) || is_ascii_letter(c) ||
           (static_cast<unsigned char>(c) >= 0x80 && c != '\xC2' && c != '\xE2');
}

/// True for signs that separate two numbers, as in "2* 500 000" and "rum 2 **500 000**"; false for
/// those inside one number, "**500** 000", and after a year, which is a number of its own.
bool parts_numbers(std::string_view text, std::size_t begin, std::size_t end) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
    while (end < text.size() && is_blank(text[end])) ++end;
    while (begin > 0 && is_blank(text[begin - 1])) --begin;
    std::size_t digits = 0;
    while (digits < begin && digits <= 4 && is_digit(text[begin - digits - 1])) ++digits;
    const bool number = end < text.size() && is_digit(text[end]) && text[end] != '0';
    return digits > 0 && digits != 4 && number;
}

/// The length of the asterisks, underscores or backticks that begin or end emphasis at `at`; 0 if
/// they are a bullet, are inside a word or separate two numbers.
std::size_t emphasis_length(std::string_view text, std::size_t at) {
    if (text[at] != '*' && text[at] != '_' && text[at] != '`') return 0;
    const std::size_t end = std::min(text.find_first_not_of(text[at], at), text.size());
    if (parts_numbers(text, at, end)) return 0;
    const bool before = at > 0 && is_wordish(text[at - 1]);
    const bool after = end < text.size() && is_wordish(text[end]);
    const bool line_begins = at == 0 || text.find_last_not_of(" \t", at - 1) == text.npos ||
                             text[text.find_last_not_of(" \t", at - 1)] == '\n';
    const bool bullet = !after && line_begins;
    return (before && after) || bullet ? 0 : end - at;
}

/// The length of the dots between a label and its number, "Löner ........ 700 000", with or without
/// blanks between them; 0 for fewer than four.
std::size_t leader_length(std::string_view text) {
    constexpr int fewest = 4;
    int dots = 0;
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size() && text[at] == '.';) {
        ++dots;
        end = ++at;
        if (at < text.size() && text[at] == ' ') ++at;
    }
    return dots < fewest ? 0 : end;
}

/// Characters between two tokens.
struct Between {
    std::size_t bytes = 0; // 0 if there are none
    bool space = false;    // true for space, false for emphasis
    int line_ends = 0;
};

/// White space, dot leaders and signs of emphasis at `at`.
Between between_at(std::string_view text, std::size_t at) {
    const Byte first = byte_of(text[at]);
    if (first != Byte::other && first != Byte::wide) return {}; // a letter, the usual case
    if (const BlankCharacter blank = blank_at(text.substr(at)); blank.bytes > 0)
        return {blank.bytes, true, blank.line_ends};
    if (text[at] == '.') return {leader_length(text.substr(at)), true};
    return {emphasis_length(text, at)};
}

bool is_mark(std::string_view character) {
    return character.size() == 2 && (character[0] == '\xCC' || character[0] == '\xCD');
}

/// The second byte of "å", "Ä", "é", …; not of × and ÷.
bool is_latin_letter(char second) {
    return second <= '\xBF' && second != '\x97' && second != '\xB7';
}

/// The second byte of "å", "ä", "ö", "ü", "é" or "ë" from a small letter and its mark; 0 for other
/// pairs.
char compose_second(char letter, std::string_view mark) {
    struct Pair {
        char letter;
        std::string_view mark;
        char second;
    };
    constexpr Pair pairs[] = {{'a', "\u030A", '\xA5'}, {'a', "\u0308", '\xA4'},
                              {'o', "\u0308", '\xB6'}, {'e', "\u0301", '\xA9'},
                              {'u', "\u0308", '\xBC'}, {'e', "\u0308", '\xAB'}};
    for (const Pair& pair : pairs)
        if (pair.letter == letter && pair.mark == mark) return pair.second;
    return '\0';
}

/// Composes the first letter of a word in small letters. Returns the bytes that it takes; 0 if the
/// letter or its mark is not Swedish.
std::size_t append_letter(std::string& to, std::string_view word) {
    const Byte byte = byte_of(word[0]);
    const std::size_t length = byte == Byte::latin ? 2 : 1;
    if (byte == Byte::wide || word.size() < length || word.starts_with("ß")) return 0;
    if (!is_mark(word.substr(length, 2))) {
        to += word.substr(0, length);
        return length;
    }
    const char second = compose_second(word[0], word.substr(1, 2));
    if (second == '\0' || (word.size() > 3 && is_mark(word.substr(3, 2)))) return 0;
    to += {'\xC3', second};
    return 3;
}

/// Bytes that are examined together.
using EightBytes = std::uint64_t;

constexpr EightBytes repeated(unsigned char byte) {
    return byte * (~EightBytes{0} / 0xFF);
}

/// How many letters from a to z come first; most words have no others. Eight bytes that are not
/// letters must follow the text.
std::size_t count_small(const char* text) {
    constexpr EightBytes high = repeated(0x80);
    for (std::size_t count = 0;; count += sizeof(EightBytes)) {
        EightBytes all = 0;
        std::memcpy(&all, text + count, sizeof all);
        const EightBytes low = all & ~high;
        const EightBytes other =
            (all | ~(low + repeated(0x80 - 'a')) | (low + repeated(0x7F - 'z'))) & high;
        if (other == 0) continue;
        const int bits = std::endian::native == std::endian::little ? std::countr_zero(other)
                                                                    : std::countl_zero(other);
        return count + static_cast<std::size_t>(bits) / 8;
    }
}

/// The bytes of the Swedish small letters that come first.
std::size_t count_letters(const char* text) {
    std::size_t count = count_small(text);
    while (text[count] == '\xC3' && text[count + 1] > '\x9F' && is_latin_letter(text[count + 1]))
        count += 2 + count_small(text + count + 2);
    return count;
}

/// A text is a few MiB at most. Small tokens save half the page faults of a long one.
std::uint32_t narrow(std::size_t size) {
    return static_cast<std::uint32_t>(size);
}

/// False for a word that has letters or marks other than Swedish ones, which take longer.
bool append_composed(std::string& to, std::string_view word) {
    const std::size_t before = to.size();
    while (!word.empty()) {
        const std::size_t taken = append_letter(to, word);
        if (taken == 0) {
            to.resize(before);
            return false;
        }
        word.remove_prefix(taken);
    }
    return true;
}

/// Memory that the tokens of a text leave to the next text of the same thread. Getting it from the
/// heap takes as long as reading a short text.
struct Buffers {
    std::string lower;
    std::vector<Token> tokens;
};

constexpr std::size_t largest_spare = 4096; // tokens

struct SpareBuffers {
    std::array<Buffers, 4> all; // texts are read within one another
    std::size_t count = 0;
};

thread_local SpareBuffers spare;

} // namespace

Tokens::Tokens(std::string_view original) : clean_(original) {
    const std::string_view text = clean_.text();
    if (spare.count > 0) {
        Buffers& buffers = spare.all[--spare.count];
        lower_ = std::move(buffers.lower);
        tokens_ = std::move(buffers.tokens);
    }
    tokens_.reserve(text.size() / 5 + 8);
    lower_.reserve(text.size() + sizeof(EightBytes));
    lower_ = text;
    lower_.append(sizeof(EightBytes), '\0'); // ends the last word
    int line_ends = 0;
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ') { // the usual case
            space = true;
            ++at;
            continue;
        }
        if (const Between between = between_at(text, at); between.bytes > 0) {
            space = space || between.space;
            line_ends += between.line_ends;
            at += between.bytes;
            continue;
        }
        const auto gap = line_ends > 1    ? Token::Gap::paragraph
                         : line_ends == 1 ? Token::Gap::line
                         : space          ? Token::Gap::space
                                          : Token::Gap::none;
        const std::size_t end = at + count_letters(&lower_[at]);
        if (end > at && byte_of(lower_[end]) == Byte::other) // most words
            add(Token::Kind::word, gap, at, end);
        else
            read(gap, at, end);
        at = tokens_.back().end;
        space = false;
        line_ends = 0;
    }
    count_ = tokens_.size();
}

Tokens::~Tokens() {
    if (tokens_.capacity() > largest_spare || spare.count == spare.all.size()) return;
    tokens_.clear();
    spare.all[spare.count++] = {std::move(lower_), std::move(tokens_)};
}

void Tokens::add(Token::Kind kind, Token::Gap gap, std::size_t at, std::size_t end) {
    const std::size_t size = end - at;
    const auto key = static_cast<std::uint8_t>(key_of_word({&lower_[at], size}));
    tokens_.push_back({kind, gap, key, narrow(size), narrow(at), narrow(end), narrow(at)});
}

/// Adds the token at `at`, whose small letters reach to `end`.
void Tokens::read(Token::Gap gap, std::size_t at, std::size_t end) {
    const std::string_view text = clean_.text();
    bool marks = false;
    end = read_word(end, marks);
    if (marks) return add_marked(gap, at, end);
    if (end > at) return add(Token::Kind::word, gap, at, end);
    const bool number = is_digit(text[at]);
    if (!number) end += character_length(text.substr(at));
    while (number && end < text.size() && is_digit(text[end])) ++end;
    add(number ? Token::Kind::number : Token::Kind::sign, gap, at, end);
}

/// Adds a word with its marks composed.
void Tokens::add_marked(Token::Gap gap, std::size_t at, std::size_t end) {
    const std::size_t lower_begin = lower_.size();
    const std::string word = lower_.substr(at, end - at);
    if (!append_composed(lower_, word)) lower_ += fold(word);
    const auto key =
        static_cast<std::uint8_t>(key_of_word(std::string_view(lower_).substr(lower_begin)));
    tokens_.push_back({Token::Kind::word, gap, key, narrow(lower_.size() - lower_begin), narrow(at),
                       narrow(end), narrow(lower_begin)});
}

/// The end of the letters and their marks from `at` on; sets `marks` if there are marks. Turns the
/// letters into small ones.
std::size_t Tokens::read_word(std::size_t at, bool& marks) {
    char* letter = lower_.data() + at;
    for (;;) {
        letter += count_small(letter);
        const Byte byte = byte_of(*letter);
        if (byte == Byte::capital) {
            *letter = static_cast<char>(*letter - 'A' + 'a');
            ++letter;
        } else if (byte == Byte::latin && is_latin_letter(letter[1])) {
            if (letter[1] <= '\x9E') letter[1] = static_cast<char>(letter[1] + 0x20); // Å, Ä, Ö …
            letter += 2;
        } else {
            const auto end = static_cast<std::size_t>(letter - lower_.data());
            const std::size_t length = byte == Byte::wide ? wide_letter_length(end, marks) : 0;
            if (length == 0) return end;
            letter += length;
        }
    }
}

/// The length of a letter or a mark of a non-Latin alphabet; 0 if it is neither.
std::size_t Tokens::wide_letter_length(std::size_t at, bool& marks) const {
    const std::string_view text = clean_.text();
    const std::string_view character = text.substr(at, character_length(text.substr(at)));
    const bool mark = is_mark(character);
    marks = marks || mark;
    return mark || is_letter(character) ? character.size() : 0;
}

bool Tokens::has_beginning(std::size_t begin, std::size_t end, AnyBeginning stems) const {
    for (std::size_t i = begin; i < end; ++i)
        if (begins_with_any(i, stems)) return true;
    return false;
}

bool Tokens::has_any(std::size_t begin, std::size_t end, AnyWord words) const {
    for (std::size_t i = begin; i < end; ++i)
        if (is_any(i, words)) return true;
    return false;
}

bool Tokens::is_dash(std::size_t i) const {
    return is_any_sign(i, "- – — ‐ ‑ ‒ ― −");
}

bool Tokens::begins_cell(std::size_t i) const {
    if (i == 0 || i >= count_) return false;
    const std::size_t begin = tokens_[i - 1].end;
    return text().substr(begin, tokens_[i].begin - begin).find('\t') != std::string_view::npos;
}

int Tokens::value(std::size_t i) const {
    int value = 0;
    for (const char c : at(i).substr(0, 9)) value = value * 10 + (c - '0');
    return value;
}

} // namespace caseflow
