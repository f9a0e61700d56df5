#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/number_words.hpp"
#include "caseflow/prose/readers.hpp"
#include "caseflow/prose/units.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace caseflow {
namespace {

/// Parts of a whole in words.
struct Part {
    std::string_view word;
    int parts;
};

constexpr std::array part_names = {Part{"tredjedel", 3}, Part{"fjärdedel", 4}, Part{"femtedel", 5},
                                   Part{"sjättedel", 6}, Part{"sjundedel", 7}, Part{"åttondel", 8},
                                   Part{"niondel", 9},   Part{"tiondel", 10}};

TextShare share_of(std::string_view percent) {
    return {*Percent::parse(percent)};
}

std::optional<Percent> percent_of(int tenths) {
    return Percent::parse(fmt::format("{}.{}", tenths / 10, tenths % 10));
}

/// `count` of `parts` equal parts of a whole, in tenths of a per cent.
int tenths_of(int count, int parts) {
    return (2 * 1000 * count / parts + 1) / 2;
}

/// As exact as people mean it: "33.3", "25".
std::optional<TextShare> share_of(int count, int parts) {
    if (count < 1 || count >= parts) return std::nullopt;
    const int exact = 1000 * count % parts;
    const int tenths = tenths_of(count, parts);
    const bool whole = exact == 0 && tenths % 10 == 0;
    TextShare share = share_of(whole ? fmt::format("{}", tenths / 10)
                                     : fmt::format("{}.{}", tenths / 10, tenths % 10));
    share.count = count;
    share.parts = parts;
    return share;
}

/// The end of a sign or a word for per cent; `at` if there is none.
std::size_t after_percent(const Tokens& tokens, std::size_t number) {
    const std::size_t at = tokens.after_brackets(number);
    if (!tokens.continues(at)) return number;
    if (tokens.is_any_sign(at, "% ％")) return at + 1;
    if (tokens.is_any(at, "procent procents pct proc procentig procentigt")) return at + 1;
    const bool dashed =
        tokens.is_dash(at) && tokens.is_any(at + 1, "procentig procentigt procentiga ig");
    return dashed ? at + 2 : number;
}

std::optional<Percent> percent(const Decimal& number) {
    std::string digits = std::to_string(number.digits);
    if (number.decimals > 0) {
        const auto decimals = static_cast<std::size_t>(number.decimals);
        if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
        digits.insert(digits.size() - decimals, ".");
    }
    return Percent::parse(digits);
}

/// "50", "femtio"; nothing for a number in groups, or too large for a share.
std::optional<std::pair<Percent, std::size_t>> match_percent_number(const Tokens& tokens,
                                                                    std::size_t at) {
    auto number = match_decimal(tokens, at);
    if (!number) number = match_number_words(tokens, at);
    if (!number || number->grouped) return std::nullopt;
    const auto value = percent(*number);
    if (!value) return std::nullopt;
    return std::pair(*value, number->end);
}

/// "%):" before a number: the head of a form gives its unit.
bool has_percent_before(const Tokens& tokens, std::size_t at) {
    return tokens.is_sign(at - 1, ":") && tokens.is_sign(at - 2, ")") &&
           tokens.is_sign(at - 3, "%");
}

/// "30 och 70 %", "30 respektive 70 procent": the first has its sign after the second.
bool shares_sign(const Tokens& tokens, std::size_t end) {
    if (!tokens.continues(end) || !tokens.is_any(end, "och respektive resp till")) return false;
    const std::size_t next = end + (tokens.is_sign(end + 1, ".") ? 2 : 1);
    const auto second = match_percent_number(tokens, next);
    return second && after_percent(tokens, second->second) > second->second;
}

/// The tolerance that the word before a share allows, down and up.
struct Reaching {
    bool down;
    bool up;
};

Reaching reaching(const Tokens& tokens, std::size_t at) {
    const bool about = tokens.is_any(at - 1, "ungefär omkring cirka ca runt");
    return {about || tokens.is_any(at - 1, "knappt nästan närmare uppemot"),
            about || tokens.is_any(at - 1, "drygt över")};
}

/// "drygt 54 procent", "knappt 55 procent", "nästan 30 procent": one per cent off, or more for a
/// rounder number.
std::optional<TextShare> match_about(const Tokens& tokens, std::size_t at) {
    const Reaching reach = reaching(tokens, at);
    if (!(reach.down || reach.up) || !tokens.is_number(at, 1, 2)) return std::nullopt;
    const int value = tokens.value(at);
    if (tokens.is_tight(at + 1) && tokens.is_any_sign(at + 1, ", .")) return std::nullopt;
    const int by = value % 10 == 0 ? 3 : value % 5 == 0 ? 2 : 1;
    if (value < 2) return std::nullopt;
    TextShare share = share_of(std::to_string(reach.down ? value - by : value));
    share.up_to = Percent::parse(std::to_string(reach.up ? value + by : value));
    return share;
}

std::optional<Match> match_percentage(const Tokens& tokens, std::size_t at) {
    const auto first = match_percent_number(tokens, at);
    if (!first) return std::nullopt;
    const auto& [value, number_end] = *first;
    const std::size_t end = after_percent(tokens, number_end);
    const std::size_t dash = end;
    const bool between = tokens.is(at - 1, "mellan") && tokens.is(end, "och");
    if ((tokens.is_dash(dash) || between) && tokens.is_number(dash + 1))
        if (const auto last = match_percent_number(tokens, dash + 1)) {
            const std::size_t after = after_percent(tokens, last->second);
            if (after > last->second && value.compare(last->first) < 0)
                return Match{at, after, TextShare{value, last->first}};
        }
    if (end == number_end && !shares_sign(tokens, end) && !has_percent_before(tokens, at))
        return std::nullopt;
    if (const auto about = match_about(tokens, at)) return Match{at, end, *about};
    return Match{at, end, TextShare{value, {}}};
}

/// "30/70", "30:70": two numbers that come to a hundred.
std::optional<Match> match_split(const Tokens& tokens, std::size_t at) {
    const bool sign = tokens.is_sign(at + 1, "/") || tokens.is_sign(at + 1, ":");
    const bool is = tokens.is_number(at, 1, 2) && sign && tokens.is_tight(at + 1) &&
                    tokens.is_number(at + 2, 1, 2) && tokens.is_tight(at + 2) &&
                    tokens.value(at) + tokens.value(at + 2) == 100;
    const bool joined =
        tokens.is_tight(at + 3) && (tokens.is_number(at + 3) || tokens.is_sign(at + 3, "/"));
    if (!is || joined) return std::nullopt;
    return Match{at, at + 1, share_of(tokens.at(at))};
}

const Part* find_part(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_word(at)) return nullptr;
    const std::string_view word = tokens.lower(at);
    for (const Part& part : part_names)
        if (word.starts_with(part.word)) return &part;
    return nullptr;
}

