#include "caseflow/intake/decision_reader.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/intake/announcements.hpp"
#include "caseflow/intake/body.hpp"
#include "caseflow/intake/closing_contacts.hpp"
#include "caseflow/intake/dated_decisions.hpp"
#include "caseflow/intake/decided_proposals.hpp"
#include "caseflow/intake/deciding_boards.hpp"
#include "caseflow/intake/decision_kinds.hpp"
#include "caseflow/intake/delegations.hpp"
#include "caseflow/intake/ending_lines.hpp"
#include "caseflow/intake/funding_tables.hpp"
#include "caseflow/intake/head.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/imported_texts.hpp"
#include "caseflow/intake/items.hpp"
#include "caseflow/intake/kept_lines_notes.hpp"
#include "caseflow/intake/letter_decisions.hpp"
#include "caseflow/intake/minutes_lines.hpp"
#include "caseflow/intake/notifications.hpp"
#include "caseflow/intake/officers.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/overruled_provisions.hpp"
#include "caseflow/intake/page_breaks.hpp"
#include "caseflow/intake/project_values.hpp"
#include "caseflow/intake/proposals.hpp"
#include "caseflow/intake/proposed_officer.hpp"
#include "caseflow/intake/second_decision.hpp"
#include "caseflow/intake/signature.hpp"
#include "caseflow/intake/title_lines.hpp"
#include "caseflow/intake/words.hpp"
#include "caseflow/prose/reading.hpp"
#include "caseflow/source/report.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <span>

namespace caseflow {
namespace {

using namespace fmt::literals;
using HeadingPlace = Heading::Place;

class DecisionReader {
  public:
    DecisionReader(const SourceText& source, const Sheet& sheet, const Register& body)
        : source_(source), sheet_(sheet), body_(body) {}

    /// Reads all but the lines of a second decision, which are kept.
    Imported read(const Diarienummer& own_number, const std::vector<Line>& second) {
        to_.data.diarienummer = body_.print(own_number);
        const auto lines = std::span(sheet_.lines);
        Head head = read_head(sheet_, lines, body_, own_number, to_);
        std::vector<Line> body(lines.begin() + static_cast<std::ptrdiff_t>(head.end), lines.end());
        take_page_marks(body, head.rest);
        take_board_decision(body, head);
        take_letter_day(body, head);
        take_minutes_lines(body, head);
        take_dated_heading(body, head);
        take_dated_decision(body, head);
        take_decided_day(body, head);
        by_board_ = (head.reported || !head.paragraph.empty()) && !head.by_delegation;
        Signature signature =
            take_signature(body, body_.layout.headings, by_board_, signed_above());
        const std::vector<TextPart> parts = cut(body, signature.cuts, body_.layout.headings);
        sign(signature, head, decides_below_proposal(parts, body_.layout.headings));
        for (const TextPart& part : parts) put(part);
        note_cuts(parts);
        put_documents(head.documents);
        put_minutes(head, parts);
        put_dates(head, parts);
        head.rest.insert(head.rest.end(), overruled_.begin(), overruled_.end());
        put_rest(head.rest);
        set_kind(imported_texts(to_.data), to_);
        take_reason();
        if (!by_board_) propose_officer(lines, to_);
        if (!by_board_ || head.reported || writer_of_letter(lines)) propose_contact(lines, to_);
        propose(imported_texts(to_.data), lines, to_);
        propose_tables(lines, to_);
        propose_labelled_values(lines, to_);
        propose_granted_table(lines, to_);
        if (only_proposes(sheet_, parts, body_.layout.headings)) leave_out_amount(to_);
        for (const TextPart& part : parts)
            if (part.further) put_second(lines_with_heading(part));
        put_second(second);
        return std::move(to_);
    }

  private:
    Decision& decision() {
        auto& all = to_.data.decisions;
        return all.empty() ? all.emplace_back() : all.back();
    }

    [[nodiscard]] Place place_of(const Line& line) const {
        const auto end = static_cast<std::uint32_t>(character_count(source_.line(line.number)) + 1);
        return {&source_, {{line.number, 1}, {line.number, end}}};
    }

    /// The name of the decider in the head.
    [[nodiscard]] std::string signed_above() const {
        return to_.data.decisions.empty() ? "" : to_.data.decisions.back().signatory.name;
    }

