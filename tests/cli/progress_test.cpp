// Progress is shown to people at a terminal, not to programs.
#include "program.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

namespace {

/// The output of an import of four texts on a terminal; the second comes late.
std::string imported_late(const Folder& folder, const std::string& options) {
    for (const std::string number : {"1", "2", "3", "4"})
        folder.write(number + ".txt", "RUN/" + number + "/2022\n\nTitel\n\nBeslut\n\nBifalls.\n");
    const Result result = folder.shell(
        "mkfifo late; (sleep 1.2; cat 2.txt >late) & script -qec 'caseflow import --dry-run " +
        options + " 1.txt late 3.txt 4.txt 2>&1 >out' /dev/null </dev/null || echo no terminal");
    return result.out;
}

} // namespace

TEST_CASE("after a second the terminal shows how many are done, and in the end no trace of it") {
    const Folder folder;
    const std::string shown = imported_late(folder, "");
    if (shown.find("no terminal") != std::string::npos) return;
    CHECK(count(shown, "\r2 of 4 texts\r\x1b[K") == 1);
    CHECK(count(shown, "\r4 of 4 texts\r\x1b[K") == 1);
    CHECK(count(shown, "of 4 texts") == count(shown, "of 4 texts\r\x1b[K") + 1); // the summary
}

TEST_CASE("with --quiet or in a pipe nothing is shown of it") {
    const Folder folder;
    CHECK(count(imported_late(folder, "--quiet"), "\r\x1b[K") == 0);
    CHECK(folder.shell("(sleep 1.2; cat 2.txt >late) & caseflow import -n 1.txt late 3.txt 2>&1")
              .out.find("\r\x1b[K") == std::string::npos);
}
