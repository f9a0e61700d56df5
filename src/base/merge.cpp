#include "caseflow/base/merge.hpp"

#include "caseflow/base/lines.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace caseflow {
namespace {

/// One person's text, as its changes are taken in order.
class Side {
  public:
    Side(const Lines& before, std::string_view text)
        : lines_(lines_of(text)), changes_(changes_between(before, lines_)) {}

    /// Where in the common text the next change begins.
    [[nodiscard]] std::optional<std::size_t> next() const {
        if (at_ == changes_.size()) return std::nullopt;
        return changes_[at_].a;
    }

    /// Takes the next change if it begins no later than a region ends, which it may then lengthen.
    bool take(std::size_t& region_end) {
        if (at_ == changes_.size() || changes_[at_].a > region_end) return false;
        region_end = std::max(region_end, changes_[at_++].a_end);
        return true;
    }

    /// What replaces the lines [a, a_end) of the common text, whose changes are taken.
    [[nodiscard]] std::string text(std::size_t a, std::size_t a_end,
                                   std::size_t taken_before) const {
        std::string text;
        const std::size_t end = lined_up(a_end, at_);
        for (std::size_t i = lined_up(a, taken_before); i < end; ++i) text += lines_[i];
        return text;
    }

    [[nodiscard]] std::size_t taken() const { return at_; }

  private:
    /// The line that lies where a line of the common text does, after so many changes.
    [[nodiscard]] std::size_t lined_up(std::size_t line, std::size_t changes) const {
        if (changes == 0) return line;
        return changes_[changes - 1].b_end + (line - changes_[changes - 1].a_end);
    }

    Lines lines_;
    std::vector<LineChange> changes_;
    std::size_t at_ = 0;
};

/// With a line end, so that a marker can follow.
std::string as_lines(std::string text) {
    if (!text.empty() && text.back() != '\n') text += '\n';
    return text;
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
        const std::size_t my_taken = my.taken();
        const std::size_t their_taken = their.taken();
        std::size_t end = begin;
        while (my.take(end) || their.take(end)) {
        }
        for (; done < begin; ++done) merged.text += lines[done];
        done = end;
        const std::string my_text = my.text(begin, end, my_taken);
        const std::string their_text = their.text(begin, end, their_taken);
        if (my.taken() == my_taken || my_text == their_text) {
            merged.text += their_text;
        } else if (their.taken() == their_taken) {
            merged.text += my_text;
        } else {
            ++merged.conflicts;
            merged.text += fmt::format("<<<<<<< {}\n{}=======\n{}>>>>>>> {}\n", labels.mine,
                                       as_lines(my_text), as_lines(their_text), labels.theirs);
        }
    }
    for (; done < lines.size(); ++done) merged.text += lines[done];
    return merged;
}

} // namespace caseflow
