/// Why: after some nouns a number is a name, as in "modul 2" and "väg 27"; before a sum it must not
/// be read as its millions.
#pragma once

#include "caseflow/prose/tokens.hpp"

#include <cstddef>

namespace caseflow {

/// True if a number that begins at a token may begin with the name of the noun before it: "Etapp 2
/// 740 000", "etapp 1 och 2 740 000", "kv. Eken 2 740 000", "§ 12 740 000". False for "etapp 740
/// 000", since the name would leave only "000" of its groups of three.
[[nodiscard]] bool may_begin_with_name(const Tokens& tokens, std::size_t at);

/// True if a number is not part of the name before it, since the two cannot be one number: "etapp 2
/// 10,3", "etapp 2 1 500 000", but not "etapp 2 500 000".
[[nodiscard]] bool is_apart_from_name(const Tokens& tokens, std::size_t at);

/// "etapp 1 8,2 miljoner kronor", "spår B 700 000 kronor": the name of a part before a token.
[[nodiscard]] bool follows_name_of_part(const Tokens& tokens, std::size_t at);

/// "varav taket 680 000, hyran 20 000 kronor": a single word between a separator after one sum and
/// the next sum names the purpose of that sum, whatever else the word means.
[[nodiscard]] bool is_label_of_part(const Tokens& tokens, std::size_t before, std::size_t sum);

/// "Andra budgetåret (2026) disponeras 1 700 000 kronor": the year of the sum, with a verb between.
[[nodiscard]] bool is_year_in_brackets(const Tokens& tokens, std::size_t year, std::size_t sum);

} // namespace caseflow
