// Bad input: a diagnostic and exit 1 or 2; never a crash, a hang, or more memory than the file
// justifies.
#include "program.hpp"
#include "rounds.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <sys/resource.h>

using namespace caseflow::test;

namespace {

const std::string hostile_path = "cases/2022/A-1-2022.toml";

/// Validates and renders a file with these bytes, in at most 256 MiB and ten seconds.
void check_refused(const std::string& bytes, const std::string& message) {
    const Folder folder;
    folder.write(hostile_path, bytes);
    for (const char* command : {"validate", "render"}) {
        CAPTURE(command);
#if defined(CASEFLOW_SANITIZED)
        const std::string bounds = "ulimit -t 60; ";
#else
        const std::string bounds = "ulimit -v 262144; ulimit -t 10; ";
#endif
        const Result result = folder.shell(bounds + "caseflow " + command + " A/1/2022");
        CHECK(result.code == 1);
        const std::string all = result.out + result.err;
        CHECK_MESSAGE(all.starts_with(hostile_path + message), all.substr(0, 300));
    }
}

std::string times(std::size_t count, std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += text;
    return out;
}

} // namespace

TEST_CASE("broken TOML") {
    const std::string number = "diarienummer = \"A/1/2022\"\n";
    check_refused(number + "title = \n",
                  ":2:9: error: 'title' has no value; write one, as in title = \"Projekt: North "
                  "Sweden Stockholm Office\", or # before the key [toml-syntax]\n");
    check_refused(number + "title = \"A\"\ntitle = \"B\"\n",
                  ":3:1: error: 'title' is already set; keep one of the two "
                  "[toml-syntax]\n");
    check_refused("[a\n", ":1:1: error: expected a header, as in [officer] or [[decision]], found "
                          "'[a' [toml-syntax]\n");
    check_refused(number + "registered = 2022-02-30\n" + "title = \"A\"\n",
                  ":2:14: error: there is no day 2022-02-30; ");
    check_refused("\"\"\"", ":1:1: error: ");
}

TEST_CASE("an empty file lacks its number") {
    check_refused("", ":1:1: error: 'diarienummer' is missing; add diarienummer = \"A/1/2022\" "
                      "[key-required]\n");
}

TEST_CASE("bytes that are not text") {
    check_refused(
        "diarienummer = \"A/1/2022\"\ntitle = \"\xE5r\"\n",
        ":2:10: error: invalid UTF-8 at byte 36; if the file is ISO 8859-1, save it as UTF-8, or "
        "convert it with iconv -f ISO-8859-1 -t UTF-8 [toml-syntax]\n");
    check_refused("diarienummer = \"A/1/2022\"\n" + std::string("title = \"a\0b\"\n", 14),
                  ":2:11: error: control character (U+0000) in a string; remove it ");
    check_refused(std::string(4096, '\0'), ":1:1: error: ");
    check_refused("\x1b[31m = 1", ":1:1: error: ");
}

