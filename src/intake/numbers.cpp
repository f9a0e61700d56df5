#include "caseflow/intake/numbers.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/number_years.hpp"
#include "caseflow/intake/old_numbers.hpp"
#include "caseflow/intake/people.hpp"
#include "caseflow/intake/second_decision.hpp"
#include "caseflow/intake/title_lines.hpp"
#include "caseflow/intake/words.hpp"
#include "caseflow/prose/reading.hpp"

#include <algorithm>
#include <set>
#include <span>

namespace caseflow {
namespace {

constexpr std::size_t longest_label_before = 40; // bytes before a number alone
constexpr std::size_t longest_alone = 80;
constexpr std::size_t longest_row = 300; // of columns
constexpr std::size_t longest_stamp = 3; // lines below "Inkom till Ljungby kommun"

/// True if a line has only a number, a label before it and the suffixes that some bodies add.
bool stands_alone(std::string_view before, std::string_view after) {
    if (before.size() > longest_label_before) return false;
    const std::string_view label = trimmed(before);
    const bool labelled = label.empty() || label.ends_with(':') || is_number_label(label) ||
                          whole_date(std::string(label));
    if (after.ends_with(" (delvis)")) after.remove_suffix(std::string_view(" (delvis)").size());
    return labelled && after.find_first_not_of("-/. 0123456789\t") == std::string_view::npos;
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

/// "KS.2021.388": running text never has capitals and two dots like this.
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

/// "SFS 2017:900", "SOU 2019:4", "EU 1060/2021": a publication, not a case in a register.
bool is_of_law(std::string_view text) {
    constexpr std::string_view series[] = {"SOU", "DS", "SKR", "NJA", "HFD", "RÅ", "PROP", "EU"};
    const std::string letters = upper(first_word(text));
    return letters.ends_with("FS") || is_any_of(std::string_view(letters), series);
}

/// The number of a text that has exactly the form of its series, or dots between its parts: without
/// letters, it could be a date or a page.
std::optional<Diarienummer> number_in_form(std::string_view text, const Register& body) {
    if (!has_digit(text)) return std::nullopt; // true of most lines
    const auto number = body.read(text).number;
    if (number && body.print(*number) == text) return number;
    if (is_of_law(text)) return std::nullopt;
    if (number && (is_dotted(text) || begins_with_board(text))) return number;
    std::string dotted(text); // "KS 2014.142", "KS 2018:44"
    std::replace(dotted.begin(), dotted.end(), ' ', '.');
    std::replace(dotted.begin(), dotted.end(), ':', '.');
    return dotted != text && is_dotted(dotted) ? body.read(dotted).number : std::nullopt;
}

/// Words that a number of another case follows, in lower case.
constexpr std::string_view words_before_others[] = {
    "ersätter",       "ersätts av",   "jfr",          "jämför",   "se även", "se också",
    "hör till",       "tidigare",     "saknas",       "upphäver", "ändrar",  "relaterat",
    "refererar till", "genom beslut", "enligt beslut"};

/// True if the words before a number say that it is another case's, or not a case's at all.
bool refers(std::string_view before) {
    return contains_any(fold(before), words_before_others) || leads_to_other_number(before);
}

/// "Ärendets diarienummer är ", "Ange diarienummer ": a sentence that says the case's own.
bool says_own_number(std::string_view before) {
    constexpr std::string_view ends[] = {"diarienummer är ",
                                         "diarienumret är ",
                                         "ärendenummer är ",
                                         "ärendenumret är ",
                                         "dnr är ",
                                         "diarienummer: ",
                                         "har diarienummer ",
                                         "fått diarienummer ",
                                         "ange diarienummer ",
                                         "ange ärendenummer ",
                                         "ange dnr ",
                                         "ange alltid diarienummer "};
    constexpr std::string_view of_others[] = {" ert ", " er ", " sökandens "};
    const std::size_t stop = before.rfind(". ");
    const std::string clause = " " + fold(before.substr(stop == before.npos ? 0 : stop + 2));
    return ends_with_any(clause, ends) && !contains_any(clause, of_others);
}

/// The letters of another series right before a number: "BUN/" of "BUN/KS 2023/118".
std::string_view series_before(std::string_view before) {
    if (!before.ends_with('/') && !before.ends_with('-')) return {};
    const std::size_t begin = before.find_last_of(" \t:(,") + 1; // 0 without any
    const std::string_view letters = before.substr(begin, before.size() - begin - 1);
    return series_of(letters) == letters && letters.size() > 1 ? before.substr(begin)
                                                               : std::string_view{};
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
        const bool own = std::any_of(all_.begin(), all_.end(), [](const auto& found) {
            return found.alone && !found.of_other;
        });
        if (!own) all_.insert(all_.end(), of_letter_.begin(), of_letter_.end());
        return std::move(all_);
    }

  private:
    void read(const Line& line) {
        const std::size_t before = all_.size();
        const std::string_view text = line.text;
        if (text.size() <= longest_alone)
            stamp_ = fold(trimmed(text)).starts_with("inkom") ? longest_stamp
                                                              : stamp_ - (stamp_ > 0 ? 1 : 0);
        const bool brief = text.size() <= longest_row; // a number in a long line is not alone
        std::size_t last = 0;                          // the end of the number before
        bool of_others = false;
        for (const Reading& reading : read_prose(text)) {
            const std::string_view words = text.substr(reading.begin, reading.end - reading.begin);
            const auto number = number_of(reading, words);
            if (!number) continue;
            const std::string_view left = text.substr(last, reading.begin - last);
            last = reading.end;
            if (is_of_receiver(text, reading.begin, left)) {
                of_others = true;
                continue;
            }
            add(line, *number, words, left, text.substr(reading.end), brief);
        }
        if (of_others && before == all_.size()) return void(above_ = text);
        awaited_ = awaited_ && before == all_.size();
        const bool row = text.size() <= longest_row && columns_of(text).size() > 1;
        if (row || trimmed(text).size() <= longest_alone) {
            if (before == all_.size())
                read_unread(line);
            else
                read_beside(line, before);
        }
        above_ = text;
    }

    /// A number, and the letters of another series before it.
    void add(const Line& line, const std::optional<Diarienummer>& number, std::string_view words,
             std::string_view left, std::string_view right, bool brief) {
        const std::string_view other = series_before(left);
        left.remove_suffix(other.size());
        if (!number) { // "RUN/12/2O23": one word, misspelt
            const std::size_t end = std::min(right.find_first_of(" \t"), right.size());
            words = {words.data(), words.size() + end};
            right.remove_prefix(end);
        }
        // Between two numbers, a label or a gap separates them.
        const bool apart = left.data() == line.text.data() || columns_of(left).size() > 1 ||
                           left.find("   ") != left.npos || !trimmed(left).empty();
        const bool alone =
            brief && apart && stands_alone(last_column(left), before_label(first_column(right)));
        const bool sentence = !brief || is_sentence(trimmed(line.text));
        const bool stamped =
            stamp_ > 0 && std::any_of(all_.begin(), all_.end(), [](const auto& found) {
                return found.alone && !found.of_other;
            });
        const std::string_view more = another_number_after(right);
        const bool clear = other.empty() && more.empty();
        all_.push_back({clear ? number : std::nullopt,
                        std::string(other) + std::string(words) + std::string(more), line.number,
                        alone || !more.empty(),
                        refers(left) || stamped || (sentence && !alone && !says_own_number(left))});
    }

    /// Returns "" for " Ert dnr: XX/9/2022", which labels another number.
    static std::string_view before_label(std::string_view right) {
        const std::string_view text = trimmed(right);
        const std::size_t colon = text.find(':');
        const bool label =
            colon != text.npos && label_alone(text.substr(0, colon)) && begins_capital(text);
        return label ? std::string_view{} : right;
    }

    /// Another number of a labelled line, beside those from `first` on, that has exactly a known
    /// form: "KS-118/2023, UTV 2023:0044".
    void read_beside(const Line& line, std::size_t first) {
        const auto label = split_label(trimmed(line.text));
        if (!label || label->first != Label::number) return;
        std::string_view rest = label->second;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(", "), rest.find(" / "));
            const std::string_view part = trimmed(rest.substr(0, end));
            const auto number = number_in_form(part, body_);
            const auto of_line = std::span(all_).subspan(first);
            const bool known =
                std::any_of(of_line.begin(), of_line.end(),
                            [&](const NumberInText& found) { return found.number == number; });
            if (number && !known) {
                for (NumberInText& found : of_line) found.alone = true;
                all_.push_back({number, std::string(part), line.number, true, false});
            }
            rest.remove_prefix(end == rest.npos ? rest.size() : end + 2);
        }
    }

