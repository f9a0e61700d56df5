#include "caseflow/rules/number_index.hpp"

#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

void NumberIndex::add(const Subject& subject, Findings& findings) {
    if (!subject.number) return;
    const Place here = subject.file.at("diarienummer");
    const auto earlier = first_.find(*subject.number);
    if (earlier == first_.end()) {
        names_.emplace_back(here.source->name(), std::string());
        first_.emplace(*subject.number, Place{&names_.back(), here.span});
        return;
    }
    Report("diarienummer-unique", findings)
        .add(here, fmt::format("two files have the number {number}",
                               "number"_a = subject.body.data.print(*subject.number)))
        .note(earlier->second, "the other file");
}

const Place* NumberIndex::place_of(const Diarienummer& number) const {
    const auto found = first_.find(number);
    return found == first_.end() ? nullptr : &found->second;
}

} // namespace caseflow
