#include "caseflow/source/located.hpp"

#include "caseflow/model/path.hpp"

#include <fmt/format.h>
#include <stdexcept>

namespace caseflow {

#if defined(CASEFLOW_CHECKS)
void require_known_path(std::string_view path, const std::vector<FieldInfo>& fields) {
    using namespace fmt::literals;
    if (path.empty() || is_known_path(path, fields)) return;
    throw std::logic_error(
        fmt::format("'{path}' is not a path of the table of keys", "path"_a = path));
}
#else
void require_known_path(std::string_view /*path*/, const std::vector<FieldInfo>& /*fields*/) {}
#endif

} // namespace caseflow
