// CASEFLOW_ACCEPT=1 rewrites outputs, and makes no test pass.
#include "accept.hpp"
#include "program.hpp"

#include <doctest/doctest.h>
#include <filesystem>

using namespace caseflow::test;

namespace {

const std::string transcript = "tests/transcripts/greeting.txt";

/// A repository with a transcript that shows a wrong output and lacks an exit code.
Folder repository_with_wrong_outputs() {
    Folder repository;
    repository.write(transcript,
                     "A greeting.\n\n$ echo hej\nhello\n$ cat <<END; false\n> a\n> END\na\n");
    return repository;
}

/// Runs a command on the transcripts of that repository, with `tests` as this program.
Result run(const Folder& repository, const std::string& command) {
    const std::string tests = std::filesystem::read_symlink("/proc/self/exe");
    return repository.shell("export CASEFLOW_TEST_REPOSITORY=.. tests=" + tests +
                            "\nmkdir -p run && cd run\n" + command);
}

const std::string on_transcripts = "$tests --source-file='*/transcript_test.cpp'";

} // namespace

TEST_CASE("a wrong output fails, is rewritten when accepting, and passes from then on") {
    const Folder repository = repository_with_wrong_outputs();
    const Result wrong = run(repository, on_transcripts);
    CHECK(wrong.code == 1);
    CHECK(wrong.out.find("$ echo hej") != std::string::npos);
    CHECK(wrong.out.find("greeting.txt") != std::string::npos);
    CHECK(run(repository, "CASEFLOW_ACCEPT=1 " + on_transcripts).code == exit_skipped);
    CHECK(repository.read(transcript) ==
          "A greeting.\n\n$ echo hej\nhej\n$ cat <<END; false\n> a\n> END\na\n[1]\n");
    CHECK(run(repository, on_transcripts).code == 0);
}

TEST_CASE("ctest counts a run that accepts as skipped, not as passed") {
    const Folder repository = repository_with_wrong_outputs();
    const Result result = run(repository, "cp ${tests%/*}/CTestTestfile.cmake . && "
                                          "CASEFLOW_ACCEPT=1 ctest -R '^cli/transcript_test$'");
    CHECK(result.out.find("***Skipped") != std::string::npos);
    CHECK(result.out.find("Passed") == std::string::npos);
}
