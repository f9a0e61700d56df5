#include "caseflow/render/case_summary.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/model/granted_days.hpp"
#include "caseflow/model/holiday.hpp"
#include "caseflow/model/period.hpp"
#include "caseflow/model/value.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// The column to the left of the values.
enum class Label {
    applied,
    funding,
    in_force,
    reason,
    notified,
    minutes,
    file,
    unit,
    officer,
    registered,
    closed,
    secrecy,
    project,
    period,
    documents,
    ahead,
    related,
    not_given,
    validate
};

constexpr std::string_view labels[] = {
    translatable("Applied"),    translatable("Funding"),  translatable("In force"),
    translatable("Reason"),     translatable("Notified"), translatable("Minutes"),
    translatable("File"),       translatable("Unit"),     translatable("Officer"),
    translatable("Registered"), translatable("Closed"),   translatable("Secrecy"),
    translatable("Project"),    translatable("Period"),   translatable("Documents"),
    translatable("Ahead"),      translatable("Related"),  translatable("Not given"),
    translatable("Validate")};

static_assert(std::size(labels) == static_cast<std::size_t>(Label::validate) + 1);

/// The width of the widest label and a space, in the current language.
std::size_t label_width() {
    std::size_t widest = 0;
    for (const std::string_view label : labels)
        widest = std::max(widest, display_width(translate(label)));
    return widest + 1;
}

/// The texts that are not empty, separated by commas.
std::string join_given(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts) {
        if (text.empty()) continue;
        out += (out.empty() ? "" : ", ") + text;
    }
    return out;
}

std::string day(const std::optional<Date>& date) {
    return date ? to_string(*date) : "";
}

/// A message about a {day}.
using DayMessage = fmt::format_string<decltype("day"_a = std::string())>;

std::string day(const std::optional<Date>& date, DayMessage about) {
    return date ? message(about, "day"_a = to_string(*date)) : "";
}

std::string period(const std::optional<Date>& start, const std::optional<Date>& end) {
    if (!start || !end)
        return day(start, translatable("from {day}")) + day(end, translatable("until {day}"));
    std::string text = fmt::format("{} – {}", day(start), day(end));
    if (*end < *start) return text;
    const Length length = length_of(*start, *end);
    const std::string months =
        length.months > 0 ? pluralize(static_cast<std::size_t>(length.months), "month") : "";
    const std::string days =
        length.days > 0 ? pluralize(static_cast<std::size_t>(length.days), "day") : "";
    return text + fmt::format(" ({})", join_given({months, days}));
}

/// The share as written, else the amount as a share of the total.
std::string share(const FundingSource& source, const Funding& funding) {
    if (source.share) return decimal_text(source.share->str()) + " %";
    if (!source.amount || !funding.total || funding.total->kronor() <= 0) return {};
    const double exact = 100.0 * static_cast<double>(source.amount->kronor()) /
                         static_cast<double>(funding.total->kronor());
    return fmt::format("≈ {} %", decimal_text(fmt::format("{:.1f}", exact)));
}

/// When minutes were announced, and how long the decision can be appealed.
std::string announcement(const std::optional<Date>& announced) {
    if (!announced) return {};
    return join_given({day(announced, translatable("announced {day}")),
                       day(last_day_of_appeal(*announced), translatable("appeal until {day}"))});
}

/// The kind of a decision, unless it is a grant that does not alter another decision.
std::string kind_text(const Decision& decision, const ChainLink& link) {
    const std::string_view kind = translate(word_of(decision.kind));
    if (link.replaces)
        return message("{kind} of decision {number}", "kind"_a = kind,
                       "number"_a = *link.replaces + 1);
    std::string text(decision.kind == DecisionKind::grant ? "" : kind);
    if (!decision.replaces) return text;
    return join_given({text, message("replaces {number}", "number"_a = *decision.replaces)});
}

/// The state of a decision after later ones.
std::string later_status_text(const ChainLink& link) {
    if (!link.replaced_by) return {};
    const std::size_t number = *link.replaced_by + 1;
    return link.status == DecisionStatus::revoked
               ? message("revoked by decision {number}", "number"_a = number)
               : message("replaced by decision {number}", "number"_a = number);
}

/// The old value and the new one; only the new one if the old one is the same or not known.
std::string old_and_new(const std::string& old_value, const std::string& new_value) {
    if (old_value.empty() || old_value == new_value) return new_value;
    return fmt::format("{} → {}", old_value, new_value);
}

/// A message about {days}, the old one and the new one.
using DaysMessage = fmt::format_string<decltype("days"_a = std::string())>;

std::string changed_day(DaysMessage about, const std::optional<Date>& after,
                        const Settled<Date>& before) {
    return after ? message(about, "days"_a = old_and_new(day(before.value), day(after))) : "";
}

