#include "caseflow/toml/emptied_tables.hpp"

#include "caseflow/model/path.hpp"
#include "caseflow/toml/layout.hpp"
#include "caseflow/toml/string_array.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace caseflow {
namespace {

using Paths = std::set<std::string, std::less<>>;

class EmptiedTables {
  public:
    EmptiedTables(std::string_view text, const std::vector<Change>& changes) {
        for (const Change& change : changes) {
            const std::string path = with_indexes(change.path);
            if (change.kind == Change::Kind::unset)
                removed_.insert(path);
            else
                keep_tables_of(path);
        }
        for (const Item& item : layout_of(text)) add(item, text);
    }

    /// The outermost table around a path that would be left empty; the path itself if there is
    /// none.
    [[nodiscard]] std::string outermost(const std::string& path) const {
        std::string found = path;
        for (std::string table = parent_of(path); !table.empty(); table = parent_of(table))
            if (tables_.contains(table) && !kept_.contains(table)) found = table;
        return found;
    }

  private:
    void add(const Item& item, std::string_view text) {
        const bool is_header = item.kind == Item::Kind::header;
        if (is_header || text[item.value] == '{') tables_.insert(item.path);
        if (!is_header && !is_removed(item.path)) keep_tables_of(item.path);
    }

    /// Whether a path, or something around it, is unset.
    [[nodiscard]] bool is_removed(const std::string& path) const {
        for (std::string part = path; !part.empty(); part = parent_of(part))
            if (removed_.contains(part)) return true;
        return false;
    }

    void keep_tables_of(const std::string& path) {
        for (std::string table = parent_of(path); !table.empty(); table = parent_of(table))
            if (!kept_.insert(table).second) return;
    }

    Paths removed_;
    Paths tables_; // those with a header or braces
    Paths kept_;   // those that are not left empty
};

} // namespace

std::vector<Change> without_emptied_tables(const CaseFile& file,
                                           const std::vector<Change>& changes) {
    const bool removes = std::any_of(changes.begin(), changes.end(), [](const Change& change) {
        return change.kind == Change::Kind::unset;
    });
    if (!removes) return changes;
    const EmptiedTables tables(file.source.text(), changes);
    Case after = file.data;
    std::vector<Change> left;
    Paths done;
    for (const Change& change : changes) {
        // The path with its indexes; throws what edit would throw.
        const std::string path = assign(after, change, read_string_array).path;
        const bool unsets = change.kind == Change::Kind::unset;
        const std::string table = unsets ? tables.outermost(path) : path;
        if (table == path)
            left.push_back(change);
        else if (done.insert(table).second)
            left.push_back({Change::Kind::unset, table, {}});
    }
    return left;
}

} // namespace caseflow
