#include "caseflow/prose/sum_years.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/dates.hpp"
#include "caseflow/prose/labels.hpp"
#include "caseflow/prose/number_words.hpp"
#include "caseflow/prose/project_words.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/total_words.hpp"

namespace caseflow {
namespace {

constexpr int most_years = 30; // years that a sum covers together

/// "2023 års budget": the noun after it, or 0.
std::size_t budget_after(const Tokens& tokens, std::size_t at) {
    const bool money =
        tokens.is(at, "års") &&
        tokens.is_any(at + 1, "budget anslag medel ram budgetram anslagsram driftbudget "
                              "investeringsbudget");
    return money ? at + 2 : 0;
}

/// "2021 års budget, 330 000 kronor 2022 års och": the noun is given once.
bool ends_budget(const Tokens& tokens, std::size_t at) {
    return tokens.begins_line(at) || tokens.is_any_sign(at, ", . ;") ||
           tokens.is_any(at, "och samt");
}

/// "med 200 000", "till 200 000" but not "till 2024"
bool leads_to_sum(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "med blir till") && tokens.is_number(at + 1) &&
           !tokens.is_year(at + 1);
}

/// ", 2024 med 200 000 kronor och 2025 med", "2024 års budget med": the year of the next sum in a
/// list.
bool leads_item(const Tokens& tokens, std::size_t year) {
    const std::size_t budget = budget_after(tokens, year + 1);
    const std::size_t next = budget > 0 ? budget : year + 1;
    return year > 0 && leads_to_sum(tokens, next) &&
           (tokens.is_any_sign(year - 1, ", : ;") ||
            (tokens.is_any(year - 1, "och samt") && !tokens.is_year(year - 2)) ||
            tokens.is(year - 1, "belastar") || begins_clause(tokens, year));
}

/// "Agenda 2030 475 000", "december 2023 475 000": a year in the name of something, or of a day.
bool is_named_by_year(const Tokens& tokens, std::size_t year) {
    if (year == 0 || !tokens.is_word(year - 1)) return false;
    const bool name =
        tokens.at(year - 1) != tokens.lower(year - 1) && !begins_clause(tokens, year - 1);
    return name || is_month(tokens, year - 1);
}

/// "2024: 200 000", "2024 (200 000)", "2024 200 000", a row "2024 – 200 000": the year of what
/// comes next.
bool is_label_of_next(const Tokens& tokens, std::size_t year) {
    const std::size_t next = year + 1;
    if (tokens.begins_line(next)) return false;
    if (leads_item(tokens, year)) return true;
    if (tokens.is_sign(next, ":")) return true;
    if (tokens.is_number(next)) return !is_named_by_year(tokens, year);
    const bool sign = tokens.is_any_sign(next, "= | (") || tokens.is_dash(next);
    return sign && tokens.is_number(next + 1) && !tokens.is_year(next + 1) &&
           !tokens.is_tight(next);
}

bool is_year_alone(const Tokens& tokens, std::size_t at) {
    return tokens.is_year(at) && tokens.continues(at) && stands_alone(tokens, at, at + 1);
}

/// "2023 och framåt", "2023 och två år därefter": the number of years is not given.
bool is_open(const Tokens& tokens, std::size_t end) {
    if (!tokens.is_any(end, "och samt")) return false;
    if (tokens.is_any(end + 1, "framåt fram kommande följande därefter nästa ytterligare"))
        return true;
    const auto number = match_number_words(tokens, end + 1);
    return number && tokens.is(number->end, "år");
}

/// The next year of a list, "2023, 2024 och 2025", or the last of a range; 0 if none follows.
std::size_t next_year(const Tokens& tokens, std::size_t end) {
    const std::size_t until = after_until(tokens, end);
    const bool lists = tokens.is_sign(end, ",") || tokens.is_any(end, "och samt respektive resp");
    const std::size_t next = lists ? end + (tokens.is_sign(end + 1, ".") ? 2 : 1) : until;
    if (next == end || !tokens.is_year(next) || !tokens.continues(next)) return 0;
    return lists && is_label_of_next(tokens, next) ? 0 : next;
}

/// The years that begin at a token; nothing if they do not follow each other.
std::optional<SumYears> match_years(const Tokens& tokens, std::size_t at) {
    if (!is_year_alone(tokens, at)) return std::nullopt;
    SumYears years{tokens.value(at), tokens.value(at), at + 1, false};
    if (const std::size_t end = budget_after(tokens, at + 1); end > 0)
        return SumYears{years.first, years.last, end, true};
    if (tokens.is(at + 1, "års") && ends_budget(tokens, at + 2))
        return SumYears{years.first, years.last, at + 2, true};
    if (tokens.is(at + 1, "års")) return std::nullopt;
    while (const std::size_t next = next_year(tokens, years.end)) {
        const int year = tokens.value(next);
        const bool lists = !tokens.is_dash(next - 1) && after_until(tokens, years.end) != next;
        const bool follows = lists ? year == years.last + 1 : year > years.last;
        if ((!follows && !tokens.is(next - 1, "och")) || year > years.first + most_years)
            return std::nullopt;
        const bool joined = tokens.is(next - 1, "och") && !tokens.is(at - 1, "mellan");
        if (joined && years.last == years.first && year != years.last + 1) // "för 2022 och 2026"
            return SumYears{years.first, years.first, next + 1, false, true};
        years.last = year;
        years.end = next + 1;
    }
    const bool sound = (years.last > years.first || years.end == at + 1);
    return sound && !is_open(tokens, years.end) ? std::optional(years) : std::nullopt;
}

bool introduces_year(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "för under år åren avseende budgetåret i vardera verksamhetsåret "
                             "året att avser gäller fördelas fördelat fördelade på belastar "
                             "belasta till faller");
}

