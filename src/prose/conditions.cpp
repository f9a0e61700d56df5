#include "caseflow/prose/conditions.hpp"

#include <algorithm>
#include <array>

namespace caseflow {

bool is_in_condition(std::string_view before, bool granted) {
    constexpr std::size_t farthest = 160; // bytes
    constexpr std::array<std::string_view, 6> leads = {"förutsättning att ", "förutsätter att ",
                                                       "förutsatt att ",     "villkor att ",
                                                       "villkoras av att ",  "villkorat av att "};
    before.remove_prefix(before.size() - std::min(before.size(), farthest));
    return std::ranges::any_of(leads, [&](std::string_view lead) {
        const std::size_t at = before.rfind(lead);
        if (at == before.npos) return false;
        const std::string_view condition = before.substr(at);
        const bool grants = condition.find(" beviljar ") != condition.npos &&
                            condition.find("beviljas") == condition.npos &&
                            condition.find(',') == condition.npos;
        const bool finances = condition.find("full finansiering") != condition.npos;
        return condition.find(". ") == condition.npos && condition.find('\n') == condition.npos &&
               (!granted || grants || finances);
    });
}

} // namespace caseflow
