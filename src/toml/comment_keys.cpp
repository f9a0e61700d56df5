#include "caseflow/toml/comment_keys.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/model/swedish.hpp"
#include "caseflow/source/report.hpp"
#include "caseflow/toml/header_meant.hpp"
#include "caseflow/toml/lexical.hpp"
#include "caseflow/toml/statements.hpp"
#include "caseflow/toml/unknown_names.hpp"
#include "caseflow/toml/value_line.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr std::string_view blanks = " \t";
constexpr std::size_t longest_comment = 500; // bytes; the rest is not read
constexpr std::size_t most_looks = 200;      // at the text before a comment

/// Characters that end a line elsewhere, but not in TOML.
constexpr std::string_view foreign_ends[] = {"\u2028", "\u2029", "\u0085"};

/// The current table before a comment; `path` has no indexes.
struct TableBefore {
    const Node* table = nullptr;
    std::string path;
};

bool is_one_of(char c, std::string_view signs) {
    return signs.find(c) < signs.size();
}

std::optional<std::string_view> foreign_end_before(std::string_view text, std::size_t at) {
    for (const std::string_view sign : foreign_ends)
        if (trim(text.substr(0, at), blanks).ends_with(sign)) return sign;
    return std::nullopt;
}

bool has_foreign_end(std::string_view text) {
    return std::ranges::any_of(
        foreign_ends, [&](std::string_view sign) { return text.find(sign) < text.size(); });
}

/// Whether a key of a table would be in the order of the table of keys at a place in the file.
bool is_in_order(std::string_view name, std::size_t at, const TableBefore& before,
                 const KeyTable& keys) {
    const auto names = keys.names_in(before.path);
    const auto row = [&](std::string_view key) { return std::ranges::find(names, key); };
    for (const Node* node = before.table->first; node != nullptr; node = node->next)
        if (row(node->key) != names.end() &&
            (node->place.begin < at) != (row(node->key) < row(name)))
            return false;
    return true;
}

/// The table whose header is the last before a place; the file itself if there is none.
TableBefore table_around(const Node& table, const std::string& path, std::size_t at) {
    TableBefore last{&table, path};
    for (const Node* node = table.first; node != nullptr; node = node->next) {
        if (!is_opened_by_header(*node) || node->place.begin > at) continue;
        const TableBefore inner =
            table_around(*node, node->key.empty() ? path : join_path(path, node->key), at);
        const bool later =
            last.table == &table || inner.table->place.begin > last.table->place.begin;
        if (inner.table->kind == Node::Kind::table && later) last = inner;
    }
    return last;
}

/// Finds keys in comments that should be on a line of their own.
class CommentLine {
  public:
    /// `alone`: the comment is on a line of its own.
    CommentLine(std::string_view comment, std::size_t at, bool alone, const KeyTable& keys)
        : comment_(comment), at_(at), alone_(alone), keys_(keys) {}

    /// The place of a known header that comes right after a word, with only a comment or nothing
    /// after it.
    [[nodiscard]] std::optional<Bytes> header() const {
        const std::size_t at = comment_.find('[', 1);
        if (at >= comment_.size() || (!is_foreign(at) && is_one_of(comment_[at - 1], blanks)))
            return std::nullopt;
        const std::size_t end = comment_.find_first_not_of(']', comment_.find(']', at));
        const std::string_view text = comment_.substr(at, end - at);
        const auto path = text.ends_with(']') ? header_path(text) : std::nullopt;
        const FieldInfo* field = path ? keys_.find(*path) : nullptr;
        if (field == nullptr || keys_.header_of(*path) != text || !ends_at(at + text.size()))
            return std::nullopt;
        return Bytes::of(at, at + text.size());
    }

