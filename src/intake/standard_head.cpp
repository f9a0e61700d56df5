#include "caseflow/intake/standard_head.hpp"

#include "caseflow/intake/body.hpp"
#include "caseflow/intake/head_values.hpp"
#include "caseflow/intake/items.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/minutes_lines.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/people.hpp"
#include "caseflow/intake/title_lines.hpp"
#include "caseflow/prose/reading.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t most_lines_on_top = 12;
constexpr std::size_t most_contact_lines = 7;
constexpr std::size_t longest_standard_line = 100;  // bytes
constexpr std::size_t longest_standard_title = 300; // bytes

/// A title, or words that are not anything else: no place, body, person, number or month.
bool may_be_title_of_officer(std::string_view text) {
    if (is_role(text)) return true;
    if (is_unit(text) || is_organisation(text) || is_board(text) || person_on(text) ||
        is_about_paper(text) || is_stamp(text) || is_phone(text))
        return false;
    const auto readings = read_prose(text);
    const bool time = readings.size() == 1 && readings[0].begin == 0 &&
                      readings[0].end == text.size() &&
                      std::holds_alternative<TextPeriod>(readings[0].value);
    return !time && text.find_first_not_of("0123456789-/.: ") != text.npos;
}

class StandardHead {
  public:
    StandardHead(const Sheet& sheet, std::span<const Line> lines, const Register& body,
                 const Diarienummer& own_number, Head& head, Imported& to)
        : sheet_(sheet), lines_(lines), body_(body), own_(own_number), head_(head), to_(to) {}

    bool read() {
        if (!find_number() || !find_contact() || !find_title() || !knows_first_line()) return false;
        HeadValues values(body_, own_, head_, to_);
        if (date_) head_.dates.push_back({*parse_date(date_->text), *date_});
        std::vector<Line> names;
        for (const Line& line : contact_)
            if (is_paper(line.text))
                head_.rest.push_back(line);
            else if (!values.take(line))
                names.push_back(line);
        put_contact(names);
        put_title();
        return true;
    }

  private:
    [[nodiscard]] bool is_heading(std::size_t at) const {
        return known_heading(lines_[at].text, body_.layout.headings).has_value();
    }

    [[nodiscard]] std::size_t block_end(std::size_t at) const {
        while (at < lines_.size() && !lines_[at].blank()) ++at;
        return at;
    }

    bool find_number() {
        const std::string printed = body_.print(own_);
        for (; number_ < std::min(lines_.size(), most_lines_on_top); ++number_)
            if (lines_[number_].text == printed) return true;
        return false;
    }

    /// One block of lines that have no other meaning, and perhaps a day, above the number.
    bool find_contact() {
        std::size_t end = number_;
        while (end > 0 && lines_[end - 1].blank()) --end;
        if (end > 0 && parse_date(lines_[end - 1].text)) date_ = lines_[--end];
        while (end > 0 && lines_[end - 1].blank()) --end;
        contact_ = lines_.first(end);
        const bool reached = std::any_of(contact_.begin(), contact_.end(),
                                         [](const Line& line) { return is_own_label(line.text); });
        const auto other = [&](const Line& line) {
            return line.blank() || line.text.size() > longest_standard_line ||
                   is_elsewhere(line.text) || (!reached && is_address(line.text)); // a receiver's
        };
        return contact_.size() <= most_contact_lines &&
               std::none_of(contact_.begin(), contact_.end(), other);
    }

    /// True for a first line that is a unit or an officer, to judge by its words, the name below it
    /// or its place above blank lines and a title; another first line may be the title.
    [[nodiscard]] bool knows_first_line() const {
        std::vector<std::string_view> names;
        for (const Line& line : contact_)
            if (!is_paper(line.text) && !split_label(line.text)) names.push_back(line.text);
        if (names.empty()) return true;
        const bool own_place = end_ > begin_ && begin_ == number_ + 2 &&
                               !is_about_paper(names[0]) && lines_[contact_.size()].blank() &&
                               lines_[number_ - 1].blank();
        return own_place || std::any_of(names.begin(), names.end(), is_name) || is_unit(names[0]) ||
               is_organisation(names[0]);
    }

    static bool is_own_label(std::string_view text) {
        return text.starts_with("Tfn: ") || text.starts_with("E-post: ");
    }

    /// True for text that the register's own head does not contain.
    [[nodiscard]] bool is_elsewhere(const std::string& text) const {
        if (minutes_on(text) || meeting_on(text)) return true;
        if (is_page_mark(text)) return true;
        if (is_paper(text)) return false;
        const auto label = split_label(text);
        return (label && !is_own_label(text)) || label_alone(text) || columns_of(text).size() > 1 ||
               paragraph_on(text) || is_board(text) || bullet_length(text) > 0 || parse_date(text);
    }

