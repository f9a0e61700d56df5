#include "caseflow/toml/splice.hpp"

#include "caseflow/model/path.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

using Kind = Item::Kind;

/// A path relative to a table around it.
std::string relative_key(const std::string& table, const std::string& path) {
    return table.empty() ? path : path.substr(table.size() + 1);
}

/// Whether a key passes through an element of an array, which no dotted key can create.
bool has_index(std::string_view key) {
    for (std::size_t dot; (dot = key.find('.')) != std::string_view::npos;) {
        if (is_index(key.substr(0, dot))) return true;
        key.remove_prefix(dot + 1);
    }
    return false;
}

bool is_line(const Item& item) {
    return item.kind == Kind::pair && !item.nested;
}

} // namespace

std::string apply_patches(std::string_view text, const Patches& patches) {
    std::string out;
    std::size_t done = 0;
    for (const Patch& patch : patches) {
        out += text.substr(done, patch.begin - done);
        out += patch.with;
        done = patch.end;
    }
    return out += text.substr(done);
}

Patch Splice::put(const std::string& path, const std::string& literal) const {
    if (const Item* old = find_value(path)) return {old->value, old->end, literal};
    const std::string parent = parent_of(path);
    if (is_index(last_step(path))) return append(parent, {literal});
    for (std::string table = parent;; table = parent_of(table)) {
        if (const Item* value = find_value(table)) return put_inline(*value, path, literal);
        if (table.empty() || has_header(table))
            return table == parent ? put_line(table, path, literal) : put_table(path, literal);
        if (index_.has_dotted(table))
            return has_index(relative_key(table, path)) ? put_table(path, literal)
                                                        : put_line(table, path, literal);
    }
}

Patch Splice::append(const std::string& path, const std::vector<std::string>& literals) const {
    const std::string joined = fmt::format("{}", fmt::join(literals, ", "));
    const Item* list = find_value(path);
    if (list == nullptr) return put(path, "[" + joined + "]");
    const auto elements = elements_of(*list);
    if (elements.empty()) return {list->value + 1, list->value + 1, joined};
    const Item& last = *elements.back();
    const std::string_view rest = text_.substr(last.end, list->end - last.end);
    if (rest.find('\n') == std::string_view::npos) return {last.end, last.end, ", " + joined};
    const bool comma = rest[rest.find_first_not_of(" \t")] == ',';
    const std::size_t end_of_line = text_.find('\n', last.end) + 1;
    std::string lines = (comma ? "" : ",");
    lines += text_.substr(last.end, end_of_line - last.end);
    for (std::size_t i = 0; i < literals.size(); ++i)
        lines += fmt::format("{}{}{}{}", indent_of(last), literals[i],
                             comma || i + 1 < literals.size() ? "," : "", line_end());
    return {last.end, end_of_line, lines};
}

Patches Splice::remove(const std::string& path) const {
    const Item* item = find_value(path);
    if (item == nullptr) return remove_table(path);
    if (!item->nested || is_alone_on_lines(*item)) return {{item->line_begin, item->line_end, ""}};
    const Items siblings = nested_items(item->table, item->kind);
    const auto at = std::find(siblings.begin(), siblings.end(), item);
    return {remove_nested(siblings, at, at)};
}

/// Removes items of an array or an inline table, from one to another, with a comma.
Patch Splice::remove_nested(const Items& siblings, Items::const_iterator first,
                            Items::const_iterator last) const {
    if (last + 1 != siblings.end()) return {(*first)->begin, (*(last + 1))->begin, ""};
    if (first != siblings.begin()) return {(*(first - 1))->end, (*last)->end, ""};
    const std::size_t next = text_.find_first_not_of(" \t\r\n", (*last)->end);
    return {(*first)->begin, text_[next] == ',' ? next + 1 : (*last)->end, ""};
}

std::optional<Patches> Splice::remove_elements(const std::string& array,
                                               const Items& elements) const {
    const auto alone = std::count_if(elements.begin(), elements.end(),
                                     [&](const Item* item) { return is_alone_on_lines(*item); });
    Patches patches;
    if (static_cast<std::size_t>(alone) == elements.size()) {
        for (const Item* item : elements) patches.push_back({item->line_begin, item->line_end, ""});
        return patches;
    }
    if (alone > 0) return std::nullopt;
    const auto siblings = nested_items(array, Kind::element);
    for (std::size_t i = 0; i < elements.size();) {
        const auto first = std::lower_bound(siblings.begin(), siblings.end(), elements[i]);
        auto last = first; // last of a run of elements to remove
        while (i + 1 < elements.size() && last + 1 != siblings.end() &&
               elements[i + 1] == *(last + 1)) {
            ++last;
            ++i;
        }
        ++i;
        patches.push_back(remove_nested(siblings, first, last));
    }
    return patches;
}

