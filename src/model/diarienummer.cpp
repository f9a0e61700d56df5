#include "caseflow/model/diarienummer.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <mutex>
#include <set>
#include <utility>

namespace caseflow {

using namespace fmt::literals;
namespace {

constexpr std::string_view separators = "/-:_. ";

/// Takes a run of at most nine digits off the front of `text`.
std::optional<std::string_view> take_digits(std::string_view& text) {
    std::size_t length = 0;
    while (length < text.size() && is_digit(text[length])) ++length;
    if (length == 0 || length > 9) return std::nullopt;
    const std::string_view digits = text.substr(0, length);
    text.remove_prefix(length);
    return digits;
}

bool take_separator(std::string_view& text) {
    if (text.empty() || separators.find(text.front()) == std::string_view::npos) return false;
    text.remove_prefix(1);
    return true;
}

/// True for letters of Swedish and its neighbours. A letter of another alphabet, or of another
/// width, looks like one of them but is another series.
bool is_latin(std::string_view letters) {
    constexpr char32_t after_latin = 0x0250;
    for (; !letters.empty(); letters.remove_prefix(character_length(letters)))
        if (code_point(letters) >= after_latin) return false;
    return true;
}

bool is_valid_year(int year) {
    return year >= Diarienummer::first_year && year <= Diarienummer::last_year;
}

std::optional<Diarienummer> make_number(std::string_view series, std::string_view year,
                                        std::string_view number) {
    if (year.size() != 4) return std::nullopt;
    return Diarienummer::make(series, static_cast<std::uint32_t>(digits_value(number)),
                              static_cast<int>(digits_value(year)));
}

/// The stored copy of a series, kept to the end of the run. A register has few series and many
/// numbers.
const std::string& keep_series(std::string_view letters) {
    thread_local const std::string* last = nullptr;
    if (last != nullptr && *last == letters) return *last;
    static std::mutex mutex;
    static std::set<std::string, std::less<>> all;
    const std::lock_guard lock(mutex);
    auto found = all.find(letters);
    if (found == all.end()) found = all.emplace(letters).first;
    last = &*found;
    return *found;
}

/// Appends a number, padded with zeros to a width. Fast, for long lists of cases.
void append(std::string& to, std::uint32_t number, int width = 0) {
    const fmt::format_int digits(number);
    const auto zeros = width - static_cast<int>(digits.size());
    if (zeros > 0) to.append(static_cast<std::size_t>(zeros), '0');
    to.append(digits.data(), digits.size());
}

/// The parts of a number, as it is written.
struct Parts {
    std::string series;
    std::string_view first;
    std::string_view second;
};

/// Takes the number and the year off the front of `text`, in either order.
std::optional<Parts> take_digit_parts(std::string_view& text, const std::string& series) {
    const auto first = take_digits(text);
    const bool apart = take_separator(text);
    const auto second = take_digits(text);
    if (!first || !apart || !second) return std::nullopt;
    return Parts{series, *first, *second};
}

/// Takes a number off the front of `text`, which begins with the letters of its series.
std::optional<Parts> take_parts(std::string_view& text, const std::string& series) {
    text.remove_prefix(std::min(series.size(), text.size()));
    take_separator(text);
    return take_digit_parts(text, series);
}

struct Readings {
    std::optional<Diarienummer> year_first;
    std::optional<Diarienummer> year_last;
};

Readings readings_of(const Parts& parts) {
    return {make_number(parts.series, parts.first, parts.second),
            make_number(parts.series, parts.second, parts.first)};
}

/// "{number:5}" at the front of `rest`: its width, 0 if none is given; nothing if it is not
/// there.
std::optional<int> take_number_slot(std::string_view& rest) {
    constexpr std::string_view name = "{number";
    if (!rest.starts_with(name)) return std::nullopt;
    std::string_view slot = rest.substr(name.size());
    int width = 0;
    if (slot.starts_with(':') && slot.size() > 1 && slot[1] >= '1' && slot[1] <= '9') {
        width = slot[1] - '0';
        slot.remove_prefix(2);
    }
    if (!slot.starts_with('}')) return std::nullopt;
    rest = slot.substr(1);
    return width;
}

bool take(std::string_view& rest, std::string_view prefix) {
    if (!rest.starts_with(prefix)) return false;
    rest.remove_prefix(prefix.size());
    return true;
}

/// A message about a {text} and an {example}.
using ProblemMessage =
    fmt::format_string<decltype("text"_a = std::string()), decltype("example"_a = std::string())>;

NumberReading problem(ProblemMessage what, std::string_view text, const NumberForm& form) {
    std::string series = series_of(text);
    if (series.empty()) series = "RUN";
    return {std::nullopt,
            message(what, "text"_a = visible_line(text), "example"_a = form.example(series))};
}

constexpr ProblemMessage not_utf8 =
    translatable("'{text}' is not UTF-8; a case number looks like {example}");
constexpr ProblemMessage other_alphabet = translatable(
    "'{text}' has a letter of another alphabet in its series; a case number looks like "
    "{example}");
constexpr ProblemMessage without_series = translatable(
    "'{text}' does not begin with a series of letters; a case number looks like {example}");
constexpr ProblemMessage without_parts = translatable(
    "'{text}' is not a series, a number and a year; a case number looks like {example}");
constexpr ProblemMessage without_both =
    translatable("'{text}' is not a number and a year; a case number looks like {example}");
constexpr ProblemMessage ambiguous =
    translatable("in '{text}' either number could be the year; a case number looks like {example}");
constexpr ProblemMessage out_of_range = translatable(
    "'{text}' has no number from 1 and year from 1900 to 2099; a case number looks like "
    "{example}");

} // namespace

Diarienummer::Diarienummer(std::string_view series, int year, std::uint32_t number)
    : series_(&keep_series(series)), year_(year), number_(number) {}

std::strong_ordering operator<=>(const Diarienummer& a, const Diarienummer& b) {
    if (a.series_ != b.series_) return *a.series_ <=> *b.series_;
    return std::pair(a.year_, a.number_) <=> std::pair(b.year_, b.number_);
}

std::optional<Diarienummer> Diarienummer::make(std::string_view series, std::uint64_t number,
                                               int year) {
    const std::string letters = series_of(series);
    const bool sound = !letters.empty() && is_latin(letters) && !invalid_utf8(series) &&
                       character_count(letters) <= longest_series && upper(series) == letters &&
                       number >= 1 && number <= most_number && is_valid_year(year);
    if (!sound) return std::nullopt;
    return Diarienummer(letters, year, static_cast<std::uint32_t>(number));
}

/// Reads capitals A to Z, a number without leading zeros, and a year.
std::optional<Diarienummer> Diarienummer::from_parts(std::string_view text,
                                                     std::string_view separator) {
    std::size_t letters = 0;
    while (letters < text.size() && text[letters] >= 'A' && text[letters] <= 'Z') ++letters;
    std::string_view rest = text.substr(letters);
    if (letters == 0 || letters > longest_series || !take(rest, separator)) return std::nullopt;
    const auto number = take_digits(rest);
    if (!number || number->front() == '0' || !take(rest, separator)) return std::nullopt;
    const auto digits = take_digits(rest);
    if (!digits || digits->size() != 4 || !rest.empty()) return std::nullopt;
    const int year = static_cast<int>(digits_value(*digits));
    if (!is_valid_year(year)) return std::nullopt;
    return Diarienummer(text.substr(0, letters), year,
                        static_cast<std::uint32_t>(digits_value(*number)));
}

std::optional<Diarienummer> Diarienummer::from_stem(std::string_view stem) {
    return from_parts(stem, "-");
}

std::optional<Diarienummer> Diarienummer::from_standard(std::string_view text) {
    const auto number = from_parts(text, "/");
    if (number && is_valid_year(static_cast<int>(number->number()))) return std::nullopt;
    return number;
}

std::string Diarienummer::file_stem() const {
    std::string stem = series() + "-";
    append(stem, number_);
    stem += '-';
    append(stem, static_cast<std::uint32_t>(year_));
    return stem;
}

const NumberForm& NumberForm::standard() {
    static const NumberForm form("{series}/{number}/{year}", true);
    return form;
}

std::optional<NumberForm> NumberForm::parse(std::string_view pattern) {
    int series = 0;
    int number = 0;
    int year = 0;
    for (std::string_view rest = pattern; !rest.empty();) {
        if (take(rest, "{series}")) {
            ++series;
        } else if (take(rest, "{year}")) {
            ++year;
        } else if (take_number_slot(rest)) {
            ++number;
        } else if (!take_separator(rest)) {
            return std::nullopt;
        }
    }
    if (series > 1 || number != 1 || year != 1) return std::nullopt;
    NumberForm form(std::string(pattern), series == 1);
    const auto probe = Diarienummer::make("RUN", 7, 2022);
    const std::string printed = form.print(*probe);
    const NumberReading reading =
        series == 1 ? read_number(printed, form) : read_number_of("RUN", printed, form);
    if (reading.number != probe) return std::nullopt;
    return form;
}

std::string NumberForm::print(const Diarienummer& number) const {
    std::string out;
    for (std::string_view rest = pattern_; !rest.empty();) {
        if (take(rest, "{series}")) {
            out += number.series();
        } else if (take(rest, "{year}")) {
            append(out, static_cast<std::uint32_t>(number.year()));
        } else if (const auto width = take_number_slot(rest)) {
            append(out, number.number(), *width);
        } else {
            out += rest.front();
            rest.remove_prefix(1);
        }
    }
    return out;
}

std::string NumberForm::example(std::string_view series) const {
    return print(
        Diarienummer::make(series, 319, 2022).value_or(*Diarienummer::make("RUN", 319, 2022)));
}

std::string series_of(std::string_view text) {
    const auto other = std::find_if(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && !is_ascii_letter(c);
    });
    text = text.substr(0, static_cast<std::size_t>(other - text.begin()));
    const std::string capitals = upper(text.substr(0, 4 * (Diarienummer::longest_series + 1)));
    std::size_t end = 0;
    while (end < capitals.size() && is_letter(std::string_view(capitals).substr(end)))
        end += character_length(std::string_view(capitals).substr(end));
    return capitals.substr(0, end);
}

