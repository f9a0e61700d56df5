#include "caseflow/base/merge.hpp"

#include "caseflow/base/lines.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace caseflow {
namespace {

std::string join_lines(const Lines& lines, std::size_t begin, std::size_t end) {
    std::string text;
    for (; begin < end; ++begin) text += lines[begin];
    return text;
}

/// One person's text; its changes are taken in order.
class Side {
  public:
    Side(const Lines& before, std::string_view text)
        : lines_(lines_of(text)), changes_(changes_between(before, lines_)) {}

    /// The place in the common text of the next change.
    [[nodiscard]] std::optional<std::size_t> next() const {
        if (at_ == changes_.size()) return std::nullopt;
        return changes_[at_].a;
    }

    /// Takes the next change if it begins no later than a region ends; the region may grow.
    bool take(std::size_t& region_end) {
        if (at_ == changes_.size() || changes_[at_].a > region_end) return false;
        region_end = std::max(region_end, changes_[at_++].a_end);
        return true;
    }

    /// The lines that replace [a, a_end) of the common text, whose changes have been taken.
    [[nodiscard]] std::string text(std::size_t a, std::size_t a_end,
                                   std::size_t taken_before) const {
        return join_lines(lines_, lined_up(a, taken_before), lined_up(a_end, at_));
    }

    [[nodiscard]] std::size_t position() const { return at_; }

  private:
    /// The line that corresponds to a line of the common text, after that many changes.
    [[nodiscard]] std::size_t lined_up(std::size_t line, std::size_t changes) const {
        if (changes == 0) return line;
        return changes_[changes - 1].b_end + (line - changes_[changes - 1].a_end);
    }

    Lines lines_;
    std::vector<LineChange> changes_;
    std::size_t at_ = 0;
};

/// Adds a line end if there is none, so that a marker can follow.
std::string as_lines(std::string text) {
    if (!text.empty() && text.back() != '\n') text += '\n';
    return text;
}

void add_conflict(Merged& merged, std::string mine, std::string theirs, const MergeLabels& labels) {
    ++merged.conflicts;
    merged.text +=
        fmt::format("<<<<<<< {}\n{}=======\n{}>>>>>>> {}\n", labels.mine, as_lines(std::move(mine)),
                    as_lines(std::move(theirs)), labels.theirs);
}

} // namespace

Merged merge(std::string_view before, std::string_view mine, std::string_view theirs,
             const MergeLabels& labels) {
    const Lines lines = lines_of(before);
    Side my(lines, mine);
    Side their(lines, theirs);
    Merged merged;
    std::size_t done = 0;
    while (my.next() || their.next()) {
        const std::size_t begin =
            std::min(my.next().value_or(lines.size()), their.next().value_or(lines.size()));
        const std::size_t my_taken = my.position();
        const std::size_t their_taken = their.position();
        std::size_t end = begin;
        while (my.take(end) || their.take(end)) {
        }
        merged.text += join_lines(lines, done, begin);
        done = end;
        const std::string my_text = my.text(begin, end, my_taken);
        const std::string their_text = their.text(begin, end, their_taken);
        if (my.position() == my_taken || my_text == their_text) {
            merged.text += their_text;
        } else if (their.position() == their_taken) {
            merged.text += my_text;
        } else {
            add_conflict(merged, my_text, their_text, labels);
        }
    }
    merged.text += join_lines(lines, done, lines.size());
    return merged;
}

Merged merge_unrelated(std::string_view mine, std::string_view theirs, const MergeLabels& labels) {
    const Lines my = lines_of(mine);
    const Lines their = lines_of(theirs);
    Merged merged;
    std::size_t done = 0;
    for (const LineChange& change : changes_between(my, their)) {
        merged.text += join_lines(my, done, change.a);
        add_conflict(merged, join_lines(my, change.a, change.a_end),
                     join_lines(their, change.b, change.b_end), labels);
        done = change.a_end;
    }
    merged.text += join_lines(my, done, my.size());
    return merged;
}

} // namespace caseflow
