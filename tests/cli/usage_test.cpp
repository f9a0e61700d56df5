#include "caseflow/base/utf8.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/rules/rules.hpp"
#include "program.hpp"

#include <doctest/doctest.h>
#include <sstream>

using namespace caseflow::test;

TEST_CASE("help begins with an example and fits 80 columns, for the tool and each command") {
    const Folder folder;
    std::vector<std::vector<std::string>> calls = {{"--help"}, {"-h"}};
    for (const auto name : caseflow::command_names())
        calls.push_back({std::string(name), "--help"});
    for (const auto& call : calls) {
        CAPTURE(call.front());
        const Result result = folder.run(call);
        CHECK(result.code == 0);
        CHECK(result.err == "");
        CHECK(result.out.starts_with("Examples:\n  caseflow "));
        std::istringstream lines(result.out);
        for (std::string line; std::getline(lines, line);)
            CHECK_MESSAGE(caseflow::display_width(line) <= 80, line);
    }
    CHECK(folder.run({"-h"}).out == folder.run({"--help"}).out);
}

TEST_CASE("--version") {
    const Folder folder;
    CHECK(folder.run({"--version"}).out == "caseflow 0.1.0\n");
    CHECK(folder.run({"--version"}).code == 0);
}

TEST_CASE("a wrong call is exit 2, in a line on standard error") {
    const Folder folder;
    folder.with_real_register();
    const auto refused = [&](const std::vector<std::string>& call, const std::string& message) {
        const Result result = folder.run(call);
        CHECK(result.code == 2);
        CHECK(result.out == "");
        CHECK(result.err == "caseflow: " + message + "\n");
    };
    refused({"valdate"}, "unknown command 'valdate'; did you mean 'validate'?");
    refused({"xyzzy"}, "unknown command 'xyzzy'");
    refused({"valid"}, "unknown command 'valid'");
    refused({"validate", "--strikt"}, "unknown option '--strikt'; did you mean '--strict'?");
    refused({"validate", "--stric"}, "unknown option '--stric'; did you mean '--strict'?");
    refused({"render", "--formt=md"}, "unknown option '--formt'; did you mean '--format'?");
    refused({"validate", "--color", "red"},
            "unknown value 'red' for --color; known values: auto, always, never");
    refused({"validate", "--today", "idag"}, "--today 'idag' is not a date like 2022-06-30");
    refused({"rules", "x"}, "unexpected operand 'x'; rules takes none");
    refused({"explain"}, "RULE is missing");
    refused({"new", "A/1/2022", "A/2/2022"}, "expected one NUMBER, but also got 'A/2/2022'");
    CHECK(folder.run({"validate", "--register"}).code == 2);
    CHECK(folder.run({"--", "validate"}).code == 2);
    const Result none = folder.run({});
    CHECK(none.code == 2);
    CHECK(none.out == "");
    CHECK(none.err.starts_with("caseflow: usage: caseflow COMMAND"));
}

TEST_CASE("options go before and after the command and its operands; -- ends them") {
    const Folder folder;
    folder.with_real_register();
    CHECK(folder.run({"--quiet", "validate"}).err == "");
    CHECK(folder.run({"validate", "RUN/319/2022", "--strict", "-q"}).code == 0);
    CHECK(folder.run({"validate", "--", "RUN/319/2022"}).code == 0);
    CHECK(folder.run({"validate", "--", "--strict"}).code == 2);
}

TEST_CASE("--today beats SOURCE_DATE_EPOCH, which beats the clock") {
    const Folder folder;
    folder.with_real_register();
    CHECK(folder.run({"validate", "--today", "2022-06-29"}).err == "1 case: 0 errors, 1 warning\n");
    CHECK(folder.run({"validate"}, {}, {"SOURCE_DATE_EPOCH=0"}).code == 0);
    CHECK(folder.run({"validate"}, {}, {}).err == "1 case: 0 errors, 0 warnings\n");
}

TEST_CASE("a full disk is reported, a broken pipe is not") {
    const Folder folder;
    folder.with_real_register();
    const Result full = folder.shell("caseflow rules >/dev/full");
    CHECK(full.code == 2);
    CHECK(full.err == "caseflow: cannot write standard output: No space left on device\n");
    const Result pipe =
        folder.shell("for i in 1 2 3 4 5 6 7 8 9; do caseflow rules; done | head -1");
    CHECK(pipe.code == 0);
    CHECK(pipe.err == "");
}

TEST_CASE("rules are in columns on a terminal, between tabs in a pipe") {
    const Folder folder;
    CHECK(folder.run({"rules"}).out.starts_with(
        "file-readable\terror\tThe file\tthe file can be read"));
    const Result shown =
        folder.shell("script -qec 'caseflow rules' /dev/null </dev/null | tr -d '\\r'");
    if (shown.out.empty()) return; // no pseudo-terminals: validate_test.cpp reports that
    CHECK(shown.out.starts_with(
        "The file\n  file-readable           error             the file can be read"));
    CHECK(shown.out.find("\nMoney\n  funding-sum             error or warning  the sources") !=
          std::string::npos);
}

TEST_CASE("rules and explain show the table of rules") {
    const Folder folder;
    const std::string all = folder.run({"rules"}).out;
    for (const auto id : caseflow::rule_ids()) {
        CAPTURE(id);
        CHECK(all.find(std::string(id) + "\t") != std::string::npos);
        const Result page = folder.run({"explain", std::string(id)});
        CHECK(page.code == 0);
        CHECK(page.out.starts_with(std::string(id) + " ("));
        CHECK(page.out.find("\n\nAs of 2022-10-01, validate reports:\n\n    cases/") !=
              std::string::npos);
        CHECK(count(page.out, "\n") <= 40); // fits a screen
    }
    CHECK(folder.run({"explain", "period-order"}).out == R"(period-order (error)

Passes when no period, of the project or of a decision, ends before it starts.

A period that ends before it starts can be neither paid for nor followed up.

This breaks it:

  cases/2022/RUN-319-2022.toml

    diarienummer = "RUN/319/2022"
    title = "Bredband i Hammerdal"

    [project]
    start = 2023-01-01
    end = 2022-12-31

As of 2022-10-01, validate reports:

    cases/2022/RUN-319-2022.toml:6:7: error: the project ends on 2022-12-31, before it starts on 2023-01-01 [period-order]
    cases/2022/RUN-319-2022.toml:5:9: note: the start
)");
    const Result unknown = folder.run({"explain", "funding-sums"});
    CHECK(unknown.code == 1);
    CHECK(unknown.err == "caseflow: unknown rule 'funding-sums'; did you mean 'funding-sum'?\n");
    CHECK(folder.run({"explain", "x"}).err ==
          "caseflow: unknown rule 'x'; 'caseflow rules' lists the rules\n");
}
