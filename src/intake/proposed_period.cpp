#include "caseflow/intake/proposed_period.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/decision_kinds.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/period_claims.hpp"
#include "caseflow/intake/period_words.hpp"
#include "caseflow/intake/proposed_sums.hpp"
#include "caseflow/intake/words.hpp"

namespace caseflow {
namespace {

using Bound = PeriodClaim::Bound;

constexpr std::size_t longest_naming = 300; // bytes of a point that names its purpose

/// The project's days, as far as some texts give them.
struct Days {
    AgreedValue<DaySpan> whole;
    AgreedValue<Date> first;
    AgreedValue<Date> last;
    AgreedValue<int> months; // how long it lasts
    bool sure = true;        // the first day is a day, not a month

    void add(const PeriodClaim& claim, const std::string& words) {
        if (claim.bound == Bound::whole) whole.add(claim.days, words);
        if (claim.bound == Bound::first) first.add(claim.days.first, words);
        if (claim.bound == Bound::first && claim.days.first != claim.days.second) sure = false;
        if (claim.bound == Bound::last) last.add(claim.days.second, words);
    }

    [[nodiscard]] bool starts_only() const {
        return whole.empty() && last.empty() && first.is_agreed() && sure;
    }

    [[nodiscard]] bool ends_only() const {
        return whole.empty() && first.empty() && last.is_agreed();
    }

    /// "startar den 1 mars 2024 och pågår i tre år"
    void add_length() {
        if (!whole.empty() || !last.empty() || !first.is_agreed() || !months.is_agreed()) return;
        const auto days = days_of({months.value(), false}, first.value());
        if (days) last.add(days->second, months.words());
    }