    /// A day above the signature dates the decision below a proposal; the head dates the proposal.
    void sign(Signature& signature, Head& head, bool proposed) {
        if (signature.signatory.name.empty() && !signature.officer_decides.empty() && !by_board_) {
            signature.signatory = {to_.data.officer.name, to_.data.officer.title};
            signature.words = signature.officer_decides;
        }
        if (signature.signatory.name.empty()) return;
        if (signature.signatory.title.empty() && !signed_above().empty())
            signature.signatory.title = decision().signatory.title;
        decision().signatory = std::move(signature.signatory);
        const std::string words(trimmed(signature.words));
        if (!words.empty()) remember(to_, "decision.0.signatory.name", words);
        const auto by = is_sentence(words) ? std::nullopt : delegation_in(words);
        if (by && decision().delegation.provision.empty()) decision().delegation = *by;
        if (!head.dates.empty() && !proposed) return keep_dates(signature, head);
        for (const auto& [date, line] : signature.dates)
            head.dates.push_back({date, line, proposed});
    }

    /// Keeps a day alone above the signature as a line, if the head has the decision's day.
    static void keep_dates(const Signature& signature, Head& head) {
        for (const auto& [date, line] : signature.dates)
            if (parse_date(trimmed(line.text))) head.rest.push_back(line);
    }

    /// Lines of the signature, and lines without a part of a decision.
    void note_cuts(const std::vector<TextPart>& parts) {
        for (const TextPart& part : parts)
            if (part.at.blank() && !part.heading.words.empty())
                to_.findings.note(place_of(first_written(part)), kept_part_message(part));
    }

    void put(const TextPart& part) {
        remarks_ = to_.remarks;
        if (part.further) return; // read at last
        if (part.heading.place < HeadingPlace::dispatch) remember_heading(part);
        switch (part.heading.place) {
        case HeadingPlace::description:
            return void(to_.data.description = text_of(sheet_, part.lines));
        case HeadingPlace::basis:
            decision().basis = line_items(sheet_, part.lines);
            return void(std::erase(decision().basis, to_.data.officer.name)); // the author
        case HeadingPlace::delegation: {
            const Delegation above = decision().delegation;
            put_delegation(part);
            return keep_overruled(above, decision().delegation, sheet_.lines, overruled_);
        }
        case HeadingPlace::points:
        case HeadingPlace::proposal:
            return put_points(part);
        case HeadingPlace::notification:
            return put_notification(part);
        default:
            return put_section(part);
        }
    }

    void put_points(const TextPart& part) {
        const bool headed = !part.heading.words.empty();
        decision().points = list_items(sheet_, part.lines, headed);
        const auto by = by_board_ ? std::nullopt : delegation_in(part.decider);
        if (by && decision().delegation.provision.empty()) decision().delegation = *by;
        const auto end = static_cast<std::ptrdiff_t>(end_of_list(part.lines));
        listed_ = list_items(sheet_, {part.lines.begin(), part.lines.begin() + end}, headed);
        after_list_ = text_of(sheet_, {part.lines.begin() + end, part.lines.end()});
    }

    /// The text under the points of a refusal or a revocation is its reason.
    void take_reason() {
        if (after_list_.empty()) return;
        const DecisionKind kind = decision().kind;
        if (kind != DecisionKind::refusal && kind != DecisionKind::revocation) return;
        decision().points = std::move(listed_);
        decision().reason = std::move(after_list_);
    }

    /// Keeps a heading that differs from the register's own as a comment, and the decider below it.
    void remember_heading(const TextPart& part) {
        const bool other = !part.heading.own && !part.heading.words.empty();
        if (other || !part.decider.empty()) write_heading(part);
    }

    void write_heading(const TextPart& part) {
        static const std::map<HeadingPlace, std::string> paths = {
            {HeadingPlace::description, "description"},
            {HeadingPlace::basis, "decision.0.basis"},
            {HeadingPlace::delegation, "decision.0.delegation.provision"},
            {HeadingPlace::points, "decision.0.points"},
            {HeadingPlace::proposal, "decision.0.points"},
            {HeadingPlace::notification, "decision.0.notification.board"}};
        const std::string& words = part.heading.words;
        const char* const link = words.empty() || part.decider.empty() ? "" : "; ";
        to_.remarks[paths.at(part.heading.place)] = "rubrik: " + words + link + part.decider;
    }

