#include "caseflow/base/catalogue.hpp"

#include <algorithm>

namespace caseflow {

std::string_view Catalogue::find(std::string_view english) const {
    const auto row = std::lower_bound(rows_.begin(), rows_.end(), english,
                                      [&](const Row& known, std::string_view wanted) {
                                          return texts_.substr(known.begin, known.english) < wanted;
                                      });
    if (row == rows_.end()) return {};
    const Translation found = (*this)[static_cast<std::size_t>(row - rows_.begin())];
    return found.english == english ? found.translated : std::string_view();
}

} // namespace caseflow
