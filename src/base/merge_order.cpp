#include "caseflow/base/merge_order.hpp"

#include <algorithm>
#include <set>

namespace caseflow {
namespace {

using Names = std::set<std::string>;

Names names_of(const Order& order) {
    return {order.begin(), order.end()};
}

Order common_in(const Order& order, const Names& first, const Names& second) {
    Order common;
    for (const std::string& name : order)
        if (first.contains(name) && second.contains(name)) common.push_back(name);
    return common;
}

/// Inserts the names that only one list has into the other list.
class Insertion {
  public:
    Insertion(const Order& base, const Order& into, const Order& from, const Enclosing& enclosing,
              bool after_added)
        : base_(names_of(base)),
          into_(names_of(into)),
          from_(from),
          from_names_(names_of(from)),
          enclosing_(enclosing),
          after_added_(after_added),
          result_(into) {}

    [[nodiscard]] Order run() {
        for (std::size_t i = 0; i < from_.size(); ++i)
            if (!into_.contains(from_[i])) insert(i);
        return result_;
    }

  private:
    void insert(std::size_t i) {
        auto place = result_.begin();
        for (std::size_t before = i; before > 0; --before) {
            const auto found = std::find(result_.begin(), result_.end(), from_[before - 1]);
            if (found == result_.end()) continue;
            place = found + 1;
            break;
        }
        while (place != result_.end() && goes_before(*place, from_[i])) ++place;
        result_.insert(place, from_[i]);
    }

    static bool lies_within(const std::string& name, const std::string& part) {
        return part.empty() || name == part || name.starts_with(part + ".");
    }

    /// Whether a name in the list stays before an inserted one.
    [[nodiscard]] bool goes_before(const std::string& name, const std::string& added) const {
        const bool leaves_part = !lies_within(added, enclosing_(name));
        const bool is_added = !base_.contains(name) && !from_names_.contains(name);
        return leaves_part || (after_added_ && is_added && lies_within(name, enclosing_(added)));
    }

    Names base_;
    Names into_;
    const Order& from_;
    Names from_names_;
    const Enclosing& enclosing_;
    bool after_added_;
    Order result_;
};

} // namespace

std::optional<Order> merge_order(const Order& base, const Order& ours, const Order& theirs,
                                 const Enclosing& enclosing) {
    const Names in_base = names_of(base);
    const Names in_ours = names_of(ours);
    const Names in_theirs = names_of(theirs);
    const Order before = common_in(base, in_ours, in_theirs);
    const Order our_order = common_in(ours, in_base, in_theirs);
    const Order their_order = common_in(theirs, in_base, in_ours);
    if (our_order != before && their_order != before && our_order != their_order)
        return std::nullopt;
    if (our_order == before && their_order != before)
        return Insertion(base, theirs, ours, enclosing, false).run();
    return Insertion(base, ours, theirs, enclosing, true).run();
}

} // namespace caseflow
