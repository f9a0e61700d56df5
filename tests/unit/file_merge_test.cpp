// Two people's changes to a case: the important ones, byte for byte.
#include "caseflow/toml/file_merge.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <string>

using namespace caseflow;

namespace {

std::string conflict(const std::string& ours, const std::string& theirs) {
    return "<<<<<<< ours\n" + ours + "=======\n" + theirs + ">>>>>>> theirs\n";
}

void check_merge(const std::string& base, const std::string& ours, const std::string& theirs,
                 const std::string& expected, std::size_t conflicts = 0) {
    CAPTURE(base);
    const FileMerge merged = merge_files(base, ours, theirs);
    CHECK(merged.text == expected);
    CHECK(merged.conflicts == conflicts);
}

const std::string head = "diarienummer = \"RUN/1/2022\"\n";
const std::string officer = "\n[officer]\nname = \"n\"\n";

std::string document(int number, const std::string& title) {
    return fmt::format("\n[[document]]\nnumber = {}\ndate = 2022-01-01\ntitle = \"{}\"\n", number,
                       title);
}

} // namespace

TEST_CASE("keys that only one side changed, added or removed are as that side has them") {
    check_merge(head + "title = 'a'\nunit = 'u'\n", head + "title = 'b' # why\nunit = 'u'\n",
                head + "title = 'a'\nunit = 'v'\n", head + "title = 'b' # why\nunit = 'v'\n");
    check_merge(head + "title = 'a'\nunit = 'u'\n", head + "unit = 'u'\n",
                head + "title = 'a'\nunit = 'u'\nclosed = 2022-01-01\n",
                head + "unit = 'u'\nclosed = 2022-01-01\n");
    check_merge(head + "title = 'a' # x\n", head + "# c\ntitle = 'a' # y\n",
                head + "title = 'b' # x\n", head + "# c\ntitle = 'b' # y\n");
    check_merge(head, head + "title = 'a'", head + "unit = 'u'", head + "title = 'a'\nunit = 'u'");
    check_merge("\xEF\xBB\xBF" + head, head, "\xEF\xBB\xBF" + head + "unit = 'u'\n",
                head + "unit = 'u'\n");
}

TEST_CASE("a key of the root stays there, whatever header the other side adds before its line") {
    check_merge(head, head + officer, head + "title = 'a'\n", head + "title = 'a'\n" + officer);
    check_merge(head + officer, head + "unit = 'u'\n" + officer,
                head + "\n[project]\nname = 'p'\n" + officer,
                head + "unit = 'u'\n" + "\n[project]\nname = 'p'\n" + officer);
}

TEST_CASE("what both append is kept from both, ours first") {
    check_merge(head + document(1, "a"), head + document(1, "a") + document(2, "b"),
                head + document(1, "a") + document(3, "c"),
                head + document(1, "a") + document(2, "b") + document(3, "c"));
    check_merge(head + document(1, "a"), head + document(1, "a") + document(2, "b"),
                head + document(1, "a") + document(2, "b"),
                head + document(1, "a") + document(2, "b"));
    check_merge("related = ['a']\n", "related = ['a', 'b']\n", "related = ['a', 'c'] # x\n",
                "related = ['a', 'b', 'c'] # x\n");
    check_merge("related = [\n  'a',\n]\n", "related = [\n  'a',\n  'b',\n]\n",
                "related = [\n  'a',\n  'c',\n]\n", "related = [\n  'a',\n  'b',\n  'c',\n]\n");
    const std::string decision = "\n[[decision]]\namount = 1\n";
    const std::string signatory = "\n[decision.signatory]\nname = 's'\n";
    const std::string next = "\n[[decision]]\ndate = 2022-02-02\n";
    check_merge(head + decision, head + decision + next, head + decision + signatory,
                head + decision + signatory + next);
    check_merge(head + decision, head + decision + signatory, head + decision + next,
                head + decision + signatory + next);
}