    [[nodiscard]] bool is_agreed() const {
        return whole.is_agreed() || (whole.empty() && first.is_agreed() && last.is_agreed());
    }
};

/// Drops a period that ends before it starts, since one of its days is wrong.
void put_period(const Days& days, Imported& to) {
    Project& project = to.data.project;
    const bool whole = days.whole.is_agreed();
    const Date start = whole ? days.whole.value().first : days.first.value();
    const Date end = whole ? days.whole.value().second : days.last.value();
    if (end < start) return;
    project.start = start;
    project.end = end;
    to.remarks["project.start"] = "ur texten: " + (whole ? days.whole.words() : days.first.words());
    to.remarks["project.end"] = "ur texten: " + (whole ? days.whole.words() : days.last.words());
}

/// The last day alone, if nothing says when the project begins.
void put_end(const Days& days, Imported& to) {
    to.data.project.end = days.last.value();
    to.remarks["project.end"] = "ur texten: " + days.last.words();
}

/// The first day alone, if nothing says when the project ends.
void put_start(const Days& days, Imported& to) {
    to.data.project.start = days.first.value();
    to.remarks["project.start"] = "ur texten: " + days.first.words();
}

/// The whole periods that a test lets through.
Days periods(const std::vector<ImportedText>& texts,
             bool (*test)(const ImportedText&, const Reading&)) {
    Days days;
    for (const ImportedText& in : texts)
        for (const Reading& reading : in.readings)
            if (test(in, reading)) {
                const auto& value = std::get<TextPeriod>(reading.value);
                days.whole.add({value.first, value.last},
                               quote_words(in.text, reading.begin, reading.end));
            }
    return days;
}

Date first_day_of(std::chrono::year year) {
    return Date(year, std::chrono::January, std::chrono::day(1));
}

Date last_day_of(std::chrono::year year) {
    return Date(year, std::chrono::December, std::chrono::day(31));
}

void put_whole(const Days& days, Imported& to) {
    if (days.whole.is_agreed()) put_period(days, to);
}

/// The names of the case, and those in its first point, in lower case.
std::string names_of(const Case& data) {
    std::string all = data.title + "\n" + data.project.name;
    if (data.decisions.empty() || data.decisions.back().points.empty()) return fold(all);
    const std::string& point = data.decisions.back().points.front();
    return fold(all + "\n" + point.substr(0, point.find(' ', longest_naming)));
}

/// True for days before the decision, which grants no money for the past.
bool is_over(const PeriodClaim& claim, const Case& data) {
    if (data.decisions.empty() || claim.bound == Bound::first) return false;
    const Decision& decision = data.decisions.back();
    return decision.kind == DecisionKind::grant && decision.date &&
           claim.days.second < *decision.date;
}

void read_claims(const ImportedText& in, const Imported& to, Days& days) {
    const std::string events = names_of(to.data);
    for (const Reading& reading : in.readings) {
        const auto* length = std::get_if<TextDuration>(&reading.value);
        if (length != nullptr && length->role == PeriodRole::project && !length->weeks)
            days.months.add(length->years ? length->count * 12 : length->count,
                            quote_words(in.text, reading.begin, reading.end));
        const auto claim = period_claim(in, reading, events);
        if (claim && !is_over(*claim, to.data))
            days.add(*claim, quote_words(in.text, reading.begin, reading.end));
    }
}

/// The cells of a row: "| Period | 2023 |", "Period   2023", "Period: 2023".
std::vector<std::string> labelled_cells(std::string_view line) {
    std::vector<std::string> cells;
    std::string bars(trim(trimmed(line), "|"));
    for (std::size_t at = bars.find('|'); at != bars.npos; at = bars.find('|', at + 2))
        bars.replace(at, 1, "\t");
    for (const std::string& cell : columns_of(bars))
        if (!trimmed(cell).empty()) cells.emplace_back(trimmed(cell));
    if (cells.size() != 1) return cells;
    const std::string cell = cells.front();
    const std::size_t colon = cell.find(": ");
    if (colon == cell.npos) return cells;
    return {cell.substr(0, colon + 1), std::string(trimmed(cell.substr(colon + 1)))};
}

/// Labels of a row for the first and the last day alone, in lower case.
constexpr std::string_view first_labels[] = {"startdatum",      "startdag",
                                             "projektstart",    "projektets start",
                                             "startar",         "projektets startdatum",
                                             "datum för start", "start"};
constexpr std::string_view last_labels[] = {"slutdatum",      "slutdag",
                                            "projektslut",    "projektets slut",
                                            "projektavslut",  "projektets slutdatum",
                                            "avslutas",       "slut",
                                            "datum för slut", "avslut"};

/// The claim of a cell below or beside its label.
std::optional<PeriodClaim> claim_of_cell(const std::string& label, const std::string& value) {
    if (label_alone(label) == Label::period) {
        const auto days = days_in_value(value);
        return days ? std::optional(PeriodClaim{Bound::whole, *days}) : std::nullopt;
    }
    const std::string name = fold(without_colon(label));
    const bool first = is_any_of(name, first_labels);
    if (!first && !is_any_of(name, last_labels)) return std::nullopt;
    const auto day = whole_date(value);
    if (!day) return std::nullopt;
    return PeriodClaim{first ? Bound::first : Bound::last, {*day, *day}};
}

/// The rows of facts about the project, with labels to the left or above.
void read_rows(std::span<const Line> lines, Days& days) {
    std::vector<std::string> above;
    for (const Line& line : lines) {
        const auto cells = labelled_cells(line.text);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            std::optional<PeriodClaim> claim;
            if (i > 0) claim = claim_of_cell(cells[i - 1], cells[i]);
            if (!claim && above.size() == cells.size()) claim = claim_of_cell(above[i], cells[i]);
            if (claim) days.add(*claim, quote_words(line.text, 0, line.text.size()));
        }
        above = cells;
    }
}

/// "2019–2021" in a point, and "1 juni 2019–31 december 2021" around the points: the same time,
/// exact to the day.
bool gives_days_of(const Days& of_points, const Days& of_texts) {
    if (!of_points.whole.is_agreed() || !of_texts.is_agreed()) return false;
    const DaySpan years = of_points.whole.value();
    const DaySpan days = of_texts.whole.is_agreed()
                             ? of_texts.whole.value()
                             : DaySpan{of_texts.first.value(), of_texts.last.value()};
    const bool whole_years = years.first == first_day_of(years.first.year()) &&
                             years.second == last_day_of(years.second.year());
    return whole_years && days != years && days.first.year() == years.first.year() &&
           days.second.year() == years.second.year();
}

/// "har beviljats stöd för perioden 2021-01-01–2022-12-31", if a point moves the end from that last
/// day.
Days moved_periods(const std::vector<ImportedText>& texts) {
    AgreedValue<Date> moved;
    for (const ImportedText& in : texts)
        for (const Reading& reading : in.readings)
            if (is_moved_from(in, reading))
                moved.add(std::get<TextPeriod>(reading.value).first, std::string(in.text));
    Days days;
    if (!moved.is_agreed()) return days;
    for (const ImportedText& in : texts)
        for (const Reading& reading : in.readings) {
            const auto* value = std::get_if<TextPeriod>(&reading.value);
            const bool whole = value != nullptr && value->extent == TextPeriod::Extent::whole;
            if (whole && !in.point && value->last == moved.value())
                days.whole.add({value->first, value->last},
                               quote_words(in.text, reading.begin, reading.end));
        }
    return days;
}

/// A decision that alters another mentions the period that the other granted.
void put_altered(const std::vector<ImportedText>& texts, const Days& of_texts, Imported& to) {
    const Days earlier = periods(texts, is_of_earlier_grant);
    if (earlier.whole.is_agreed()) return put_period(earlier, to);
    const Days moved = moved_periods(texts);
    if (moved.whole.is_agreed()) return put_period(moved, to);
    if (of_texts.is_agreed()) return put_period(of_texts, to);
    if (of_texts.starts_only()) put_start(of_texts, to);
    if (of_texts.ends_only()) put_end(of_texts, to);
}

/// "Medel till projektet Ljus 2022–2024", if the amount is for just these years.
void put_years_of_title(Imported& to) {
    if (to.data.decisions.empty() || to.data.project.end) return;
    const std::vector<Yearly>& yearly = to.data.decisions.back().yearly;
    constexpr std::string_view undertakings[] = {"projekt", "medfinansier", "insats", "satsning"};
    const std::string& title = to.data.title;
    if (!contains_any(fold(title), undertakings)) return; // a grant for something that runs anyway
    const auto readings = read_prose(title);
    if (yearly.size() < 2 || readings.size() != 1 || readings[0].end != title.size()) return;
    const auto* years = std::get_if<TextPeriod>(&readings[0].value);
    if (years == nullptr || years->unit != TextPeriod::Unit::year) return;
    const auto is = [](const Yearly& other, Date day) {
        return other.year == static_cast<int>(day.year());
    };
    const auto count = static_cast<int>(years->last.year()) - static_cast<int>(years->first.year());
    if (!is(yearly.front(), years->first) || !is(yearly.back(), years->last) ||
        static_cast<int>(yearly.size()) != count + 1)
        return;
    Days days;
    days.whole.add({years->first, years->last}, quote_words(title, 0, title.size()));
    put_period(days, to);
}

/// The claims of the texts around the points, and of the rows of facts.
void put_from_texts(const std::vector<ImportedText>& texts, const Days& of_texts, Imported& to) {
    of_texts.whole.doubt(to, "project.start");
    if (of_texts.is_agreed()) return put_period(of_texts, to);
    if (of_texts.whole.empty()) put_whole(periods(texts, is_of_application), to);
    if (to.data.project.end) return;
    if (of_texts.ends_only()) put_end(of_texts, to);
    if (of_texts.starts_only()) put_start(of_texts, to);
    if (of_texts.whole.empty() && !to.data.project.start) put_years_of_title(to);
}

} // namespace

