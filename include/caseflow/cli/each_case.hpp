/// Why: list, notify and report process a register in one way: on all cores, in order, with
/// progress, and each number once; errors in a file are reported and the others are read.
#pragma once

#include "caseflow/cli/progress.hpp"
#include "caseflow/cli/session.hpp"
#include "caseflow/rules/number_index.hpp"
#include "caseflow/store/in_order.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace caseflow {

/// Reads cases. `make(ref, read)`, called on any thread for each decoded case, returns an optional;
/// `take` gets its content, in the cases' order, and only the first if several files have one
/// number. Errors in the files, including such a number and an unreadable file, go to standard
/// error; returns false if there were any. `read(ref)`, called on any thread, may know a case
/// without its file.
template <class Make, class Take, class Read = ReadCase (*)(const CaseRef&)>
[[nodiscard]] bool for_each_case(Session& session, const std::vector<CaseRef>& refs,
                                 const Make& make, const Take& take, const Read& read = read_case) {
    Workspace& workspace = session.workspace;
    struct Step {
        const CaseRef* ref;
        ReadCase read;
        std::optional<Diarienummer> number;
        decltype(make(std::declval<const CaseRef&>(), std::declval<ReadCase&>())) made;
    };
    for (const CaseRef& ref : refs)
        static_cast<void>(workspace.register_file(ref.root)); // before there are threads
    bool sound = true;
    NumberIndex numbers;
    Progress progress(refs.size(), "cases", !session.options.quiet);
    in_order(
        refs.size(), cores(),
        [&](std::size_t i) {
            Step step{&refs[i], read(refs[i]), {}, {}};
            if (!step.read.is_decoded()) return step;
            workspace.check_namesakes(refs[i], step.read);
            step.number = workspace.number_of(refs[i], step.read.file->data);
            if (!step.number) workspace.check_number(refs[i], step.read);
            step.made = make(refs[i], step.read);
            return step;
        },
        [&](Step&& step) {
            auto& [ref, result, number, made] = step;
            progress.step();
            workspace.system_failed = workspace.system_failed || result.system_failed;
            if (!numbers.add(number, ref->path, *result.file,
                             workspace.register_file(ref->root).data, result.findings))
                made.reset();
            const bool wrong = result.findings.count(Severity::error) > 0;
            if (wrong || made) progress.wipe();
            if (wrong) session.console.print_findings(result.findings);
            sound = sound && !wrong;
            if (made) take(std::move(*made));
        });
    return sound;
}

} // namespace caseflow