    /// The place of a key of a table with an equals sign and a value of its type after it, up to
    /// the end of the line or to another comment, unless a person is writing about it.
    [[nodiscard]] std::optional<Bytes> key(std::size_t equals, const TableBefore& before) const {
        const std::size_t end = trim(comment_.substr(0, equals), blanks).size();
        const std::string_view name = name_before(end, before);
        const std::size_t begin = end - name.size();
        const auto value = name.empty() ? std::nullopt : value_after(equals, before.path, name);
        if (!value || !is_apart(Bytes::of(begin, end), *value, before)) return std::nullopt;
        return Bytes::of(begin, end);
    }

    /// The place of an array element at the end, with the comma after it.
    [[nodiscard]] std::optional<Bytes> element() const {
        const std::size_t size = trim(comment_, " \t\r").size();
        const std::size_t at = comment_.find('"');
        if (at >= size || comment_[size - 1] != ',' ||
            !is_quoted(comment_.substr(at, size - 1 - at)) ||
            trim(comment_.substr(0, at), " \t#").empty())
            return std::nullopt;
        return Bytes::of(at, size - 1);
    }

  private:
    [[nodiscard]] bool is_foreign(std::size_t at) const {
        return foreign_end_before(comment_, at).has_value();
    }

    /// Whether a line can end here, with nothing or a comment after it.
    [[nodiscard]] bool ends_at(std::size_t at) const {
        const std::string_view rest = comment_.substr(at);
        const std::string_view after = trim(rest, " \t\r");
        return after.empty() || after.starts_with('#') ||
               std::ranges::any_of(foreign_ends,
                                   [&](std::string_view sign) { return after.starts_with(sign); });
    }

    /// The longest key that the table can have and lacks, right before a place.
    [[nodiscard]] std::string_view name_before(std::size_t end, const TableBefore& before) const {
        std::size_t begin = end;
        while (begin > 0 && is_bare_key_char(comment_[begin - 1])) --begin;
        const std::string_view run = comment_.substr(begin, end - begin);
        std::string_view longest;
        for (const std::string_view name :
             before.table == nullptr ? keys_.names() : keys_.names_in(before.path))
            if (name.size() > longest.size() && run.ends_with(name)) longest = name;
        const bool there = before.table != nullptr && before.table->find(longest) != nullptr;
        return there ? std::string_view() : run.substr(run.size() - longest.size());
    }

    /// The value after the equals sign, if it is one of the key's type.
    [[nodiscard]] std::optional<std::string_view>
    value_after(std::size_t equals, const std::string& table, std::string_view name) const {
        const std::size_t at = comment_.find_first_not_of(blanks, equals + 1);
        if (at >= comment_.size()) return std::nullopt;
        const std::string_view rest = comment_.substr(at);
        const FieldInfo* field = keys_.find(join_path(table, name));
        if (field == nullptr) field = keys_.find_elsewhere(name);
        const bool closed = is_one_of(rest[0], "\"'[");
        const std::size_t size =
            closed ? skip_closed(rest, 0) : std::min(rest.find_first_of(" \t\r#"), rest.size());
        const std::string_view value = rest.substr(0, size);
        if (field == nullptr || field->type == Type::table || value.empty() ||
            !ends_at(at + size) || !is_sound_value(value))
            return std::nullopt;
        const bool typed = field->many                 ? value.starts_with('[')
                           : field->type == Type::text ? is_quoted(value)
                                                       : literal_of_type(value, field) == value;
        return typed ? std::optional(value) : std::nullopt;
    }

    /// Whether a key is where no person would write it in a comment: right after a word, before a
    /// comment of its own, or behind a remark that is complete without it. A commented-out line of
    /// the template is there on purpose.
    [[nodiscard]] bool is_apart(Bytes key, std::string_view value,
                                const TableBefore& before) const {
        if (is_foreign(key.begin)) return true;
        const std::string_view words = trim(comment_.substr(0, key.begin), blanks);
        const std::string_view remark = trim(words, " \t#");
        if (remark.empty()) return false; // commented out
        if (alone_ && remark.find('#') > remark.size()) return false;
        const auto end = static_cast<std::size_t>(value.data() - comment_.data()) + value.size();
        const bool has_comment = trim(comment_.substr(end), blanks).starts_with('#');
        if (!words.ends_with('#') && (words.size() == key.begin || has_comment)) return true;
        const std::string_view name = comment_.substr(key.begin, key.end - key.begin);
        const FieldInfo* field =
            before.table == nullptr ? nullptr : keys_.find(join_path(before.path, name));
        if (field == nullptr || leads_to_key(remark)) return false;
        if (words.ends_with('#')) return field->blank == Blank::live && value != field->example;
        return field->blank == Blank::live || is_in_order(name, at_, before, keys_);
    }

