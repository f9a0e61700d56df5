/// Why: officers write amounts, shares and dates as in letters: "1 200 000 kr", "33,3 %", "1 juni
/// 2022". If such a text can mean only one thing, it is read, by `set` and filters, and by messages
/// that show the form needed in the file.
#pragma once

#include "caseflow/model/date.hpp"
#include "caseflow/model/money.hpp"
#include "caseflow/model/percent.hpp"

#include <optional>
#include <string_view>

namespace caseflow {

/// How sure the meaning must be.
enum class Meaning {
    certain, // it cannot mean anything else
    likely,  // a person will look at it: 500.000 is half a million, not 500
};

/// An amount of whole kronor: "1 200 000 kr", "500 000:-", "1 200 000,00", "1,2 mnkr", "800 tkr";
/// if likely also "500.000" and "500,000".
[[nodiscard]] std::optional<Money> parse_written_amount(std::string_view text, Meaning meaning);

/// True for a word that follows an amount as its unit: "kr", "SEK", "tkr", "miljoner".
[[nodiscard]] bool is_unit_of_amount(std::string_view word);

/// True for a word that follows a share: "%", "procent".
[[nodiscard]] bool is_unit_of_share(std::string_view word);

/// A share in per cent: "33,3", "33.3 %", "50 procent".
[[nodiscard]] std::optional<Percent> parse_written_share(std::string_view text);

/// A day: "2022-6-1", "2022/06/01", "20220601", "den 1 juni 2022", "1/6 2022"; other orders of
/// numbers only if they can mean one day; if likely also before a time, which is left out.
[[nodiscard]] std::optional<Date> parse_written_date(std::string_view text, Meaning meaning);

/// "ja", "Nej", "yes", "TRUE", …
[[nodiscard]] std::optional<bool> parse_written_boolean(std::string_view text);

} // namespace caseflow
