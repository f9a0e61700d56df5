// What takes more than one file, or the disk: links, documents' files, waivers, and the formats
// that programs read.
#include "program.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

namespace {

std::string one(const std::string& number, const std::string& more) {
    return "diarienummer = \"" + number + "\"\ntitle = \"T\"\n" + more;
}

} // namespace

TEST_CASE("links that lead nowhere, to the case itself, or not back are told, both sides shown") {
    const Folder folder;
    folder.write("cases/2022/RUN-1-2022.toml",
                 one("RUN/1/2022", "related = [\"RUN/2/2022\", \"RUN/9/2022\", \"run-1-2022\"]\n"));
    folder.write("cases/2022/RUN-2-2022.toml", one("RUN/2/2022", ""));
    folder.write("cases/2022/RUN-3-2022.toml",
                 one("RUN/3/2022", "related = [\"RUN/2/2022\", \"RUN/4/2022\", \"x\"]\n"));
    folder.write("cases/2022/RUN-4-2022.toml",
                 one("RUN/4/2022", "[[funding.source]]\nfunders = [\"a\"]\namount = 1\ncase = "
                                   "\"RUN/3/2022\"\n"));
    const Result result = folder.run({"validate"});
    CHECK(result.code == 0);
    CHECK(result.err == "4 cases: 0 errors, 5 warnings\n");
    CHECK(
        result.out ==
        "cases/2022/RUN-1-2022.toml:3:26: warning: there is no case RUN/9/2022 in the register "
        "[related-exists]\n"
        "cases/2022/RUN-1-2022.toml:3:40: warning: this is the case itself [related-exists]\n"
        "cases/2022/RUN-2-2022.toml:1:1: warning: RUN/1/2022 names this case as related, but not "
        "the other way; add related = [\"RUN/1/2022\"] [related-mutual]\n"
        "cases/2022/RUN-1-2022.toml:3:12: note: named here\n"
        "cases/2022/RUN-3-2022.toml:3:12: warning: RUN/2/2022 does not name this case; add related "
        "= [\"RUN/3/2022\"] there [related-mutual]\n"
        "cases/2022/RUN-2-2022.toml:1:16: note: the other case\n"
        "cases/2022/RUN-3-2022.toml:3:40: warning: there is no case x in the register "
        "[related-exists]\n");
    CHECK(folder.run({"validate", "RUN/1/2022"}).out == "");
}

TEST_CASE("cases that name each other are sound, whichever is read first") {
    const Folder folder;
    folder.write("cases/2022/RUN-1-2022.toml", one("RUN/1/2022", "related = [\"RUN/2/2022\"]\n"));
    folder.write("cases/2022/RUN-2-2022.toml",
                 one("RUN/2/2022", "related = [\"RUN/1/2022\", \"RUN/3/2022\"]\n"));
    folder.write("cases/2022/RUN-3-2022.toml", one("RUN/3/2022", "related = [\"RUN/2/2022\"]\n"));
    const Result result = folder.run({"validate"});
    CHECK(result.out == "");
    CHECK(result.err == "3 cases: 0 errors, 0 warnings\n");
}

