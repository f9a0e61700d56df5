#include "caseflow/toml/table_ids.hpp"

#include "caseflow/model/path.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace caseflow {
namespace {

/// The keys that distinguish the elements of an array. An element without the first key has no
/// identity.
struct Identity {
    std::string_view array;
    std::vector<std::string_view> keys;
    /// The key for what the rest of an element is about. An element with another value there is
    /// another element: what the other side changed in this one is not true of that.
    std::string_view subject = {};
};

const std::vector<Identity>& identities() {
    static const std::vector<Identity> all = {
        {"document", {"number"}},
        {"decision", {"date", "signatory.name", "minutes.board"}},
        {"decision.yearly", {"year"}, "year"},
        {"funding.source", {"funders"}},
        {"section", {"heading"}},
        {"waiver", {"rule", "reason"}, "rule"},
        {"series", {"prefix"}},
        {"delegation", {"point", "series", "from"}},
        {"cap", {"funder"}, "funder"},
    };
    return all;
}

bool is_element(const FileTable& section) {
    return !section.path.empty() && is_index(last_step(section.path));
}

/// How many elements a path leads through.
std::size_t depth_of(std::string_view path) {
    std::size_t depth = 0;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('.', at), path.size());
        if (is_index(path.substr(at, end - at))) ++depth;
        at = end + 1;
    }
    return depth;
}

/// The values in an element and the tables in it, by key from the element on.
using Values = std::map<std::string, std::string_view>;

/// An element of an array of tables.
struct Element {
    std::size_t section;  // its index
    std::string identity; // "" if it has none
    std::string content;  // its keys and values
    Values values;        // also of the tables in it
};

/// The literal of a value of an element, in its own section or in one inside it; "" if there is
/// none.
std::string_view value_in(const FileParts& parts, const std::string& path, std::string_view key) {
    const std::string full = fmt::format("{}.{}", path, key);
    for (const FileTable& section : parts.sections) {
        if (section.path != path && section.path != parent_of(full)) continue;
        const FileKey* entry = section.find(full.substr(section.path.size() + 1));
        if (entry != nullptr) return entry->value;
    }
    return {};
}

std::string identity_of(const FileParts& parts, const std::string& path) {
    const std::string array = remove_indexes(path);
    for (const Identity& row : identities()) {
        if (row.array != array || value_in(parts, path, row.keys.front()).empty()) continue;
        std::string identity;
        for (const std::string_view key : row.keys)
            identity += fmt::format("{}|", value_in(parts, path, key));
        return identity;
    }
    return {};
}

std::string content_of(const FileTable& section) {
    std::string content;
    for (const FileKey& entry : section.entries)
        content += fmt::format("{}={}\n", entry.key, entry.value);
    return content;
}

/// The values of the element that a section begins. The tables in it come before the next element.
Values values_of(const FileParts& parts, std::size_t begin) {
    const std::string& path = parts.sections[begin].path;
    const std::string array = parent_of(path);
    const std::string inside = path + ".";
    Values values;
    for (std::size_t i = begin; i < parts.sections.size(); ++i) {
        const FileTable& section = parts.sections[i];
        if (i > begin && parent_of(section.path) == array) break;
        if (i > begin && !section.path.starts_with(inside)) continue;
        for (const FileKey& entry : section.entries)
            values.emplace(join_path(section.path.substr(path.size()), entry.key), entry.value);
    }
    return values;
}

/// How many values two elements have in common.
std::size_t likeness(const Values& values, const Values& other) {
    return static_cast<std::size_t>(
        std::count_if(values.begin(), values.end(), [&](const auto& value) {
            const auto there = other.find(value.first);
            return there != other.end() && there->second == value.second;
        }));
}

/// True unless two elements are about different things.
bool has_same_subject(const FileTable& table, const FileTable& other) {
    const std::string array = remove_indexes(table.path);
    const auto row = std::ranges::find(identities(), array, &Identity::array);
    if (row == identities().end() || row->subject.empty()) return true;
    const FileKey* const here = table.find(row->subject);
    const FileKey* const there = other.find(row->subject);
    return here == nullptr || there == nullptr || here->value == there->value;
}

/// True if at least half of the keys of one have the same value in the other.
bool is_similar(const FileTable& table, const FileTable& other) {
    std::size_t same = 0;
    for (const FileKey& entry : table.entries) {
        const FileKey* there = other.find(entry.key);
        if (there != nullptr && there->value == entry.value) ++same;
    }
    return same > 0 && 2 * same >= table.entries.size();
}