    std::string_view comment_;
    std::size_t at_; // in the file
    bool alone_;
    const KeyTable& keys_;
};

class Comments {
  public:
    /// Reports keys that a table need not have as unknown, and the others as required.
    Comments(const SourceText& source, const Node& root, const KeyTable& keys, Findings& findings)
        : source_(source),
          text_(source.text()),
          root_(root),
          keys_(keys),
          foreign_(has_foreign_end(text_)),
          unknown_("key-unknown", findings),
          required_("key-required", findings) {}

    std::vector<KeyInComment> lost; // and must not be missing

    void check() {
        for (std::size_t at = text_.find('#'); at < text_.size() && looks_ < most_looks;
             at = text_.find('#', at)) {
            const std::size_t end = std::min(text_.find('\n', at), text_.size());
            std::string_view comment = text_.substr(at, std::min(end - at, longest_comment));
            comment = comment.substr(0, comment.find('\r')); // alone it ends lines elsewhere
            if (may_hold_line(comment, at)) look_into(comment, at);
            at = end;
        }
    }

  private:
    [[nodiscard]] bool is_alone(std::size_t at) const {
        const std::size_t line = text_.rfind('\n', at) + 1;
        return is_blank(text_.substr(line, at - line));
    }

    /// Whether a comment is worth a look. A comment on a line of its own contains another line only
    /// if it is a line of the template with its help, or has a line end that TOML does not know.
    [[nodiscard]] bool may_hold_line(std::string_view comment, std::size_t at) const {
        const auto has = [&](char c) { return comment.find(c) < comment.size(); };
        if (!has('=') && !has('[') && !has('"')) return false;
        const std::size_t help = std::min(comment.find('#', 1), comment.size());
        return comment.find('=', help) < comment.size() || has_foreign(comment) || !is_alone(at);
    }

    [[nodiscard]] bool has_foreign(std::string_view comment) const {
        return foreign_ && has_foreign_end(comment);
    }

    void look_into(std::string_view comment, std::size_t at) {
        const bool alone = is_alone(at);
        const CommentLine line(comment, at, alone, keys_);
        if (const auto element = line.element(); !alone && element && is_in_array(at))
            return report(at + element->begin, at + element->end, false);
        if (const auto header = line.header()) return report_header(comment, *header, at);
        const bool help_only = alone && !has_foreign(comment); // the line itself is commented out
        for (std::size_t equals = comment.find('=', help_only ? comment.find('#', 1) : 0);
             equals < comment.size(); equals = comment.find('=', equals + 1)) {
            if (!begins_value(comment.substr(equals + 1))) continue;
            const TableBefore before = help_only ? table_of_line(at) : table_before(at);
            const auto key = line.key(equals, before);
            if (key) return report_key(comment, *key, before, at);
        }
    }

    void report_header(std::string_view comment, Bytes header, std::size_t at) {
        const bool foreign = foreign_end_before(comment, header.begin).has_value();
        if (foreign ? !is_in_value(root_, at) : table_before(at).table != nullptr)
            report(at + header.begin, at + header.end, foreign);
    }

    void report_key(std::string_view comment, Bytes place, const TableBefore& before,
                    std::size_t at) {
        const bool foreign = foreign_end_before(comment, place.begin).has_value();
        if (foreign ? is_in_value(root_, at) : before.table == nullptr) return;
        const std::string key(comment.substr(place.begin, place.end - place.begin));
        const FieldInfo* field = keys_.find(join_path(before.path, key));
        const bool required = field != nullptr && field->required;
        lost.push_back({before.table == nullptr ? &root_ : before.table, before.path, key});
        report(at + place.begin, at + place.end, foreign, required);
    }

