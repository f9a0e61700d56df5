/// Why: decision.1 in one version of a file may be decision.2 in another. A table is recognised by
/// what it is about: a document by its number, a source by its funders.
#pragma once

#include "caseflow/toml/file_parts.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The names of the tables of a file in all its versions.
struct TableIds {
    std::vector<std::string> ids;              // of each section, in order
    std::map<std::string, std::string> arrays; // of each element of an array of tables, by its id
    std::set<std::string> unsure;              // arrays where an element may be an edit of another
};

/// The ids of the base, from which the other versions come.
[[nodiscard]] TableIds table_ids(const FileParts& base);

/// The ids of a version. An element of an array matches the element of `base` that has the same
/// identity or content, or is in the same place with most of its keys unchanged; if several match,
/// the most alike. Any other element is new. New elements with the same identity have the same id
/// in all versions, but documents only if all their keys are the same: two documents that were
/// given the same number remain two.
[[nodiscard]] TableIds table_ids(const FileParts& version, const FileParts& base);

} // namespace caseflow
