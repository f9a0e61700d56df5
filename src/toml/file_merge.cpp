#include "caseflow/toml/file_merge.hpp"

#include "caseflow/base/merge_order.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/shell.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/source/text.hpp"
#include "caseflow/toml/funding_keys.hpp"
#include "caseflow/toml/key_merge.hpp"
#include "caseflow/toml/library.hpp"
#include "caseflow/toml/replaces.hpp"
#include "caseflow/toml/table_ids.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>

namespace caseflow {
namespace {

using namespace fmt::literals;

/// A version of the file. Its tables have the same names as in the other two.
struct Version {
    FileParts parts;
    TableIds tables;
    std::map<std::string, const FileTable*> sections; // by id
    std::vector<std::string> decisions;               // their ids, in order

    /// `base`: null for the base itself.
    Version(std::string_view text, const Version* base)
        : parts(parts_of(text)),
          tables(base == nullptr ? table_ids(parts) : table_ids(parts, base->parts)) {
        decisions = decision_ids(tables);
        for (std::size_t i = 0; i < parts.sections.size(); ++i)
            sections[tables.ids[i]] = &parts.sections[i];
    }
    Version(const Version&) = delete;
    Version& operator=(const Version&) = delete;

    [[nodiscard]] const FileTable* find(const std::string& id) const {
        const auto found = sections.find(id);
        return found == sections.end() ? nullptr : found->second;
    }
};

/// The id of the decision that another decision names; "" if it names none.
std::string named_in(const Version& version, const FileTable& decision) {
    const int number = replaces_of(decision);
    if (number < 1 || static_cast<std::size_t>(number) > version.decisions.size()) return {};
    return version.decisions[static_cast<std::size_t>(number) - 1];
}

std::map<std::string, std::string_view> money_of(const Version& version) {
    std::map<std::string, std::string_view> money;
    for (const auto& [id, section] : version.sections)
        for (const FileKey& entry : section->entries)
            if (is_money(*section, entry)) money[fmt::format("{}.{}", id, entry.key)] = entry.value;
    return money;
}

/// The side that has blank lines only, which the other side then replaces.
std::string_view blank_of(std::string_view ours, std::string_view theirs) {
    for (const std::string_view lead : {ours, theirs})
        if (lead.find('#') == std::string_view::npos) return lead;
    return {};
}

Order keys_of(const FileTable* section) {
    Order keys;
    if (section == nullptr) return keys;
    keys.reserve(section->entries.size());
    for (const FileKey& entry : section->entries) keys.push_back(entry.key);
    return keys;
}

/// Merges versions that are TOML.
class Merger {
  public:
    Merger(std::string_view base, std::string_view ours, std::string_view theirs)
        : base_(base, nullptr), ours_(ours, &base_), theirs_(theirs, &base_), to_(ours) {
        for (const Version* version : {&base_, &ours_, &theirs_})
            elements_.insert(version->tables.arrays.begin(), version->tables.arrays.end());
        const auto before = money_of(base_);
        const auto our_money = money_of(ours_);
        const auto their_money = money_of(theirs_);
        money_is_apart_ = our_money != before && their_money != before && our_money != their_money;
        find_contested();
    }

    /// Merges table by table; nothing if that cannot be done.
    [[nodiscard]] std::optional<FileMerge> run() {
        if (is_unsure()) return std::nullopt;
        const auto order = merge_order(base_.tables.ids, ours_.tables.ids, theirs_.tables.ids,
                                       [&](const std::string& id) { return element_around(id); });
        if (!order) return std::nullopt;
        for (const std::string& id : *order)
            if (!merge_section(id)) return std::nullopt;
        note_answers();
        to_.add(merge(base_.parts.tail, ours_.parts.tail, theirs_.parts.tail, merge_labels));
        Merged merged = to_.finish();
        if (money_is_apart_)
            problems_.emplace_back(
                message("both sides changed amounts of the funding; choose them so that "
                        "the sources sum to the total"));
        return FileMerge{std::move(merged.text), merged.conflicts, std::move(problems_)};
    }

