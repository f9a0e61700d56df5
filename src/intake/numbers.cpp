#include "caseflow/intake/numbers.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/old_numbers.hpp"
#include "caseflow/intake/people.hpp"
#include "caseflow/intake/words.hpp"
#include "caseflow/prose/reading.hpp"

#include <algorithm>
#include <set>
#include <span>

namespace caseflow {
namespace {

constexpr std::size_t longest_label_before = 40; // bytes before a number that stands alone
constexpr std::size_t longest_alone = 80;
constexpr std::size_t longest_row = 300; // of columns

/// True if a line has nothing but a number, apart from a label before it and the suffixes that some
/// bodies add.
bool stands_alone(std::string_view before, std::string_view after) {
    if (before.size() > longest_label_before) return false;
    const std::string_view label = trimmed(before);
    const bool labelled = label.empty() || label.ends_with(':') || is_number_label(label) ||
                          whole_date(std::string(label));
    if (after.ends_with(" (delvis)")) after.remove_suffix(std::string_view(" (delvis)").size());
    return labelled && after.find_first_not_of("-/ 0123456789\t") == std::string_view::npos;
}

/// True for digits and separators that look like a number without a series: "2022-02892",
/// "2002/005-71".
bool looks_like_number(std::string_view text) {
    constexpr std::size_t organisation = 6; // digits before the hyphen: "556677-8899"
    if (is_phone(text) || (text.find('-') == organisation && text.size() == organisation + 5))
        return false;
    return text.find_first_not_of("0123456789-/:") == std::string_view::npos && text.size() >= 6 &&
           text.find_first_of("-/:") != std::string_view::npos &&
           text.find_first_not_of("0123456789") >= 4 && !whole_date(std::string(text));
}

/// "KS.2021.388": capitals and two points are a number in no running text.
bool is_dotted(std::string_view text) {
    const std::string series = series_of(text);
    return series.size() > 1 && text.starts_with(series + ".") &&
           std::count(text.begin(), text.end(), '.') == 2 &&
           text.find_first_of(" /-:") == text.npos;
}

/// "Ks 1022/2023", "Kfn 2019/12": the letters of a board as its own minutes write them.
bool begins_with_board(std::string_view text) {
    constexpr std::size_t shortest = 9; // "Ks 1/2023"
    const std::string_view letters = first_word(text);
    return text.size() >= shortest && text.size() <= longest_label_before &&
           text.find('/') != text.npos && is_board_letters(letters);
}

/// The number, if a text is just what the form of its series prints, or has points between its
/// parts: without letters, a date or a page looks much the same.
std::optional<Diarienummer> number_in_form(std::string_view text, const Register& body) {
    const auto number = body.read(text).number;
    const bool sure =
        number && (body.print(*number) == text || is_dotted(text) || begins_with_board(text));
    if (sure) return number;
    std::string dotted(text); // "KS 2014.142"
    std::replace(dotted.begin(), dotted.end(), ' ', '.');
    return dotted != text && is_dotted(dotted) ? body.read(dotted).number : std::nullopt;
}

/// The years of the days that a text writes with figures, "2024-05-29".
std::set<std::string> years_of_days(std::span<const Line> lines) {
    constexpr std::size_t length = 10;
    std::set<std::string> years;
    for (const Line& line : lines)
        for (std::size_t at = line.text.find('-'); at != std::string::npos;
             at = line.text.find('-', at + 1))
            if (at >= 4 && parse_date(line.text.substr(at - 4, length)))
                years.insert(line.text.substr(at - 4, 4));
    return years;
}

/// "KV 2024/2051" in a text with a day in 2024: the other number is not a year of the text.
std::optional<Diarienummer> number_with_year(std::string_view words,
                                             const std::set<std::string>& years) {
    constexpr std::size_t digits = 4;
    const std::size_t slash = words.find_first_of("/-");
    const std::size_t space = words.find(' ');
    if (slash == words.npos || space >= slash || slash - space != digits + 1 ||
        words.size() - slash != digits + 1)
        return std::nullopt;
    const std::string left(words.substr(space + 1, digits));
    const std::string right(words.substr(slash + 1));
    const bool both = (left + right).find_first_not_of("0123456789") == std::string::npos;
    if (!both || years.contains(left) == years.contains(right)) return std::nullopt;
    const bool first = years.contains(left);
    return Diarienummer::make(std::string(words.substr(0, space)), std::stoul(first ? right : left),
                              std::stoi(first ? left : right));
}

class NumberFinder {
  public:
    explicit NumberFinder(const Register& body) : body_(body) {}

