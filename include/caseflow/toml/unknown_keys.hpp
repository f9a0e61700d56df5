/// Why: a key that no table has is silently without effect. A key that another table has is there
/// by mistake: a merge has moved it, or the header above it is missing.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/source/report.hpp"
#include "caseflow/source/value_tree.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

class UnknownKeys {
  public:
    /// The paths where misplaced keys belong are added to `misplaced`, without indexes.
    UnknownKeys(const std::vector<FieldInfo>& fields, std::vector<std::string>& misplaced,
                Findings& findings);

    /// Sets the tree that the tables are part of.
    void set_root(const Node& root) { root_ = &root; }

    /// Reports the keys of a table that the table of keys does not have there: key-place if other
    /// tables have them, key-misspelt if they mean a key that must not be lost, else key-unknown.
    /// The path of the table has no indexes.
    void report(const Node& table, const std::string& path, const SourceText& source);

    /// For a table that a header has made of a key: its keys belong to the table around it. Its
    /// path may have indexes.
    void keep_places_above(const Node& table, const std::string& path);

    /// Whether a key of this table, whose path has no indexes, was found elsewhere.
    [[nodiscard]] bool has_misplaced(std::string_view table) const;

    /// Takes the array of tables in the file whose name is a misspelt `name`, so that it is no
    /// longer reported here; null if there is none.
    const Node* take_array_meant(const Node& root, std::string_view name);

  private:
    /// Keys of one table that belong in the same other tables.
    struct Misplaced {
        std::vector<const Node*> nodes;
        std::vector<std::string_view> tables;
    };

    [[nodiscard]] std::vector<const Node*> unknown_in(const Node& table,
                                                      const std::string& path) const;
    [[nodiscard]] std::vector<std::string_view> places_of(const Node& node,
                                                          const std::string& path) const;
    void add_misplaced(Misplaced key, std::vector<Misplaced>& to);
    [[nodiscard]] bool is_free(std::string_view path, std::string_view name) const;
    [[nodiscard]] bool is_table(std::string_view key,
                                const std::vector<std::string_view>& tables) const;
    [[nodiscard]] const Node* key_of_file(const Node& table) const;
    void report_header(const Node& table, std::string_view path,
                       const std::vector<std::string_view>& tables, const Place& place);
    void report_repeated(const Node& table, std::string_view steps, const std::string& path,
                         const Place& place);
    [[nodiscard]] std::string headers_of(const std::vector<std::string_view>& tables) const;
    [[nodiscard]] std::string here(std::string_view path) const;
    [[nodiscard]] std::string name_of(std::string_view table) const;
    void report_place(const Misplaced& lost, std::string_view path, const Place& place);
    void report_places(const Misplaced& lost, std::string_view path, const Place& place);
    [[nodiscard]] bool has_known_key(const Node& node, std::string_view meant) const;
    [[nodiscard]] const FieldInfo& table_meant_by(const Node& node, const FieldInfo& step) const;
    [[nodiscard]] const FieldInfo* table_of_money(const Node& node) const;
    void report_no_table(const Node& node, const FieldInfo& meant, const Place& place);
    void report_unknown(const Node& node, const Node& table, const std::string& path,
                        const Place& place);
    void report_of_elsewhere(const Node& node, std::string_view meant, const Place& place);
    void report_of_table(const Node& node, const std::string& path, const FieldInfo* field,
                         const Place& place);

    void keep_places(const Node& node, const std::vector<std::string_view>& tables);

    KeyTable keys_;
    std::vector<std::string>& misplaced_;
    const Node* root_ = nullptr;
    const Node* reported_ = nullptr; // reported elsewhere
    Report unknown_;
    Report misspelt_;
    Report place_;
};

} // namespace caseflow
