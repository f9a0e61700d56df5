#include "caseflow/toml/text_as_meant.hpp"

#include "caseflow/model/path.hpp"
#include "caseflow/model/swedish.hpp"
#include "caseflow/toml/header_meant.hpp"
#include "caseflow/toml/lexical.hpp"
#include "caseflow/toml/line_mistakes.hpp"
#include "caseflow/toml/statements.hpp"

#include <algorithm>

namespace caseflow {
namespace {

class Respelling {
  public:
    Respelling(std::string_view text, const KeyTable& keys) : text_(text), keys_(keys) {}

    std::optional<std::string> make() {
        for (auto next = next_statement(text_, 0); next; next = next_statement(text_, next->end)) {
            if (next->kind == Statement::Kind::header) read_header(*next);
            if (next->kind == Statement::Kind::pair) read_pair(*next);
        }
        if (out_.empty()) return std::nullopt;
        return out_ + std::string(text_.substr(copied_));
    }

  private:
    void replace(std::size_t begin, std::size_t end, std::string_view with) {
        out_ += text_.substr(copied_, begin - copied_);
        out_ += with;
        copied_ = end;
    }

    void read_header(const Statement& header) {
        const std::string_view line = text_.substr(header.begin, header.end - header.begin);
        const auto path = header_path(line);
        table_ = path.value_or("?");
        const auto meant = !path ? table_meant(line, keys_)
                           : counts_elements(table_, keys_)
                               ? std::optional(remove_indexes(table_))
                               : table_instead(text_, header, table_, false, keys_);
        if (!meant) return;
        table_ = *meant;
        const std::size_t end = std::min(line.find_last_of(']', line.find('#')) + 1, line.size());
        replace(header.begin, header.begin + end, keys_.header_of(table_));
    }

    void read_pair(const Statement& pair) {
        const std::string_view written = key_text(text_, pair);
        const auto parts = split_key(written);
        if (!parts || (table_.empty() && parts->front() == free_table)) return;
        const std::size_t dot = written.rfind('.');
        const std::size_t last = dot == std::string_view::npos ? 0 : dot + 1;
        const std::string path = join_path(table_, join_path(*parts));
        if (parts->size() < 3) // the last step of a dotted key
            respell(pair.begin + last, pair.begin + written.size(), std::string(parent_of(path)));
        const FieldInfo* field = keys_.find(path);
        if (field != nullptr && field->type == Type::table) read_braces(pair, field->path);
    }

    /// Reads the keys of tables in braces, but not of tables within them.
    void read_braces(const Statement& pair, const std::string& table) {
        std::string open;
        for (std::size_t at = pair.value; at < pair.value_end; ++at) {
            const char c = text_[at];
            if (c == '"' || c == '\'') at = skip_string(text_, at) - 1;
            if (c == '[' || c == '{') open += c;
            if ((c == ']' || c == '}') && !open.empty()) open.pop_back();
            const bool in_braces = open.ends_with('{') && open.find('{') + 1 == open.size();
            if (!in_braces || (c != '{' && c != ',')) continue;
            const std::size_t begin = text_.find_first_not_of(" \t", at + 1);
            const std::size_t end = text_.find_first_of(" \t=}", std::min(begin, text_.size()));
            if (end < pair.value_end) respell(begin, end, table);
        }
    }

    /// Corrects a key of a table, or the last step of a key.
    void respell(std::size_t begin, std::size_t end, const std::string& table) {
        const std::string_view written = text_.substr(begin, end - begin);
        const auto parts = split_key(written);
        if (!parts || parts->size() != 1 || !keys_.tables_with(parts->front()).empty()) return;
        const auto known = keys_.names_in(table);
        auto meant = meant_name(parts->front(), known);
        if (!meant) meant = name_within(parts->front(), known);
        if (meant) replace(begin, end, *meant);
    }

    std::string_view text_;
    const KeyTable& keys_;
    std::string table_; // the current one, as it is meant
    std::string out_;
    std::size_t copied_ = 0; // bytes of the text
};

} // namespace

std::optional<std::string> text_as_meant(std::string_view text, const KeyTable& keys) {
    return Respelling(text, keys).make();
}

} // namespace caseflow
