#include "caseflow/model/list_text.hpp"

namespace caseflow {
namespace {

class ListReader {
  public:
    /// `inside`: the text between the brackets.
    explicit ListReader(std::string_view inside) : rest_(inside) {}

    std::optional<std::vector<std::string>> read() {
        std::vector<std::string> strings;
        for (skip_blank(); !rest_.empty(); skip_blank()) {
            if (!strings.empty() && !take(',')) return std::nullopt;
            skip_blank();
            if (rest_.empty()) break; // after a last comma
            auto string = read_string();
            if (!string) return std::nullopt;
            strings.push_back(std::move(*string));
        }
        return strings;
    }

  private:
    void skip_blank() {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size()));
    }

    bool take(char c) {
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }

    std::optional<std::string> read_string() {
        const char quote = rest_.front();
        if (quote != '"' && quote != '\'') return std::nullopt;
        std::string string;
        for (rest_.remove_prefix(1); !rest_.empty(); rest_.remove_prefix(1)) {
            if (take(quote)) return string;
            if (quote == '"' && take('\\') && !is_escapable()) return std::nullopt;
            string += rest_.front();
        }
        return std::nullopt; // the closing quote is missing
    }

    [[nodiscard]] bool is_escapable() const {
        return rest_.starts_with('"') || rest_.starts_with('\\');
    }

    std::string_view rest_;
};

} // namespace

bool looks_like_list(std::string_view text) {
    return text.size() >= 2 && text.starts_with('[') && text.ends_with(']');
}

std::optional<std::vector<std::string>> parse_list(std::string_view text) {
    if (!looks_like_list(text)) return std::nullopt;
    return ListReader(text.substr(1, text.size() - 2)).read();
}

} // namespace caseflow
