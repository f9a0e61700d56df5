#include "caseflow/model/remote.hpp"

#include "caseflow/base/utf8.hpp"

namespace caseflow {

bool may_be_remote(std::string_view text) {
    return !text.empty() && !text.starts_with('-') && visible_line(text) == text;
}

} // namespace caseflow