    /// The text of a part about delegation; if it has a law and a delegation order, only the order.
    [[nodiscard]] std::string delegation_line(const TextPart& part) {
        std::string text = text_of(sheet_, part.lines);
        const std::size_t end = text.rfind('\n');
        if (end == std::string::npos || paragraphs_of(part.lines).size() > 1) return text;
        std::string last = text.substr(end + 1);
        const bool order = delegation_in(last) && text.substr(0, end).find("§") != text.npos;
        if (order) to_.data.sections.push_back({"Lagrum", text.substr(0, end)});
        return order ? last : text;
    }

    void put_delegation(const TextPart& part) {
        const std::string line = delegation_line(part);
        if (decision().notification.board.empty() && !by_board_)
            if (const auto found = notification_within(text_of(sheet_, part.lines))) {
                decision().notification = *found;
                to_.remarks["decision.0.notification.board"] =
                    "ur texten: " + quote_words(line, 0, line.size());
            }
        const bool other = fold(part.heading.words).find("deleg") == std::string::npos &&
                           !part.heading.own && !part.heading.words.empty();
        if (paragraphs_of(part.lines).size() > 1 || (other && !delegation_in(line))) {
            const auto old = remarks_.find("decision.0.delegation.provision");
            to_.remarks.erase("decision.0.delegation.provision");
            if (old != remarks_.end()) to_.remarks.insert(*old);
            return put_section(part);
        }
        constexpr std::string_view mark = ", punkt ";
        const std::size_t at = line.rfind(mark);
        const std::string point = at == std::string::npos ? "" : line.substr(at + mark.size());
        Delegation& delegation = decision().delegation;
        if (is_delegation_point(line)) {
            delegation.point = line;
            auto heading = to_.remarks.extract("decision.0.delegation.provision");
            if (heading.empty()) return;
            heading.key() = "decision.0.delegation.point";
            to_.remarks.insert(std::move(heading));
        } else if (!point.empty() &&
                   (is_delegation_point(point) || point.find_first_of(" \n") == point.npos) &&
                   !is_delegation_sentence(line)) {
            delegation = {line.substr(0, at), point};
        } else if (const auto found = delegation_under(part.heading.words, line)) {
            delegation = *found;
            const char* const key = found->provision.empty() ? "point" : "provision";
            remember(to_, std::string("decision.0.delegation.") + key, line);
        } else {
            delegation.provision = line;
        }
    }

    /// A sentence without a heading counts only in a decision that no board took.
    void put_notification(const TextPart& part) {
        const bool sentence = part.heading.words.empty();
        const std::string text = text_of(sheet_, part.lines);
        const auto found =
            sentence ? notification_in_sentence(text) : notification_under_heading(text);
        if (sentence && (!found || by_board_))
            return put_section({{HeadingPlace::section, "Övrigt"}, true, {}, part.lines});
        if (!found) return put_section(part);
        decision().notification = *found;
        if (sentence || text != notification_of(found->board))
            remember(to_, "decision.0.notification.board", text);
    }

    void put_section(const TextPart& part) {
        std::string heading = part.heading.words.empty() ? "Inledning" : part.heading.words;
        const std::string decider = part.decider.empty() ? "" : part.decider + ":\n";
        std::string text = decider + text_of(sheet_, part.lines);
        if (take_project_section(heading, text, to_)) return;
        if (!part.known)
            to_.findings.note(
                place_of(part.at),
                message("unknown heading '{heading}'; kept as a section", "heading"_a = heading));
        to_.data.sections.push_back({std::move(heading), std::move(text)});
    }

    /// The documents that minutes list above the text are the basis of the decision.
    void put_documents(const std::vector<Line>& documents) {
        if (documents.empty()) return;
        auto& basis = decision().basis;
        for (std::string& item : line_items(sheet_, documents)) basis.push_back(std::move(item));
    }