TEST_CASE("a decision still names the same one, wherever that is moved") {
    const auto grant = [](const char* day) {
        return fmt::format("\n[[decision]]\ndate = 2022-{}\n", day);
    };
    const auto revocation = [](const char* replaces) {
        return fmt::format("\n[[decision]]\ndate = 2022-12-01\nreplaces = {} # why\n", replaces);
    };
    const std::string a = head + grant("05-17");
    check_merge(a, a + grant("08-30"), a + grant("09-20") + revocation("2"),
                a + grant("08-30") + grant("09-20") + revocation("3"));
    check_merge(a, a + grant("08-30") + revocation("0x2"), head + grant("01-10") + grant("05-17"),
                head + grant("01-10") + grant("05-17") + grant("08-30") + revocation("3"));
    check_merge(a + grant("08-30"), a + grant("08-30") + revocation("2"), head + grant("08-30"),
                head + grant("08-30") + revocation("1"));
    check_merge(a + grant("08-30") + revocation("1"), a + grant("08-30") + revocation("2"),
                a + grant("08-20") + grant("08-30") + revocation("1"),
                a + grant("08-20") + grant("08-30") + revocation("3"));
}

TEST_CASE("elements with one identity are distinguished by their other keys, or are in conflict") {
    const auto grant = [](int amount, const char* more = "") {
        return fmt::format("\n[[decision]]\ndate = 2022-05-17\namount = {}\nbasis = [\"u{}\"]\n{}",
                           amount, amount / 10, more);
    };
    const auto section = [](const char* text) {
        return fmt::format("\n[[section]]\nheading = \"H\"\ntext = \"{}\"\n", text);
    };
    const std::string base = head + grant(10) + grant(20) + grant(30);
    check_merge(base, head + grant(10) + grant(20), head + grant(10) + grant(30), head + grant(10));
    check_merge(base, head + grant(20) + grant(30), base + grant(40),
                head + grant(20) + grant(30) + grant(40));
    check_merge(head + grant(10) + grant(20), head + grant(10), head + grant(22),
                head + conflict("", grant(22)), 1);
    check_merge(head + grant(10) + grant(20), head + grant(10), head + grant(10) + grant(22),
                head + grant(10) + conflict("", grant(22)), 1);
    const auto draft = [](int amount, const char* points) {
        return fmt::format("\n[[decision]]\namount = {}\npoints = ['{}']\n", amount, points);
    };
    check_merge(head + draft(1, "a") + draft(2, "b"), head + draft(1, "a"), head + draft(3, "b"),
                head + conflict("", draft(3, "b")), 1);
    const std::string two = head + section("a") + section("b");
    check_merge(two, head + section("a"), head + section("b"), head);
    check_merge(two, head + section("a"), head + section("c"),
                head + "\n[[section]]\nheading = \"H\"\n" +
                    conflict("text = \"a\"\n", "text = \"c\"\n"),
                1);
    check_merge(two, head + section("c"), two, head + section("c"));
    check_merge(two, head + section("a2") + section("b"), head + section("a") + section("b2"),
                head + section("a2") + section("b2"));
}

TEST_CASE("two drafts that both sides add are two, unless they say the same") {
    const std::string ours = "\n[[decision]]\n[decision.delegation]\npoint = '8'\n";
    const std::string theirs = "\n[[decision]]\n[decision.notification]\nboard = 'b'\n";
    check_merge(head, head + ours, head + theirs, head + ours + theirs);
    check_merge(head, head + ours, head + ours, head + ours);
}

TEST_CASE("a decision that one side removed and a new one of the other replaces is a conflict") {
    const std::string grant = "\n[[decision]]\ndate = 2022-05-17\n";
    const std::string revocation = "\n[[decision]]\ndate = 2022-12-01\nreplaces = 1\n";
    check_merge(head + grant, head, head + grant + revocation,
                head + conflict("", grant) + revocation, 1);
}

