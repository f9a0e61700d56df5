/// Why: after some nouns a number is a name, as in "modul 2" and "väg 27"; before a sum it must not
/// be read as its millions.
#pragma once

#include "caseflow/prose/tokens.hpp"

#include <cstddef>

namespace caseflow {

/// True if a number that begins at a token may begin with the name of what stands before it:
/// "Etapp 2 740 000", "etapp 1 och 2 740 000", "kv. Eken 2 740 000", "§ 12 740 000". False for
/// "etapp 740 000", whose groups of three no name leaves a number: "000".
[[nodiscard]] bool may_begin_with_name(const Tokens& tokens, std::size_t at);

} // namespace caseflow
