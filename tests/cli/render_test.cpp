#include "program.hpp"

#include "caseflow/base/ascii.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>

using namespace caseflow::test;

namespace {

Folder real_register() {
    Folder folder;
    folder.with_real_register();
    return folder;
}

/// The output of a CommonMark parser for the case's text: its tree, or its HTML.
std::string parse_with_cmark(const Folder& folder, const std::string& to) {
    return folder.shell("caseflow render --format md " + real + " | cmark --to " + to).out;
}

/// HTML with its entities read back and its tags taken out.
std::string text_of_html(std::string html) {
    for (std::size_t open = html.find('<'); open != std::string::npos; open = html.find('<'))
        html.erase(open, html.find('>', open) - open + 1);
    html = replace_all(html, "&lt;", "<");
    html = replace_all(html, "&gt;", ">");
    html = replace_all(html, "&quot;", "\"");
    return replace_all(html, "&amp;", "&");
}

} // namespace

TEST_CASE("txt writes the real decision, byte for byte") {
    const Folder folder = real_register();
    const Result result = folder.run({"render", "RUN/319/2022", "--format", "txt"});
    CHECK(result.code == 0);
    CHECK(result.err == "");
    CHECK(result.out == repository_file("tests/golden/RUN-319-2022.txt"));
}

TEST_CASE("md writes the real decision as CommonMark") {
    const Folder folder = real_register();
    CHECK(folder.run({"render", "RUN/319/2022"}).out ==
          repository_file("tests/golden/RUN-319-2022.md"));
    const std::string html = parse_with_cmark(folder, "html");
    CHECK(count(html, "<h1>") == 1);
    CHECK(html.find("<h1>Projekt: North Sweden Stockholm Office - Jämtland Härjedalen</h1>") !=
          std::string::npos);
    CHECK(count(html, "<h2>") == 5);
    CHECK(html.find(
              "<p>Näringsliv och samhällsbyggnad<br />\nÅsa Hernerud<br />\nTfn: 063146529<br />\n"
              "E-post: asa.hernerud@regionjh.se</p>\n<p>2022-06-30</p>\n<p>RUN/319/2022</p>") !=
          std::string::npos);
    CHECK(count(html, "<ol>") == 1);
    CHECK(count(html, "<li>") == 2);
    // The words are the same as in the text, in the same order: only the numbers of the points are
    // markup.
    std::string expected = repository_file("tests/golden/RUN-319-2022.txt");
    expected = replace_all(replace_all(expected, "\n1. ", "\n"), "\n2. ", "\n");
    const auto squeezed = [](std::string text) {
        std::erase(text, '\n');
        return text;
    };
    CHECK(squeezed(text_of_html(html)) == squeezed(expected));
}

TEST_CASE("hostile text in every field comes out as itself") {
    const Folder folder;
    for (const char* hostile : {"*a* **b** _c_ `d` ~~e~~",
                                "<b>x</b> &amp; &lt; <!-- y -->",
                                "# h",
                                "1. x",
                                "2) x",
                                "- x",
                                "+ x",
                                "* x",
                                "> q",
                                "a | b",
                                "---",
                                "===",
                                "```",
                                "~~~ c",
                                "[a](b) ![c](d) [e]: f",
                                "\\\\",
                                "a\\\\*b",
                                "&#35;",
                                "http://x.se/<y>",
                                "***",
                                "    kod",
                                "x  ",
                                "\\t tab",
                                ": d",
                                "% e",
                                "$x^2$",
                                "0. 00",
                                "_",
                                "a_b_c",
                                "|--|"}) {
        CAPTURE(hostile);
        std::string file = R"(diarienummer = "A/1/2022"
title = "@"
unit = "@"
description = "@"
officer = { name = "@", title = "@", phone = "@", email = "@" }
[[section]]
heading = "@"
text = "@"
[[decision]]
basis = ["@", "@"]
points = ["@", "@"]
delegation = { provision = "@", point = "@" }
signatory = { name = "@", title = "@" }
notification = { board = "@" }
)";
        folder.write(real, replace_all(file, "@", hostile));
        std::string plain = hostile;
        plain = replace_all(plain, "\\t", "\t");
        plain = replace_all(plain, "\\\\", "\\");
        plain = caseflow::trim(plain); // only paragraphs keep the blanks around them
        const std::string html = parse_with_cmark(folder, "html");
        CHECK(count(text_of_html(html), plain) == 18);
        CHECK(count(html, "<h1>") == 1);
        CHECK(count(html, "<h2>") == 6);
        CHECK(count(html, "<li>") == 2);
        for (const char* tag : {"<em>", "<strong>", "<code>", "<a ", "<img", "<hr", "<blockquote",
                                "<ul", "<b>", "<!--"})
            CHECK(count(html, tag) == 0);
        CHECK(count(folder.shell("caseflow render --format txt " + real).out, plain) == 18);
    }
}

