#include "caseflow/toml/type_mistake.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/toml/array_meant.hpp"
#include "caseflow/toml/literal.hpp"
#include "caseflow/toml/literal_meant.hpp"
#include "caseflow/toml/statements.hpp"
#include "caseflow/toml/value_line.hpp"
#include "caseflow/toml/wording.hpp"

#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr std::size_t longest_remedy = 120; // bytes

bool is_element(const MistypedValue& value) {
    return is_index(last_step(value.path));
}

std::string_view content(const Node& node, std::string_view written) {
    return node.kind == Node::Kind::string ? node.text : written;
}

/// The message part for a value found in place of one of another type.
std::string found(const MistypedValue& value) {
    const bool choice = value.field != nullptr && !value.field->choices.empty();
    switch (value.node.kind) {
    case Node::Kind::string:
        return choice ? excerpt(quote(value.node.text)) : message("a string");
    case Node::Kind::array:
        return message("an array");
    case Node::Kind::table:
        return message("a table");
    default:
        return excerpt(value.written);
    }
}

/// The only value in brackets if a single value belongs there; else the node itself.
const Node& sole_value(const Node& node, bool many) {
    return node.kind == Node::Kind::array && node.count == 1 && !many ? *node.first : node;
}

/// "A, B", "A och B": perhaps several strings, perhaps one.
bool may_list(std::string_view text) {
    return text.find(", ") < text.size() || text.find(" och ") < text.size();
}

/// The value of the right type that a value means, if that is clear.
std::optional<std::string> literal_for(const MistypedValue& value) {
    if (value.field == nullptr) return std::nullopt;
    const FieldInfo& field = *value.field;
    const Node& node = sole_value(value.node, field.many);
    if (node.kind == Node::Kind::table || node.kind == Node::Kind::array) return std::nullopt;
    const std::size_t before = node.place.begin - value.node.place.begin;
    const std::string_view text =
        content(node, value.written.substr(before, node.place.end - node.place.begin));
    const bool yes_or_no = node.kind == Node::Kind::boolean; // not a text: removed = false
    if (field.type == Type::text && yes_or_no) return std::nullopt;
    if (field.many && !is_element(value)) {
        const bool may_be_several = !field.holds_case_number && may_list(text);
        if (may_be_several) return std::nullopt;
        const auto several = text.find(',') < text.size() ? repaired_array(text, field)
                                                          : std::nullopt; // numbers of cases
        return several ? several : repaired_array(quote(text), field);
    }
    if (field.type == Type::text) return quote(text);
    const auto literal = literal_meant(text, field);
    return literal == value.written ? std::nullopt : literal; // right type, but out of range
}

/// The key as it is on its line, dotted or not.
std::string_view written_key(const MistypedValue& value) {
    const Bytes place = value.node.key_place;
    if (place.end == 0) return last_step(value.path);
    const std::size_t line = value.file.rfind('\n', place.begin) + 1;
    const std::string_view key = trim(value.file.substr(line, place.end - line));
    return split_key(key) ? key : last_step(value.path); // in braces
}

/// The line to write, with the comment that is beside the value.
std::string line_with(const MistypedValue& value, std::string_view literal) {
    const std::string_view rest = value.file.substr(value.node.place.end);
    const std::string_view comment = rest.substr(0, rest.find_first_of("\r\n"));
    const bool beside = trim(comment).starts_with('#') && comment.size() <= longest_remedy;
    return fmt::format("{} = {}{}", written_key(value), literal, beside ? comment : "");
}

} // namespace

std::string name_of_value(const std::string& path, const KeyTable& keys) {
    if (is_index(last_step(path)))
        return message("an element of {name}", "name"_a = name_of_value(parent_of(path), keys));
    const std::string table = remove_indexes(parent_of(path));
    if (table.empty()) return fmt::format("'{}'", path);
    return message("'{key}' in {header}", "key"_a = last_step(path),
                   "header"_a = keys.header_of(table));
}

std::string type_mistake(const MistypedValue& value, const KeyTable& keys,
                         std::string_view expected, std::string_view example) {
    const std::string_view key = last_step(value.path);
    const bool single = value.field != nullptr && value.node.first == nullptr && !is_element(value);
    const auto both = single
                          ? ambiguous_number(content(value.node, value.written), key, *value.field)
                          : std::nullopt;
    if (both) return *both;
    const auto literal = literal_for(value);
    const std::string name = name_of_value(value.path, keys);
    if (literal && literal->size() <= longest_remedy)
        return message("{name} is {found}, but must be {expected}; write {line}", "name"_a = name,
                       "found"_a = found(value), "expected"_a = expected,
                       "line"_a = is_element(value) ? *literal : line_with(value, *literal));
    if (!example.empty())
        return message("{name} is {found}, but must be {expected}, as in {line}", "name"_a = name,
                       "found"_a = found(value), "expected"_a = expected,
                       "line"_a = fmt::format("{} = {}", key, example));
    return message("{name} is {found}, but must be {expected}", "name"_a = name,
                   "found"_a = found(value), "expected"_a = expected);
}

std::string nested_array_mistake(const MistypedValue& array) {
    const auto joined =
        array.field == nullptr ? std::nullopt : joined_arrays(array.written, *array.field);
    const auto line = joined ? line_to_paste(last_step(array.path), *joined) : std::nullopt;
    return line ? message("expected one array, found arrays in an array; write {line}",
                          "line"_a = *line)
                : message("expected one array, found arrays in an array; remove the brackets "
                          "around its elements");
}

} // namespace caseflow
