#include "caseflow/base/message.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/prose/grids.hpp"
#include "caseflow/rules/placeholders.hpp"
#include "caseflow/rules/related_line.hpp"
#include "caseflow/rules/text_addends.hpp"
#include "caseflow/rules/text_relations.hpp"
#include "caseflow/rules/text_rows.hpp"
#include "caseflow/rules/text_statements.hpp"
#include "caseflow/rules/text_sums.hpp"
#include "caseflow/rules/texts.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace caseflow {

using namespace fmt::literals;

TextReports::TextReports(Findings& findings)
    : amount("text-amount", findings),
      share("text-share", findings),
      period("text-period", findings),
      number("text-number", findings),
      case_number("text-case", findings),
      unchecked("text-unchecked", findings) {}

namespace {

constexpr std::size_t most_findings = 100; // in one case: no real text is as wrong

/// True for a series that the register knows, or the case's own: numbers of other bodies are not
/// checked.
bool is_series_here(const Subject& s, const std::string& series) {
    return (s.number && s.number->series() == series) || s.body.data.find_series(series) != nullptr;
}

} // namespace

void check_number(const Mention& mention, const TextNumber& value, Report& report) {
    const Subject& s = mention.subject;
    const auto& known = mention.known.numbers;
    if (!is_series_here(s, value.number.series()) || s.number == value.number ||
        std::binary_search(known.begin(), known.end(), value.number))
        return;
    report
        .add(mention.place(),
             message("the text names {number}, which is neither this case nor a related one; "
                     "if it is related, name it in {line}",
                     "number"_a = s.body.data.print(value.number),
                     "line"_a = related_line(s.data(), s.body.data.print(value.number))))
        .note(s.file.at("diarienummer"), message("this case"));
}

namespace {

void check_bare_number(const Mention& mention, const TextBareNumber& value, Report& report) {
    const Subject& s = mention.subject;
    const auto is_same = [&](const Diarienummer& number) {
        return number.year() == value.year &&
               number.number() == static_cast<std::uint32_t>(value.number);
    };
    const auto& known = mention.known.numbers;
    if (!s.number || is_same(*s.number) || std::any_of(known.begin(), known.end(), is_same)) return;
    report
        .add(mention.place(),
             message("the text gives the number {words}, but this case is {number}",
                     "words"_a = mention.words(), "number"_a = s.body.data.print(*s.number)))
        .note(s.file.at("diarienummer"), message("this case"));
}

void check_misspelt(const Mention& mention, const Misspelt& value, TextReports& reports) {
    const bool number = value.kind == Misspelt::Kind::number;
    if (number && !is_series_here(mention.subject, series_of(mention.words()))) return;
    Report& report = number ? reports.case_number : reports.number;
    report.add(mention.place(), misspelt_message(value, mention.words()));
}

/// "Projektet Ljuset i norr pågår": true if the case has no project of this name.
bool is_of_another_project(const Mention& mention) {
    const Reach& reach = mention.reading.reach;
    if (reach.name_end == 0 || mention.text.decision) return false;
    const auto name = mention.text.text.substr(reach.name, reach.name_end - reach.name);
    const Case& data = mention.subject.data();
    return data.title.find(name) == std::string::npos &&
           data.project.name.find(name) == std::string::npos;
}

/// Hands each reading to its check.
struct ReadingCheck {
    const Mention& mention;
    TextReports& reports;

    void operator()(const TextAmount& value) const {
        if (is_of_another_project(mention)) return;
        check_amount(mention, value, reports.amount);
        check_years_of(mention, value, reports.period);
    }
    void operator()(const TextShare& value) const {
        if (!is_of_another_project(mention)) check_share(mention, value, reports.share);
    }
    void operator()(const TextPeriod& value) const {
        if (!is_of_another_project(mention)) check_period(mention, value, reports.period);
    }
    void operator()(const TextDuration& value) const {
        if (!is_of_another_project(mention)) check_duration(mention, value, reports.period);
    }
    void operator()(const TextNumber& value) const {
        check_number(mention, value, reports.case_number);
    }
    void operator()(const TextBareNumber& value) const {
        check_bare_number(mention, value, reports.case_number);
    }
    void operator()(const Misspelt& value) const { check_misspelt(mention, value, reports); }
};

/// Reports a sum in a row of years with another amount than its year's, or with the wrong year.
void report_odd_year(const Mention& mention, const KnownAmount& amount, Report& report) {
    const auto& value = std::get<TextAmount>(mention.reading.value);
    if (!is_within(value, amount.amount)) return report_other_than(mention, amount, report);
    report_difference(mention, amount,
                      message("the text gives '{words}' for {year}, but it is {name}",
                              "words"_a = mention.words(), "year"_a = *year_in_row(value),
                              "name"_a = amount.name(mention.subject.data())),
                      report);
}

/// The sums and shares of a text that are checked together, before each alone.
struct Rows {
    std::vector<const KnownAmount*> odd_years;
    std::vector<bool> parts; // sums that are not compared alone

