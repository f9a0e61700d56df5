#include "caseflow/toml/diagnosis.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/key_table.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/model/swedish.hpp"
#include "caseflow/source/report.hpp"
#include "caseflow/toml/library.hpp"
#include "caseflow/toml/limits.hpp"
#include "caseflow/toml/line_mistakes.hpp"
#include "caseflow/toml/mended_text.hpp"
#include "caseflow/toml/mistakes.hpp"
#include "caseflow/toml/reader.hpp"
#include "caseflow/toml/statements.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr std::size_t most_mistakes = 100; // that are worth reporting

class Diagnosis {
  public:
    Diagnosis(const SourceText& source, const std::vector<FieldInfo>& fields, Findings& findings)
        : source_(source), text_(source.text()), keys_(fields), syntax_("toml-syntax", findings) {
        mend_line_ends();
    }

    void read_statements() {
        auto next = next_statement(text_, 0);
        for (std::size_t seen = 0; next; ++seen) {
            if (count_ >= most_mistakes || seen >= most_values) {
                unread_.emplace_back();
                return;
            }
            Statement statement = *next;
            next = next_statement(text_, statement.end);
            if (statement.kind == Statement::Kind::header) read_header(statement);
            if (statement.kind == Statement::Kind::other) read_other(statement);
            if (statement.kind != Statement::Kind::pair) continue;
            while (next && goes_on(text_, statement, *next, remove_indexes(table_), keys_)) {
                take_in(statement, *next);
                next = next_statement(text_, statement.end);
            }
            read_pair(statement);
        }
    }

    /// What is sound, as a tree.
    void fill(ValueTree& to) {
        if (!mended_.read(to)) {
            to = ValueTree();
            unread_.emplace_back();
            if (count_ == 0) report_library_error();
        }
        for (const std::string& path : unread_) mark(to, path);
        for (std::string& path : unread_) path = remove_indexes(path);
    }

    std::vector<std::string> unread_;

  private:
    /// Reads lines that end with a carriage return alone as lines.
    void mend_line_ends() {
        const auto is_alone = [&](std::size_t at) {
            return at + 1 == text_.size() || text_[at + 1] != '\n';
        };
        std::size_t at = text_.find('\r');
        while (at < text_.size() && !is_alone(at)) at = text_.find('\r', at + 1);
        if (at >= text_.size()) return;
        report({at, at + 1,
                "carriage return (U+000D) alone at the end of a line; save the file with line "
                "feeds, LF or CRLF"});
        lines_ = text_;
        for (std::size_t i = at; i < lines_.size(); ++i)
            if (lines_[i] == '\r' && is_alone(i)) lines_[i] = '\n';
        text_ = lines_;
    }

    void take_in(Statement& pair, const Statement& line) const {
        pair.value_end = line.begin + trim(text_of(line)).size();
        pair.end = line.end;
    }

    [[nodiscard]] std::string_view text_of(const Statement& statement) const {
        return text_.substr(statement.begin, statement.end - statement.begin);
    }

    [[nodiscard]] Place place(std::size_t begin, std::size_t end) const {
        return {&source_, {source_.position(begin), source_.position(end)}};
    }

    Diagnostic& report(const Mistake& mistake) {
        ++count_;
        return syntax_.add(place(mistake.begin, mistake.end), mistake.message);
    }

    /// What no statement by itself explains.
    void report_library_error() {
        ValueTree unused;
        if (const auto error = parse_with_library(source_, unused)) {
            ++count_;
            syntax_.add({&source_, error->place}, error->message);
        }
    }

    void keep(const Statement& statement) {
        if (!dropping_) mended_.add(text_of(statement), statement.begin);
    }

    // Headers

    void read_header(const Statement& statement) {
        after_text_ = false;
        dropping_ = false;
        const std::string_view text = text_of(statement);
        const bool sound = is_toml(text);
        const bool list = text.starts_with("[[");
        auto table = sound ? known_table(text) : table_meant(text, keys_);
        const FieldInfo* field = table ? keys_.find(*table) : nullptr;
        if (sound && !table) return enter_unknown(statement);
        const bool wrong_list = field != nullptr && field->many && !list;
        if ((!sound || wrong_list) && (wrong_list || !report_invisible(statement)))
            report(explain_header(text_, statement, table, keys_));
        if (!table) return drop("");
        const bool as_list = field == nullptr ? list : field->many || (sound && list);
        enter(statement, *table, as_list, sound && list == as_list);
        if (!sound && text.find('=') != std::string_view::npos) unread_.push_back(table_);
    }

    /// The path of a sound header of any table, if it has no odd keys.
    [[nodiscard]] std::optional<std::string> known_table(std::string_view header) const {
        const std::size_t begin = header.find_first_not_of("[ \t");
        const auto parts = split_key(header.substr(begin, header.find(']') - begin));
        if (!parts) return std::nullopt;
        return fmt::format("{}", fmt::join(*parts, "."));
    }

    void enter_unknown(const Statement& statement) {
        table_ = "?";
        keep(statement);
    }

