/// Why: each kind of reading has its own grammar; read_prose tries them in turn at each token.
#pragma once

#include "caseflow/prose/reading.hpp"
#include "caseflow/prose/tokens.hpp"
#include "caseflow/prose/units.hpp"

#include <optional>
#include <vector>

namespace caseflow {

/// A reading that begins at a token, and the token after it.
struct Match {
    std::size_t begin;
    std::size_t end;
    decltype(Reading::value) value;
};

/// Money: "1,5 mnkr", "en halv miljon kronor", "500 000:-", "SEK 500 000", "mellan 4 och 5 mnkr".
[[nodiscard]] std::optional<Match> match_amount(const Tokens& tokens, std::size_t at);

/// "500,000 kronor", "SEK 500,000": groups of three that are joined by commas, which come before
/// decimals.
[[nodiscard]] std::optional<Match> match_comma_groups(const Tokens& tokens, std::size_t at);

/// A sum whose unit is misspelt, "500 000 kornor", or whose digits have letters among them, "90O
/// 000 kronor".
[[nodiscard]] std::optional<Match> match_wrong_sum(const Tokens& tokens, std::size_t at);

/// A sum in digits whose unit is given elsewhere, and ends before `unit.end`.
[[nodiscard]] std::optional<Match> match_with_unit(const Tokens& tokens, std::size_t at,
                                                   const Decimal& number, const MoneyUnit& unit);

/// The second of two amounts, without a unit: "4,8 mnkr, senare 5,8".
[[nodiscard]] std::optional<Match> match_amount_after(const Tokens& tokens, const Match& first);

/// A number in a list that has its unit only once, before or after it: "varav mark 600 000, byggnad
/// 2 300 000 kronor". `last` is the amount before, in the same sentence or another; null if there
/// is none.
[[nodiscard]] std::optional<Match> match_amount_in_list(const Tokens& tokens, std::size_t at,
                                                        const Match* last);

/// A number that ends a row of a table whose head has the unit.
[[nodiscard]] std::optional<Match> match_amount_in_row(const Tokens& tokens, std::size_t at,
                                                       const MoneyUnit& unit);

/// Shares: "59,45 %", "50 procent", "hälften", "en tredjedel", the first of "30/70".
[[nodiscard]] std::optional<Match> match_share(const Tokens& tokens, std::size_t at);

/// The second of "30/70".
[[nodiscard]] std::optional<Match> match_share_after(const Tokens& tokens, const Match& first);

/// "40 procent från regionen, 30 från kommunen och 30 från föreningen", "regionen för 40 procent,
/// kommunen för 30": a number in a list of shares, without its sign. `last` is the share before.
[[nodiscard]] std::optional<Match> match_share_in_list(const Tokens& tokens, std::size_t at,
                                                       const Match& last);

/// Dates and periods: "28/2 2011", "januari–juni 2023", "under hela 2023".
[[nodiscard]] std::optional<Match> match_period(const Tokens& tokens, std::size_t at);

/// A date whose year has a digit too many or too few: "20224-08-31", "31 augusti 20223".
[[nodiscard]] std::optional<Match> match_wrong_year(const Tokens& tokens, std::size_t at);

/// Lengths of time: "36 månader", "tre år", "ettårigt".
[[nodiscard]] std::optional<Match> match_duration(const Tokens& tokens, std::size_t at);

/// Case numbers: "RUN/319/2022", "KS2009/36", and misspelt "RUN/34/202".
[[nodiscard]] std::optional<Match> match_number(const Tokens& tokens, std::size_t at);

/// The words that may begin a reading, in lower case. Other readings begin with digits or, if they
/// are case numbers, with capitals. Most words of a text are not among these, so they need no
/// closer look.
[[nodiscard]] std::vector<std::string_view> words_opening_amounts();
[[nodiscard]] std::vector<std::string_view> words_opening_periods();
[[nodiscard]] std::vector<std::string_view> words_opening_durations();

} // namespace caseflow
