#include "caseflow/toml/lost_header.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/toml/broken_text.hpp"
#include "caseflow/toml/header_meant.hpp"
#include "caseflow/toml/line_begins.hpp"
#include "caseflow/toml/line_mistakes.hpp"
#include "caseflow/toml/quotes_meant.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>
#include <utility>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr std::size_t most_names = 64; // of keys that are read from one on

/// Signs that mail programs, listings and lists put before a line, and those that slip in.
constexpr std::string_view signs_before_header = " \t\n-+*>|:.0123456789=\"'{}";

/// The names of the keys that follow each other from a pair on: up to a blank line, a comment,
/// another statement or a name that has occurred.
std::vector<std::string> keys_together(std::string_view file, const Statement& pair) {
    std::vector<std::string> names;
    std::size_t end = pair.begin;
    for (auto next = next_statement(file, pair.begin);
         next && next->kind == Statement::Kind::pair && names.size() < most_names;
         next = next_statement(file, next->end)) {
        const auto parts = split_key(key_text(file, *next));
        const bool apart =
            file.substr(end, next->begin - end).find_first_of("\n#") != std::string_view::npos;
        if (!parts || apart || std::ranges::find(names, parts->front()) != names.end()) break;
        names.push_back(parts->front());
        end = next->end;
    }
    return names;
}

/// The path of the next header below a place; "" if there is none.
std::string next_header(std::string_view file, std::size_t from) {
    auto next = next_statement(file, from);
    for (std::size_t seen = 0; next && next->kind != Statement::Kind::header && seen < most_names;
         ++seen)
        next = next_statement(file, next->end);
    if (!next || next->kind != Statement::Kind::header) return {};
    return header_path(file.substr(next->begin, next->end - next->begin)).value_or("");
}

/// The table that a commented-out header right above a key would open.
std::optional<std::string> header_in_comment(std::string_view file, const Statement& pair,
                                             const KeyTable& keys) {
    const std::size_t end =
        file.find_last_not_of(" \t\r\n", std::max<std::size_t>(pair.begin, 1) - 1);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view above = file.substr(0, end + 1);
    const std::string_view line = above.substr(above.rfind('\n') + 1);
    const std::string_view header = trim(line, " \t#");
    if (!line.starts_with('#') || !header.starts_with('[')) return std::nullopt;
    auto table = header_path(header);
    const FieldInfo* field = table ? keys.find(*table) : nullptr;
    const auto key = table ? join_path(*table, strip_quotes(key_text(file, pair))) : "";
    if (field == nullptr || field->type != Type::table || keys.find(key) == nullptr)
        return std::nullopt;
    return table;
}

} // namespace

namespace {

/// Whether a table may have one more header.
bool has_room(const std::string& table, const PathsSoFar& so_far, const KeyTable& keys) {
    const FieldInfo* field = keys.find(table);
    return field != nullptr && (field->many || !so_far.has_header(so_far.here(table)));
}

bool is_set(std::string_view name, const TableAtHand& table, const PathsSoFar& so_far) {
    return so_far.key(join_path(table.path, name)).has_value();
}

bool is_out_of_place(std::string_view name, const TableAtHand& table, const PathsSoFar& so_far,
                     const KeyTable& keys) {
    return is_set(name, table, so_far) || keys.find(join_path(table.meant, name)) == nullptr;
}

/// The keys that follow each other from a pair on, and whether they are out of place in the current
/// table.
class KeysTogether {
  public:
    KeysTogether(std::string_view file, const Statement& pair, const TableAtHand& table,
                 const PathsSoFar& so_far, const KeyTable& keys)
        : table_(table), so_far_(so_far), keys_(keys), names_(keys_together(file, pair)) {
        std::erase_if(names_, [&](const auto& name) { return keys.tables_with(name).empty(); });
    }

    [[nodiscard]] bool is_any_set() const {
        return std::ranges::any_of(names_,
                                   [&](const auto& name) { return is_set(name, table_, so_far_); });
    }

    /// Whether the last element of an array of tables has one of the keys, so that they belong in
    /// another.
    [[nodiscard]] bool is_any_in_last(const std::string& array) const {
        const auto last = so_far_.last_element(so_far_.here(array));
        return last && std::ranges::any_of(names_, [&](const auto& name) {
                   return so_far_.key(join_path(*last, name)).has_value();
               });
    }

    [[nodiscard]] bool is_any_out_of_place() const {
        return std::ranges::any_of(names_, [&](const auto& name) {
            return is_out_of_place(name, table_, so_far_, keys_);
        });
    }

    /// The only table that has all these keys and may have a header here, if at least two are
    /// wrong.
    [[nodiscard]] std::optional<std::string> table() const {
        const auto wrong = std::ranges::count_if(names_, [&](const auto& name) {
            return is_out_of_place(name, table_, so_far_, keys_);
        });
        if (wrong < 2) return std::nullopt;
        auto lost = table_with(names_, table_.meant, keys_);
        if (lost && has_room(*lost, so_far_, keys_)) return lost;
        const auto all = tables_with_all(names_, keys_);
        const auto free = [&](std::string_view other) {
            return has_room(std::string(other), so_far_, keys_);
        };
        if (std::ranges::count_if(all, free) != 1) return std::nullopt;
        return std::string(*std::ranges::find_if(all, free));
    }

  private:
    const TableAtHand& table_;
    const PathsSoFar& so_far_;
    const KeyTable& keys_;
    std::vector<std::string> names_;
};

} // namespace

