#include "caseflow/prose/clean_text.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"

#include <algorithm>
#include <array>

namespace caseflow {
namespace {

/// Soft hyphen, zero-width space, non-joiner and joiner, word joiner, byte order mark.
constexpr std::array<std::string_view, 6> unseen = {"\u00AD", "\u200B", "\u200C",
                                                    "\u200D", "\u2060", "\uFEFF"};

constexpr std::string_view blank = "&nbsp;"; // as copied from a page
constexpr char first_of_marks = '\xCC';      // first byte of the accents that combine with a letter

std::size_t unseen_length(std::string_view text) {
    for (const std::string_view character : unseen)
        if (text.starts_with(character)) return character.size();
    return 0;
}

bool is_small_letter(std::string_view text) {
    if (text.empty()) return false;
    const char c = text[0];
    if (static_cast<unsigned char>(c) < 0x80) return c >= 'a' && c <= 'z';
    return c == '\xC3' && text.size() > 1 && static_cast<unsigned char>(text[1]) >= 0x9F;
}

/// True for "och", "eller" and the like, which after a hyphen join the halves of two words: "vår-
/// och hösttermin".
bool begins_conjunction(std::string_view text) {
    for (const std::string_view word : {"och ", "eller ", "samt ", "till ", "men ", "resp"})
        if (text.starts_with(word)) return true;
    return false;
}

/// The length of a hyphen and the line end after it that cut a word; `before` is the text before
/// them.
std::size_t cut_length(std::string_view before, std::string_view text) {
    const std::size_t hyphen = text.starts_with('-')        ? 1
                               : text.starts_with("\u2010") ? std::string_view("\u2010").size()
                                                            : 0;
    if (hyphen == 0 || before.empty()) return 0;
    std::size_t end = hyphen;
    if (text.substr(end).starts_with('\r')) ++end;
    if (!text.substr(end).starts_with('\n')) return 0;
    ++end;
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) ++end;
    std::size_t letter = before.size() - 1;
    while (letter > 0 && (static_cast<unsigned char>(before[letter]) & 0xC0U) == 0x80U) --letter;
    const std::string_view rest = text.substr(end);
    if (!is_small_letter(before.substr(letter)) || !is_small_letter(rest)) return 0;
    return begins_conjunction(rest) ? 0 : end;
}

/// True if, somewhere in the text, one of `rests` follows a byte `first`.
bool has_after(std::string_view text, char first, std::initializer_list<std::string_view> rests) {
    for (std::size_t at = text.find(first); at != text.npos; at = text.find(first, at + 1))
        for (const std::string_view rest : rests)
            if (text.substr(at + 1).starts_with(rest)) return true;
    return false;
}

/// Bytes of a letter and the mark after it that make one letter, "a" and a ring; 0 if they do not.
std::size_t parts_length(std::string_view text) {
    constexpr std::size_t size = 3; // of an ASCII letter and a mark up to U+033F
    if (text.size() < size || text[1] != first_of_marks || !is_ascii_letter(text[0])) return 0;
    return compose(text.substr(0, size)).size() < size ? size : 0;
}

/// Few texts have anything to drop, and few have the bytes with which such characters begin.
bool may_need_cleaning(std::string_view text) {
    return has_after(text, '\xC2', {"\xAD"}) || has_after(text, '\xEF', {"\xBB\xBF"}) ||
           has_after(text, '\xE2', {"\x80\x8B", "\x80\x8C", "\x80\x8D", "\x81\xA0", "\x80\x90"}) ||
           text.find(first_of_marks) < text.size() ||
           has_after(text, blank.front(), {blank.substr(1)}) || has_after(text, '-', {"\n", "\r"});
}

} // namespace

CleanText::CleanText(std::string_view text) : clean_(text) {
    if (may_need_cleaning(text)) drop_unseen(text);
}

void CleanText::drop_unseen(std::string_view text) {
    copy_.reserve(text.size());
    origin_.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t drop = unseen_length(text.substr(at));
        if (drop == 0) drop = cut_length(copy_, text.substr(at));
        if (drop > 0) {
            at += drop;
            continue;
        }
        if (const std::size_t parts = parts_length(text.substr(at)); parts > 0) {
            copy_ += compose(text.substr(at, parts));
            origin_.resize(copy_.size() - 1, at);
            origin_.push_back(at + parts - 1);
            at += parts;
            continue;
        }
        const bool entity = text.substr(at).starts_with(blank);
        copy_ += entity ? ' ' : text[at];
        origin_.push_back(at);
        at += entity ? blank.size() : 1;
    }
    origin_.push_back(text.size());
    clean_ = copy_;
}

} // namespace caseflow