/// "drygt en fjärdedel", "knappt hälften", "ungefär en femtedel", "mer än hälften": up to an eighth
/// of the share more or less, a tenth for a half, and a third after "än".
TextShare about_part(const Tokens& tokens, std::size_t at, int count, int parts, TextShare share) {
    const bool more_than = tokens.is(at - 1, "än") && tokens.is(at - 2, "mer");
    const bool less_than = tokens.is(at - 1, "än") && tokens.is(at - 2, "mindre");
    const Reaching reach = reaching(tokens, at);
    const bool more = more_than || reach.up;
    const bool less = less_than || reach.down;
    if (!more && !less) return share;
    const int tenths = tenths_of(count, parts);
    const int by = more_than || less_than ? tenths / 3 : tenths / (parts == 2 ? 10 : 8);
    const auto low = percent_of(less ? tenths - by : tenths);
    const auto high = percent_of(std::min(1000, more ? tenths + by : tenths));
    if (!low || !high) return share;
    share.share = *low;
    share.up_to = high;
    return share;
}

/// "finansierar halva projektet", "halva projektet bekostas av": a share of its cost.
bool is_project_borne(const Tokens& tokens, std::size_t at) {
    return tokens.is(at + 1, "projektet") &&
           (tokens.is_any(at - 1, "finansierar bekostar betalar") ||
            (tokens.is_any(at + 2, "finansieras bekostas betalas") && tokens.is(at + 3, "av")));
}

/// "hälften", "en tredjedel", "tre fjärdedelar", "en kvarts del"
std::optional<Match> match_share_words(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at, "hälften") && !tokens.is_any(at - 1, "första andra senare övre"))
        return Match{at, at + 1, about_part(tokens, at, 1, 2, share_of("50"))};
    if (tokens.is(at, "halva") &&
        (is_project_borne(tokens, at) ||
         tokens.is_any(at + 1, "kostnaden beloppet summan projektkostnaden totalkostnaden "
                               "budgeten bidraget stödet anslaget projektstödet projektbidraget "
                               "bidragsbeloppet finansieringen")))
        return Match{at, at + 1, share_of("50")};
    const auto count = match_number_words(tokens, at);
    const Part* const part = count && count->decimals == 0 && tokens.continues(count->end)
                                 ? find_part(tokens, count->end)
                                 : nullptr;
    if (part == nullptr || count->digits > part->parts) return std::nullopt;
    if (match_money_unit(tokens, count->end + 1)) return std::nullopt; // "en fjärdedels miljon"
    const auto parts = static_cast<int>(count->digits);
    const auto value = share_of(parts, part->parts);
    if (!value) return std::nullopt;
    return Match{at, count->end + 1, about_part(tokens, at, parts, part->parts, *value)};
}

