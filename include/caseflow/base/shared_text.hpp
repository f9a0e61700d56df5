/// Why: every case of a register has its root; the text itself is kept once.
#pragma once

#include <memory>
#include <string>
#include <utility>

namespace caseflow {

/// A text whose copies share it.
class SharedText {
  public:
    SharedText() : SharedText(std::string()) {}
    SharedText(std::string text) : text_(std::make_shared<const std::string>(std::move(text))) {}

    [[nodiscard]] const std::string& str() const { return *text_; }
    [[nodiscard]] bool empty() const { return text_->empty(); }
    operator const std::string&() const { return *text_; }

  private:
    std::shared_ptr<const std::string> text_;
};

} // namespace caseflow
