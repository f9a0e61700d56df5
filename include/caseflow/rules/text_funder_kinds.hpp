/// Why: a text speaks of a funder by what it is, "kommunen", if no other funder is one; which nouns
/// may mean whom is known from the names alone.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace caseflow {

/// The name of a funder or of the body itself, read once.
struct PartyName {
    std::vector<std::string> words; // folded
    bool begins_with_word = false;  // not with a sign or a blank
    bool begins_small = false;      // with a word in small letters
    bool ends_small = false;        // with a word in small letters
};

/// A funder of a source.
struct Funder {
    PartyName name;
    std::size_t source;
    bool elsewhere;
};

[[nodiscard]] PartyName read_party_name(const std::string& name);

} // namespace caseflow
