#include "caseflow/intake/second_decision.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/dated_decisions.hpp"
#include "caseflow/intake/delegations.hpp"
#include "caseflow/intake/ending_lines.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/numbers.hpp"
#include "caseflow/intake/people.hpp"
#include "caseflow/intake/title_lines.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <utility>

namespace caseflow {
namespace {

constexpr std::size_t longest_head_line = 80;
constexpr std::size_t longest_head_row = 300;  // of columns
constexpr std::size_t longest_paragraph = 180; // with its title

/// Below the last heading of the decision.
std::size_t end_of_headed_points(const Sheet& sheet) {
    static const Headings standard;
    const auto heads_points = [](const Line& line) {
        const auto heading = known_heading(line.text, standard);
        return heading && heading->place == Heading::Place::points;
    };
    const auto last = std::find_if(sheet.lines.rbegin(), sheet.lines.rend(), heads_points);
    return static_cast<std::size_t>(sheet.lines.rend() - last);
}

bool is_line_of_dashes(const std::string& line) {
    return !line.empty() && line.find_first_not_of("-_=* ") == std::string::npos;
}

/// True in the first lines below a line of dashes.
bool is_below_rule(const Sheet& sheet, std::size_t i) {
    constexpr std::size_t most_lines = 12; // of a letterhead
    for (std::size_t above = 1; above <= std::min(i, most_lines); ++above)
        if (is_line_of_dashes(sheet.lines[i - above].text)) return true;
    return false;
}

/// The start of a second decision with the number of the first: the line that the first begins
/// with, and a rule above it.
std::size_t begin_of_second(const Sheet& sheet, std::size_t number) {
    std::size_t begin = number;
    for (std::size_t i = number; i > 0 && begin == number; --i)
        if (sheet.lines[i].text == sheet.lines.front().text) begin = i;
    std::size_t above = begin;
    while (above > 0 && sheet.lines[above - 1].blank()) --above;
    return above > 0 && is_line_of_dashes(sheet.lines[above - 1].text) ? above - 1 : begin;
}

/// The start of the head with the number of another case: at the number, or at days and papers
/// right above it; after the number if other lines are there.
std::size_t begin_of_head(const Sheet& sheet, std::size_t number) {
    std::size_t begin = number;
    for (; begin > 0 && !sheet.lines[begin - 1].blank(); --begin) {
        const std::string& above = sheet.lines[begin - 1].text;
        const auto label = split_label(above);
        const bool dated = label && (label->first == Label::date || label->first == Label::decided);
        if (!whole_date(dated ? label->second : above) && !is_paper(above)) return number + 1;
    }
    return begin;
}

/// Between the count of a decision and the rest of its line.
constexpr std::string_view signs_after_count[] = {" –", " -", " —", ": ", " ("};

/// The 2 of "BESLUT 2   Datum: 2020-04-28" and "Beslut 2 – ändring"; 0 for another line.
int decision_counted(std::string_view line) {
    const auto columns = columns_of(line);
    if (columns.empty() || length_of_counted(fold(columns.front())) == 0) return 0;
    const std::string_view digits =
        trimmed(std::string_view(columns.front()).substr(first_word(columns.front()).size()));
    const std::string_view rest = digits.substr(std::min<std::size_t>(1, digits.size()));
    const bool whole = rest.empty() || rest == ":" || starts_with_any(rest, signs_after_count);
    return whole && !digits.empty() && is_digit(digits[0]) ? digits[0] - '0' : 0;
}

/// The day of "DELEGATIONSBESLUT    2020-11-26".
std::optional<Date> day_of_paper(std::string_view line) {
    const auto columns = columns_of(line);
    const bool dated = columns.size() == 2 && is_paper(columns[0]) &&
                       fold(columns[0]).find("beslut") != std::string::npos;
    return dated ? whole_date(columns[1]) : std::nullopt;
}

/// "DELEGATIONSBESLUT    2020-11-26": its day, empty for another line.
std::string day_on(std::string_view line) {
    const auto day = day_of_paper(line);
    return day ? to_string(*day) : "";
}

/// The "15/2018" of "Delegationsbeslut nr 15/2018", the number of a document in a binder; empty for
/// another line.
std::string count_on(std::string_view line) {
    constexpr std::string_view word = " nr ";
    line = trimmed(line);
    const std::size_t at = std::min(line.find(word), line.size());
    const std::string_view paper = line.substr(0, at);
    if (at == line.size() || !is_paper(paper) || fold(paper).find("beslut") == std::string::npos)
        return {};
    const std::string_view count = line.substr(at + word.size());
    const bool number = has_digit(count) && count.find_first_not_of("0123456789/-:") == count.npos;
    return number ? std::string(count) : "";
}

/// The start of a document with another mark, a day or a count, below one with a decision; the end
/// if there is none.
std::size_t second_paper(const Sheet& sheet, std::string (*mark_on)(std::string_view)) {
    static const Headings standard;
    std::string first;
    bool decided = false;
    for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
        const std::string& line = sheet.lines[i].text;
        if (line.empty() || line.size() > longest_head_row) continue;
        if (const std::string mark = mark_on(line); !mark.empty()) {
            const bool ruled = i > 0 && is_line_of_dashes(sheet.lines[i - 1].text);
            if (decided && (ruled || sheet.lines[i - 1].blank()) && mark != first)
                return ruled ? i - 1 : i;
            if (first.empty()) first = mark;
        } else if (points_after_heading(line, standard)) {
            decided = !first.empty();
        } else if (const auto heading = known_heading(line, standard)) {
            decided = decided || (!first.empty() && heading->place == Heading::Place::points);
        }
    }
    return sheet.lines.size();
}

/// True if there are only points between a counted decision and the next one.
bool has_only_points_above(const Sheet& sheet, std::size_t begin) {
    static const Headings standard;
    for (std::size_t i = begin; i-- > 0;) {
        const std::string& line = sheet.lines[i].text;
        if (decision_counted(line) > 0) return i + 1 < begin;
        const bool other = !line.empty() && (known_heading(line, standard) || person_on(line) ||
                                             ending_line(line) != EndingLine::other);
        if (other || is_delegation_sentence(line)) return false;
    }
    return false;
}

/// The line at which a second decision ends: the end of the text, unless the decisions are above
/// the parts that they share, such as a signature and reasons: "Beslut 1 …", "Beslut 2 …",
/// "Bakgrund …".
std::size_t end_of_second_decision(const Sheet& sheet, std::size_t begin) {
    static const Headings standard;
    if (begin == sheet.lines.size() || decision_counted(sheet.lines[begin].text) == 0 ||
        !has_only_points_above(sheet, begin))
        return sheet.lines.size();
    for (std::size_t i = begin + 1; i < sheet.lines.size(); ++i) {
        const std::string& line = sheet.lines[i].text;
        if (!sheet.lines[i - 1].blank() || line.empty()) continue;
        const auto heading = known_heading(line, standard);
        const bool next = (heading && heading->place != Heading::Place::points) ||
                          is_delegation_sentence(line) || person_on(line);
        if (next) return i;
    }
    return sheet.lines.size();
}

/// Goes through the lines of a text until a second decision begins.
class SecondDecision {
  public:
    SecondDecision(const Sheet& sheet, const Register& body) : sheet_(sheet), body_(body) {}

