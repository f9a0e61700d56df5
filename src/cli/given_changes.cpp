#include "caseflow/cli/given_changes.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/model/typed_value.hpp"

#include <fmt/format.h>
#include <map>
#include <string>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// A key may be given a value or removed, but not both.
void require_no_contradiction(const std::vector<Change>& changes) {
    std::map<std::string, std::string> removed; // its spelling, by the path with indexes
    for (const Change& unset : changes)
        if (unset.kind == Change::Kind::unset)
            removed.emplace(with_indexes(unset.path), unset.path);
    if (removed.empty()) return;
    for (const Change& set : changes) {
        if (set.kind == Change::Kind::unset) continue;
        for (std::string part = with_indexes(set.path); !part.empty(); part = parent_of(part)) {
            const auto unset = removed.find(part);
            if (unset == removed.end()) continue;
            throw Failure(message("{set} is given a value, but --unset {unset} removes it; do "
                                  "one of them",
                                  "set"_a = set.path, "unset"_a = unset->second));
        }
    }
}

/// Each key may be given only one value: if there are two, one was meant for a filter.
void require_one_value_each(const std::vector<Change>& changes, bool beside_filter) {
    std::map<std::string, std::string> given;
    for (const Change& set : changes) {
        if (set.kind != Change::Kind::set) continue;
        const auto [first, is_new] = given.emplace(with_indexes(set.path), set.value);
        if (is_new) continue;
        if (!beside_filter)
            throw Failure(message("{key} is given two values, '{one}' and '{other}'; give it one",
                                  "key"_a = set.path, "one"_a = first->second,
                                  "other"_a = set.value));
        throw Failure(message("{key} is given two values, '{one}' and '{other}'; give it one, and "
                              "write a filter's condition with a colon, as in state:open",
                              "key"_a = set.path, "one"_a = first->second, "other"_a = set.value));
    }
}

} // namespace

Change parse_change(Change::Kind kind, const std::string& word) {
    const std::size_t equals = word.find('=');
    const std::string_view path = std::string_view(word).substr(0, equals);
    const std::string_view value = trim(std::string_view(word).substr(equals + 1), " \t");
    const bool quoted =
        value.size() > 1 && value[0] == '"' && value.find('"', 1) == value.size() - 1;
    const bool as_in_file = quoted || path.ends_with(' '); // title = "Bredband"
    return {kind, std::string(trim(path)), std::string(as_in_file ? without_quotes(value) : value)};
}

void require_consistent(const std::vector<Change>& changes, bool beside_filter) {
    require_no_contradiction(changes);
    require_one_value_each(changes, beside_filter);
}

} // namespace caseflow
