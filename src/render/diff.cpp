#include "caseflow/render/diff.hpp"

#include "caseflow/base/lines.hpp"
#include "caseflow/base/utf8.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace caseflow {
namespace {

constexpr std::size_t context = 3;

/// A carriage return is kept only as part of a CRLF line end.
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

/// Writes the changes from `first` up to `last`, which are near enough to share context lines.
void put_hunk(std::string& out, const Lines& old_lines, const Lines& new_lines,
              const LineChange* first, const LineChange* last) {
    const std::size_t before = std::min(context, first->a);
    const std::size_t a = first->a - before;
    const std::size_t b = first->b - before;
    const std::size_t a_end = std::min((last - 1)->a_end + context, old_lines.size());
    const std::size_t b_end = (last - 1)->b_end + (a_end - (last - 1)->a_end);
    out += fmt::format("@@ -{},{} +{},{} @@\n", start(a, a_end - a), a_end - a, start(b, b_end - b),
                       b_end - b);
    std::size_t at = a;
    for (const LineChange* change = first; change != last; ++change) {
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
    const std::vector<LineChange> changes = changes_between(old_lines, new_lines);
    if (changes.empty()) return {};
    std::string out = fmt::format("--- a/{0}\n+++ b/{0}\n", visible_line(name));
    const LineChange* const end = changes.data() + changes.size();
    for (const LineChange* first = changes.data(); first != end;) {
        const LineChange* last = first + 1;
        while (last != end && last->a - (last - 1)->a_end <= 2 * context) ++last;
        put_hunk(out, old_lines, new_lines, first, last);
        first = last;
    }
    return out;
}

} // namespace caseflow