class SummaryText {
  public:
    explicit SummaryText(std::size_t width) : width_(width), label_width_(label_width()) {}

    std::string out;

    /// Adds a label and its text, unless the text is empty.
    void row(Label label, const std::string& text) {
        row(translate(labels[static_cast<std::size_t>(label)]), text);
    }

    /// The same, with the label only on the first of its rows.
    void row(Label label, bool is_first, const std::string& text) {
        is_first ? row(label, text) : row("", text);
    }

    void gap() { out += '\n'; }

    void funding(const Funding& of) {
        if (!of.total && !of.applied && of.sources.empty()) return;
        gap();
        row(Label::applied, of.applied ? to_string(*of.applied, of.currency) : "");
        row(Label::funding, of.total ? to_string(*of.total, of.currency) : message("no total"));
        for (const FundingSource& source : of.sources) {
            const std::string amount = source.amount ? group_digits(*source.amount) : "";
            const std::string part = share(source, of);
            const std::string space(9 - std::min<std::size_t>(9, display_width(part)), ' ');
            out += fmt::format(
                "{:>{}}  {}{}  {}\n", amount, label_width_ + 9, space, part,
                visible_line(join_given(
                    {fmt::format("{}", fmt::join(source.funders, ", ")),
                     source.kind == FundingKind::in_kind ? message("in kind") : "",
                     source.elsewhere ? message("decided elsewhere") : "", source.case_number})));
        }
    }

    /// Adds the values in force, if decisions have altered them.
    void add_in_force(const Case& data, const DecisionChains& chains) {
        if (!chains.has_alterations() && !chains.came_to_nothing()) return;
        gap();
        const Terms now = chains.terms_in_force();
        row(Label::in_force, !chains.is_sound() ? message("unclear")
                             : chains.came_to_nothing()
                                 ? message("nothing")
                                 : join_given({money(data, now.amount.value),
                                               period(now.start.value, now.end.value)}));
    }

    void decision(const Case& data, const DecisionChains& chains, std::size_t index) {
        const Decision& is = data.decisions[index];
        gap();
        row(message("Decision {number}", "number"_a = index + 1),
            join_given({is.date ? to_string(*is.date) : message("draft"),
                        kind_text(is, chains[index]), terms(data, chains, index),
                        is.delegation.point.empty()
                            ? ""
                            : message("point {point}", "point"_a = is.delegation.point),
                        later_status_text(chains[index])}));
        row("", join_given({is.signatory.name, is.signatory.title}));
        for (const std::string& point : is.points) row("", "- " + point);
        row(Label::reason, is.reason);
        const auto& [board, meeting, paragraph, announced] = is.notification;
        minutes(is.minutes);
        if (is.by_board() ? is.notification == Notification{} : !is.date && !meeting) return;
        row(Label::notified, join_given({board, meeting ? day(meeting) : message("not yet"),
                                         paragraph, announcement(announced)}));
    }

  private:
    void row(std::string_view label, const std::string& text) {
        if (text.empty()) return;
        out += fmt::format("{:<{}}{}\n", label, label_width_,
                           wrap(visible_line(text), width_, label_width_));
    }

    static std::string money(const Case& data, const std::optional<Money>& amount) {
        return amount ? to_string(*amount, data.funding.currency) : "";
    }

    /// The terms that the decision settles, with the former ones if it alters another.
    static std::string terms(const Case& data, const DecisionChains& chains, std::size_t index) {
        const Decision& is = data.decisions[index];
        const auto& [amount, by] = chains[index].terms.amount;
        const Terms* const before = chains.terms_before(index);
        const std::string settled = by == index ? money(data, amount) : "";
        if (before == nullptr) return join_given({settled, period(is.start, is.end)});
        return join_given(
            {settled.empty() ? "" : old_and_new(money(data, before->amount.value), settled),
             changed_day(translatable("start {days}"), is.start, before->start),
             changed_day(translatable("end {days}"), is.end, before->end)});
    }

    void minutes(const Minutes& given) {
        const auto& [board, paragraph, announced] = given;
        row(Label::minutes, join_given({board, paragraph, announcement(announced)}));
    }

    std::size_t width_;
    std::size_t label_width_;
};

std::string secrecy_text(const Secrecy& secrecy) {
    if (!secrecy.is_given()) return {};
    return join_given({message("secret"), secrecy.provision, day(secrecy.date), secrecy.authority,
                       secrecy.withhold ? message("withheld") : ""});
}

