// The reader accepts what people's files contain, and agrees with the TOML library about it.
#include "caseflow/toml/library.hpp"
#include "caseflow/toml/reader.hpp"

#include "same_tree.hpp"

#include "caseflow/source/located.hpp"
#include "file_content.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

using namespace caseflow;
using caseflow::test::content;
using caseflow::test::same_tree;
namespace fs = std::filesystem;

namespace {

enum class Verdict { both, library_only, neither, contradiction };

Verdict verdict_on(const std::string& text) {
    const SourceText source("f", text);
    ValueTree ours;
    ValueTree theirs;
    const bool taken = read(source.text(), ours);
    const bool toml = !parse_with_library(source, theirs);
    if (!taken) return toml ? Verdict::library_only : Verdict::neither;
    const bool same = toml && same_tree(ours.root(), theirs.root());
    return same ? Verdict::both : Verdict::contradiction;
}

std::vector<fs::path> corpus() {
    std::vector<fs::path> paths;
    for (const char* root : {"/cases", "/tests"})
        for (const auto& entry :
             fs::recursive_directory_iterator(std::string(CASEFLOW_SOURCE) + root))
            if (entry.is_regular_file() &&
                (entry.path().extension() == ".toml" ||
                 entry.path().string().find("/corpus") != std::string::npos))
                paths.push_back(entry.path());
    return paths;
}

} // namespace

TEST_CASE("every file at hand is read as the library reads it") {
    int taken = 0;
    for (const fs::path& path : corpus()) {
        CAPTURE(path.string());
        const Verdict verdict = verdict_on(content(path));
        CHECK(verdict != Verdict::contradiction);
        if (path.filename() != "inline.toml") // has 0x10
            CHECK(verdict != Verdict::library_only);
        taken += verdict == Verdict::both ? 1 : 0;
    }
    CHECK(taken > 50);
}

TEST_CASE("what people write is taken") {
    for (const char* text : {"",
                             "\n\n# a\r\n",
                             "a = 1",
                             "a = -1_000\t# x\n",
                             "a = 9223372036854775807\nb = -9223372036854775808",
                             "a = +0\nb = 0",
                             "a = 33.30\nb = -0.5",
                             "a=true\nb=false",
                             "a = 2022-06-30 # b\nb = 0000-02-29",
                             "'a b' = 1\n\"å.ä\" = '''\nx'''",
                             "a.b.c = 1\na . b . d = 2",
                             "[a]\nb = 1\n[ a . c ]\n[[d]]\n[[d]]\n[d.e]\n[[d.f]]",
                             "[a.b]\n[a]\nc = 1",
                             "[a.b]\n[a.c]\n[[a.d]]\n[a]",
                             "a = []\nb = [ 1, # x\n 2,\n]",
                             "a = [[1, [2.5]], {b = 1}, 'x', {}]",
                             "a = { b = 1, c.d = 'x', c.e = {} }",
                             R"(a = "\b\t\n\f\r\"\\\u00e5\U0001F600" )",
                             "a = \"\"",
                             "a = ''",
                             "a = \"\"\"\"\"\"",
                             "a = \"\"\"\r\nx\r\n\r\ny\"\"\"",
                             "a = \"\"\"x \\  \n\n  y \\\r\n\tz\"\"\"",
                             "a = \"\"\"x\\\n   å\\\n\"\"\"",
                             "a = \"\"\"\"x\"\"\"\"\"",
                             "a = '''''x'''''",
                             "a = '''\\\n'''",
                             "a = \"\"\"\\\"\"\"\"",
                             "\"a.b\" = 1\n[\"c.d\"]\ne = 2",
                             "a = '\U0001F600 \u00A0'#\u2028\n"}) {
        CAPTURE(std::string(text));
        CHECK(verdict_on(text) == Verdict::both);
    }
}

TEST_CASE("what is declined by intent is left to the library") {
    std::string many_keys;
    for (int i = 0; i < 65; ++i) many_keys += fmt::format("k{} = 1\n", i);
    const std::string texts[] = {
        "a = 0x1F",
        "a = 0o17",
        "a = 0b1",
        "a = 1e3",
        "a = 1.5E-3",
        "a = inf",
        "a = -nan",
        "a = 10:00:00",
        "a = 2022-06-30T10:00:00Z",
        "a = 2022-06-30 10:00:00",
        "\"\" = 1",
        "\"a\\u00e5\" = 1",
        many_keys,
        "a = \"\"\"x\\\n   \u00A0y\"\"\"", // the library skips the no-break space
        "a = \"\"\"x\\\n   § 124\"\"\"",
    };
    for (const std::string& text : texts) {
        CAPTURE(text);
        CHECK(verdict_on(text) == Verdict::library_only);
    }
}

