/// Why: many decisions are Word, OpenDocument, PDF or RTF files. If `import` gets one of them, the
/// error names the format and the command that converts it to text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// A format that contains text but is not plain UTF-8 text.
struct FileFormat {
    std::string name;      // "a PDF document"
    std::string converter; // a shell command that writes it as text, with {file} for its name;
                           // empty if that takes more than one command
    std::string advice;    // what to do instead if there is no converter
};

/// The format of a file, recognised by its first bytes and the names inside it, not by the file's
/// name; nothing if it could be plain text.
[[nodiscard]] std::optional<FileFormat> foreign_format(std::string_view bytes);

/// The format, and the line to paste that imports the file. The file was read from standard input
/// if it has no path. `options`: those of `import`, each with a space before it.
[[nodiscard]] std::string how_to_import(const FileFormat& format,
                                        std::optional<std::string_view> path,
                                        std::string_view options);

} // namespace caseflow
