#include "caseflow/intake/head.hpp"

#include "caseflow/intake/body.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/items.hpp"
#include "caseflow/intake/people.hpp"
#include "caseflow/intake/words.hpp"
#include "caseflow/prose/reading.hpp"

#include <algorithm>
#include <utility>

namespace caseflow {
namespace {

constexpr std::size_t longest_title = 300; // bytes
constexpr std::size_t longest_line = 100;  // bytes of a line in a head

class HeadReader {
  public:
    HeadReader(const Sheet& sheet, const Register& body, const Diarienummer& own, Imported& to)
        : lines_(sheet.lines), sheet_(sheet), body_(body), own_(own), to_(to) {}

    Head read() {
        head_.end = find_title();
        bool first_block = true;
        for (std::size_t i = 0; i < above_; ++i) {
            first_block = first_block && !lines_[i].blank();
            if (i != title_line_) read_line(lines_[i], first_block);
        }
        if (standard_) take_contact();
        return std::move(head_);
    }

  private:
    [[nodiscard]] std::size_t block_end(std::size_t at) const {
        while (at < lines_.size() && !lines_[at].blank()) ++at;
        return at;
    }

    /// Finds title and body, and sets `above_`. Three layouts are known: number and title as
    /// blocks of their own (the number perhaps beside other things), minutes with "§ 28 Title"
    /// first, and a head without blank lines.
    std::size_t find_title() {
        const std::size_t limit = body_begins();
        for (std::size_t i = 0; i < limit; ++i) {
            if (!number_on(lines_[i].text)) continue;
            if (is_title(i + 1)) return title_after(i);
            if (const std::size_t last = last_of_head(i); last + 1 == block_end(i))
                return title_after(last);
        }
        if (lines_[0].text.starts_with("§ ")) return title_of_minutes();
        for (std::size_t i = 0; i < limit; ++i)
            if (names_own(lines_[i].text) && block_end(i) == i + 1 && block_end(i + 2) < limit)
                return title_after(i);
        return title_of_list();
    }

    /// The last line of dates and labelled values that follow one another from a line on.
    [[nodiscard]] std::size_t last_of_head(std::size_t at) const {
        while (at + 1 < lines_.size() &&
               (whole_date(lines_[at + 1].text) || labelled(lines_[at + 1].text)))
            ++at;
        return at;
    }

    /// The first line that is a heading, or too long for a head.
    [[nodiscard]] std::size_t body_begins() const {
        std::size_t i = 0;
        while (i < lines_.size() && lines_[i].text.size() <= longest_line &&
               (is_paper(lines_[i].text) || !known_heading(lines_[i].text, body_.layout.headings)))
            ++i;
        return i;
    }

    /// True for a line right above a heading.
    [[nodiscard]] bool is_title(std::size_t at) const {
        return at + 1 < lines_.size() && !lines_[at].blank() &&
               !known_heading(lines_[at].text, body_.layout.headings) &&
               known_heading(lines_[at + 1].text, body_.layout.headings);
    }

    /// True for a line that contains the case's number.
    [[nodiscard]] bool names_own(const std::string& line) const {
        const auto readings = read_prose(line);
        return std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
            const auto* value = std::get_if<TextNumber>(&reading.value);
            return value != nullptr && value->number == own_;
        });
    }

    std::size_t title_after(std::size_t number) {
        standard_ = true;
        above_ = number + 1;
        const std::size_t begin = number + (block_end(number) == number + 1 ? 2 : 1);
        const std::size_t end = is_title(begin) ? begin + 1 : block_end(begin);
        if (begin >= lines_.size() || known_heading(lines_[begin].text, body_.layout.headings))
            return std::min(begin, lines_.size());
        std::string title = join(sheet_, std::span(lines_).subspan(begin, end - begin));
        if (sheet_.width > 0) std::replace(title.begin(), title.end(), '\n', ' '); // a larger type
        if (title.size() > longest_title) return begin;
        to_.data.title = std::move(title);
        return end + (end < lines_.size() && lines_[end].blank() ? 1 : 0);
    }

    std::size_t title_of_minutes() {
        const std::string& line = lines_[0].text;
        const std::size_t title = line.find(' ', 3);
        to_.data.title = title == std::string::npos ? line : line.substr(title + 1);
        if (title != std::string::npos) head_.rest.push_back({line.substr(0, title), 1});
        title_line_ = 0;
        above_ = block_end(0);
        return std::min(above_ + 1, lines_.size());
    }

