#include "caseflow/toml/usable_rest.hpp"

#include "caseflow/model/path.hpp"

#include <algorithm>
#include <string_view>

namespace caseflow {

bool is_usable_rest(const std::vector<std::string>& unread) {
    constexpr std::string_view apart[] = {"organisation", "organisation_number", "layout",
                                          "register"};
    return std::ranges::all_of(unread, [&](const std::string& path) {
        return std::ranges::any_of(
            apart, [&](std::string_view table) { return path == table || lies_in(path, table); });
    });
}

} // namespace caseflow
