#include "caseflow/intake/file_format.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/encoding.hpp"
#include "caseflow/base/lines.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/shell.hpp"
#include "caseflow/base/utf8.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ranges>
#include <span>

namespace caseflow {
namespace {

using namespace fmt::literals;
using namespace std::string_view_literals;

/// PDF readers look for the mark of the format in this many bytes at the start of a file.
constexpr std::size_t pdf_mark_within = 1024;

constexpr std::size_t html_mark_within = 1024;

constexpr std::size_t largest_head = 65'536; // of an e-mail

// Advice for a file that no command converts to text.
constexpr std::string_view read_the_picture = "tesseract {file} - -l swe";
constexpr std::string_view unpack = translatable("unpack it first");
constexpr std::string_view save_as_docx =
    translatable("save it as docx first, as with 'libreoffice --convert-to docx'");
constexpr std::string_view export_text = translatable("export it as plain text first");
constexpr std::string_view no_text = translatable("it has no text to import");
constexpr std::string_view save_the_decision =
    translatable("save the decision in it as a file of its own first");

/// The beginning of the files of a format, and the advice for them.
struct Magic {
    std::size_t at; // where in the file the bytes are
    std::string_view bytes;
    std::string_view name;
    std::string_view converter; // a command, or else
    std::string_view advice;
};

constexpr Magic magics[] = {
    {0,
     "{\\rtf"sv,
     translatable("an RTF document"),
     "pandoc --from rtf --to plain --wrap=none {file}",
     {}},
    {0, "\x89PNG\r\n\x1A\n"sv, translatable("a picture (PNG)"), read_the_picture, {}},
    {0, "\xFF\xD8\xFF"sv, translatable("a picture (JPEG)"), read_the_picture, {}},
    {0, "GIF87a"sv, translatable("a picture (GIF)"), read_the_picture, {}},
    {0, "GIF89a"sv, translatable("a picture (GIF)"), read_the_picture, {}},
    {0, "II*\0"sv, translatable("a picture (TIFF)"), read_the_picture, {}},
    {0, "MM\0*"sv, translatable("a picture (TIFF)"), read_the_picture, {}},
    {4, "ftypheic"sv, translatable("a picture (HEIC)"), {}, export_text},
    {0, "\x1F\x8B"sv, translatable("a gzip archive"), {}, unpack},
    {4, "1AY&SY"sv, translatable("a bzip2 archive"), {}, unpack},
    {0,
     "\xFD"
     "7zXZ\0"sv,
     translatable("an xz archive"),
     {},
     unpack},
    {0, "\x28\xB5\x2F\xFD"sv, translatable("a Zstandard archive"), {}, unpack},
    {0, "7z\xBC\xAF\x27\x1C"sv, translatable("a 7z archive"), {}, unpack},
    {0, "Rar!\x1A\x07"sv, translatable("a RAR archive"), {}, unpack},
    {257, "ustar\0"sv, translatable("a tar archive"), {}, unpack},
    {257, "ustar  \0"sv, translatable("a tar archive"), {}, unpack},
    {0,
     "\x7F"
     "ELF"sv,
     translatable("a program"),
     {},
     no_text},
    {0, "MZ\x90\0"sv, translatable("a program"), {}, no_text},
    {0,
     "%!PS"sv,
     translatable("a PostScript document"),
     "ps2pdf {file} - | pdftotext -layout - -",
     {}},
};

/// The kind of file in a container, by a name inside it.
struct Content {
    std::string_view bytes;
    std::string_view name;
    std::string_view converter; // a command, or else
    std::string_view advice;
};

/// Office documents are zip archives, in which the names of the parts are not compressed.
constexpr Content zip_contents[] = {
    {"word/document"sv, // the name continues with .xml or 2.xml
     translatable("a Word document (docx)"),
     "pandoc --from docx --to plain --wrap=none {file}",
     {}},
    {"application/vnd.oasis.opendocument.text"sv,
     translatable("an OpenDocument text (odt)"),
     "pandoc --from odt --to plain --wrap=none {file}",
     {}},
    {"xl/workbook"sv, translatable("an Excel workbook (xlsx)"), {}, export_text},
    {"application/vnd.oasis.opendocument.spreadsheet"sv,
     translatable("an OpenDocument spreadsheet (ods)"),
     {},
     export_text},
    {"application/vnd.oasis.opendocument.presentation"sv,
     translatable("an OpenDocument presentation (odp)"),
     {},
     export_text},
    {"application/epub+zip"sv,
     translatable("an e-book (epub)"),
     "pandoc --from epub --to plain --wrap=none {file}",
     {}},
    {"Index/Document.iwa"sv, translatable("an iWork document (pages)"), {}, export_text},
    {"ppt/"sv, translatable("a PowerPoint presentation (pptx)"), {}, export_text},
    {""sv, translatable("a zip archive"), {}, unpack},
};

/// Older Office documents are file systems (OLE), with names in UTF-16.
constexpr Content ole_contents[] = {
    {"_\0_\0s\0u\0b\0s\0t\0g\0"sv, // before what is attached to it
     translatable("an Outlook message (msg)"),
     {},
     save_the_decision},
    {"_\0_\0p\0r\0o\0p\0e\0r\0t\0i\0e\0s\0"sv,
     translatable("an Outlook message (msg)"),
     {},
     save_the_decision},
    {"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv,
     translatable("an older Word document (doc)"),
     {},
     save_as_docx},
    {"W\0o\0r\0k\0b\0o\0o\0k\0"sv, translatable("an older Excel workbook (xls)"), {}, export_text},
    {"P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0"sv,
     translatable("an older PowerPoint presentation (ppt)"),
     {},
     export_text},
    {""sv, translatable("an older Office document (doc)"), {}, save_as_docx},
};

struct Container {
    std::string_view begin;
    std::span<const Content> contents; // the last fits any file
};

constexpr Container containers[] = {{"PK\x03\x04"sv, zip_contents},
                                    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, ole_contents}};

FileFormat translated_format(std::string_view name, std::string_view converter,
                             std::string_view advice) {
    return {message(name), std::string(converter), message(advice)};
}

template <class Row>
FileFormat format_of(const Row& row) {
    return translated_format(row.name, row.converter, row.advice);
}

std::optional<FileFormat> format_by_begin(std::string_view bytes) {
    for (const Container& container : containers) {
        if (!bytes.starts_with(container.begin)) continue;
        return format_of(*std::ranges::find_if(container.contents, [&](const Content& content) {
            return bytes.find(content.bytes) != std::string_view::npos;
        }));
    }
    for (const Magic& magic : magics)
        if (bytes.size() > magic.at && bytes.substr(magic.at).starts_with(magic.bytes))
            return format_of(magic);
    return std::nullopt;
}

/// A text in an older encoding has no control characters other than those of word processors.
bool is_binary(std::string_view bytes) {
    constexpr std::string_view of_no_text = "\3\4\5\6\x0E\x0F\x10\x11\x12\x16\x17\x18\x19\x1C\x1D";
    if (bytes.find('\0') != std::string_view::npos) return true;
    return bytes.find_first_of(of_no_text) != std::string_view::npos && invalid_utf8(bytes);
}

/// A page of a web site is text, but its tags would be taken for the decision's words.
bool is_html(std::string_view bytes) {
    constexpr std::string_view begins[] = {
        "<!doctype html", "<html",    "<head",    "<body", "<p>", "<p ", "<div", "<h1", "<h2",
        "<table",         "<article", "<section", "<!--"};
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
    const std::string begin = fold(trim(bytes.substr(0, html_mark_within), " \t\r\n"));
    if (begin.starts_with("<?xml")) return begin.find("<html") != begin.npos;
    return std::any_of(std::begin(begins), std::end(begins),
                       [&](std::string_view tag) { return begin.starts_with(tag); });
}

/// XML other than a web page: a flat document of an office program, or a program's data.
std::optional<FileFormat> xml_format(std::string_view bytes) {
    if (!trim(bytes.substr(0, html_mark_within), " \t\r\n\xEF\xBB\xBF").starts_with("<?xml"))
        return std::nullopt;
    if (bytes.substr(0, html_mark_within).find("<office:document") != std::string_view::npos)
        return translated_format(translatable("a flat OpenDocument text (fodt)"), {}, save_as_docx);
    return translated_format(translatable("an XML file"), {}, export_text);
}

/// A program's data begins with a table that begins with a key, or an array of tables.
bool is_json(std::string_view bytes) {
    std::string begin;
    for (const char c : bytes.substr(0, html_mark_within))
        if (std::string_view(" \t\r\n").find(c) == std::string_view::npos) begin += c;
    return begin.starts_with("{\"") || begin.starts_with("[{\"");
}

/// A saved e-mail is text, but hard to read: its lines are encoded and broken.
bool is_email_file(std::string_view bytes) {
    constexpr std::string_view version = "MIME-Version:";
    for (const std::string_view line : lines_of(bytes.substr(0, largest_head))) {
        if (trim(line, "\r\n").empty()) return false;
        if (line.starts_with(version)) return true;
    }
    return false;
}

} // namespace

