#include "caseflow/toml/file_parts.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/lines.hpp"
#include "caseflow/toml/layout.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// The text from the beginning of one part to the end of another part of the same text.
std::string_view span_of(std::string_view first, std::string_view last) {
    return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

/// How much of the text between two tables, or after the last one, belongs to the table before it:
/// the lines up to the first blank one. If no line is blank, all belongs to the header below.
std::size_t trail_in(std::string_view between, bool header_follows) {
    std::size_t length = 0;
    for (const std::string_view line : lines_of(between)) {
        if (is_blank(line)) return length;
        length += line.size();
    }
    return header_follows ? 0 : length;
}

} // namespace

std::string_view FileKey::lines() const {
    return span_of(name, rest);
}

std::string_view FileKey::whole() const {
    return span_of(lead, rest);
}

std::string_view FileTable::whole() const {
    return span_of(lead, trail);
}

const FileKey* FileTable::find(std::string_view key) const {
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const FileKey& entry) { return entry.key == key; });
    return found == entries.end() ? nullptr : &*found;
}

FileParts parts_of(std::string_view text) {
    const auto part = [&](std::size_t begin, std::size_t end) {
        return text.substr(begin, end - begin);
    };
    FileParts parts;
    parts.sections.push_back({"", part(0, 0), part(0, 0), {}, part(0, 0)});
    std::size_t done = 0;
    const auto end_section = [&](std::size_t end, bool header_follows) {
        const std::size_t begin = done;
        done += trail_in(part(begin, end), header_follows);
        parts.sections.back().trail = part(begin, done);
    };
    for (const Item& item : layout_of(text)) {
        if (item.nested) continue;
        if (item.kind == Item::Kind::header) end_section(item.line_begin, true);
        const std::string_view lead = part(done, item.line_begin);
        done = item.line_end;
        if (item.kind == Item::Kind::header) {
            parts.sections.push_back(
                {item.path, lead, part(item.line_begin, item.line_end), {}, {}});
            continue;
        }
        const std::size_t table = item.table.empty() ? 0 : item.table.size() + 1;
        parts.sections.back().entries.push_back(
            {item.path.substr(table), lead, part(item.line_begin, item.value),
             part(item.value, item.end), part(item.end, item.line_end)});
    }
    end_section(text.size(), false);
    parts.tail = part(done, text.size());
    return parts;
}

} // namespace caseflow
