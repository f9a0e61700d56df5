/// Why: many decisions are Word, OpenDocument, PDF or RTF files; if one is given to `import`, the
/// error names the format and the command that converts it to text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// A format that holds text, but is not plain UTF-8 text.
struct FileFormat {
    std::string name;      // "a PDF document"
    std::string converter; // a shell command that writes it as text, with {file} for its name;
                           // empty if one command does not do
    std::string advice;    // what to do instead if there is no converter
};

/// The format of a file by its first bytes and the names inside it, whatever its own name; nothing
/// if it could be plain text.
[[nodiscard]] std::optional<FileFormat> foreign_format(std::string_view bytes);

/// The format, and the line to paste that imports the file, which was read from standard input if
/// it has no path; `options`: of `import`, each with a space before it.
[[nodiscard]] std::string how_to_import(const FileFormat& format,
                                        std::optional<std::string_view> path,
                                        std::string_view options);

} // namespace caseflow