    Rows(const Subject& s, const KnownData& known, const CaseText& text)
        : odd_years(odd_years_of(s, known, text)), parts(addends_of(known, text)) {
        add_divisions(s, known, text, parts);
    }

    void check(const Mention& mention, std::size_t index, TextReports& reports) const {
        if (odd_years[index] != nullptr)
            report_odd_year(mention, *odd_years[index], reports.amount);
        else if (!parts[index])
            std::visit(ReadingCheck{mention, reports}, mention.reading.value);
        else if (const auto* const sum = std::get_if<TextAmount>(&mention.reading.value);
                 sum != nullptr && sum->of_grant)
            static_cast<void>(check_result(mention, *sum, reports.amount));
    }
};

/// True if a value that texts are compared with cannot be read or cannot be right.
bool has_unusable_figures(const Subject& s) {
    const Funding& funding = s.data().funding;
    const auto is_slip = [](const std::optional<Money>& amount) {
        return amount && *amount <= Money(0);
    };
    const auto is_figure = [](const std::string& path) {
        return lies_in(path, "funding") || lies_in(path, "project") ||
               remove_indexes(path).starts_with("decision.yearly");
    };
    return is_slip(funding.total) || is_slip(funding.applied) ||
           std::any_of(funding.sources.begin(), funding.sources.end(),
                       [&](const FundingSource& source) {
                           return is_slip(source.amount) || is_slip(source.of);
                       }) ||
           s.chains.any_unusable() || std::ranges::any_of(s.file.mistyped, is_figure) ||
           std::ranges::any_of(s.file.misplaced, is_figure);
}

/// Adds up the parts of each sum in a text, unless one of them, or their whole, has been reported.
/// False if the limit of findings ended it.
bool check_sums_of_parts(const Subject& s, const KnownData& known, const CaseText& text,
                         const std::vector<bool>& reported, const auto& is_full, Report& report) {
    std::set<std::size_t> wrong;
    for (std::size_t i = 0; i < text.readings.size(); ++i) {
        const auto* const value = std::get_if<TextAmount>(&text.readings[i].value);
        if (value == nullptr || !reported[i]) continue;
        wrong.insert(value->part_of.value_or(value->within.value_or(i)));
    }
    for (const Reading& reading : text.readings) {
        const auto* const value = std::get_if<TextAmount>(&reading.value);
        if (value == nullptr || !value->within || reported[*value->within]) continue;
        const Reading& whole = text.readings[*value->within];
        const bool less = value->low <= std::get<TextAmount>(whole.value).high;
        if (less || !wrong.insert(*value->within).second) continue;
        if (is_full()) return false;
        check_part({s, known, text, whole}, value->low, report);
    }
    for (const auto& [first, costs] : costs_of(text.readings)) {
        if (reported[first]) continue;
        if (is_full()) return false;
        check_costs({s, known, text, text.readings[first]}, costs, report);
    }
    for (const auto& [whole, parts] : text.parts) {
        if (reported[whole] || wrong.contains(whole)) continue;
        if (is_full()) return false;
        const Reading& reading = text.readings[whole];
        check_parts({s, known, text, reading}, std::get<TextAmount>(reading.value), report);
    }
    return true;
}

/// For each reading, whether the text derives it from others; then it is not compared with anything
/// else. `quantities` are gathered when a text first needs them.
std::vector<bool> check_relations(const Subject& s, const KnownData& known, const CaseText& text,
                                  std::optional<Quantities>& quantities, TextReports& reports,
                                  const std::function<bool()>& is_full) {
    if (text.relations.empty()) return std::vector<bool>(text.readings.size());
    if (!quantities) quantities.emplace(s, known);
    return RelationChecks(s, known, text, *quantities, reports).check_all(is_full);
}

std::string too_many_findings() {
    return message("the rest of the text was not checked, after {count} findings; fix these "
                   "first",
                   "count"_a = most_findings);
}

std::string too_many_readings() {
    return message("the rest of the text was not checked; it has more than {count} amounts, "
                   "percentages, dates and numbers",
                   "count"_a = most_readings);
}

} // namespace

std::vector<CaseText> read_texts(const Subject& s) {
    return has_unusable_figures(s) ? std::vector<CaseText>() : read_texts(s.data());
}

