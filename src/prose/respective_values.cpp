#include "caseflow/prose/decimal.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/statements.hpp"
#include "caseflow/prose/units.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t most_numbers = 12; // numbers of a row
constexpr std::size_t fewest = 3;        // for two, the readings already know whose each is
constexpr std::size_t longest_named = 6; // words

/// A number in hundredths; nothing for more decimals, or too many digits.
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

constexpr std::size_t longest_number = 5; // tokens

/// "40, 30 respektive 30 procent": the word before the last number, which most numbers lack.
bool may_be_respective(const Tokens& tokens, std::size_t end) {
    return tokens.has_any(end - std::min(end, longest_number + 1), end, "och respektive");
}

/// Numbers before a token, with commas and "och" between them.
std::vector<Decimal> numbers_before(const Tokens& tokens, std::size_t end) {
    std::vector<Decimal> numbers;
    if (!may_be_respective(tokens, end)) return numbers;
    while (end > 0 && numbers.size() < most_numbers) {
        std::optional<Decimal> found;
        std::size_t begin = end;
        for (std::size_t size = 1; size <= std::min(longest_number, end); ++size) {
            const auto number = match_decimal(tokens, end - size);
            if (!number || number->end != end) continue;
            found = number;
            begin = end - size;
        }
        if (!found) return {};
        numbers.push_back(*found);
        const bool last = numbers.size() == 1 && tokens.is_any(begin - 1, "och respektive");
        const bool comma = numbers.size() > 1 && tokens.is_sign(begin - 1, ",");
        if (!last && !comma) break;
        end = begin - 1;
    }
    std::reverse(numbers.begin(), numbers.end());
    return numbers;
}

/// The last of "40/30/30" before a token, in hundredths; empty if they do not come to a hundred.
std::vector<std::int64_t> shares_before(const Tokens& tokens, std::size_t end) {
    constexpr std::int64_t hundredths = 100;
    std::vector<std::int64_t> shares;
    std::int64_t sum = 0;
    for (std::size_t at = end; at > 0 && tokens.is_number(at - 1, 1, 2); at -= 2) {
        shares.push_back(tokens.value(at - 1) * hundredths);
        sum += shares.back();
        const bool continues = at > 2 && tokens.is_sign(at - 2, "/") && tokens.is_tight(at - 2) &&
                               tokens.is_tight(at - 1);
        if (!continues) break;
    }
    std::reverse(shares.begin(), shares.end());
    return sum == hundredths * hundredths ? shares : std::vector<std::int64_t>();
}

/// The names from `at` on, "Södervik, Möreland, Bleke respektive Värendsbygden"; moves `at` to the
/// token after them. With `shares`, "och" may join the last one, and a verb of giving ends them.
std::vector<std::string> names_after(const Tokens& tokens, std::size_t& at, bool shares) {
    std::vector<std::string> names;
    bool in_turn = false;
    for (std::size_t first = at; names.size() < most_numbers; first = at) {
        while (at < first + longest_named && tokens.continues(at) &&
               (tokens.is_word(at) || (shares && !tokens.is_any_sign(at, ", . ;"))) &&
               !tokens.is_any(at, "respektive resp och samt") &&
               !(shares && party_cue(tokens, at) == PartyCue::pays))
            ++at;
        if (at == first) return {};
        names.emplace_back(
            tokens.text().substr(tokens[first].begin, tokens[at - 1].end - tokens[first].begin));
        if (in_turn) return names;
        in_turn = tokens.is_any(at, "respektive resp") || (shares && tokens.is(at, "och"));
        if (!in_turn && !tokens.is_sign(at, ",")) return {};
        if (!in_turn && tokens.is_any(at + 1, "respektive resp")) in_turn = ++at > 0;
        ++at;
    }
    return {};
}

/// "Finansieringen fördelas 40/30/30 procent mellan A, B och C"
void add_respective_shares(const Tokens& tokens, std::size_t at, std::vector<TextStatement>& to) {
    constexpr std::size_t near = 12; // tokens
    std::size_t lead = at + (tokens.is(at, "procent") ? 1 : 0);
    if (!tokens.is_any(lead, "mellan på") || !tokens.is_sign(at - 2, "/")) return;
    RespectiveValues value{shares_before(tokens, at), names_after(tokens, ++lead, true), true,
                           true};
    if (value.numbers.size() < fewest || value.names.size() != value.numbers.size() ||
        !tokens.has_beginning(at - std::min(at, near), at, "finansier kostnad medfinans"))
        return;
    const std::size_t first = at + 1 - 2 * value.numbers.size();
    to.push_back({tokens.begin_of(first), tokens.end_of(at - 1), std::move(value)});
}

/// "A, B och C bidrar med 40, 30 respektive 30 procent": the givers, at the start of the sentence.
std::vector<std::string> names_giving(const Tokens& tokens, std::size_t unit) {
    std::size_t at = begin_of_sentence(tokens, unit);
    std::vector<std::string> names = names_after(tokens, at, true);
    const bool gives = party_cue(tokens, at) == PartyCue::pays &&
                       tokens.is_any(at + 1, "med för") && tokens.is_number(at + 2);
    return gives ? names : std::vector<std::string>();
}

} // namespace

void add_respective_values(const Tokens& tokens, std::size_t at, std::vector<TextStatement>& to) {
    add_respective_shares(tokens, at, to);
    const bool percent = tokens.is(at, "procent");
    const auto unit = percent ? std::nullopt : match_money_unit(tokens, at);
    if (!percent && (!unit || unit->currency != "SEK")) return;
    std::size_t next = percent ? at + 1 : unit->end;
    const auto decimals = numbers_before(tokens, at);
    if (decimals.size() < fewest) return;
    RespectiveValues value{{}, {}, percent};
    if (tokens.is_any(next, "för från av")) value.names = names_after(tokens, ++next, false);
    value.of_funding = value.names.empty();
    if (value.of_funding) value.names = names_giving(tokens, at);
    if (value.names.size() != decimals.size()) return;
    for (const Decimal& decimal : decimals) {
        const auto number = in_hundredths(decimal, percent ? 1 : unit->size);
        if (!number) return;
        value.numbers.push_back(*number);
    }
    to.push_back({tokens.begin_of(at - 1), tokens.end_of(at), std::move(value)});
}

} // namespace caseflow