    /// The merge of these versions, whose decisions name each other by merged places. Contested
    /// elements are known from before, when each version named decisions by its own places.
    [[nodiscard]] std::optional<FileMerge> run_on(const std::array<std::string, 3>& placed) const {
        Merger merger(placed[0], placed[1], placed[2]);
        merger.contested_ = contested_;
        return merger.run();
    }

    /// The versions, with decisions named by their places in the merged file; nothing if no
    /// decision names another.
    [[nodiscard]] std::optional<std::array<std::string, 3>> with_merged_places() const {
        const auto names_any = [](const Version& version) {
            return std::any_of(version.decisions.begin(), version.decisions.end(),
                               [&](const auto& id) { return replaces_of(*version.find(id)) > 0; });
        };
        if (!names_any(ours_) && !names_any(theirs_)) return std::nullopt;
        const auto order = merge_order(base_.tables.ids, ours_.tables.ids, theirs_.tables.ids,
                                       [&](const std::string& id) { return element_around(id); });
        if (!order) return std::nullopt;
        std::map<std::string, std::size_t> places;
        for (const std::string& id : *order) {
            const auto element = elements_.find(id);
            if (element != elements_.end() && element->second == "decision" && !is_removed(id))
                places.emplace(id, places.size());
        }
        return std::array{renumber(base_.parts, places_in(base_, places)),
                          renumber(ours_.parts, places_in(ours_, places)),
                          renumber(theirs_.parts, places_in(theirs_, places))};
    }

  private:
    /// True if both sides changed an array, and one did so in a way that hides which elements it
    /// removed.
    [[nodiscard]] bool is_unsure() const {
        const auto is_changed_by_both = [&](const std::string& array) {
            return is_array_changed(ours_, array) && is_array_changed(theirs_, array);
        };
        const auto& ours = ours_.tables.unsure;
        const auto& theirs = theirs_.tables.unsure;
        return std::any_of(ours.begin(), ours.end(), is_changed_by_both) ||
               std::any_of(theirs.begin(), theirs.end(), is_changed_by_both);
    }

    [[nodiscard]] bool is_array_changed(const Version& version, const std::string& array) const {
        const auto differs = [&](const Version& version, const Version& other) {
            return std::any_of(
                version.sections.begin(), version.sections.end(), [&](const auto& section) {
                    if (!section.first.starts_with(array + ".")) return false;
                    const FileTable* there = other.find(section.first);
                    return there == nullptr || there->whole() != section.second->whole();
                });
        };
        return differs(version, base_) || differs(base_, version);
    }

    static DecisionPlaces places_in(const Version& version,
                                    const std::map<std::string, std::size_t>& merged) {
        DecisionPlaces places;
        for (const std::string& id : version.decisions) {
            const auto place = merged.find(id);
            places.push_back(place == merged.end() ? std::nullopt : std::optional(place->second));
        }
        return places;
    }

    /// True for a table that one side removed and the other left unchanged.
    [[nodiscard]] bool is_removed(const std::string& id) const {
        const FileTable* ours = ours_.find(id);
        const FileTable* theirs = theirs_.find(id);
        if (base_.find(id) == nullptr || (ours != nullptr && theirs != nullptr)) return false;
        const FileTable& only = ours != nullptr ? *ours : *theirs;
        return !is_apart(id, only) && !is_changed(id, only);
    }

    [[nodiscard]] bool is_apart(const std::string& id, const FileTable& only) const {
        return is_contested(id) || (money_is_apart_ && has_money(only));
    }

    /// The innermost element around a table; "" if there is none.
    [[nodiscard]] std::string element_around(const std::string& id) const {
        std::string around;
        for (std::size_t dot = id.find('.'); dot != std::string::npos; dot = id.find('.', dot + 1))
            if (elements_.contains(id.substr(0, dot))) around = id.substr(0, dot);
        return around;
    }

