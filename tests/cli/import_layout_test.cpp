// Import of decisions with layouts other than the register's.
#include "program.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace caseflow::test;

namespace {

const std::string file = "cases/2022/RUN-319-2022.toml";

} // namespace

TEST_CASE("headings of other bodies find their place, unknown ones are kept and named") {
    const Folder folder;
    const std::string text = R"(Handläggare: Åsa Hernerud
Telefon: 063-14 75 00
Datum: den 30 juni 2022
Dnr RUN 319/2022

Bidrag till en mötesplats

Sammanfattning
Föreningen söker bidrag.

Beskrivning av ärendet

Lokalen är stängd.

Vad byborna säger

De vill ha den öppen.

Underlag för beslut
• Ansökan
• Budget

Regionala utvecklingsnämndens beslut
Nämnden beslutar
att bevilja 20 000 kronor, och
att medlen betalas ut i juli.

Beslutet skickas till
Föreningen
)";
    folder.write("text.txt", text);
    const Result result = folder.run({"import", "text.txt"});
    CHECK(result.err.starts_with(
        "text.txt:15:1: note: unknown heading 'Vad byborna säger'; kept as a section\n"));
    CHECK(folder.read(file) == R"(diarienummer = "RUN/319/2022"  # i texten: Dnr RUN 319/2022
title = "Bidrag till en mötesplats"
description = "Lokalen är stängd."  # rubrik: Beskrivning av ärendet

[officer]
name = "Åsa Hernerud"  # i texten: Handläggare: Åsa Hernerud
phone = "063-14 75 00"  # i texten: Telefon: 063-14 75 00

[[section]]
heading = "Sammanfattning"
text = "Föreningen söker bidrag."

[[section]]
heading = "Vad byborna säger"
text = "De vill ha den öppen."

[[section]]
heading = "Beslutet skickas till"
text = "Föreningen"

[[decision]]
date = 2022-06-30  # i texten: Datum: den 30 juni 2022
amount = 20_000  # ur texten: "20 000 kronor"
basis = ["Ansökan", "Budget"]  # rubrik: Underlag för beslut
# rubrik: Regionala utvecklingsnämndens beslut; Nämnden beslutar
points = ["att bevilja 20 000 kronor, och", "att medlen betalas ut i juli."]
)");
}

TEST_CASE("a head in columns, as a table or tabs leave it, is read cell by cell") {
    const Folder folder;
    const std::string text =
        "Tillväxtenheten\tTJÄNSTESKRIVELSE\nÅsa Hernerud\n\nDatum: 2022-06-30   Dnr: "
        "RUN 319/2022\n\nEn titel\n\nBakgrund\n\nText.\n\nFörslag till beslut\n\n"
        "Nämnden avslår ansökan.\n";
    const Result result = folder.run({"import", "-", "--dry-run"}, text);
    CHECK(result.err.starts_with("-:1:1: note: no key for 2 lines of the head; kept as the section "
                                 "'Sidhuvud'\n"));
    CHECK(result.out ==
          R"(diarienummer = "RUN/319/2022"  # i texten: Dnr: RUN 319/2022
title = "En titel"
unit = "Tillväxtenheten"

[officer]
name = "Åsa Hernerud"

[[section]]
heading = "Bakgrund"
text = "Text."

[[section]]
heading = "Sidhuvud"
text = """
TJÄNSTESKRIVELSE
Datum: 2022-06-30"""

[[decision]]
kind = "refusal"  # ur texten: "Nämnden avslår ansökan."
points = ["Nämnden avslår ansökan."]  # rubrik: Förslag till beslut
)");
}

TEST_CASE("a decision at the beginning, signed at the end, is read there") {
    const Folder folder;
    const std::string text = R"(Tillväxtavdelningen
DELEGATIONSBESLUT

Dnr RUN/77/2022
2022-06-30

Stöd till Leader Fjäll

Beslut

Direktören beviljar Leader Fjäll 120 000 kronor.

Bakgrund

Föreningen har ansökt om medel.

Anna Ek
Direktör

Beslutet skickas till
Leader Fjäll
)";
    const Result result = folder.run({"import", "-", "--dry-run"}, text);
    CHECK(
        result.err.starts_with("-:2:1: note: no key for this line of the head; kept as the section "
                               "'Sidhuvud'\n"));
    CHECK(result.out ==
          R"(diarienummer = "RUN/77/2022"  # i texten: Dnr RUN/77/2022
title = "Stöd till Leader Fjäll"
unit = "Tillväxtavdelningen"

[[section]]
heading = "Bakgrund"
text = "Föreningen har ansökt om medel."

[[section]]
heading = "Beslutet skickas till"
text = "Leader Fjäll"

[[section]]
heading = "Sidhuvud"
text = "DELEGATIONSBESLUT"

[[decision]]
date = 2022-06-30
amount = 120_000  # ur texten: "120 000 kronor"
points = ["Direktören beviljar Leader Fjäll 120 000 kronor."]

[decision.signatory]
name = "Anna Ek"
title = "Direktör"
)");
}