std::optional<FileFormat> foreign_format(std::string_view bytes) {
    if (const auto encoding = wide_encoding(bytes))
        return FileFormat{message("{encoding} text", "encoding"_a = *encoding),
                          fmt::format("iconv --from-code {encoding} --to-code UTF-8 {{file}}",
                                      "encoding"_a = *encoding),
                          {}};
    if (auto format = format_by_begin(bytes)) return format;
    if (bytes.substr(0, pdf_mark_within).find("%PDF-") != std::string_view::npos)
        return translated_format(translatable("a PDF document"), "pdftotext -layout {file} -", {});
    if (is_email_file(bytes))
        return translated_format(translatable("an e-mail (eml)"), {}, save_the_decision);
    if (is_html(bytes))
        return translated_format(translatable("an HTML page"),
                                 "pandoc --from html --to plain --wrap=none {file}", {});
    if (auto format = xml_format(bytes)) return format;
    if (is_json(bytes)) return translated_format(translatable("a JSON file"), {}, export_text);
    if (is_binary(bytes)) return translated_format(translatable("a binary file"), {}, export_text);
    return std::nullopt;
}

namespace {

std::string how_to_import(const FileFormat& format, std::string_view source, std::string_view file,
                          std::string_view options) {
    if (format.converter.empty())
        return message("{path} is {format}, not plain text; {advice}", "path"_a = source,
                       "format"_a = format.name, "advice"_a = format.advice);
    const std::string convert = fmt::format(fmt::runtime(format.converter), "file"_a = file);
    return message("{path} is {format}, not plain text; import it with: {convert} | caseflow "
                   "import -{options}",
                   "path"_a = source, "format"_a = format.name, "convert"_a = convert,
                   "options"_a = options);
}

} // namespace

std::string how_to_import(const FileFormat& format, std::optional<std::string_view> path,
                          std::string_view options) {
    if (!path) return how_to_import(format, message("standard input"), translate("FILE"), options);
    const std::string here = path->starts_with('-') ? "./" : ""; // it would be taken for an option
    return how_to_import(format, *path, shell_quoted(here + std::string(*path)), options);
}

} // namespace caseflow