    /// True for the number that the receiver of a letter has: "Er beteckning" is before it or above
    /// it.
    [[nodiscard]] bool is_of_receiver(std::string_view text, std::size_t at,
                                      std::string_view between) const {
        if (text.size() > longest_row || above_.size() > longest_row) return false;
        const std::string_view before = trimmed(last_column(between));
        if (!before.empty()) return is_label_of_others(before);
        constexpr std::size_t nearest = 3; // characters
        const std::size_t column = display_width(text.substr(0, at));
        std::size_t begin = 0;
        const auto labels = columns_of(above_);
        const bool whole = columns_of(text).size() == 1; // whose column is not known
        if (whole && !labels.empty() && is_label_of_others(labels.back())) return true;
        for (const std::string& label : labels) {
            begin = above_.find(label, begin);
            const std::size_t left = display_width(above_.substr(0, begin));
            const bool below = std::max(left, column) - std::min(left, column) <= nearest;
            if (below && is_label_of_others(label)) return true;
        }
        return false;
    }

    /// The case number that a text looks like, or one without a value if it cannot be read; nothing
    /// for another text.
    [[nodiscard]] std::optional<std::optional<Diarienummer>>
    number_of(const Reading& reading, std::string_view words) const {
        const std::optional<Diarienummer> unread;
        if (begins_as_title(words)) return std::nullopt; // "ANSÖKAN 2017/52"
        if (const auto* value = std::get_if<TextNumber>(&reading.value)) {
            if (is_month_before_number(value->number, words, years_)) return std::optional(unread);
            return with_likely_year(value->number, years_);
        }
        const auto* misspelt = std::get_if<Misspelt>(&reading.value);
        if (misspelt == nullptr || misspelt->kind != Misspelt::Kind::number) return std::nullopt;
        if (const auto number = body_.read(words).number) return number;
        const auto by_year = number_with_year(words, years_);
        return by_year ? by_year : old_number(words);
    }

