#include "caseflow/intake/project_values.hpp"

#include "caseflow/intake/imported_texts.hpp"
#include "caseflow/intake/period_claims.hpp"
#include "caseflow/intake/words.hpp"
#include "caseflow/prose/reading.hpp"

#include <tuple>

namespace caseflow {
namespace {

bool take_name(const std::string& value, const std::string& words, Imported& to) {
    std::string& name = to.data.project.name;
    if (!name.empty() || value.empty()) return false;
    name = value;
    remember(to, "project.name", words);
    return true;
}

bool take_period(const std::string& value, const std::string& words, Imported& to) {
    Project& project = to.data.project;
    const auto days = days_in_value(value);
    if (!days || project.start) return false;
    std::tie(project.start, project.end) = *days;
    remember(to, "project.start", words);
    return true;
}

} // namespace

std::optional<Money> whole_sum(const std::string& value) {
    const auto readings = read_prose(value);
    const bool whole =
        readings.size() == 1 && readings[0].begin == 0 && readings[0].end == value.size();
    return whole ? exact_sum(readings[0]) : std::nullopt;
}

bool take_project_value(Label label, const std::string& value, const std::string& words,
                        Imported& to) {
    if (label == Label::project) return take_name(value, words, to);
    if (label == Label::period) return take_period(value, words, to);
    Funding& funding = to.data.funding;
    std::optional<Money>& sum = label == Label::total ? funding.total : funding.applied;
    const auto read = whole_sum(value);
    if (!read || sum) return false;
    sum = read;
    remember(to, label == Label::total ? "funding.total" : "funding.applied", words);
    return true;
}

bool take_project_section(const std::string& heading, const std::string& text, Imported& to) {
    const auto label = label_alone(heading);
    const bool value = label == Label::period || label == Label::total || label == Label::applied;
    return value && take_project_value(*label, text, heading + ": " + text, to);
}

void propose_labelled_sums(std::span<const Line> lines, Imported& to) {
    for (const Line& line : lines) {
        const auto found = labelled(trimmed(line.text));
        if (!found || (found->first != Label::applied && found->first != Label::total)) continue;
        const bool applied = found->first == Label::applied;
        std::optional<Money>& sum = applied ? to.data.funding.applied : to.data.funding.total;
        const auto read = whole_sum(found->second);
        if (sum || !read) continue;
        sum = read;
        to.remarks[applied ? "funding.applied" : "funding.total"] =
            "ur texten: " + quote_words(line.text, 0, line.text.size());
    }
}

} // namespace caseflow
