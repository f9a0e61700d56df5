#include "caseflow/intake/numbers.hpp"

#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/words.hpp"
#include "caseflow/prose/reading.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t longest_label = 40; // bytes before a number that stands alone
constexpr std::size_t longest_alone = 80;
constexpr std::size_t longest_row = 300; // of columns

/// True if a line has nothing but a number, apart from a label before it and the suffixes that some
/// bodies add.
bool stands_alone(std::string_view before, std::string_view after) {
    if (before.size() > longest_label) return false;
    const std::string_view label = trimmed(before);
    const bool labelled = label.empty() || label.ends_with(':') || is_number_label(label);
    if (after.ends_with(" (delvis)")) after.remove_suffix(std::string_view(" (delvis)").size());
    return labelled && after.find_first_not_of("-/ 0123456789\t") == std::string_view::npos;
}

/// True for digits and separators that look like a number without a series: "2022-02892",
/// "2002/005-71".
bool looks_like_number(std::string_view text) {
    return text.find_first_not_of("0123456789-/:") == std::string_view::npos && text.size() >= 6 &&
           text.find_first_of("-/:") != std::string_view::npos &&
           text.find_first_not_of("0123456789") >= 4 && !whole_date(std::string(text));
}

class NumberFinder {
  public:
    std::vector<NumberInText> find(const Sheet& sheet) {
        const std::size_t end = second_decision(sheet);
        for (std::size_t i = 0; i < end; ++i) read(sheet.lines[i]);
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
            const auto* value = std::get_if<TextNumber>(&reading.value);
            if (value == nullptr) continue;
            const std::string_view left = text.substr(0, reading.begin);
            const std::string_view right = text.substr(reading.end);
            const bool alone = brief && stands_alone(last_column(left), first_column(right));
            all_.push_back({value->number,
                            std::string(text.substr(reading.begin, reading.end - reading.begin)),
                            line.number, alone});
        }
        if (before == all_.size() && text.size() <= longest_alone) read_unread(line);
    }

    /// A labelled number that is none, or one that stands below its label.
    void read_unread(const Line& line) {
        for (const std::string& column : columns_of(line.text)) {
            const auto label = labelled(column);
            const bool own = label && label->first == Label::number &&
                             label->second.find_first_of("0123456789") != std::string::npos;
            if (own || (awaited_ && looks_like_number(column)))
                all_.push_back({std::nullopt, own ? label->second : column, line.number, true});
            awaited_ = awaited_ || is_number_label(column);
        }
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

    bool awaited_ = false;
    std::vector<NumberInText> all_;
};

} // namespace

std::vector<NumberInText> numbers_in(const Sheet& sheet) {
    return NumberFinder().find(sheet);
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
        if (found || unread) return found;
    }
    return std::nullopt;
}

std::optional<Diarienummer> number_alone(std::string_view text) {
    if (text.size() > longest_alone) return std::nullopt;
    const auto readings = read_prose(text);
    for (const Reading& reading : readings)
        if (const auto* value = std::get_if<TextNumber>(&reading.value))
            return stands_alone(text.substr(0, reading.begin), text.substr(reading.end))
                       ? std::optional(value->number)
                       : std::nullopt;
    return std::nullopt;
}

std::size_t second_decision(const Sheet& sheet) {
    static const Headings standard;
    std::string paragraph;
    std::optional<Diarienummer> number;
    bool decided = false;
    for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
        const std::string& line = sheet.lines[i].text;
        if (line.empty() || line.size() > longest_alone) continue;
        const bool opens = i == 0 || sheet.lines[i - 1].blank();
        if (const auto found = paragraph_on(line); found && !found->committee) {
            if (decided && opens && !paragraph.empty() && found->number != paragraph) return i;
            if (paragraph.empty()) paragraph = found->number;
        } else if (const auto own = line.find_first_of("0123456789") == std::string::npos
                                        ? std::nullopt
                                        : number_alone(columns_of(line).front())) {
            if (decided && opens && number && *own != *number) return i;
            if (!number) number = own;
        } else if (const auto heading = known_heading(line, standard)) {
            decided = decided || (heading->place == Heading::Place::points && number) ||
                      (heading->place == Heading::Place::points && !paragraph.empty());
        }
    }
    return sheet.lines.size();
}

} // namespace caseflow
