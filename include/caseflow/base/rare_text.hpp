/// Why: hardly any of the many cases of a register has a problem, so an empty text takes no more
/// space than a pointer.
#pragma once

#include <memory>
#include <string>
#include <utility>

namespace caseflow {

/// A text that is mostly empty.
class RareText {
  public:
    RareText() = default;
    RareText(std::string text)
        : text_(text.empty() ? nullptr : std::make_shared<const std::string>(std::move(text))) {}

    [[nodiscard]] bool empty() const { return !text_; }
    [[nodiscard]] const std::string& str() const {
        static const std::string none;
        return text_ ? *text_ : none;
    }

  private:
    std::shared_ptr<const std::string> text_; // null if empty
};

} // namespace caseflow
