/// Why: filters, columns and sorting name keys, both those of a file and derived ones; this finds
/// the key that a name means and a case's values under it.
#pragma once

#include "caseflow/model/value.hpp"
#include "caseflow/query/filter.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// A key that can be asked for.
struct QueryKey {
    const FieldInfo* field;
    bool derived;

    /// Whether the value is known from a file's name, if the name is a number.
    [[nodiscard]] bool is_in_name() const;

    /// Like for_each_value, for the case or its derived values.
    void for_each(const Listed& listed, const SeeValue& see) const;
    /// Like for_each_place, for the same.
    std::size_t for_each_place(const Listed& listed, const SeePlace& see) const;
};

/// All names: derived ones, then those of the table of keys.
[[nodiscard]] std::vector<std::string_view> query_key_names();

/// The keys that a Swedish name means, without its table or with indexes: derived ones, else those
/// of a file.
[[nodiscard]] std::vector<std::string> translations_of_key(std::string_view name);

/// Throws Failure for an unknown name; the message has the nearest name and all names.
[[nodiscard]] QueryKey find_query_key(std::string_view name);

/// The same for several names separated by commas.
[[nodiscard]] std::vector<QueryKey> find_query_keys(std::string_view names);

/// The values as one text: "; " between the elements of the outermost list and ", " within an
/// element. An element without a value is empty, so that the elements of several keys stay aligned.
/// In a list, ";" in a value becomes ",", and within an element the blank after "," is removed, so
/// that a value does not read as two. The whole text is empty if no element has a value. Amounts
/// for people are grouped in threes.
[[nodiscard]] std::string text_of(const QueryKey& key, const Listed& listed, bool for_people);

/// Orders cases by the first value under a key: numbers and dates by size, texts alphabetically.
/// Comparable as bytes; empty if the case has no value.
[[nodiscard]] std::string sort_key(const QueryKey& key, const Listed& listed);

} // namespace caseflow