namespace {

/// The number that the parts mean; if either could be the year, the form decides.
NumberReading choose(const Parts& parts, const std::string& capitals, std::string_view text,
                     const NumberForm& form) {
    const auto [year_first, year_last] = readings_of(parts);
    if (year_first && year_last && year_first != year_last) {
        for (const auto& candidate : {year_first, year_last})
            if (form.print(*candidate) == capitals) return {candidate, {}};
        if (year_last->file_stem() == capitals) return {year_last, {}};
        return problem(ambiguous, text, form);
    }
    if (year_last) return {year_last, {}};
    if (year_first) return {year_first, {}};
    return problem(out_of_range, text, form);
}

} // namespace

NumberReading read_number(std::string_view text, const NumberForm& form) {
    if (invalid_utf8(text)) return problem(not_utf8, text, form);
    const std::string capitals = upper(text);
    const std::string series = series_of(text);
    std::string_view rest = capitals;
    if (series.empty()) return problem(without_series, text, form);
    if (!is_latin(series)) return problem(other_alphabet, text, form);
    const auto parts = take_parts(rest, series);
    if (!parts || !rest.empty()) return problem(without_parts, text, form);
    return choose(*parts, capitals, text, form);
}

NumberReading read_number_of(std::string_view series, std::string_view text,
                             const NumberForm& form) {
    if (invalid_utf8(text)) return problem(not_utf8, text, form);
    std::string_view rest = text;
    const auto parts = take_digit_parts(rest, series_of(series));
    if (!parts || !rest.empty()) return problem(without_both, text, form);
    return choose(*parts, std::string(text), text, form);
}

std::vector<Diarienummer> numbers_within(std::string_view text) {
    std::vector<Diarienummer> found;
    const std::string capitals = invalid_utf8(text) ? "" : upper(text);
    for (std::string_view rest = capitals; !rest.empty();) {
        const std::string series = series_of(rest);
        if (series.empty()) {
            rest.remove_prefix(character_length(rest));
            continue;
        }
        std::string_view after = rest;
        rest.remove_prefix(std::min(series.size(), rest.size()));
        const auto parts = take_parts(after, series);
        if (!parts || (!after.empty() && is_digit(after.front()))) continue;
        const auto [year_first, year_last] = readings_of(*parts);
        if (year_first) found.push_back(*year_first);
        if (year_last && year_last != year_first) found.push_back(*year_last);
    }
    return found;
}

} // namespace caseflow