void add_case(SummaryText& sheet, const CaseSummary& summary) {
    const Case& data = summary.listed.data;
    const auto state = translate(word_of(summary.listed.derived.state));
    sheet.out = fmt::format("{}  {}\n", visible_line(data.diarienummer), state);
    if (!data.title.empty()) sheet.out += visible_line(data.title) + "\n";
    if (!data.public_title.empty())
        sheet.out +=
            message("(public: {title})", "title"_a = visible_line(data.public_title)) + "\n";
    sheet.gap();
    sheet.row(Label::file, summary.listed.derived.path);
    sheet.row(Label::unit, data.unit);
    sheet.row(Label::officer, join_given({data.officer.name, data.officer.title, data.officer.phone,
                                          data.officer.email}));
    sheet.row(Label::registered, day(data.registered));
    sheet.row(Label::closed, day(data.closed));
    sheet.row(Label::secrecy, secrecy_text(data.secrecy));
    sheet.row(Label::project, data.project.name);
    sheet.row(Label::period, period(data.project.start, data.project.end));
    sheet.funding(data.funding);
    const DecisionChains chains(data);
    sheet.add_in_force(data, chains);
    for (std::size_t i = 0; i < data.decisions.size(); ++i) sheet.decision(data, chains, i);
}

/// Details of a document, after its line.
std::string document_details(const Document& document) {
    return join_given(
        {document.removed.empty() ? ""
                                  : message("removed: {reason}", "reason"_a = document.removed),
         day(document.registered, translatable("registered {day}")),
         document.person ? message("natural person") : "",
         document.public_title.empty()
             ? ""
             : message("public title: {title}", "title"_a = document.public_title),
         day(document.due, translatable("due {day}")),
         document.answered ? message("answered by {number}", "number"_a = *document.answered) : "",
         secrecy_text(document.secrecy)});
}

void add_documents(SummaryText& sheet, const std::vector<Document>& documents) {
    if (documents.empty()) return;
    sheet.gap();
    for (const Document& document : documents) {
        const std::string number = document.number ? fmt::format("{}", *document.number) : "";
        const auto direction = translate(word_of(document.direction));
        sheet.row(Label::documents, &document == &documents.front(),
                  fmt::format("{:>3}  {:<10}  {:<8}  {}", number, day(document.date), direction,
                              join_given({document.title, document.party})));
        if (const std::string details = document_details(document); !details.empty())
            sheet.row(Label::documents, false, "     " + details);
    }
}

std::string text_of(const DayAhead& day) {
    switch (day.kind) {
    case DayKind::project_start:
        return message("the project starts");
    case DayKind::project_end:
        return message("the project ends");
    case DayKind::meeting:
        return day.board.empty() ? message("the meeting")
                                 : message("meeting of {board}", "board"_a = day.board);
    case DayKind::appeal_end:
        return message("last day of appeal");
    case DayKind::notification:
        break;
    }
    return message("meeting of {board}, to be notified", "board"_a = day.board);
}

} // namespace

std::vector<DayAhead> days_ahead(const CaseSummary& summary) {
    const Case& data = summary.listed.data;
    std::vector<DayAhead> all;
    const auto add = [&](const std::optional<Date>& date, DayKind kind,
                         const std::string& board = {}) {
        if (date && *date >= summary.today) all.push_back({*date, kind, board});
    };
    const GrantedDays days = granted_days(data, DecisionChains(data));
    add(days.start, DayKind::project_start);
    add(days.end, DayKind::project_end);
    for (const Decision& decision : data.decisions) {
        const Notification& is = decision.notification;
        add(is.meeting, DayKind::meeting, is.board);
        if (const auto announced = decision.announced())
            add(last_day_of_appeal(*announced), DayKind::appeal_end);
        const Series* series = summary.body.find_board(is.board, summary.listed.derived.series);
        if (decision.date && !is.meeting && series != nullptr && !decision.by_board())
            add(series->meeting_for(*decision.date, summary.today), DayKind::notification,
                series->board);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const DayAhead& a, const DayAhead& b) { return a.date < b.date; });
    return all;
}

std::string write_summary(const CaseSummary& summary, const FindingStyle& style) {
    SummaryText sheet(style.terminal ? style.width : 100);
    add_case(sheet, summary);
    add_documents(sheet, summary.listed.data.documents);
    sheet.gap();
    bool is_first = true;
    for (const DayAhead& ahead : days_ahead(summary))
        sheet.row(Label::ahead, std::exchange(is_first, false),
                  to_string(ahead.date) + "  " + text_of(ahead));
    for (const RelatedCase& related : summary.related)
        sheet.row(Label::related, &related == &summary.related.front(),
                  related.diarienummer + "  " +
                      (related.title.empty() ? message("(not in this register)") : related.title));
    sheet.row(Label::not_given, join_given(missing_keys(summary.listed.data)));
    const auto errors = summary.findings.count(Severity::error);
    const auto warnings = summary.findings.count(Severity::warning);
    sheet.row(Label::validate,
              errors + warnings == 0
                  ? message("sound")
                  : join_given({errors > 0 ? pluralize(errors, "error") : "",
                                warnings > 0 ? pluralize(warnings, "warning") : ""}));
    return sheet.out + print(summary.findings, style);
}

} // namespace caseflow