std::string Splice::with_line_ends(const std::string& literal) const {
    if (literal.find('\n') == std::string::npos) return literal;
    std::string lines;
    for (const char c : literal) c == '\n' ? lines += line_end() : lines += c;
    return lines;
}

/// Removes the headers of a table and of tables in it, the comments right above them, everything
/// under them, and its dotted keys.
Patches Splice::remove_table(const std::string& path) const {
    Items items = index_.items_in(path);
    if (const Item* header = index_.find_header(path)) items.push_back(header);
    std::sort(items.begin(), items.end());
    Patches patches;
    std::string kept; // end of the text kept so far
    std::size_t done = 0;
    for (const Item* item : items) {
        if (item->nested || item->line_begin < done) continue;
        const bool header = item->kind == Kind::header;
        const std::size_t begin =
            header ? std::max(done, begin_of_comments(item->line_begin)) : item->line_begin;
        const std::size_t from = std::max(done, begin - std::min(begin, blank_line().size()));
        kept += text_.substr(from, begin - from);
        done = header ? end_of_keys(*item) : item->line_end;
        if ((kept.empty() || kept.ends_with(blank_line())) && done < text_.size() &&
            is_blank_line(done))
            done = text_.find('\n', done) + 1;
        patches.push_back({begin, done, ""});
    }
    return patches;
}

/// The end of a line and a blank line.
std::string Splice::blank_line() const {
    return fmt::format("{0}{0}", line_end());
}

/// The line end that the file has.
std::string_view Splice::line_end() const {
    const std::size_t first = text_.find('\n');
    const bool dos = first != std::string_view::npos && first > 0 && text_[first - 1] == '\r';
    return dos ? "\r\n" : "\n";
}

std::string Splice::indent_of(const Item& item) const {
    const std::string_view before = text_.substr(item.line_begin, item.begin - item.line_begin);
    const bool blank = before.find_first_not_of(" \t") == std::string_view::npos;
    return blank ? std::string(before) : "    ";
}

/// The items of an array or an inline table.
Splice::Items Splice::nested_items(const std::string& table, Kind kind) const {
    Items found = index_.items_in(table);
    std::erase_if(found, [&](const Item* item) {
        return !item->nested || item->kind != kind || item->table != table;
    });
    return found;
}

Splice::Items Splice::elements_of(const Item& item) const {
    const bool list = text_[item.value] == '[';
    return nested_items(item.path, list ? Kind::element : Kind::pair);
}

bool Splice::is_alone_on_lines(const Item& item) const {
    const std::string_view before = text_.substr(item.line_begin, item.begin - item.line_begin);
    const std::string_view after = text_.substr(item.end, item.line_end - item.end);
    const std::size_t next = after.find_first_not_of(" \t,");
    return before.find_first_not_of(" \t") == std::string_view::npos &&
           next != std::string_view::npos &&
           std::string_view("\r\n#").find(after[next]) != std::string_view::npos;
}

/// Puts a value into an inline table, or an inline table into an array of them.
Patch Splice::put_inline(const Item& value, const std::string& path,
                         const std::string& literal) const {
    const std::string key = relative_key(value.path, path);
    if (text_[value.value] == '[') {
        const std::size_t dot = std::min(key.find('.'), key.size() - 1);
        return append(value.path, {fmt::format("{{ {} = {} }}", key.substr(dot + 1), literal)});
    }
    const auto pairs = elements_of(value);
    if (pairs.empty()) return {value.value, value.end, fmt::format("{{ {} = {} }}", key, literal)};
    const std::size_t end = pairs.back()->end;
    return {end, end, fmt::format(", {} = {}", key, literal)};
}

/// Puts in a line between others, or at the end of a text whose last line has no line end and gets
/// none.
Patch Splice::insert_line(std::size_t at, const std::string& line) const {
    if (at > 0 && text_[at - 1] != '\n')
        return {text_.size(), text_.size(), fmt::format("{}{}", line_end(), line)};
    return {at, at, line + std::string(line_end())};
}

