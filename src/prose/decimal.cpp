#include "caseflow/prose/decimal.hpp"

#include "caseflow/prose/labels.hpp"
#include "caseflow/prose/number_words.hpp"
#include "caseflow/prose/units.hpp"

#include <array>

namespace caseflow {
namespace {

constexpr std::size_t most_digits = 15;

/// Adds a token's digits; false if the number gets too long.
bool add(Decimal& to, std::string_view digits) {
    if (digits.size() > most_digits) return false;
    for (const char c : digits) {
        if (to.digits > 999'999'999'999'999) return false;
        to.digits = to.digits * 10 + (c - '0');
    }
    return true;
}

/// "300 000 200 000": two numbers of a table with narrow gaps, or more than anybody grants.
bool is_two_numbers(const Tokens& tokens, std::size_t first, std::size_t end) {
    constexpr std::size_t most_groups = 5;
    if (end - first < 4) return false;
    if (end - first > most_groups) return true;
    for (std::size_t i = first + 1; i + 1 < end; ++i)
        if (tokens.at(i) == "000" && tokens.at(i + 1) != "000") return true;
    return false;
}

/// "2021: 480 000", and on the next line "2022: 600 000": the year of the next row.
bool is_label_of_row(const Tokens& tokens, std::size_t at) {
    return tokens.begins_line(at) && tokens.is_year(at);
}

/// "800 000 10 %": the share in the next column of a row.
bool is_share_after(const Tokens& tokens, std::size_t at) {
    const bool decimals = tokens.is_sign(at + 1, ",") && tokens.is_tight(at + 1) &&
                          tokens.is_number(at + 2, 1, 2) && tokens.is_tight(at + 2);
    return tokens.is_sign(decimals ? at + 3 : at + 1, "%");
}

/// True for the number after a tab; not for the "000" of a number split by a tab.
bool is_next_cell(const Tokens& tokens, std::size_t at) {
    return tokens.begins_cell(at) && tokens.at(at) != "000";
}

/// Groups of three after spaces. Other groups are read too, but marked as unsound.
bool add_spaced(Decimal& to, const Tokens& tokens, std::size_t first) {
    const bool leads =
        tokens.is_number(first, 1, 3) || (tokens.is_number(first, 4, 6) && !tokens.is_year(first));
    while (leads && tokens.is_number(to.end) && tokens.continues(to.end) &&
           !tokens.is_tight(to.end) && !is_next_cell(tokens, to.end) &&
           !is_label_of_row(tokens, to.end) && !(to.grouped && is_share_after(tokens, to.end))) {
        to.sound = to.sound && tokens.is_number(to.end, 3, 3) && tokens.is_number(first, 1, 3);
        to.grouped = true;
        if (!add(to, tokens.at(to.end))) return false;
        ++to.end;
    }
    return !is_two_numbers(tokens, first, to.end);
}

/// Groups of three after dots or apostrophes: "1.500.000", "500'000".
bool add_signed(Decimal& to, const Tokens& tokens, std::size_t first, std::string_view sign) {
    while (tokens.is_number(first, 1, 3) && tokens.at(first) != "0" &&
           tokens.is_sign(to.end, sign) && tokens.is_tight(to.end) &&
           tokens.is_number(to.end + 1, 3, 3) && tokens.is_tight(to.end + 1)) {
        to.grouped = true;
        if (!add(to, tokens.at(to.end + 1))) return false;
        to.end += 2;
    }
    return true;
}

/// A sign and a number after it, both tight.
bool is_joined(const Tokens& tokens, std::size_t at, std::string_view sign) {
    return tokens.is_sign(at, sign) && tokens.is_tight(at) && tokens.is_number(at + 1) &&
           tokens.is_tight(at + 1);
}

/// Decimals after a comma or a dot, or öre after a colon: "500 000:00".
bool add_decimals(Decimal& to, const Tokens& tokens) {
    const bool ore = is_joined(tokens, to.end, ":") && tokens.at(to.end + 1) == "00";
    const bool apart = to.digits == 0 && !to.grouped &&
                       tokens.is_sign(to.end, ",") && // "0, 5 mnkr"
                       tokens.is_tight(to.end) && tokens.is_number(to.end + 1, 1, 2) &&
                       !tokens.begins_line(to.end + 1);
    const bool comma = apart || is_joined(tokens, to.end, ",");
    const bool spaced = to.grouped && !tokens.is_sign(to.end - 2, "."); // "443 000.00"
    const bool dot = is_joined(tokens, to.end, ".") &&
                     (!to.grouped || (spaced && tokens.at(to.end + 1) == "00"));
    if (!ore && ((!comma && !dot) || !tokens.is_number(to.end + 1, 1, 6))) return true;
    to.decimals = static_cast<int>(tokens.at(to.end + 1).size());
    if (!add(to, tokens.at(to.end + 1))) return false;
    to.end += 2;
    return true;
}

struct Fraction {
    std::string_view sign;
    int hundredths;
};

constexpr std::array fractions = {Fraction{"½", 50}, Fraction{"¼", 25}, Fraction{"¾", 75}};

/// "1½", "1 ½"
bool add_fraction(Decimal& to, const Tokens& tokens) {
    if (to.decimals > 0 || !tokens.continues(to.end)) return true;
    for (const Fraction& fraction : fractions) {
        if (!tokens.is_sign(to.end, fraction.sign)) continue;
        if (to.digits > 1'000'000) return false;
        to.digits = to.digits * 100 + fraction.hundredths;
        to.decimals = 2;
        ++to.end;
    }
    return true;
}

/// True if more digits follow what was read: "1,500,000".
bool is_cut_short(const Decimal& number, const Tokens& tokens) {
    const std::size_t sign = number.end;
    return tokens.is_any_sign(sign, ", . : ' ’ /") && tokens.is_tight(sign) &&
           tokens.is_number(sign + 1) && tokens.is_tight(sign + 1);
}

bool is_open_before(const Tokens& tokens, std::size_t sign) {
    return sign == 0 || !tokens.is_tight(sign) ||
           (!tokens.is_number(sign - 1) && !tokens.is_word(sign - 1));
}

/// True if the sign right before a number is not part of a longer number.
bool may_precede(const Tokens& tokens, std::size_t sign) {
    if (tokens.is_sign(sign, "(")) return true;
    if (tokens.is_any_sign(sign, "[ \" ” “ ' ’ » « | = ≈ ~ < > € $ £ * _"))
        return is_open_before(tokens, sign);
    if (tokens.is_sign(sign, ":")) return sign == 0 || !tokens.is_number(sign - 1);
    return tokens.is_dash(sign) && tokens.begins_line(sign);
}

/// "000": the end of a number that a page break or a mistake cut.
bool is_tail(std::string_view number) {
    return number.size() > 1 && number.starts_with('0');
}

/// True for a number that the one after it does not continue: a year, or the cell before a tab.
bool is_apart(const Tokens& tokens, std::size_t number) {
    const bool whole = number == 0 || !tokens.is_tight(number);
    return (tokens.is_year(number) && whole) || tokens.begins_cell(number + 1);
}

/// "1, 5 miljoner": one number with a stray blank, or two in a list. Not "2023, 5 miljoner".
bool is_after_comma(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_sign(at - 1, ",") || !tokens.is_tight(at - 1) || !tokens.is_number(at, 1, 2) ||
        !tokens.is_number(at - 2, 1, 3) || tokens.is_number(at - 3))
        return false;
    const auto unit = match_money_unit(tokens, at + 1);
    return unit && unit->size > 1;
}

/// "2 milj. 400", "ettusen 500", "1 komma 5": words that a number continues.
bool is_after_words(const Tokens& tokens, std::size_t at) {
    if (tokens.begins_line(at)) return false;
    const bool dot = tokens.is_sign(at - 1, ".") && tokens.is(at - 2, "milj");
    const std::size_t word = at - (dot ? 2 : 1);
    if (word == 0 || !tokens.is_word(word)) return false;
    if (tokens.ends_with_any(word, "tusen hundra")) return is_made_of_numbers(tokens.lower(word));
    return tokens.is_any(word, "komma milj miljon miljoner miljard miljarder") &&
           (tokens.is_number(word - 1) || ends_number(tokens, word - 1));
}

/// "1 **500 000**", "**1** 500 000": a number with a part in emphasis.
bool is_after_emphasis(const Tokens& tokens, std::size_t at) {
    std::size_t head = at;
    while (head > 0 && tokens.is_any_sign(head - 1, "* _")) --head;
    return head < at && head > 0 && tokens.continues(head) && tokens.is_number(head - 1, 1, 3) &&
           tokens.is_number(at, 3, 3) && !is_apart(tokens, head - 1);
}

/// "2 x 250 000 kronor"; an asterisk also for a note, "2* 250 000".
bool multiplies(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "x gånger") || tokens.is_any_sign(at, "× * _");
}

} // namespace