TEST_CASE("a document's file must be there, inside the register, and unchanged") {
    const Folder folder;
    folder.write("cases/2022/bilagor/a.txt", "hej\n");
    folder.write("outside.txt", "x");
    const auto document = [](int number, const std::string& file, const std::string& more) {
        return "[[document]]\nnumber = " + std::to_string(number) +
               "\ndate = 2022-01-01\ntitle = \"d\"\nfile = \"" + file + "\"\n" + more;
    };
    folder.write("cases/2022/RUN-1-2022.toml",
                 one("RUN/1/2022",
                     document(1, "bilagor/a.txt",
                              "sha256 = \"5DED4B8B5F2E2A1ED1CC1A7BB8F5C2BA"
                              "D8D21E7E2E2CE1B4A0F6EBB1E3A0F0E0\"\n") +
                         document(2, "bilagor/b.txt", "") + document(3, "../../outside.txt", "") +
                         document(4, "/etc/hostname", "") + document(5, "link.txt", "") +
                         document(6, "bilagor", "") + document(7, "bilagor/../bilagor/a.txt", "")));
    CHECK(folder.shell("ln -s ../../outside.txt cases/2022/link.txt").code == 0);
    const std::string sum = folder.shell("sha256sum cases/2022/bilagor/a.txt").out.substr(0, 64);
    const Result result = folder.run({"validate", "RUN/1/2022"});
    CHECK(result.code == 1);
    const std::string file = "cases/2022/RUN-1-2022.toml:";
    CHECK(result.out == file + "7:8: error: bilagor/a.txt has changed: its sha256 is " + sum +
                            " [document-file]\n" + file +
                            "13:8: error: bilagor/b.txt does not exist [document-file]\n" + file +
                            "18:8: error: ../../outside.txt lies outside the register; not read "
                            "[document-file]\n" +
                            file +
                            "23:8: error: /etc/hostname lies outside the register; not read "
                            "[document-file]\n" +
                            file +
                            "28:8: error: link.txt lies outside the register; not read "
                            "[document-file]\n" +
                            file + "33:8: error: bilagor is no file [document-file]\n");
    CHECK(folder.run({"set", "-q", "RUN/1/2022", "document.0.sha256=" + sum}).code == 0);
    CHECK(count(folder.run({"validate", "RUN/1/2022"}).out, "\n") == 5);
}

TEST_CASE("a waiver makes a finding a note with its reason; one that hides nothing is told") {
    const Folder folder;
    folder.write("cases/2022/RUN-1-2022.toml",
                 one("RUN/1/2022",
                     "description = \"Omsätter 5 mnkr\"\nrelated = [\"RUN/9/2022\"]\n"
                     "[funding]\ntotal = 1\n[[funding.source]]\nfunders = [\"a\"]\n"
                     "amount = 2\n[[waiver]]\nrule = \"text-amount\"\nreason = "
                     "\"Är \\u001b omsättningen\"\n[[waiver]]\nrule = \"funding-sum\"\n"
                     "reason = \"avrundat\"\n[[waiver]]\nrule = \"text-sare\"\nreason = "
                     "\"?\"\n[[waiver]]\nrule = \"text-share\"\nreason = \"?\"\n"
                     "[[waiver]]\nrule = \"related-exists\"\nreason = \"hos KS\"\n"));
    const std::string file = "cases/2022/RUN-1-2022.toml:";
    const std::string common =
        file +
        "3:25: note: the text says '5 mnkr', which is no amount of the case; nearest is 2 kr, "
        "from a [text-amount] waived: Är ␛ omsättningen\n" +
        file + "9:10: note: from a\n";
    const std::string rest =
        file +
        "6:9: note: funding sources sum to 2 kr, but the total is 1 kr, 1 kr too much "
        "[funding-sum] waived: avrundat\n" +
        file + "9:10: note: 2 kr from a\n" + file +
        "17:8: warning: there is no rule 'text-sare'; did you mean 'text-share'? "
        "[waiver-unused]\n" +
        file +
        "20:8: warning: this waiver hides nothing: text-share holds; take it out "
        "[waiver-unused]\n";
    CHECK(folder.run({"validate", "RUN/1/2022"}).out == common + rest);
    const Result whole = folder.run({"validate"});
    CHECK(whole.code == 0);
    CHECK(whole.out ==
          common + file +
              "4:12: note: there is no case RUN/9/2022 in the register [related-exists] "
              "waived: hos KS\n" +
              rest);
    CHECK(whole.err == "1 case: 0 errors, 2 warnings\n");
    CHECK(folder.run({"list", "has:waiver", "-f", "number"}).out == "RUN/1/2022\n");
    CHECK(folder.run({"list", "waiver.rule=funding-sum", "-f", "number"}).out == "RUN/1/2022\n");
    CHECK(folder.run({"show", "RUN/1/2022"}).out.find("Validate   2 warnings\n") !=
          std::string::npos);
}