    bool find_title() {
        begin_ = number_ + 1;
        if (begin_ < lines_.size() && lines_[begin_].blank()) ++begin_;
        if (begin_ >= lines_.size()) return true;
        const std::string& text = lines_[begin_].text;
        if (is_heading(begin_)) return !is_paper_above_title();
        const bool alone = begin_ > number_ + 1;
        if (!alone && (split_label(text) || whole_date(text) || label_alone(text))) return false;
        if (is_of_letter(text) || label_alone(text) == Label::subject) return false;
        end_ = end_of_title();
        const auto block = lines_.subspan(begin_, end_ - begin_);
        return std::none_of(block.begin(), block.end(), [](const Line& line) {
            return is_address(line.text) || is_about_paper(line.text) || is_unit(line.text);
        });
    }

    /// "Delegationsbeslut", with a title alone below it and a heading below that.
    [[nodiscard]] bool is_paper_above_title() const {
        const std::size_t title = begin_ + 2;
        return is_paper(lines_[begin_].text) && title + 2 < lines_.size() &&
               lines_[begin_ + 1].blank() && lines_[title + 1].blank() && !is_heading(title) &&
               is_heading(title + 2) && !begins_item(lines_[title].text) &&
               !is_sentence(lines_[title].text);
    }

    /// The end of the block, or the start of a heading or the text in it.
    [[nodiscard]] std::size_t end_of_title() const {
        const std::size_t end = block_end(begin_);
        for (std::size_t i = begin_ + 1; i < end; ++i)
            if (is_heading(i) || is_sentence(lines_[i].text) || split_label(lines_[i].text))
                return i;
        return end;
    }

    [[nodiscard]] std::string text_between(std::size_t begin, std::size_t end) const {
        return join(sheet_, lines_.subspan(begin, end - begin));
    }

    /// A title that is repeated, in one block or two, is kept as a comment.
    void skip_repeated() {
        const std::size_t half = begin_ + (end_ - begin_) / 2;
        const std::string once = text_between(begin_, half);
        if (!once.empty() && text_between(half, end_) == once) {
            remember(to_, "title", once);
            end_ = half;
            head_.end = 2 * (half - begin_) + begin_;
            return;
        }
        std::size_t next = end_;
        while (next < lines_.size() && lines_[next].blank()) ++next;
        const std::size_t end = block_end(next);
        if (next == end_ || next == end || text_between(next, end) != text_between(begin_, end_))
            return;
        remember(to_, "title", text_between(next, end));
        head_.end = end;
    }

    void put_title() {
        head_.end = std::min(begin_, lines_.size());
        if (end_ <= begin_) return;
        head_.end = end_;
        if (end_ > begin_ + 1 && greets(lines_[end_ - 1].text))
            head_.rest.push_back(lines_[--end_]);
        else
            skip_repeated();
        const std::string words = text_between(begin_, end_);
        std::string title(without_answer_mark(words));
        if (title != words) remember(to_, "title", words);
        if (sheet_.width > 0) std::replace(title.begin(), title.end(), '\n', ' '); // a larger type
        if (title.size() > longest_standard_title) return void(head_.end = begin_);
        to_.data.title = std::move(title);
        if (head_.end < lines_.size() && lines_[head_.end].blank()) ++head_.end;
    }

    /// Unit, officer and title in that order. Without a second line that could be a name, the first
    /// may be one, if the officer has more than a name. A line that cannot be a title joins the
    /// rest of the head.
    void put_contact(std::vector<Line> names) {
        Officer& officer = to_.data.officer;
        if (names.size() > 2 && is_name(names[2].text) && !is_name(names[1].text)) {
            head_.rest.push_back(names.front()); // the parent of the unit
            names.erase(names.begin());
        }
        std::vector<std::string*> members = {&to_.data.unit, &officer.name, &officer.title};
        const bool named = names.size() > 1 && is_name(names[1].text);
        const bool more = names.size() > 1 || !officer.phone.empty() || !officer.email.empty();
        if (!named && more && !names.empty() && is_name(names[0].text))
            members.erase(members.begin());
        if (!named && members.size() == 3) members.resize(1);
        for (std::size_t i = 0; i < names.size(); ++i) {
            const bool titled = i < members.size() && members[i] == &officer.title;
            if (i < members.size() && !is_address(names[i].text) &&
                (!titled || may_be_title_of_officer(names[i].text)))
                *members[i] = names[i].text;
            else
                head_.rest.push_back(names[i]);
        }
    }

    const Sheet& sheet_;
    std::span<const Line> lines_;
    const Register& body_;
    const Diarienummer& own_;
    Head& head_;
    Imported& to_;
    std::size_t number_ = 0;
    std::optional<Line> date_;
    std::span<const Line> contact_;
    std::size_t begin_ = 0; // of the title
    std::size_t end_ = 0;
};

} // namespace

bool read_standard_head(const Sheet& sheet, std::span<const Line> lines, const Register& body,
                        const Diarienummer& own_number, Head& head, Imported& to) {
    return StandardHead(sheet, lines, body, own_number, head, to).read();
}

} // namespace caseflow
