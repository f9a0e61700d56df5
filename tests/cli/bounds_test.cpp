// What rules do just at a bound, where a slip of one would go unseen: each was once a change to the
// program that no test noticed.
#include "program.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

namespace {

const std::string register_text = R"([[series]]
prefix = "RUN"
board = "nämnden"
meetings = [2022-09-20, 2022-10-18]
[[cap]]
funder = "1:1-medel"
share = 50
)";

/// A register with one case, RUN/1/2022.
struct OneCase {
    Folder folder;

    explicit OneCase(const std::string& rest) {
        folder.write("cases/register.toml", register_text);
        folder.write("cases/2022/RUN-1-2022.toml",
                     "diarienummer = \"RUN/1/2022\"\ntitle = \"T\"\n" + rest);
    }

    /// The findings of a rule, as many as validate prints.
    [[nodiscard]] std::size_t findings(const std::string& rule,
                                       const std::string& today = "2022-10-01") const {
        return count(folder.run({"validate", "RUN/1/2022", "--today", today}).out,
                     "[" + rule + "]");
    }
};

OneCase with_source(const std::string& funders) {
    return OneCase("[funding]\ntotal = 1_000\n[[funding.source]]\nfunders = [" + funders +
                   "]\namount = 501\n");
}

OneCase with_text(const std::string& text, const std::string& registered) {
    return OneCase(registered + "description = \"" + text +
                   "\"\n[project]\nstart = 2023-01-01\nend = 2023-12-31\n");
}

} // namespace

TEST_CASE("a cap counts what a funder carries alone, not what it carries with others") {
    CHECK(with_source("\"1:1-medel\"").findings("funding-cap") == 1);
    CHECK(with_source("\"kommunen\"").findings("funding-cap") == 0);
    CHECK(with_source("\"1:1-medel\", \"kommunen\"").findings("funding-cap") == 0);
    CHECK(with_source("\"kommunen\", \"1:1-medel\"").findings("funding-cap") == 0);
}

TEST_CASE("a notification is overdue the day after the board's meeting, not on the day itself") {
    const OneCase one("[[decision]]\ndate = 2022-06-30\npoints = [\"Bifalls\"]\n"
                      "[decision.delegation]\npoint = \"1\"\n"
                      "[decision.notification]\nboard = \"nämnden\"\n");
    CHECK(one.findings("notification-overdue", "2022-09-19") == 0);
    CHECK(one.findings("notification-overdue", "2022-09-20") == 0);
    CHECK(one.findings("notification-overdue", "2022-09-21") == 1);
}

TEST_CASE("a decision on a meeting's day is for the next meeting to hear of") {
    const OneCase one("[[decision]]\ndate = 2022-09-20\npoints = [\"Bifalls\"]\n"
                      "[decision.delegation]\npoint = \"1\"\n"
                      "[decision.notification]\nboard = \"nämnden\"\n");
    CHECK(one.findings("notification-overdue", "2022-10-18") == 0);
    CHECK(one.findings("notification-overdue", "2022-10-19") == 1);
}

TEST_CASE("a date in the text before the case was registered is history, a later one is not") {
    const auto findings = [](const std::string& day, const std::string& registered) {
        return with_text("Den " + day + " kom frågan upp", registered).findings("text-period");
    };
    const std::string early = "registered = 2021-12-20\n"; // before the year of the number
    CHECK(findings("19 december 2021", early) == 0);
    CHECK(findings("20 december 2021", early) == 0);
    CHECK(findings("21 december 2021", early) == 1);
    CHECK(findings("31 december 2021", "") == 0);
    CHECK(findings("1 januari 2022", "") == 1);
}
