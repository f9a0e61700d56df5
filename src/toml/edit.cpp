#include "caseflow/toml/edit.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/toml/decode.hpp"
#include "caseflow/toml/edit_round.hpp"
#include "caseflow/toml/string_array.hpp"

#include <deque>
#include <fmt/format.h>
#include <map>
#include <utility>

namespace caseflow {
namespace {

using namespace fmt::literals;

/// The changes as steps, the case they lead to, and the lists in which indexes have shifted.
class EditPlan {
  public:
    explicit EditPlan(Case data) : wanted_(std::move(data)) {}

    void add(const Change& change) {
        Assigned to = assign(wanted_, change, read_string_array);
        for (Value& value : to.values) keep_text(value);
        if (is_shifted(to.path)) start_part();
        const bool removes = change.kind == Change::Kind::unset;
        if (removes && is_index(last_step(to.path)))
            shifted_.insert_or_assign(list_of(to), index_of(to.path));
        if (change.kind == Change::Kind::append && to.values.empty()) return;
        if (!joins(change.kind, to)) add_step(change.kind, std::move(to));
    }

    [[nodiscard]] const Case& wanted() const { return wanted_; }

    /// The steps, in parts. Each part's paths count in the text that the part before it gives.
    [[nodiscard]] const std::vector<std::vector<EditStep>>& parts() const { return parts_; }

  private:
    static std::string list_of(const Assigned& to) { return parent_of(to.path); }

    static std::size_t index_of(const std::string& path) {
        return std::stoul(std::string(last_step(path)));
    }

    /// Keeps a copy of a text, since the case that has it changes.
    void keep_text(Value& value) {
        if (const auto* text = std::get_if<std::string_view>(&value))
            value = std::string_view(texts_.emplace_back(*text));
    }

    /// True if it or an element before it has been removed, or if "end" now means another element.
    [[nodiscard]] bool is_shifted(const std::string& path) const {
        if (shifted_.contains(path)) return true;
        for (std::string part = path; !part.empty(); part = parent_of(part)) {
            if (!is_index(last_step(part))) continue;
            const auto list = shifted_.find(parent_of(part));
            if (list != shifted_.end() && index_of(part) >= list->second) return true;
        }
        return false;
    }

    void start_part() {
        parts_.emplace_back();
        shifted_.clear();
        appends_.clear();
    }

    /// Adds a change to the step that appends to the same list, or removes from it.
    [[nodiscard]] bool joins(Change::Kind kind, Assigned& to) {
        std::vector<EditStep>& steps = parts_.back();
        if (kind == Change::Kind::append) {
            const auto step = appends_.find(to.path);
            if (step == appends_.end()) return false;
            steps[step->second].values.push_back(std::move(to.values));
            return true;
        }
        appends_.clear();
        if (kind != Change::Kind::unset || !is_index(last_step(to.path)) || steps.empty())
            return false;
        EditStep& last = steps.back();
        const bool same = last.kind == kind && is_index(last_step(last.paths.front())) &&
                          parent_of(last.paths.front()) == parent_of(to.path);
        if (same) last.paths.push_back(std::move(to.path));
        return same;
    }

    void add_step(Change::Kind kind, Assigned to) {
        std::vector<EditStep>& steps = parts_.back();
        if (kind == Change::Kind::append) appends_.emplace(to.path, steps.size());
        steps.push_back({kind, {std::move(to.path)}, to.list, {std::move(to.values)}});
    }

    Case wanted_;
    std::deque<std::string> texts_;
    std::vector<std::vector<EditStep>> parts_{1};
    std::map<std::string, std::size_t> shifted_; // lists, and the lowest index removed
    std::map<std::string, std::size_t> appends_; // by list, the step that appends to it
};

/// One step for each path of a step, in order.
std::vector<EditStep> split(const EditStep& step) {
    std::vector<EditStep> steps;
    for (const std::string& path : step.paths)
        steps.push_back({step.kind, {path}, step.list, step.values});
    return steps;
}

/// The text with the steps made, in rounds.
std::string make(std::string text, std::vector<EditStep> steps) {
    while (!steps.empty()) {
        EditRound round(text);
        std::vector<EditStep> left;
        for (EditStep& step : steps)
            if (!round.take(step)) left.push_back(std::move(step));
        if (left.size() == steps.size()) { // the paths of the first need one another
            const std::vector<EditStep> singles = split(left.front());
            left.erase(left.begin());
            left.insert(left.begin(), singles.begin(), singles.end());
        }
        text = round.text();
        steps = std::move(left);
    }
    return text;
}

/// The bytes before the text: a byte order mark or nothing.
std::string_view mark(const SourceText& source) {
    return source.has_mark() ? byte_order_mark : std::string_view{};
}

bool decodes_to(const std::string& text, const Case& wanted) {
    CaseFile file(SourceText("", text));
    Findings findings;
    return decode(file, findings) && file.data == wanted;
}

std::string make_all(std::string text, const EditPlan& plan) {
    for (const std::vector<EditStep>& part : plan.parts()) text = make(std::move(text), part);
    return text;
}

/// Makes them one after the other, to find out which of them cannot be made.
std::string make_each(const CaseFile& file, std::span<const Change> changes) {
    Case data = file.data;
    std::string text(file.source.text());
    for (const Change& change : changes) {
        EditPlan plan(data);
        plan.add(change);
        text = make_all(std::move(text), plan);
        if (!decodes_to(text, plan.wanted()))
            throw Failure(message("{key} cannot be changed here without touching more than its "
                                  "own bytes; change it in an editor",
                                  "key"_a = assign(data, change, read_string_array).path),
                          exit_wrong);
        data = plan.wanted();
    }
    return text;
}

} // namespace

std::string edit(const CaseFile& file, std::span<const Change> changes) {
    EditPlan plan(file.data);
    for (const Change& change : changes) plan.add(change);
    std::string text = make_all(std::string(file.source.text()), plan);
    if (!decodes_to(text, plan.wanted())) text = make_each(file, changes);
    return std::string(mark(file.source)) + text;
}

} // namespace caseflow
