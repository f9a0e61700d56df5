#include "caseflow/toml/lost_values.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/model/date.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/toml/literal_meant.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr std::string_view keys_of_marks[] = {"provision", "authority", "withhold"};

std::vector<std::string_view> keys_of_type(const std::string& table, Type type,
                                           const KeyTable& keys) {
    std::vector<std::string_view> names = keys.names_in(table);
    std::erase_if(names, [&](std::string_view name) {
        return keys.find(join_path(table, name))->type != type;
    });
    return names;
}

/// Whether a word is a date, or a range of two: 2023-01-01 – 2024-06-30.
bool is_date(std::string_view text, const FieldInfo& date) {
    const std::string plain = plain_signs(text);
    const std::size_t gap = std::min(plain.find(" - "), plain.size());
    const auto is_one = [&](std::string_view other) {
        return literal_meant(other, date).has_value();
    };
    const std::string_view first = trim(std::string_view(plain).substr(0, gap));
    return is_one(first) &&
           (gap == plain.size() || is_one(trim(std::string_view(plain).substr(gap + 3))));
}

/// Whether a text is a sum of money with its unit: "100 000 kr".
bool is_sum(std::string_view text, const FieldInfo& amount) {
    constexpr std::string_view currencies[] = {"kr", "kronor", "tkr", "mnkr", "sek", "SEK", ":-"};
    return std::ranges::any_of(
               currencies,
               [&](std::string_view word) { return trim(text, " .").ends_with(word); }) &&
           literal_meant(text, amount).has_value();
}

/// Years and small numbers are more likely to count something else.
bool is_amount(const Node& node) {
    constexpr std::int64_t least = 1000;
    return node.kind == Node::Kind::integer && node.integer >= least &&
           (node.integer < first_year || node.integer > last_year);
}

bool is_of_type(const Node& node, const FieldInfo& field) {
    const bool text = node.kind == Node::Kind::string;
    if (field.type == Type::date)
        return node.kind == Node::Kind::date || (text && is_date(node.text, field));
    return is_amount(node) || (text && is_sum(node.text, field));
}

/// Whether a value may be a date or an amount. If not, the table's keys need not be looked up.
bool may_count(const Node& node) {
    constexpr std::size_t longest = 40; // bytes of a text
    return node.kind == Node::Kind::date || is_amount(node) ||
           (node.kind == Node::Kind::string && node.text.size() <= longest);
}

bool is_year(std::string_view key) {
    return key.size() == 4 && std::ranges::all_of(key, is_digit);
}

/// Whether a node is of a type that keys of a table have.
bool is_lost(const Node& node, const std::string& table, Type type, const KeyTable& keys) {
    const auto names = keys_of_type(table, type, keys);
    return !names.empty() && is_of_type(node, *keys.find(join_path(table, names[0])));
}

std::string suggest_key(const Node& unknown, std::string_view meant) {
    return message("unknown key '{key}'; did you mean '{meant}'?", "key"_a = unknown.key,
                   "meant"_a = meant);
}

} // namespace

const FieldInfo* mark_meant(const Node& unknown, const std::string& table, const KeyTable& keys) {
    const bool many = unknown.kind == Node::Kind::array;
    const Node* node = many ? unknown.first : &unknown;
    if (node == nullptr || node->kind != Node::Kind::table) return nullptr;
    const FieldInfo* mark = keys.find(join_path(table, "secrecy"));
    if (mark == nullptr) return nullptr;
    const bool marks = std::ranges::any_of(
        keys_of_marks, [&](std::string_view key) { return node->find(key) != nullptr; });
    return marks && node->find("point") == nullptr ? mark : nullptr; // a delegation has one
}

std::optional<std::string> lost_value_message(const Node& unknown, const std::string& table,
                                              const KeyTable& keys) {
    const bool is_true = unknown.kind == Node::Kind::boolean && unknown.integer != 0;
    if (is_true && last_step(table) == "secrecy") return suggest_key(unknown, "withhold");
    if (!may_count(unknown)) return std::nullopt;
    for (const Type type : {Type::date, Type::amount}) {
        if (!is_lost(unknown, table, type, keys)) continue;
        if (type == Type::amount && table == "decision" && is_year(unknown.key))
            return message("unknown key '{year}', so its amount has no effect; write "
                           "[[decision.yearly]], with year = {year} and the amount below it",
                           "year"_a = unknown.key);
        const auto names = keys_of_type(table, type, keys);
        if (names.size() == 1) return suggest_key(unknown, names[0]);
        const std::string quoted = fmt::format("'{}'", fmt::join(names, "', '"));
        return type == Type::date
                   ? message("unknown key '{key}', so its date has no effect; the dates here are "
                             "{keys}",
                             "key"_a = unknown.key, "keys"_a = quoted)
                   : message("unknown key '{key}', so its amount has no effect; the amounts here "
                             "are {keys}",
                             "key"_a = unknown.key, "keys"_a = quoted);
    }
    return std::nullopt;
}

} // namespace caseflow