TEST_CASE("the register's layout names what the text names, and orders what is rendered") {
    const Folder folder;
    folder.write("cases/register.toml",
                 "[layout]\nsections = [\"points\", \"signatory\", \"description\", \"sections\"]\n"
                 "headings = { points = \"Nämnden har beslutat\", description = \"Ärendet\" }\n");
    const std::string text = "RUN/1/2022\n\nEn titel\n\nNämnden har beslutat\n\n1. Avslag.\n\n"
                             "Anna Ek\nDirektör\n\nÄrendet\n\nEn ansökan.\n\nSkäl\n\nDen är sen.\n";
    CHECK(folder.run({"import", "-"}, text).code == 0);
    const std::string made = folder.read("cases/2022/RUN-1-2022.toml");
    CHECK(made.find("[decision.signatory]\nname = \"Anna Ek\"\ntitle = \"Direktör\"\n") !=
          std::string::npos);
    CHECK(folder.run({"render", "RUN/1/2022", "-f", "txt"}).out == text);
}

TEST_CASE("text on the line of a heading belongs under it") {
    const Folder folder;
    const std::string text =
        "RUN/1/2022\n\nEn titel\n\nBakgrund: Den första raden.\n\nDen andra.\n";
    CHECK(folder.run({"import", "-"}, text).code == 0);
    const std::string made = folder.read("cases/2022/RUN-1-2022.toml");
    CHECK(made.find("heading = \"Bakgrund\"") != std::string::npos);
    CHECK(made.find("Den första raden.\n\nDen andra.") != std::string::npos);
}

TEST_CASE("documents that are not plain text are named, with a line that imports them") {
    const Folder folder;
    folder.with_real_register();
    CHECK(folder.shell("caseflow render RUN/319/2022 > beslut.md && rm -r cases").code == 0);
    const std::pair<const char*, const char*> formats[] = {{"docx", "a Word document (docx)"},
                                                           {"odt", "an OpenDocument text (odt)"},
                                                           {"rtf", "an RTF document"},
                                                           {"html", "an HTML page"}};
    for (const auto& format : formats) {
        const auto& [ending, name] = format;
        CAPTURE(format.first);
        const std::string document = fmt::format("mitt beslut.{}", ending);
        const std::string line = fmt::format(
            "pandoc --from {} --to plain --wrap=none '{}' | caseflow import -", ending, document);
        CHECK(folder.shell(fmt::format("pandoc --standalone beslut.md -o '{}'", document)).code ==
              0);
        const Result refused = folder.run({"import", document});
        CHECK(refused.code == 1);
        CHECK(refused.err == fmt::format("caseflow: {} is {}, not plain text; import it with: {}\n",
                                         document, name, line));
        CHECK_FALSE(folder.has("cases"));
        CHECK(folder.shell(line + " 2>import.log").out == "cases/2022/RUN-319-2022.toml\n");
        CHECK(folder.shell("rm -r cases").code == 0);
    }
}

TEST_CASE("the line that imports a document keeps the register and the options") {
    const Folder folder;
    folder.write("other/register.toml", "organisation = \"X\"\n");
    folder.write("a.html", "<p>RUN/1/2023</p>\n<h1>Beslut</h1>\n");
    CHECK(folder.run({"--register", "other", "import", "-n", "a.html"}).err ==
          "caseflow: a.html is an HTML page, not plain text; import it with: pandoc --from html "
          "--to plain --wrap=none a.html | caseflow import - --register other --dry-run\n");
}

TEST_CASE("lines may end with carriage returns alone") {
    const Folder folder;
    CHECK(
        folder.run({"import", "-"}, "2023-02-03\rRUN/1/2023\r\rBidrag\r\rBeslut\r\r1. A.\r2. B.\r")
            .code == 0);
    const std::string made = folder.read("cases/2023/RUN-1-2023.toml");
    CHECK(made.find("title = \"Bidrag\"") != std::string::npos);
    CHECK(made.find("points = [\"A.\", \"B.\"]") != std::string::npos);
}

TEST_CASE("a number that the text only mentions is asked for") {
    const Folder folder;
    const Result asked = folder.run(
        {"import", "-"},
        "2023-02-03\n\nBidrag\n\nKlubben fick stöd genom RUN/12/2021.\n\nBeslut\n\n1. Bidrag.\n");
    CHECK(asked.code == 1);
    CHECK(asked.err == "-:5:25: error: 'RUN/12/2021' may be another case's, and the text has "
                       "no diarienummer on a line of its own; give it with --as NUMBER\n");
}

