#include "caseflow/intake/file_format.hpp"

#include "caseflow/base/encoding.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/shell.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

/// PDF readers look for its mark in this many bytes at the start of a file.
constexpr std::size_t pdf_mark_within = 1024;

FileFormat with_pandoc(std::string_view name, std::string_view reader) {
    return {
        std::string(name),
        fmt::format("pandoc --from {reader} --to plain --wrap=none {{file}}", "reader"_a = reader),
        {}};
}

/// Office documents are zip archives, in which the names of the parts are not compressed.
FileFormat kind_of_zip(std::string_view bytes) {
    if (bytes.find("word/document.xml") != std::string_view::npos)
        return with_pandoc(message("a Word document (docx)"), "docx");
    if (bytes.find("application/vnd.oasis.opendocument.text") != std::string_view::npos)
        return with_pandoc(message("an OpenDocument text (odt)"), "odt");
    return {message("a zip archive"), {}, message("unpack it first")};
}

} // namespace

std::optional<FileFormat> foreign_format(std::string_view bytes) {
    if (const auto encoding = wide_encoding(bytes))
        return FileFormat{message("{encoding} text", "encoding"_a = *encoding),
                          fmt::format("iconv --from-code {encoding} --to-code UTF-8 {{file}}",
                                      "encoding"_a = *encoding),
                          {}};
    if (bytes.starts_with("PK\x03\x04")) return kind_of_zip(bytes);
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return FileFormat{
            message("an older Office document (doc)"),
            {},
            message("save it as docx first, as with 'libreoffice --convert-to docx'")};
    if (bytes.starts_with("{\\rtf")) return with_pandoc(message("an RTF document"), "rtf");
    if (bytes.substr(0, pdf_mark_within).find("%PDF-") != std::string_view::npos)
        return FileFormat{message("a PDF document"), "pdftotext -layout {file} -", {}};
    if (bytes.find('\0') != std::string_view::npos)
        return FileFormat{message("a binary file"), {}, message("export it as plain text first")};
    return std::nullopt;
}

std::string how_to_import(const FileFormat& format, std::string_view path,
                          std::string_view options) {
    if (format.converter.empty())
        return message("{path} is {format}, not plain text; {advice}", "path"_a = path,
                       "format"_a = format.name, "advice"_a = format.advice);
    const std::string convert =
        fmt::format(fmt::runtime(format.converter), "file"_a = shell_quoted(path));
    return message("{path} is {format}, not plain text; import it with: {convert} | caseflow "
                   "import -{options}",
                   "path"_a = path, "format"_a = format.name, "convert"_a = convert,
                   "options"_a = options);
}

} // namespace caseflow
