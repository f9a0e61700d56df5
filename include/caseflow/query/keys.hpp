/// Why: filters, columns and sorting name keys, those of a file and the derived ones; this finds
/// what a name means and what a case has under it.
#pragma once

#include "caseflow/model/value.hpp"
#include "caseflow/query/filter.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// A key that may be asked for.
struct QueryKey {
    const FieldInfo* field;
    bool derived;

    /// Whether a file's name has the value, if the name is a number.
    [[nodiscard]] bool is_in_name() const;

    /// As for_each_value of the case or of its derived values.
    void for_each(const Listed& listed, const SeeValue& see) const;
    /// As for_each_place of it.
    std::size_t for_each_place(const Listed& listed, const SeePlace& see) const;
};

/// Every name there is: derived ones, then those of the table of keys.
[[nodiscard]] std::vector<std::string_view> query_key_names();

/// The names that one is in Swedish, without its table or with indexes: derived ones, else those of
/// a file.
[[nodiscard]] std::vector<std::string> translations_of_key(std::string_view name);

/// Throws Failure for an unknown name, naming the nearest one and all there are.
[[nodiscard]] QueryKey find_query_key(std::string_view name);

/// The same for several names with commas between.
[[nodiscard]] std::vector<QueryKey> find_query_keys(std::string_view names);

/// The values as one text: "; " between the elements of the outermost list and ", " within an
/// element. An element without a value is left empty, so that the elements of several keys stay in
/// step; in a list a value has "," for ";", and in an element no blank after ",", so that no value
/// reads as two. The whole text is empty if no element has a value. Amounts for people are grouped
/// in threes.
[[nodiscard]] std::string text_of(const QueryKey& key, const Listed& listed, bool for_people);

/// Orders cases by the first value under a key: numbers and dates by size, texts by the alphabet.
/// Comparable as bytes; empty if the case has no value.
[[nodiscard]] std::string sort_key(const QueryKey& key, const Listed& listed);

} // namespace caseflow