    /// The line at which it begins; the end of the text if there is none.
    std::size_t find() {
        for (std::size_t i = 0; i < sheet_.lines.size(); ++i) {
            const std::string& line = sheet_.lines[i].text;
            const bool titled = line.size() <= longest_paragraph && paragraph_on(line);
            const bool wide = line.size() > longest_head_line;
            if (line.empty() || (wide && !titled && decision_counted(line) == 0)) continue;
            if (const auto begin = begin_at(i)) return *begin;
        }
        return sheet_.lines.size();
    }

  private:
    /// The start of a second decision, if this line shows one.
    std::optional<std::size_t> begin_at(std::size_t i) {
        static const Headings standard;
        const std::string& line = sheet_.lines[i].text;
        if (const auto day = day_of_dated_decision(sheet_.lines, i)) {
            if (dated_ && *dated_ != *day) return i;
            dated_ = day;
            decided_ = decided_ || number_ || !paragraph_.empty();
        }
        if (const auto found = paragraph_on(line); found && !found->committee)
            return begin_at_paragraph(i, found->number);
        if (const auto own = number_on(line)) return begin_at_number(i, *own);
        if (const int count = decision_counted(line); count > 0) {
            if (counted_ == count - 1 && count > 1) return i;
            counted_ = count;
        } else if (const auto heading = known_heading(line, standard)) {
            if (is_paper(line) && fold(trimmed(line)).starts_with("deleg")) return std::nullopt;
            const bool again = decided_ && heading->place == Heading::Place::points;
            if (const auto title = again ? title_below_signature(i) : std::nullopt) return title;
            decided_ = decided_ || (heading->place == Heading::Place::points &&
                                    (number_ || !paragraph_.empty()));
        }
        return std::nullopt;
    }

