#include "caseflow/rules/number_index.hpp"

#include "caseflow/base/message.hpp"

#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

void report_same_number(const Diarienummer& number, Place here, const std::vector<Place>& others,
                        const Register& body, Findings& findings) {
    const std::string text = body.print(number);
    const bool two = others.size() == 1;
    Diagnostic& finding =
        Report("diarienummer-unique", findings)
            .add(here, two ? message("two files have the number {number}", "number"_a = text)
                           : message("{count} files have the number {number}",
                                     "count"_a = others.size() + 1, "number"_a = text));
    for (const Place& other : others)
        finding.note(other, two ? message("the other file") : message("another of the files"));
}

bool NumberIndex::add(const std::optional<Diarienummer>& number, const std::string& name,
                      const CaseFile& file, const Register& body, Findings& findings) {
    if (!number) return true;
    const Place here = file.at("diarienummer");
    if (const auto other = place_of(*number)) {
        report_same_number(*number, here, {*other}, body, findings);
        return false;
    }
    first_.emplace(*number, First{&name, here.span});
    return true;
}

std::optional<Place> NumberIndex::place_of(const Diarienummer& number) {
    const auto found = first_.find(number);
    if (found == first_.end()) return std::nullopt;
    reported_.emplace_back(*found->second.name, std::string());
    return Place{&reported_.back(), found->second.span};
}

} // namespace caseflow
