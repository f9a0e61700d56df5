#include "caseflow/toml/diagnosis.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/key_table.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/source/report.hpp"
#include "caseflow/toml/broken_text.hpp"
#include "caseflow/toml/continued_values.hpp"
#include "caseflow/toml/header_lines.hpp"
#include "caseflow/toml/header_meant.hpp"
#include "caseflow/toml/library.hpp"
#include "caseflow/toml/limits.hpp"
#include "caseflow/toml/line_mistakes.hpp"
#include "caseflow/toml/lost_header.hpp"
#include "caseflow/toml/mended_text.hpp"
#include "caseflow/toml/pair_meant.hpp"
#include "caseflow/toml/pair_mistakes.hpp"
#include "caseflow/toml/paragraphs.hpp"
#include "caseflow/toml/paths_so_far.hpp"
#include "caseflow/toml/quotes_meant.hpp"
#include "caseflow/toml/readable_text.hpp"
#include "caseflow/toml/report_mistake.hpp"
#include "caseflow/toml/second_mistakes.hpp"
#include "caseflow/toml/statement_meant.hpp"
#include "caseflow/toml/statements.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace caseflow {

using namespace fmt::literals;

namespace {

class Diagnosis {
  public:
    Diagnosis(const SourceText& source, const std::vector<FieldInfo>& fields, Findings& findings)
        : source_(source), text_(source.text()), keys_(fields), syntax_("toml-syntax", findings) {
        Mistakes mistakes;
        lines_ = readable_text(text_, mistakes);
        text_ = lines_.text;
        broken_ = BrokenText(text_);
        header_lines_ = HeaderLines(text_);
        unread_ = lines_.unread;
        for (const Mistake& mistake : mistakes) report(mistake);
    }

    void read_statements() {
        auto next = next_statement(text_, 0);
        for (std::size_t seen = 0; next; ++seen) {
            if (count_ >= most_mistakes || seen >= most_values) return report_rest(next->begin);
            Statement statement = statement_meant(text_, *next, keys_);
            next = next_statement(text_, statement.end);
            if (lines_.is_spoilt(statement.begin, statement.end)) {
                read_spoilt(statement);
                continue;
            }
            if (statement.kind == Statement::Kind::header) read_header(statement);
            if (statement.kind == Statement::Kind::other) statement = read_other(statement);
            if (statement.kind != Statement::Kind::pair) continue;
            if (take_paragraphs(text_, statement, typed_table(), keys_))
                next = next_statement(text_, statement.end);
            while (next && continues_value(text_, statement, *next, typed_table(), keys_)) {
                statement.value_end = next->begin + trim(text_of(*next)).size();
                statement.end = next->end;
                next = next_statement(text_, statement.end);
            }
            read_pair(statement);
        }
    }

    /// Fills a tree with the sound parts.
    void fill(ValueTree& to) {
        if (!mended_.read(to)) {
            to = ValueTree();
            unread_.emplace_back();
        }
        if (count_ == 0 && lines_.spoilt.empty())
            report_library_error(); // else the text would pass as sound
        for (const std::string& path : unread_)
            mark_unread(to, path, so_far_.key_bytes(text_, path));
        for (const std::string& path : elsewhere_)
            if (to.find(path) == nullptr) mark_unread(to, path, {});
        unread_.insert(unread_.end(), elsewhere_.begin(), elsewhere_.end());
        for (std::string& path : unread_) path = remove_indexes(path);
    }

    std::vector<std::string> unread_;
    std::vector<std::string> elsewhere_; // paths of tables that may be meant by unread keys

  private:
    [[nodiscard]] std::string_view text_of(const Statement& statement) const {
        return text_.substr(statement.begin, statement.end - statement.begin);
    }

    void note_first(Diagnostic& finding, std::size_t begin, std::size_t size = 1) const {
        finding.note({&source_, source_.span(begin, begin + size)}, message("the first"));
    }

    Diagnostic& report(const Mistake& mistake) {
        ++count_;
        return report_mistake(source_, text_, mistake, syntax_);
    }

    void report_rest(std::size_t begin) {
        unread_.emplace_back();
        if (count_ > most_mistakes) return;
        report({begin, begin + 1,
                message("more than {most} mistakes in this file; those from here on are not listed",
                        "most"_a = most_mistakes)});
    }

    /// Reports a mistake that is in no single statement.
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

