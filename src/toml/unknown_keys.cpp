#include "caseflow/toml/unknown_keys.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/model/swedish.hpp"
#include "caseflow/toml/header_meant.hpp"
#include "caseflow/toml/lost_values.hpp"
#include "caseflow/toml/place_of_keys.hpp"
#include "caseflow/toml/unknown_names.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

using Tables = std::vector<std::string_view>;

/// Keeps the tables that have all the keys so far, if there are any: the keys belong together.
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

/// The tables that are also common ones; all the tables if none is.
Tables narrow(const Tables& tables, const Tables& common) {
    Tables both;
    for (const std::string_view table : tables)
        if (std::find(common.begin(), common.end(), table) != common.end()) both.push_back(table);
    return both.empty() ? tables : both;
}

/// True for a table of dotted keys: officer.name = "A".
bool is_dotted(const Node& node) {
    return node.kind == Node::Kind::table && node.origin == Node::Origin::dotted;
}

/// The innermost of nested tables that have the names of a path's steps; null if there is none.
const Node* find_steps(const Node& table, std::string_view path) {
    const std::size_t dot = std::min(path.find('.'), path.size());
    if (table.kind != Node::Kind::table || table.key != path.substr(0, dot)) return nullptr;
    if (dot == path.size()) return &table;
    for (const Node* node = table.first; node != nullptr; node = node->next)
        if (const Node* found = find_steps(*node, path.substr(dot + 1))) return found;
    return nullptr;
}

