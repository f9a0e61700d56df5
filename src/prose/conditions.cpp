#include "caseflow/prose/conditions.hpp"

#include <algorithm>
#include <array>

namespace caseflow {

bool is_in_condition(std::string_view before) {
    constexpr std::size_t farthest = 160; // bytes
    constexpr std::array<std::string_view, 6> leads = {"förutsättning att ", "förutsätter att ",
                                                       "förutsatt att ",     "villkor att ",
                                                       "villkoras av att ",  "villkorat av att "};
    before.remove_prefix(before.size() - std::min(before.size(), farthest));
    return std::ranges::any_of(leads, [&](std::string_view lead) {
        const std::size_t at = before.rfind(lead);
        return at != before.npos && before.find(". ", at) == before.npos &&
               before.find('\n', at) == before.npos;
    });
}

} // namespace caseflow
