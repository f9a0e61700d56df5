/// Why: below a value or a line that cannot be read, the lines up to a blank one may be more of it.
/// Each of them would be reported for the same mistake.
#pragma once

#include "caseflow/toml/statements.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace caseflow {

class BrokenText {
  public:
    explicit BrokenText(std::string_view file) : file_(file) {}

    /// Whether a line may be more of it. One that is empty to the eye ends it, and so does a word
    /// with a text in quotes after its sign.
    [[nodiscard]] bool continues(const Statement& line) const;

    /// Of a line that is reported: what follows it has the same cause, unless it is empty to the
    /// eye or a comment of another format.
    void begin_below(const Statement& line);

    void begin(std::size_t end) { end_ = std::max(end, has_begun() ? end_ : end); }
    void end() { end_ = none; }

  private:
    static constexpr std::size_t none = std::string_view::npos;

    [[nodiscard]] bool has_begun() const { return end_ != none; }

    std::string_view file_;
    std::size_t end_ = none; // of its last line; of the file for one that has another cause
};

/// True for a line that has nothing but spaces of any kind.
[[nodiscard]] bool is_empty_to_eye(std::string_view line);

} // namespace caseflow