TEST_CASE("the same key changed in two ways is a conflict in that place only") {
    check_merge(head + "title = 'a'\nunit = 'u'\n", head + "title = 'b'\nunit = 'u'\n",
                head + "title = 'c'\nunit = 'v'\n",
                head + conflict("title = 'b'\n", "title = 'c'\n") + "unit = 'v'\n", 1);
    check_merge(head + "title = 'a'\n" + officer, head + officer, head + "title = 'c'\n" + officer,
                head + conflict("", "title = 'c'\n") + officer, 1);
    check_merge(head + officer, head, head + officer + "email = 'e'\n",
                head + conflict("", officer + "email = 'e'\n"), 1);
    const auto text = [](const std::string& second, const std::string& last) {
        return "description = '''\nfirst\n" + second + "\nthird\n" + last + "'''\n";
    };
    const std::string first = "description = '''\nfirst\n";
    check_merge(text("2", "4"), text("two", "4"), text("2", "four"),
                first + conflict("two\nthird\n4'''\n", "2\nthird\nfour'''\n"), 1);
    check_merge(text("2", "4"), text("two", "4"), text("zwei", "4"),
                first + conflict("two\n", "zwei\n") + "third\n4'''\n", 1);
    check_merge(text("2", "4"), text("two", "4"), text("two", "4"), text("two", "4"));
    check_merge("related = [\n  'a',\n  'b',\n]\n", "related = [\n  'A',\n  'b',\n]\n",
                "related = [\n  'a',\n  'B',\n]\n",
                "related = [\n" + conflict("  'A',\n  'b',\n", "  'a',\n  'B',\n") + "]\n", 1);
}

TEST_CASE("a comment right under the last key of a table stays there") {
    const std::string project = "\n[project]\nname = 'p'\n";
    check_merge(head + officer, head + officer + "# why\n", head + officer + project,
                head + officer + "# why\n" + project);
    check_merge(head + officer + project, head + officer + project + "# why\n",
                head + project + "\n# who" + officer,
                head + project + "# why\n" + "\n# who" + officer);
    check_merge(head + officer + "# a\n", head + officer + "# b\n",
                head + officer + "# a\n" + project, head + officer + "# b\n" + project);
    check_merge(head + officer + "# a\n", head + officer + "# b\n",
                head + officer + "# c\n" + project,
                head + officer + conflict("# b\n", "# c\n") + project, 1);
    check_merge(head + officer + "# a\n" + project, head + project,
                head + officer + "email = 'e'\n# a\n" + project,
                head + conflict("", officer + "email = 'e'\n# a\n") + project, 1);
    // lines above a header move with it
    check_merge("a = 1\n# of b\n[b]\n", "a = 1\n", "a = 2\n# of b\n[b]\n", "a = 2\n");
    check_merge("a = 1\r\n", "a = 1\r\n# why\r\n", "a = 1\r\n\r\n[b]\r\n",
                "a = 1\r\n# why\r\n\r\n[b]\r\n");
}

TEST_CASE("amounts of the funding that both sides changed are a conflict, one on each side too") {
    const auto funding = [](const std::string& total, const std::string& amount) {
        return "[funding]\ntotal = " + total +
               "\n\n[[funding.source]]\nfunders = ['f']\namount = " + amount + "\n";
    };
    const FileMerge merged = merge_files(funding("5", "5"), funding("6", "5"), funding("5", "7"));
    CHECK(merged.text == "[funding]\n" + conflict("total = 6\n", "total = 5\n") +
                             "\n[[funding.source]]\nfunders = ['f']\n" +
                             conflict("amount = 5\n", "amount = 7\n"));
    CHECK(merged.problems == std::vector<std::string>{"both sides changed amounts of the funding; "
                                                      "choose them so that the sources sum to the "
                                                      "total"});
    check_merge(funding("5", "5"), funding("6", "6"), funding("6", "6"), funding("6", "6"));
    const std::string source = "\n[[funding.source]]\nfunders = ['g']\namount = 1\n";
    check_merge(funding("5", "5"), funding("6", "5"), funding("5", "5") + source,
                "[funding]\n" + conflict("total = 6\n", "total = 5\n") +
                    "\n[[funding.source]]\nfunders = ['f']\namount = 5\n" + conflict("", source),
                2);
}

