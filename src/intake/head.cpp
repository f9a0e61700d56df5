#include "caseflow/intake/head.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/awaited_labels.hpp"
#include "caseflow/intake/body.hpp"
#include "caseflow/intake/broken_names.hpp"
#include "caseflow/intake/cell_places.hpp"
#include "caseflow/intake/dated_decisions.hpp"
#include "caseflow/intake/deciding_boards.hpp"
#include "caseflow/intake/front_pages.hpp"
#include "caseflow/intake/head_values.hpp"
#include "caseflow/intake/items.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/minutes_lines.hpp"
#include "caseflow/intake/numbers.hpp"
#include "caseflow/intake/officers.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/proposed_officer.hpp"
#include "caseflow/intake/receiver_contacts.hpp"
#include "caseflow/intake/standard_head.hpp"
#include "caseflow/intake/title_choice.hpp"
#include "caseflow/intake/title_lines.hpp"
#include "caseflow/intake/words.hpp"
#include "caseflow/prose/reading.hpp"

#include <algorithm>
#include <deque>

namespace caseflow {
namespace {

constexpr std::size_t longest_line = 100; // bytes of a line in a head
constexpr std::size_t most_lines = 60;

class HeadReader {
  public:
    HeadReader(const Sheet& sheet, std::span<const Line> lines, const Register& body,
               const Diarienummer& own_number, Imported& to)
        : sheet_(sheet),
          lines_(lines),
          body_(body),
          values_(body, own_number, head_, to),
          own_(own_number),
          to_(to) {}

    Head read() {
        Head standard;
        if (read_standard_head(sheet_, lines_, body_, own_, standard, to_)) return standard;
        std::size_t i = 0;
        for (const std::size_t end = mail_end(lines_); i < end; ++i)
            if (!lines_[i].blank()) keep_row(i);
        const std::size_t end = std::max(front_page_end(lines_), formal_paragraphs_end(lines_));
        while (i < end) read_front_row(i++);
        const std::size_t most = std::min(lines_.size(), i + most_lines);
        for (; i < most && !begins_body(i); ++i) read_row(i);
        head_.end = i;
        choose_title({sheet_, lines_, body_, values_.numbered(), below_paragraph_, title_row_},
                     candidates_, head_, to_);
        values_.take_number_of_title();
        take_unit_below(lines_, body_row_, candidates_, to_);
        take_project_line(candidates_, to_);
        for (const TitleCandidate& candidate : candidates_) head_.rest.push_back(candidate.line);
        keep_broken_name(broken_, head_, to_);
        sort_by_place(head_.rest, lines_);
        return std::move(head_);
    }

  private:
    [[nodiscard]] std::size_t width_before(const Line& cell) const {
        return column_of_cell(lines_, cell);
    }

    /// True for a heading, a sentence, or a line that is too long for a head.
    [[nodiscard]] bool begins_body(std::size_t i) const {
        const std::string& text = lines_[i].text;
        if (lines_[i].blank() || is_page_mark(text) || is_copy_note(lines_, i)) return false;
        if (begins_points_at(lines_, i)) return true;
        if (names_signer(text)) return false;
        if (label_alone(text) == Label::subject) return is_prose_at(lines_, i + 1);
        if (is_title_above_decision(lines_, i, body_.layout.headings) && !has_title()) return false;
        if (label_alone(text) == Label::point && i + 1 < lines_.size() &&
            values_.suits(Label::point, std::string(trimmed(lines_[i + 1].text))))
            return false; // with its value below
        if (labels_follow(i) || (head_.paragraph.empty() && is_attendance(lines_, i))) return false;
        if (const auto known = known_heading(text, body_.layout.headings))
            return !is_paper(text) || (known->place < Heading::Place::dispatch && is_heading(i));
        if (text_after_heading(text, body_.layout.headings) != std::string_view::npos) return true;
        if (continues_with_dash(i)) return false;
        if (bullet_length(trimmed(text)) > 0)
            return head_.paragraph.empty() && !candidates_.empty();
        if (number_length(trimmed(text), 1) > 0 || (i > 0 && begins_text(lines_, i))) return true;
        if (heads_sentence(lines_, i) && has_title()) return true;
        if (heads_prose(lines_, i) && has_title(begins_as_title)) return true;
        return trimmed(text).size() > longest_line && columns_of(text).size() == 1 &&
               !is_title_in_one_line(lines_, i, to_.data.title);
    }

    /// "Delegering" above its value, with another label and its value below them.
    [[nodiscard]] bool labels_follow(std::size_t i) const {
        if (heads_decider(lines_, i)) return true;
        if (label_alone(lines_[i].text) != Label::basis || i + 4 >= lines_.size()) return false;
        const auto next = label_alone(lines_[i + 3].text);
        return lines_[i + 2].blank() && next && *next != Label::other &&
               values_.suits(*next, lines_[i + 4].text);
    }

