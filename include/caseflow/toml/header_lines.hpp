/// Why: a key with the path of its table, as `set` takes it, cannot be above that table's header in
/// a file.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/toml/mistakes.hpp"
#include "caseflow/toml/statements.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The lines of a file that are headers.
class HeaderLines {
  public:
    explicit HeaderLines(std::string_view file);

    /// The mistake of a dotted key, with its steps, that is above every header of its table.
    /// Nothing for any other key.
    [[nodiscard]] std::optional<Mistake> key_above(const Statement& pair,
                                                   const std::vector<std::string>& steps,
                                                   const KeyTable& keys) const;

  private:
    std::string_view file_;
    std::set<std::string_view> lines_;
};

} // namespace caseflow
