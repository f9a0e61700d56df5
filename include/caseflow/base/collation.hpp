/// Why: lists for people are in the order of the Swedish alphabet in every command.
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <utility>

namespace caseflow {

/// The key that sorts texts as Swedish lists do: letter case and accents make no difference; å, ä
/// and ö come after z; æ sorts as ä, ø as ö, ü as y, ł as l (as in Unicode CLDR for sv). Comparable
/// as bytes.
[[nodiscard]] std::string collation_key(std::string_view text);

/// A name in such an order; names that differ only in accents or letter case are ordered by their
/// bytes.
struct ListedName {
    ListedName() = default;
    explicit ListedName(std::string name) : order(collation_key(name)), text(std::move(name)) {}

    std::string order;
    std::string text;

    auto operator<=>(const ListedName&) const = default;
};

} // namespace caseflow
