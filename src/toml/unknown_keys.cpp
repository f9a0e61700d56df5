#include "caseflow/toml/unknown_keys.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/model/swedish.hpp"
#include "caseflow/toml/header_meant.hpp"
#include "caseflow/toml/lost_values.hpp"
#include "caseflow/toml/place_of_keys.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

using Tables = std::vector<std::string_view>;

/// Those tables that have all the keys together, if there are any: they are together.
void keep_common(Tables& common, const Tables& tables) {
    if (common.empty()) {
        common = tables;
        return;
    }
    Tables both;
    for (const std::string_view table : common)
        if (std::find(tables.begin(), tables.end(), table) != tables.end()) both.push_back(table);
    if (!both.empty()) common = std::move(both);
}

/// Those of the tables that are among the common ones, else all.
Tables narrow(const Tables& tables, const Tables& common) {
    Tables both;
    for (const std::string_view table : tables)
        if (std::find(common.begin(), common.end(), table) != common.end()) both.push_back(table);
    return both.empty() ? tables : both;
}

/// True for a table or an array of tables that headers open.
bool is_opened_by_header(const Node& node) {
    const bool is_array = node.kind == Node::Kind::array;
    return (is_array || node.kind == Node::Kind::table) &&
           (node.origin == Node::Origin::header || node.origin == Node::Origin::implicit);
}

/// True for a key whose value nothing makes good for: all but texts, and those that are required.
bool is_never_lost(const FieldInfo& field) {
    return field.required || (field.type != Type::text && field.type != Type::table);
}

/// True for a table of dotted keys: officer.name = "A".
bool is_dotted(const Node& node) {
    return node.kind == Node::Kind::table && node.origin == Node::Origin::dotted;
}

/// Points at the other headers of an array of tables.
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

} // namespace

UnknownKeys::UnknownKeys(const std::vector<FieldInfo>& fields, std::vector<std::string>& misplaced,
                         Findings& findings)
    : keys_(fields),
      misplaced_(misplaced),
      unknown_("key-unknown", findings),
      misspelt_("key-misspelt", findings),
      place_("key-place", findings) {}

/// [extra] of a case is for local use.
bool UnknownKeys::is_free(std::string_view path, std::string_view name) const {
    return path.empty() && name == "extra" && keys_.find("diarienummer") != nullptr;
}

std::vector<const Node*> UnknownKeys::unknown_in(const Node& table, const std::string& path) const {
    const Tables known = keys_.names_in(path);
    std::vector<const Node*> unknown;
    for (const Node* node = table.first; node != nullptr; node = node->next) {
        if (std::find(known.begin(), known.end(), node->key) != known.end()) continue;
        const bool unread = node->kind == Node::Kind::unreadable;
        if (unread && (node->key_place.end == 0 || keys_.tables_with(node->key).empty())) continue;
        if (!is_free(path, node->key) && node != reported_) unknown.push_back(node);
    }
    return unknown;
}

/// The tables that have a key; none if its value is a list and theirs is not, or the reverse, and
/// the name is nearly that of a key here: point for points.
Tables UnknownKeys::places_of(const Node& node, const std::string& path) const {
    Tables tables = keys_.tables_with(node.key);
    const bool list = node.kind == Node::Kind::array;
    const auto fits = [&](std::string_view table) {
        return keys_.find(join_path(table, node.key))->many == list;
    };
    if (std::ranges::any_of(tables, fits)) return tables;
    const auto meant = meant_name(node.key, keys_.names_in(path));
    return meant && keys_.find(join_path(path, *meant))->many == list ? Tables() : tables;
}

void UnknownKeys::report(const Node& table, const std::string& path, const SourceText& source) {
    const auto unknown = unknown_in(table, path);
    Tables common;
    for (const Node* node : unknown)
        if (const Tables tables = places_of(*node, path); !tables.empty())
            keep_common(common, tables);
    std::vector<Misplaced> lost;
    for (const Node* node : unknown) {
        const Tables tables = places_of(*node, path);
        const Place place{&source, source.span(node->key_place.begin, node->key_place.end)};
        const bool header = is_opened_by_header(*node);
        const bool opened = header || is_dotted(*node);
        if (opened && !is_table(node->key, tables) &&
            (!tables.empty() || (header && key_of_file(*node) != nullptr))) {
            report_header(*node, path, tables, place);
            keep_places(*node, tables);
            for (const Node* key = node->first; key != nullptr; key = key->next)
                keep_places(*key, keys_.tables_with(key->key));
        } else if (node->kind == Node::Kind::table && node->key == last_step(path)) {
            misplaced_.push_back(path);
            place_.add(
                place,
                message("'{key}' repeats its header, {header}; write its keys without '{key}.'",
                        "key"_a = node->key, "header"_a = keys_.header_of(path)));
        } else if (tables.empty()) {
            report_unknown(*node, table, path, place);
        } else {
            keep_places(*node, narrow(tables, common));
            add_misplaced({{node}, narrow(tables, common)}, lost);
        }
    }
    for (const Misplaced& keys : lost)
        report_place(
            keys, path,
            {&source, source.span(keys.nodes[0]->key_place.begin, keys.nodes[0]->key_place.end)});
}

