/// Why: list, notify and report go through a register in one way: on all cores, in order, with
/// progress; a case that cannot be read is told of and the rest goes on.
#pragma once

#include "caseflow/cli/progress.hpp"
#include "caseflow/cli/session.hpp"
#include "caseflow/store/in_order.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace caseflow {

/// Reads cases. `make(ref, read)`, asked on any thread for each that could be decoded, gives an
/// optional; `take` gets what is in it, in the cases' order. Errors in the files go to standard
/// error. Gives false where there were any.
template <class Make, class Take>
[[nodiscard]] bool for_each_case(Session& session, const std::vector<CaseRef>& refs,
                                 const Make& make, const Take& take) {
    using Made = decltype(make(std::declval<const CaseRef&>(), std::declval<ReadCase&>()));
    for (const CaseRef& ref : refs)
        static_cast<void>(session.workspace.register_file(ref.root)); // before there are threads
    bool sound = true;
    Progress progress(refs.size(), !session.options.quiet);
    in_order(
        refs.size(), cores(),
        [&](std::size_t i) {
            std::pair<ReadCase, Made> one{read_case(refs[i]), Made{}};
            if (one.first.is_decoded()) one.second = make(refs[i], one.first);
            return one;
        },
        [&](std::pair<ReadCase, Made> one) {
            auto& [read, made] = one;
            progress.step();
            session.workspace.system_failed = session.workspace.system_failed || read.system_failed;
            const bool wrong = read.findings.count(Severity::error) > 0;
            if (wrong || made) progress.wipe();
            if (wrong) session.console.print_findings(read.findings);
            sound = sound && !wrong;
            if (made) take(std::move(*made));
        });
    return sound;
}

} // namespace caseflow