std::optional<Decimal> match_decimal(const Tokens& tokens, std::size_t at) {
    Decimal number;
    number.end = at + 1;
    for (const Fraction& fraction : fractions)
        if (tokens.is_sign(at, fraction.sign))
            return Decimal{fraction.hundredths, 2, false, true, at + 1};
    if (!tokens.is_number(at) || !add(number, tokens.at(at))) return std::nullopt;
    if (tokens.is_any_sign(number.end, ". ' ’") &&
        !add_signed(number, tokens, at, tokens.at(number.end)))
        return std::nullopt;
    number.dotted = number.end == at + 3 && tokens.is_sign(at + 1, ".");
    if (!number.grouped && !add_spaced(number, tokens, at)) return std::nullopt;
    if (!add_decimals(number, tokens) || !add_fraction(number, tokens)) return std::nullopt;
    if (is_cut_short(number, tokens)) return std::nullopt;
    return number;
}

bool is_after_year(const Tokens& tokens, std::size_t at) {
    return tokens.is_sign(at - 1, ":") && tokens.is_year(at - 2);
}

bool is_fresh(const Tokens& tokens, std::size_t at, std::size_t read) {
    if (is_tail(tokens.at(at))) return false;
    if (at == 0 || at == read) return true;
    const std::size_t before = at - 1;
    if (is_after_emphasis(tokens, at)) return false;
    if (tokens.is_tight(at))
        return tokens[before].kind == Token::Kind::sign && may_precede(tokens, before);
    if (!tokens.continues(at)) return !tokens.is_number(before) || !tokens.is_number(at, 3, 3);
    if (tokens.is_number(before)) return is_apart(tokens, before) || is_apart_from_name(tokens, at);
    if (multiplies(tokens, before) &&
        (tokens.is_number(before - 1) || (before > 0 && ends_number(tokens, before - 1))))
        return false;
    if (is_after_comma(tokens, at) || is_after_words(tokens, at)) return false;
    return !may_begin_with_name(tokens, at);
}

} // namespace caseflow