/// Finds the elements of one array of a version among those of the base.
class Alignment {
  public:
    Alignment(const FileParts& version, const std::vector<Element>& elements, const FileParts& base,
              const std::vector<Element>& base_elements)
        : version_(version),
          elements_(elements),
          base_(base),
          base_elements_(base_elements),
          found_(elements.size()),
          taken_(base_elements.size()) {}

    /// The index in the base's array of each element; nothing for a new one.
    /// `is_unsure`: set if an element may equally be another one of the base.
    [[nodiscard]] std::vector<std::optional<std::size_t>> find(bool& is_unsure) {
        match_identities();
        match([](const Element& a, const Element& b) { return a.content == b.content; });
        match_in_place();
        is_unsure = is_unsure_;
        return found_;
    }

  private:
    using Indexes = std::vector<std::size_t>;

    static constexpr std::size_t most_pairs = 4096;

    struct Pair {
        std::size_t likeness;
        std::size_t ours;
        std::size_t base;
    };

    template <class Same>
    void match(Same same) {
        for (std::size_t i = 0; i < elements_.size(); ++i) {
            for (std::size_t j = 0; j < base_elements_.size() && !found_[i]; ++j) {
                if (taken_[j] || !same(elements_[i], base_elements_[j])) continue;
                found_[i] = j;
                taken_[j] = true;
            }
        }
    }

    /// Two decisions of one day and person have the same identity.
    void match_identities() {
        std::map<std::string_view, std::pair<Indexes, Indexes>> groups;
        for (std::size_t i = 0; i < elements_.size(); ++i)
            if (!found_[i] && !elements_[i].identity.empty())
                groups[elements_[i].identity].first.push_back(i);
        for (std::size_t j = 0; j < base_elements_.size(); ++j)
            if (const auto group = groups.find(base_elements_[j].identity);
                !taken_[j] && group != groups.end())
                group->second.second.push_back(j);
        for (auto& [identity, group] : groups) {
            auto& [ours, base] = group;
            if (ours.size() > 1 || base.size() > 1) pair_same(ours, base);
            pair_up(ours, base, [](std::size_t, std::size_t) { return true; });
        }
    }

    /// Matches the elements that are the same in everything, and leaves the others.
    void pair_same(Indexes& ours, Indexes& base) {
        std::map<Values, Indexes> same;
        for (auto j = base.rbegin(); j != base.rend(); ++j)
            same[base_elements_[*j].values].push_back(*j);
        for (const std::size_t i : ours) {
            const auto found = same.find(elements_[i].values);
            if (found == same.end() || found->second.empty()) continue;
            found_[i] = found->second.back();
            taken_[found->second.back()] = true;
            found->second.pop_back();
        }
        std::erase_if(ours, [&](std::size_t i) { return found_[i].has_value(); });
        std::erase_if(base, [&](std::size_t j) { return taken_[j]; });
    }

    /// Elements that look new are edited ones if they are between the same neighbours.
    void match_in_place() {
        std::size_t from = 0;
        for (std::size_t i = 0; i < elements_.size();) {
            Indexes in_gap;
            for (; i < elements_.size() && !found_[i]; ++i) in_gap.push_back(i);
            Indexes before;
            for (std::size_t j = from; !in_gap.empty() && j < base_elements_.size() && !taken_[j];
                 ++j)
                before.push_back(j);
            pair_up(in_gap, before,
                    [&](std::size_t a, std::size_t b) { return may_be_edited(a, b); });
            if (i < elements_.size()) from = *found_[i++] + 1;
        }
    }

    [[nodiscard]] bool may_be_edited(std::size_t i, std::size_t j) const {
        const Element& before = base_elements_[j];
        const FileTable& earlier = base_.sections[before.section];
        const FileTable& now = version_.sections[elements_[i].section];
        return before.identity.empty() ||
               (is_similar(earlier, now) && has_same_subject(earlier, now));
    }

    /// Matches the most alike first, and in order if they are equally alike. If some are left over,
    /// that may be wrong.
    template <class MayBe>
    void pair_up(const Indexes& ours, const Indexes& base, MayBe may_be) {
        if (ours.empty() || base.empty()) return;
        if (ours.size() * base.size() > most_pairs) return pair_in_order(ours, base, may_be);
        std::vector<Pair> pairs;
        for (const std::size_t i : ours)
            for (const std::size_t j : base)
                if (may_be(i, j))
                    pairs.push_back(
                        {likeness(elements_[i].values, base_elements_[j].values), i, j});
        std::stable_sort(pairs.begin(), pairs.end(),
                         [](const Pair& a, const Pair& b) { return a.likeness > b.likeness; });
        for (auto at = pairs.begin(); at != pairs.end(); ++at) {
            if (found_[at->ours] || taken_[at->base]) continue;
            if (ours.size() != base.size() && has_rival(at, pairs.end())) is_unsure_ = true;
            found_[at->ours] = at->base;
            taken_[at->base] = true;
        }
    }