/// "ur 2023 års budget", "belastar 2023 års anslag"
bool introduces_budget(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "ur från av inom tas");
}

/// "varav 700 000 kr belastar 2023"
bool burdens_year(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_any(at, "belastar belasta")) return false;
    return tokens.is_year(at + 1) || (tokens.is(at + 1, "år") && tokens.is_year(at + 2));
}

/// "stöd", "verksamhetsbidrag"
bool is_aid(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_word(at)) return false;
    const std::string_view word = tokens.lower(at);
    return sum_cue(tokens, at) == SumCue::aid || word.ends_with("bidrag") || word.ends_with("stöd");
}

/// "500 000 kronor i stöd för 2023", "500 000 kronor beviljas för 2023": the token after the words
/// for what a sum is.
std::size_t after_aid(const Tokens& tokens, std::size_t at) {
    const bool aid = tokens.is_any(at, "i som") && is_aid(tokens, at + 1);
    const bool word = sum_cue(tokens, at) == SumCue::granted ||
                      tokens.is_any(at, "budgeten anslaget ramen budgetåret ut utbetalas");
    const bool paid = tokens.is_any(at, "betalas betalades") && tokens.is(at + 1, "ut");
    const std::size_t next = at + (aid || paid ? 2 : word ? 1 : 0);
    return tokens.is_any(next, "för under avseende") ? next : at;
}

/// "240 000 kronor tas i anspråk 2020", "600 000 kr i juni 2021": the token after the use of the
/// sum, or the month; `at` if no year follows.
std::size_t after_use(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t few = 5;
    std::size_t next = at;
    while (next < at + few && tokens.continues(next) &&
           (is_month(tokens, next) ||
            tokens.is_any(next, "ska får kan tas i anspråk användas används betalas ut utbetalas "
                                "disponeras förbrukas rekvireras")))
        ++next;
    if (next == at) return at;
    const std::size_t lead = tokens.is_any(next, "under år för") ? 1 : 0;
    return tokens.is_year(next + lead) ? next : at;
}

/// "för vart och ett av åren 2023 och 2024": the token after the words that give each year the sum.
std::size_t after_each_of(const Tokens& tokens, std::size_t at) {
    const std::size_t next = at + (tokens.is_any(at, "för under i") ? 1 : 0);
    if (tokens.is_any(next, "vartdera vardera varje") &&
        tokens.is_any(next + 1, "av året")) // "för vartdera året 2024 och 2025"
        return next + 2;
    const bool each = tokens.is(next, "vart") && tokens.is(next + 1, "och") &&
                      tokens.is(next + 2, "ett") && tokens.is(next + 3, "av");
    return each ? next + 4 : at;
}

/// "För vart och ett av åren 2023 och 2024 avsätts": the clause begins with each year.
bool begins_with_each(const Tokens& tokens, std::size_t begin) {
    return begins_clause(tokens, begin) && after_each_of(tokens, begin) != begin;
}

/// The years that the words after a sum give.
std::optional<SumYears> years_after(const Tokens& tokens, const Surroundings& here) {
    std::size_t at = here.after;
    if (begins_clause(tokens, at)) return std::nullopt; // "År 2026 – 300 000 kr" on the next line
    if (tokens.is_any_sign(at, "( ,") || (tokens.is_dash(at) && !tokens.begins_line(at))) ++at;
    if (tokens.is(at, "per") && tokens.is(at + 1, "år")) at += 2;
    at = after_use(tokens, after_aid(tokens, at));
    const std::size_t bare = at;
    const std::size_t introduction = after_each_of(tokens, at);
    bool each = introduction != at;
    bool budget = false;
    for (at = introduction; at < introduction + year_distance &&
                            (introduces_year(tokens, at) || introduces_budget(tokens, at));
         ++at) {
        each = each || tokens.is(at, "vardera");
        budget = budget || (introduces_budget(tokens, at) && !burdens_year(tokens, at));
    }
    const auto years = match_years(tokens, at);
    if (!years || (budget && !years->budget)) return std::nullopt;
    const bool row =
        at == bare && tokens.begins_line(at) && is_label_of_next(tokens, years->end - 1);
    const bool with = leads_to_sum(tokens, years->end);
    if (row || with || is_label_of_next(tokens, at)) return std::nullopt; // "2024 med 200 000"
    return each ? SumYears{years->first, years->first, at + 1, false, true} : *years;
}