TEST_CASE("a waiver of a rule that needs the register is unused only once that was looked at") {
    const Folder folder;
    folder.write("cases/2022/RUN-1-2022.toml",
                 one("RUN/1/2022", "[[waiver]]\nrule = \"related-exists\"\nreason = \"?\"\n"));
    CHECK(folder.run({"validate", "RUN/1/2022"}).out == "");
    CHECK(count(folder.run({"validate"}).out, "[waiver-unused]") == 1);
}

TEST_CASE("validate --format json is one object with every finding, its place and its notes") {
    const Folder folder;
    folder.write("cases/2022/RUN-1-2022.toml",
                 one("RUN/1/2022", "description = \"å 5 kr\"\n[funding]\ntotal = 1\n"));
    const Result result = folder.run({"validate", "--format", "json"});
    CHECK(result.code == 0);
    CHECK(result.out ==
          "{\"format_version\":1,\"findings\":[\n"
          "{\"rule\":\"text-amount\",\"severity\":\"warning\",\"message\":\"the text says '5 kr', "
          "which is no amount of the case; nearest is 1 kr, the total\","
          "\"file\":\"cases/2022/RUN-1-2022.toml\",\"line\":3,\"column\":18,\"end_line\":3,"
          "\"end_column\":22,\"offset\":58,\"end_offset\":62,\"notes\":[{\"message\":\"the total\","
          "\"file\":\"cases/2022/RUN-1-2022.toml\",\"line\":5,\"column\":9,\"end_line\":5,"
          "\"end_column\":10}]}\n"
          "],\"cases\":1,\"errors\":0,\"warnings\":1}\n");
    CHECK(
        folder.run({"validate", "-f", "json", "-"}, "diarienummer = \"A/1/2022\"\ntitle = \"x\"\n")
            .out == "{\"format_version\":1,\"findings\":[\n\n],\"cases\":1,\"errors\":0,"
                    "\"warnings\":0}\n");
    CHECK(folder.run({"validate", "-f", "xml"}).code == 2);
}

TEST_CASE("validate --format sarif has the parts that SARIF 2.1.0 requires") {
    const Folder folder;
    folder.write("cases/2022/RUN 1 å.toml",
                 one("RUN/1/2022",
                     "description = \"5 kr\"\n[funding]\ntotal = 1\n[[waiver]]\nrule = "
                     "\"text-amount\"\nreason = \"r\"\n"));
    folder.write("check.py", R"(import json, sys
log = json.load(sys.stdin)
assert log["version"] == "2.1.0" and len(log["runs"]) == 1
run = log["runs"][0]
driver = run["tool"]["driver"]
ids = [rule["id"] for rule in driver["rules"]]
assert driver["name"] == "caseflow" and len(ids) == len(set(ids)) > 40
assert run["columnKind"] == "unicodeCodePoints"
for result in run["results"]:
    assert ids[result["ruleIndex"]] == result["ruleId"]
    assert result["level"] in ("error", "warning", "note") and result["message"]["text"]
    for location in result["locations"] + result.get("relatedLocations", []):
        physical = location["physicalLocation"]
        assert physical["artifactLocation"]["uri"] == "cases/2022/RUN%201%20%C3%A5.toml"
        assert physical["region"]["startLine"] >= 1 and physical["region"]["startColumn"] >= 1
print([(r["ruleId"], r["level"], r.get("suppressions")) for r in run["results"]])
)");
    const Result result = folder.shell("command -v python3 >/dev/null || exit 0; caseflow validate "
                                       "--format sarif | python3 check.py");
    CHECK(result.code == 0);
    CHECK(result.err == "1 case: 1 error, 0 warnings\n");
    if (result.out.empty()) return;
    CHECK(result.out == "[('diarienummer-path', 'error', None), ('text-amount', 'note', [{'kind': "
                        "'inSource', 'justification': 'r'}])]\n");
}