    void read_header(const Statement& statement) {
        broken_.end();
        header_end_ = statement.end;
        const std::string_view text = text_of(statement);
        if (text.starts_with("[/") || text.starts_with("[[/"))
            return static_cast<void>(report(end_tag_mistake(text_, statement)));
        dropping_ = false;
        bool sound = is_toml(text);
        const bool list = text.starts_with("[[");
        auto table = sound ? header_path(text) : table_of_damaged(text_, statement, so_far_, keys_);
        if (table && counts_elements(*table, keys_)) {
            table = remove_indexes(*table);
            sound = false;
        }
        if (const auto meant =
                table ? table_instead(text_, statement, *table, so_far_.has_header(*table), keys_)
                      : std::nullopt) {
            table = meant;
            sound = false;
        }
        const FieldInfo* field = table ? keys_.find(*table) : nullptr;
        if (sound && !table) return enter_unknown(statement);
        if (const auto key =
                field == nullptr && sound ? key_of_header(*table, keys_) : std::nullopt) {
            report(key_as_header_mistake(text_, statement, *key, keys_));
            return drop(so_far_.here(*key));
        }
        const bool wrong_list = field != nullptr && field->many && !list;
        const auto invisible = wrong_list ? std::nullopt : invisible_mistake(text_, statement);
        if (invisible || !sound || wrong_list)
            report(invisible ? *invisible : explain_header(text_, statement, table, keys_));
        if (!table) return drop("");
        const bool as_list =
            field == nullptr ? list : field->many || (sound && list && !so_far_.has_header(*table));
        enter(statement, *table, as_list, sound && list == as_list);
        if (sound && field == nullptr) meaning_ = table_meant(text, keys_).value_or("?");
        if (!sound && text.find('=') != std::string_view::npos) unread_.push_back(table_);
    }

    /// The path of the current table, or of the one that an unknown table is meant to be, without
    /// indexes.
    [[nodiscard]] std::string typed_table() const {
        return meaning_.empty() ? remove_indexes(table_) : meaning_;
    }

    void enter_unknown(const Statement& statement) {
        meaning_.clear();
        table_ = "?";
        mended_.begin_table(table_);
        keep(statement);
    }

    /// Leaves out the keys under a header that cannot be used.
    void drop(const std::string& table) {
        dropping_ = true;
        meaning_.clear();
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
            if (const auto place = so_far_.value_at(text_, path, rest.empty(), list)) {
                report_value_above(statement, trim(text_of(statement)), path, *place);
                return drop(path);
            }
            if (rest.empty() && list) {
                path = so_far_.add_element(path);
            } else if (const auto element = so_far_.last_element(path)) {
                path = *element;
            } else if (const FieldInfo* field = keys_.find(path);
                       field != nullptr && field->many && missing.empty()) {
                missing = path;
            }
        }
        if (!missing.empty()) {
            report(missing_header_mistake(text_, statement, table, missing, keys_));
            return drop(missing);
        }
        if (const auto key = so_far_.key(path))
            return report_second_header(statement, table, path, *key);
        if (const auto earlier = so_far_.add_header(path, statement.begin))
            return report_second_header(statement, table, path, *earlier);
        table_ = path;
        meaning_.clear();
        mended_.begin_table(path);
        if (as_written) return keep(statement);
        mended_.add(list ? fmt::format("[[{}]]\n", table) : fmt::format("[{}]\n", table),
                    statement.begin);
    }

    /// Reports a header or a key that would make a table of a path that has a value.
    void report_value_above(const Statement& statement, std::string_view found,
                            const std::string& path, std::size_t earlier) {
        if (std::exchange(value_above_, path) == path) return; // one header after the other
        note_first(report(value_above_mistake(text_, statement.begin,
                                              statement.begin + found.size(), path, earlier)),
                   earlier);
    }

    /// The keys below it are read as if they were where they belong.
    void report_second_header(const Statement& statement, const std::string& table,
                              const std::string& path, std::size_t earlier) {
        const auto meant = table_of_second(text_, statement, {path, table}, table_, so_far_, keys_);
        note_first(report(second_header_mistake(text_, statement, table, meant, keys_)), earlier);
        if (meant) return enter(statement, *meant, keys_.find(*meant)->many, false);
        if (!mended_.continue_table(path)) return drop(path);
        table_ = second_in_ = path;
        meaning_.clear();
    }

    /// Reads mistakes that are already reported, or that a person has to decide.
    void read_spoilt(const Statement& statement) {
        const bool pair = statement.kind == Statement::Kind::pair;
        if (statement.kind == Statement::Kind::header) read_header(statement);
        const auto parts = pair ? key_parts_meant(text_, statement) : std::nullopt;
        unread_.push_back(parts ? join_path(table_, join_path(*parts)) : table_);
    }

    void read_pair(const Statement& pair) {
        broken_.end();
        const auto parts = key_parts_meant(text_, pair);
        if (const auto table = table_begun(text_, pair, typed_table(), keys_); table && !dropping_)
            return static_cast<void>(read_bare_header(pair, *table));
        if (!parts) return explain(pair);
        if (parts->size() == 1 && !dropping_ && !repeats_keys()) begin_lost_table(pair);
        const std::string path = join_path(table_, join_path(*parts));
        const auto above = header_lines_.key_above(pair, typed_table(), *parts, keys_);
        if (above && !dropping_) return unread_.push_back(path), static_cast<void>(report(*above));
        if (const auto outer = so_far_.value_around(table_, *parts); outer && !dropping_) {
            unread_.push_back(*outer);
            return report_value_above(pair, key_text(text_, pair), *outer, *so_far_.key(*outer));
        }
        if (parts->size() > 1) // its header would be a second one
            so_far_.add_header(join_path(table_, parts->front()), pair.begin);
        const auto earlier = so_far_.add_key(path, pair.begin);
        if (earlier && !dropping_) {
            report_second_key(pair, path, *earlier);
        } else if (is_toml(text_of(pair))) {
            keep(pair);
        } else {
            explain(pair);
        }
    }