    /// The title right above a heading, and right below the signatory: "Medel till Beta" above
    /// "Beslut".
    [[nodiscard]] std::optional<std::size_t> title_below_signature(std::size_t heading) const {
        const std::size_t title = written_above(heading);
        const std::string& text = sheet_.lines[title].text;
        static const Headings standard;
        if (title == heading || !opens(title) || !begins_as_title(text) || is_sentence(text) ||
            known_heading(text, standard)) // "Beslut" above "Nämnden beslutar"
            return std::nullopt;
        const std::size_t above = written_above(title);
        const std::string& signer = sheet_.lines[above].text;
        const bool by_person = above < title && (is_role(signer) || person_on(signer));
        return by_person ? std::optional(title) : std::nullopt;
    }

    /// The line with words above another; itself if there is none.
    [[nodiscard]] std::size_t written_above(std::size_t i) const {
        for (std::size_t above = i; above > 0; --above)
            if (!sheet_.lines[above - 1].blank()) return above - 1;
        return i;
    }

    [[nodiscard]] bool opens(std::size_t i) const { return i == 0 || sheet_.lines[i - 1].blank(); }

    [[nodiscard]] std::optional<Diarienummer> number_on(const std::string& line) const {
        if (line.find_first_of("0123456789") == std::string::npos) return std::nullopt;
        return number_alone(columns_of(line).front(), body_);
    }

    std::optional<std::size_t> begin_at_paragraph(std::size_t i, const std::string& number) {
        if (decided_ && opens(i) && !paragraph_.empty() && number != paragraph_) return i;
        if (paragraph_.empty()) paragraph_ = number;
        return std::nullopt;
    }

    std::optional<std::size_t> begin_at_number(std::size_t i, const Diarienummer& own_number) {
        if (decided_ && number_ == own_number && (opens(i) || is_below_rule(sheet_, i))) {
            if (!end_of_points_) end_of_points_ = end_of_headed_points(sheet_);
            if (i < *end_of_points_) return begin_of_second(sheet_, i);
        }
        const std::size_t begin = begin_of_head(sheet_, i);
        if (decided_ && begin <= i && number_ && own_number != *number_) return begin;
        if (!number_) number_ = own_number;
        return std::nullopt;
    }

    const Sheet& sheet_;
    const Register& body_;
    std::string paragraph_; // of the first decision, as its number
    std::optional<Diarienummer> number_;
    bool decided_ = false;                     // its points have begun
    int counted_ = 0;                          // "Beslut 1"
    std::optional<Date> dated_;                // "Beslut 2022-03-15"
    std::optional<std::size_t> end_of_points_; // found once: each line may have a number
};

} // namespace

std::size_t second_decision(const Sheet& sheet, const Register& body) {
    const std::size_t paper = std::min(second_paper(sheet, day_on), second_paper(sheet, count_on));
    return paper < sheet.lines.size() ? paper : SecondDecision(sheet, body).find();
}

std::pair<Sheet, std::vector<Line>> without_second_decision(const Sheet& sheet,
                                                            const Register& body) {
    const std::size_t begin = second_decision(sheet, body);
    const std::size_t end = end_of_second_decision(sheet, begin);
    const auto at = [](std::size_t line) { return static_cast<std::ptrdiff_t>(line); };
    std::vector<Line> second(sheet.lines.begin() + at(begin), sheet.lines.begin() + at(end));
    Sheet first = sheet;
    first.lines.erase(first.lines.begin() + at(begin), first.lines.begin() + at(end));
    return {std::move(first), std::move(second)};
}

} // namespace caseflow
