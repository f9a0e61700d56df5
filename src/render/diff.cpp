#include "caseflow/render/diff.hpp"

#include "caseflow/base/utf8.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace caseflow {
namespace {

constexpr std::size_t context = 3;
constexpr std::size_t furthest = 200; // lines looked ahead for one that both texts have

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::size_t size = end == std::string_view::npos ? text.size() : end + 1;
        lines.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return lines;
}

/// Lines [a, a_end) of one text are replaced by [b, b_end) of the other.
struct Change {
    std::size_t a, a_end, b, b_end;
};

/// The nearest line that both texts have after a difference.
Change change_at(const Lines& old_lines, const Lines& new_lines, std::size_t a, std::size_t b) {
    for (std::size_t skipped = 1; skipped < furthest; ++skipped) {
        for (std::size_t of_a = 0; of_a <= skipped; ++of_a) {
            const std::size_t i = a + of_a;
            const std::size_t j = b + skipped - of_a;
            const bool both_end = i == old_lines.size() && j == new_lines.size();
            if (both_end ||
                (i < old_lines.size() && j < new_lines.size() && old_lines[i] == new_lines[j]))
                return {a, i, b, j};
        }
    }
    return {a, old_lines.size(), b, new_lines.size()};
}

std::vector<Change> changes_between(const Lines& old_lines, const Lines& new_lines) {
    std::vector<Change> changes;
    std::size_t a = 0;
    std::size_t b = 0;
    while (a < old_lines.size() || b < new_lines.size()) {
        if (a < old_lines.size() && b < new_lines.size() && old_lines[a] == new_lines[b]) {
            ++a;
            ++b;
            continue;
        }
        changes.push_back(change_at(old_lines, new_lines, a, b));
        a = changes.back().a_end;
        b = changes.back().b_end;
    }
    return changes;
}

/// A carriage return stands only where a line of Windows ends.
void put(std::string& out, char mark, std::string_view line) {
    const bool is_crlf = line.ends_with("\r\n");
    out += mark;
    out += visible(line.substr(0, line.size() - (is_crlf ? 2 : 0)));
    if (is_crlf) out += "\r\n";
    if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

/// The line number in a hunk's header: the line before it if the hunk has no lines.
std::size_t start(std::size_t from, std::size_t count) {
    return count == 0 ? from : from + 1;
}

/// The changes from `first` to before `last`, near enough to share their surroundings.
void put_hunk(std::string& out, const Lines& old_lines, const Lines& new_lines, const Change* first,
              const Change* last) {
    const std::size_t before = std::min(context, first->a);
    const std::size_t a = first->a - before;
    const std::size_t b = first->b - before;
    const std::size_t a_end = std::min((last - 1)->a_end + context, old_lines.size());
    const std::size_t b_end = (last - 1)->b_end + (a_end - (last - 1)->a_end);
    out += fmt::format("@@ -{},{} +{},{} @@\n", start(a, a_end - a), a_end - a, start(b, b_end - b),
                       b_end - b);
    std::size_t at = a;
    for (const Change* change = first; change != last; ++change) {
        for (; at < change->a; ++at) put(out, ' ', old_lines[at]);
        for (; at < change->a_end; ++at) put(out, '-', old_lines[at]);
        for (std::size_t j = change->b; j < change->b_end; ++j) put(out, '+', new_lines[j]);
    }
    for (; at < a_end; ++at) put(out, ' ', old_lines[at]);
}

} // namespace

std::string unified_diff(std::string_view name, std::string_view before, std::string_view after) {
    const Lines old_lines = lines_of(before);
    const Lines new_lines = lines_of(after);
    const std::vector<Change> changes = changes_between(old_lines, new_lines);
    if (changes.empty()) return {};
    std::string out = fmt::format("--- a/{0}\n+++ b/{0}\n", visible_line(name));
    const Change* const end = changes.data() + changes.size();
    for (const Change* first = changes.data(); first != end;) {
        const Change* last = first + 1;
        while (last != end && last->a - (last - 1)->a_end <= 2 * context) ++last;
        put_hunk(out, old_lines, new_lines, first, last);
        first = last;
    }
    return out;
}

} // namespace caseflow
