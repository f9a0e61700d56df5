#include "caseflow/cli/option.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/nearest.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/diarienummer.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// The name of a value in help, if its option has no name for it.
constexpr std::string_view kind_name(ValueKind kind) {
    switch (kind) {
    case ValueKind::flag:
        return "";
    case ValueKind::text:
        return translatable("TEXT");
    case ValueKind::date:
        return translatable("DATE");
    case ValueKind::number:
        return translatable("N");
    case ValueKind::delimiter:
        return translatable("CHARACTER");
    case ValueKind::file:
        return translatable("PATH");
    case ValueKind::directory:
        return translatable("DIR");
    case ValueKind::series:
        return translatable("SERIES");
    case ValueKind::diarienummer:
        return translatable("NUMBER");
    case ValueKind::key:
    case ValueKind::path:
        return translatable("KEY");
    case ValueKind::keys:
        return translatable("KEY,…");
    case ValueKind::assignment:
        return translatable("KEY=VALUE");
    case ValueKind::choice:
        return translatable("NAME");
    }
    return "";
}

[[noreturn]] void refuse(const Option& option, const std::string& value,
                         std::string_view expected) {
    throw Failure(message("--{option} '{value}' is not {expected}", "option"_a = option.name,
                          "value"_a = visible_line(value), "expected"_a = expected));
}

/// Checks the constraints that a value's type does not express.
void check(const Option& option, const std::string& value) {
    if (option.kind == ValueKind::choice)
        static_cast<void>(reading::index_of(option, value));
    else if (option.kind == ValueKind::series && series_of(value) != upper(value))
        refuse(option, value, translate("a series of letters like RUN"));
    else if (option.kind == ValueKind::assignment)
        check_assignment(value);
}

} // namespace

bool Need::lists(std::string_view word) const {
    return !word.empty() && std::ranges::find(values, word) != std::end(values);
}

std::string Need::values_text() const {
    std::string text;
    for (const std::string_view value : values)
        if (!value.empty()) text += fmt::format("{}{}", text.empty() ? "" : "|", value);
    return text;
}

std::string value_name(const Option& option) {
    return message(option.value_name.empty() ? kind_name(option.kind) : option.value_name);
}

std::string value_text(const Option& option) {
    if (option.choices != nullptr) return fmt::format("{}", fmt::join(option.choices(), "|"));
    return value_name(option);
}

bool has_default_in_words(const Option& option) {
    const bool names = option.choices != nullptr || option.kind == ValueKind::key ||
                       option.kind == ValueKind::keys || option.kind == ValueKind::delimiter;
    return !names || option.default_text.find(' ') != std::string_view::npos;
}

std::string full_help(const Option& option) {
    std::string by_default(has_default_in_words(option) ? translate(option.default_text)
                                                        : option.default_text);
    if (by_default.empty()) by_default = option.member_default();
    std::string out = message(option.help);
    if (!by_default.empty()) out += message(" (default: {value})", "value"_a = by_default);
    if (option.repeatable) out += translate(" (repeatable)");
    return out;
}

const Option* find_option(std::span<const Option> options, std::string_view word) {
    const auto found = std::find_if(options.begin(), options.end(), [&](const Option& option) {
        if (word.starts_with("--")) return word.substr(2) == option.name;
        return word.size() == 2 && word[0] == '-' && word[1] == option.short_name;
    });
    return found == options.end() ? nullptr : &*found;
}

void check_choice(std::string_view what, const std::string& value,
                  std::span<const std::string_view> known) {
    if (std::find(known.begin(), known.end(), value) != known.end()) return;
    if (const auto near = nearest(value, known))
        throw Failure(message("unknown value '{value}' for {what}; known values: {known}; did you "
                              "mean '{nearest}'?",
                              "value"_a = visible_line(value), "what"_a = what,
                              "known"_a = fmt::join(known, ", "), "nearest"_a = *near));
    throw Failure(message("unknown value '{value}' for {what}; known values: {known}",
                          "value"_a = visible_line(value), "what"_a = what,
                          "known"_a = fmt::join(known, ", ")));
}

void check_assignment(const std::string& word) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos || equals == 0)
        throw Failure(message("'{word}' is not key=value", "word"_a = word));
}

namespace reading {

void read(const Option& option, const std::string& value, std::string& into) {
    check(option, value);
    into = value;
}

void read(const Option& option, const std::string& value, std::vector<std::string>& into) {
    check(option, value);
    into.push_back(value);
}

void read(const Option& /*option*/, const std::string& /*value*/, bool& into) {
    into = true;
}

void read(const Option& /*option*/, const std::string& value, std::optional<std::string>& into) {
    into = value;
}

void read(const Option& /*option*/, const std::string& value, std::optional<StreamPath>& into) {
    into.emplace(value);
}

void read(const Option& option, const std::string& value, std::optional<Date>& into) {
    into = parse_date(value);
    if (!into) refuse(option, value, translate("a date like 2022-06-30"));
}

void read(const Option& option, const std::string& value, std::optional<int>& into) {
    int number = 0;
    const char* const end = value.data() + value.size();
    const auto [rest, problem] = std::from_chars(value.data(), end, number);
    if (problem != std::errc{} || rest != end || number < option.least)
        refuse(option, value, message("a number of at least {least}", "least"_a = option.least));
    into = number;
}

void read(const Option& option, const std::string& value, Delimiter& into) {
    constexpr std::string_view known = ",;:|\t"; // any other may be in a value, or is invisible
    if (value.size() != 1 || known.find(value) == std::string_view::npos)
        refuse(option, value, translate("one of , ; : | or a tab"));
    into.character = value[0];
}

void read(const Option& /*option*/, const std::string& value, std::optional<QueryKey>& into) {
    into = find_query_key(value);
}

void read(const Option& /*option*/, const std::string& value, std::vector<QueryKey>& into) {
    into = find_query_keys(value);
}

std::size_t index_of(const Option& option, const std::string& value) {
    const std::vector<std::string_view> known = option.choices();
    check_choice(fmt::format("--{}", option.name), value, known);
    return static_cast<std::size_t>(std::find(known.begin(), known.end(), value) - known.begin());
}

std::string print(const std::vector<QueryKey>& keys) {
    std::string out;
    for (const QueryKey& key : keys) out += (out.empty() ? "" : ",") + key.field->path;
    return out;
}

} // namespace reading

} // namespace caseflow