/// The words before which "1/3" is a share; elsewhere it is a day of March.
bool precedes_fraction(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "med högst cirka ca om motsvarande utgör finansierar maximalt minst");
}

/// "1/3"
std::optional<Match> match_fraction(const Tokens& tokens, std::size_t at) {
    const bool is = tokens.is_number(at, 1, 1) && tokens.is_sign(at + 1, "/") &&
                    tokens.is_tight(at + 1) && tokens.is_number(at + 2, 1, 2) &&
                    tokens.is_tight(at + 2);
    if (!is || tokens.is_number(at + 3)) return std::nullopt;
    if (!precedes_fraction(tokens, at - 1) && !tokens.is(at + 3, "av")) return std::nullopt;
    if (tokens.value(at + 2) > 10) return std::nullopt;
    const auto value = share_of(tokens.value(at), tokens.value(at + 2));
    return value ? std::optional(Match{at, at + 3, *value}) : std::nullopt;
}

/// "½ av kostnaden", "⅔ av"
std::optional<Match> match_fraction_sign(const Tokens& tokens, std::size_t at) {
    struct Fraction {
        std::string_view sign;
        int count;
        int parts;
    };
    constexpr std::array fractions = {Fraction{"½", 1, 2}, Fraction{"¼", 1, 4}, Fraction{"¾", 3, 4},
                                      Fraction{"⅓", 1, 3}, Fraction{"⅔", 2, 3}};
    const bool apart = tokens.is_any_sign(at) && !(tokens.is_tight(at) && tokens.is_number(at - 1));
    if (!apart || !tokens.is(at + 1, "av")) return std::nullopt;
    for (const Fraction& fraction : fractions)
        if (tokens.is_sign(at, fraction.sign))
            return Match{at, at + 1, *share_of(fraction.count, fraction.parts)};
    return std::nullopt;
}

bool is_list_sign(const Tokens& tokens, std::size_t at) {
    return tokens.is_sign(at, ",") || tokens.is_any(at, "och samt");
}

/// True if only a few words and one joint of a list come between a share and a number: ", kommunen
/// för", " från regionen,".
bool is_next_in_list(const Tokens& tokens, std::size_t end, std::size_t at) {
    constexpr std::size_t longest = 8; // tokens
    if (at <= end || at - end > longest || !tokens.continues(at)) return false;
    int joints = 0;
    for (std::size_t i = end; i < at; ++i) {
        const bool again = i > end && is_list_sign(tokens, i - 1); // ", och"
        if (is_list_sign(tokens, i))
            joints += again ? 0 : 1;
        else if (!tokens.is_word(i))
            return false;
    }
    return joints == 1;
}

/// "… procent, Norrby kommun 30 och Hembygdsföreningen 30 procent": the sign of the next one.
bool has_sign_of_next(const Tokens& tokens, std::size_t end) {
    constexpr std::size_t longest = 6; // tokens
    if (!tokens.is_any(end, "och samt")) return false;
    for (std::size_t i = end + 1; i < end + longest; ++i)
        if (!tokens.is_word(i))
            return tokens.is_number(i, 1, 2) && after_percent(tokens, i + 1) > i + 1;
    return false;
}

} // namespace

std::optional<Match> match_share_in_list(const Tokens& tokens, std::size_t at, const Match& last) {
    if (!std::holds_alternative<TextShare>(last.value) || !tokens.is_number(at, 1, 2) ||
        tokens.is_tight(at) || !is_next_in_list(tokens, last.end, at))
        return std::nullopt;
    const std::size_t end = at + 1;
    const bool ends = is_list_sign(tokens, end) || ends_sentence(tokens, end);
    const bool from = is_list_sign(tokens, at - 1) && tokens.is_any(end, "från av") &&
                      any_token(tokens, last.end, at, [&](const Tokens&, std::size_t i) {
                          return tokens.is(i, tokens.lower(end));
                      });
    const bool leads =
        ends && tokens.is_any(at - 1, "för med") && tokens.is(last.begin - 1, tokens.lower(at - 1));
    if (!from && !leads && !has_sign_of_next(tokens, end)) return std::nullopt;
    return Match{at, end, share_of(tokens.at(at))};
}

std::optional<Match> match_share(const Tokens& tokens, std::size_t at) {
    if (auto found = match_percentage(tokens, at)) return found;
    if (auto found = match_split(tokens, at)) return found;
    if (auto found = match_share_words(tokens, at)) return found;
    if (auto found = match_fraction_sign(tokens, at)) return found;
    return match_fraction(tokens, at);
}

std::optional<Match> match_share_after(const Tokens& tokens, const Match& first) {
    const auto* const share = std::get_if<TextShare>(&first.value);
    const std::size_t at = first.end + 1;
    if (share == nullptr || first.end != first.begin + 1 || !match_split(tokens, first.begin))
        return std::nullopt;
    return Match{at, at + 1, share_of(tokens.at(at))};
}

} // namespace caseflow