TEST_CASE("what is not TOML, or beyond the limits, is declined") {
    for (const char* text : {"a",
                             "a =",
                             "a = ",
                             "= 1",
                             "a 1",
                             "a = 1 2",
                             "a = 1 b = 2",
                             "a = 007",
                             "a = 1_",
                             "a = 9223372036854775808",
                             "a = _1",
                             "a = 1__0",
                             "a = .5",
                             "a = 5.",
                             "a = 1._5",
                             "a = 2022-02-30",
                             "a = 2022-6-1",
                             "a = True",
                             "a = x",
                             "a = \"x",
                             "a = 'x\n'",
                             "a = \"\\x\"",
                             "a = \"\\e\"",
                             "a = \"\\ \nx\"",
                             "a = \"\\ud800\"",
                             "a = \"\\U00110000\"",
                             "a = \"\\u12\"",
                             "a = \"\"\"x",
                             "a = '''x''",
                             "a = \"\"\"x\"\"\"\"\"\"",
                             "a = \"x\ry\"",
                             "a = \"\"\"x\ry\"\"\"",
                             "a = \"\"\"x\\ y\"\"\"",
                             "a = \"\"\"x\\\n\r y\"\"\"",
                             "a = \"\x01\"",
                             "a = '\x7F'",
                             "# \x01",
                             "# x\ry",
                             "a = 1\rb = 2",
                             "a = 1\nb = 2\r",
                             "a = [1",
                             "a = [1 2]",
                             "a = [,]",
                             "a = [1,,2]",
                             "a = {b = 1,}",
                             "a = {b = 1\n}",
                             "a = {b = 1 c = 2}",
                             "a = {,}",
                             "a = {",
                             "[a",
                             "[a\n]",
                             "[a] b = 1",
                             "[[a]",
                             "[a]]",
                             "[ [a]]",
                             "[]",
                             "[a.]",
                             "[.a]",
                             "a. = 1",
                             "a = 1\na = 2",
                             "a = 1\na.b = 2",
                             "a.b = 1\na = 2",
                             "[a]\n[a]",
                             "a = {}\n[a]",
                             "a = {}\n[a.b]",
                             "a = {}\na.b = 1",
                             "a = []\n[[a]]",
                             "[a]\n[[a]]",
                             "[[a]]\n[a]",
                             "a.b = 1\n[a]",
                             "[a.b]\n[a]\nb.c = 1",
                             "a = [{}]\n[a.b]",
                             "'''a''' = 1",
                             "\"a\n\" = 1",
                             "å = 1",
                             "a = å",
                             "a =\u00A0"
                             "1",
                             "\uFEFF\uFEFF"
                             "a = 1",
                             "a = \xE5",
                             "a = '\xC3'",
                             "# \xE5",
                             "a = '\xED\xA0\x80'",
                             "a = '\xC0\x80'",
                             "a = '\xF4\x90\x80\x80'"}) {
        CAPTURE(std::string(text));
        CHECK(verdict_on(text) == Verdict::neither);
    }
    const std::string deep(33, '[');
    CHECK(verdict_on("a = " + deep + std::string(33, ']')) == Verdict::neither);
    CHECK(verdict_on("a = " + deep.substr(1) + std::string(32, ']')) == Verdict::both);
    std::string dotted = "a";
    for (int i = 0; i < 32; ++i) dotted += ".a";
    CHECK(verdict_on(dotted + " = 1") == Verdict::both);
    CHECK(verdict_on(dotted + ".a = 1") == Verdict::neither);
    std::string many = "a = [";
    for (int i = 0; i < 65'534; ++i) many += "1,";
    CHECK(verdict_on(many + "]") == Verdict::both);
    CHECK(verdict_on(many + "1,1]") == Verdict::neither);
}

TEST_CASE("pieces of TOML in any order are read as the library reads them, or declined") {
    static const char* const pieces[] = {
        "a",          "b",      "a.b",     " = ",       "=",          "\n",          "\n",
        "\r\n",       "[a]\n",  "[a.b]\n", "[[a]]",     "[b]",        "\"",          "\"",
        "'",          "\"\"\"", "'''",     "\\",        "\\\n",       "\\u00e5",     "1",
        "0",          ".5",     "_",       "-",         "2022-06-30", "true",        ", ",
        "[",          "]",      "{",       "}",         "# x",        "å",           "\xC3",
        " ",          "\t",     "\r",      "\x01",      "a = 1\n",    "b = \"x\"\n", "a = {b = ",
        "a.c = [1, ", "§",      "\u00A0",  "c = '''\n", "[[a.c]]\n"};
    std::mt19937 random(1);
    int taken = 0;
    for (int i = 0; i < 6'000; ++i) {
        std::string text;
        for (auto count = 1 + random() % 12; count > 0; --count)
            text += pieces[random() % std::size(pieces)];
        const Verdict verdict = verdict_on(text);
        CAPTURE(text);
        REQUIRE(verdict != Verdict::contradiction);
        taken += verdict == Verdict::both ? 1 : 0;
    }
    CHECK(taken > 100);
}

TEST_CASE("what has no place has that of the table around it, at last the file's first character") {
    CaseFile file(SourceText("f", "\uFEFFtitle = 'å' # x\n[funding]\ntotal = 1\n"
                                  "[[funding.source]]\n[[funding.source]]\namount = 2\n"));
    CHECK(file.at("title").span == Span{{1, 1}, {1, 1}});
    REQUIRE(read(file.source.text(), file.tree));
    CHECK(file.at("title").span == Span{{1, 9}, {1, 12}});
    CHECK(file.at("funding.total").span == Span{{3, 9}, {3, 10}});
    CHECK(file.at("funding.source.1.amount").span == Span{{6, 10}, {6, 11}});
    CHECK(file.at("funding.source.1.share").span == Span{{5, 1}, {5, 19}});
    CHECK(file.at("funding.source.9.amount").span == Span{{4, 1}, {5, 19}});
    CHECK(file.at("decision.0.date").span == Span{{1, 1}, {1, 1}});
    CHECK(file.at("").span == Span{{1, 1}, {1, 1}});
}