    /// "– nya affärer" below the first line of a title
    [[nodiscard]] bool continues_with_dash(std::size_t i) const {
        return bullet_length(trimmed(lines_[i].text)) > 0 && !candidates_.empty() &&
               candidates_.back().row + 1 == i &&
               title_continues(candidates_.back().line.text, lines_[i].text);
    }

    [[nodiscard]] bool has_title(bool (*fits)(std::string_view) = may_be_title) const {
        return !to_.data.title.empty() ||
               std::ranges::any_of(
                   candidates_, [&](const TitleCandidate& title) { return fits(title.line.text); });
    }

    /// A word like "Beslut" is the kind of paper above number and date, and a heading below them.
    [[nodiscard]] bool is_heading(std::size_t i) const {
        const bool below = !candidates_.empty() || !head_.dates.empty() || values_.numbered();
        if (!below && mail_end(lines_) == 0) return false;
        std::size_t next = i + 1;
        while (next < lines_.size() && (lines_[next].blank() || is_page_mark(lines_[next].text)))
            ++next;
        if (next == lines_.size()) return true;
        const std::string first = columns_of(lines_[next].text).front();
        if (fold(trimmed(lines_[i].text)).starts_with("deleg")) // else the kind of paper
            return has_title() && (begins_item(first) || is_prose_at(lines_, next));
        return !(number_alone(first, body_) || whole_date(first) || split_label(first) ||
                 label_alone(first) || paragraph_on(first));
    }

    /// The front page of minutes says which board met and when; nobody on it prepared the case.
    void read_front_row(std::size_t i) {
        constexpr std::size_t last_of_page_head = 8;
        for (const std::string& text : columns_of(lines_[i].text)) {
            const Line cell{text, lines_[i].number};
            const auto alone = label_alone(text);
            if (take_awaited(cell, i) || values_.take_minutes(cell)) continue;
            const auto label = split_label(text);
            const bool wanted = label ? is_of_meeting(label->first) || names_weekday(label->second)
                                      : i < last_of_page_head;
            if (wanted && values_.take(cell)) continue;
            if (alone && is_of_meeting(*alone)) await(*alone, cell);
            if (!values_.take_board(cell)) keep(cell);
        }
    }

    void read_row(std::size_t i) {
        if (lines_[i].blank()) return void(stamped_ = false);
        for (const std::string& column : columns_of(lines_[i].text)) {
            if (i == broken_.row && column == broken_.rest) continue;
            for (const std::string& part :
                 organisation_and_unit(whole_name(lines_, i, column, broken_)))
                for (const std::string& text : day_and_number(part, body_)) {
                    const bool untitled = to_.data.title.empty();
                    read_cell({text, lines_[i].number}, i);
                    if (untitled && !to_.data.title.empty()) title_row_ = i;
                }
        }
    }

    void read_cell(const Line& cell, std::size_t row) {
        if (is_page_mark(cell.text) && !awaits_number(cell)) return forget_page_label(), keep(cell);
        if (values_.is_of_letterhead(lines_, row, cell.text) || is_copy_note(lines_, row))
            return keep(cell);
        if (take_stamp(cell)) return keep(cell);
        if (take_awaited(cell, row) || take_paragraph(cell, row)) return;
        if (heads_decider(lines_, row)) return await(Label::signer, cell), keep(cell);
        if (values_.take(cell)) return forget_label_above(cell);
        if (const auto label = label_or_project(cell.text, head_); label && !is_title_here(row))
            return await(is_of_applicant(*label, lines_[row].text) ? Label::other : *label, cell),
                   keep(cell);
        if (values_.take_minutes(cell) || take_dated_paper(cell)) return;
        if (is_paper(cell.text)) return take_paper(cell);
        const bool open =
            !candidates_.empty() && candidates_.back().row + 1 == row &&
            title_continues(candidates_.back().line.text, {}); // "… i", "Norrlands län"
        if (open || continues_with_dash(row) || (!take_place(cell, row) && !take_document(cell)))
            candidates_.push_back({cell, row});
    }

    void await(Label label, const Line& cell) {
        awaited_.push_back({label, cell.text, width_before(cell), cell.number});
    }

    /// The day of a stamp may be on a line below it.
    bool take_stamp(const Line& cell) {
        if (!is_stamp(cell.text) && !(stamped_ && whole_date(cell.text))) return false;
        return stamped_ = true;
    }

    void keep(const Line& cell) { head_.rest.push_back(cell); }
    void keep_row(std::size_t i) { keep({std::string(trimmed(lines_[i].text)), lines_[i].number}); }