TEST_CASE("a document is known by its bytes, not by its name") {
    using namespace std::string_view_literals;
    const Folder folder;
    const std::pair<std::string_view, std::string_view> documents[] = {
        {"%PDF-1.7\n\xE2\xE3"sv, "a PDF document, not plain text; import it with: pdftotext "
                                 "-layout a.txt - | caseflow import -"},
        {"\xFF\xFE"
         "R\0U\0N\0"sv,
         "UTF-16 text, not plain text; import it with: iconv --from-code UTF-16 --to-code UTF-8 "
         "a.txt | caseflow import -"},
        {"R\0U\0N\0/\0\x31\0"sv, "UTF-16LE text, not plain text; import it with: iconv --from-code "
                                 "UTF-16LE --to-code UTF-8 a.txt | caseflow import -"},
        {"PK\x03\x04 bilder.png"sv, "a zip archive, not plain text; unpack it first"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv,
         "an older Office document (doc), not plain text; save it as docx first, as with "
         "'libreoffice --convert-to docx'"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv,
         "an older Word document (doc), not plain text; save it as docx first, as with "
         "'libreoffice --convert-to docx'"},
        {"PK\x03\x04 ppt/slides/slide1.xml"sv,
         "a PowerPoint presentation (pptx), not plain text; export it as plain text first"},
        {"PK\x03\x04 word/document2.xml"sv,
         "a Word document (docx), not plain text; import it with: pandoc --from docx --to plain "
         "--wrap=none a.txt | caseflow import -"},
        {"PK\x03\x04 mimetypeapplication/epub+zip"sv,
         "an e-book (epub), not plain text; import it with: pandoc --from epub --to plain "
         "--wrap=none a.txt | caseflow import -"},
        {"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.presentation"sv,
         "an OpenDocument presentation (odp), not plain text; export it as plain text first"},
        {"PK\x03\x04 Index/Document.iwa"sv,
         "an iWork document (pages), not plain text; export it as plain text first"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0"sv,
         "an older PowerPoint presentation (ppt), not plain text; export it as plain text first"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 _\0_\0p\0r\0o\0p\0e\0r\0t\0i\0e\0s\0_\0"
         "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv,
         "an Outlook message (msg), not plain text; save the decision in it as a file of its own "
         "first"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 __substg1.0 _\0_\0s\0u\0b\0s\0t\0g\0"sv,
         "an Outlook message (msg), not plain text; save the decision in it as a file of its own "
         "first"},
        {"PK\x03\x04 xl/workbook.xml"sv,
         "an Excel workbook (xlsx), not plain text; export it as plain text first"},
        {"\x89PNG\r\n\x1A\n"sv,
         "a picture (PNG), not plain text; import it with: tesseract a.txt - "
         "-l swe | caseflow import -"},
        {"\xFF\xD8\xFF\xE0"sv,
         "a picture (JPEG), not plain text; import it with: tesseract a.txt - "
         "-l swe | caseflow import -"},
        {"\x1F\x8B\x08"sv, "a gzip archive, not plain text; unpack it first"},
        {"\x7F"
         "ELF\2"sv,
         "a program, not plain text; it has no text to import"},
        {"From: Anna <anna@example.org>\r\nMIME-Version: 1.0\r\n\r\nRUN/1/2022\r\n"sv,
         "an e-mail (eml), not plain text; save the decision in it as a file of its own first"},
        {"\xE5\3\xE4"sv, "a binary file, not plain text; export it as plain text first"},
        {"a\0"sv, "a binary file, not plain text; export it as plain text first"},
        {"a\0b"sv, "a binary file, not plain text; export it as plain text first"},
        {"RUN/1/2022 \0 x"sv, "a binary file, not plain text; export it as plain text first"}};
    for (const auto& document : documents) {
        const auto& [bytes, message] = document;
        CAPTURE(document.second);
        folder.write("a.txt", bytes);
        const Result refused = folder.run({"import", "a.txt"});
        CHECK(refused.code == 1);
        CHECK(refused.err == fmt::format("caseflow: a.txt is {}\n", message));
    }
    folder.write("a.txt", documents[0].first);
    CHECK(folder.run({"import", "a.txt", "--as", "RUN 7/2022", "-n"})
              .err.ends_with("-layout a.txt - | caseflow import - --as 'RUN 7/2022' --dry-run\n"));
}

TEST_CASE("what a text says in several ways is a comment, not a value") {
    const Folder folder;
    const std::string text = "RUN/1/2022\n\nEn titel\n\nBeslut\n\n1. A beviljas 5 000 kronor.\n"
                             "2. B beviljas 6 000 kronor.\n3. C beviljas inte 7 000 kronor.\n";
    const Result result = folder.run({"import", "-", "--dry-run"}, text);
    CHECK(result.out == R"(# oklart, decision.0.amount: "5 000 kronor" eller "6 000 kronor"
diarienummer = "RUN/1/2022"
title = "En titel"

[[decision]]
points = ["A beviljas 5 000 kronor.", "B beviljas 6 000 kronor.", "C beviljas inte 7 000 kronor."]
)");
}
