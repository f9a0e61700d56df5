#include "caseflow/toml/literal_meant.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/swedish.hpp"
#include "caseflow/model/weekday_names.hpp"
#include "caseflow/model/written.hpp"
#include "caseflow/toml/literal.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace caseflow {
namespace {

using namespace fmt::literals;

constexpr std::size_t longest_value = 64; // bytes, a remark included

template <class T>
std::optional<std::string> literal_of_optional(const std::optional<T>& value) {
    if (!value) return std::nullopt;
    return literal_of(*value);
}

/// A number without a plus sign, and without separators before it, after it or twice in it.
std::string tidy_number(std::string_view text) {
    std::string tidy(trim(text, " \t+_"));
    if (tidy.ends_with("--")) tidy.pop_back(); // 500,--
    const auto both = [](char a, char b) { return a == '_' && b == '_'; };
    tidy.erase(std::unique(tidy.begin(), tidy.end(), both), tidy.end());
    return tidy;
}

/// A whole number, perhaps with a word before it that says so: "nr 1", "år 2023".
std::optional<int> written_integer(std::string_view text) {
    static constexpr std::string_view leads = "nr nr. nummer no år året bilaga handling beslut";
    const std::size_t blank = text.find_first_of(" \t");
    if (blank < text.size() && has_word(leads, fold(text.substr(0, blank))))
        text = trim(text.substr(blank));
    const auto amount = parse_written_amount(text, Meaning::certain);
    if (!amount || amount->kronor() < 0 || amount->kronor() > 1'000'000'000) return std::nullopt;
    return static_cast<int>(amount->kronor());
}

/// A date, perhaps with the correct day of the week before it.
std::optional<Date> written_day(std::string_view text) {
    const std::size_t end = text.find_first_of(" \t,");
    const auto day = swedish_weekday(end < text.size() ? fold(text.substr(0, end)) : "");
    if (!day) return parse_written_date(text, Meaning::likely);
    text = trim(text.substr(end), " \t,");
    if (text.starts_with("den ")) text = trim(text.substr(4));
    const auto date = parse_written_date(text, Meaning::likely);
    if (!date) return std::nullopt;
    const std::chrono::weekday weekday{std::chrono::sys_days(*date)};
    return weekday.c_encoding() == *day ? date : std::nullopt;
}

/// A date with a time of day after it, which becomes a comment: "2022-06-30 klockan tio".
std::optional<std::string> day_and_time(std::string_view text) {
    const auto date = parse_written_date(text, Meaning::likely);
    if (!date || parse_written_date(text, Meaning::certain)) return std::nullopt;
    for (std::size_t end = text.find(' '); end < text.size(); end = text.find(' ', end + 1))
        if (parse_written_date(text.substr(0, end), Meaning::certain) == date)
            return fmt::format("{} # {}", literal_of(*date), trim(text.substr(end)));
    return std::nullopt;
}

/// The words of a text, folded.
std::vector<std::string> words_in(std::string_view text) {
    std::string folded = fold(text);
    for (char& c : folded)
        if (std::string_view(",.;:()[]!?\t").find(c) != std::string_view::npos) c = ' ';
    std::vector<std::string> words;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        if (end > at) words.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

/// Whether a word after a value changes the value, as "per år" and "tkr" do.
bool changes_value(const std::string& word) {
    static constexpr std::string_view changing =
        "per i à st gånger plus minus och eller till tusen miljon miljoner miljarder öre euro eur "
        "usd nok dkk gbp tkr tsek ksek mkr mnkr msek t k m kkr mdkr tusental hundratusen miljard";
    return word == "-" || has_word(changing, word);
}

/// Whether a word begins a remark that leaves an amount or a share unchanged. Any other word may be
/// a unit.
bool begins_remark(const std::string& word) {
    static constexpr std::string_view beginnings =
        "varav därav inkl inklusive exkl exklusive enligt prel preliminär preliminärt av";
    return has_word(beginnings, word);
}

/// Whether words after a value are a remark that leaves it unchanged. Only a remark about its parts
/// may have figures: "(varav 200 000 egna)".
bool is_remark(std::string_view text, const FieldInfo& field) {
    static constexpr std::string_view parts = "varav därav inkl inklusive exkl exklusive";
    const std::vector<std::string> words = words_in(text);
    if (words.empty() || std::ranges::any_of(words, changes_value)) return false;
    if (has_word(parts, words.front())) return true;
    const bool stands_alone = field.type == Type::date || field.type == Type::boolean;
    if (!stands_alone && !begins_remark(words.front())) return false;
    const auto is_like_digits = [](const std::string& word) { // 800 OOO
        return word.find_first_not_of("oil") == std::string::npos;
    };
    return !has_digit(text) && text.find_first_of("+*/=%<>") == std::string_view::npos &&
           std::ranges::none_of(words, is_like_digits);
}

} // namespace

std::optional<std::string> impossible_date(std::string_view text, std::string_view example) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || parse_date(text) ||
        text.find_first_not_of("0123456789-") != std::string_view::npos)
        return std::nullopt;
    return message("there is no day {date}; write a day of the calendar, as in {example}",
                   "date"_a = text, "example"_a = example);
}

