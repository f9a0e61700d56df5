#include "caseflow/prose/dates.hpp"
#include "caseflow/prose/readers.hpp"

namespace caseflow {
namespace {

/// "20224", "202", "2204": a year with a digit too many or too few, or one of another century.
bool is_like_year(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_number(at, 3, 5) || tokens.is_year(at)) return false;
    const std::string_view digits = tokens.at(at);
    return digits.starts_with("20") || digits.starts_with("19") ||
           (digits.size() == 4 && digits.starts_with('2'));
}

/// "-09", a tight dash and a number of two digits from 1 to `most`.
bool is_part_after_dash(const Tokens& tokens, std::size_t at, int most) {
    return tokens.is_dash(at) && tokens.is_tight(at) && tokens.is_number(at + 1, 2, 2) &&
           tokens.is_tight(at + 1) && tokens.value(at + 1) >= 1 && tokens.value(at + 1) <= most;
}

/// The token after "den 31 augusti 20223" at the end of a sentence or before a sign; `at` if there
/// is none.
std::size_t after_written(const Tokens& tokens, std::size_t at) {
    const std::size_t year = at + 2;
    const bool is = tokens.is_number(year, 5, 5) && is_like_year(tokens, year) &&
                    tokens.is_number(at, 1, 2) && is_month(tokens, at + 1);
    const bool ends = tokens.is_any_sign(year + 1) || !tokens.continues(year + 1);
    return is && ends ? year + 1 : at;
}

} // namespace

std::optional<Match> match_wrong_year(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t length = 5; // tokens of "202-09-01"
    const bool dashed = is_like_year(tokens, at) && is_part_after_dash(tokens, at + 1, 12) &&
                        is_part_after_dash(tokens, at + 3, 31);
    const std::size_t end = dashed ? at + length : after_written(tokens, at);
    if (end == at || !stands_alone(tokens, at, end)) return std::nullopt;
    return Match{at, end, Misspelt{Misspelt::Kind::year}};
}

} // namespace caseflow