    /// What stands under a header that cannot be used.
    void drop(const std::string& table) {
        dropping_ = true;
        table_ = table.empty() ? "?" : table;
        unread_.push_back(table);
    }

    void enter(const Statement& statement, const std::string& table, bool list, bool as_written) {
        std::string path;
        std::string_view rest = table;
        std::string missing; // an array of tables around it that has no element yet
        while (!rest.empty()) {
            const std::size_t dot = std::min(rest.find('.'), rest.size());
            path = join_path(path, rest.substr(0, dot));
            rest.remove_prefix(std::min(dot + 1, rest.size()));
            const auto known = counts_.find(path);
            if (rest.empty() && list) {
                path = join_path(path, fmt::format("{}", counts_[path]++));
            } else if (known != counts_.end()) {
                path = join_path(path, fmt::format("{}", known->second - 1));
            } else if (const FieldInfo* field = keys_.find(path);
                       field != nullptr && field->many && missing.empty()) {
                missing = path;
            }
        }
        if (!missing.empty()) return report_missing_header(statement, table, missing);
        if (const auto key = places_.find(path); key != places_.end())
            return report_second_header(statement, table, path, key->second);
        const auto [earlier, is_first] = places_.try_emplace(path + ".", statement.begin);
        if (!is_first) return report_second_header(statement, table, path, earlier->second);
        table_ = path;
        if (as_written) return keep(statement);
        mended_.add(list ? fmt::format("[[{}]]\n", table) : fmt::format("[{}]\n", table),
                    statement.begin);
    }

    void report_missing_header(const Statement& statement, const std::string& table,
                               const std::string& missing) {
        report({statement.begin, statement.begin + trim(text_of(statement)).size(),
                fmt::format("{header} stands before the {array} that it is part of; write {array} "
                            "above it",
                            "header"_a = keys_.header_of(table),
                            "array"_a = keys_.header_of(missing))});
        drop(missing);
    }

    void report_second_header(const Statement& statement, const std::string& table,
                              const std::string& path, std::size_t earlier) {
        const std::string header = keys_.header_of(table);
        report({statement.begin, statement.begin + trim(text_of(statement)).size(),
                fmt::format("{header} stands here a second time; move these keys to the first",
                            "header"_a = header)})
            .note(place(earlier, earlier + 1), "the first");
        drop(path);
    }

    // Keys

    [[nodiscard]] std::string_view key_text(const Statement& pair) const {
        return trim(text_.substr(pair.begin, pair.equals - pair.begin));
    }

    void read_pair(const Statement& pair) {
        after_text_ = false;
        const std::string cleaned = without_invisible(key_text(pair));
        const auto parts = split_key(cleaned);
        if (!parts) return explain_key(pair);
        const std::string path = join_path(table_, fmt::format("{}", fmt::join(*parts, ".")));
        if (parts->size() > 1) // its header would be a second one
            places_.try_emplace(join_path(table_, parts->front()) + ".", pair.begin);
        const auto [earlier, is_first] = places_.try_emplace(path, pair.begin);
        if (!is_first && !dropping_) {
            report_second_key(pair, path, earlier->second);
        } else if (is_toml(text_of(pair))) {
            keep(pair);
        } else {
            unread_.push_back(path);
            if (!report_invisible(pair)) explain(pair, path, std::string(trim(cleaned)));
        }
    }

    /// A character that nobody sees makes a sound statement unsound.
    bool report_invisible(const Statement& statement) {
        const std::string_view text = text_of(statement);
        const auto breach = find_limit_breach(text);
        if (!breach || !is_toml(without_invisible(text))) return false;
        const std::size_t begin = statement.begin + breach->offset;
        const std::size_t length = character_length(text.substr(breach->offset));
        report({begin, begin + length, breach->message});
        return true;
    }

    void report_second_key(const Statement& pair, const std::string& path, std::size_t earlier) {
        const std::string_view key = key_text(pair);
        unread_.push_back(path);
        report({pair.begin, pair.begin + key.size(),
                fmt::format("'{key}' stands here a second time; keep one of the two",
                            "key"_a = excerpt(key))})
            .note(place(earlier, earlier + key.size()), "the first");
    }

    void explain(const Statement& pair, const std::string& path, const std::string& key) {
        const FieldInfo* field = keys_.find(remove_indexes(path));
        const WrittenValue value{text_, pair.value, pair.value_end, key, remove_indexes(table_),
                                 field, pair.open};
        report(explain_value(value));
        mark_keys_within(value.text());
        after_text_ = field == nullptr || field->type == Type::text;
    }

    /// Keys that stand on the line of another are not missing.
    void mark_keys_within(std::string_view value) {
        for (std::size_t at = find_key(value, 0); at < value.size(); at = find_key(value, at))
            if (const auto key = split_key(value.substr(at, value.find('=', at) - at)))
                unread_.push_back(join_path(table_, key->front()));
    }

