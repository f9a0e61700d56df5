#include "caseflow/toml/second_mistakes.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/toml/header_meant.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>

namespace caseflow {

using namespace fmt::literals;

namespace {

Mistake whole(std::string_view file, const Statement& header, std::string message) {
    const std::string_view text = trim(file.substr(header.begin, header.end - header.begin));
    return {header.begin, header.begin + text.size(), std::move(message)};
}

/// The table whose header is on the line below a pair, if it has the pair's key and no such key
/// below its header: the two lines may have been swapped.
std::optional<std::string> table_right_below(std::string_view file, const Statement& pair,
                                             std::string_view key, const KeyTable& keys) {
    const auto header = next_statement(file, pair.end);
    if (!header || header->kind != Statement::Kind::header ||
        std::ranges::count(file.substr(pair.value_end, header->begin - pair.value_end), '\n') > 1)
        return std::nullopt;
    auto table = header_path(file.substr(header->begin, header->end - header->begin));
    const auto below = keys_below(file, header->end);
    if (!table || keys.find(join_path(*table, key)) == nullptr ||
        std::ranges::find(below, key) != below.end())
        return std::nullopt;
    return table;
}

} // namespace

Mistake second_header_mistake(std::string_view file, const Statement& header,
                              std::string_view table, const std::optional<std::string>& meant,
                              const KeyTable& keys) {
    if (meant)
        return whole(file, header,
                     message("{header} is already above; write {meant} in its place",
                             "header"_a = keys.header_of(table),
                             "meant"_a = keys.header_of(*meant)));
    return whole(file, header,
                 message("{header} is already above; move these keys there",
                         "header"_a = keys.header_of(table)));
}

Mistake key_as_header_mistake(std::string_view file, const Statement& header,
                              const std::string& key, const KeyTable& keys) {
    const std::string_view text = trim(file.substr(header.begin, header.end - header.begin));
    return whole(file, header,
                 message("there is no table {header}; '{key}' is a key of {headers}",
                         "header"_a = excerpt(text), "key"_a = last_step(key),
                         "headers"_a = keys.header_of(parent_of(key))));
}

Mistake second_key_mistake(std::string_view file, const Statement& pair, const std::string& table,
                           const std::optional<std::string>& lost, const KeyTable& keys) {
    const std::string_view key = key_text(file, pair);
    if (lost && !lost->empty()) // the file itself has no header
        return {
            pair.begin, pair.begin + key.size(),
            message("'{key}' is already set; write {header} above it if that table begins here, "
                    "or keep one of the two",
                    "key"_a = excerpt(key), "header"_a = keys.header_of(*lost))};
    if (const auto next = table_right_below(file, pair, key, keys))
        return {pair.begin, pair.begin + key.size(),
                message("'{key}' is already set; move it below {header} if it belongs there, or "
                        "keep one of the two",
                        "key"_a = key, "header"_a = keys.header_of(*next))};
    const FieldInfo* field = keys.find(remove_indexes(join_path(table, key)));
    if (field != nullptr && field->many && field->type != Type::table)
        return {pair.begin, pair.begin + key.size(),
                message("'{key}' is already set; write all its elements in one array",
                        "key"_a = excerpt(key))};
    const bool element = !table.empty() && is_index(last_step(table));
    return {pair.begin, pair.begin + key.size(),
            element
                ? message("'{key}' is already set; write {header} above it if another begins here, "
                          "or keep one of the two",
                          "key"_a = excerpt(key),
                          "header"_a = keys.header_of(remove_indexes(table)))
                : message("'{key}' is already set; keep one of the two", "key"_a = excerpt(key))};
}

Mistake value_above_mistake(std::string_view file, std::size_t begin, std::size_t end,
                            const std::string& path, std::size_t earlier) {
    const std::string found = excerpt(file.substr(begin, end - begin));
    if (earlier < file.size() && file[earlier] == '[')
        return {
            begin, end,
            message(
                "'{key}' is a single table above, but here is '{found}'; write {found} there too",
                "found"_a = found, "key"_a = remove_indexes(path))};
    const std::string_view value = strip_comment(value_of_key_at(file, earlier));
    if (value.starts_with('{'))
        return {begin, end,
                message("'{key}' is already an inline table above, but here is '{found}'; write it "
                        "there, within the braces",
                        "found"_a = found, "key"_a = remove_indexes(path))};
    if (value.starts_with('[') && value != "[]")
        return {begin, end,
                message("'{key}' is already an inline array above, but here is '{found}'; write it "
                        "as one more element there, or each of those under {found}",
                        "found"_a = found, "key"_a = remove_indexes(path))};
    const bool empty = value == "[]" || value == "\"\"" || value == "''";
    return {
        begin, end,
        empty ? message("'{key}' already has the empty value {value} above, but here is '{found}'; "
                        "remove the empty one",
                        "found"_a = found, "key"_a = remove_indexes(path), "value"_a = value)
              : message(
                    "'{key}' already has a value above, but here is '{found}'; keep one of the two",
                    "found"_a = found, "key"_a = remove_indexes(path))};
}

Mistake missing_header_mistake(std::string_view file, const Statement& header,
                               std::string_view table, std::string_view array,
                               const KeyTable& keys) {
    const std::string written = keys.header_of(array);
    if (file.find("\n" + written, header.end) < file.size())
        return whole(file, header,
                     message("{header} is above the {array} that it belongs to; move it, with its "
                             "keys, below that",
                             "header"_a = keys.header_of(table), "array"_a = written));
    return whole(file, header, missing_header(keys.header_of(table), written));
}

std::string missing_header(std::string_view header, std::string_view array) {
    return message("{header} is above the {array} that it belongs to; write {array} before it",
                   "header"_a = header, "array"_a = array);
}

std::string_view value_of_key_at(std::string_view file, std::size_t key) {
    const std::size_t end = std::min(file.find('\n', key), file.size());
    const std::size_t equals = std::min(file.find('=', key), end);
    return trim(file.substr(std::min(equals + 1, end), end - std::min(equals + 1, end)));
}

} // namespace caseflow
