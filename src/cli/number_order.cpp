#include "caseflow/cli/number_order.hpp"

#include "caseflow/store/in_order.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace caseflow {
namespace {

struct Numbered {
    std::optional<Diarienummer> number;
    CaseRef ref;
};

bool comes_before(const Numbered& a, const Numbered& b) {
    if (!a.number || !b.number) return a.number && !b.number;
    return *a.number < *b.number;
}

std::optional<Diarienummer> number_in_text(Workspace& workspace, const CaseRef& ref) {
    if (ref.is_folder || !ref.problem.empty()) return std::nullopt;
    const ReadCase read = read_case(ref);
    return read.is_decoded() ? workspace.number_of(ref, read.file->data) : std::nullopt;
}

} // namespace

void sort_by_number(Session& session, std::vector<CaseRef>& refs) {
    const auto named = [](const CaseRef& ref) { return ref.number.has_value(); };
    if (std::all_of(refs.begin(), refs.end(), named)) return;
    std::vector<Numbered> cases;
    cases.reserve(refs.size());
    for (CaseRef& ref : refs) {
        static_cast<void>(session.workspace.register_file(ref.root)); // before there are threads
        cases.push_back({ref.number, std::move(ref)});
    }
    const auto unnamed = std::find_if_not(
        cases.begin(), cases.end(), [&](const Numbered& numbered) { return named(numbered.ref); });
    std::size_t at = 0;
    in_order(
        static_cast<std::size_t>(cases.end() - unnamed), cores(),
        [&](std::size_t i) {
            return number_in_text(session.workspace,
                                  (unnamed + static_cast<std::ptrdiff_t>(i))->ref);
        },
        [&](const std::optional<Diarienummer>& number) {
            (unnamed + static_cast<std::ptrdiff_t>(at++))->number = number;
        });
    std::stable_sort(cases.begin(), cases.end(), comes_before);
    for (std::size_t i = 0; i < cases.size(); ++i) refs[i] = std::move(cases[i].ref);
}

} // namespace caseflow