std::optional<std::string> lost_header_above(std::string_view file, const Statement& pair,
                                             const TableAtHand& table, const PathsSoFar& so_far,
                                             const KeyTable& keys) {
    if (table.path == "?") return std::nullopt;
    auto commented = header_in_comment(file, pair, keys);
    const bool out_of_place =
        is_out_of_place(strip_quotes(key_text(file, pair)), table, so_far, keys);
    if (!commented && !out_of_place) return std::nullopt;
    const KeysTogether together(file, pair, table, so_far, keys);
    if (commented && has_room(*commented, so_far, keys) && together.is_any_out_of_place())
        return commented;
    if (!out_of_place) return std::nullopt;
    auto lost = together.table();
    if (!lost || together.is_any_set() || together.is_any_in_last(*lost)) return lost;
    const std::string next = next_header(file, pair.end);
    if (!lies_in(next, *lost)) return std::nullopt;
    const bool none_above = keys.find(*lost)->many && !so_far.last_element(*lost);
    const bool again = so_far.has_header(so_far.here(next));
    return none_above || again ? lost : std::nullopt;
}

std::optional<std::string> table_of_second(std::string_view file, const Statement& header,
                                           const TableAtHand& table, std::string_view above,
                                           const PathsSoFar& so_far, const KeyTable& keys) {
    const auto next = next_statement(file, header.end);
    if (!next || next->kind != Statement::Kind::pair) return std::nullopt;
    auto meant = lost_header_above(file, *next, table, so_far, keys);
    const auto first_step = [](std::string_view path) { return path.substr(0, path.find('.')); };
    return meant && first_step(*meant) == first_step(above) ? meant : std::nullopt;
}

namespace {

/// Whether the next statement below a line is a key of a table.
bool has_key_below(std::string_view file, const Statement& line, std::string_view table,
                   const KeyTable& keys) {
    const auto next = next_statement(file, line.end);
    return next && next->kind == Statement::Kind::pair &&
           key_meant(key_text(file, *next), table, keys).has_value();
}

} // namespace

std::optional<std::string> table_of_damaged(std::string_view file, const Statement& header,
                                            const PathsSoFar& so_far, const KeyTable& keys) {
    auto named = table_meant(file.substr(header.begin, header.end - header.begin), keys);
    auto names = keys_below(file, header.end);
    std::erase_if(names, [&](const auto& name) { return keys.tables_with(name).empty(); });
    const bool fits = names.empty() || std::ranges::any_of(names, [&](const auto& name) {
                          return named && keys.find(join_path(*named, name)) != nullptr;
                      });
    if (named && fits) return named;
    auto table = table_with(names, named.value_or(""), keys);
    return table && has_room(*table, so_far, keys) ? table : std::nullopt;
}

std::optional<std::string> table_in_other_brackets(std::string_view file, const Statement& line,
                                                   bool in_text, const KeyTable& keys) {
    const std::string_view text = words_on_line(file, line);
    std::string plain = plain_signs(text);
    if (plain.size() > 1 && is_ascii_letter(plain[0]) && plain[1] == '[')
        std::swap(plain[0], plain[1]); // f[unding]
    const std::size_t bracket = plain.find_first_not_of(signs_before_header);
    if (bracket < plain.size() && begins_header(std::string_view(plain).substr(bracket)))
        return table_meant(plain.substr(bracket), keys);
    const bool dotted =
        text.find('.') < text.size() && split_key(trim(text, " \t:=-*#")).has_value();
    if (!dotted && text.find_first_of("])}>") == std::string_view::npos) return std::nullopt;
    auto table = table_meant(text, keys);
    return table && in_text && !has_key_below(file, line, *table, keys) ? std::nullopt : table;
}

std::optional<std::string> table_begun(std::string_view file, const Statement& pair,
                                       std::string_view table, const KeyTable& keys) {
    const std::string_view value =
        file.substr(pair.value, std::max(pair.value, pair.value_end) - pair.value);
    const std::string_view sign = value.starts_with('#') ? "" : strip_comment(value);
    if (!sign.empty() && sign != "[" && sign != "(") return std::nullopt;
    const auto key = key_meant(key_text(file, pair), table, keys);
    const FieldInfo* field = key ? keys.find(join_path(table, *key)) : nullptr;
    if (field == nullptr || field->type != Type::table) return std::nullopt;
    return has_key_below(file, pair, field->path, keys) ? std::optional(field->path) : std::nullopt;
}

std::optional<std::string> table_titled(std::string_view file, const Statement& line,
                                        const TableAtHand& table, const PathsSoFar& so_far,
                                        const KeyTable& keys) {
    const auto next = next_statement(file, line.end);
    if (table.path == "?" || !next || next->kind != Statement::Kind::pair ||
        is_empty_to_eye(words_on_line(file, line)))
        return std::nullopt;
    return KeysTogether(file, *next, table, so_far, keys).table();
}

Mistake lost_header_mistake(std::size_t begin, std::string_view key, const std::string& lost,
                            const PathsSoFar::Place& earlier, const KeyTable& keys) {
    return {begin, begin + key.size(),
            earlier ? message("'{key}' is already set; write {header} above it",
                              "key"_a = excerpt(key), "header"_a = keys.header_of(lost))
                    : message("'{key}' belongs under {header}; write that header above it",
                              "key"_a = excerpt(key), "header"_a = keys.header_of(lost))};
}

} // namespace caseflow
