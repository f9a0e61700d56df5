/// Why: two people's changes to one file are merged table by table and key by key. The file is
/// split into tables and keys without losing a byte.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// A key on lines of its own. Its four parts follow each other in the text.
struct FileKey {
    std::string key;       // from its table, "name" or "officer.name"
    std::string_view lead; // the blank lines and comments before it
    std::string_view name; // the beginning of its line, equals sign included
    std::string_view value;
    std::string_view rest; // of its last line, line end included

    [[nodiscard]] std::string_view lines() const;
    [[nodiscard]] std::string_view whole() const;
};

/// A header with the keys under it, or the keys before the first header.
struct FileTable {
    std::string path;        // of the table with indexes, "decision.0.signatory"; "" before headers
    std::string_view lead;   // the blank lines and comments before the header
    std::string_view header; // its line, line end included
    std::vector<FileKey> entries;
    std::string_view trail; // comments right under its last line, if no header follows them at once

    [[nodiscard]] std::string_view whole() const;
    /// Null if the table does not have the key.
    [[nodiscard]] const FileKey* find(std::string_view key) const;
};

struct FileParts {
    std::vector<FileTable> sections; // the first one has no header
    std::string_view tail;           // blank lines and comments after everything else
};

/// The parts of a text that is TOML, which must outlive them.
[[nodiscard]] FileParts parts_of(std::string_view text);

} // namespace caseflow