/// Keys that one header above them would put right are one mistake.
void UnknownKeys::add_misplaced(Misplaced key, std::vector<Misplaced>& to) {
    const auto same = std::find_if(
        to.begin(), to.end(), [&](const Misplaced& other) { return other.tables == key.tables; });
    if (same == to.end() || is_table(key.nodes[0]->key, key.tables))
        to.push_back(std::move(key));
    else
        same->nodes.push_back(key.nodes[0]);
}

const Node* UnknownKeys::array_meant(const Node& root, std::string_view name) {
    const Tables known = keys_.names_in("");
    for (const Node* node = root.first; node != nullptr; node = node->next) {
        if (node->kind != Node::Kind::array || !is_opened_by_header(*node)) continue;
        if (node->key == name || meant_name(node->key, known) != name) continue;
        reported_ = node;
        return node;
    }
    return nullptr;
}

/// A rule that misses such a key would report the same mistake once more.
void UnknownKeys::keep_places(const Node& node, const Tables& tables) {
    for (const std::string_view table : tables) misplaced_.push_back(join_path(table, node.key));
}

void UnknownKeys::keep_places_above(const Node& table, const std::string& path) {
    const std::string around = remove_indexes(parent_of(path));
    for (const Node* key = table.first; key != nullptr; key = key->next)
        if (!key->key.empty()) misplaced_.push_back(join_path(around, key->key));
}

bool UnknownKeys::has_misplaced(std::string_view table) const {
    return std::ranges::any_of(misplaced_,
                               [&](const std::string& path) { return parent_of(path) == table; });
}

/// Whether a key is a table somewhere.
bool UnknownKeys::is_table(std::string_view key, const Tables& tables) const {
    return std::any_of(tables.begin(), tables.end(), [&](std::string_view table) {
        return keys_.find(join_path(table, key))->type == Type::table;
    });
}

/// The first key of a table that only the file itself has; null if there is none.
const Node* UnknownKeys::key_of_file(const Node& table) const {
    for (const Node* node = table.first; node != nullptr; node = node->next)
        if (keys_.tables_with(node->key) == Tables{""}) return node;
    return nullptr;
}

/// A header of what is not a table anywhere: [case] as in an INI file.
void UnknownKeys::report_header(const Node& table, std::string_view path, const Tables& tables,
                                const Place& place) {
    const std::string header = fmt::format("[{}]", join_path(path, table.key));
    if (const Node* key = key_of_file(table))
        place_.add(place, message("there is no table {header}; '{key}' and other keys of the file "
                                  "itself belong at the top, above the first header",
                                  "header"_a = header, "key"_a = key->key));
    else
        place_.add(place, message("there is no table {header}; '{key}' is a key of {headers}",
                                  "header"_a = header, "key"_a = table.key,
                                  "headers"_a = headers_of(tables)));
}

std::string UnknownKeys::headers_of(const Tables& tables) const {
    std::string headers;
    for (const std::string_view table : tables)
        headers += (headers.empty() ? "" : ", ") + keys_.header_of(table);
    return headers;
}

/// Where a key is: "at the top of the file", "under [officer]".
std::string UnknownKeys::here(std::string_view path) const {
    return path.empty() ? message("at the top of the file")
                        : message("under {header}", "header"_a = keys_.header_of(path));
}

void UnknownKeys::report_place(const Misplaced& lost, std::string_view path, const Place& place) {
    if (lost.nodes.size() > 1) return report_places(lost, path, place);
    const Node& node = *lost.nodes[0];
    const Tables& tables = lost.tables;
    const std::string table = join_path(tables[0], node.key);
    const FieldInfo* field = keys_.find(table);
    if (tables.size() == 1 && field != nullptr && field->type == Type::table) {
        note_more_headers(
            node,
            place_.add(place, message("'{key}' is {here}, but is a table of {parent}; write "
                                      "{header}",
                                      "key"_a = node.key, "here"_a = here(path),
                                      "parent"_a = tables[0].empty() ? message("the file")
                                                                     : keys_.header_of(tables[0]),
                                      "header"_a = keys_.header_of(table))));
    } else if (tables.size() == 1 && tables[0].empty()) {
        place_.add(place, message("'{key}' is {here}, but belongs at the top of the file; move it "
                                  "above the first header",
                                  "key"_a = node.key, "here"_a = here(path)));
    } else if (tables.size() == 1 && is_there_for(lost.nodes, tables[0], *root_, keys_)) {
        place_.add(place, message("'{key}' is {here}, but belongs under {header}; move it there",
                                  "key"_a = node.key, "here"_a = here(path),
                                  "header"_a = keys_.header_of(tables[0])));
    } else if (tables.size() == 1) {
        place_.add(place, message("'{key}' is {here}, but belongs under {header}; write that "
                                  "header above it, or move it there",
                                  "key"_a = node.key, "here"_a = here(path),
                                  "header"_a = keys_.header_of(tables[0])));
    } else {
        place_.add(place, message("'{key}' is {here}, but belongs under one of these: {headers}",
                                  "key"_a = node.key, "here"_a = here(path),
                                  "headers"_a = headers_of(tables)));
    }
}

