#include "caseflow/model/striking.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/model/case.hpp"
#include "caseflow/model/path.hpp"

#include <fmt/format.h>
#include <map>

namespace caseflow {

std::vector<Change> striking_changes(const Case& data, const std::vector<Change>& changes) {
    std::vector<Change> more;
    std::map<std::string, const Change*> given; // the first for each path
    for (const Change& change : changes) given.emplace(with_indexes(change.path), &change);
    for (std::size_t i = 0; i < data.documents.size(); ++i) {
        const Document& document = data.documents[i];
        const auto path_of = [&](const char* key) { return fmt::format("document.{}.{}", i, key); };
        const auto reason = given.find(path_of("removed"));
        if (reason == given.end() || reason->second->kind != Change::Kind::set ||
            is_blank(reason->second->value))
            continue;
        const auto unset = [&](const char* key, bool is_there) {
            if (is_there && !given.contains(path_of(key)))
                more.push_back({Change::Kind::unset, path_of(key), {}});
        };
        unset("due", document.due.has_value());
        unset("file", !document.file.empty());
        unset("sha256", !document.sha256.empty());
    }
    return more;
}

} // namespace caseflow