TEST_CASE("line breaks stay, in paragraphs, points and headings") {
    const Folder folder;
    folder.write(
        real,
        "diarienummer = \"A/1/2022\"\ntitle = \"a\\nb\"\ndescription = \"c\\n# d\\r\\n\\n1. e\"\n"
        "[[decision]]\npoints = [\"f\\n- g\\n\\nh\", \"i\"]\n");
    const std::string html = parse_with_cmark(folder, "html");
    CHECK(html.find("<h1>a\nb</h1>") != std::string::npos);
    CHECK(html.find("<p>c<br />\n# d</p>\n<p>1. e</p>") != std::string::npos);
    CHECK(html.find("<li>\n<p>f<br />\n- g</p>\n<p>h</p>\n</li>\n<li>\n<p>i</p>\n</li>") !=
          std::string::npos);
    CHECK(count(html, "<ol>") == 1);
}

TEST_CASE("control characters of a file become visible, not effective") {
    const Folder folder;
    folder.write(real, "diarienummer = \"A/1/2022\"\ntitle = \"a\\u001b[31mb\\u202Ec\"\n");
    CHECK(folder.run({"render", real, "-f", "txt"}).out == "A/1/2022\n\na␛[31mb\uFFFDc\n");
}

TEST_CASE("parts that a case lacks are left out with their headings") {
    const Folder folder;
    folder.write(
        real, "diarienummer = \"A/1/2022\"\ndescription = \" \\n \"\n[[decision]]\nbasis = [\"\"]\n"
              "delegation = { point = \"8.2\" }\n");
    CHECK(folder.run({"render", real, "-f", "txt"}).out ==
          "A/1/2022\n\nDelegationsbestämmelse och delegation\n\nPunkt 8.2\n");
}

TEST_CASE("the register's layout orders and names the parts") {
    const Folder folder = real_register();
    folder.write("cases/register.toml", "[layout]\nsections = [\"points\", \"description\"]\n"
                                        "headings = { points = \"Kommunstyrelsens beslut\" }\n");
    const std::string text = folder.run({"render", "RUN/319/2022", "-f", "txt"}).out;
    CHECK(text.find("Beslutsunderlag") == std::string::npos);
    CHECK(text.find("\nKommunstyrelsens beslut\n") < text.find("\nÄrendebeskrivning\n"));
}

TEST_CASE("standard input, several cases and the whole register") {
    const Folder folder = real_register();
    const std::string text = repository_file("tests/golden/RUN-319-2022.txt");
    CHECK(folder.run({"render", "--format=txt", "-"}, folder.read(real)).out == text);
    folder.write("cases/2023/RUN-1-2023.toml", "diarienummer = \"RUN/1/2023\"\n");
    CHECK(folder.run({"render", "--format", "txt"}).out == text + "\f\nRUN/1/2023\n");
    CHECK(folder.run({"render", "-f", "md", "RUN/1/2023", "RUN/1/2023"}).out ==
          "RUN/1/2023\n\n---\n\nRUN/1/2023\n");
}

TEST_CASE("--output writes a file, or a file a case into a directory") {
    const Folder folder = real_register();
    const std::string text = repository_file("tests/golden/RUN-319-2022.txt");
    const Result first = folder.run({"render", "RUN/319/2022", "-f", "txt", "-o", "beslut.txt"});
    CHECK(first.code == 0);
    CHECK(first.out == "");
    CHECK(folder.read("beslut.txt") == text);
    std::filesystem::create_directory(folder.path() + "/ut");
    CHECK(folder.run({"render", "-f", "txt", "--output", "ut"}).code == 0);
    CHECK(folder.read("ut/RUN-319-2022.txt") == text);
    CHECK(folder.run({"render", "-f", "txt", "-o", "no/such/dir/x.txt"}).code == 2);
}