void propose_period(const std::vector<ImportedText>& texts, std::span<const Line> lines,
                    Imported& to) {
    if (to.data.project.start || !is_of_money(to.data)) return;
    Days of_points;
    Days of_texts;
    for (const ImportedText& in : texts) read_claims(in, to, in.point ? of_points : of_texts);
    of_points.add_length();
    of_texts.add_length();
    if (of_points.is_agreed())
        return put_period(gives_days_of(of_points, of_texts) ? of_texts : of_points, to);
    const bool alters = !to.data.decisions.empty() && alters_another(to.data.decisions.back().kind);
    if (!of_points.whole.empty()) return of_points.whole.doubt(to, "project.start");
    if (alters) return put_altered(texts, of_texts, to);
    Days rows;
    read_rows(lines, rows);
    if (rows.is_agreed()) return put_period(rows, to);
    if (of_points.ends_only()) {
        // a deadline may be met earlier: "ska vara genomfört och redovisat senast"
        const bool same =
            of_texts.whole.is_agreed() && of_texts.whole.value().second <= of_points.last.value();
        const bool bounds = of_texts.whole.empty() && of_texts.is_agreed() &&
                            of_texts.last.value() <= of_points.last.value();
        if (same || bounds) return put_period(of_texts, to);
        if (of_texts.starts_only()) put_start(of_texts, to);
        return put_end(of_points, to);
    }
    read_rows(lines, of_texts);
    if (of_points.starts_only() && of_texts.whole.empty()) return put_start(of_points, to);
    put_from_texts(texts, of_texts, to);
}

