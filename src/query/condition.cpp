#include "caseflow/query/condition.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/nearest.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/swedish.hpp"
#include "caseflow/model/written.hpp"
#include "caseflow/query/keys.hpp"
#include "caseflow/query/operator_signs.hpp"
#include "caseflow/query/typed_condition.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace caseflow {
namespace {

using namespace fmt::literals;

struct Spelling {
    std::string_view text;
    Operator means;
};

/// Longer spellings first.
constexpr Spelling spellings[] = {{"!=", Operator::unequal},  {"<=", Operator::at_most},
                                  {">=", Operator::at_least}, {"<", Operator::less},
                                  {">", Operator::more},      {"=", Operator::equal},
                                  {":", Operator::has}};

/// The operator that a text begins with; null if it does not.
const Spelling* find_operator(std::string_view text) {
    for (const Spelling& spelling : spellings)
        if (text.starts_with(spelling.text)) return &spelling;
    return nullptr;
}

std::string_view skip_white(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(filter_blanks), text.size()));
}

/// A condition split at its operator; without an operator if it is only a text.
struct Cut {
    std::string_view key;
    const Spelling* spelling = nullptr;
    std::string_view value;
};

Cut split_condition(std::string_view text) {
    const std::size_t end =
        std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_.0123456789"), text.size());
    if (end == 0 || text[0] < 'a' || text[0] > 'z') return {};
    const std::string_view rest = skip_white(text.substr(end));
    const Spelling* const spelling = find_operator(rest);
    if (spelling == nullptr) return {text.substr(0, end), nullptr, rest};
    return {text.substr(0, end), spelling, skip_white(rest.substr(spelling->text.size()))};
}

/// The field of a key; null if the key is unknown.
const FieldInfo* find_field(std::string_view key) {
    for (const auto* fields : {&derived_fields(), &case_fields()})
        for (const FieldInfo& field : *fields)
            if (field.path == key) return &field;
    return nullptr;
}

/// The text from the signs of a wrong operator on: after a key, before a value that is not in
/// quotes, or in a text that is not a condition; empty if there are none.
std::string_view wrong_signs(std::string_view word, const Cut& cut) {
    const std::string_view after_key = word.substr(cut.key.size());
    if (cut.spelling != nullptr)
        return take_signs(cut.value).typed.find_first_not_of('~') == std::string_view::npos
                   ? std::string_view()
                   : skip_white(after_key);
    const bool is_key = !cut.key.empty() && find_field(cut.key) != nullptr;
    return is_key && after_key.starts_with('~') ? after_key : find_other_signs(word);
}

/// Read as part of the value, or of a text to search for, a wrong operator would find nothing.
void refuse_wrong_operator(std::string_view word, const Cut& cut) {
    const std::string_view from = wrong_signs(word, cut);
    if (from.empty()) return;
    const std::string_view more = take_signs(cut.value).typed; // perhaps after a blank
    const std::string_view typed =
        cut.spelling == nullptr
            ? take_signs(from).typed
            : from.substr(0, static_cast<std::size_t>(more.end() - from.begin()));
    std::string plain;
    for (std::string_view rest = typed; !rest.empty(); rest = skip_white(rest)) {
        const Signs signs = take_signs(rest);
        plain += signs.plain;
        rest.remove_prefix(signs.typed.size());
    }
    throw Failure(message("'{signs}' is not an operator; write '{operator}', or put a string that "
                          "has it in quotes",
                          "signs"_a = typed, "operator"_a = operator_meant(plain)));
}

/// A condition applies to every element of an array.
void refuse_index_in_brackets(std::string_view word, const Cut& cut) {
    if (word.substr(cut.key.size(), 1) != "[" || find_field(cut.key) == nullptr) return;
    std::string meant;
    for (std::string_view rest = word; !rest.empty();) {
        const std::size_t open = std::min(rest.find('['), rest.size());
        meant += rest.substr(0, open);
        rest.remove_prefix(std::min(rest.find(']', open), rest.size() - 1) + 1);
    }
    throw Failure(message("a condition matches any element and takes no index; write '{word}', or "
                          "put a string to search for in quotes",
                          "word"_a = meant));
}

