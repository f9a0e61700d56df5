// set changes one value of a file that people wrote, and no other byte.
#include "program.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

namespace {} // namespace

TEST_CASE("set changes the value, says so in one line, and leaves every other byte") {
    const Folder folder;
    folder.with_real_register();
    const std::string before = folder.read(real);
    const Result result = folder.run({"set", "run-319-2022", "funding.total=1 200 000 kr",
                                      "decision.notification.meeting=2022-09-20"});
    CHECK(result.code == 0);
    CHECK(result.out == "");
    CHECK(result.err == real + " changed\n"
                               "caseflow: newly broken: funding-share, funding-sum; 'caseflow "
                               "validate cases/2022/RUN-319-2022.toml' shows where\n");
    CHECK(folder.read(real) ==
          replace_all(before, "total = 1_000_000", "total = 1_200_000") + "meeting = 2022-09-20\n");
    CHECK(folder
              .run({"set", "-q", "RUN/319/2022", "--unset", "decision.notification.meeting",
                    "funding.total=1000000"})
              .err == "");
    CHECK(folder.read(real) == before);
}

TEST_CASE("--append adds to a list, options and operands in any order") {
    const Folder folder;
    folder.with_real_register();
    CHECK(folder
              .run({"set", "--append", "decision.points=Ett = två", "RUN/319/2022", "--append",
                    "related=RUN/1/2022", "unit=A"})
              .code == 0);
    const std::string after = folder.read(real);
    CHECK(after.find("    \"Ett = två\",\n]\n") != std::string::npos);
    CHECK(after.find("\nrelated = [\"RUN/1/2022\"]\n") != std::string::npos);
    CHECK(after.find("\nunit = \"A\"\n") != std::string::npos);
}

TEST_CASE("--dry-run shows a diff that patch takes, and writes nothing") {
    const Folder folder;
    folder.with_real_register();
    const std::string before = folder.read(real);
    const Result result =
        folder.run({"set", "-n", "RUN/319/2022", "officer.title=Strateg", "funding.total=5"});
    CHECK(result.code == 0);
    CHECK(result.err == "caseflow: would newly break: funding-cap, funding-share, funding-sum; see "
                        "'caseflow explain funding-cap'\n");
    CHECK(result.out == "--- a/cases/2022/RUN-319-2022.toml\n"
                        "+++ b/cases/2022/RUN-319-2022.toml\n"
                        "@@ -10,6 +10,7 @@\n"
                        " \n"
                        " [officer]\n"
                        " name = \"Åsa Hernerud\"\n"
                        "+title = \"Strateg\"\n"
                        " phone = \"063146529\"\n"
                        " email = \"asa.hernerud@regionjh.se\"\n"
                        " \n"
                        "@@ -19,7 +20,7 @@\n"
                        " end = 2023-12-31\n"
                        " \n"
                        " [funding]\n"
                        "-total = 1_000_000\n"
                        "+total = 5\n"
                        " \n"
                        " [[funding.source]]\n"
                        " funders = [\"1:1-medel\"]\n");
    CHECK(folder.read(real) == before);
    CHECK(folder.run({"set", "-n", "RUN/319/2022", "funding.total=1000000"}).out == "");
    const std::string changes =
        " RUN/319/2022 unit=A section.heading=B section.text=C --unset officer.email "
        "--append decision.basis=B ";
    const Result patched =
        folder.shell("command -v git >/dev/null || exit 0; cp " + real + " was; caseflow set -n" +
                     changes + ">diff; caseflow set -q" + changes + "; cp " + real +
                     " is; cp was " + real + "; git apply diff; cmp is " + real);
    CHECK(patched.code == 0);
    CHECK(patched.err == "");
}

TEST_CASE("a set that changes nothing leaves the file alone") {
    const Folder folder;
    folder.with_real_register();
    const std::string stat = "stat -c %i.%y cases/2022/RUN-319-2022.toml";
    const std::string before = folder.shell(stat).out;
    const Result result = folder.run({"set", "RUN/319/2022", "funding.total=1000000"});
    CHECK(result.code == 0);
    CHECK(result.err == real + " unchanged\n");
    CHECK(folder.shell(stat).out == before);
}

TEST_CASE("wrong keys, types and files are refused, and nothing is written") {
    const Folder folder;
    folder.with_real_register();
    const std::string before = folder.read(real);
    const auto refused = [&](const std::vector<std::string>& words, int code) {
        std::vector<std::string> call = {"set", "RUN/319/2022"};
        call.insert(call.end(), words.begin(), words.end());
        const Result result = folder.run(call);
        CHECK(result.code == code);
        CHECK(result.out == "");
        CHECK(folder.read(real) == before);
        return result.err;
    };
    CHECK(refused({"unit=A", "funding.total=500.000"}, 2) ==
          "caseflow: funding.total must be an amount of whole kronor, as in 1200000 or "
          "'1 200 000', but '500.000' is not\n");
    CHECK(refused({"offiser.name=x"}, 2)
              .starts_with("caseflow: unknown key 'offiser'; did you mean 'officer'?\nknown keys: "
                           "diarienummer, "));
    CHECK(refused({"title"}, 2) == "caseflow: 'title' is not key=value\n");
    CHECK(refused({}, 2) == "caseflow: nothing to set; name key=value, --append or --unset\n");
    CHECK(refused({"funding.source.amount=1"}, 2) ==
          "caseflow: funding.source has 2 elements; name one, as in funding.source.0 for the "
          "first\n");
    CHECK(folder.run({"set"}).err == "caseflow: CASE|FILTER is missing\n");
    CHECK(folder.run({"set", "RUN/1/2022", "title=x"}).code == 1);
    folder.write("cases/2022/RUN-2-2022.toml", "title = \n");
    CHECK(folder.run({"set", "RUN/2/2022", "title=x"}).code == 1);
    CHECK(folder.read("cases/2022/RUN-2-2022.toml") == "title = \n");
    folder.write("cases/2022/RUN-3-2022.toml", "diarienummer = \"RUN/3/2022\"\n'title' = 1\n");
    folder.write("cases/2022/RUN-4-2022.toml",
                 "diarienummer = \"RUN/4/2022\"\n\"t\\u0069tle\" = \"a\"\n");
    CHECK(folder.run({"set", "RUN/3/2022", "title=x"}).code == 0);
    const Result odd = folder.run({"set", "RUN/4/2022", "title=x"});
    CHECK(odd.code == 1);
    CHECK(odd.err == "caseflow: title cannot be changed here without touching more than its own "
                     "bytes; change it in an editor\n");
}

