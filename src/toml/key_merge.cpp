#include "caseflow/toml/key_merge.hpp"

#include "caseflow/base/lines.hpp"
#include "caseflow/toml/layout.hpp"
#include "caseflow/toml/splice.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

/// The literals of the elements of an array.
class Elements {
  public:
    explicit Elements(std::string_view array) : text_(fmt::format("x = {}\n", array)) {
        for (const Item& item : layout_of(text_))
            if (item.kind == Item::Kind::element && item.table == "x")
                all_.push_back(std::string_view(text_).substr(item.value, item.end - item.value));
    }
    Elements(const Elements&) = delete;
    Elements& operator=(const Elements&) = delete;

    [[nodiscard]] bool begins_with(const Elements& other) const {
        return all_.size() >= other.all_.size() &&
               std::equal(other.all_.begin(), other.all_.end(), all_.begin());
    }

    /// This array with the elements of another one after its first `first` ones.
    [[nodiscard]] std::string with_rest_of(const Elements& other, std::size_t first) const {
        const std::vector<std::string> rest(other.all_.begin() + static_cast<std::ptrdiff_t>(first),
                                            other.all_.end());
        const std::string text = append_values(text_, "x", rest);
        return std::string(value_at(text, "x"));
    }

    [[nodiscard]] std::size_t size() const { return all_.size(); }

  private:
    std::string text_;
    std::vector<std::string_view> all_;
};

/// An array to which both sides have added elements at the end; nothing if they did anything else.
std::optional<std::string> merge_arrays(std::string_view base, std::string_view ours,
                                        std::string_view theirs) {
    for (const std::string_view value : {base, ours, theirs})
        if (!value.starts_with('[')) return std::nullopt;
    const Elements before(base);
    const Elements our(ours);
    const Elements their(theirs);
    if (!our.begins_with(before) || !their.begins_with(before)) return std::nullopt;
    return our.with_rest_of(their, before.size());
}

std::optional<std::string> merge_value(std::string_view base, std::string_view ours,
                                       std::string_view theirs) {
    if (const auto value = merge_part(base, ours, theirs)) return std::string(*value);
    return merge_arrays(base, ours, theirs);
}

std::string join(Lines::const_iterator begin, Lines::const_iterator end) {
    std::string text;
    for (; begin != end; ++begin) text += *begin;
    return text;
}

} // namespace

void MergedText::end_line(std::string& text) const {
    if (!text.empty() && text.back() != '\n') text += line_end_;
}

void MergedText::end_conflict() {
    if (ours_.empty() && theirs_.empty()) return;
    end_line(ours_);
    end_line(theirs_);
    end_line(merged_.text);
    merged_.text +=
        fmt::format("<<<<<<< {}{}{}======={}{}>>>>>>> {}{}", merge_labels.mine, line_end_, ours_,
                    line_end_, theirs_, merge_labels.theirs, line_end_);
    ++merged_.conflicts;
    ours_.clear();
    theirs_.clear();
}

void MergedText::add(std::string_view lines) {
    if (lines.empty()) return;
    end_conflict();
    end_line(merged_.text);
    merged_.text += lines;
}

void MergedText::add_conflict(std::string_view ours, std::string_view theirs) {
    end_line(ours_);
    end_line(theirs_);
    ours_ += ours;
    theirs_ += theirs;
}

void MergedText::add(const Merged& merged) {
    add(merged.text);
    merged_.conflicts += merged.conflicts;
}

void MergedText::add_difference(std::string_view ours, std::string_view theirs) {
    const Lines our = lines_of(ours);
    const Lines their = lines_of(theirs);
    const auto [our_begin, their_begin] =
        std::mismatch(our.begin(), our.end(), their.begin(), their.end());
    const auto [our_end, their_end] =
        std::mismatch(our.rbegin(), std::make_reverse_iterator(our_begin), their.rbegin(),
                      std::make_reverse_iterator(their_begin));
    add(join(our.begin(), our_begin));
    add_conflict(join(our_begin, our_end.base()), join(their_begin, their_end.base()));
    add(join(our_end.base(), our.end()));
}

Merged MergedText::finish() {
    end_conflict();
    return std::move(merged_);
}

std::optional<std::string_view> merge_part(std::string_view base, std::string_view ours,
                                           std::string_view theirs) {
    if (ours == theirs || theirs == base) return ours;
    if (ours == base) return theirs;
    return std::nullopt;
}

std::optional<std::string> merge_comments(std::string_view base, std::string_view ours,
                                          std::string_view theirs) {
    if (const auto part = merge_part(base, ours, theirs)) return std::string(*part);
    Merged merged = merge(base, ours, theirs, merge_labels);
    if (merged.conflicts > 0) return std::nullopt;
    return std::move(merged.text);
}

void merge_key(const FileKey* base, const FileKey& ours, const FileKey& theirs, bool apart,
               MergedText& to) {
    static const FileKey none{};
    const FileKey& before = base == nullptr ? none : *base;
    const auto lead = merge_comments(before.lead, ours.lead, theirs.lead);
    if (!lead) return to.add_conflict(ours.whole(), theirs.whole());
    to.add(*lead);
    if (apart && ours.value != theirs.value) return to.add_conflict(ours.lines(), theirs.lines());
    const auto name = merge_part(before.name, ours.name, theirs.name);
    const auto value = merge_value(before.value, ours.value, theirs.value);
    const auto rest = merge_part(before.rest, ours.rest, theirs.rest);
    if (!name || !value || !rest) return to.add_difference(ours.lines(), theirs.lines());
    to.add(fmt::format("{}{}{}", *name, *value, *rest));
}

std::string choose_side(std::string_view text, bool take_ours) {
    enum class In { both, ours, theirs } in = In::both;
    std::string chosen;
    for (const std::string_view line : lines_of(text)) {
        if (line.starts_with(fmt::format("<<<<<<< {}", merge_labels.mine)) && in == In::both) {
            in = In::ours;
        } else if (line.starts_with("=======") && in == In::ours) {
            in = In::theirs;
        } else if (line.starts_with(fmt::format(">>>>>>> {}", merge_labels.theirs)) &&
                   in == In::theirs) {
            in = In::both;
        } else if (in == In::both || (in == In::ours) == take_ours) {
            chosen += line;
        }
    }
    return chosen;
}

} // namespace caseflow
