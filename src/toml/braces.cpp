#include "caseflow/toml/braces.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/toml/lexical.hpp"
#include "caseflow/toml/library.hpp"
#include "caseflow/toml/line_mistakes.hpp"
#include "caseflow/toml/pair_meant.hpp"
#include "caseflow/toml/pair_mistakes.hpp"
#include "caseflow/toml/statements.hpp"
#include "caseflow/toml/wording.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr std::string_view white = " \t\r\n";
constexpr std::size_t longest_key = 80;      // bytes, in quotes; longer ones are not found
constexpr std::size_t deepest_explained = 4; // an outer table is read again for each inner one

bool is_white(char c) {
    return white.find(c) != std::string_view::npos;
}

/// True for a letter or digit in any language.
bool is_letter_or_digit(char c) {
    return is_ascii_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether a text begins with a key and one of the signs after it.
bool begins_key(std::string_view text, std::string_view signs) {
    std::size_t at = std::min(text.find_first_not_of(white), text.size());
    const std::size_t begin = at;
    if (at < text.size() && (text[at] == '"' || text[at] == '\'')) {
        at = end_of_string(text.substr(0, at + longest_key), at).value_or(at);
    } else {
        while (at < text.size() && (is_letter_or_digit(text[at]) || text[at] == '_' ||
                                    text[at] == '-' || text[at] == '.'))
            ++at;
    }
    if (at == begin) return false;
    at = std::min(text.find_first_not_of(" \t", at), text.size());
    return at < text.size() && signs.find(text[at]) != std::string_view::npos;
}

/// Something between the parts of a table, or around them.
struct Fault {
    enum class Kind { no_comma, more_commas, comma_at_end, semicolon, open, other_bracket, lines };
    Kind kind;
    std::size_t at;
};

/// Explains the mistakes in a table in braces, one part after another.
class BraceMistakes {
  public:
    BraceMistakes(const WrittenValue& value, Mistakes& to)
        : value_(value), to_(to), seen_(to.size()) {
        find_end();
    }

    std::size_t explain() {
        if (value_.depth >= deepest_explained) {
            report_whole();
            return file_.size();
        }
        at_ = value_.begin + 1;
        while (to_.size() < most_mistakes && next_part()) {
        }
        if (!closed_) faults_ = {{Fault::Kind::open, value_.begin}};
        if (closed_ && file_[end_] != '}') faults_.push_back({Fault::Kind::other_bracket, end_});
        if (closed_ && lines_) faults_ = {{Fault::Kind::lines, value_.begin}};
        report_faults();
        if (to_.size() == seen_ && !is_toml(fmt::format("a = {}", table()))) report_whole();
        return closed_ ? end_ + 1 : end_;
    }

  private:
    void find_end() {
        file_ = value_.file.substr(0, value_.end);
        const std::size_t past = skip_closed(file_, value_.begin);
        closed_ = past > value_.begin;
        end_ = closed_ ? past - 1 : file_.size();
        const std::size_t last = file_.find_last_not_of(white);
        if (!closed_ && (file_[last] == '}' || file_[last] == ')')) { // perhaps in an open text
            closed_ = true;
            end_ = last;
        }
        text_ = file_.substr(0, end_);
    }

    [[nodiscard]] std::string_view table() const {
        return file_.substr(value_.begin, std::min(end_ + 1, file_.size()) - value_.begin);
    }

    void note(Fault::Kind kind, std::size_t at) { faults_.push_back({kind, at}); }

    /// Explains the next key with its value; false after the last.
    bool next_part() {
        const std::size_t separators = skip_between();
        const std::size_t most = first_ ? 0 : 1;
        if (at_ == end_) {
            if (separators > 0) note(Fault::Kind::comma_at_end, separator_);
            return false;
        }
        if (text_[at_] == '{' && !first_) { // the next table of an array
            closed_ = false;
            end_ = at_;
            return false;
        }
        if (separators < most) note(Fault::Kind::no_comma, at_);
        if (separators > most) note(Fault::Kind::more_commas, separator_);
        first_ = false;
        explain(take_part());
        return true;
    }

    /// Skips blanks, line ends, comments and separators; returns the number of separators.
    std::size_t skip_between() {
        std::size_t separators = 0;
        for (; at_ < end_; ++at_) {
            const char c = text_[at_];
            if (c == '#') {
                sound_ = false; // the table on one line would lose it
                at_ = std::min(text_.find('\n', at_), end_) - 1;
            } else if (is_separator(c)) {
                if (c == ';') note(Fault::Kind::semicolon, at_);
                separator_ = at_;
                ++separators;
            } else if (!is_white(c)) {
                break;
            }
            lines_ = lines_ || c == '\n';
        }
        return separators;
    }

    /// Whether another key or table, or nothing, follows a separator.
    [[nodiscard]] bool begins_part(std::size_t at) const {
        const std::string_view rest = text_.substr(at);
        const std::size_t next = rest.find_first_not_of(white);
        return next == std::string_view::npos || rest[next] == '{' || begins_key(rest, "=:");
    }

    Statement take_part() {
        Statement part;
        part.begin = at_;
        bool closed = false; // a string or brackets have ended right before
        while (at_ < end_ && text_[at_] != '\n') {
            const char c = text_[at_];
            if (is_separator(c) && (closed || begins_part(at_ + 1))) break;
            if (is_white(c)) {
                const std::size_t next = std::min(text_.find_first_not_of(" \t\r", at_), end_);
                const bool comment = next < end_ && text_[next] == '#';
                const bool key = part.equals > 0 && begins_key(text_.substr(next), "=");
                if (comment || key) break;
                at_ = next;
                continue;
            }
            if (c == '=' && part.equals == 0) part.equals = at_;
            const std::size_t past = skip_sound(c);
            closed = past > at_;
            at_ = closed ? past : at_ + 1;
        }
        finish(part);
        return part;
    }

    /// Skips a string or brackets. Once something is never closed, it no longer looks for the end
    /// of anything of that kind.
    std::size_t skip_sound(char c) {
        const bool string = c == '"' || c == '\'';
        if ((!string && c != '[' && c != '{') || open_.find(c) != std::string::npos) return at_;
        const std::size_t past = skip_closed(text_, at_);
        if (past == at_) open_ += c;
        return past > at_ && string && has_key(at_, past) ? at_ : past;
    }

    /// Whether a string has a key in it and continues after its end: its end quote opens the next
    /// one.
    [[nodiscard]] bool has_key(std::size_t begin, std::size_t end) const {
        if (end >= end_ || !is_letter_or_digit(text_[end])) return false;
        for (std::size_t i = begin; i < end; ++i)
            if (is_separator(text_[i]) && begins_key(text_.substr(i + 1), "=")) return true;
        return false;
    }

    void finish(Statement& part) const {
        part.end = part.value_end = text_.find_last_not_of(white, at_ - 1) + 1;
        if (part.equals == 0) return;
        part.kind = Statement::Kind::pair;
        part.value = std::min(text_.find_first_not_of(white, part.equals + 1), part.end);
        part.open = part.value < part.end &&
                    skip_closed(text_.substr(0, part.end), part.value) == part.value;
    }

    void explain(const Statement& part) {
        const std::string_view text = text_.substr(part.begin, part.end - part.begin);
        const bool sound = is_toml(text);
        if (sound) add_sound(text);
        sound_ = sound_ && sound;
        const std::string_view part_file = file_.substr(0, part.end);
        const auto pair = part.kind == Statement::Kind::pair
                              ? part
                              : pair_without_equals(part_file, part, value_.path, *value_.keys);
        if (!pair) {
            to_.push_back(
                {part.begin, part.end,
                 message("expected key = value, found '{found}'", "found"_a = excerpt(text))});
            return;
        }
        const std::string_view key = key_text(file_, *pair);
        if (const auto parts = split_key(key); parts && !names_.insert(join_path(*parts)).second) {
            to_.push_back(
                {pair->begin, pair->begin + key.size(),
                 message("'{key}' is already set; keep one of the two", "key"_a = excerpt(key))});
            sound_ = false;
        } else if (!sound) {
            (void)explain_pair(
                {part_file, *pair, value_.path, value_.keys, value_.depth + 1, around(part)}, to_);
        }
    }

    /// The text around a part of a table that is closed.
    [[nodiscard]] TextAroundKey around(const Statement& part) const {
        if (!closed_) return {};
        const std::string key = value_.key.empty() ? "" : fmt::format("{} = ", value_.key);
        const std::string_view before = file_.substr(value_.begin, part.begin - value_.begin);
        const std::string_view after = file_.substr(part.end, end_ + 1 - part.end);
        return {fmt::format("{}{}{}", value_.around.before, key, before),
                fmt::format("{}{}", after, value_.around.after)};
    }

    void add_sound(std::string_view text) {
        if (mended_.size() > longest_line || text.size() > longest_line) {
            sound_ = false;
        } else {
            mended_ += fmt::format("{}{}", mended_.empty() ? "" : ", ", text);
        }
    }

    /// The table with its parts as they are; nothing if a part is not sound.
    [[nodiscard]] std::optional<std::string> mended_line() const {
        if (!sound_ || mended_.empty() || mended_.find('\n') != std::string::npos)
            return std::nullopt;
        std::string element = fmt::format("{{ {} }}", mended_);
        std::string line = fmt::format("{} = {}", value_.key, element);
        if (line.size() > longest_line || !is_toml(fmt::format("a = {}", element)))
            return std::nullopt;
        return value_.key.empty() ? element : line;
    }

    void report_faults() {
        const auto line = mended_line();
        if (line && faults_.size() > 1) faults_.resize(1); // one line mends them all
        for (const Fault& fault : faults_)
            to_.push_back(
                {fault.at, fault.at + 1, line ? with_line(fault, *line) : without_line(fault)});
    }

    [[nodiscard]] std::string with_line(const Fault& fault, const std::string& line) const {
        switch (fault.kind) {
        case Fault::Kind::no_comma:
            return message("expected a comma before this key; write {line}", "line"_a = line);
        case Fault::Kind::more_commas:
            return message("expected a key before this comma; write {line}", "line"_a = line);
        case Fault::Kind::comma_at_end:
            return message("expected a key after this comma; write {line}", "line"_a = line);
        case Fault::Kind::semicolon:
            return message("expected a comma between keys, found ';'; write {line}",
                           "line"_a = line);
        case Fault::Kind::open:
            return message("the table that begins here is never closed; write {line}",
                           "line"_a = line);
        case Fault::Kind::other_bracket:
            return message("the table begins with {{ and ends with {found}; write {line}",
                           "found"_a = file_[fault.at], "line"_a = line);
        default:
            return message("an inline table must be on one line; write {line}", "line"_a = line);
        }
    }

    [[nodiscard]] std::string without_line(const Fault& fault) const {
        switch (fault.kind) {
        case Fault::Kind::no_comma:
            return message("expected a comma before this key; write one after the value before it");
        case Fault::Kind::more_commas:
            return message("expected a key before this comma; remove the comma");
        case Fault::Kind::comma_at_end:
            return message("expected a key after this comma; remove the comma");
        case Fault::Kind::semicolon:
            return message("expected a comma between keys, found ';'; write a comma");
        case Fault::Kind::open:
            return message(
                "the table that begins here is never closed; write } after its last value");
        case Fault::Kind::other_bracket:
            return message("the table begins with {{ and ends with {found}; write }} here",
                           "found"_a = file_[fault.at]);
        default:
            return message("an inline table must be on one line; put it on one, or write {header} "
                           "with its keys below it",
                           "header"_a = value_.keys->header_of(value_.path));
        }
    }

    void report_whole() {
        to_.push_back({value_.begin, value_.begin + 1,
                       message("this table in braces cannot be read; it is written {{ key = "
                               "value, key = value }} on one line, or as {header} with its "
                               "keys below it",
                               "header"_a = value_.keys->header_of(value_.path))});
    }

    const WrittenValue& value_;
    Mistakes& to_;
    std::size_t seen_;      // mistakes before this table
    std::string_view file_; // up to the end of the value
    std::string_view text_; // up to end_
    std::size_t end_ = 0;   // end of the content of the braces
    bool closed_ = false;
    std::size_t at_ = 0;
    bool first_ = true;         // no part has been read
    std::size_t separator_ = 0; // place of the last one
    bool lines_ = false;        // a line ends between parts
    std::string open_;          // openers in parts that are never closed
    std::string mended_;        // the sound parts
    bool sound_ = true;         // true if all parts are
    std::set<std::string> names_;
    std::vector<Fault> faults_;
};

} // namespace

std::size_t explain_braces(const WrittenValue& value, Mistakes& to) {
    return BraceMistakes(value, to).explain();
}

} // namespace caseflow