/// True for "000", with or without a unit after it: the continuation of an amount. Also for "00"
/// and "0000", which nobody searches for: the amount is then refused.
bool is_group_of_digits(std::string_view word) {
    constexpr std::size_t group = 3;
    const auto digits = static_cast<std::size_t>(
        std::find_if_not(word.begin(), word.end(), is_digit) - word.begin());
    return digits == group || (digits == word.size() && (digits < group || word[0] == '0'));
}

constexpr std::string_view today_word = "today";

/// The word before an operator, if it is a key apart from capital letters.
std::optional<std::string> key_in_capitals(std::string_view word) {
    const std::string_view name = word.substr(0, word.find_first_of(":=<>!"));
    std::string key = fold(name);
    const bool is_key = find_field(key) != nullptr || key == "has" || key == "missing";
    return is_key && name.size() < word.size() && key != name ? std::optional(key) : std::nullopt;
}

/// The word before an operator, if it is Swedish for a key and cannot be one itself: handläggare.
std::optional<std::string_view> swedish_key(std::string_view word) {
    const std::string_view name = word.substr(0, word.find_first_of(":=<>!"));
    const bool ascii = std::all_of(name.begin(), name.end(), [](char c) { return c > 0; });
    if (ascii || name.size() == word.size() || translations_of_key(name).empty())
        return std::nullopt;
    return name;
}

bool is_sign(char c) {
    return c == '-' || c == '+';
}

/// True if more digits may follow in groups of three: after "1", not after "2022".
bool is_in_threes(std::string_view digits) {
    return std::min(digits.find(' '), digits.size()) <= 3;
}

/// "06", "06-30" or "-06" after a year.
bool is_rest_of_date(std::string_view value, std::string_view next) {
    constexpr std::size_t month = 7; // "2022-06"
    if (value.size() > month || !is_digit(value.back())) return false;
    if (next.starts_with('-')) next.remove_prefix(1);
    return !next.empty() && std::min(next.find_first_not_of("0123456789"), next.size()) <= 2 &&
           next.find_first_not_of("0123456789-") == std::string_view::npos;
}

/// "februari" or "februari 2024" after "10", and the year after both.
bool is_rest_of_date_in_words(std::string_view value, std::string_view next) {
    const std::string date = fmt::format("{} {}", value, next);
    return next.find_first_not_of("0123456789") != std::string_view::npos
               ? value.size() <= 2 &&
                     parse_written_date(date + " 2024", Meaning::certain).has_value()
               : parse_written_date(date, Meaning::certain).has_value();
}

/// The sign after "today", or the days after that sign.
bool is_rest_of_day(std::string_view value, std::string_view next) {
    const std::string day = fold(value);
    if (day == today_word) return is_sign(next[0]);
    return day.starts_with(today_word) && is_sign(day.back());
}

std::string unquote(std::string_view text) {
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out),
                 [](char c) { return c != '"'; });
    return out;
}

} // namespace

bool counts_from_today(std::string_view text) {
    return fold(text.substr(0, today_word.size())) == today_word;
}

std::optional<Date> read_day(std::string_view text, const Today& today) {
    constexpr int longest = 36'500; // a hundred years
    const std::string_view offset = skip_white(text.substr(today_word.size()));
    if (offset.empty()) return today();
    if (!is_sign(offset[0]) || (offset.back() | 0x20) != 'd') return std::nullopt;
    const std::string_view count = skip_white(offset.substr(1));
    const auto days = parse_int(count.substr(0, count.size() - 1));
    if (!days || *days < 0 || *days > longest) return std::nullopt;
    return Date(std::chrono::sys_days(today()) +
                std::chrono::days(offset[0] == '-' ? -*days : *days));
}

