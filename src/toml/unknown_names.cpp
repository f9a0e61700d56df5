#include "caseflow/toml/unknown_names.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/model/swedish.hpp"
#include "caseflow/toml/header_meant.hpp"
#include "caseflow/toml/lost_values.hpp"
#include "caseflow/toml/place_of_keys.hpp"
#include "caseflow/toml/unknown_keys.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// True for a key whose loss nothing makes up for: all but texts, and texts that are required.
bool is_never_lost(const FieldInfo& field) {
    return field.required || (field.type != Type::text && field.type != Type::table);
}

/// The steps of an abbreviation that TOML takes for tables, t.o.m or fr.o.m; empty for other keys.
std::vector<std::string_view> abbreviation(const Node& node) {
    constexpr std::size_t longest_step = 2; // bytes
    std::vector<std::string_view> steps;
    for (const Node* at = &node; at != nullptr && at->key.size() <= longest_step; at = at->first) {
        steps.push_back(at->key);
        if (at->kind != Node::Kind::table && steps.size() > 1) return steps;
        if (at->kind != Node::Kind::table || at->origin != Node::Origin::dotted) break;
    }
    return {};
}

} // namespace

bool is_opened_by_header(const Node& node) {
    const bool is_array = node.kind == Node::Kind::array;
    return (is_array || node.kind == Node::Kind::table) &&
           (node.origin == Node::Origin::header || node.origin == Node::Origin::implicit);
}

void note_more_headers(const Node& table, Diagnostic& finding) {
    constexpr std::size_t most = 20;
    const Node* array = &table;
    while (array->origin == Node::Origin::implicit && array->first != nullptr) array = array->first;
    if (array->kind != Node::Kind::array || array->first == nullptr || !is_opened_by_header(*array))
        return;
    std::size_t count = 0;
    for (const Node* element = array->first->next; element != nullptr && ++count < most;
         element = element->next) {
        const SourceText* source = finding.place.source;
        finding.note({source, source->span(element->place.begin, element->place.end)},
                     message("the same here"));
    }
}

/// The table that a whole header means, given one step of it and the table which that step means:
/// [Funding.Source] means more than [funding].
const FieldInfo& UnknownKeys::table_meant_by(const Node& node, const FieldInfo& step) const {
    const FieldInfo* table = &step;
    for (const Node* at = &node; at->origin == Node::Origin::implicit && at->first != nullptr;) {
        at = at->first;
        const auto name = meant_name(at->key, keys_.names_in(table->path));
        const FieldInfo* inner = name ? keys_.find(join_path(table->path, *name)) : nullptr;
        if (inner == nullptr || inner->type != Type::table) break;
        table = inner;
    }
    return *table;
}

/// Whether a table or an array of tables has, at any depth, a key that some table has, or a
/// misspelt key of the table meant.
bool UnknownKeys::has_known_key(const Node& node, std::string_view meant) const {
    for (const Node* at = node.first; at != nullptr; at = at->next)
        if ((!at->key.empty() &&
             (!keys_.tables_with(at->key).empty() || meant_name(at->key, keys_.names_in(meant)))) ||
            has_known_key(*at, meant))
            return true;
    return false;
}

/// The only table that has all the keys below a header, if one of them is an amount or a date; null
/// if there is none.
const FieldInfo* UnknownKeys::table_of_money(const Node& node) const {
    const bool many = node.kind == Node::Kind::array;
    if (!is_opened_by_header(node) || node.first == nullptr) return nullptr;
    std::vector<std::string> names;
    for (const Node* key = many ? node.first->first : node.first; key != nullptr; key = key->next)
        names.emplace_back(key->key);
    const auto table = table_with(names, "", keys_);
    const bool found = table && std::ranges::any_of(names, [&](const std::string& name) {
                           const Type type = keys_.find(join_path(*table, name))->type;
                           return type == Type::amount || type == Type::date;
                       });
    return found ? keys_.find(*table) : nullptr;
}

/// Reports a table that does not exist but whose keys another table has.
void UnknownKeys::report_no_table(const Node& node, const FieldInfo& meant, const Place& place) {
    misplaced_.push_back(meant.path);
    note_more_headers(
        node, place_.add(place, message("there is no table '{key}', so its keys have "
                                        "no effect; did you mean {header}?",
                                        "key"_a = node.key, "header"_a = header_of(meant))));
}

