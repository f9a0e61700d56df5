/// Why: documents carry characters that no reader sees (soft hyphens, zero-width spaces, word
/// joiners) and words cut by a hyphen at a line's end; prose is read without them, and every place
/// still points into the text as it stands.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

class CleanText {
  public:
    /// Keeps a view of `text`, which must outlive it.
    explicit CleanText(std::string_view text);
    CleanText(const CleanText&) = delete;
    CleanText& operator=(const CleanText&) = delete;

    [[nodiscard]] std::string_view text() const { return clean_; }

    /// Where a character of the clean text begins in the text as it stands.
    [[nodiscard]] std::size_t begin(std::size_t at) const {
        return origin_.empty() ? at : origin_[at];
    }
    /// Where what ends at `at` in the clean text ends in the text as it stands.
    [[nodiscard]] std::size_t end(std::size_t at) const {
        return origin_.empty() || at == 0 ? at : origin_[at - 1] + 1;
    }

  private:
    void drop_unseen(std::string_view text);

    std::string copy_;                // empty if nothing was dropped
    std::vector<std::size_t> origin_; // of each byte of the copy, and of its end
    std::string_view clean_;
};

} // namespace caseflow
