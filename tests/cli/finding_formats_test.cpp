// The formats of findings that programs read. Findings that need several files, or the disk, are in
// tests/transcripts: links, documents' files, waivers.
#include "program.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

namespace {

std::string case_text(const std::string& number, const std::string& more) {
    return "diarienummer = \"" + number + "\"\ntitle = \"T\"\n" + more;
}

} // namespace

TEST_CASE("validate --format json is one object with every finding, its place and its notes") {
    const Folder folder;
    folder.write(
        "cases/2022/RUN-1-2022.toml",
        case_text("RUN/1/2022", "description = \"å 1 000 000 kr\"\n[funding]\ntotal = 1000\n"));
    const Result result = folder.run({"validate", "--format", "json"});
    CHECK(result.code == 0);
    CHECK(
        result.out ==
        "{\"format_version\":1,\"findings\":[\n"
        "{\"rule\":\"text-amount\",\"severity\":\"warning\",\"message\":\"the text says "
        "'1 000 000 kr', which is not an amount of the case; the nearest is 1 000 kr, the total\","
        "\"file\":\"cases/2022/RUN-1-2022.toml\",\"line\":3,\"column\":18,\"end_line\":3,"
        "\"end_column\":30,\"offset\":58,\"end_offset\":70,\"notes\":[{\"message\":\"the total\","
        "\"file\":\"cases/2022/RUN-1-2022.toml\",\"line\":5,\"column\":9,\"end_line\":5,"
        "\"end_column\":13}]}\n"
        "],\"cases\":1,\"errors\":0,\"warnings\":1}\n");
    CHECK(
        folder.run({"validate", "-f", "json", "-"}, "diarienummer = \"A/1/2022\"\ntitle = \"x\"\n")
            .out == "{\"format_version\":1,\"findings\":[\n\n],\"cases\":1,\"errors\":0,"
                    "\"warnings\":0}\n");
    CHECK(folder.run({"validate", "-f", "xml"}).code == 2);
}

TEST_CASE("validate --format sarif has the parts that SARIF 2.1.0 requires") {
    const Folder folder;
    folder.write(
        "cases/2022/RUN 1 å.toml",
        case_text("RUN/1/2022",
                  "description = \"1 000 000 kr\"\n[funding]\ntotal = 1000\n[[waiver]]\nrule = "
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