    /// True if a decision has a decision in `replaces` that it did not name in the base.
    [[nodiscard]] bool begins_to_name(const Version& version, const std::string& id,
                                      const std::string& named) const {
        if (named_in(version, *version.find(id)) != named) return false;
        const FileTable* before = base_.find(id);
        return before == nullptr || named_in(base_, *before) != named;
    }

    /// Finds the elements that one side removed while the other changed something in them or
    /// altered them by a new decision.
    void find_contested() {
        for (const auto& [element, array] : elements_) {
            const bool removed =
                base_.find(element) != nullptr &&
                (ours_.find(element) == nullptr) != (theirs_.find(element) == nullptr);
            if (!removed) continue;
            const Version& kept = ours_.find(element) == nullptr ? theirs_ : ours_;
            for (const auto& [id, section] : kept.sections)
                if (((id == element || id.starts_with(element + ".")) &&
                     is_changed(id, *section)) ||
                    begins_to_name(kept, id, element))
                    contested_.insert(element);
        }
    }

    [[nodiscard]] bool is_changed(const std::string& id, const FileTable& section) const {
        const FileTable* before = base_.find(id);
        return before == nullptr || before->whole() != section.whole();
    }

    [[nodiscard]] bool is_contested(const std::string& id) const {
        return contested_.contains(id) || contested_.contains(element_around(id));
    }

    bool merge_section(const std::string& id) {
        const FileTable* before = base_.find(id);
        const FileTable* ours = ours_.find(id);
        const FileTable* theirs = theirs_.find(id);
        if (ours != nullptr && theirs != nullptr) {
            note_element(id, *ours, theirs);
            merge_header(before, *ours, *theirs);
            if (!merge_keys(before, *ours, *theirs)) return false;
            merge_trail(before, *ours, *theirs);
            return true;
        }
        const FileTable& only = ours != nullptr ? *ours : *theirs;
        if (is_removed(id)) return true;
        note_element(id, only);
        if (before != nullptr || is_apart(id, only)) {
            to_.add_conflict(ours != nullptr ? only.whole() : std::string_view{},
                             theirs != nullptr ? only.whole() : std::string_view{});
        } else {
            to_.add(only.whole());
        }
        return true;
    }

    void merge_header(const FileTable* before, const FileTable& ours, const FileTable& theirs) {
        const auto lead =
            merge_comments(before == nullptr ? blank_of(ours.lead, theirs.lead) : before->lead,
                           ours.lead, theirs.lead);
        const auto header = merge_part(before == nullptr ? std::string_view{} : before->header,
                                       ours.header, theirs.header);
        if (lead && header) {
            to_.add(*lead);
            return to_.add(*header);
        }
        to_.add_conflict(fmt::format("{}{}", ours.lead, ours.header),
                         fmt::format("{}{}", theirs.lead, theirs.header));
    }

    bool merge_keys(const FileTable* before, const FileTable& ours, const FileTable& theirs) {
        const auto order = merge_order(keys_of(before), keys_of(&ours), keys_of(&theirs),
                                       [](const std::string&) { return std::string(); });
        if (!order) return false;
        for (const std::string& key : *order) {
            const FileKey* old = before == nullptr ? nullptr : before->find(key);
            const FileKey* our = ours.find(key);
            const FileKey* their = theirs.find(key);
            const FileKey& any = our != nullptr ? *our : *their;
            const bool apart = money_is_apart_ && is_money(ours, any);
            if (our != nullptr && their != nullptr) {
                merge_key(old, *our, *their, apart, to_);
            } else if (old == nullptr && !apart) {
                to_.add(any.whole());
            } else if (apart || any.whole() != old->whole()) {
                to_.add_conflict(our != nullptr ? any.whole() : std::string_view{},
                                 their != nullptr ? any.whole() : std::string_view{});
            }
        }
        return true;
    }

    void merge_trail(const FileTable* before, const FileTable& ours, const FileTable& theirs) {
        const auto trail = merge_comments(before == nullptr ? std::string_view{} : before->trail,
                                          ours.trail, theirs.trail);
        if (trail) return to_.add(*trail);
        to_.add_conflict(ours.trail, theirs.trail);
    }

