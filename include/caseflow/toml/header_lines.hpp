/// Why: a key with the path of its table, as `set` takes it, cannot be above that table's header in
/// a file.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/toml/mistakes.hpp"
#include "caseflow/toml/statements.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The lines of a file that are headers, and where they are.
class HeaderLines {
  public:
    explicit HeaderLines(std::string_view file);

    /// The mistake of a dotted key in a table, given without indexes, with the key's steps, if it
    /// is above the header of its own table. Nothing for any other key.
    [[nodiscard]] std::optional<Mistake> key_above(const Statement& pair, const std::string& table,
                                                   const std::vector<std::string>& steps,
                                                   const KeyTable& keys) const;

  private:
    /// The first place of a header from a place on; the end of the file if there is none.
    [[nodiscard]] std::size_t next(const std::string& header, std::size_t from) const;

    std::string_view file_;
    std::map<std::string, std::vector<std::size_t>> places_; // by header, in order
};

} // namespace caseflow