/// The last steps of a header's path, if a key below it repeats them: funding.source.amount below
/// [[funding.source]].
std::string_view repeated_steps(const Node& key, std::string_view path) {
    while (!path.empty() && find_steps(key, path) == nullptr)
        path.remove_prefix(std::min(path.find('.'), path.size() - 1) + 1);
    return path;
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
    return path.empty() && name == free_table && keys_.find("diarienummer") != nullptr;
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

/// The tables that can have a key, except those in which the file has it already. None if the key
/// is a list and theirs is not, or the reverse, and its name is close to that of a key here: point
/// and points.
Tables UnknownKeys::places_of(const Node& node, const std::string& path) const {
    Tables tables = keys_.tables_with(node.key);
    const auto has_it = [&](std::string_view table) { // a table that the file has once
        const Node* const found = table.empty() ? nullptr : root_->find(table);
        return found != nullptr && found->kind == Node::Kind::table &&
               found->find(node.key) != nullptr;
    };
    if (!std::ranges::all_of(tables, has_it)) std::erase_if(tables, has_it);
    const bool list = node.kind == Node::Kind::array;
    const auto fits = [&](std::string_view table) {
        return keys_.find(join_path(table, node.key))->many == list;
    };
    if (tables.empty() || std::ranges::any_of(tables, fits)) return tables;
    const auto meant = meant_name(node.key, keys_.names_in(path));
    return meant && keys_.find(join_path(path, *meant))->many == list ? Tables() : tables;
}

void UnknownKeys::report(const Node& table, const std::string& path, const SourceText& source) {
    std::vector<Misplaced> unknown;
    Tables common;
    for (const Node* node : unknown_in(table, path)) {
        unknown.push_back({{node}, places_of(*node, path)});
        if (!unknown.back().tables.empty()) keep_common(common, unknown.back().tables);
    }
    std::vector<Misplaced> lost;
    for (const auto& [nodes, tables] : unknown) {
        const Node* const node = nodes.front();
        const Place place{&source, source.span(node->key_place.begin, node->key_place.end)};
        const bool header = is_opened_by_header(*node);
        const bool opened = header || is_dotted(*node);
        if (opened && !is_table(node->key, tables) &&
            (!tables.empty() || (header && key_of_file(*node) != nullptr))) {
            report_header(*node, path, tables, place);
            keep_places(*node, tables);
            for (const Node* key = node->first; key != nullptr; key = key->next)
                keep_places(*key, keys_.tables_with(key->key));
        } else if (const std::string_view steps = repeated_steps(*node, path); !steps.empty()) {
            report_repeated(*find_steps(*node, steps), steps, path, place);
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

/// Reports dotted keys that repeat the last steps of their header, perhaps with an index, as `set`
/// takes them.
void UnknownKeys::report_repeated(const Node& table, std::string_view steps,
                                  const std::string& path, const Place& place) {
    const Node* first = table.first;
    std::string written(steps);
    if (first != nullptr && is_index(first->key) && is_dotted(*first)) {
        written = join_path(written, first->key);
        first = first->first;
    }
    misplaced_.push_back(path);
    for (const Node* key = first; key != nullptr; key = key->next)
        misplaced_.push_back(join_path(path, key->key));
    place_.add(place,
               message("'{key}' repeats its header, {header}; write its keys without '{key}.'",
                       "key"_a = written, "header"_a = keys_.header_of(path)));
}

/// Keys that one missing header would put right are one mistake.
void UnknownKeys::add_misplaced(Misplaced key, std::vector<Misplaced>& to) {
    const auto same = std::find_if(
        to.begin(), to.end(), [&](const Misplaced& other) { return other.tables == key.tables; });
    if (same == to.end() || is_table(key.nodes[0]->key, key.tables))
        to.push_back(std::move(key));
    else
        same->nodes.push_back(key.nodes[0]);
}

const Node* UnknownKeys::take_array_meant(const Node& root, std::string_view name) {
    const Tables known = keys_.names_in("");
    for (const Node* node = root.first; node != nullptr; node = node->next) {
        if (node->kind != Node::Kind::array || !is_opened_by_header(*node)) continue;
        if (node->key == name) continue;
        const FieldInfo* by_keys = table_of_money(*node);
        if (meant_name(node->key, known) != name && (by_keys == nullptr || by_keys->path != name))
            continue;
        reported_ = node;
        return node;
    }
    return nullptr;
}

/// A rule that finds such a key missing would report the same mistake again.
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

/// The first key in a table that only the file itself can have; null if there is none.
const Node* UnknownKeys::key_of_file(const Node& table) const {
    for (const Node* node = table.first; node != nullptr; node = node->next)
        if (keys_.tables_with(node->key) == Tables{""}) return node;
    return nullptr;
}

/// Reports a header whose name is not a table anywhere: [case] as in an INI file.
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

/// The place of a key in words: "at the top of the file", "under [officer]".
std::string UnknownKeys::here(std::string_view path) const {
    return path.empty() ? message("at the top of the file")
                        : message("under {header}", "header"_a = keys_.header_of(path));
}

/// A table in words: "the file", "[officer]".
std::string UnknownKeys::name_of(std::string_view table) const {
    return table.empty() ? message("the file") : keys_.header_of(table);
}

void UnknownKeys::report_place(const Misplaced& lost, std::string_view path, const Place& place) {
    if (lost.nodes.size() > 1) return report_places(lost, path, place);
    const Node& node = *lost.nodes[0];
    const Tables& tables = lost.tables;
    const std::string table = join_path(tables[0], node.key);
    const FieldInfo* field = keys_.find(table);
    if (tables.size() == 1 && field != nullptr && field->type == Type::table &&
        !is_opened_by_header(node)) {
        place_.add(place,
                   message("'{key}' is {here}, but is a table of {parent}; write {header}, "
                           "and its keys below that",
                           "key"_a = node.key, "here"_a = here(path),
                           "parent"_a = name_of(tables[0]), "header"_a = keys_.header_of(table)));
    } else if (tables.size() == 1 && field != nullptr && field->type == Type::table) {
        note_more_headers(
            node, place_.add(place, message("'{key}' is {here}, but is a table of {parent}; write "
                                            "{header}",
                                            "key"_a = node.key, "here"_a = here(path),
                                            "parent"_a = name_of(tables[0]),
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

/// Reports several keys at the place of the first.
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
    } else if (is_taken(lost.nodes, lost.tables[0], *root_)) {
        place_.add(place, message("{keys} are {here}, but belong under {header}; write that header "
                                  "above them",
                                  "keys"_a = keys, "here"_a = here(path),
                                  "header"_a = keys_.header_of(lost.tables[0])));
    } else {
        place_.add(place, message("{keys} are {here}, but belong under {header}; write that header "
                                  "above them, or move them there",
                                  "keys"_a = keys, "here"_a = here(path),
                                  "header"_a = keys_.header_of(lost.tables[0])));
    }
}

} // namespace caseflow
