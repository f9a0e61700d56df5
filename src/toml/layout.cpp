#include "caseflow/toml/layout.hpp"

#include "caseflow/model/path.hpp"
#include "caseflow/source/text.hpp"
#include "caseflow/source/value_tree.hpp"
#include "caseflow/toml/lexical.hpp"
#include "caseflow/toml/library.hpp"

#include <algorithm>

namespace caseflow {
namespace {

using Kind = Item::Kind;

/// Walks a tree beside its text. The first byte of a place shows what is written there: the bracket
/// of a header, a brace, or a key of a dotted table.
class LayoutItems {
  public:
    explicit LayoutItems(std::string_view text) : text_(text) {
        for (std::size_t at = text.find('\n'); at < text.size(); at = text.find('\n', at + 1))
            lines_.push_back(at + 1);
    }

    std::vector<Item> items;

    /// `outer`: the table from which its keys are written.
    void add_table(const Node& table, const std::string& path, const std::string& outer,
                   bool nested) {
        for (const Node* child = table.first; child != nullptr; child = child->next) {
            const std::string name = join_path(path, name_of(*child));
            const char first = text_[child->place.begin];
            const bool is_table = child->kind == Node::Kind::table;
            if (child->kind == Node::Kind::array && child->place.begin < child->key_place.begin) {
                add_elements_with_headers(*child, name);
            } else if (is_table && first == '[') {
                if (has_header(*child)) add_header(child->place, name);
                add_table(*child, name, name, false);
            } else if (is_table && first != '{') {
                add_table(*child, name, outer, nested);
            } else {
                add(Kind::pair, name, outer, nested, begin_of_key(child->key_place.begin),
                    child->place);
                add_value(*child, name);
            }
        }
    }

  private:
    void add_elements_with_headers(const Node& array, const std::string& path) {
        std::size_t count = 0;
        for (const Node* element = array.first; element != nullptr; element = element->next) {
            const std::string name = join_path(path, std::to_string(count++));
            add_header(element->place, name);
            add_table(*element, name, name, false);
        }
    }

    /// Adds the content of a value.
    void add_value(const Node& value, const std::string& path) {
        if (value.kind == Node::Kind::table) add_table(value, path, path, true);
        if (value.kind != Node::Kind::array) return;
        std::size_t count = 0;
        for (const Node* element = value.first; element != nullptr; element = element->next) {
            const std::string name = join_path(path, std::to_string(count++));
            add(Kind::element, name, path, true, element->place.begin, element->place);
            add_value(*element, name);
        }
    }

    void add_header(Bytes place, const std::string& path) {
        const std::size_t brackets = text_.substr(place.begin).starts_with("[[") ? 2 : 1;
        const auto name = static_cast<std::uint32_t>(place.begin + brackets);
        add(Kind::header, path, path, false, place.begin, {name, place.end});
    }

    void add(Kind kind, const std::string& path, const std::string& table, bool nested,
             std::size_t begin, Bytes value) {
        items.push_back({kind, path, table, nested, begin, value.begin, value.end,
                         line_begin(begin), line_end(value.end)});
    }

    [[nodiscard]] std::size_t line_begin(std::size_t at) const {
        return *(std::upper_bound(lines_.begin(), lines_.end(), at) - 1);
    }

    [[nodiscard]] std::size_t line_end(std::size_t at) const {
        const auto next = std::upper_bound(lines_.begin(), lines_.end(), at);
        return next == lines_.end() ? text_.size() : *next;
    }

    /// The name of a key, in its quotes if it could be mistaken for a path or has an escape.
    [[nodiscard]] std::string_view name_of(const Node& node) const {
        const std::string_view written =
            text_.substr(node.key_place.begin, node.key_place.end - node.key_place.begin);
        return written.find_first_of("\\.") == std::string_view::npos ? node.key : written;
    }

    /// Whether a table itself has a header, and not only tables in it.
    [[nodiscard]] bool has_header(const Node& table) const {
        if (table.place.begin > table.key_place.begin) return true; // after an inner header
        const std::size_t after = text_.find_first_not_of(" \t", table.key_place.end);
        return text_.substr(std::min(after, text_.size())).starts_with(']');
    }

    /// The beginning of a dotted key whose last part begins at `at`.
    [[nodiscard]] std::size_t begin_of_key(std::size_t at) const {
        for (;;) {
            const std::size_t dot = last_sign_before(at);
            if (dot == std::string_view::npos || text_[dot] != '.') return at;
            at = begin_of_part(last_sign_before(dot));
        }
    }

    [[nodiscard]] std::size_t last_sign_before(std::size_t at) const {
        return at == 0 ? std::string_view::npos : text_.find_last_not_of(" \t", at - 1);
    }

    [[nodiscard]] std::size_t begin_of_part(std::size_t last) const {
        const char quote = text_[last];
        if (quote != '"' && quote != '\'') {
            while (last > 0 &&
                   std::string_view(" \t\n.,{").find(text_[last - 1]) == std::string_view::npos)
                --last;
            return last;
        }
        std::size_t begin = text_.rfind(quote, last - 1);
        while (quote == '"' && is_escaped(text_, begin)) begin = text_.rfind(quote, begin - 1);
        return begin;
    }

    std::string_view text_;
    std::vector<std::size_t> lines_{0}; // their first bytes
};

} // namespace

std::vector<Item> layout_of(std::string_view text) {
    const SourceText source("", std::string(text));
    ValueTree tree;
    if (parse(source, tree)) return {};
    LayoutItems layout(text);
    layout.add_table(tree.root(), "", "", false);
    std::sort(layout.items.begin(), layout.items.end(),
              [](const Item& a, const Item& b) { return a.begin < b.begin; });
    return std::move(layout.items);
}

} // namespace caseflow
