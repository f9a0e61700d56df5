#include "caseflow/query/typed_condition.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/diarienummer.hpp"
#include "caseflow/model/swedish.hpp"
#include "caseflow/model/written.hpp"
#include "caseflow/query/condition.hpp"

#include <charconv>
#include <compare>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

std::optional<int> parse_int(std::string_view text) {
    int number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, number);
    if (problem != std::errc{} || stop != end) return std::nullopt;
    return number;
}

namespace {

bool matches(std::strong_ordering order, Operator op) {
    switch (op) {
    case Operator::less:
        return order < 0;
    case Operator::at_most:
        return order <= 0;
    case Operator::more:
        return order > 0;
    case Operator::at_least:
        return order >= 0;
    default:
        return order == 0;
    }
}

Answer answer(bool yes) {
    return yes ? Answer::yes : Answer::no;
}

/// True if any value under the key passes.
Filter any_value(const QueryKey& key, std::function<bool(const Value&, bool given)> passes) {
    const bool asks_number = key.field->path == (key.derived ? "number" : "diarienummer");
    return Filter(
        [key, passes = std::move(passes)](const Listed& listed) {
            if (listed.by_name && !key.is_in_name()) return Answer::unknown;
            bool found = false;
            key.for_each(listed, [&](const Value& value, bool given) {
                found = found || passes(value, given);
            });
            return answer(found);
        },
        asks_number);
}

/// Parses an integer, perhaps with its digits in threes: "1 000".
std::optional<int> parse_integer(std::string_view text) {
    constexpr std::size_t group = 4; // a blank and three digits
    const std::size_t first = text.find(' ');
    if (first == std::string_view::npos) return parse_int(text);
    if (first == 0 || first >= group || (text.size() - first) % group != 0) return std::nullopt;
    std::string digits(text.substr(0, first));
    for (std::size_t at = first; at < text.size(); at += group) {
        if (text[at] != ' ') return std::nullopt;
        digits += text.substr(at + 1, group - 1);
    }
    return parse_int(digits);
}

struct Order {
    std::strong_ordering operator()(const Percent& a, const Percent& b) const {
        return a.compare(b);
    }
    template <class T>
    std::strong_ordering operator()(const T& a, const T& b) const {
        return a <=> b;
    }
};

/// Compares values of type T with the one asked for.
template <class T>
Filter compare_values(const QueryKey& key, Operator op, const std::optional<T>& wanted,
                      std::string_view text, std::string_view example) {
    if (!wanted)
        throw Failure(message("'{text}' is not a valid {type}; write it like {example}",
                              "text"_a = text, "type"_a = key.field->type_name(),
                              "example"_a = example));
    return any_value(key, [op, wanted = *wanted](const Value& value, bool /*given*/) {
        return matches(Order()(std::get<T>(value), wanted), op);
    });
}

Filter text_condition(const QueryKey& key, Operator op, std::string_view text) {
    if (op != Operator::has && op != Operator::equal)
        throw Failure(message("'{key}' is a {type}; compare it with ':' (contains), '=' or '!='",
                              "key"_a = key.field->path, "type"_a = key.field->type_name()));
    return any_value(key, [op, wanted = fold(text)](const Value& value, bool /*given*/) {
        const std::string found = fold(to_text(value));
        return op == Operator::has ? found.find(wanted) != std::string::npos : found == wanted;
    });
}

/// Whether a case has a number.
bool has_number(const Derived& is, const Diarienummer& number) {
    return number.series() == is.series && number.year() == is.year &&
           static_cast<int>(number.number()) == is.number;
}

/// A case number matches in any form; a part of one is a text.
Filter number_condition(const QueryKey& key, Operator op, const std::string& text,
                        const ReadNumber& given) {
    Filter as_text = text_condition(key, op, text);
    const ReadNumber read =
        given ? given : [](std::string_view each) { return read_number(each).number; };
    const auto number = read(text);
    if (!number) return as_text;
    const bool own = key.field->path == "diarienummer";
    const Filter as_number = any_value(key, [number, read](const Value& value, bool /*given*/) {
        return read(std::get<std::string_view>(value)) == number;
    });
    return Filter(
        [own, number, as_text, as_number](const Listed& listed) {
            if (own && has_number(listed.derived, *number)) return Answer::yes;
            const Answer found = as_number.ask(listed);
            return found == Answer::yes ? found : as_text.ask(listed);
        },
        own);
}

Filter choice_condition(const QueryKey& key, Operator op, std::string_view text,
                        const std::vector<std::string_view>& choices) {
    const auto word = translate(text, choices);
    if (!word)
        throw Failure(message("'{text}' is not a value of '{key}'; expected one of {choices}",
                              "text"_a = text, "key"_a = key.field->path,
                              "choices"_a = fmt::join(choices, ", ")));
    return text_condition(key, op == Operator::has ? Operator::equal : op, *word);
}

/// "elsewhere:ja", as set takes it.
Filter boolean_condition(const QueryKey& key, Operator op, std::string_view text) {
    const auto is = parse_written_boolean(text);
    return choice_condition(key, op, is ? (*is ? "true" : "false") : text, {"true", "false"});
}

/// "decision.date:2022-06": the dates that begin like that.
Filter date_condition(const QueryKey& key, Operator op, std::string_view text, const Today& today) {
    const bool partial = op == Operator::has && (text.size() == 4 || text.size() == 7) &&
                         text.find_first_not_of("0123456789-") == std::string_view::npos;
    if (!partial)
        return compare_values(key, op,
                              counts_from_today(text) ? read_day(text, today)
                                                      : parse_written_date(text, Meaning::certain),
                              text, translate("2022-06-30, today or today-30d"));
    return any_value(key, [wanted = std::string(text)](const Value& value, bool /*given*/) {
        return to_text(value).starts_with(wanted);
    });
}

} // namespace

Filter typed_condition(const QueryKey& key, Operator op, const std::string& text,
                       const Today& today, const ReadNumber& read) {
    switch (key.field->type) {
    case Type::amount:
        return compare_values(key, op, parse_written_amount(text, Meaning::certain), text,
                              "500000");
    case Type::percentage:
        return compare_values(key, op, parse_written_share(text), text, "33.3");
    case Type::integer:
        return compare_values(key, op, parse_integer(text), text, "2022");
    case Type::date:
        return date_condition(key, op, text, today);
    case Type::choice:
        return choice_condition(key, op, text, key.field->choices);
    case Type::boolean:
        return boolean_condition(key, op, text);
    default:
        return !key.derived && key.field->holds_case_number ? number_condition(key, op, text, read)
                                                            : text_condition(key, op, text);
    }
}

Filter has(const QueryKey& key) {
    return any_value(key, [](const Value& /*value*/, bool given) { return given; });
}

Filter any_text_condition(const std::string& text) {
    const auto number = read_number(text).number;
    return Filter([number, wanted = fold(text)](const Listed& listed) {
        if (number && has_number(listed.derived, *number)) return Answer::yes;
        if (listed.by_name) return Answer::unknown;
        bool found = false;
        for_each_value(listed.data, "", [&](const Value& value, bool /*given*/) {
            const auto* in = std::get_if<std::string_view>(&value);
            found = found || (in != nullptr && fold(*in).find(wanted) != std::string::npos);
        });
        return answer(found);
    });
}

} // namespace caseflow