    /// A number in an old form, if the text's days make its year clear.
    [[nodiscard]] std::optional<Diarienummer> old_number(std::string_view words) const {
        const auto number = number_in_old_form(words);
        return number && is_clear_year(*number, words, years_) ? number : std::nullopt;
    }

    /// A number without letters, or a label without a number, or a number below its label.
    void read_unread(const Line& line) {
        for (const std::string& cell : columns_of(line.text))
            for (const std::string& column : day_and_number(cell, body_))
                read_unread(column, line.number);
    }

    void read_unread(const std::string& column, std::uint32_t line) {
        const auto label = split_label(column);
        const bool own = label && label->first == Label::number && has_digit(label->second) &&
                         label->second.find(": ") == std::string::npos; // another body's
        const bool bracketed = column.starts_with('(') && column.ends_with(')');
        const std::string words = own         ? label->second
                                  : bracketed ? column.substr(1, column.size() - 2)
                                              : column;
        auto number = number_in_form(words, body_);
        if (refers(words) || (!own && is_of_law(words))) return;
        const bool lettered = series_of(words).size() > 1;
        if ((own || (awaited_ && lettered)) && !number) number = body_.read(words).number;
        if (number && turns_around(words, *number, body_)) number.reset();
        if ((own || awaited_) && !number) number = number_with_year(words, years_);
        if ((own || awaited_ || (bracketed && lettered) || looks_like_no_other(words)) && !number)
            number = old_number(words);
        if (number || own || (awaited_ && looks_like_number(column)))
            all_.push_back({number, words, line, true, false});
        else if (const auto journal = journal_number(column); looks_like_number(journal))
            of_letter_.push_back({std::nullopt, std::string(journal), line, true, false});
        else if (is_letter_before_year(words))
            of_letter_.push_back({old_number(words), words, line, true, false});
        else if (const auto by_year = number_with_year(words, years_);
                 by_year && words.starts_with(by_year->series()))
            of_letter_.push_back({by_year, words, line, true, false});
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
    std::size_t stamp_ = 0;       // lines that may still belong to the receiver's stamp
    std::string_view above_;      // the line above
    std::set<std::string> years_; // of the text's days
    std::vector<NumberInText> all_;
    std::vector<NumberInText> of_letter_; // "S 2022-0241": used only if no others are found
};

} // namespace

std::vector<NumberInText> numbers_in(const Sheet& sheet, const Register& body) {
    return NumberFinder(body).find(sheet);
}

std::optional<Diarienummer> own_number(const std::vector<NumberInText>& numbers) {
    for (const bool alone : {true, false}) {
        std::optional<Diarienummer> found;
        bool unread = false;
        for (const NumberInText& number : numbers) {
            if (number.of_other || (alone && !number.alone)) continue;
            unread = unread || !number.number;
            if (!number.number) continue;
            if (found && *found != *number.number) return std::nullopt;
            found = number.number;
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
    for (const Reading& reading : read_prose(text))
        if (const auto* value = std::get_if<TextNumber>(&reading.value))
            return stands_alone(text.substr(0, reading.begin), text.substr(reading.end))
                       ? std::optional(value->number)
                       : std::nullopt;
    return std::nullopt;
}

std::vector<std::string> day_and_number(const std::string& text, const Register& body) {
    const auto is_day = [](const std::string& part) {
        const auto label = split_label(part);
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

} // namespace caseflow
