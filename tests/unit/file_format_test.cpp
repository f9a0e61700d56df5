// Files other than plain text are recognised by their beginnings, and texts that look like them are
// not.
#include "caseflow/intake/file_format.hpp"

#include <doctest/doctest.h>

using namespace caseflow;
using namespace std::string_view_literals;

namespace {

std::string format_name(std::string_view bytes) {
    const auto format = foreign_format(bytes);
    return format ? format->name : "";
}

std::string after(std::size_t count, std::string_view bytes) {
    return std::string(count, ' ') + std::string(bytes);
}

} // namespace

TEST_CASE("a file that is not plain text is called by its name") {
    const std::pair<std::string_view, const char*> files[] = {
        {"{\\rtf1"sv, "an RTF document"},
        {"\x89PNG\r\n\x1A\n"sv, "a picture (PNG)"},
        {"\xFF\xD8\xFF\xE0"sv, "a picture (JPEG)"},
        {"GIF87a"sv, "a picture (GIF)"},
        {"GIF89a"sv, "a picture (GIF)"},
        {"II*\0"sv, "a picture (TIFF)"},
        {"MM\0*"sv, "a picture (TIFF)"},
        {"\0\0\0\x18"
         "ftypheic"sv,
         "a picture (HEIC)"},
        {"\x1F\x8B"sv, "a gzip archive"},
        {"BZh91AY&SY"sv, "a bzip2 archive"},
        {"\xFD"
         "7zXZ\0"sv,
         "an xz archive"},
        {"\x28\xB5\x2F\xFD"sv, "a Zstandard archive"},
        {"7z\xBC\xAF\x27\x1C"sv, "a 7z archive"},
        {"Rar!\x1A\x07"sv, "a RAR archive"},
        {"\x7F"
         "ELF"sv,
         "a program"},
        {"MZ\x90\0"sv, "a program"},
        {"%!PS-Adobe"sv, "a PostScript document"},
        {"PK\x03\x04 word/document.xml"sv, "a Word document (docx)"},
        {"PK\x03\x04 application/vnd.oasis.opendocument.text"sv, "an OpenDocument text (odt)"},
        {"PK\x03\x04 xl/workbook.xml"sv, "an Excel workbook (xlsx)"},
        {"PK\x03\x04 application/vnd.oasis.opendocument.spreadsheet"sv,
         "an OpenDocument spreadsheet (ods)"},
        {"PK\x03\x04 application/vnd.oasis.opendocument.presentation"sv,
         "an OpenDocument presentation (odp)"},
        {"PK\x03\x04 application/epub+zip"sv, "an e-book (epub)"},
        {"PK\x03\x04 Index/Document.iwa"sv, "an iWork document (pages)"},
        {"PK\x03\x04 ppt/slides"sv, "a PowerPoint presentation (pptx)"},
        {"PK\x03\x04"sv, "a zip archive"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 _\0_\0s\0u\0b\0s\0t\0g\0"sv, "an Outlook message (msg)"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv,
         "an older Word document (doc)"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W\0o\0r\0k\0b\0o\0o\0k\0"sv,
         "an older Excel workbook (xls)"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0"sv,
         "an older PowerPoint presentation (ppt)"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an older Office document (doc)"},
        {"From: a@b.se\r\nMIME-Version: 1.0\r\n\r\nHej"sv, "an e-mail (eml)"},
        {" \n<!DOCTYPE html><p>"sv, "an HTML page"},
        {"\xEF\xBB\xBF<HTML>"sv, "an HTML page"},
        {"<?xml version=\"1.0\"?><html>"sv, "an HTML page"},
        {"<?xml version=\"1.0\"?><office:document>"sv, "a flat OpenDocument text (fodt)"},
        {"\xEF\xBB\xBF<?xml version=\"1.0\"?><data>"sv, "an XML file"},
        {"{ \"a\": 1 }"sv, "a JSON file"},
        {"[\n  { \"a\""sv, "a JSON file"},
        {"Beslut\0"sv, "a binary file"},
        {"Beslut \x03 \xE5"sv, "a binary file"}};
    for (const auto& [bytes, name] : files) CHECK(format_name(bytes) == name);
    for (const std::string_view tag : {"<head>", "<body>", "<p>", "<p class", "<div>", "<h1>",
                                       "<h2>", "<table>", "<article>", "<section>", "<!-- x -->"})
        CHECK(format_name(tag) == "an HTML page");
}

TEST_CASE("a mark counts where its format has it, and within the bytes that readers look in") {
    CHECK(format_name(std::string(257, 'a') + std::string("ustar\0", 6)) == "a tar archive");
    CHECK(format_name(std::string(257, 'a') + std::string("ustar  \0", 8)) == "a tar archive");
    CHECK(format_name(after(1019, "%PDF-1.7")) == "a PDF document");
    CHECK(format_name(after(1020, "%PDF-1.7")).empty());
    CHECK(format_name(after(1018, "<html>")) == "an HTML page");
    CHECK(format_name(after(1024, "<html>")).empty());
    CHECK(format_name(after(1022, "{\"a\"")) == "a JSON file");
    CHECK(format_name(after(1023, "{\"a\"")).empty());
}

TEST_CASE("a text that speaks of a format, or looks a little like one, is a text") {
    for (const std::string_view text :
         {""sv, "Beslut"sv, "GIF"sv, "GIF88a"sv, " {\\rtf1"sv, "Beslut <html>"sv, "<b>Beslut</b>"sv,
          "{Beslut}"sv, "[1] Beslut"sv, "Hej\n\nMIME-Version: 1.0"sv, "Se MIME-Version: 1.0\n"sv,
          "\xE5\xE4\xF6 i ISO 8859-1"sv, "Beslut \x0B\x0C\x15 \xE5"sv, "Beslut \x03 å"sv, "PK"sv,
          "II"sv, "Index/Document.iwa"sv}) {
        CAPTURE(text);
        CHECK(format_name(text).empty());
    }
}
