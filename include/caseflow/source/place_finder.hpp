/// Why: a line can be long, and hold much that is wrong. Places asked for in the order of the text
/// cost no more than a walk along it.
#pragma once

#include "caseflow/source/diagnostic.hpp"
#include "caseflow/source/value_tree.hpp"

namespace caseflow {

class PlaceFinder {
  public:
    explicit PlaceFinder(const SourceText& source) : source_(source) {}

    [[nodiscard]] Place find(Bytes bytes);

  private:
    Position position(std::size_t offset);

    const SourceText& source_;
    Position position_;
    std::size_t offset_ = 0;
};

} // namespace caseflow
