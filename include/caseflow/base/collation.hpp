/// Why: lists for people are in the order of the Swedish alphabet, whichever command makes them.
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <utility>

namespace caseflow {

/// The key that orders texts as Swedish lists do: letter case and accents make no difference; å, ä
/// and ö come after z; æ sorts as ä, ø as ö, ü as y, ł as l (as Unicode CLDR has it for sv).
/// Comparable as bytes.
[[nodiscard]] std::string collation_key(std::string_view text);

/// A name among others in such an order; those that differ in accents or letter case only are in
/// order of their bytes.
struct ListedName {
    ListedName() = default;
    explicit ListedName(std::string name) : order(collation_key(name)), text(std::move(name)) {}

    std::string order;
    std::string text;

    auto operator<=>(const ListedName&) const = default;
};

} // namespace caseflow
