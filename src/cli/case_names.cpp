#include "caseflow/cli/case_names.hpp"

#include "caseflow/model/derived.hpp"

namespace caseflow {

// The cases are in order of number, those without one last.
CaseNames::CaseNames(Workspace& workspace, const std::vector<CaseRef>& refs)
    : workspace_(workspace) {
    const CaseRef* before = nullptr;
    for (const CaseRef& ref : refs) {
        if (!workspace.register_is_read(ref.root)) return;
        if (ref.number) {
            if (before != nullptr && before->number == ref.number) shared_.insert(*ref.number);
            const std::string& series = ref.number->series();
            if (forms_.find(series) == forms_.end())
                forms_.emplace(series, workspace.register_file(ref.root).data.form_of(series));
        } else {
            for (const Diarienummer& number : numbers_in_name(name_of(ref.path)))
                shared_.insert(number);
        }
        before = &ref;
    }
}

Answer CaseNames::ask(const Filter& filter, const CaseRef& ref) const {
    if (!ref.number || !ref.problem.empty() || shared_.contains(*ref.number) ||
        !workspace_.register_is_read(ref.root))
        return Answer::unknown;
    const Case data = data_of(ref);
    const Derived derived = derive(data, ref.number, ref.path);
    return filter.ask({data, derived, true});
}

ReadCase CaseNames::read(const CaseRef& ref) const {
    ReadCase read;
    read.file = std::make_unique<CaseFile>(SourceText(ref.path, {}));
    read.file->data = data_of(ref);
    return read;
}

Case CaseNames::data_of(const CaseRef& ref) const {
    Case data;
    data.diarienummer = forms_.at(ref.number->series()).print(*ref.number);
    return data;
}

} // namespace caseflow