TEST_CASE("a key that is given two values is refused: one was meant for a filter") {
    const Folder folder;
    folder.write("cases/2022/KS-1-2022.toml", "diarienummer = \"KS/1/2022\"\nunit = \"Vatten\"\n");
    for (const char* chosen : {"state:open", "KS/1/2022"}) {
        const Result result = folder.run({"set", chosen, "unit=Bygg", "unit=Ny"});
        CHECK(result.code == 2);
        CHECK(result.err == "caseflow: unit is given two values, 'Bygg' and 'Ny'; give it one, and "
                            "write a filter's condition with a colon, as in state:open\n");
    }
    CHECK(folder.read("cases/2022/KS-1-2022.toml").ends_with("unit = \"Vatten\"\n"));
}

TEST_CASE("permissions stay, links stay, and links out of the register are not followed") {
    const Folder folder;
    folder.with_real_register();
    CHECK(folder
              .shell("chmod 640 cases/2022/*.toml; mkdir cases/old; ln -s "
                     "../2022/RUN-319-2022.toml cases/old/link.toml; caseflow set -q "
                     "cases/old/link.toml unit=A; stat -c %a cases/2022/RUN-319-2022.toml; "
                     "stat -c %F cases/old/link.toml; grep -c 'unit = \"A\"' cases/2022/RUN-*")
              .out == "640\nsymbolic link\n1\n");
    folder.write("outside.toml", "diarienummer = \"RUN/9/2022\"\n");
    const Result result =
        folder.shell("ln -s ../../outside.toml cases/2022/RUN-9-2022.toml; "
                     "caseflow set RUN/9/2022 unit=A; caseflow render RUN/9/2022");
    CHECK(result.code == 1);
    CHECK(result.out == "");
    CHECK(count(result.err, "error: a link that leaves the register; not read") == 2);
    CHECK(folder.read("outside.toml") == "diarienummer = \"RUN/9/2022\"\n");
}

TEST_CASE("of many processes that change one case at once, none loses a change") {
    const Folder folder;
    folder.with_real_register();
    const Result result = folder.shell(
        "for i in 1 2 3 4 5 6 7 8; do (for j in 1 2 3 4 5; do caseflow set -q RUN/319/2022 "
        "--append related=RUN/$i$j/2022 || echo failed; done) & done; wait; grep -o "
        "'RUN/[0-9]*/2022\"' " +
        real + " | sort -u | wc -l; ls -A cases/2022");
    CHECK(result.out == "41\nRUN-319-2022.toml\n"); // on a slow machine they say whom they wait for
}

TEST_CASE("set on standard input writes the case to standard output") {
    const Folder folder;
    const Result result = folder.run({"set", "-", "title=x"}, "diarienummer = \"RUN/1/2022\"\n");
    CHECK(result.code == 0);
    CHECK(result.out == "diarienummer = \"RUN/1/2022\"\ntitle = \"x\"\n");
}

TEST_CASE("set refuses a number that another file's key has, whatever the names say") {
    const Folder folder;
    CHECK(folder
              .shell("for n in 1 2; do caseflow new -q RUN/$n/2022; done; cd cases/2022; "
                     "mv RUN-1-2022.toml x; mv RUN-2-2022.toml RUN-1-2022.toml; "
                     "mv x RUN-2-2022.toml")
              .code == 0);
    const Result result =
        folder.run({"set", "cases/2022/RUN-1-2022.toml", "diarienummer=RUN/1/2022"});
    CHECK(result.code == 1);
    CHECK(result.err == "caseflow: RUN/1/2022 already exists: cases/2022/RUN-2-2022.toml\n");
}

TEST_CASE("register.toml is not a case, by whatever path; only validate takes it") {
    const Folder folder;
    folder.with_real_register();
    const std::string text = "organisation = \"Åre\"\n";
    folder.write("cases/register.toml", text);
    for (const std::string command :
         {"set cases/register.toml title=x", "show ./cases/2022/../register.toml",
          "document add cases/register.toml --title x", "edit cases/register.toml",
          "render cases/register.toml", "export cases/register.toml"}) {
        CAPTURE(command);
        const Result result = folder.shell("EDITOR=true caseflow " + command);
        CHECK(result.code == 2);
        CHECK(result.err.find("register.toml describes the register and is not a case\n") !=
              std::string::npos);
    }
    CHECK(folder.read("cases/register.toml") == text);
    CHECK(folder.run({"validate", "cases/register.toml"}).code == 0);
}
