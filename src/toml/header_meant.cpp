#include "caseflow/toml/header_meant.hpp"

#include "caseflow/model/path.hpp"
#include "caseflow/model/swedish.hpp"
#include "caseflow/toml/line_mistakes.hpp"
#include "caseflow/toml/statements.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t most_below = 64; // statements that are read below a header

bool has_all(std::string_view table, const std::vector<std::string>& names, const KeyTable& keys) {
    return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
        return keys.find(join_path(table, name)) != nullptr;
    });
}

} // namespace

std::vector<std::string> keys_below(std::string_view file, std::size_t from) {
    std::vector<std::string> names;
    auto next = next_statement(file, from);
    for (std::size_t seen = 0; seen < most_below && next && next->kind != Statement::Kind::header;
         ++seen, next = next_statement(file, next->end)) {
        if (next->kind != Statement::Kind::pair) continue;
        const auto parts = split_key(key_text(file, *next));
        if (parts) names.push_back(parts->front());
    }
    return names;
}

std::vector<std::string_view> tables_with_all(const std::vector<std::string>& names,
                                              const KeyTable& keys) {
    std::vector<std::string_view> all;
    if (names.empty()) return all;
    for (const std::string_view table : keys.tables_with(names.front()))
        if (has_all(table, names, keys)) all.push_back(table);
    return all;
}

std::optional<std::string> table_with(const std::vector<std::string>& names, std::string_view table,
                                      const KeyTable& keys) {
    const auto all = tables_with_all(names, keys);
    std::vector<std::string_view> within;
    for (const std::string_view other : all)
        if (!table.empty() && lies_in(other, table)) within.push_back(other);
    const auto& found = within.empty() ? all : within;
    if (found.size() != 1) return std::nullopt;
    return std::string(found.front());
}

std::optional<std::string> table_lost(std::string_view file, std::size_t header,
                                      std::string_view key, std::string_view table,
                                      const KeyTable& keys) {
    std::vector<std::string> names = keys_below(file, header);
    std::erase_if(names, [&](const std::string& name) {
        return keys.find(join_path(table, name)) != nullptr || keys.tables_with(name).empty();
    });
    if (names.empty()) return std::nullopt;
    names.emplace_back(key);
    return table_with(names, table, keys);
}

std::optional<std::string> header_path(std::string_view header) {
    const std::size_t begin = std::min(header.find_first_not_of("[ \t"), header.size());
    const auto parts = split_key(header.substr(begin, header.find(']') - begin));
    if (!parts) return std::nullopt;
    return join_path(*parts);
}

std::optional<std::string> key_of_header(const std::string& table, const KeyTable& keys) {
    std::string path;
    for (std::size_t at = 0; at <= table.size();) {
        const std::size_t end = std::min(table.find('.', at), table.size());
        const auto name =
            translate(std::string_view(table).substr(at, end - at), keys.names_in(path));
        if (!name) return std::nullopt;
        path = join_path(path, *name);
        at = end + 1;
    }
    if (parent_of(path).empty() || keys.find(path)->type == Type::table) return std::nullopt;
    return path;
}

bool counts_elements(const std::string& table, const KeyTable& keys) {
    return remove_indexes(table) != table && keys.find(remove_indexes(table)) != nullptr;
}

std::optional<std::string> table_instead(std::string_view file, const Statement& header,
                                         const std::string& table, bool is_second,
                                         const KeyTable& keys) {
    const FieldInfo* field = keys.find(remove_indexes(table));
    if (field == nullptr) {
        const bool is_free = table == free_table || lies_in(table, free_table);
        return is_free ? std::nullopt
                       : table_meant(file.substr(header.begin, header.end - header.begin), keys);
    }
    if (field->many || !is_second) return std::nullopt;
    const auto within = table_with(keys_below(file, header.end), table, keys);
    const FieldInfo* other = within ? keys.find(*within) : nullptr; // null for the file itself
    return other != nullptr && other->many && *within != table ? within : std::nullopt;
}

} // namespace caseflow
