/// Why: documents have characters that no reader sees (soft hyphens, zero-width spaces, word
/// joiners), letters in two parts ("a" and a ring) and words cut by a hyphen at a line's end. Prose
/// is read without them, and every place still refers to the original text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

class CleanText {
  public:
    /// Keeps a view of `text`, which must outlive this object.
    explicit CleanText(std::string_view text);
    CleanText(const CleanText&) = delete;
    CleanText& operator=(const CleanText&) = delete;

    [[nodiscard]] std::string_view text() const { return clean_; }

    /// The place in the original text at which a character of the clean text begins.
    [[nodiscard]] std::size_t begin(std::size_t at) const {
        return origin_.empty() ? at : origin_[at];
    }
    /// The end in the original text of the characters before `at` in the clean text.
    [[nodiscard]] std::size_t end(std::size_t at) const {
        return origin_.empty() || at == 0 ? at : origin_[at - 1] + 1;
    }

  private:
    void drop_unseen(std::string_view text);

    std::string copy_;                // empty if nothing was dropped
    std::vector<std::size_t> origin_; // place of each byte of the copy, and of its end
    std::string_view clean_;
};

} // namespace caseflow