    std::vector<NumberInText> find(const Sheet& sheet) {
        const std::size_t end = second_decision(sheet, body_);
        years_ = years_of_days(std::span(sheet.lines).first(end));
        for (std::size_t i = 0; i < end; ++i) {
            above_ = i > 0 ? sheet.lines[i - 1].text : std::string_view{};
            read(sheet.lines[i]);
        }
        above_ = {};
        for (const Line& line : sheet.furniture) read(line);
        return std::move(all_);
    }

  private:
    void read(const Line& line) {
        const std::size_t before = all_.size();
        const std::string_view text = line.text;
        const bool brief =
            text.size() <= longest_row; // a number does not stand alone in a long one
        for (const Reading& reading : read_prose(text)) {
            const std::string_view words = text.substr(reading.begin, reading.end - reading.begin);
            const auto number = number_of(reading, words);
            if (!number) continue;
            if (is_of_receiver(text, reading.begin)) return void(above_ = text);
            const std::string_view left = text.substr(0, reading.begin);
            const std::string_view right = text.substr(reading.end);
            const bool alone = brief && stands_alone(last_column(left), first_column(right));
            all_.push_back({*number, std::string(words), line.number, alone});
        }
        awaited_ = awaited_ && before == all_.size();
        if (before == all_.size() && trimmed(text).size() <= longest_alone) read_unread(line);
        above_ = text;
    }

    /// True for the number that the receiver of a letter has: "Er beteckning" stands before it or
    /// above it.
    [[nodiscard]] bool is_of_receiver(std::string_view text, std::size_t at) const {
        const auto others = [](std::string_view words) {
            constexpr std::string_view beginnings[] = {"er ", "ert ", "eran "};
            return starts_with_any(fold(words), beginnings) && label_alone(words);
        };
        if (text.size() > longest_row || above_.size() > longest_row) return false;
        const std::string_view before = trimmed(last_column(text.substr(0, at)));
        if (!before.empty()) return others(before);
        constexpr std::size_t nearest = 3; // characters
        const std::size_t column = display_width(text.substr(0, at));
        std::size_t begin = 0;
        for (const std::string& label : columns_of(above_)) {
            begin = above_.find(label, begin);
            const std::size_t left = display_width(above_.substr(0, begin));
            const bool below = std::max(left, column) - std::min(left, column) <= nearest;
            if (below && others(label)) return true;
        }
        return false;
    }

    /// What a text that looks like a case number gives: the number, or none if it cannot be read;
    /// nothing for a text that is something else.
    [[nodiscard]] std::optional<std::optional<Diarienummer>>
    number_of(const Reading& reading, std::string_view words) const {
        if (const auto* value = std::get_if<TextNumber>(&reading.value)) return value->number;
        const auto* misspelt = std::get_if<Misspelt>(&reading.value);
        if (misspelt == nullptr || misspelt->kind != Misspelt::Kind::number) return std::nullopt;
        const auto number = body_.read(words).number;
        return number ? number : number_with_year(words, years_);
    }

    /// A number without letters, or a labelled one that is none, or one that stands below its
    /// label.
    void read_unread(const Line& line) {
        for (const std::string& cell : columns_of(line.text))
            for (const std::string& column : day_and_number(cell, body_))
                read_unread(column, line.number);
    }