TEST_CASE("--decision takes an older decision; the newest is the default") {
    const Folder folder;
    folder.write(
        real,
        "diarienummer = \"A/1/2022\"\n[[decision]]\npoints = [\"old\"]\n[[decision]]\npoints = "
        "[\"new\"]\n");
    CHECK(folder.run({"render", real, "-f", "txt"}).out.find("1. new\n") != std::string::npos);
    CHECK(folder.run({"render", real, "-f", "txt", "--decision", "1"}).out.find("1. old\n") !=
          std::string::npos);
    const Result third = folder.run({"render", real, "--decision", "3"});
    CHECK(third.code == 1);
    CHECK(third.err == "caseflow: A/1/2022 has 1 error; 'caseflow validate "
                       "cases/2022/RUN-319-2022.toml' lists them\n"
                       "caseflow: A/1/2022 has no decision 3; it has 2\n");
    CHECK(folder.run({"render", real, "--decision", "x"}).code == 2);
}

TEST_CASE("a file that does not decode is not rendered: a value would silently be missing") {
    const Folder folder = real_register();
    folder.write(real,
                 replace_all(folder.read(real), "date = 2022-06-30", "date = \"2022-06-30\""));
    const Result result = folder.run({"render", "RUN/319/2022"});
    CHECK(result.code == 1);
    CHECK(result.out == "");
    CHECK(
        result.err ==
        "cases/2022/RUN-319-2022.toml:36:8: error: 'date' in [[decision]] is a string, but must be "
        "a date; write date = 2022-06-30 [key-type]\n");
}

TEST_CASE("a case that breaks rules is rendered with a remark, for it may be a draft") {
    const Folder folder = real_register();
    folder.write(real, replace_all(folder.read(real), "total = 1_000_000", "total = 1_100_000"));
    const Result result = folder.run({"render", "RUN/319/2022", "-f", "txt", "-o", "-"});
    CHECK(result.code == 0);
    CHECK(result.out == repository_file("tests/golden/RUN-319-2022.txt"));
    CHECK(result.err == "caseflow: RUN/319/2022 has 3 errors; 'caseflow validate "
                        "cases/2022/RUN-319-2022.toml' lists them\n");
    CHECK(folder.run({"render", "-q", "RUN/319/2022"}).err == "");
}

TEST_CASE("a document whose file does not exist counts as an error in the remark") {
    const Folder folder = real_register();
    folder.write(real, folder.read(real) + "\n[[document]]\nnumber = 1\ndate = 2022-06-07\ntitle = "
                                           "\"Ansökan\"\nfile = \"ansokan.pdf\"\n");
    const Result result = folder.run({"render", "RUN/319/2022", "-f", "txt"});
    CHECK(result.code == 0);
    CHECK(result.out == repository_file("tests/golden/RUN-319-2022.txt"));
    CHECK(result.err == "caseflow: RUN/319/2022 has 1 error; 'caseflow validate "
                        "cases/2022/RUN-319-2022.toml' lists them\n");
}

TEST_CASE("a file that is written again keeps its permissions, whatever the umask") {
    const Folder folder = real_register();
    CHECK(folder
              .shell("touch b.txt && chmod 664 b.txt && umask 077 && caseflow render RUN/319/2022 "
                     "-o b.txt && "
                     "caseflow render RUN/319/2022 -o n.txt && stat -c %a b.txt n.txt")
              .out == "664\n600\n");
}

TEST_CASE("an unknown format lists the known ones") {
    const Folder folder = real_register();
    const Result result = folder.run({"render", "--format", "pdf"});
    CHECK(result.code == 2);
    CHECK(result.err ==
          "caseflow: unknown value 'pdf' for --format; known values: md, txt, html, json\n");
}

TEST_CASE("a directory in which only some files could be written is reported") {
    const Folder folder;
    for (const char* number : {"1", "2", "3"})
        folder.write(std::string("cases/2022/RUN-") + number + "-2022.toml",
                     std::string("diarienummer = \"RUN/") + number + "/2022\"\ntitle = \"T\"\n");
    folder.write("out/RUN-2-2022.md", "old\n");
    CHECK(folder.shell("chmod a-w out/RUN-2-2022.md").code == 0);
    const Result one = folder.run({"render", "-o", "out"});
    CHECK(one.code == 2);
    CHECK(one.err == "caseflow: wrote out/RUN-1-2022.md, but then something failed: "
                     "cannot write out/RUN-2-2022.md: it is read-only\n");
    CHECK(folder.run({"render", "RUN/1/2022", "RUN/3/2022", "RUN/2/2022", "-o", "out"}).err ==
          "caseflow: wrote 2 files, but then something failed: "
          "cannot write out/RUN-2-2022.md: it is read-only\n");
}