    /// The title is the line above the first that has a number or a date, or that line itself.
    std::size_t title_of_list() {
        const auto says = [](const Line& line) { return !read_prose(line.text).empty(); };
        const std::size_t end = std::min(body_begins(), block_end(0));
        const auto head = std::span(lines_).first(std::max<std::size_t>(end, 1));
        const auto saying = std::find_if(head.begin(), head.end(), says);
        const auto at = saying == head.end() ? 0 : saying - head.begin();
        title_line_ = static_cast<std::size_t>(std::max<std::ptrdiff_t>(at - 1, 0));
        to_.data.title = std::string(trimmed(head[title_line_].text));
        above_ = head.size();
        const bool blank = above_ < lines_.size() && lines_[above_].blank();
        return above_ + (blank ? 1 : 0);
    }

    /// The number, if a line is nothing but a number and its label.
    [[nodiscard]] std::optional<Diarienummer> number_on(const std::string& line) const {
        const auto label = labelled(line);
        const std::string text = label && label->first == Label::number ? label->second : line;
        return body_.read(trimmed(text)).number;
    }

    /// Reads a line of the head; each column is a line.
    void read_line(const Line& line, bool first_block) {
        std::string_view rest = trimmed(line.text);
        while (!rest.empty()) {
            const std::size_t gap = std::min(rest.find('\t'), rest.find("   "));
            read_cell({std::string(trimmed(rest.substr(0, gap))), line.number}, first_block);
            rest = gap >= rest.size() ? std::string_view{} : trimmed(rest.substr(gap));
        }
    }

    void read_cell(const Line& cell, bool first_block) {
        if (number_on(cell.text) == own_) return note_number(cell.text);
        if (const auto date = whole_date(cell.text))
            return head_.dates.emplace_back(*date, cell), void();
        if (const auto found = labelled(cell.text); found && take(*found, cell)) return;
        if (bullet_length(cell.text) > 0) return head_.documents.push_back(cell);
        if (standard_ && first_block && !is_paper(cell.text) && cell.text != body_.organisation)
            return contact_.push_back(cell);
        head_.rest.push_back(cell);
    }

    void note_number(const std::string& words) {
        if (words != body_.print(own_)) remember(to_, "diarienummer", words);
    }

    bool take(const std::pair<Label, std::string>& found, const Line& cell) {
        const auto& [label, value] = found;
        if (label == Label::date) {
            const auto date = whole_date(value);
            if (date) head_.dates.emplace_back(*date, cell);
            return date.has_value();
        }
        if (label == Label::number) return false; // another number than the case's own
        const auto [path, member] = contact(label);
        if (!member->empty()) return false;
        *member = value;
        const bool printed = cell.text == "Tfn: " + value || cell.text == "E-post: " + value;
        if (!printed) remember(to_, path, cell.text);
        return true;
    }

    std::pair<const char*, std::string*> contact(Label label) {
        Officer& officer = to_.data.officer;
        switch (label) {
        case Label::unit:
            return {"unit", &to_.data.unit};
        case Label::name:
            return {"officer.name", &officer.name};
        case Label::title:
            return {"officer.title", &officer.title};
        case Label::phone:
            return {"officer.phone", &officer.phone};
        default:
            return {"officer.email", &officer.email};
        }
    }

    /// Unit, officer and title without labels, in that order, as the register's own layout has
    /// them. Without a second line that could be a name, the first may be one, where more than a
    /// name tells of an officer.
    void take_contact() {
        Officer& officer = to_.data.officer;
        std::vector<std::string*> members = {&to_.data.unit, &officer.name, &officer.title};
        const bool named = contact_.size() > 1 && is_name(contact_[1].text);
        const bool told = contact_.size() > 1 || !officer.phone.empty() || !officer.email.empty();
        if (!named && told && !contact_.empty() && is_name(contact_[0].text))
            members.erase(members.begin());
        if (!named && members.size() == 3) members.resize(1);
        for (std::size_t i = 0; i < contact_.size(); ++i) {
            if (i < members.size() && members[i]->empty())
                *members[i] = contact_[i].text;
            else
                head_.rest.push_back(contact_[i]);
        }
    }

    const std::vector<Line>& lines_;
    const Sheet& sheet_;
    const Register& body_;
    const Diarienummer& own_;
    Imported& to_;
    Head head_;
    bool standard_ = false;
    std::size_t above_ = 0; // lines of the head
    std::size_t title_line_ = std::string::npos;
    std::vector<Line> contact_;
};

} // namespace

Head read_head(const Sheet& sheet, const Register& body, const Diarienummer& own, Imported& to) {
    return HeadReader(sheet, body, own, to).read();
}

} // namespace caseflow
