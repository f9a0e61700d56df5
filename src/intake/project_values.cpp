#include "caseflow/intake/project_values.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/chapters.hpp"
#include "caseflow/intake/imported_texts.hpp"
#include "caseflow/intake/period_claims.hpp"
#include "caseflow/intake/table_cells.hpp"
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
    if (!days || project.start || days->second < days->first) return false;
    std::tie(project.start, project.end) = *days;
    remember(to, "project.start", words);
    return true;
}

/// "Summa:", with the sum on the next line.
bool is_sum_label(std::string_view line) {
    constexpr std::string_view words[] = {"summa",        "totalt",        "total",
                                          "summa bidrag", "totalt belopp", "sammanlagt"};
    return is_any_of(std::string_view(fold(without_colon(line))), words);
}

/// A sum on a line of its own, perhaps without its unit.
std::optional<Money> sum_on(std::string_view line) {
    line = trimmed(line);
    return year_in(line) ? std::nullopt : sum_in(line);
}

/// The written lines from one on, as many as a table with one cell per line has.
std::vector<std::string_view> written_from(std::span<const Line> lines, std::size_t i) {
    constexpr std::size_t most = 60;
    std::vector<std::string_view> all;
    for (; i < lines.size() && all.size() < most; ++i)
        if (!lines[i].blank()) all.push_back(trimmed(lines[i].text));
    return all;
}

} // namespace

void propose_granted_table(std::span<const Line> lines, Imported& to) {
    if (to.data.decisions.empty()) return;
    Decision& decision = to.data.decisions.back();
    if (decision.kind != DecisionKind::grant || decision.amount) return;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (label_alone(lines[i].text) != Label::granted) continue;
        const auto cells = written_from(lines, i + 1);
        std::optional<Money> parts = Money(0);
        int count = 0;
        for (std::size_t at = 0; at + 1 < cells.size(); ++at) {
            const auto sum = whole_sum(std::string(cells[at + 1])); // with its unit
            if (is_sum_label(cells[at]) && sum) {
                if (count < 2 || parts != sum) return;
                decision.amount = sum;
                to.remarks["decision.0.amount"] = "ur texten: \"" + std::string(cells[at]) + " " +
                                                  std::string(cells[at + 1]) + "\"";
                return;
            }
            if (const auto part = sum_on(cells[at])) parts = plus(parts, *part), ++count;
        }
    }
}

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
    std::string_view words = heading; // "5 Sökt belopp"
    if (chapter_of(words) > 0) words = trimmed(words.substr(first_word(words).size()));
    const auto label = label_alone(words);
    const bool value = label == Label::period || label == Label::total || label == Label::applied;
    return value && take_project_value(*label, text, heading + ": " + text, to);
}

void propose_labelled_values(std::span<const Line> lines, Imported& to) {
    for (const Line& line : lines) {
        const auto found = split_label(trimmed(line.text));
        std::string& name = to.data.project.name;
        if (found && found->first == Label::project && name.empty()) {
            name = found->second;
            to.remarks["project.name"] =
                "ur texten: " + quote_words(line.text, 0, line.text.size());
        }
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
