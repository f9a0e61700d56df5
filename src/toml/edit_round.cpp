#include "caseflow/toml/edit_round.hpp"

#include "caseflow/model/path.hpp"
#include "caseflow/toml/literal.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

/// A literal in the style of the one it replaces: with or without thousands separators, in quotes
/// that do or do not escape.
std::string literal_in_style(const Value& value, std::string_view old) {
    std::string text = literal(value);
    const auto* words = std::get_if<std::string_view>(&value);
    const bool plain_quotes = old.starts_with('\'') && !old.starts_with("'''");
    if (words != nullptr && plain_quotes && is_plain(*words)) return fmt::format("'{}'", *words);
    const bool ungrouped = old.size() > 3 && old.find('_') == std::string_view::npos;
    if (std::holds_alternative<Money>(value) && ungrouped) std::erase(text, '_');
    return text;
}

template <class Paths>
bool has_within(const Paths& paths, const std::string& table) {
    const auto next = paths.lower_bound(table + ".");
    return next != paths.end() && lies_in(*next, table);
}

} // namespace

bool EditRound::take(const EditStep& step) {
    const bool removes = step.kind == Change::Kind::unset;
    for (const std::string& path : step.paths)
        if (must_wait(path, removes)) return make_wait(step);
    const std::string element = removes ? "" : new_element(step.paths.front());
    if (!element.empty() && !can_be_made(element)) return make_wait(step);
    const bool inline_list = splice_.find_value(parent_of(element)) != nullptr;
    const std::string list = inline_list ? "" : parent_of(element);
    const auto patches = patches_of(step);
    if (!patches) return make_wait(step);
    for (const Patch& patch : *patches)
        if (!fits(patch, list)) return make_wait(step);
    for (const Patch& patch : *patches) place(patch, list);
    touched_.insert(step.paths.begin(), step.paths.end());
    if (!element.empty()) touched_.insert(element);
    return true;
}

std::string EditRound::text() const {
    Patches patches;
    patches.reserve(placed_.size());
    for (const auto& [begin, placed] : placed_) patches.push_back({begin, placed.end, placed.with});
    return apply_patches(text_, patches);
}

/// True if an earlier step touches it, something around it or something in it; and, if it removes
/// from a list, also if an earlier step that waits counts in that list.
bool EditRound::must_wait(const std::string& path, bool removes) const {
    for (std::string part = path; !part.empty(); part = parent_of(part))
        if (touched_.contains(part) || waiting_.contains(part)) return true;
    if (has_within(touched_, path) || has_within(waiting_, path)) return true;
    return removes && is_index(last_step(path)) && has_within(waiting_, parent_of(path));
}

/// An element of a list can be made once the one before it is there.
bool EditRound::can_be_made(const std::string& element) const {
    const auto index = std::stoul(std::string(last_step(element)));
    if (index == 0 || (placed_.empty() && waiting_.empty())) return true;
    const std::string before = fmt::format("{}.{}", parent_of(element), index - 1);
    return splice_.has_header(before) || splice_.find_value(before) != nullptr ||
           touched_.contains(before);
}

/// The outermost list element around a path that is a table and not in the text yet; empty if there
/// is none.
std::string EditRound::new_element(std::string path) const {
    std::string found;
    if (is_index(last_step(path))) path = parent_of(path); // an element of a list of values
    for (std::string table = parent_of(path); !table.empty(); table = parent_of(table))
        if (is_index(last_step(table)) && !splice_.is_there(table)) found = table;
    return found;
}

std::string EditRound::literals(const std::vector<Value>& values, std::string_view old) const {
    std::string text;
    for (const Value& value : values)
        text += (text.empty() ? "" : ", ") + literal_in_style(value, old);
    return splice_.with_line_ends(text);
}

std::optional<Patches> EditRound::patches_of(const EditStep& step) const {
    if (step.kind == Change::Kind::unset) return removal(step);
    const std::string& path = step.paths.front();
    if (step.kind == Change::Kind::append) {
        std::vector<std::string> elements;
        for (const auto& values : step.values) elements.push_back(literals(values, ""));
        return Patches{splice_.append(path, elements)};
    }
    const Item* const old = splice_.find_value(path);
    const std::string text =
        literals(step.values.front(), old == nullptr ? "" : splice_.bytes(*old));
    return Patches{splice_.put(path, step.list ? "[" + text + "]" : text)};
}

std::optional<Patches> EditRound::removal(const EditStep& step) const {
    if (step.paths.size() == 1) return splice_.remove(step.paths.front());
    std::vector<const Item*> elements;
    Patches patches;
    for (std::size_t i = step.paths.size(); i-- > 0;) {
        const Item* const item = splice_.find_value(step.paths[i]);
        if (item != nullptr) elements.push_back(item);
        if (item != nullptr) continue;
        const Patches more = splice_.remove(step.paths[i]);
        patches.insert(patches.end(), more.begin(), more.end());
    }
    if (elements.empty()) return patches;
    if (!patches.empty()) return std::nullopt;
    return splice_.remove_elements(parent_of(step.paths.front()), elements);
}

/// Whether a patch touches nothing that is already placed. Only new elements of one list may share
/// a place.
bool EditRound::fits(const Patch& patch, const std::string& list) const {
    const bool inserts = patch.begin == patch.end;
    const auto next = placed_.lower_bound(patch.begin);
    if (next != placed_.end()) {
        if (inserts && next->first == patch.begin)
            return next->second.end == patch.begin && !list.empty() && next->second.list == list;
        const bool touches = next->first == patch.end && next->first == next->second.end;
        if (next->first < patch.end || touches) return false;
    }
    if (next == placed_.begin()) return true;
    const auto& before = std::prev(next)->second;
    return before.end < patch.begin || (before.end == patch.begin && !inserts);
}

void EditRound::place(const Patch& patch, const std::string& list) {
    placed_.try_emplace(patch.begin, Placed{patch.end, {}, list}).first->second.with += patch.with;
}

bool EditRound::make_wait(const EditStep& step) {
    for (const std::string& path : step.paths) {
        waiting_.insert(path);
        if (const std::string table = parent_of(path); !table.empty()) waiting_.insert(table);
    }
    return false;
}

} // namespace caseflow