/// Of several keys, at the place of the first.
void UnknownKeys::report_places(const Misplaced& lost, std::string_view path, const Place& place) {
    std::vector<std::string_view> names;
    for (const Node* node : lost.nodes) names.push_back(node->key);
    const auto keys = fmt::format("'{}'", fmt::join(names, "', '"));
    if (lost.tables.size() > 1) {
        place_.add(place, message("{keys} are {here}, but belong under one of these: {headers}",
                                  "keys"_a = keys, "here"_a = here(path),
                                  "headers"_a = headers_of(lost.tables)));
    } else if (lost.tables[0].empty()) {
        place_.add(place, message("{keys} are {here}, but belong at the top of the file; move them "
                                  "above the first header",
                                  "keys"_a = keys, "here"_a = here(path)));
    } else if (is_there_for(lost.nodes, lost.tables[0], *root_, keys_)) {
        place_.add(place, message("{keys} are {here}, but belong under {header}; move them there",
                                  "keys"_a = keys, "here"_a = here(path),
                                  "header"_a = keys_.header_of(lost.tables[0])));
    } else {
        place_.add(place, message("{keys} are {here}, but belong under {header}; write that header "
                                  "above them, or move them there",
                                  "keys"_a = keys, "here"_a = here(path),
                                  "header"_a = keys_.header_of(lost.tables[0])));
    }
}

/// The table that the header means of which a node is a step, as the table of that step is known:
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

/// Whether a table or an array of tables has a key that tables have, however deep in it, or one
/// that is misspelt of the table meant.
bool UnknownKeys::has_known_key(const Node& node, std::string_view meant) const {
    for (const Node* at = node.first; at != nullptr; at = at->next)
        if ((!at->key.empty() &&
             (!keys_.tables_with(at->key).empty() || meant_name(at->key, keys_.names_in(meant)))) ||
            has_known_key(*at, meant))
            return true;
    return false;
}

/// The only table that has all the keys below a header, an amount or a date among them; null if
/// there is none.
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

/// A table that nothing is, but whose keys another has.
void UnknownKeys::report_no_table(const Node& node, const FieldInfo& meant, const Place& place) {
    note_more_headers(
        node, place_.add(place, message("there is no table '{key}', so its keys have "
                                        "no effect; did you mean {header}?",
                                        "key"_a = node.key, "header"_a = header_of(meant))));
}

/// A name that stands for a key of other tables.
void UnknownKeys::report_of_elsewhere(const Node& node, std::string_view meant,
                                      const Place& place) {
    const Tables tables = keys_.tables_with(meant);
    const FieldInfo* field = keys_.find(join_path(tables[0], meant));
    if (tables.size() == 1 && field->type == Type::table && has_known_key(node, field->path)) {
        misplaced_.push_back(field->path);
        return report_no_table(node, *field, place);
    }
    const bool counts = std::ranges::any_of(tables, [&](std::string_view table) {
        return is_never_lost(*keys_.find(join_path(table, meant)));
    });
    (counts ? misspelt_ : unknown_)
        .add(place,
             message("unknown key '{key}'; '{meant}' is a key of {headers}", "key"_a = node.key,
                     "meant"_a = meant, "headers"_a = headers_of(tables)));
}

/// A name that stands for a table, or for a key of one whose name it holds; `field` is null if
/// none.
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
    const Tables known = keys_.names_in(path);
    auto meant = meant_name(name, known);
    const FieldInfo* other = mark_meant(node, path, keys_);
    if (other == nullptr && !meant) other = table_of_money(node);
    if (other != nullptr) {
        misplaced_.push_back(other->path);
        return report_no_table(node, *other, place);
    }
    if (const auto elsewhere = meant ? std::nullopt : translate(name, keys_.names()))
        return report_of_elsewhere(node, *elsewhere, place);
    if (!meant) {
        const FieldInfo* field = is_index(name) ? keys_.find(path) : nullptr; // no step of a path
        if (field == nullptr) field = keys_.find_joined(join_path(path, name));
        if (field == nullptr) meant = name_within(name, known);
        if (!meant) return report_of_table(node, path, field, place);
    }
    const FieldInfo& field = *keys_.find(join_path(path, *meant));
    if (field.type == Type::table && (is_opened_by_header(node) || has_known_key(node, field.path)))
        return report_of_table(node, path, &field, place);
    const bool elsewhere = !keys_.tables_with(name).empty(); // of another type there
    const bool lost = (is_never_lost(field) || elsewhere) && table.find(*meant) == nullptr;
    if (elsewhere && lost) misplaced_.push_back(field.path);
    (lost ? misspelt_ : unknown_)
        .add(place, message("unknown key '{key}'; did you mean '{meant}'?", "key"_a = name,
                            "meant"_a = *meant));
}

} // namespace caseflow
