#include "caseflow/prose/sum_counts.hpp"

#include "caseflow/prose/number_words.hpp"
#include "caseflow/prose/sum_asides.hpp"
#include "caseflow/prose/sum_pairs.hpp"
#include "caseflow/prose/sum_wholes.hpp"

namespace caseflow {
namespace {

/// "De tre kommunerna svarar var och en för 50 000 kronor"
bool says_each(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i + 2 < here.first; ++i)
        if (tokens.is_any(i, "var vart") && tokens.is(i + 1, "och") &&
            tokens.is_any(i + 2, "en ett") && !tokens.is(i + 3, "av"))
            return true;
    return false;
}

/// The number of those that each give or get a sum: "två kommuner … vardera".
int count_of_each(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i + 1 < here.first; ++i) {
        if (tokens.is(i, "båda") && !tokens.is_any(i + 1, "år åren")) return 2;
        auto number = match_decimal(tokens, i);
        if (!number) number = match_number_words(tokens, i);
        const bool counts = number && number->decimals == 0 && !number->grouped &&
                            number->digits >= 2 && number->digits <= 30;
        if (counts && tokens.is_word(number->end) && number->end < here.first &&
            !tokens.is_any(number->end, "år månader procent januari kap"))
            return static_cast<int>(number->digits);
    }
    return 0;
}

/// "i tolv månader", "under tre år": the count; 0 without a number.
int count_after(const Tokens& tokens, std::size_t at, std::string_view unit) {
    if (!tokens.is_any(at, "i under för") || !tokens.continues(at + 1)) return 0;
    auto number = match_decimal(tokens, at + 1);
    if (!number) number = match_number_words(tokens, at + 1);
    constexpr int most = 120;
    const bool counts = number && number->decimals == 0 && !number->grouped && number->digits > 0 &&
                        number->digits <= most;
    return counts && tokens.is(number->end, unit) ? static_cast<int>(number->digits) : 0;
}

/// The months that a sum is paid in: "per månad i tolv månader"; 0 without a number.
int count_of_months(const Tokens& tokens, const Surroundings& here) {
    std::size_t at = here.after;
    if (tokens.is_any(at, "per i") || tokens.is_sign(at, "/")) ++at;
    return tokens.is_any(at, "månad månaden") ? count_after(tokens, at + 1, "månader") : 0;
}

/// "per år under tre år": 3; 0 without a number.
int count_of_years(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at, "årligen")) return count_after(tokens, at + 1, "år");
    const bool ever = tokens.is_any(at, "per varje om") || tokens.is_sign(at, "/");
    return ever && tokens.is_any(at + 1, "år året") ? count_after(tokens, at + 2, "år") : 0;
}

/// How often in a year a sum is paid out: "utbetalas kvartalsvis med" 4; 0 without such a word.
int count_in_year(const Tokens& tokens, const Surroundings& here) {
    bool pays = false;
    int count = 0;
    for (std::size_t i = here.begin; i < here.first; ++i) {
        pays = pays || tokens.begins_with_any(i, "utbetal betal");
        if (tokens.is(i, "kvartalsvis")) count = 4;
        if (tokens.is(i, "halvårsvis")) count = 2;
    }
    const bool per = tokens.is_any(here.after, "per varje");
    const bool in = tokens.is(here.after, "i");
    if ((per && tokens.is(here.after + 1, "kvartal")) ||
        (in && tokens.is(here.after + 1, "kvartalet")))
        count = 4;
    if (per && tokens.is(here.after + 1, "halvår")) count = 2;
    const bool months =
        (per && tokens.is(here.after + 1, "månad")) || (in && tokens.is(here.after + 1, "månaden"));
    if (months && pays_grant(tokens, here) && count_of_months(tokens, here) == 0)
        count = 12; // "Bidraget betalas ut med 25 000 kronor i månaden", not a rent
    return pays ? count : 0;
}

/// "Den stödberättigande kostnaden", "de kontanta kostnaderna"
bool is_cost_that_counts(const Tokens& tokens, std::size_t at) {
    return tokens.ends_with_any(at, "berättigande berättigad grundande kontanta kontant") &&
           sum_cue(tokens, at + 1) == SumCue::cost;
}

/// "Sökt belopp är", "Det beviljade beloppet är", "Ansökan avser", "Stödet uppgår till": the sum
/// applied for or granted, and nothing else.
bool is_plain(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 6; // tokens before the sum
    if (here.same_clause || here.first - here.begin > few || tokens.is(here.first - 1, "med") ||
        !begins_sentence(tokens, here.begin))
        return false;
    const std::size_t at = here.begin + (tokens.is(here.begin, "det") ? 1 : 0);
    if (tokens.is_any(at, "sökt sökta ansökt ansökta begärt begärda beviljat beviljade"))
        return tokens.is_any(at + 1, "belopp beloppet bidrag bidraget stöd stödet");
    if (tokens.is(here.begin, "ansökan"))
        return tokens.is_any(here.begin + 1, "avser gäller omfattar uppgår");
    return tokens.is_any(here.begin, "stödet bidraget") &&
           tokens.is_any(here.begin + 1, "uppgår är");
}

} // namespace

void assign_counts(const Tokens& tokens, const Surroundings& here, TextAmount& value) {
    value.further = is_further(tokens, here);
    value.most = is_bound_of_grant(tokens, here);
    value.plain = is_plain(tokens, here);
    value.eligible = value.role == SumRole::total &&
                     any_token(tokens, here.begin, here.first, is_cost_that_counts);
    if (value.yearly) value.years = count_of_years(tokens, here.after);
    const bool after = tokens.is(here.after, "var") && tokens.is(here.after + 1, "och") &&
                       tokens.is_any(here.after + 2, "en ett");
    const bool ahead =
        tokens.is(here.first - 1, "vardera") || // "i två delar om vardera"
        (tokens.is_any(here.after, "till åt") && tokens.is(here.after + 1, "vardera")) ||
        is_equal_part(tokens, here);
    const bool each =
        after || ahead || says_each(tokens, here); // "svarar var och en för 50 000 kronor"
    value.total = value.total && !each;
    value.apiece =
        !value.total && !value.yearly && (each || tokens.is_any(here.after, "var vardera styck"));
    if (value.role == SumRole::line || value.role == SumRole::granted ||
        value.role == SumRole::contributed || value.role == SumRole::other)
        value.per_year = count_in_year(tokens, here);
    if (value.apiece) value.each = count_of_each(tokens, here);
    if (!value.total && !value.yearly) value.months = count_of_months(tokens, here);
    if (value.apiece && value.role == SumRole::total) value.role = SumRole::contributed;
    const std::size_t rate = here.after + 1; // "360 000 kronor vardera per år"
    if (value.apiece && (tokens.is(rate, "årligen") ||
                         (tokens.is_any(rate, "per om") && tokens.is_any(rate + 1, "år året"))))
        value.role = SumRole::price;
}

} // namespace caseflow
