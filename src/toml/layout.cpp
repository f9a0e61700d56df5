#include "caseflow/toml/layout.hpp"

#include "caseflow/model/path.hpp"
#include "caseflow/toml/lexical.hpp"

#include <algorithm>
#include <map>

namespace caseflow {
namespace {

class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    std::vector<Item> items;

    void scan() {
        std::string table;
        for (skip_to_next(); at_ < text_.size(); skip_to_next()) {
            if (text_[at_] == '[') {
                table = header();
            } else {
                pair(table, false);
            }
        }
    }

  private:
    [[nodiscard]] bool is_at(char c) const { return at_ < text_.size() && text_[at_] == c; }

    void skip_blank() {
        while (is_at(' ') || is_at('\t')) ++at_;
    }

    /// Past white space, line ends, commas and comments.
    void skip_to_next() {
        for (;;) {
            at_ = std::min(text_.find_first_not_of(" \t\r\n,", at_), text_.size());
            if (!is_at('#')) return;
            at_ = std::min(text_.find('\n', at_), text_.size());
        }
    }

    [[nodiscard]] std::size_t line_begin(std::size_t at) const {
        const std::size_t before = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
        return before == std::string_view::npos ? 0 : before + 1;
    }

    [[nodiscard]] std::size_t line_end(std::size_t at) const {
        const std::size_t end = text_.find('\n', at);
        return end == std::string_view::npos ? text_.size() : end + 1;
    }

    Item& add(Item::Kind kind, std::string path, const std::string& table, bool nested,
              std::size_t begin) {
        items.push_back(
            {kind, std::move(path), table, nested, begin, at_, at_, line_begin(begin), 0});
        return items.back();
    }

    void finish(std::size_t index) {
        items[index].end = at_;
        items[index].line_end = line_end(at_);
    }

    /// A part of a dotted key; quotes that need not be are taken off.
    std::string key_part() {
        skip_blank();
        const std::size_t begin = at_;
        const bool quoted = is_at('"') || is_at('\'');
        at_ = quoted ? skip_string(text_, at_)
                     : std::min(text_.find_first_of(" \t.=]", at_), text_.size());
        std::string_view part = text_.substr(begin, at_ - begin);
        if (quoted && part.find_first_of("\\.") == std::string_view::npos && part.size() >= 2)
            part = part.substr(1, part.size() - 2);
        skip_blank();
        return std::string(part);
    }

    std::vector<std::string> key() {
        std::vector<std::string> parts = {key_part()};
        while (is_at('.')) {
            ++at_;
            parts.push_back(key_part());
        }
        return parts;
    }

    /// [a.b] or [[a.b]]; returns the path of the table that it opens.
    std::string header() {
        const std::size_t begin = at_;
        const bool list = text_.substr(at_).starts_with("[[");
        at_ += list ? 2 : 1;
        const std::size_t name = at_;
        const auto parts = key();
        std::string path;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            path = join_path(path, parts[i]);
            const auto known = counts_.find(path);
            if (list && i + 1 == parts.size()) {
                path = join_path(path, std::to_string(counts_[path]++));
            } else if (known != counts_.end()) {
                path = join_path(path, std::to_string(known->second - 1));
            }
        }
        at_ = std::min(at_ + (list ? 2 : 1), text_.size());
        add(Item::Kind::header, path, path, false, begin).value = name;
        finish(items.size() - 1);
        at_ = items.back().line_end;
        return path;
    }

    void pair(const std::string& table, bool nested) {
        const std::size_t begin = at_;
        std::string path = table;
        for (const std::string& part : key()) path = join_path(path, part);
        at_ = std::min(at_ + 1, text_.size()); // past the =
        skip_blank();
        add(Item::Kind::pair, path, table, nested, begin);
        value(path);
    }

    /// The value of the item added last.
    void value(const std::string& path) {
        const std::size_t index = items.size() - 1;
        if (is_at('[')) {
            list(path);
        } else if (is_at('{')) {
            inline_table(path);
        } else if (is_at('"') || is_at('\'')) {
            at_ = skip_string(text_, at_);
        } else {
            const std::size_t end = std::min(text_.find_first_of(",]}#\r\n", at_), text_.size());
            at_ = text_.find_last_not_of(" \t", end - 1) + 1;
        }
        finish(index);
    }

    void list(const std::string& path) {
        ++at_;
        std::size_t count = 0;
        for (skip_to_next(); at_ < text_.size() && !is_at(']'); skip_to_next()) {
            const std::string element = join_path(path, std::to_string(count++));
            add(Item::Kind::element, element, path, true, at_);
            value(element);
        }
        at_ = std::min(at_ + 1, text_.size());
    }

    void inline_table(const std::string& path) {
        ++at_;
        for (skip_to_next(); at_ < text_.size() && !is_at('}'); skip_to_next()) pair(path, true);
        at_ = std::min(at_ + 1, text_.size());
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::map<std::string, std::size_t> counts_; // elements so far of each list of tables
};

} // namespace

std::vector<Item> layout_of(std::string_view text) {
    Scanner scanner(text);
    scanner.scan();
    return std::move(scanner.items);
}

} // namespace caseflow