/// Reports a name that means a key of other tables.
void UnknownKeys::report_of_elsewhere(const Node& node, std::string_view meant,
                                      const Place& place) {
    const std::vector<std::string_view> tables = keys_.tables_with(meant);
    const FieldInfo* field = keys_.find(join_path(tables[0], meant));
    if (tables.size() == 1 && field->type == Type::table && has_known_key(node, field->path))
        return report_no_table(node, *field, place);
    const bool counts = std::ranges::any_of(tables, [&](std::string_view table) {
        return is_never_lost(*keys_.find(join_path(table, meant)));
    });
    (counts ? misspelt_ : unknown_)
        .add(place,
             message("unknown key '{key}'; '{meant}' is a key of {headers}", "key"_a = node.key,
                     "meant"_a = meant, "headers"_a = headers_of(tables)));
}

/// Reports a name that means a table, or a key of a table whose name it contains; `field` is null
/// if there is none.
void UnknownKeys::report_of_table(const Node& node, const std::string& path, const FieldInfo* field,
                                  const Place& place) {
    const bool of_none = field == nullptr || field->path == path;
    const auto lost = of_none ? lost_value_message(node, path, keys_) : std::nullopt;
    if (lost) return static_cast<void>(misspelt_.add(place, *lost));
    if (field == nullptr)
        return static_cast<void>(
            unknown_.add(place, message("unknown key '{key}'", "key"_a = node.key)));
    const bool is_table = field->type == Type::table;
    if (is_table && has_known_key(node, field->path))
        return report_no_table(node, table_meant_by(node, *field), place);
    if (is_table && is_opened_by_header(node))
        unknown_.add(place,
                     message("unknown key '{key}'; did you mean {header}?", "key"_a = node.key,
                             "header"_a = header_of(table_meant_by(node, *field))));
    else if (field->path != path)
        (is_never_lost(*field) ? misspelt_ : unknown_)
            .add(place, message("unknown key '{key}'; '{meant}' is a key of {headers}",
                                "key"_a = node.key, "meant"_a = last_step(field->path),
                                "headers"_a = keys_.header_of(parent_of(field->path))));
    else
        unknown_.add(place, message("unknown key '{key}'", "key"_a = node.key));
}

void UnknownKeys::report_unknown(const Node& node, const Node& table, const std::string& path,
                                 const Place& place) {
    const std::string_view name = node.key;
    const std::vector<std::string_view> known = keys_.names_in(path);
    const auto steps = abbreviation(node); // fr.o.m
    if (const auto meant = steps.empty()
                               ? std::nullopt
                               : meant_name(fmt::format("{}", fmt::join(steps, "")), known))
        return static_cast<void>(
            misspelt_.add(place, message("unknown key '{key}'; did you mean '{meant}'?",
                                         "key"_a = fmt::join(steps, "."), "meant"_a = *meant)));
    auto meant = meant_name(name, known);
    if (const FieldInfo* field = meant ? nullptr : keys_.find_name(name, path))
        meant = last_step(field->path);
    const FieldInfo* other = mark_meant(node, path, keys_);
    if (other == nullptr && !meant) other = table_of_money(node);
    if (other != nullptr) {
        misplaced_.push_back(other->path);
        return report_no_table(node, *other, place);
    }
    if (const auto elsewhere = meant ? std::nullopt : translate(name, keys_.names()))
        return report_of_elsewhere(node, *elsewhere, place);
    if (!meant) {
        const FieldInfo* field = is_index(name) ? keys_.find(path) : nullptr; // not a path step
        if (field == nullptr) field = keys_.find_joined(join_path(path, name));
        if (field == nullptr) meant = name_within(name, known);
        if (meant && table.find(*meant) != nullptr) meant.reset(); // that is another value
        if (!meant) return report_of_table(node, path, field, place);
    }
    const FieldInfo& field = *keys_.find(join_path(path, *meant));
    if (field.type == Type::table && (is_opened_by_header(node) || has_known_key(node, field.path)))
        return report_of_table(node, path, &field, place);
    const bool elsewhere = !keys_.tables_with(name).empty(); // it has another type there
    const bool lost = (is_never_lost(field) || elsewhere) && table.find(*meant) == nullptr;
    if (elsewhere && lost) misplaced_.push_back(field.path);
    (lost ? misspelt_ : unknown_)
        .add(place, message("unknown key '{key}'; did you mean '{meant}'?", "key"_a = name,
                            "meant"_a = *meant));
}

} // namespace caseflow
