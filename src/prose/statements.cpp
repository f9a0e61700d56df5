#include "caseflow/prose/statements.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/dates.hpp"
#include "caseflow/prose/readers.hpp"
#include "caseflow/prose/statement_words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t longest_sentence = 60; // tokens to either side

std::optional<DaysInText> match_month_or_year(const Tokens& tokens, std::size_t at) {
    const auto date = match_date(tokens, at);
    if (!date || date->year == 0 || !stands_alone(tokens, at, date->end)) return std::nullopt;
    const auto first = first_day(*date);
    const auto last = last_day(*date);
    if (!first || !last) return std::nullopt;
    return DaysInText{{*first, *last}, date->end, false, date->day != 0};
}

/// "mitten av januari", "årsskiftet 2022/23": too vague to compare with a day.
bool is_vague(const Tokens& tokens, std::size_t at) {
    return tokens.is(at - 1, "av") || tokens.begins_with_any(at - 1, "årsskift omkring");
}

} // namespace

std::optional<DaysInText> match_time(const Tokens& tokens, std::size_t at) {
    if (at >= tokens.size() || is_vague(tokens, at)) return std::nullopt;
    if (auto found = match_month_or_year(tokens, at)) return found;
    const auto found = match_period(tokens, at);
    const auto* const period = found ? std::get_if<TextPeriod>(&found->value) : nullptr;
    if (period == nullptr || period->last < period->first) return std::nullopt;
    return DaysInText{{period->first, period->last}, found->end, false, false};
}

std::optional<DaysInText> match_times(const Tokens& tokens, std::size_t at) {
    if (at >= tokens.size() || is_vague(tokens, at)) return std::nullopt;
    const auto all = match_period(tokens, at);
    const auto* const period = all ? std::get_if<TextPeriod>(&all->value) : nullptr;
    const bool years = tokens.is_year(at) && tokens.is_dash(at + 1) && tokens.is_year(at + 2);
    if (period != nullptr && period->first < period->last && !tokens.is_dash(all->end) &&
        (period->extent == TextPeriod::Extent::whole || years))
        return DaysInText{
            {period->first, period->last}, all->end, true, period->unit == TextPeriod::Unit::day};
    const auto first = match_time(tokens, at);
    if (!first) return std::nullopt;
    std::size_t until = after_until(tokens, first->end);
    if (until == first->end) return std::nullopt;
    if (tokens.is(until, "slutet")) return std::nullopt;
    const auto last = match_time(tokens, until);
    if (!last || last->days.second <= first->days.first) return std::nullopt;
    return DaysInText{
        {first->days.first, last->days.second}, last->end, true, first->exact && last->exact};
}

std::size_t begin_of_sentence(const Tokens& tokens, std::size_t at) {
    const std::size_t most = at - std::min(at, longest_sentence);
    while (at > most && !begins_sentence(tokens, at)) --at;
    return at;
}

std::size_t end_of_sentence(const Tokens& tokens, std::size_t at) {
    const std::size_t most = std::min(tokens.size(), at + longest_sentence);
    for (++at; at < most && !begins_sentence(tokens, at);) ++at;
    return std::min(at, most);
}

std::vector<TextStatement> read_statements(const Tokens& tokens,
                                           std::span<const StatementWord> words) {
    constexpr std::size_t most = 500; // of one text
    std::vector<TextStatement> statements;
    auto word = words.begin();
    for (std::size_t at = 0; at < tokens.size() && statements.size() < most; ++at) {
        if (word == words.end() || word->at != at) {
            if (at > 2 && tokens.is_number(at - 1) && tokens.is_word(at))
                add_respective_values(tokens, at, statements);
            continue;
        }
        add_length_statement(tokens, *word, statements);
        add_day_statement(tokens, *word, statements);
        add_decision_statement(tokens, *word, statements);
        add_deadline_statement(tokens, *word, statements);
        ++word;
    }
    return statements;
}

} // namespace caseflow