    /// Most equals signs in comments explain words: "cash = pengar".
    static bool begins_value(std::string_view text) {
        const std::string_view value = trim(text, blanks);
        return !value.empty() && (is_one_of(value[0], "\"'[-+") || is_digit(value[0]) ||
                                  value.starts_with("true") || value.starts_with("false"));
    }

    void report(std::size_t begin, std::size_t end, bool foreign, bool required = false) {
        const std::string_view key = text_.substr(begin, end - begin);
        (required ? required_ : unknown_)
            .add(
                {&source_, source_.span(begin, end)},
                foreign
                    ? message("'{key}' is in a comment, since the character before it does not end "
                              "a line; write it on a line of its own",
                              "key"_a = excerpt(key))
                    : part_of_comment(key));
    }

    /// Whether a place is in an array, but not in one of its elements.
    bool is_in_array(std::size_t at) {
        ++looks_;
        return is_in_array(root_, at);
    }

    static bool is_in_array(const Node& node, std::size_t at) {
        for (const Node* inner = node.first; inner != nullptr; inner = inner->next) {
            const bool written = inner->origin == Node::Origin::value;
            const bool around = inner->place.begin < at && at < inner->place.end;
            if (written && around)
                return inner->kind == Node::Kind::array && !is_in_one(*inner, at);
            if (!written && is_in_array(*inner, at)) return true;
        }
        return false;
    }

    /// Whether a place is in a text, or in another value.
    static bool is_in_value(const Node& node, std::size_t at) {
        for (const Node* inner = node.first; inner != nullptr; inner = inner->next) {
            const bool written = inner->origin == Node::Origin::value;
            if (written ? inner->place.begin < at && at < inner->place.end
                        : is_in_value(*inner, at))
                return true;
        }
        return false;
    }

    static bool is_in_one(const Node& array, std::size_t at) {
        for (const Node* element = array.first; element != nullptr; element = element->next)
            if (element->place.begin < at && at < element->place.end) return true;
        return false;
    }

    /// The table in which a comment on a line of its own is; none within a value.
    TableBefore table_of_line(std::size_t comment) {
        ++looks_;
        return is_in_value(root_, comment) ? TableBefore{} : table_around(root_, "", comment);
    }

    TableBefore table_before(std::size_t comment) {
        ++looks_;
        const std::size_t line = text_.rfind('\n', comment) + 1;
        return find_before(root_, "", line, comment);
    }

    /// Whether a value or header is on the line of the comment, right before it.
    [[nodiscard]] bool is_before(const Node& node, std::size_t line, std::size_t comment) const {
        return node.place.end > line && node.place.end <= comment &&
               trim(text_.substr(node.place.end, comment - node.place.end), " \t]").empty();
    }

    [[nodiscard]] TableBefore find_before(const Node& table, const std::string& path,
                                          std::size_t line, std::size_t comment) const {
        for (const Node* node = table.first; node != nullptr; node = node->next) {
            const bool opened = is_opened_by_header(*node);
            const std::string inner = node->key.empty() ? path : join_path(path, node->key);
            if (opened)
                if (auto found = find_before(*node, inner, line, comment); found.table != nullptr)
                    return found;
            if (!is_before(*node, line, comment)) continue;
            if (!opened || node->kind != Node::Kind::table) return {&table, path};
            return {node, inner};
        }
        return {};
    }

    const SourceText& source_;
    std::string_view text_;
    const Node& root_;
    const KeyTable& keys_;
    bool foreign_; // few files have such a line end
    Report unknown_;
    Report required_;
    std::size_t looks_ = 0;
};

} // namespace

std::vector<KeyInComment> report_keys_in_comments(const SourceText& source, const Node& root,
                                                  const KeyTable& keys, Findings& findings) {
    Comments comments(source, root, keys, findings);
    comments.check();
    return std::move(comments.lost);
}

} // namespace caseflow
