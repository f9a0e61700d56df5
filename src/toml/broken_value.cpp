#include "caseflow/toml/broken_value.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/toml/lexical.hpp"
#include "caseflow/toml/statements.hpp"
#include "caseflow/toml/value_line.hpp"
#include "caseflow/toml/wording.hpp"

#include <fmt/format.h>
#include <utility>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// For a key with only two values, an example would be taken for the one that is meant.
bool has_two_values(const FieldInfo* field) {
    return field != nullptr && field->type == Type::boolean;
}

/// True for text copied from the source of a page: &quot; or &#8221;
bool has_entity(std::string_view text) {
    for (std::size_t at = text.find('&'); at < text.size(); at = text.find('&', at + 1)) {
        const std::size_t end = text.find_first_of(" ;&", at + 1);
        if (end < text.size() && text[end] == ';' && end > at + 1) return true;
    }
    return false;
}

} // namespace

bool BrokenValue::is_table() const {
    return value_.field != nullptr && value_.field->type == Type::table;
}

bool BrokenValue::is_text() const {
    return value_.field == nullptr || value_.field->type == Type::text;
}

bool BrokenValue::is_many() const {
    return value_.field != nullptr && value_.field->many;
}

Mistake BrokenValue::at(std::size_t begin, std::size_t end, std::string message) const {
    return {value_.begin + begin, value_.begin + end, std::move(message)};
}

Mistake BrokenValue::at_value(std::string message) const {
    return at(0, text_.size(), std::move(message));
}

std::optional<std::string> BrokenValue::line_with(std::string_view literal) const {
    const bool loses_key = strip_comment(literal).find('=') == std::string_view::npos &&
                           !keys_within(strip_comment(text_)).empty();
    return loses_key ? std::nullopt : line_in_place(value_, literal);
}

std::string BrokenValue::example() const {
    return example_line(value_.key, value_.field);
}

Mistake BrokenValue::wrong(std::string_view found,
                           const std::optional<std::string>& literal) const {
    const auto line = literal && !has_entity(found) ? line_with(*literal) : std::nullopt;
    const std::string expected = expectation(value_.field);
    if (line)
        return at_value(message("expected {expected}, found '{found}'; write {line}",
                                "expected"_a = expected, "found"_a = excerpt(found),
                                "line"_a = *line));
    if (const std::string as_in = example(); !as_in.empty() && !has_two_values(value_.field))
        return at_value(message("expected {expected}, found '{found}'; write it as in "
                                "{example}",
                                "expected"_a = expected, "found"_a = excerpt(found),
                                "example"_a = as_in));
    return at_value(message("expected {expected}, found '{found}'", "expected"_a = expected,
                            "found"_a = excerpt(found)));
}

} // namespace caseflow
