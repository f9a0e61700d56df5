#include "caseflow/toml/pair_mistakes.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/model/swedish.hpp"
#include "caseflow/model/written.hpp"
#include "caseflow/toml/library.hpp"
#include "caseflow/toml/line_begins.hpp"
#include "caseflow/toml/line_mistakes.hpp"
#include "caseflow/toml/lost_values.hpp"
#include "caseflow/toml/quotes_meant.hpp"
#include "caseflow/toml/value_line.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// The signs that disable a line in other formats: those of a comment, or of struck-out text.
std::optional<std::string_view> sign_before_comment(std::string_view text) {
    if (text.starts_with("~~")) return text.substr(0, 2);
    if (text.starts_with('(') && strip_comment(text).ends_with(')')) return text.substr(0, 1);
    const auto sign = comment_sign(text);
    return sign == "*" ? std::nullopt : sign;
}

std::string_view without_sign_after(std::string_view text, std::string_view sign) {
    for (const auto& [begins, ends] : {std::pair{"~~", "~~"}, std::pair{"(", ")"},
                                       std::pair{"/*", "*/"}, std::pair{"<!--", "-->"}})
        if (sign == begins && text.ends_with(ends))
            return trim(text.substr(0, text.size() - std::string_view(ends).size()));
    return text;
}

/// The place of a Greek or Cyrillic letter; npos if there is none.
std::size_t letter_of_other_alphabet(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += character_length(text.substr(at)))
        if (const char32_t code = code_point(text.substr(at)); code >= 0x370 && code < 0x530)
            return at;
    return std::string_view::npos;
}

class PairMistake {
  public:
    PairMistake(const WrittenPair& pair, Mistakes& to)
        : pair_(pair),
          key_(key_text(pair.file, pair.statement)),
          value_(pair.file.substr(pair.statement.value,
                                  pair.statement.value_end - pair.statement.value)),
          to_(to) {}

    std::optional<std::string> explain() {
        if (!has_equals()) return explain_missing_equals();
        std::string cleaned = plain_signs(key_);
        cleaned.erase(0, std::min(cleaned.find_first_not_of('\n'), cleaned.size()));
        const auto parts = split_key(cleaned);
        if (!parts) return explain_key();
        std::string path = join_path(*parts);
        const auto meant = pair_.keys->find(path_of(path)) == nullptr
                               ? key_meant(key_, pair_.table, *pair_.keys)
                               : std::nullopt;
        if (auto invisible = invisible_mistake(pair_.file, pair_.statement)) {
            to_.push_back(std::move(*invisible));
        } else {
            explain_value_of(meant.value_or(path), meant ? *meant : std::string(trim(cleaned)));
        }
        return meant ? meant : path;
    }

  private:
    [[nodiscard]] std::size_t key_end() const { return pair_.statement.begin + key_.size(); }

    [[nodiscard]] bool has_equals() const {
        const std::size_t at = pair_.statement.equals;
        return at < pair_.file.size() && pair_.file[at] == '=';
    }

    [[nodiscard]] std::string path_of(std::string_view key) const {
        return join_path(pair_.table, key);
    }

    /// Whether a key of the current table is a table.
    [[nodiscard]] bool is_table(const std::string& key) const {
        const FieldInfo* field = pair_.keys->find(path_of(key));
        return field != nullptr && field->type == Type::table;
    }

    void add(std::size_t begin, std::size_t end, std::string message) {
        to_.push_back({begin, end, std::move(message)});
    }

    void explain_value_of(const std::string& key, const std::string& written) {
        const FieldInfo* field = pair_.keys->find(path_of(key));
        if (field == nullptr) field = pair_.keys->find_elsewhere(last_step(key));
        if (field == nullptr)
            if (const auto known = translate(last_step(key), pair_.keys->names()))
                field = pair_.keys->find_elsewhere(*known);
        if (field == nullptr)
            if (auto lost = lost_message(key))
                return add(pair_.statement.begin, key_end(), std::move(*lost));
        if (const auto line = line_without_key_again(key))
            return add(pair_.statement.value, pair_.statement.value + value_.find('=') + 1,
                       message("'{signs}' does not belong here; write {line}",
                               "signs"_a = value_.substr(0, value_.find('=') + 1),
                               "line"_a = *line));
        explain_value({pair_.file, pair_.statement.value, pair_.statement.value_end, written,
                       path_of(key), field, pair_.keys, pair_.statement.open, pair_.depth,
                       pair_.around},
                      to_);
    }