    /// For when comparing all of them would take too long.
    template <class MayBe>
    void pair_in_order(const Indexes& ours, const Indexes& base, MayBe may_be) {
        is_unsure_ = is_unsure_ || ours.size() != base.size();
        for (std::size_t at = 0; at < std::min(ours.size(), base.size()); ++at) {
            if (!may_be(ours[at], base[at])) continue;
            found_[ours[at]] = base[at];
            taken_[base[at]] = true;
        }
    }

    /// True if a later pair is as good and has an element in common with the current one.
    [[nodiscard]] bool has_rival(std::vector<Pair>::const_iterator at,
                                 std::vector<Pair>::const_iterator end) const {
        return std::any_of(at + 1, end, [&](const Pair& other) {
            return other.likeness == at->likeness && !found_[other.ours] && !taken_[other.base] &&
                   (other.ours == at->ours || other.base == at->base);
        });
    }

    const FileParts& version_;
    const std::vector<Element>& elements_;
    const FileParts& base_;
    const std::vector<Element>& base_elements_;
    std::vector<std::optional<std::size_t>> found_;
    std::vector<bool> taken_;
    bool is_unsure_ = false;
};

/// Names the tables of one version; an array comes before the arrays in it.
class Naming {
  public:
    /// `base`: null for the base itself.
    Naming(const FileParts& parts, const Naming* base) : parts_(parts), base_(base) {
        std::size_t deepest = 0;
        for (const FileTable& section : parts.sections)
            deepest = std::max(deepest, depth_of(section.path));
        for (std::size_t depth = 1; depth <= deepest; ++depth) name_elements(depth);
        for (const FileTable& section : parts.sections) names.ids.push_back(id_of(section.path));
    }

    TableIds names;

  private:
    /// A path with ids in place of the indexes of elements.
    [[nodiscard]] std::string id_of(const std::string& path) const {
        const auto known = elements_.find(path);
        if (known != elements_.end()) return known->second;
        if (path.find('.') == std::string::npos) return path;
        return fmt::format("{}.{}", id_of(parent_of(path)), last_step(path));
    }

    void name_elements(std::size_t depth) {
        std::map<std::string, std::vector<Element>> found;
        for (std::size_t i = 0; i < parts_.sections.size(); ++i) {
            const FileTable& section = parts_.sections[i];
            if (!is_element(section) || depth_of(section.path) != depth) continue;
            found[id_of(parent_of(section.path))].push_back(
                {i, identity_of(parts_, section.path), content_of(section), values_of(parts_, i)});
        }
        for (auto& [array, elements] : found) name_array(array, elements);
        arrays_.merge(found);
    }

    void name_array(const std::string& array, const std::vector<Element>& elements) {
        static const std::vector<Element> none;
        const auto in_base = base_ == nullptr ? arrays_.end() : base_->arrays_.find(array);
        const bool known = base_ != nullptr && in_base != base_->arrays_.end();
        bool is_unsure = false;
        const auto found = Alignment(parts_, elements, base_ == nullptr ? parts_ : base_->parts_,
                                     known ? in_base->second : none)
                               .find(is_unsure);
        if (is_unsure) names.unsure.insert(array);
        std::map<std::string, int> used;
        for (std::size_t i = 0; i < elements.size(); ++i) {
            std::string tag = fmt::format("{}", base_ == nullptr ? i : found[i].value_or(0));
            if (base_ != nullptr && !found[i]) {
                tag = new_tag(array, elements[i]);
                tag += fmt::format("#{}", used[tag]++);
            }
            const std::string id = fmt::format("{}.{}", array, tag);
            elements_[parts_.sections[elements[i].section].path] = id;
            names.arrays[id] = array;
        }
    }

    /// Has no dot, which would look like a step of a path.
    static std::string new_tag(const std::string& array, const Element& element) {
        std::string tag = "+";
        if (element.identity.empty())
            for (const auto& [key, value] : element.values)
                tag += fmt::format("{}={}\n", key, value);
        else
            tag += array == "document" ? element.content : element.identity;
        std::replace(tag.begin(), tag.end(), '.', '\x01');
        return tag;
    }

    const FileParts& parts_;
    const Naming* base_;
    std::map<std::string, std::vector<Element>> arrays_; // by the id of the array
    std::map<std::string, std::string> elements_;        // ids by path
};

} // namespace

TableIds table_ids(const FileParts& base) {
    return Naming(base, nullptr).names;
}

TableIds table_ids(const FileParts& version, const FileParts& base) {
    const Naming of_base(base, nullptr);
    return Naming(version, &of_base).names;
}

} // namespace caseflow
