#include "caseflow/rules/waivers.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/base/nearest.hpp"

#include <fmt/format.h>
#include <map>

namespace caseflow {

using namespace fmt::literals;

namespace {

std::string unknown_rule(const std::string& id) {
    const auto name = nearest(id, rule_ids());
    if (!name) return message("unknown rule '{rule}'", "rule"_a = id);
    return message("unknown rule '{rule}'; did you mean '{nearest}'?", "rule"_a = id,
                   "nearest"_a = *name);
}

} // namespace

void apply_waivers(const Subject& subject, bool whole, Findings& findings) {
    Report report("waiver-unused", findings);
    const auto& waivers = subject.data().waivers;
    std::map<std::string, bool> used; // by rule: whether it had findings
    for (std::size_t i = 0; i < waivers.size(); ++i) {
        const auto& [id, reason] = waivers[i];
        const Rule* const rule = find_rule(id);
        if (id.empty()) continue;
        if (rule != nullptr && rule->id.concern() != Concern::syntax) {
            const auto [at, is_first] = used.try_emplace(id);
            if (is_first) at->second = findings.waive(rule->id, reason) > 0;
            const bool unchecked = !subject.file.unread.empty() || !subject.file.mistyped.empty() ||
                                   !subject.file.misplaced.empty();
            if (at->second || unchecked || (rule->needs_register() && !whole)) continue;
        }
        report.add(subject.file.at(fmt::format("waiver.{}.rule", i)),
                   rule == nullptr ? unknown_rule(id)
                   : rule->id.concern() == Concern::syntax
                       ? message("{rule} cannot be waived: no other command uses such a file; "
                                 "remove the waiver",
                                 "rule"_a = id)
                       : message("unused waiver: {rule} passes; remove the waiver", "rule"_a = id));
    }
}

} // namespace caseflow
