// README's promises about other programs: the decision becomes a PDF, a docx and an odt with all
// its words, and the PDF is read back.
#include "program.hpp"

#include <algorithm>
#include <cctype>
#include <doctest/doctest.h>

using namespace caseflow::test;

namespace {

/// A text without white space and without the numbers of its points, which each format writes in
/// its own way.
std::string letters(std::string text) {
    for (const char* number : {"\n1. ", "\n2. "}) text = replace_all(text, number, "\n");
    std::erase_if(text, [](unsigned char c) { return std::isspace(c) != 0; });
    return text;
}

} // namespace

TEST_CASE("docx and odt by pandoc have every word, and the headings as headings") {
    const Folder folder;
    folder.with_real_register();
    const std::string expected = letters(repository_file("tests/golden/RUN-319-2022.txt"));
    for (const std::string format : {"docx", "odt"}) {
        CAPTURE(format);
        const Result made = folder.shell("caseflow render RUN/319/2022 | pandoc --from commonmark "
                                         "--output beslut." +
                                         format);
        CHECK(made.err == "");
        const Result plain = folder.shell("pandoc --wrap none --to plain beslut." + format);
        CHECK(letters("\n" + replace_all(plain.out, "\n1.  ", "\n1. ")) == expected);
        CHECK(count(folder.shell("pandoc --to markdown beslut." + format).out, "\n## ") == 5);
    }
}

TEST_CASE("a PDF by weasyprint has A4 pages with numbers, and is read back as the case") {
    const Folder folder;
    folder.with_real_register();
    const Result made = folder.shell(
        "caseflow render RUN/319/2022 --format html | weasyprint --quiet - beslut.pdf && pdfinfo "
        "beslut.pdf | grep '^Page' && pdftotext -layout beslut.pdf text");
    CHECK(made.code == 0);
    CHECK(made.out.find("(A4)") != std::string::npos);
    CHECK(folder.read("text").find(" 1 (") != std::string::npos);
    const std::string shown = folder.run({"show", real, "-f", "json"}).out;
    CHECK(folder.shell("rm " + real).code == 0);
    CHECK(folder.run({"import", "text"}).out == real + "\n");
    CHECK(folder.run({"show", real, "-f", "json"}).out == shown);
}
