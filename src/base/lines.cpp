#include "caseflow/base/lines.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t furthest = 200; // lines searched for one in both texts

/// The change up to the nearest line that is in both texts.
LineChange change_at(const Lines& before, const Lines& after, std::size_t a, std::size_t b) {
    for (std::size_t skipped = 1; skipped < furthest; ++skipped) {
        for (std::size_t of_a = 0; of_a <= skipped; ++of_a) {
            const std::size_t i = a + of_a;
            const std::size_t j = b + skipped - of_a;
            const bool both_end = i == before.size() && j == after.size();
            if (both_end || (i < before.size() && j < after.size() && before[i] == after[j]))
                return {a, i, b, j};
        }
    }
    return {a, before.size(), b, after.size()};
}

} // namespace

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

std::vector<LineChange> changes_between(const Lines& before, const Lines& after) {
    std::vector<LineChange> changes;
    std::size_t a = 0;
    std::size_t b = 0;
    while (a < before.size() || b < after.size()) {
        if (a < before.size() && b < after.size() && before[a] == after[b]) {
            ++a;
            ++b;
            continue;
        }
        changes.push_back(change_at(before, after, a, b));
        a = changes.back().a_end;
        b = changes.back().b_end;
    }
    return changes;
}

std::string with_line_ends_of(std::string_view model, std::string_view text) {
    const auto is_crlf = [](std::string_view line) {
        return line.ends_with("\r\n") || !line.ends_with('\n');
    };
    const Lines lines = lines_of(text);
    const Lines wanted = lines_of(model);
    std::string unified(text);
    if (wanted.size() < 2 || !std::all_of(wanted.begin(), wanted.end(), is_crlf) ||
        text.find("\r\n") == std::string_view::npos)
        return unified;
    unified.clear();
    for (const std::string_view line : lines) {
        const bool is_mended = !is_crlf(line);
        unified += line.substr(0, line.size() - (is_mended ? 1 : 0));
        if (is_mended) unified += "\r\n";
    }
    return unified;
}

} // namespace caseflow
