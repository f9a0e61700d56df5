#include "caseflow/rules/number_index.hpp"

#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

void report_same_number(const Diarienummer& number, Place here, Place other, const Register& body,
                        Findings& findings) {
    Report("diarienummer-unique", findings)
        .add(here,
             fmt::format("two files have the number {number}", "number"_a = body.print(number)))
        .note(other, "the other file");
}

bool NumberIndex::add(const std::optional<Diarienummer>& number, const CaseFile& file,
                      const Register& body, Findings& findings) {
    if (!number) return true;
    const Place here = file.at("diarienummer");
    if (const Place* const other = place_of(*number)) {
        report_same_number(*number, here, *other, body, findings);
        return false;
    }
    names_.emplace_back(here.source->name(), std::string());
    first_.emplace(*number, Place{&names_.back(), here.span});
    return true;
}

const Place* NumberIndex::place_of(const Diarienummer& number) const {
    const auto found = first_.find(number);
    return found == first_.end() ? nullptr : &found->second;
}

} // namespace caseflow
