#include "caseflow/toml/splice.hpp"

#include "caseflow/model/path.hpp"
#include "caseflow/toml/layout.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace caseflow {
namespace {

using Kind = Item::Kind;

/// The path seen from a table it lies in.
std::string relative_key(const std::string& table, const std::string& path) {
    return table.empty() ? path : path.substr(table.size() + 1);
}

class Splice {
  public:
    explicit Splice(std::string_view text) : text_(text), items_(layout_of(text)) {}

    [[nodiscard]] const Item* find_value(std::string_view path) const {
        const auto found = std::find_if(items_.begin(), items_.end(), [&](const Item& item) {
            return item.kind != Kind::header && item.path == path;
        });
        return found == items_.end() ? nullptr : &*found;
    }

    [[nodiscard]] std::string_view bytes(const Item& item) const {
        return text_.substr(item.value, item.end - item.value);
    }

    [[nodiscard]] std::string put(const std::string& path, const std::string& literal) const {
        if (const Item* old = find_value(path)) return replace(old->value, old->end, literal);
        const std::string parent = parent_of(path);
        if (is_index(last_step(path))) return append(parent, literal);
        for (std::string table = parent;; table = parent_of(table)) {
            if (const Item* value = find_value(table)) return put_inline(*value, path, literal);
            if (table.empty() || has_header(table)) {
                return table == parent ? put_line(table, path, literal) : put_table(path, literal);
            }
            if (has_dotted(table)) return put_line(table, path, literal);
        }
    }

    [[nodiscard]] std::string append(const std::string& path, const std::string& literal) const {
        const Item* list = find_value(path);
        if (list == nullptr) return put(path, "[" + literal + "]");
        const auto elements = elements_of(*list);
        if (elements.empty()) return replace(list->value + 1, list->value + 1, literal);
        const Item& last = *elements.back();
        const std::string_view rest = text_.substr(last.end, list->end - last.end);
        if (rest.find('\n') == std::string_view::npos)
            return replace(last.end, last.end, ", " + literal);
        const bool comma = rest[rest.find_first_not_of(" \t")] == ',';
        const std::size_t end_of_line = text_.find('\n', last.end) + 1;
        return std::string(text_.substr(0, last.end)) + (comma ? "" : ",") +
               std::string(text_.substr(last.end, end_of_line - last.end)) + indent_of(last) +
               literal + (comma ? "," : "") + std::string(line_end()) +
               std::string(text_.substr(end_of_line));
    }

    [[nodiscard]] std::string remove(const std::string& path) const {
        const Item* item = find_value(path);
        if (item == nullptr) return remove_table(path);
        if (!item->nested || is_alone_on_lines(*item))
            return replace(item->line_begin, item->line_end, "");
        const auto siblings = nested_items(item->table, item->kind);
        const auto at = std::find(siblings.begin(), siblings.end(), item);
        if (at + 1 != siblings.end()) return replace(item->begin, (*(at + 1))->begin, "");
        if (at != siblings.begin()) return replace((*(at - 1))->end, item->end, "");
        const std::size_t next = text_.find_first_not_of(" \t\r\n", item->end);
        return replace(item->begin, text_[next] == ',' ? next + 1 : item->end, "");
    }

    /// A literal of several lines, with the line ends that the file has.
    [[nodiscard]] std::string with_line_ends(const std::string& literal) const {
        std::string lines;
        for (const char c : literal) c == '\n' ? lines += line_end() : lines += c;
        return lines;
    }

  private:
    /// Without the headers of a table and of those in it, the comments right above them, what
    /// stands under them, and its dotted keys.
    [[nodiscard]] std::string remove_table(const std::string& path) const {
        std::string rest;
        std::size_t done = 0;
        for (const Item& item : items_) {
            const bool inside = item.path == path || lies_in(item.path, path);
            if (!inside || item.nested || item.line_begin < done) continue;
            const bool header = item.kind == Kind::header;
            const std::size_t begin =
                header ? std::max(done, begin_of_comments(item.line_begin)) : item.line_begin;
            rest += text_.substr(done, begin - done);
            done = header ? end_of_keys(item) : item.line_end;
            const bool blank_before = rest.empty() || rest.ends_with(blank_line());
            if (blank_before && done < text_.size() && is_blank_line(done))
                done = text_.find('\n', done) + 1;
        }
        return rest + std::string(text_.substr(done));
    }

    /// Of a line that ends and a blank one.
    [[nodiscard]] std::string blank_line() const {
        return fmt::format("{}{}", line_end(), line_end());
    }

    [[nodiscard]] std::string replace(std::size_t begin, std::size_t end,
                                      std::string_view with) const {
        return fmt::format("{}{}{}", text_.substr(0, begin), with, text_.substr(end));
    }

    /// The line end that the file has.
    [[nodiscard]] std::string_view line_end() const {
        const std::size_t first = text_.find('\n');
        const bool dos = first != std::string_view::npos && first > 0 && text_[first - 1] == '\r';
        return dos ? "\r\n" : "\n";
    }

