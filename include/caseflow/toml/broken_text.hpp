/// Why: after a value or a line that cannot be read, the lines up to a blank one may be more of it.
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

    /// Whether a line may be more of the broken text. A line that looks empty ends it, and so does
    /// a word with a sign and a text in quotes after it.
    [[nodiscard]] bool continues(const Statement& line) const;

    /// Begins below a reported line. What follows has the same cause, unless the line looks empty
    /// or is a comment of another format.
    void begin_below(const Statement& line);

    void begin(std::size_t end) { end_ = std::max(end, has_begun() ? end_ : end); }
    void end() { end_ = none; }

  private:
    static constexpr std::size_t none = std::string_view::npos;

    [[nodiscard]] bool has_begun() const { return end_ != none; }

    std::string_view file_;
    std::size_t end_ = none; // of its last line, or of the file if all that follows is part of it
};

/// True for a line of nothing but spaces, of any kind.
[[nodiscard]] bool is_empty_to_eye(std::string_view line);

} // namespace caseflow
