#include "caseflow/prose/decimal.hpp"
#include "caseflow/prose/statements.hpp"
#include "caseflow/prose/units.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t most_numbers = 12; // numbers of a row
constexpr std::size_t fewest = 3;        // of two the readings know whose each is
constexpr std::size_t longest_named = 6; // words

/// What a number is in hundredths; nothing for more decimals, or too many digits.
std::optional<std::int64_t> in_hundredths(const Decimal& number, std::int64_t size) {
    constexpr std::int64_t largest = 100'000'000'000;
    std::int64_t value = number.digits;
    if (!number.sound || value > largest || size > 1'000'000) return std::nullopt;
    value *= size * 100;
    for (int i = 0; i < number.decimals; ++i) {
        if (value % 10 != 0) return std::nullopt;
        value /= 10;
    }
    return value;
}

/// Numbers before a token, with commas and "och" between them.
std::vector<Decimal> numbers_before(const Tokens& tokens, std::size_t end) {
    constexpr std::size_t longest = 5; // tokens of a number
    std::vector<Decimal> numbers;
    while (end > 0 && numbers.size() < most_numbers) {
        std::optional<Decimal> found;
        std::size_t begin = end;
        for (std::size_t size = 1; size <= std::min(longest, end); ++size) {
            const auto number = match_decimal(tokens, end - size);
            if (!number || number->end != end) continue;
            found = number;
            begin = end - size;
        }
        if (!found) return {};
        numbers.push_back(*found);
        const bool last = numbers.size() == 1 && tokens.is_any(begin - 1, {"och", "respektive"});
        const bool comma = numbers.size() > 1 && tokens.is_sign(begin - 1, ",");
        if (!last && !comma) break;
        end = begin - 1;
    }
    std::reverse(numbers.begin(), numbers.end());
    return numbers;
}

/// "Södervik, Möreland, Bleke respektive Värendsbygden", and the token after it.
std::vector<std::string> names_after(const Tokens& tokens, std::size_t at) {
    std::vector<std::string> names;
    bool in_turn = false;
    for (std::size_t first = at; names.size() < most_numbers; first = at) {
        while (at < first + longest_named && tokens.is_word(at) && tokens.goes_on(at) &&
               !tokens.is_any(at, {"respektive", "resp", "och", "samt"}))
            ++at;
        if (at == first) return {};
        names.emplace_back(
            tokens.text().substr(tokens[first].begin, tokens[at - 1].end - tokens[first].begin));
        if (in_turn) return names;
        in_turn = tokens.is_any(at, {"respektive", "resp"});
        if (!in_turn && !tokens.is_sign(at, ",")) return {};
        if (!in_turn && tokens.is_any(at + 1, {"respektive", "resp"})) in_turn = ++at > 0;
        ++at;
    }
    return {};
}

} // namespace

void add_said_in_turn(const Tokens& tokens, std::size_t at, std::vector<TextStatement>& to) {
    const bool percent = tokens.is(at, "procent");
    const auto unit = percent ? std::nullopt : match_money_unit(tokens, at);
    if (!percent && (!unit || unit->currency != "SEK")) return;
    const std::size_t next = percent ? at + 1 : unit->end;
    if (!tokens.is_any(next, {"för", "från", "av"})) return;
    const auto decimals = numbers_before(tokens, at);
    if (decimals.size() < fewest) return;
    SaidInTurn value{{}, names_after(tokens, next + 1), percent};
    if (value.names.size() != decimals.size()) return;
    for (const Decimal& one : decimals) {
        const auto number = in_hundredths(one, percent ? 1 : unit->size);
        if (!number) return;
        value.numbers.push_back(*number);
    }
    to.push_back({tokens.begin_of(at - 1), tokens.end_of(at), std::move(value)});
}

} // namespace caseflow
