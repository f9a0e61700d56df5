/// Why: in another version of a file decision.1 may be decision.2. A table is known again by what
/// it is about: a document by its number, a source by its funders.
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
    std::vector<std::string> ids;              // of each section, in their order
    std::map<std::string, std::string> arrays; // of each element of an array of tables, by its id
    std::set<std::string> unsure; // arrays of which an element may as well be another one's edit
};

/// The ids of the version that others come from.
[[nodiscard]] TableIds table_ids(const FileParts& base);

/// The ids of a version. An element of an array is the one of `base` with the same identity, or
/// content, or in the same place with most of its keys unchanged; of several the one that is most
/// alike; else it is new. New elements with
/// one identity have one id in all versions, but documents only if all their keys are the same:
/// two documents that were given one number are two.
[[nodiscard]] TableIds table_ids(const FileParts& version, const FileParts& base);

} // namespace caseflow