    /// True right below the paragraph's line, the place of its title.
    [[nodiscard]] bool is_title_here(std::size_t row) const {
        return paragraph_row_ != none && row == paragraph_row_ + 1 && to_.data.title.empty();
    }

    /// "Ärende-ID" above a value that is clear by itself gets no other value; neither does "Ärende"
    /// above the case's number, or any label right above the number.
    void forget_label_above(const Line& cell) {
        const bool number = number_alone(cell.text, body_) == own_;
        std::erase_if(awaited_, [&](const Awaited& item) {
            const bool here =
                item.column == width_before(cell) || (number && item.line == cell.number);
            const bool of_number = item.label == Label::subject || item.line + 1 == cell.number;
            return here && (item.label == Label::other || (number && of_number));
        });
    }

    /// "Sida" above "1 (3)" gets no other value.
    void forget_page_label() { std::erase_if(awaited_, is_of_page); }

    /// True for "3.7" below "Delegationspunkt" and "22" below "Paragraf", which may look like the
    /// number of a page.
    [[nodiscard]] bool awaits_number(const Line& cell) const {
        const auto first = std::find_if(awaited_.begin(), awaited_.end(), [](const auto& item) {
            return is_of_page(item) || item.label == Label::point || item.label == Label::paragraph;
        });
        return first != awaited_.end() && !is_of_page(*first) &&
               values_.suits(first->label, cell.text);
    }

    /// "Avdelning" with a receiver's name beside it, and the unit in its own column below it.
    [[nodiscard]] bool has_value_below(const Awaited& item, const Line& cell,
                                       std::size_t row) const {
        const std::string below = cell_in_column(lines_, row + 1, item.column);
        if (below.empty() || item.words.ends_with(':')) return false;
        if (item.label == Label::unit) return is_unit(below) && !is_unit(cell.text);
        return item.label == Label::name && values_.suits(item.label, below);
    }

    /// Takes a cell as the value of a label above it: the label of its own column, else the first
    /// one, since labels and values are in the same order.
    bool take_awaited(const Line& cell, std::size_t row) {
        for (const std::size_t i : by_column(awaited_, width_before(cell))) {
            const Awaited item = awaited_[i];
            if (is_of_page(item) || (item.line == cell.number && has_value_below(item, cell, row)))
                continue;
            if (is_of_contact(item) && is_unit(cell.text) && item.column == width_before(cell))
                return false;
            const bool below = item.label == Label::other && item.column == width_before(cell);
            const bool beside = item.label == Label::other && item.line == cell.number &&
                                number_alone(cell.text, body_) != own_ && !label_alone(cell.text) &&
                                !split_label(cell.text);
            const bool suits = beside || values_.suits(item.label, cell.text) ||
                               (below && (whole_date(cell.text) || is_phone(cell.text) ||
                                          number_alone(cell.text, body_).value_or(own_) != own_));
            if (!suits && item.label != Label::meeting) continue; // beside it or nowhere
            awaited_.erase(awaited_.begin() + static_cast<std::ptrdiff_t>(i));
            if (!suits) return false;
            if (item.label == Label::other) return keep(cell), true;
            if (!values_.take(item.label, cell.text, cell, item.words + " " + cell.text))
                return false;
            if (item.label == Label::name) officer_row_ = row, officer_column_ = width_before(cell);
            forget_label(item.words, head_.rest);
            return true;
        }
        return false;
    }

    bool take_paragraph(const Line& cell, std::size_t row) {
        const auto found = paragraph_on(cell.text);
        if (!found) return false;
        const bool part = found->number.starts_with(head_.paragraph + ".");
        const bool other = !head_.paragraph.empty() && found->number != head_.paragraph && !part;
        const bool prepared = found->committee && !is_committee(head_.board);
        if (prepared || other) return keep(cell), true;
        if (head_.paragraph.empty() || part) note_paragraph(row);
        if (part && !head_.paragraph.empty() && !to_.data.title.empty())
            keep({std::exchange(to_.data.title, {}), cell.number});
        head_.paragraph = found->number;
        if (head_.paragraph_line == 0) head_.paragraph_line = cell.number;
        const std::string words(trimmed(cell.text.substr(0, cell.text.rfind(found->title))));
        const std::string title = values_.without_number(found->title);
        if (title.empty() && words != found->number) head_.paragraph_words.push_back(words);
        if (title.empty()) return note_paragraph(row), true;
        if (!to_.data.title.empty()) return keep(cell), true;
        to_.data.title = title;
        head_.paragraph_words.push_back(words);
        return true;
    }

    /// The title is beside the paragraph's number or below it.
    void note_paragraph(std::size_t row) {
        paragraph_row_ = row;
        below_paragraph_ = candidates_.size();
    }