void check_texts(const Subject& s, const std::vector<CaseText>& texts, Findings& findings) {
    if (texts.empty()) return;
    const KnownData known(s, texts);
    TextReports reports(findings);
    const std::size_t findings_before = findings.all().size();
    const auto is_full = [&] { return findings.all().size() - findings_before >= most_findings; };
    std::size_t readings = 0;
    std::optional<Quantities> quantities;
    for (const CaseText& text : texts) {
        std::vector<bool> reported(text.readings.size());
        const Rows rows(s, known, text);
        const std::vector<bool> derived =
            check_relations(s, known, text, quantities, reports, is_full);
        for (const Reading& reading : text.readings) {
            const Mention mention{s, known, text, reading};
            if (is_full()) {
                reports.unchecked.add(mention.place(), too_many_findings());
                return;
            }
            if (++readings > most_readings) {
                reports.unchecked.add(mention.place(), too_many_readings());
                return;
            }
            const auto index = static_cast<std::size_t>(&reading - text.readings.data());
            const std::size_t before = findings.all().size();
            if (derived[index] || is_of_earlier_grant(mention)) continue;
            if (!is_in_statement(text, reading)) rows.check(mention, index, reports);
            const auto* const sum = std::get_if<TextAmount>(&reading.value);
            if (sum != nullptr && findings.all().size() == before && !rows.parts[index])
                check_misprint(mention, *sum, reports.amount);
            reported[index] = findings.all().size() > before;
        }
        if (!check_sums_of_parts(s, known, text, reported, is_full, reports.amount)) {
            reports.unchecked.add(s.file.at(text.path), too_many_findings());
            return;
        }
        const std::vector<Grid> grids = read_grids(text.text);
        check_grids(s, text, grids, reports);
        check_columns(s, known, text, grids, reported, reports);
        check_list(s, known, text, reported, reports.amount);
        check_statements(s, known, text, reports);
    }
    check_deadlines(s, known, texts, reports.period);
}

namespace {

constexpr Rule text_table[] = {
    {"text-amount",
     "every amount in the text is the one that its words refer to: the decision's, the total, a "
     "funder's or a year's",
     "A signed decision whose text gives another sum than its funding is the mistake that "
     "hurts most. What a point grants must be the decision's amount; a sum beside a funder's "
     "name, a year or 'totalt' must be the amount of that; 'från', 'till' and 'med' in a "
     "change are the old value, the new value and the difference. Other sums in a clause about "
     "a grant must be an amount of the case, and in a point the decision's. Parts must add up to "
     "their whole. Sums refused or granted before and other "
     "currencies are left alone; so are budgets, prices, limits, cost items and what others "
     "give, unless they look like an amount of the case mistyped. 'ca' and the like widen what "
     "words allow.",
     Reporter::texts},
    {"text-share",
     "every percentage of the funding in the text is the share of the source it names, or of a "
     "source or several together",
     "The share is read to the precision it is written with; the percentage of a [[cap]] is "
     "accepted too. Without a total, the shares of the sources are compared. Percentages of a job, "
     "of overheads, of taxes or of people are not compared.",
     Reporter::texts},
    {"text-period",
     "every period, first day, last day and length that the text gives for the project is the "
     "project's",
     "Money that is granted for one period and spent in another must be paid back. 'hela 2023' "
     "says that every day of the year is in the period; any other part of a year need only "
     "overlap it. Phases, programmes, agreements and earlier projects can have other periods, "
     "and reports, meetings and appeals other dates: these are not compared with the project's "
     "period. The last report must be due after the project has ended, though, and a date given "
     "for the case's own decision must be that decision's. If a change names the date of the "
     "decision that it alters, a decision in its chain must have that date.",
     Reporter::texts},
    {"text-number",
     "digits in the text are grouped in threes and agree with the words next to them, and its "
     "dates exist, on the weekdays that it gives",
     "'880 00 kronor' may be 88 000 or 880 000: it is reported, not guessed.", Reporter::texts},
    {"text-case", "every diarienummer in the text is this case's, a related case's or a source's",
     "Published agendas have contained RUN/34/202 and RUN/280//2023. Numbers of series that the "
     "register does not know belong to other bodies and are not checked.",
     Reporter::texts},
    {"text-placeholder",
     "no words of the decision text stand for something to fill in, such as 'XX kronor', "
     "'[belopp]' or 'ÅÅÅÅ-MM-DD'",
     "What a template leaves open is printed as it is. Roman numerals and names, quotations with "
     "their elisions, and the form in which a date is to be written are left alone.",
     check_left_to_fill_in},
    {"text-unchecked", "the whole text was checked",
     "Checking stops after 100 findings in the text of a case, or 10 000 amounts, percentages, "
     "dates and numbers. What follows may be wrong even if its rules are waived.",
     Reporter::texts},
};

} // namespace

std::span<const Rule> text_rules() {
    return text_table;
}

} // namespace caseflow