    void read_unread(const std::string& column, std::uint32_t line) {
        const auto label = labelled(column);
        const bool own = label && label->first == Label::number &&
                         label->second.find_first_of("0123456789") != std::string::npos &&
                         label->second.find(": ") == std::string::npos; // another body's
        const std::string& words = own ? label->second : column;
        auto number = number_in_form(words, body_);
        if (own && !number) number = body_.read(words).number;
        if (own && !number) number = number_with_year(words, years_);
        if ((own || awaited_) && !number) number = number_in_old_form(words);
        if (number || own || (awaited_ && looks_like_number(column)))
            all_.push_back({number, words, line, true});
        awaited_ = awaited_ || is_number_label(column);
    }

    static std::string_view last_column(std::string_view text) {
        const std::size_t tab = text.rfind('\t');
        const std::size_t gap = text.rfind("   ");
        if (gap != std::string_view::npos) text.remove_prefix(gap + 3);
        return tab == std::string_view::npos ? text : text.substr(std::min(tab + 1, text.size()));
    }

    static std::string_view first_column(std::string_view text) {
        return text.substr(0, std::min(text.find('\t'), text.find("   ")));
    }

    const Register& body_;
    bool awaited_ = false;
    std::string_view above_;      // the line above
    std::set<std::string> years_; // of the text's days
    std::vector<NumberInText> all_;
};

} // namespace

std::vector<NumberInText> numbers_in(const Sheet& sheet, const Register& body) {
    return NumberFinder(body).find(sheet);
}

std::optional<Diarienummer> own_number(const std::vector<NumberInText>& numbers) {
    for (const bool alone : {true, false}) {
        std::optional<Diarienummer> found;
        bool unread = false;
        for (const NumberInText& one : numbers) {
            if (alone && !one.alone) continue;
            unread = unread || !one.number;
            if (!one.number) continue;
            if (found && *found != *one.number) return std::nullopt;
            found = one.number;
        }
        if (unread) return std::nullopt; // it may be its own
        if (found) return found;
    }
    return std::nullopt;
}

std::optional<Diarienummer> number_alone(std::string_view text, const Register& body) {
    if (text.size() > longest_alone) return std::nullopt;
    if (const auto number = number_in_form(text, body)) return number;
    if (const auto number = number_in_old_form(text)) return number;
    const auto readings = read_prose(text);
    for (const Reading& reading : readings)
        if (const auto* value = std::get_if<TextNumber>(&reading.value))
            return stands_alone(text.substr(0, reading.begin), text.substr(reading.end))
                       ? std::optional(value->number)
                       : std::nullopt;
    return std::nullopt;
}

std::vector<std::string> day_and_number(const std::string& text, const Register& body) {
    const auto is_day = [](const std::string& part) {
        const auto label = labelled(part);
        const bool dated = label && (label->first == Label::date || label->first == Label::decided);
        return whole_date(dated ? label->second : part).has_value();
    };
    constexpr int fewest_digits = 10; // of "4 maj 2023 KS 1/2023"
    if (text.size() > longest_alone ||
        std::count_if(text.begin(), text.end(), is_digit) < fewest_digits)
        return {text};
    for (std::size_t at = text.find(' '); at != text.npos; at = text.find(' ', at + 1)) {
        std::string left(trimmed(text.substr(0, at)));
        std::string right(trimmed(text.substr(at)));
        if (left.ends_with(',')) left.pop_back();
        if ((is_day(left) && number_alone(right, body)) ||
            (is_day(right) && number_alone(left, body)))
            return {std::move(left), std::move(right)};
    }
    return {text};
}

namespace {

/// True if what is decided stands below a line.
bool has_points_below(const Sheet& sheet, std::size_t at) {
    static const Headings standard;
    return std::any_of(sheet.lines.begin() + static_cast<std::ptrdiff_t>(at), sheet.lines.end(),
                       [](const Line& line) {
                           const auto heading = known_heading(line.text, standard);
                           return heading && heading->place == Heading::Place::points;
                       });
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

/// Where a second decision with the number of the first begins: at the line that the first begins
/// with, and a rule above it.
std::size_t begin_of_second(const Sheet& sheet, std::size_t number) {
    std::size_t begin = number;
    for (std::size_t i = number; i > 0 && begin == number; --i)
        if (sheet.lines[i].text == sheet.lines.front().text) begin = i;
    std::size_t above = begin;
    while (above > 0 && sheet.lines[above - 1].blank()) --above;
    return above > 0 && is_line_of_dashes(sheet.lines[above - 1].text) ? above - 1 : begin;
}

/// The 2 of "BESLUT 2   Datum: 2020-04-28"; 0 for another line.
int decision_counted(std::string_view line) {
    const auto columns = columns_of(line);
    constexpr std::string_view word = "beslut ";
    if (columns.empty() || !fold(columns.front()).starts_with(word)) return 0;
    const std::string_view digits = std::string_view(columns.front()).substr(word.size());
    return digits.size() == 1 && digits[0] >= '1' && digits[0] <= '9' ? digits[0] - '0' : 0;
}

} // namespace

namespace {

/// The day of "DELEGATIONSBESLUT    2020-11-26".
std::optional<Date> day_of_paper(std::string_view line) {
    const auto columns = columns_of(line);
    const bool dated = columns.size() == 2 && is_paper(columns[0]) &&
                       fold(columns[0]).find("beslut") != std::string::npos;
    return dated ? whole_date(columns[1]) : std::nullopt;
}

/// Where a paper of another day begins below one that has decided; the end if nowhere.
std::size_t second_paper(const Sheet& sheet) {
    static const Headings standard;
    std::optional<Date> first;
    bool decided = false;
    for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
        const std::string& line = sheet.lines[i].text;
        if (line.empty() || line.size() > longest_row) continue;
        if (const auto day = day_of_paper(line)) {
            if (decided && sheet.lines[i - 1].blank() && *day != *first) return i;
            if (!first) first = day;
        } else if (const auto heading = known_heading(line, standard)) {
            decided = decided || (first && heading->place == Heading::Place::points);
        }
    }
    return sheet.lines.size();
}

} // namespace

std::size_t second_decision(const Sheet& sheet, const Register& body) {
    static const Headings standard;
    const std::size_t paper = second_paper(sheet);
    if (paper < sheet.lines.size()) return paper;
    std::string paragraph;
    std::optional<Diarienummer> number;
    bool decided = false;
    int counted = 0; // "Beslut 1"
    for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
        const std::string& line = sheet.lines[i].text;
        if (line.empty() || line.size() > longest_alone) continue;
        const bool opens = i == 0 || sheet.lines[i - 1].blank();
        if (const auto found = paragraph_on(line); found && !found->committee) {
            if (decided && opens && !paragraph.empty() && found->number != paragraph) return i;
            if (paragraph.empty()) paragraph = found->number;
        } else if (const auto own = line.find_first_of("0123456789") == std::string::npos
                                        ? std::nullopt
                                        : number_alone(columns_of(line).front(), body)) {
            const bool again = number && *own == *number;
            if (decided && again && (opens || is_below_rule(sheet, i)) &&
                has_points_below(sheet, i))
                return begin_of_second(sheet, i);
            if (decided && opens && number && *own != *number) return i;
            if (!number) number = own;
        } else if (const int count = decision_counted(line); count > 0) {
            if (counted == count - 1 && count > 1) return i;
            counted = count;
        } else if (const auto heading = known_heading(line, standard)) {
            if (is_paper(line) && fold(trimmed(line)).starts_with("deleg")) continue;
            decided = decided || (heading->place == Heading::Place::points && number) ||
                      (heading->place == Heading::Place::points && !paragraph.empty());
        }
    }
    return sheet.lines.size();
}

} // namespace caseflow
