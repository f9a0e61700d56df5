/// Why: no reading begins at most words of a text. One lookup per word shows which words may begin
/// one, before any reader is run.
#pragma once

#include "caseflow/prose/statement_words.hpp"
#include "caseflow/prose/tokens.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace caseflow {

/// The kinds of readings that may begin at a token.
struct Openings {
    bool number = false;
    bool period = false;
    bool duration = false;
    bool amount = false; // or a share

    [[nodiscard]] bool any() const { return std::bit_cast<std::uint32_t>(*this) != 0; }
};

/// The meaning of a token in statements; none if it is not a word.
[[nodiscard]] StatementCue statement_cue(const Tokens& tokens, std::size_t at);

/// The readings that the tokens of a text may begin.
class WordUses {
  public:
    explicit WordUses(const Tokens& tokens);

    [[nodiscard]] const Openings& openings(std::size_t at) const { return openings_[at]; }
    /// All words that open a statement, in order of the text.
    [[nodiscard]] const std::vector<StatementWord>& statements() const { return statements_; }

  private:
    std::vector<Openings> openings_;
    std::vector<StatementWord> statements_;
};

} // namespace caseflow