TEST_CASE("extreme nesting, lengths and numbers of values") {
    const std::string deep = ": error: nested more than 32 deep [toml-syntax]\n";
    check_refused("extra = " + times(1'000'000, "["), ":1:41" + deep);
    check_refused("extra = " + times(500'000, "{a="), ":1:105" + deep);
    check_refused("a" + times(1'000'000, ".a") + " = 1", ":1:66" + deep);
    check_refused("[a" + times(1'000'000, ".a") + "]", ":1:67" + deep);
    check_refused("extra = [" + times(2'000'000, "1,") + "]",
                  ":1:131079: error: more than 65536 values in one file");
    check_refused(times(500'000, "[[a]]\n"), ":32769:1: error: more than 65536 values in one file");
    check_refused(times(4'000'000, "k") + " = 1", ":1:1: error: 'diarienummer' is missing");
    check_refused("title = \"" + times(5'000'000, "x") + "\"",
                  ":1:1: error: larger than 4 MiB [file-readable]\n");
    check_refused(times(20'000, "[[decision]]\nx = 1\n"), ":1:1: error: 'diarienummer' is missing");
    check_refused(times(20'000, "[[funding.source]]\n"), ":1:1: error: ");
}

TEST_CASE("a file of a gigabyte is not read") {
    const Folder folder;
    folder.write(hostile_path, "");
    std::filesystem::resize_file(folder.path() + "/" + hostile_path, 1ULL << 30U);
    const Result result = folder.run({"validate", hostile_path});
    CHECK(result.code == 1);
    CHECK(result.out == hostile_path + ":1:1: error: larger than 4 MiB [file-readable]\n");
    const Result input = folder.shell("caseflow validate - < " + hostile_path);
    CHECK(input.code == 1);
    CHECK(input.out == "-:1:1: error: larger than 4 MiB [file-readable]\n");
}

TEST_CASE("no key, value or message of a file reaches the terminal raw") {
    const Folder folder;
    folder.write(hostile_path,
                 "diarienummer = \"A/1/2022\"\n\"\\u001b[31m\" = 1\nkind\u202E = 1\n");
    const Result result = folder.run({"validate", hostile_path});
    CHECK(result.out.find('\x1b') == std::string::npos);
    CHECK(result.out.find("\u202E") == std::string::npos);
    folder.write(hostile_path,
                 "diarienummer = \"A/1/2022\"\n\"\\u001b[31m\\nx:1:1: error: y\" = 1\n");
    const Result key = folder.run({"validate", hostile_path});
    CHECK(key.out.find("unknown key '␛[31m x:1:1: error: y'") != std::string::npos);
}

TEST_CASE("directories, pipes, devices and links out of the register are reported, not read") {
    const Folder folder;
    folder.write("secret.toml", "diarienummer = \"A/2/2022\"\n");
    folder.write("cases/2022/A-3-2022.toml", "diarienummer = \"A/3/2022\"\ntitle = \"x\"\n");
    const Result made = folder.shell(
        "cd cases/2022 && mkfifo A-4-2022.toml && mkdir A-5-2022.toml && ln -s "
        "../../secret.toml A-2-2022.toml && ln -s A-3-2022.toml A-6-2022.toml && ln -s "
        "nowhere A-7-2022.toml && ln -s . loop");
    REQUIRE(made.code == 0);
    const Result result = folder.run({"validate"});
    CHECK(result.code == 1);
    const auto says = [&](const std::string& text) {
        return result.out.find(text) != std::string::npos;
    };
    CHECK(says("A-4-2022.toml:1:1: error: not a regular file [file-readable]\n"));
    CHECK(says("A-5-2022.toml:1:1: error: not a regular file [file-readable]\n"));
    CHECK(says(
        "A-2-2022.toml:1:1: error: a link that leaves the register; not read [file-readable]\n"));
    CHECK_FALSE(says("A-6-2022.toml")); // a link to A-3-2022.toml, which is read itself
    CHECK(says("A-7-2022.toml:1:1: error: a link that leads nowhere; not read [file-readable]\n"));
    CHECK(folder.run({"validate", "A/4/2022"}).code == 1);
    CHECK(folder.run({"validate", "/dev/zero"}).code == 1);
}

TEST_CASE("parts that overflow in a sum cause neither a finding nor a fault") {
    const Folder folder;
    std::string parts = "999 999 999 mdkr";
    for (int i = 0; i < 5; ++i) parts += " och " + parts;
    folder.write("cases/2022/RUN-1-2022.toml",
                 "diarienummer = \"RUN/1/2022\"\ntitle = \"T\"\ndescription = \"5 kr, varav " +
                     parts + "\"\n");
    const Result result = folder.run({"validate"});
    CHECK(result.code == 0);
    CHECK(result.out == "");
}

TEST_CASE("a text of nothing but sums gets at most a hundred findings, quickly") {
    const std::string head = "diarienummer = \"A/1/2022\"\ntitle = \"x\"\n[funding]\n"
                             "total = 7_000\n[[funding.source]]\nfunders = [\"a\"]\n"
                             "amount = 7_000\n[[section]]\nheading = \"h\"\ntext = \"\"\"\n";
    const Folder folder;
    const auto validated = [&](const std::string& text) {
        folder.write(hostile_path, head + text + "\"\"\"\n");
        return folder.shell("ulimit -t 120; caseflow validate " + hostile_path);
    };
    const unsigned count = rounds(600'000); // seconds each, half a minute with sanitizers
    const std::string sums = times(count, "1 kr, ");
    for (const std::string& text :
         {times(count / 3, "stöd 6 000 kr, "), times(count / 3, "Stöd 6 000 kr ges.\n")}) {
        const Result wrong = validated(text);
        CHECK(wrong.code == 0);
        CHECK(wrong.out.find("the rest of the text was not checked, after 100 findings; fix "
                             "these first [text-unchecked]\n") != std::string::npos);
    }
    const Result all = validated("1 kr, varav " + sums);
    CHECK(all.out.find("more than 10000 amounts") != std::string::npos);
    const Result parts = validated("7 000 kr, varav " + times(9'000, "1 kr, "));
    CHECK(parts.out.find("the parts of '7 000 kr' add up to 9 000 kr, not to 7 000 kr") !=
          std::string::npos); // compared together with their whole
    const Result right = validated(times(count / 3 * 2, "7 000 kr "));
    CHECK(right.out == hostile_path +
                           ":11:90001: warning: the rest of the text was not checked; it has "
                           "more than 10000 amounts, percentages, dates and numbers "
                           "[text-unchecked]\n");
}