    /// The key is not one; perhaps the value is sound.
    void explain_key(const Statement& pair) {
        const std::string_view key = key_text(pair);
        const auto meant = key_meant(key, remove_indexes(table_), keys_);
        unread_.push_back(meant ? join_path(table_, *meant) : table_);
        const std::string_view value = text_.substr(pair.value, pair.value_end - pair.value);
        const std::string line = meant ? fmt::format("{} = {}", *meant, value) : "";
        const bool short_line = line.find('\n') == std::string::npos && is_toml(line);
        const std::size_t end = pair.begin + key.size();
        if (meant && short_line && (!is_table(*meant) || value.starts_with('{'))) {
            report({pair.begin, end,
                    fmt::format("'{key}' is not a key; write {line}", "key"_a = excerpt(key),
                                "line"_a = line)});
        } else if (meant && is_table(*meant)) {
            report(
                {pair.begin, end,
                 fmt::format("'{key}' is not a key; write {header} on a line of its own, and its "
                             "keys on the lines below it",
                             "key"_a = excerpt(key), "header"_a = header_within(*meant))});
        } else if (meant) {
            explain(pair, join_path(table_, *meant), *meant);
        } else if (key.empty()) {
            report({pair.begin, pair.value_end,
                    fmt::format("expected a key before the equals sign in '{found}'",
                                "found"_a = excerpt(text_of(pair)))});
        } else {
            report({pair.begin, end,
                    fmt::format("expected a key of letters a to z, digits, - and _, found '{key}'",
                                "key"_a = excerpt(key))});
        }
    }

    /// Whether a key of the table at hand is a table.
    [[nodiscard]] bool is_table(const std::string& key) const {
        const FieldInfo* field = keys_.find(remove_indexes(join_path(table_, key)));
        return field != nullptr && field->type == Type::table;
    }

    [[nodiscard]] std::string header_within(const std::string& key) const {
        return keys_.header_of(remove_indexes(join_path(table_, key)));
    }

    // Other lines

    void read_other(const Statement& line) {
        const auto pair = pair_without_equals(text_, line, remove_indexes(table_), keys_);
        if (!pair) {
            if (!after_text_) report_line(line);
            after_text_ = true; // what follows has the same cause
            return;
        }
        after_text_ = false;
        const auto known = keys_.names_in(remove_indexes(table_));
        const auto key = translate(strip_quotes(key_text(*pair)), known);
        const std::string path = join_path(table_, *key);
        places_.try_emplace(path, pair->begin);
        unread_.push_back(path);
        explain_missing_equals(*pair, std::string(*key), path);
    }

    void explain_missing_equals(const Statement& pair, const std::string& key,
                                const std::string& path) {
        const std::string_view value = text_.substr(pair.value, pair.value_end - pair.value);
        const std::string line = fmt::format("{} = {}", key, value);
        if (value.empty() || !is_toml(line)) return explain(pair, path, key);
        report(
            {pair.equals, std::max(pair.value, pair.equals + 1),
             fmt::format("expected an equals sign after the key; write {line}", "line"_a = line)});
    }

    void report_line(const Statement& line) {
        const std::string_view text = trim(text_of(line));
        const auto table = table_meant(text, keys_);
        const bool bracket = text.find_first_of("])}>") != std::string_view::npos;
        if (table && bracket) {
            report({line.begin, line.begin + text.size(),
                    fmt::format("expected {header}, found '{found}'",
                                "header"_a = keys_.header_of(*table), "found"_a = excerpt(text))});
            return drop(*table);
        }
        report(explain_line(text_, line));
        unread_.push_back(table_);
    }

    /// Something unread stands at a path: it is not missing.
    static void mark(ValueTree& tree, const std::string& path) {
        const std::string parent = parent_of(path);
        Node* node = tree.find(path);
        if (node != nullptr && node->kind == Node::Kind::table) {
            node->incomplete = true;
            return;
        }
        Node* table = tree.find(parent);
        if (node != nullptr || table == nullptr || table->kind != Node::Kind::table) return;
        Node& unread = tree.make(Node::Kind::unreadable);
        unread.key = tree.keep(last_step(path));
        unread.place = unread.key_place = table->place;
        table->append(unread);
    }

    const SourceText& source_;
    std::string lines_; // the text, if its line ends had to be mended
    std::string_view text_;
    KeyTable keys_;
    Report syntax_;
    MendedText mended_;
    std::string table_;                         // that the keys at hand are in, with indexes
    std::map<std::string, std::size_t> counts_; // elements so far of each array of tables
    std::map<std::string, std::size_t> places_; // of keys, and of headers with a dot after them
    std::size_t count_ = 0;                     // of mistakes
    bool dropping_ = false;                     // what stands under a header that cannot be used
    bool after_text_ = false; // a line after a text that cannot be read may belong to it
};

} // namespace

std::vector<std::string> diagnose(const SourceText& source, const std::vector<FieldInfo>& fields,
                                  ValueTree& to, Findings& findings) {
    Diagnosis diagnosis(source, fields, findings);
    diagnosis.read_statements();
    diagnosis.fill(to);
    return std::move(diagnosis.unread_);
}

} // namespace caseflow