    /// The message for a date or an amount under an unknown key: in quotes it would be lost.
    [[nodiscard]] std::optional<std::string> lost_message(const std::string& key) const {
        Node node;
        node.kind = Node::Kind::string;
        node.key = key;
        node.text = strip_comment(value_);
        if (const auto amount = parse_written_amount(node.text, Meaning::certain)) {
            node.kind = Node::Kind::integer; // a telephone number would have quotes
            node.integer = amount->kronor();
        }
        return lost_value_message(node, pair_.table, *pair_.keys);
    }

    std::optional<std::string> explain_missing_equals() {
        const auto meant = known_key(key_, pair_.table, *pair_.keys);
        std::string key = meant ? *meant : std::string(strip_quotes(key_));
        const std::string line = fmt::format("{} = {}", key, value_);
        const auto typed = line.find('\n') == std::string::npos ? typed_line(key) : std::nullopt;
        if (auto invisible = invisible_mistake(pair_.file, pair_.statement)) {
            to_.push_back(std::move(*invisible));
        } else if (value_.empty() || !is_toml(line)) {
            explain_value_of(key, key);
        } else if (line.find('\n') != std::string::npos) {
            explain_before_lines(key);
        } else {
            const std::size_t equals = pair_.statement.equals;
            add(equals, std::max(pair_.statement.value, equals + 1),
                typed ? message("expected an equals sign after the key; write {line}",
                                "line"_a = line_around(pair_.around, *typed))
                      : message("expected an equals sign after the key"));
        }
        return key;
    }

    /// The key with its sound value as a value of the key's type; the value alone if it is long.
    [[nodiscard]] std::optional<std::string> typed_line(const std::string& key) const {
        return typed_line(key, value_);
    }

    [[nodiscard]] std::optional<std::string> typed_line(const std::string& key,
                                                        std::string_view written) const {
        const FieldInfo* field = pair_.keys->find(path_of(key));
        const std::string_view value = strip_comment(written);
        const auto literal = value.empty() ? std::nullopt : literal_of_type(value, field);
        if (!literal) return std::nullopt;
        const std::string_view comment = written.substr(value.size());
        return fmt::format("{} = {}{}", key, *literal, comment);
    }

    /// If the value repeats its key, in any language, the line that has the key once.
    [[nodiscard]] std::optional<std::string> line_without_key_again(const std::string& key) const {
        const std::size_t equals = value_.find('=');
        if (equals == std::string_view::npos || !begins_statement(value_) ||
            value_.find('\n') != std::string_view::npos ||
            key_meant(value_.substr(0, equals), pair_.table, *pair_.keys) != key)
            return std::nullopt;
        const auto line = typed_line(key, trim(value_.substr(equals + 1)));
        return line && is_toml(*line) ? line : std::nullopt;
    }

    /// Explains a key that is not valid; the value may be sound.
    std::optional<std::string> explain_key() {
        if (explain_taken_out()) return std::nullopt;
        auto meant = key_meant(key_, pair_.table, *pair_.keys);
        if (!meant) {
            explain_unknown_key();
            return std::nullopt;
        }
        const std::string line = fmt::format("{} = {}", *meant, value_);
        const bool sound = is_toml(line);
        if (sound && line.find('\n') != std::string::npos) {
            explain_before_lines(*meant);
        } else if (sound && (!is_table(*meant) || value_.starts_with('{'))) {
            add(pair_.statement.begin, key_end(),
                message("'{key}' is not a key; write {line}", "key"_a = excerpt(key_),
                        "line"_a = line_around(pair_.around, typed_line(*meant).value_or(line))));
        } else if (is_table(*meant)) {
            add_header_meant(path_of(*meant));
        } else {
            explain_value_of(*meant, *meant);
        }
        return meant;
    }