namespace {

/// "Projekttiden förlängs från 2023-12-31 till 2024-03-31", "Slutdatum rättas till 2024-03-31"
bool is_new_end(const ImportedText& in, const Reading& reading) {
    const auto* value = std::get_if<TextPeriod>(&reading.value);
    if (value == nullptr) return false;
    if (is_moved_from(in, reading)) return true;
    const std::string_view words = in.text.substr(reading.begin, reading.end - reading.begin);
    if (value->role == PeriodRole::moved && value->extent == TextPeriod::Extent::whole)
        return in_one_line(words).find(" till ") != std::string_view::npos;
    if (value->extent != TextPeriod::Extent::day) return false;
    const std::string before = sentence_before(in, reading);
    if (is_last_day(before)) return true; // "Åtgärden ska vara klar senast "
    constexpr std::string_view verbs[] = {"förläng",  "flytta",   "ändra",    "rätta",
                                          "korriger", "får pågå", "ska pågå", "kan pågå"};
    constexpr std::string_view ends[] = {
        "till ", "till den ", "till och med ", "till och med den ", "t.o.m. ", "t o m "};
    constexpr std::string_view lasting[] = {"förläng", "slutda",   "sluttid",  "tiden",
                                            "period",  "får pågå", "ska pågå", "kan pågå"};
    return contains_any(before, verbs) && contains_any(before, lasting) &&
           ends_with_any(before, ends);
}

/// Calls `visit` with each new end, the text it is in and the words before it.
template <class Visit>
void for_each_new_end(const std::vector<ImportedText>& texts, const Visit& visit) {
    for (const ImportedText& in : texts)
        for (const Reading& reading : in.readings)
            if (is_new_end(in, reading)) visit(in, reading, sentence_before(in, reading));
}

void say_end(const ImportedText& in, const Reading& reading, AgreedValue<Date>& last) {
    last.add(std::get<TextPeriod>(reading.value).last,
             quote_words(in.text, reading.begin, reading.end));
}

/// "Projekttid: jan 2022 – dec 2022. Slutdatum är ändrat till 2023-03-31.": a comment gives both
/// days, if no decision changes the first.
void doubt_end(const std::vector<ImportedText>& texts, Imported& to) {
    std::optional<Date>& end = to.data.project.end;
    const auto remark = to.remarks.find("project.end");
    if (!end || remark == to.remarks.end() || !is_proposal(remark->second)) return;
    AgreedValue<Date> last;
    last.add(*end, remark->second.substr(remark->second.find('"')));
    constexpr std::string_view wishes[] = {"begär", "ansök", "anhåll", "söker", "föresl", "önska"};
    for_each_new_end(
        texts, [&](const ImportedText& in, const Reading& reading, const std::string& before) {
            if (!in.point && !is_last_day(before) && !contains_any(before, wishes))
                say_end(in, reading, last);
        });
    if (last.is_agreed()) return;
    last.doubt(to, "project.end");
    end.reset();
    to.remarks.erase(remark);
}

/// The last day that the points of a change or a correction have; also the project's last day,
/// except in "Stödet förlängs till och med …".
void put_new_end(const std::vector<ImportedText>& texts, Decision& decision, Imported& to) {
    AgreedValue<Date> last;
    bool of_project = to.data.project.start || to.data.project.end;
    for_each_new_end(
        texts, [&](const ImportedText& in, const Reading& reading, const std::string& before) {
            if (!in.point) return;
            of_project = of_project || before.find("projekt") != before.npos || is_last_day(before);
            say_end(in, reading, last);
        });
    if (!last.is_agreed()) return;
    decision.end = last.value();
    to.remarks["decision.0.end"] = "ur texten: " + last.words();
    if (!of_project) return;
    to.data.project.end = decision.end;
    to.remarks["project.end"] = to.remarks["decision.0.end"];
}

} // namespace

void settle_changed_end(const std::vector<ImportedText>& texts, Imported& to) {
    if (to.data.decisions.empty()) return;
    Decision& decision = to.data.decisions.back();
    if (decision.kind == DecisionKind::grant) doubt_end(texts, to);
    if (decision.kind == DecisionKind::change || decision.kind == DecisionKind::correction)
        put_new_end(texts, decision, to);
}

} // namespace caseflow
