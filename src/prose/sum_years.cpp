#include "caseflow/prose/sum_years.hpp"

#include "caseflow/prose/dates.hpp"
#include "caseflow/prose/number_words.hpp"

namespace caseflow {
namespace {

/// A year that stands alone at a token; "2023 och 2024" does not say the year of one sum, unless it
/// is of each.
std::optional<int> lone_year(const Tokens& tokens, std::size_t at, bool each) {
    if (!tokens.is_year(at) || !tokens.goes_on(at) || !stands_alone(tokens, at, at + 1) ||
        tokens.is(at + 1, "års"))
        return std::nullopt;
    const bool tight_dash = tokens.is_tight(at + 1) && tokens.is_dash(at + 1);
    const std::size_t next = after_until(tokens, at + 1);
    const bool range = next > at + 1 && tokens.is_year(next);
    if (tight_dash || (range && !each)) return std::nullopt;
    return tokens.value(at);
}

bool introduces_year(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, {"för", "under", "år", "avseende", "budgetåret", "i", "vardera",
                              "verksamhetsåret", "året"});
}

} // namespace

std::optional<int> year_after(const Tokens& tokens, const Surroundings& here, std::size_t& end) {
    std::size_t at = here.after;
    if (tokens.is_sign(at, "(") || tokens.is_sign(at, ",")) ++at;
    bool each = false;
    while (at < here.after + year_distance && introduces_year(tokens, at)) {
        each = each || tokens.is(at, "vardera");
        ++at;
    }
    if (tokens.is_sign(at + 1, ":")) return std::nullopt; // of the next sum: "(2006: 4,8 mnkr)"
    const auto year = lone_year(tokens, at, each);
    if (year) end = at + 1;
    return year;
}

std::optional<int> year_before(const Tokens& tokens, std::size_t begin, std::size_t first) {
    std::optional<int> found;
    for (std::size_t i = begin; i < first; ++i) {
        const auto year = lone_year(tokens, i, false);
        if (!year) continue;
        const bool label = i + 1 == first || tokens.is_sign(i + 1, ":") ||
                           (i + 2 == first && tokens.is_any_sign(i + 1));
        const bool introduced =
            i > begin && tokens.is_any(i - 1, {"för", "under", "år", "budgetåret"});
        if (!label && !introduced) continue;
        if (found) return std::nullopt;
        found = year;
    }
    return found;
}

std::optional<int> any_year(const Tokens& tokens, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
        if (tokens.is_year(i) && stands_alone(tokens, i, i + 1)) return tokens.value(i);
    return std::nullopt;
}

int count_of_each(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i + 1 < here.first; ++i) {
        auto number = match_decimal(tokens, i);
        if (!number) number = match_number_words(tokens, i);
        const bool counts = number && number->decimals == 0 && !number->grouped &&
                            number->digits >= 2 && number->digits <= 30;
        if (counts && tokens.is_word(number->end) && number->end < here.first &&
            !tokens.is_any(number->end, {"år", "månader", "procent", "januari", "kap"}))
            return static_cast<int>(number->digits);
    }
    return 0;
}

bool says_yearly(const Tokens& tokens, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
        if (tokens.is_any(i, {"årligen", "årlig", "årligt"}) ||
            (tokens.is(i, "varje") && tokens.is(i + 1, "år")))
            return true;
    return false;
}

} // namespace caseflow