/// "2023: 500 000 kronor", "för 2023 avsätts 500 000 kronor"; nothing if there are several.
std::optional<SumYears> years_before(const Tokens& tokens, std::size_t begin, std::size_t first) {
    std::optional<SumYears> found;
    for (std::size_t i = begin; i < first; ++i) {
        const auto years = match_years(tokens, i);
        if (!years || years->end > first) continue;
        if (years->end == first && is_named_by_year(tokens, i)) continue;
        const std::size_t end = years->end;
        const bool sign = tokens.is_any_sign(end) && // not "hör till 2023, 400 000 kronor"
                          (!tokens.is_sign(end, ",") || i == begin || tokens.is_any_sign(i - 1) ||
                           tokens.is_any(i - 1, "och samt år året"));
        const bool label =
            end == first || tokens.is_sign(end, ":") || is_year_in_brackets(tokens, i, first) ||
            (end + 1 == first && (sign || tokens.is(end, "med") || leads_item(tokens, i)));
        const bool row_before = tokens.begins_line(first) && !tokens.begins_line(begin);
        const bool introduced =
            i > begin && (tokens.is_any(i - 1, "för under år åren budgetåret belastar") ||
                          tokens.ends_with_any(i - 1, "kostnad kostnaden kostnader kostnaderna"));
        if (i > begin && tokens.begins_with_any(i - (introduced ? 2 : 1), "budgeten"))
            continue; // "har i budgeten för 2024 avsatt": whatever it is paid in
        const bool item = leads_item(tokens, i);
        i = end - 1;
        const bool with = // "2022 års anslag med 240 000"
            (end + 1 == first && tokens.is(end, "med")) ||
            (end + 2 == first && tokens.is(end, "belastas") && tokens.is(end + 1, "med"));
        const bool unlabelled = (!label || row_before) && !introduced;
        if (years->budget ? !with && (!item || unlabelled) : unlabelled) continue;
        if (found) return std::nullopt;
        found = years;
    }
    return found;
}

} // namespace

std::optional<SumYears> years_of(const Tokens& tokens, const Surroundings& here,
                                 std::size_t begin) {
    const auto before = years_before(tokens, begin, here.first);
    const bool apart = tokens.is_sign(here.after, ",");
    const bool each =
        tokens.is_any(here.after, "vardera var") || begins_with_each(tokens, here.begin) ||
        (tokens.is_any(here.after, "vartdera varje") && tokens.is_any(here.after + 1, "år året"));
    if (before && before->last > before->first && each)
        return SumYears{before->first, before->first, before->end, false, true};
    if (before && apart) return before; // "för 2023 300 000 kronor, för 2024 200 000 kronor"
    const auto after = years_after(tokens, here);
    return after ? after : before;
}

std::optional<int> any_year(const Tokens& tokens, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
        if (tokens.is_year(i) && stands_alone(tokens, i, i + 1)) return tokens.value(i);
    return std::nullopt;
}

std::optional<int> year_after(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.after; i < here.end; ++i)
        if (tokens.is_year(i) && stands_alone(tokens, i, i + 1) &&
            !(i > here.after + 1 && tokens.is(i - 1, "från") && is_definite_noun(tokens, i - 2)))
            return tokens.value(i);
    return std::nullopt;
}

bool is_of_year(const Tokens& tokens, std::size_t at) {
    if (!tokens.is(at, "avser")) return false;
    std::size_t next = at + 1; // "avser 450 000 kronor 2024"
    while (!tokens.is_year(next) && tokens.is_number(next)) ++next;
    if (tokens.is_any(next, "kronor kr tkr mnkr")) ++next;
    return tokens.is_year(tokens.is(next, "år") ? next + 1 : next);
}

bool is_of_unnamed_years(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.end; ++i) {
        if (tokens.is_any(i, "året åren") &&
            tokens.is_any(i - 1, "första andra tredje fjärde sista två"))
            return true;
        if (tokens.is(i, "år") && tokens.is_number(i + 1, 1, 1)) return true;
    }
    return false;
}

bool says_yearly(const Tokens& tokens, std::size_t begin, std::size_t end) {
    const auto is_yearly = [&](const Tokens&, std::size_t i) {
        const bool every = // "varje år", "Per år får"
            tokens.is(i, "varje") ||
            (i == begin && begins_clause(tokens, i) && tokens.is(i, "per"));
        return tokens.is_any(i, "årligen årlig årligt") || (every && tokens.is(i + 1, "år")) ||
               (tokens.is(i, "åren") && tokens.is_any(i - 2, "alla samtliga"));
    };
    return any_token(tokens, begin, end,
                     is_yearly) && // not "årligen 2023 och 2024, totalt 450 000"
           !any_token(tokens, end - (end > begin ? 1 : 0), end, says_in_all, labels_total);
}

} // namespace caseflow