TEST_CASE("tables are known again by what they are about, not by their place") {
    check_merge(head + document(1, "a") + document(2, "b"), head + document(2, "b"),
                head + document(1, "a") + document(2, "B"), head + document(2, "B"));
    check_merge(
        head + document(1, "a") + document(2, "b"), head + document(2, "b") + document(1, "a"),
        head + document(1, "a") + document(2, "B"), head + document(2, "B") + document(1, "a"));
    const std::string draft = "\n[[decision]]\namount = 1\n";
    check_merge(head + draft, head + "\n[[decision]]\ndate = 2022-02-02\namount = 1\n",
                head + draft + "points = ['p']\n",
                head + "\n[[decision]]\ndate = 2022-02-02\namount = 1\npoints = ['p']\n");
}

TEST_CASE("what one side writes of a thing is not kept for another that the other side named") {
    const auto waiver = [](const std::string& rule, const std::string& reason) {
        return fmt::format("\n[[waiver]]\nrule = '{}'\nreason = '{}'\n", rule, reason);
    };
    check_merge(head, head + waiver("a", "A"), head + waiver("b", "B"),
                head + waiver("a", "A") + waiver("b", "B"));
    check_merge(head + waiver("a", "A"), head + waiver("b", "A"), head + waiver("a", "C"),
                head + waiver("b", "A") + conflict("", waiver("a", "C")), 1);
    check_merge(head + waiver("a", "A"), head + waiver("b", "A"), head + waiver("a", "A"),
                head + waiver("b", "A"));
    const auto cap = [](const std::string& funder, int share) {
        return fmt::format("\n[[cap]]\nfunder = '{}'\nshare = {}\n", funder, share);
    };
    const std::string body = "organisation = 'R'\n";
    check_merge(body + cap("a", 50), body + cap("a", 40), body + cap("b", 50),
                body + cap("b", 50) + conflict(cap("a", 40), ""), 1);
}

TEST_CASE("documents that were given one number on both sides are both kept, and are a problem") {
    const FileMerge merged =
        merge_files(head + document(1, "a"), head + document(1, "a") + document(2, "b"),
                    head + document(1, "a") + document(2, "c"));
    CHECK(merged.text == head + document(1, "a") + document(2, "b") + document(2, "c"));
    CHECK(merged.conflicts == 0);
    CHECK(merged.problems ==
          std::vector<std::string>{"both sides added a document 2, and both are kept; give one of "
                                   "them another number, as in 'caseflow set RUN/1/2022 "
                                   "document.2.number=N'"});
    const FileMerge answered =
        merge_files(head + document(1, "a"), head + document(1, "a") + document(2, "b"),
                    head + document(1, "a") + "answered = 2\n" + document(2, "c"));
    REQUIRE(answered.problems.size() == 2);
    CHECK(answered.problems[1] == "document.0.answered = 2 may mean either of the two; give it the "
                                  "number that is meant");
}

TEST_CASE("what is not TOML, or cannot be merged by tables, loses nothing") {
    check_merge("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n", "A\nb\nC\n");
    check_merge("a = 1\nb = 2\nc = 3\n", "b = 2\nc = 3\na = 1\n", "c = 3\nb = 2\na = 1\n",
                conflict("b = 2\nc = 3\n", "c = 3\nb = 2\n") + "a = 1\n", 1);
    check_merge("", "officer = {}\n", "[officer]\nname = 'n'\n",
                conflict("officer = {}\n", "[officer]\nname = 'n'\n"), 1);
    check_merge("a = 1\r\n", "a = 2\r\n", "a = 3\r\n",
                "<<<<<<< ours\r\na = 2\r\n=======\r\na = 3\r\n>>>>>>> theirs\r\n", 1);
}