    [[nodiscard]] std::string indent_of(const Item& item) const {
        const std::string_view before = text_.substr(item.line_begin, item.begin - item.line_begin);
        const bool blank = before.find_first_not_of(" \t") == std::string_view::npos;
        return blank ? std::string(before) : "    ";
    }

    [[nodiscard]] bool has_header(std::string_view table) const {
        return find_header(table) != nullptr;
    }

    [[nodiscard]] const Item* find_header(std::string_view table) const {
        const auto found = std::find_if(items_.begin(), items_.end(), [&](const Item& item) {
            return item.kind == Kind::header && item.path == table;
        });
        return found == items_.end() ? nullptr : &*found;
    }

    /// True if a table is there by dotted keys only: officer.name = "…".
    [[nodiscard]] bool has_dotted(std::string_view table) const {
        return std::any_of(items_.begin(), items_.end(), [&](const Item& item) {
            return is_line(item) && lies_in(item.path, table) && !lies_in(item.table, table);
        });
    }

    [[nodiscard]] static bool is_line(const Item& item) {
        return item.kind == Kind::pair && !item.nested;
    }

    /// The next item of an array or an inline table.
    [[nodiscard]] std::vector<const Item*> nested_items(const std::string& table, Kind kind) const {
        std::vector<const Item*> found;
        for (const Item& item : items_)
            if (item.nested && item.kind == kind && item.table == table) found.push_back(&item);
        return found;
    }

    [[nodiscard]] std::vector<const Item*> elements_of(const Item& item) const {
        const bool list = text_[item.value] == '[';
        return nested_items(item.path, list ? Kind::element : Kind::pair);
    }

    [[nodiscard]] bool is_alone_on_lines(const Item& item) const {
        const std::string_view before = text_.substr(item.line_begin, item.begin - item.line_begin);
        const std::string_view after = text_.substr(item.end, item.line_end - item.end);
        const std::size_t next = after.find_first_not_of(" \t,");
        return before.find_first_not_of(" \t") == std::string_view::npos &&
               next != std::string_view::npos &&
               std::string_view("\r\n#").find(after[next]) != std::string_view::npos;
    }

    /// Into an inline table, or as an inline table into an array of them.
    [[nodiscard]] std::string put_inline(const Item& value, const std::string& path,
                                         const std::string& literal) const {
        const std::string key = relative_key(value.path, path);
        if (text_[value.value] == '[') {
            const std::size_t dot = std::min(key.find('.'), key.size() - 1);
            return append(value.path, fmt::format("{{ {} = {} }}", key.substr(dot + 1), literal));
        }
        const auto pairs = elements_of(value);
        if (pairs.empty())
            return replace(value.value, value.end, fmt::format("{{ {} = {} }}", key, literal));
        const std::size_t end = pairs.back()->end;
        return replace(end, end, fmt::format(", {} = {}", key, literal));
    }

    /// A line between others, or at the end of a text that has no last line end and gets none.
    [[nodiscard]] std::string insert_line(std::size_t at, const std::string& line) const {
        if (at > 0 && text_[at - 1] != '\n') return fmt::format("{}{}{}", text_, line_end(), line);
        return replace(at, at, line + std::string(line_end()));
    }

    /// After the line of the last key that the table of keys has before this one.
    [[nodiscard]] std::string put_line(const std::string& table, const std::string& path,
                                       const std::string& literal) const {
        const Rank rank = rank_of(path);
        const Item* before = nullptr;
        const Item* first = nullptr;
        Rank highest;
        for (const Item& item : items_) {
            const bool sibling =
                is_line(item) && lies_in(item.path, table) && !lies_in(item.table, table);
            if (!sibling && !(is_line(item) && item.table == table)) continue;
            if (first == nullptr) first = &item;
            Rank its = rank_of(item.path);
            if (its >= rank || its < highest) continue;
            highest = std::move(its);
            before = &item;
        }
        const Item* beside = before != nullptr ? before : first;
        if (beside == nullptr) beside = find_header(table);
        const std::string key = relative_key(beside == nullptr ? "" : beside->table, path);
        const std::string line = fmt::format("{} = {}", key, literal);
        if (beside == nullptr) return insert_line(end_of_root(), line);
        const bool above = before == nullptr && beside == first;
        const std::size_t at = above ? beside->line_begin : beside->line_end;
        return insert_line(end_of_example(at, last_step(path)), indent_of(*beside) + line);
    }

    /// After the line "# key = …" if one of the comments at `at` is that: a new file explains
    /// its keys so.
    [[nodiscard]] std::size_t end_of_example(std::size_t at, std::string_view key) const {
        const std::string example = fmt::format("# {} = ", key);
        for (std::size_t line = at; text_.substr(line).starts_with('#');) {
            const std::size_t end = std::min(text_.find('\n', line), text_.size() - 1) + 1;
            if (text_.substr(line).starts_with(example)) return end;
            line = end;
        }
        return at;
    }

