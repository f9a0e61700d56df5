#include "caseflow/rules/waivers.hpp"

#include "caseflow/base/nearest.hpp"

#include <fmt/format.h>

namespace caseflow {

void apply_waivers(const Subject& subject, bool whole, Findings& findings) {
    const auto& waivers = subject.data().waivers;
    for (std::size_t i = 0; i < waivers.size(); ++i) {
        const auto& [id, reason] = waivers[i];
        if (id.empty() || findings.waive(id, reason) > 0) continue;
        const Rule* rule = find_rule(id);
        if (rule != nullptr && rule->needs_register && !whole) continue;
        const std::string what =
            rule == nullptr
                ? fmt::format("there is no rule '{}'{}", id, did_you_mean(id, rule_ids()))
                : fmt::format("this waiver hides nothing: {} holds; take it out", id);
        findings.warning("waiver-unused", subject.file.at(fmt::format("waiver.{}.rule", i)), what);
    }
}

} // namespace caseflow
