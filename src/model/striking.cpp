#include "caseflow/model/striking.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/model/case.hpp"
#include "caseflow/model/path.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

std::vector<Change> striking_changes(const Case& data, const std::vector<Change>& changes) {
    std::vector<Change> more;
    const auto value_given = [&](const std::string& path) {
        return std::find_if(changes.begin(), changes.end(),
                            [&](const Change& one) { return with_indexes(one.path) == path; });
    };
    for (std::size_t i = 0; i < data.documents.size(); ++i) {
        const Document& document = data.documents[i];
        const auto path_of = [&](const char* key) { return fmt::format("document.{}.{}", i, key); };
        const auto reason = value_given(path_of("removed"));
        if (reason == changes.end() || reason->kind != Change::Kind::set || is_blank(reason->value))
            continue;
        const auto unset = [&](const char* key, bool is_there) {
            if (is_there && value_given(path_of(key)) == changes.end())
                more.push_back({Change::Kind::unset, path_of(key), {}});
        };
        unset("due", document.due.has_value());
        unset("file", !document.file.empty());
        unset("sha256", !document.sha256.empty());
    }
    return more;
}

} // namespace caseflow