std::string no_date(std::string_view text, std::string_view found, std::string_view example) {
    const auto impossible = impossible_date(text, example);
    return impossible ? *impossible
                      : message("expected {expected}, found '{found}'; write it as in {example}",
                                "expected"_a = translate("a date"), "found"_a = found,
                                "example"_a = example);
}

namespace {

std::optional<std::string> ambiguous_amount(std::string_view text, std::string_view key) {
    const std::string number = tidy_number(text);
    if (parse_written_amount(number, Meaning::certain) ||
        !parse_written_amount(number, Meaning::likely))
        return std::nullopt;
    const std::size_t sign = number.find_last_of(".,");
    std::string decimals = number;
    const std::size_t end =
        std::min(decimals.find_first_not_of("0123456789", sign + 1), number.size());
    const std::size_t last = decimals.find_last_not_of("0", end - 1);
    decimals.erase(last == sign ? sign : last + 1, end - (last == sign ? sign : last + 1));
    const auto lesser = parse_written_amount(decimals, Meaning::certain);
    const std::string_view bare = std::string_view(decimals).substr( // 1.5 kr
        0, decimals.find_first_not_of("0123456789.,"));
    const auto greater = parse_written_amount(std::string(number).erase(sign, 1), Meaning::certain);
    if (!greater) return std::nullopt;
    return message(
        "'{found}' can mean {greater} or {lesser} kronor; write the one that is meant, as "
        "in {key} = {literal}",
        "found"_a = text, "greater"_a = group_digits(*greater),
        "lesser"_a = lesser ? group_digits(*lesser) : std::string(bare), "key"_a = key,
        "literal"_a = literal_of(*greater));
}

/// "0,5" of a spreadsheet, where it is shown as 50 %.
std::optional<std::string> ambiguous_share(std::string_view text, std::string_view key) {
    constexpr std::string_view nought = "0,";
    constexpr std::size_t most = 8; // decimals
    if (!text.starts_with(nought) || text.size() > nought.size() + most) return std::nullopt;
    std::string greater(text.substr(nought.size())); // its hundredfold
    const bool is_zero = greater.find_first_not_of('0') == std::string::npos;
    if (is_zero || greater.find_first_not_of("0123456789") < greater.size()) return std::nullopt;
    greater.resize(std::max<std::size_t>(greater.size(), 2), '0');
    if (greater.size() > 2) greater.insert(2, ".");
    if (greater.starts_with('0')) greater.erase(0, 1);
    return message("'{found}' can mean {greater} or {lesser} per cent; write the one that is "
                   "meant, as in {key} = {greater}",
                   "found"_a = text, "greater"_a = greater,
                   "lesser"_a = fmt::format("0.{}", text.substr(nought.size())), "key"_a = key);
}

} // namespace

std::optional<std::string> ambiguous_number(std::string_view text, std::string_view key,
                                            const FieldInfo& field) {
    if (field.type == Type::amount) return ambiguous_amount(text, key);
    return field.type == Type::percentage ? ambiguous_share(text, key) : std::nullopt;
}

std::optional<std::string> whole_literal(std::string_view text, const FieldInfo& field) {
    switch (field.type) {
    case Type::amount:
        return literal_of_optional(parse_written_amount(tidy_number(text), Meaning::certain));
    case Type::percentage:
        return literal_of_optional(parse_written_share(text));
    case Type::integer:
        return literal_of_optional(written_integer(text));
    case Type::date:
        return literal_of_optional(written_day(text));
    case Type::boolean:
        return literal_of_optional(parse_written_boolean(text));
    case Type::choice:
        if (const auto word = meant_name(plain_signs(text), field.choices)) return quote(*word);
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

std::optional<std::string> literal_meant(std::string_view text, const FieldInfo& field) {
    if (field.type == Type::date)
        if (auto day = day_and_time(text)) return day;
    if (auto literal = whole_literal(text, field)) return literal;
    if (text.size() > longest_value || (!has_digit(text) && field.type != Type::boolean))
        return std::nullopt;
    for (std::size_t end = text.find_last_of(" \t,(["); end > 0 && end < text.size();
         end = text.find_last_of(" \t,([", end - 1)) {
        const std::string_view rest = trim(text.substr(end), " \t,");
        if (!is_plain(rest) || !is_remark(rest, field)) continue;
        if (const auto literal = whole_literal(trim(text.substr(0, end), " \t,"), field))
            return fmt::format("{} # {}", *literal, rest);
    }
    return std::nullopt;
}

} // namespace caseflow