    [[nodiscard]] std::size_t end_of_root() const {
        std::size_t end = items_.empty() ? text_.size() : items_.front().line_begin;
        for (const Item& item : items_) {
            if (item.kind == Kind::header) break;
            if (!item.nested) end = item.line_end;
        }
        return end;
    }

    /// After a header's keys, and the comments that follow.
    [[nodiscard]] std::size_t end_of(const Item& header) const {
        return end_of_comments(end_of_keys(header));
    }

    [[nodiscard]] std::size_t end_of_keys(const Item& header) const {
        std::size_t end = header.line_end;
        for (const Item* item = &header + 1; item != items_.data() + items_.size(); ++item) {
            if (item->kind == Kind::header) break;
            if (!item->nested) end = item->line_end;
        }
        return end;
    }

    /// Before the comments right above a line. Those that are for editors ("#:schema …") are not
    /// among them.
    [[nodiscard]] std::size_t begin_of_comments(std::size_t line) const {
        std::size_t begin = line;
        while (begin > 0) {
            const std::size_t above = begin == 1 ? 0 : text_.rfind('\n', begin - 2) + 1;
            const std::string_view rest =
                text_.substr(std::min(text_.find_first_not_of(" \t", above), text_.size()));
            if (!rest.starts_with('#') || rest.starts_with("#:")) break;
            begin = above;
        }
        return begin;
    }

    /// After comments that follow at once, unless they are right above something else.
    [[nodiscard]] std::size_t end_of_comments(std::size_t at) const {
        std::size_t end = at;
        while (text_.substr(end).starts_with('#'))
            end = std::min(text_.find('\n', end), text_.size() - 1) + 1;
        return is_blank_line(end) ? end : at;
    }

    [[nodiscard]] bool is_blank_line(std::size_t at) const {
        return at == text_.size() || text_[at] == '\n' || text_[at] == '\r';
    }

    /// The last header of a table or in it; null if there is none.
    [[nodiscard]] const Item* last_header_of(const std::string& table) const {
        const Item* last = nullptr;
        for (const Item& item : items_)
            if (item.kind == Kind::header && (item.path == table || lies_in(item.path, table)))
                last = &item;
        return last;
    }

    /// The header that a new table goes after: for an element of a list the last of its siblings,
    /// even if a person keeps them elsewhere; else the last header that the table of keys has
    /// before it, within the same element if the table lies in one.
    [[nodiscard]] const Item* header_before(const std::string& table) const {
        if (is_index(last_step(table)))
            if (const Item* sibling = last_header_of(parent_of(table))) return sibling;
        std::string element = table;
        while (!element.empty() && !(is_index(last_step(element)) && has_header(element)))
            element = parent_of(element);
        const Rank rank = rank_of(table);
        const Item* last = nullptr;
        for (const Item& item : items_)
            if (item.kind == Kind::header && rank_of(item.path) < rank &&
                (item.path == element || lies_in(item.path, element)))
                last = &item;
        return last;
    }

    /// Under a header of its own, those of the list elements it lies in before it.
    [[nodiscard]] std::string put_table(const std::string& path, const std::string& literal) const {
        const std::string table = parent_of(path);
        std::string lines;
        for (std::size_t end = 0; end < table.size();) {
            end = std::min(table.find('.', end + 1), table.size());
            const std::string step = table.substr(0, end);
            const bool element = is_index(last_step(step));
            if (has_header(step) || (!element && end < table.size())) continue;
            const std::string name = remove_indexes(step);
            lines += element ? fmt::format("[[{}]]{}", name, line_end())
                             : fmt::format("[{}]{}", name, line_end());
            if (end < table.size()) lines += line_end();
        }
        lines += fmt::format("{} = {}", last_step(path), literal);
        const Item* before = header_before(table);
        const std::size_t at = before == nullptr ? end_of_root() : end_of(*before);
        if (at > 0 && is_blank_line(at)) lines.insert(0, line_end());
        return insert_line(at, lines);
    }

    std::string_view text_;
    std::vector<Item> items_;
};

} // namespace

std::string_view value_at(std::string_view text, std::string_view path) {
    const Splice splice(text);
    const Item* item = splice.find_value(path);
    return item == nullptr ? std::string_view{} : splice.bytes(*item);
}

std::string put_value(std::string_view text, const std::string& path, const std::string& literal) {
    const Splice splice(text);
    return splice.put(path, splice.with_line_ends(literal));
}

std::string append_value(std::string_view text, const std::string& path,
                         const std::string& literal) {
    const Splice splice(text);
    return splice.append(path, splice.with_line_ends(literal));
}

std::string remove_value(std::string_view text, const std::string& path) {
    return Splice(text).remove(path);
}

} // namespace caseflow