    /// "Protokoll 2017-06-08"
    bool take_dated_paper(const Line& cell) {
        const auto paper = dated_paper(cell.text);
        if (!paper) return false;
        const bool minutes = fold(cell.text).find("protokoll") != std::string::npos;
        take_paper({paper->first, cell.number});
        head_.rest.pop_back();
        head_.dates.push_back({paper->second, cell, minutes});
        return true;
    }

    void take_paper(const Line& cell) {
        head_.by_delegation = head_.by_delegation || is_paper_by_delegation(cell.text);
        keep(cell);
    }

    /// Boards, units, organisations, people and their contacts.
    bool take_place(const Line& cell, std::size_t row) {
        const std::string& text = cell.text;
        if (is_title_here(row)) return false;
        if (is_address(text) || text == body_.organisation) return keep(cell), true;
        if (is_phone(text) || is_email(text)) {
            const Label label = is_phone(text) ? Label::phone : Label::email;
            return values_.take(label, text, cell, text) || (keep(cell), true);
        }
        if (officer_row_ + 1 == row && take_reach(text, to_.data.officer)) return true;
        if (values_.take_board(cell)) return true;
        if (head_.paragraph.empty() && is_unit(text) && !is_unit_of_receiver(lines_, row, text))
            return values_.take(Label::unit, text, cell, text) || (keep(cell), true);
        if (is_organisation(text)) {
            const std::string folded = fold(text);
            if (folded.starts_with("region ") || folded.ends_with("kommun")) body_row_ = row;
            return keep(cell), true;
        }
        return take_person(cell, row);
    }

    /// The officer; without a label, only with more than a name or under the unit.
    bool take_person(const Line& cell, std::size_t row) {
        Officer& officer = to_.data.officer;
        if (is_role(cell.text) && !person_on(cell.text) && !is_long_title(cell.text)) {
            const bool own = !officer.name.empty() && officer.title.empty() &&
                             officer_row_ + 1 == row && officer_column_ == width_before(cell);
            if (own) officer.title = cell.text;
            if (!own) keep(cell), role_ = cell.text, role_row_ = row;
            return true;
        }
        const auto person = person_on(cell.text);
        if (!person || !head_.paragraph.empty()) return false;
        if (is_no_officer(lines_, row, *person)) return keep(cell), true;
        const bool below_role = person->role.empty() && role_row_ + 1 == row;
        const bool sure = !person->role.empty() || is_reached(*person) || below_role ||
                          has_address_below(lines_, row, cell.text) ||
                          (!to_.data.unit.empty() && has_phone_below(lines_, row, cell.text)) ||
                          (has_first_name(person->name) && !to_.data.unit.empty());
        if (!sure || !values_.take_officer(*person)) return false;
        if (below_role && officer.title.empty())
            officer.title = role_, forget_label(role_, head_.rest);
        officer_row_ = row, officer_column_ = width_before(cell);
        if (cell.text != person->name) remember(to_, "officer.name", cell.text);
        return true;
    }

    /// Minutes list the case's documents under its number: with bullets, or with their dates.
    bool take_document(const Line& cell) {
        if (head_.paragraph.empty()) return false;
        const auto readings = read_prose(cell.text);
        const bool dated = !readings.empty() && readings.back().end == cell.text.size() &&
                           std::holds_alternative<TextPeriod>(readings.back().value) &&
                           begins_capital(cell.text) && !to_.data.title.empty();
        if ((bullet_length(cell.text) == 0 && !dated) || cell.text == to_.data.title) return false;
        head_.documents.push_back(cell);
        return true;
    }

    static constexpr std::size_t none = std::string::npos - 1;

    const Sheet& sheet_;
    std::span<const Line> lines_;
    const Register& body_;
    Head head_;
    HeadValues values_;
    const Diarienummer& own_;
    Imported& to_;
    std::deque<Awaited> awaited_;
    std::vector<TitleCandidate> candidates_;
    std::size_t paragraph_row_ = none;
    std::optional<std::size_t> below_paragraph_; // the first candidate there
    std::optional<std::size_t> title_row_;       // of a title that is not chosen
    std::size_t officer_row_ = none;
    std::size_t officer_column_ = 0;
    std::optional<std::size_t> body_row_; // of a region's or a municipality's name
    std::string role_;                    // a title alone on a line, above a name
    std::size_t role_row_ = none;
    BrokenName broken_;
    bool stamped_ = false; // within a stamp
};

} // namespace

Head read_head(const Sheet& sheet, std::span<const Line> lines, const Register& body,
               const Diarienummer& own_number, Imported& to) {
    return HeadReader(sheet, lines, body, own_number, to).read();
}

} // namespace caseflow