/// Puts in a line after the last key that the table of keys has before this one.
Patch Splice::put_line(const std::string& table, const std::string& path,
                       const std::string& literal) const {
    const Rank rank = rank_of(path);
    const Item* before = nullptr;
    const Item* first = nullptr;
    Rank highest;
    for (const Item* item : index_.items_in(table)) {
        if (!is_line(*item) || (item->table != table && lies_in(item->table, table))) continue;
        if (first == nullptr) first = item;
        Rank its = rank_of(item->path);
        if (its >= rank || its < highest) continue;
        highest = std::move(its);
        before = item;
    }
    const Item* beside = before != nullptr ? before : first;
    if (beside == nullptr) beside = index_.find_header(table);
    const std::string key = relative_key(beside == nullptr ? "" : beside->table, path);
    const std::string line = fmt::format("{} = {}", key, literal);
    if (beside == nullptr) return insert_line(index_.end_of_root(text_.size()), line);
    const bool above = before == nullptr && beside == first;
    const std::size_t at = above ? beside->line_begin : beside->line_end;
    return insert_line(end_of_example(at, last_step(path)), indent_of(*beside) + line);
}

/// The end of the line "# key = …" if one of the comments at `at` is that: a new file explains its
/// keys so.
std::size_t Splice::end_of_example(std::size_t at, std::string_view key) const {
    const std::string example = fmt::format("# {} = ", key);
    for (std::size_t line = at; text_.substr(line).starts_with('#');) {
        const std::size_t end = std::min(text_.find('\n', line), text_.size() - 1) + 1;
        if (text_.substr(line).starts_with(example)) return end;
        line = end;
    }
    return at;
}

/// The end of a header's keys and of the comments that follow.
std::size_t Splice::end_of(const Item& header) const {
    return end_of_comments(end_of_keys(header));
}

std::size_t Splice::end_of_keys(const Item& header) const {
    std::size_t end = header.line_end;
    for (const Item* item = &header + 1; item != index_.items().data() + index_.items().size();
         ++item) {
        if (item->kind == Kind::header) break;
        if (!item->nested) end = item->line_end;
    }
    return end;
}

/// The beginning of the comments right above a line, apart from those for editors ("#:schema …").
std::size_t Splice::begin_of_comments(std::size_t line) const {
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

/// The end of comments that follow at once, unless they are right above something else.
std::size_t Splice::end_of_comments(std::size_t at) const {
    std::size_t end = at;
    while (text_.substr(end).starts_with('#'))
        end = std::min(text_.find('\n', end), text_.size() - 1) + 1;
    return is_blank_line(end) ? end : at;
}

bool Splice::is_blank_line(std::size_t at) const {
    return at == text_.size() || text_[at] == '\n' || text_[at] == '\r';
}

/// The header after which a new table goes. For an element of a list, it is the last of its
/// siblings, even if a person keeps them elsewhere. For any other table, it is the last header that
/// the table of keys has before it, within the same element if the table is in one.
const Item* Splice::header_before(const std::string& table) const {
    if (is_index(last_step(table)))
        if (const Item* sibling = index_.last_header_of(parent_of(table))) return sibling;
    std::string element = table;
    while (!element.empty() && !(is_index(last_step(element)) && has_header(element)))
        element = parent_of(element);
    Items items = index_.items_in(element);
    if (const Item* header = index_.find_header(element)) items.insert(items.begin(), header);
    const Rank rank = rank_of(table);
    const Item* last = nullptr;
    for (const Item* item : items)
        if (item->kind == Kind::header && (last == nullptr || last < item) &&
            rank_of(item->path) < rank)
            last = item;
    return last;
}

/// Puts a value under a new header, after new headers for the list elements around it.
Patch Splice::put_table(const std::string& path, const std::string& literal) const {
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
    const std::size_t at = before == nullptr ? index_.end_of_root(text_.size()) : end_of(*before);
    if (at > 0 && is_blank_line(at)) lines.insert(0, line_end());
    return insert_line(at, lines);
}

std::string_view value_at(std::string_view text, std::string_view path) {
    const Splice splice(text);
    const Item* item = splice.find_value(path);
    return item == nullptr ? std::string_view{} : splice.bytes(*item);
}

std::string append_values(std::string_view text, const std::string& path,
                          const std::vector<std::string>& literals) {
    if (literals.empty()) return std::string(text);
    const Splice splice(text);
    std::vector<std::string> elements;
    elements.reserve(literals.size());
    for (const std::string& literal : literals) elements.push_back(splice.with_line_ends(literal));
    return apply_patches(text, {splice.append(path, elements)});
}

} // namespace caseflow