    /// A key that signs of another format make a comment: // end = 2023-12-31. True if it is one.
    bool explain_taken_out() {
        const std::size_t begin = pair_.statement.begin;
        const std::string_view text = pair_.file.substr(begin, pair_.statement.value_end - begin);
        const auto sign = sign_before_comment(text);
        if (!sign) return false;
        const std::string_view rest = without_sign_after(trim(text.substr(sign->size())), *sign);
        const auto line = movable_line(rest);
        add(begin, begin + sign->size(),
            line && rest.find('\n') == std::string_view::npos
                ? message("a comment begins with #, not with {sign}; write # {line}",
                          "sign"_a = *sign, "line"_a = *line)
                : message("a comment begins with #, not with {sign}", "sign"_a = *sign));
        return true;
    }

    void add_header_meant(const std::string& table) {
        add(pair_.statement.begin, key_end(),
            message("'{key}' is not a key; write {header} on a line of its own, and its "
                    "keys on the lines below it",
                    "key"_a = excerpt(key_), "header"_a = pair_.keys->header_of(table)));
    }

    /// Explains text before a sound value of several lines that is not a key and an equals sign.
    void explain_before_lines(const std::string& key) {
        const std::size_t begin = pair_.statement.begin;
        const std::string_view found =
            trim(pair_.file.substr(begin, pair_.statement.value - begin));
        add(begin, begin + found.size(),
            message("expected {expected}, found '{found}'",
                    "expected"_a = fmt::format("'{} ='", key), "found"_a = excerpt(found)));
    }

    void explain_unknown_key() {
        if (key_.empty())
            return add(pair_.statement.begin, pair_.statement.value_end,
                       message("expected a key before the equals sign in '{found}'",
                               "found"_a = excerpt(fmt::format("= {}", value_))));
        if (const auto table = table_meant(key_, *pair_.keys); table && key_.starts_with('['))
            return add_header_meant(*table);
        const FieldInfo* elsewhere = key_elsewhere();
        if (elsewhere != nullptr)
            return add(pair_.statement.begin, key_end(),
                       message("unknown key '{key}'; '{meant}' is a key of {headers}",
                               "key"_a = excerpt(key_), "meant"_a = last_step(elsewhere->path),
                               "headers"_a = pair_.keys->header_of(parent_of(elsewhere->path))));
        std::string joined(key_);
        std::replace(joined.begin(), joined.end(), ' ', '_');
        if (const auto meant = name_within(joined, pair_.keys->names_in(pair_.table)))
            return add(pair_.statement.begin, key_end(),
                       message("unknown key '{key}'; did you mean '{meant}'?",
                               "key"_a = excerpt(key_), "meant"_a = *meant));
        if (const std::size_t letter = letter_of_other_alphabet(key_); letter < key_.size())
            return add(pair_.statement.begin, key_end(), other_letter_message(letter));
        add(pair_.statement.begin, key_end(),
            message("expected a key of letters a to z, digits, - and _, found '{key}'",
                    "key"_a = excerpt(key_)));
    }

    /// The letter may look like one of ours: Cyrillic "а".
    [[nodiscard]] std::string other_letter_message(std::size_t at) const {
        const std::string_view rest = key_.substr(at);
        return message("the letter {letter} (U+{code:04X}) in '{key}' is of another alphabet; "
                       "write the key in a to z",
                       "letter"_a = rest.substr(0, character_length(rest)),
                       "code"_a = static_cast<unsigned>(code_point(rest)), "key"_a = excerpt(key_));
    }

    /// The key of another table that funding.source[0].share means; null if there is none.
    [[nodiscard]] const FieldInfo* key_elsewhere() const {
        std::string path(strip_quotes(key_));
        std::replace(path.begin(), path.end(), '[', '.');
        std::erase(path, ']');
        const std::string uncounted = remove_indexes(path);
        return path.starts_with('.') || uncounted == path ? nullptr : pair_.keys->find(uncounted);
    }

    const WrittenPair& pair_;
    std::string_view key_;
    std::string_view value_;
    Mistakes& to_;
};

} // namespace

std::optional<std::string> explain_pair(const WrittenPair& pair, Mistakes& to) {
    return PairMistake(pair, to).explain();
}

} // namespace caseflow