    /// Reads what follows a lost header as if the header were there.
    void begin_lost_table(const Statement& pair) {
        const auto lost = lost_header_above(text_, pair, {table_, typed_table()}, so_far_, keys_);
        if (!lost) return;
        const std::string_view key = key_text(text_, pair);
        const auto earlier = so_far_.key(join_path(table_, strip_quotes(key)));
        Diagnostic& finding = report(lost_header_mistake(pair.begin, key, *lost, earlier, keys_));
        if (earlier) note_first(finding, *earlier, key.size());
        header_end_ = pair.begin;
        enter(pair, *lost, keys_.find(*lost)->many, false);
    }

    [[nodiscard]] bool repeats_keys() const { return !table_.empty() && second_in_ == table_; }

    /// Reports the first of several such keys in a row: the header above them is missing.
    void report_second_key(const Statement& pair, const std::string& path, std::size_t earlier) {
        unread_.push_back(path);
        if (repeats_keys()) return;
        if (so_far_.is_element(table_)) {
            second_in_ = table_;
            unread_.push_back(table_); // its keys may be in either of the two
        }
        const auto lost =
            table_lost(text_, header_end_, key_text(text_, pair), typed_table(), keys_);
        if (lost) second_in_ = table_;
        note_first(report(second_key_mistake(text_, pair, table_, lost, keys_)), earlier,
                   key_text(text_, pair).size());
    }

    void explain(const Statement& pair) {
        Mistakes mistakes;
        const auto key = explain_pair({text_, pair, typed_table(), &keys_}, mistakes);
        const FieldInfo* field = key ? keys_.find(join_path(typed_table(), *key)) : nullptr;
        const bool no_table = field != nullptr && field->type == Type::table &&
                              text_.find_first_of("{[", pair.value) != pair.value;
        if (key && !no_table) { // or its header may be below
            const std::string path = join_path(table_, *key);
            const auto earlier = so_far_.add_key(path, pair.begin);
            if (earlier && *earlier != pair.begin && !dropping_)
                return report_second_key(pair, path, *earlier);
        }
        const bool in_value = !mistakes.empty() && mistakes.back().begin >= pair.value;
        for (const Mistake& mistake : mistakes) {
            if (count_ >= most_mistakes) return report_rest(mistake.begin);
            report(mistake);
        }
        unread_.push_back(key ? join_path(table_, *key) : table_);
        if (key) // a key that only other tables have is not missing in them
            for (std::string& path : keys_.namesakes(join_path(typed_table(), *key)))
                elsewhere_.push_back(std::move(path));
        if (!key || !in_value) return;
        for (const std::string& other :
             keys_within(text_.substr(pair.value, pair.value_end - pair.value)))
            unread_.push_back(join_path(table_, other)); // keys on the line of another
        if (field == nullptr || field->type == Type::text) broken_.begin(pair.end);
    }

    /// Reads a line with neither brackets nor an equals sign, as a pair if it is meant to be one.
    Statement read_other(const Statement& line) {
        if (text_of(line).starts_with("</")) {
            report(end_tag_mistake(text_, line));
            return line;
        }
        auto table = table_named(text_, line, typed_table(), keys_);
        if (!table) table = table_in_other_brackets(text_, line, broken_.continues(line), keys_);
        if (table) return read_bare_header(line, *table);
        if (const auto pair = pair_without_equals(text_, line, typed_table(), keys_)) return *pair;
        if (broken_.continues(line)) {
            broken_.begin(line.end);
            return line;
        }
        if (auto lost = table_titled(text_, line, {table_, typed_table()}, so_far_, keys_))
            return read_bare_header(line, *lost);
        report(explain_line(text_, line, typed_table(), keys_));
        unread_.push_back(table_);
        broken_.begin_below(line);
        return line;
    }

    Statement read_bare_header(const Statement& line, const std::string& table) {
        broken_.end();
        dropping_ = false;
        report(explain_header(text_, line, table, keys_));
        enter(line, table, keys_.find(table)->many, false);
        if (keys_below(text_, line.end).empty()) unread_.push_back(table_);
        return line;
    }

    const SourceText& source_;
    ReadableText lines_;
    std::string_view text_;
    KeyTable keys_;
    Report syntax_;
    MendedText mended_;
    BrokenText broken_{{}}; // right above the statement
    std::string table_;     // the current table, with indexes
    std::string meaning_;   // the table that an unknown one is meant to be; "" if it is known
    PathsSoFar so_far_;
    HeaderLines header_lines_{{}};
    std::size_t count_ = 0;      // of mistakes
    std::string second_in_;      // the table whose further second keys are not reported
    std::string value_above_;    // the path that has a value as well as tables
    std::size_t header_end_ = 0; // end of the header above
    bool dropping_ = false;      // true below a header that cannot be used
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
