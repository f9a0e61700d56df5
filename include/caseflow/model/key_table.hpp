/// Why: messages on mistakes in a file need to know which keys a table has, and where a key that is
/// in the wrong table belongs.
#pragma once

#include "caseflow/model/field.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The table of keys of one kind of file, looked up by name. Paths have no indexes; the path of the
/// file itself is "".
class KeyTable {
  public:
    explicit KeyTable(const std::vector<FieldInfo>& fields) : fields_(fields) {}

    /// Null if the key is unknown.
    [[nodiscard]] const FieldInfo* find(std::string_view path) const;

    /// The keys of a table, and of all tables.
    [[nodiscard]] std::vector<std::string_view> names_in(std::string_view table) const;
    [[nodiscard]] std::vector<std::string_view> names() const;

    /// The key for the name of a table's subject, if a word means the table itself: under
    /// [officer], "handläggare" is officer.name. Null for any other word.
    [[nodiscard]] const FieldInfo* find_name(std::string_view word, std::string_view table) const;

    /// The tables with a key of that name, in file order.
    [[nodiscard]] std::vector<std::string_view> tables_with(std::string_view name) const;

    /// The key of that name in other tables, if it has one type in all of them; else null.
    [[nodiscard]] const FieldInfo* find_elsewhere(std::string_view name) const;

    /// The paths of keys with the same name in other tables; none if this path is a key.
    [[nodiscard]] std::vector<std::string> namesakes(std::string_view path) const;

    /// The paths that a path may mean, if its steps are keys or Swedish words for them: "enhet" is
    /// "unit". If a step is a key only of other tables, their paths, preferring tables within the
    /// current one. Indexes are kept.
    [[nodiscard]] std::vector<std::string> translations(std::string_view path) const;

    /// The key of any table whose path has these letters, in any case and with any separators
    /// between its steps: "funding_source", "fundingSource". Null if it has only one step.
    [[nodiscard]] const FieldInfo* find_joined(std::string_view name) const;

    /// "[officer]", "[[decision]]"; "the top of the file".
    [[nodiscard]] std::string header_of(std::string_view table) const;

  private:
    [[nodiscard]] std::vector<std::string> paths_within(std::string_view table,
                                                        std::string_view name) const;

    const std::vector<FieldInfo>& fields_;
};

/// The header of a table of the fields: "[project]", "[[funding.source]]".
[[nodiscard]] std::string header_of(const FieldInfo& table);

/// Throws Failure for a key that is not among the `known` ones; it may be one of `meant`.
[[noreturn]] void refuse_unknown_key(std::string_view key, std::span<const std::string> meant,
                                     std::span<const std::string_view> known);

} // namespace caseflow