bool continues_condition(std::string_view condition, std::string_view next) {
    const Cut cut = split_condition(condition);
    if (cut.spelling == nullptr) {
        const bool is_key = cut.key == condition && (find_field(cut.key) != nullptr ||
                                                     cut.key == "has" || cut.key == "missing");
        return is_key && find_operator(next) != nullptr;
    }
    if (cut.value.empty()) return true;
    const FieldInfo* const field = find_field(cut.key);
    if (field == nullptr) return false;
    if (field->type == Type::date)
        return is_rest_of_day(cut.value, next) || is_rest_of_date(cut.value, next) ||
               is_rest_of_date_in_words(cut.value, next);
    if (!is_digit(cut.value.back())) return false;
    if (field->type == Type::integer) return is_in_threes(cut.value) && is_group_of_digits(next);
    if (field->type == Type::percentage) return is_unit_of_share(next);
    return field->type == Type::amount && (is_group_of_digits(next) || is_unit_of_amount(next));
}

std::string with_rest(std::string_view condition, std::string_view rest) {
    const Cut cut = split_condition(condition);
    if (condition.find('"') != std::string_view::npos) return {};
    const bool is_joined = rest.starts_with('(');
    if (cut.spelling == nullptr)
        return is_joined ? fmt::format("\"{}{}\"", condition, rest) : std::string();
    const bool whole = is_joined || cut.value.empty() || cut.spelling->means == Operator::equal ||
                       cut.spelling->means == Operator::unequal;
    const FieldInfo* const field = find_field(cut.key);
    if (!whole || field == nullptr || field->type != Type::text) return {};
    const std::string_view value = cut.value.empty() ? trim(rest) : cut.value;
    return fmt::format("{}{}\"{}{}\"", cut.key, cut.spelling->text, value,
                       cut.value.empty() ? "" : rest);
}

bool lacks_value(std::string_view word) {
    const Cut cut = split_condition(word);
    return cut.spelling != nullptr && cut.value.empty();
}

bool is_bare(std::string_view word) {
    return split_condition(word).spelling == nullptr && word.find('"') == std::string_view::npos;
}

Filter negate(Filter inner) {
    const bool asks_number = inner.asks_number();
    return Filter(
        [inner = std::move(inner)](const Listed& listed) {
            const Answer is = inner.ask(listed);
            if (is == Answer::unknown) return is;
            return is == Answer::no ? Answer::yes : Answer::no;
        },
        asks_number);
}

Filter parse_condition(std::string_view word, const Today& today, const ReadNumber& read) {
    const Cut cut = split_condition(word);
    const auto& [name, spelling, raw] = cut;
    if (std::count(word.begin(), word.end(), '"') % 2 != 0)
        throw Failure(message("missing closing quote"));
    if (const Spelling* const first = find_operator(word))
        throw Failure(message("expected a key before '{operator}'; put a string to search for "
                              "in quotes",
                              "operator"_a = first->text));
    if (word.starts_with('!'))
        throw Failure(message("expected 'not' before a condition, found '!'; put a string to "
                              "search for in quotes"));
    refuse_wrong_operator(word, cut);
    refuse_index_in_brackets(word, cut);
    if (const auto key = key_in_capitals(word))
        throw Failure(message("keys are in lower case: '{key}'; put a string to search for in "
                              "quotes",
                              "key"_a = *key));
    if (const auto swedish = swedish_key(word)) (void)find_query_key(*swedish); // throws
    if (spelling == nullptr) return any_text_condition(unquote(word));
    const std::string value = unquote(raw);
    if (value.empty()) throw Failure(message("expected a value after '{word}'", "word"_a = word));
    const bool asks = spelling->means == Operator::has;
    if (asks && name == "has") return has(find_query_key(value));
    if (asks && name == "missing") return negate(has(find_query_key(value)));
    const QueryKey key = find_query_key(name);
    if (spelling->means == Operator::unequal)
        return negate(typed_condition(key, Operator::equal, value, today, read));
    return typed_condition(key, spelling->means, value, today, read);
}

} // namespace caseflow
