#include "caseflow/toml/funding_keys.hpp"

#include "caseflow/model/field.hpp"
#include "caseflow/model/path.hpp"

#include <algorithm>
#include <string>

namespace caseflow {

bool is_money(const FileTable& section, const FileKey& entry) {
    const std::string path = remove_indexes(join_path(section.path, entry.key));
    if (path == "funding" || path == "funding.source" || path == "funding.currency") return true;
    if (!path.starts_with("funding.")) return false;
    const auto& fields = case_fields();
    return std::any_of(fields.begin(), fields.end(), [&](const FieldInfo& field) {
        return field.path == path && (field.type == Type::amount || field.type == Type::percentage);
    });
}

bool has_money(const FileTable& section) {
    return std::any_of(section.entries.begin(), section.entries.end(),
                       [&](const FileKey& entry) { return is_money(section, entry); });
}

} // namespace caseflow