    /// Counts the documents of the merged file, and finds numbers that both sides assigned.
    void note_element(const std::string& id, const FileTable& section,
                      const FileTable* other_side = nullptr) {
        const auto element = elements_.find(id);
        if (element == elements_.end() || element->second != "document") return;
        const FileKey* number = section.find("number");
        const std::size_t index = documents_++;
        const FileKey* answered = section.find("answered");
        if (answered == nullptr && other_side != nullptr) answered = other_side->find("answered");
        if (answered != nullptr) answered_.emplace_back(index, answered->value);
        if (number == nullptr) return;
        const auto [other, is_free] = numbers_.emplace(number->value, id);
        if (is_free || has_both(ours_, id, other->second) || has_both(theirs_, id, other->second))
            return;
        given_twice_.insert(number->value);
        const FileKey* own = ours_.parts.sections.front().find("diarienummer");
        problems_.push_back(message(
            "both sides added a document {number}, and both are kept; give one of them another "
            "number, as in 'caseflow set {case} document.{index}.number=N'",
            "number"_a = number->value, "index"_a = index,
            "case"_a = own == nullptr ? "CASE" : shell_quoted(strip_quotes(own->value))));
    }

    /// A number that both sides assigned may mean either document.
    void note_answers() {
        for (const auto& [index, number] : answered_)
            if (given_twice_.contains(number))
                problems_.push_back(message("document.{index}.answered = {number} may mean either "
                                            "of the two; give it the number that is meant",
                                            "index"_a = index, "number"_a = number));
    }

    static bool has_both(const Version& version, const std::string& id, const std::string& other) {
        return version.find(id) != nullptr && version.find(other) != nullptr;
    }

    static std::string_view strip_quotes(std::string_view literal) {
        return literal.size() < 2 ? literal : literal.substr(1, literal.size() - 2);
    }

    Version base_;
    Version ours_;
    Version theirs_;
    std::map<std::string, std::string> elements_; // of arrays of tables, in any version
    bool money_is_apart_ = false;                 // both sides changed it, differently
    std::set<std::string> contested_;
    MergedText to_;
    std::size_t documents_ = 0;
    std::map<std::string_view, std::string> numbers_; // of documents, with their ids
    std::set<std::string_view> given_twice_;          // numbers that both sides assigned
    std::vector<std::pair<std::size_t, std::string_view>> answered_; // index and number
    std::vector<std::string> problems_;
};

bool is_sound(const FileMerge& merge) {
    if (merge.conflicts == 0) return is_toml(merge.text);
    return is_toml(choose_side(merge.text, true)) && is_toml(choose_side(merge.text, false));
}

FileMerge conflict_of_all(std::string_view ours, std::string_view theirs) {
    MergedText to(ours);
    to.add_difference(ours, theirs);
    Merged merged = to.finish();
    return {std::move(merged.text), merged.conflicts, {}};
}

FileMerge merge_texts(std::string_view base, std::string_view ours, std::string_view theirs) {
    if (const auto whole = merge_part(base, ours, theirs)) return {std::string(*whole), 0, {}};
    if (!is_toml(base) || !is_toml(ours) || !is_toml(theirs)) {
        Merged merged = merge(base, ours, theirs, merge_labels);
        return {std::move(merged.text), merged.conflicts, {}};
    }
    Merger merger(base, ours, theirs);
    const auto texts = merger.with_merged_places();
    auto merged = texts ? merger.run_on(*texts) : merger.run();
    if (merged && is_sound(*merged)) return std::move(*merged);
    return conflict_of_all(ours, theirs);
}

} // namespace

FileMerge merge_files(std::string_view base, std::string_view ours, std::string_view theirs) {
    const SourceText before("", std::string(base));
    const SourceText our("", std::string(ours));
    const SourceText their("", std::string(theirs));
    const bool marked = our.has_mark() == before.has_mark() ? their.has_mark() : our.has_mark();
    FileMerge merged = merge_texts(before.text(), our.text(), their.text());
    if (marked) merged.text.insert(0, byte_order_mark);
    return merged;
}

} // namespace caseflow
