#include "caseflow/toml/text_as_meant.hpp"

#include "caseflow/model/path.hpp"
#include "caseflow/model/swedish.hpp"
#include "caseflow/toml/header_meant.hpp"
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
        table_ = header_path(line).value_or("?");
        const auto meant = table_instead(text_, header, table_, false, keys_);
        if (!meant || table_ == "?") return;
        table_ = *meant;
        const std::size_t end = std::min(line.find_last_of(']', line.find('#')) + 1, line.size());
        replace(header.begin, header.begin + end, keys_.header_of(table_));
    }

    void read_pair(const Statement& pair) {
        const std::string_view written = key_text(text_, pair);
        const auto parts = split_key(written);
        const auto known = keys_.names_in(table_);
        if (!parts || parts->size() != 1 || !keys_.tables_with(parts->front()).empty()) return;
        if (table_.empty() && parts->front() == "extra") return;
        auto meant = meant_name(parts->front(), known);
        if (!meant) meant = name_within(parts->front(), known);
        if (meant) replace(pair.begin, pair.begin + written.size(), *meant);
    }

    std::string_view text_;
    const KeyTable& keys_;
    std::string table_; // at hand, as it is meant
    std::string out_;
    std::size_t copied_ = 0; // of the text
};

} // namespace

std::optional<std::string> text_as_meant(std::string_view text, const KeyTable& keys) {
    return Respelling(text, keys).make();
}

} // namespace caseflow
