/// Why: one rule decides which documents wait for an answer and which documents may answer them.
#pragma once

#include "caseflow/model/case.hpp"

#include <cstddef>
#include <map>

namespace caseflow {

/// The documents of a case that may answer others: those not struck, by number.
class Answers {
  public:
    explicit Answers(const Case& data);

    /// True if the document that is said to answer this one exists and has not been struck.
    [[nodiscard]] bool has_document(const Document& answered) const;

    /// True if that document is later than the one with the given index.
    [[nodiscard]] bool has_later(const Document& answered, std::size_t index) const;

  private:
    std::map<int, std::size_t> last_; // the index of the last document by number
};

} // namespace caseflow