    /// For the decision of a board, puts the board and the paragraph of its minutes. The heading of
    /// the points names the board more surely than the head.
    void put_minutes(Head& head, const std::vector<TextPart>& parts) {
        const auto points = std::find_if(parts.begin(), parts.end(), [](const TextPart& part) {
            return part.heading.place == HeadingPlace::points;
        });
        const bool decided = points != parts.end() && !head.by_delegation &&
                             (head.reported || !head.paragraph.empty());
        std::string board = decided ? deciding_board(points->decider) : "";
        if (decided && board.empty() && is_board(points->decider)) board = points->decider;
        if (decided && board.empty()) board = deciding_board(points->heading.words);
        const bool short_name =
            (board == "Arbetsutskottet" && head.board.ends_with("s arbetsutskott")) ||
            fold(head.board).ends_with(fold(board)) ||         // "Utskottet" of "Sociala utskottet"
            fold(head.board).starts_with(fold(board) + " ") || // "Stadsdelsnämnden Hamra-Vik"
            (is_board_noun(board) && !head.board.empty()) || is_indefinite_of(head.board, board);
        if (board.empty() || short_name) board = head.board;
        if (decided && board.empty()) board = any_deciding_board(points->heading.words);
        if (decided && board.empty()) board = any_deciding_board(points->decider);
        if (decided && board.empty()) board = board_of_sentence(text_of(sheet_, points->lines));
        if (!decided || board.empty()) return keep_minutes(head);
        board = board_in_small_letters(sheet_.lines, board);
        choose_paragraph(head, board);
        decision().minutes = {board, head.paragraph, {}};
        for (const TextPart& part : parts) // not printed for a board's decision
            if (part.heading.own && (part.heading.place == HeadingPlace::delegation ||
                                     part.heading.place == HeadingPlace::notification))
                write_heading(part);
        if (!head.board.empty() && head.board != board)
            remember(to_, "decision.0.minutes.board", head.board);
        for (const std::string& words : head.paragraph_words)
            remember(to_, "decision.0.minutes.paragraph", words);
        propose_announced(sheet_.lines, to_);
    }

    /// The date of the decision, if the text decides rather than proposes: the date with that
    /// label, else the only one of the head.
    void put_dates(Head& head, const std::vector<TextPart>& parts) {
        const bool proposed = std::any_of(parts.begin(), parts.end(), [](const TextPart& part) {
            return part.heading.place == HeadingPlace::proposal;
        });
        if (head.dates.empty())
            if (const auto day = day_of_meeting(sheet_.lines)) head.dates.push_back({*day, {}});
        const bool labelled = std::any_of(head.dates.begin(), head.dates.end(),
                                          [](const HeadDate& date) { return date.decided; });
        std::optional<Date> found;
        bool clear = !proposed;
        for (const HeadDate& date : head.dates) {
            if (labelled && !date.decided) continue;
            clear = clear && (!found || *found == date.date);
            found = date.date;
        }
        for (const HeadDate& date : head.dates) {
            const bool taken = clear && date.date == *found;
            if (taken) decision().date = found;
            if (!taken && !date.line.text.empty()) head.rest.push_back(date.line);
            if (taken && date.line.text != to_string(date.date) && !date.line.text.empty())
                remember(to_, "decision.0.date", date.line.text);
        }
    }

    /// A second decision of the text is kept as it is: it makes a case of its own.
    void put_second(const std::vector<Line>& lines) {
        if (lines.empty()) return;
        to_.findings.note(place_of(lines.front()),
                          message("a second decision begins here; kept as the section 'Ytterligare "
                                  "beslut': import it as a case of its own"));
        to_.data.sections.push_back({"Ytterligare beslut", text_of(sheet_, lines)});
    }

    void put_rest(const std::vector<Line>& lines) {
        if (lines.empty()) return;
        std::string text;
        for (const Line& line : lines) {
            text += (text.empty() ? "" : "\n") + line.text;
            for (const Reading& reading : read_prose(line.text))
                if (const auto* wrong = std::get_if<Misspelt>(&reading.value))
                    Report("text-number", to_.findings)
                        .add(place_of(line), misspelt_message(*wrong, line.text));
        }
        to_.findings.note(place_of(lines.front()), kept_lines_message(lines.size()));
        to_.data.sections.push_back({section_of_head, std::move(text)});
    }

    const SourceText& source_;
    const Sheet& sheet_;
    const Register& body_;
    Imported to_;
    bool by_board_ = false;
    std::vector<Line> overruled_;         // with values that a heading further down contradicts
    decltype(Imported::remarks) remarks_; // above the part being put
    std::vector<std::string> listed_;     // the points, without the text under their list
    std::string after_list_;
};

} // namespace

void remember(Imported& to, const std::string& path, const std::string& words) {
    std::string& remark = to.remarks[path];
    remark += (remark.empty() ? "i texten: " : "; ") + words;
}

bool is_proposal(std::string_view remark) {
    return remark.starts_with("ur texten: ");
}

Imported read_decision(const SourceText& source, const Sheet& sheet, const Register& body,
                       const Diarienummer& own_number) {
    const auto [first, second] = without_second_decision(sheet, body);
    return DecisionReader(source, first, body).read(own_number, second);
}

} // namespace caseflow
