#include "caseflow/prose/line_parts.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/prose/dates.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t longest_part = 36; // bytes; a longer part may be broken

constexpr std::string_view units =
    "kr kr/år kronor tkr mkr mnkr mdkr kkr MSEK SEK EUR € euro % ‰ procent procentenheter tusen "
    "miljon miljoner miljard miljarder § §§ kap kap.";
constexpr std::string_view multiple_words = "tusen miljon miljoner miljard miljarder";
constexpr std::string_view currency_words = "kr kronor euro SEK EUR";
constexpr std::string_view dash_words = "- – —";

/// A word of a text, and what is left of it without the punctuation around it.
struct Word {
    std::size_t begin;
    std::size_t end;
    std::string_view text;
    std::string_view core;
};

bool begins_with_digits(std::string_view text, std::size_t count) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    return digits == count;
}

bool begins_with_digit(std::string_view text) {
    return !text.empty() && is_digit(text.front());
}

bool ends_with_digit(std::string_view text) {
    return !text.empty() && is_digit(text.back());
}

bool is_month(std::string_view word) {
    static const std::vector<std::string_view> months = words_of_months();
    return std::find(months.begin(), months.end(), fold(word)) != months.end();
}

/// Bytes of the dash or slash at `at` that a line might end after; 0 if there is none.
std::size_t break_length(std::string_view text, std::size_t at) {
    for (const std::string_view sign : {"-", "/", "‐", "–", "—"})
        if (text.substr(at).starts_with(sign)) return sign.size();
    return 0;
}

/// True for "2026-00012", "063-14" and "1–3": a line might end between digits.
bool has_break_in_number(std::string_view word) {
    for (std::size_t at = 1; at < word.size(); ++at) {
        if (!is_digit(word[at - 1])) continue;
        const std::size_t sign = break_length(word, at);
        if (sign > 0 && begins_with_digit(word.substr(at + sign))) return true;
    }
    return false;
}

/// True for "KS" before "2026-00012" and "SFS" before "2017:900".
bool is_series_of(std::string_view word, std::string_view next) {
    if (word.size() > 6 || word.empty() || !is_letter(word.substr(0, character_length(word))) ||
        upper(word) != word)
        return false;
    if (!begins_with_digits(next, 4) || next.size() < 6) return false;
    return std::string_view("-/:").find(next[4]) != std::string_view::npos && is_digit(next[5]);
}

/// True for a group of a number that begins as a telephone number does.
bool is_phone_group(std::string_view first, std::string_view next) {
    return (first.starts_with('0') || first.starts_with('+')) && begins_with_digit(next) &&
           next.size() <= 7;
}

/// True if a line must not end between two words; `first` is the one that their part begins with.
bool belongs_together(const Word& first, const Word& word, const Word& next) {
    const bool closed = word.core.data() + word.core.size() != word.text.data() + word.text.size();
    const bool short_form =
        closed && word.text.ends_with('.') && (is_month(word.core) || word.core == "kap");
    if (closed && !short_form) return false;
    const bool number = begins_with_digit(next.core);
    if (has_word("§ §§ kap", word.core) || has_word(dash_words, word.text)) return number;
    if (is_month(word.core)) return begins_with_digits(next.core, 4);
    if (has_word(multiple_words, word.core)) return has_word(currency_words, next.core);
    if (!ends_with_digit(word.text)) return is_series_of(word.core, next.core);
    return begins_with_digits(next.core, 3) || has_word(units, next.core) ||
           has_word(dash_words, next.text) || is_month(next.core) ||
           is_phone_group(first.core, next.core);
}

/// Collects the parts of a text word by word.
class LineParts {
  public:
    explicit LineParts(std::string_view text) : text_(text) {}

    std::vector<LinePart> read() {
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t end = std::min(text_.find_first_of(" \t\n", at), text_.size());
            if (end > at) add(word_at(at, end));
            if (end < text_.size() && text_[end] == '\n') finish();
            at = end + 1;
        }
        finish();
        return std::move(parts_);
    }

  private:
    [[nodiscard]] Word word_at(std::size_t begin, std::size_t end) const {
        const std::string_view text = text_.substr(begin, end - begin);
        return {begin, end, text, trim(text, ".,;:!?()[]\"'")};
    }

    void add(const Word& word) {
        const bool continues = !words_.empty() && word.end - words_.front().begin <= longest_part &&
                               belongs_together(words_.front(), words_.back(), word);
        if (!continues) finish();
        words_.push_back(word);
    }

    /// Ends the part that has begun.
    void finish() {
        while (!words_.empty() && has_word(dash_words, words_.back().text)) words_.pop_back();
        if (words_.empty()) return;
        const Word& first = words_.front();
        const std::size_t end = words_.back().end;
        const bool fits = end - first.begin <= longest_part;
        if (words_.size() > 1 || (fits && has_break_in_number(first.core)))
            parts_.push_back({first.begin, end, true});
        else if (display_width(first.text) > longest_whole_word)
            parts_.push_back({first.begin, end, false});
        words_.clear();
    }

    std::string_view text_;
    std::vector<Word> words_; // of the part that has begun
    std::vector<LinePart> parts_;
};

} // namespace

std::vector<LinePart> line_parts(std::string_view text) {
    return LineParts(text).read();
}

std::string keep_whole(std::string_view text) {
    std::string out;
    std::size_t done = 0;
    for (const LinePart& part : line_parts(text)) {
        out += text.substr(done, part.begin - done);
        for (const char c : text.substr(part.begin, part.end - part.begin))
            if (part.whole && c == ' ')
                out += "\u00a0";
            else
                out += c;
        done = part.end;
    }
    return out.append(text.substr(done));
}

} // namespace caseflow
