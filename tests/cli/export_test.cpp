// Cases as the archives' XML.
#include "../unit/maker.hpp"
#include "caseflow/base/digest.hpp"
#include "caseflow/toml/case_text.hpp"
#include "program.hpp"

#include <doctest/doctest.h>
#include <filesystem>

using namespace caseflow::test;

namespace {

const std::string full = R"(diarienummer = "RUN/1/2022"
title = "Ett <ärende> & \u001b"
registered = 2022-06-07
unit = "Enheten"
description = "Text"
related = ["RUN/2/2022", "RUN/2/2022"]
closed = 2024-02-01
officer = { name = "Åsa", phone = "063", email = "a@b.se" }
project = { name = "P", start = 2023-01-01, end = 2023-12-31 }
[funding]
total = 10
[[funding.source]]
funders = ["a", "b"]
amount = 10
share = 100
case = "RUN/3/2022"
[[section]]
heading = "Ekonomi"
text = "Mer"
[[decision]]
date = 2022-06-30
amount = 10
basis = ["Ansökan"]
points = ["Beviljas", "Skickas"]
yearly = [{ year = 2023, amount = 10 }]
delegation = { provision = "D", point = "8.2" }
signatory = { name = "Anna", title = "Direktör" }
notification = { board = "nämnden", meeting = 2022-09-20, paragraph = "§ 1" }
[[document]]
number = 1
date = 2022-06-07
direction = "internal"
party = "X"
title = "Anteckning"
file = "bilagor/a.pdf"
sha256 = "00ff"
[[document]]
number = 2
date = 2022-06-08
direction = "out"
party = "Y"
title = "Brev"
)";

/// A grant, its change by the board, and the revocation of what that left.
const std::string chain = R"([[decision]]
date = 2022-02-01
amount = 10
basis = ["Ansökan"]
points = ["Beviljas"]
[[decision]]
date = 2022-03-01
kind = "change"
replaces = 1
amount = 8
end = 2023-12-31
points = ["Minskas"]
minutes = { board = "nämnden", paragraph = "§ 2", announced = 2022-03-08 }
[[decision]]
date = 2022-04-01
kind = "revocation"
replaces = 2
reason = "Uteblev"
points = ["Upphävs"]
[[decision]]
kind = "change"
replaces = 3
points = ["Ett utkast"]
)";

void write_exported(const Folder& folder) {
    folder.with_real_register();
    folder.write("cases/2022/RUN-1-2022.toml", full);
    folder.write("cases/2022/RUN-2-2022.toml",
                 "diarienummer = \"RUN/2/2022\"\nregistered = 2022-01-02\n");
    folder.write("cases/2022/RUN-3-2022.toml",
                 "diarienummer = \"RUN/3/2022\"\nregistered = 2022-01-02\n" + chain);
}

} // namespace

TEST_CASE("a case becomes an aggregation with its actions and a record a document") {
    const Folder folder;
    write_exported(folder);
    const Result result = folder.run({"export", "--format", "erms", "RUN/1/2022"});
    CHECK(result.code == 0);
    CHECK(result.err == "");
    const std::string& xml = result.out;
    const std::string id = caseflow::uuid_of("urn:diarienummer:232100-0214:RUN/1/2022");
    CHECK(xml.find("<aggregation systemIdentifier=\"" + id +
                   "\" aggregationType=\"caseFile\">\n") != std::string::npos);
    for (const char* part :
         {"<title>Ett &lt;ärende&gt; &amp; ␛</title>", "<status value=\"closed\" />",
          "<relation relationType=\"reference\">RUN/2/2022</relation>",
          "<relation relationType=\"reference\">RUN/3/2022</relation>",
          "<date dateType=\"created\">2022-06-07T00:00:00</date>",
          "<date dateType=\"closed\">2024-02-01T00:00:00</date>",
          "<actionText>1. Beviljas</actionText>", "<actionDue>D, punkt 8.2</actionDue>",
          "<actionText>Anmälan till nämnden, § 1</actionText>",
          "<note noteType=\"Ekonomi\">Mer</note>", "<objectId>RUN/1/2022:1</objectId>",
          "<direction directionDefinition=\"other\" otherDirectionDefinition=\"internal\" />",
          "<direction directionDefinition=\"outgoing\" />",
          "<appendix name=\"a.pdf\" fileFormat=\"pdf\" path=\"bilagor/a.pdf\" />",
          "<value>00ff</value>", "<contactLine contactType=\"email\">a@b.se</contactLine>",
          "<runningNumber>4</runningNumber>", "<title>Ansökan</title>"})
        CHECK_MESSAGE(xml.find(part) != std::string::npos, part);
    CHECK(count(xml, "<relation ") == 2);
    CHECK(count(xml, "<record ") == 4);
    CHECK(folder.run({"export", "run-1-2022"}).out == xml);
}

TEST_CASE(
    "several cases go into one file; one without any date is refused, an open one remarked on") {
    const Folder folder;
    write_exported(folder);
    folder.write("cases/2022/RUN-4-2022.toml", "diarienummer = \"RUN/4/2022\"\n");
    const Result several = folder.run({"export", "-o", "all.xml", "RUN/1/2022", "RUN/2/2022"});
    CHECK(several.code == 0);
    CHECK(several.out == "");
    CHECK(several.err == "caseflow: RUN/2/2022 is not closed, but open\n");
    CHECK(count(folder.read("all.xml"), "<aggregation ") == 2);
    CHECK(count(folder.read("all.xml"), "<status value=\"closed\" />") == 1);
    CHECK(count(folder.read("all.xml"), "<status value=\"open\" />") == 1);
    const Result undated = folder.run({"export", "RUN/4/2022", "-o", "none.xml"});
    CHECK(undated.code == 1);
    CHECK(undated.err.find("has no date of creation") != std::string::npos);
    CHECK(!folder.has("none.xml"));
    CHECK(folder.run({"export"}).code == 2);
    CHECK(folder.run({"export", "RUN/1/2022", "--format", "mets"}).code == 2);
    CHECK(folder.run({"export", "RUN/1/2022", "--erms-version", "4"}).code == 2);
}

TEST_CASE("decisions of a chain name those that they replace, and are replaced with") {
    const Folder folder;
    write_exported(folder);
    const std::string xml = folder.run({"export", "-q", "RUN/3/2022"}).out;
    CHECK(count(xml, "<relation ") == 4);
    const auto record = [&](const std::string& number) {
        const std::size_t at = xml.find("<objectId>RUN/3/2022:" + number + "</objectId>");
        return replace_all(xml.substr(at, xml.find("<dates>", at) - at), "\n        ", "");
    };
    CHECK(record("2").ends_with(
        "<runningNumber>2</runningNumber>"
        "<relation relationType=\"is_replaced_with\">RUN/3/2022:3</relation>"));
    CHECK(record("3").ends_with(
        "<runningNumber>3</runningNumber>"
        "<relation relationType=\"replaces\">RUN/3/2022:2</relation>"
        "<relation relationType=\"is_replaced_with\">RUN/3/2022:4</relation>"));
    CHECK(record("4").ends_with("<relation relationType=\"replaces\">RUN/3/2022:3</relation>"));
    for (const char* part : {"<actionText>Protokoll från nämnden, § 2</actionText>",
                             "<value>revocation</value>", "<value>Uteblev</value>"})
        CHECK_MESSAGE(xml.find(part) != std::string::npos, part);
}

TEST_CASE("a person without a name is not exported as an agent, even with a title") {
    const Folder folder;
    folder.write("cases/2022/RUN-1-2022.toml",
                 "diarienummer = \"RUN/1/2022\"\ntitle = \"T\"\nofficer.title = \"Handläggare\"\n"
                 "[[decision]]\ndate = 2022-06-30\nsignatory.title = \"Direktör\"\n");
    const Result result = folder.run({"export", "-q", "RUN/1/2022"});
    CHECK(result.code == 0);
    CHECK(count(result.out, "<agent agentType=") == 2); // this program, and the body
    CHECK(result.out.find("Direktör") == std::string::npos);
    CHECK(result.out.find("Handläggare") == std::string::npos);
}

TEST_CASE("the XML is well-formed, and valid where the schemas are at hand") {
    const Folder folder;
    write_exported(folder);
    REQUIRE(folder.shell("command -v xmllint").code == 0);
    const std::string schemas = std::string(CASEFLOW_SOURCE) + "/../shared/erms";
    const bool known = std::filesystem::exists(schemas + "/ERMS_v3.xsd");
    if (!known) MESSAGE("no ERMS schemas here: only well-formedness is checked");
    const Result result = folder.shell(
        "s='" + schemas +
        "'; for n in RUN/1/2022 RUN/2/2022 RUN/3/2022 RUN/319/2022; do caseflow export -q $n "
        "--force -o 3.xml && caseflow export -q $n --erms-version 2.1 --force -o 2.xml && xmllint "
        "--noout 3.xml "
        "2.xml" +
        (known
             ? " && xmllint --noout --nonet --schema $s/ERMS_v3.xsd 3.xml 2>&1 && xmllint --noout "
               "--nonet --schema $s/ERMS_v2_1_2.xsd 2.xml 2>&1 && xmllint --noout --nonet "
               "--schematron $s/spec-rules.sch 3.xml 2>&1"
             : "") +
        " || echo failed; done");
    CHECK(result.err == "");
    CHECK(result.out.find("failed") == std::string::npos);
    CHECK(count(result.out, " validates\n") == (known ? 12U : 0U));
}

TEST_CASE(
    "whatever a case holds, its XML is well-formed, and valid where the schemas are at hand") {
    const Folder folder;
    const std::string schemas = std::string(CASEFLOW_SOURCE) + "/../shared/erms";
    const bool known = std::filesystem::exists(schemas + "/ERMS_v3.xsd");
    std::string numbers;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        caseflow::Case data;
        caseflow::test::Maker(seed).fill(data);
        data.diarienummer = "RUN/" + std::to_string(seed) + "/2022";
        data.registered = caseflow::parse_date("2022-06-07");
        for (auto& source : data.funding.sources) source.funders = {"x"};
        for (auto& source : data.funding.sources) source.amount = caseflow::Money(1);
        for (auto& document : data.documents) document.title += "x";
        data.waivers.clear(); // the export has nothing of them
        folder.write("cases/2022/RUN-" + std::to_string(seed) + "-2022.toml",
                     caseflow::case_text(data, {}));
        numbers += " " + data.diarienummer;
    }
    for (const auto& [version, schema] :
         {std::pair("3", "ERMS_v3.xsd"), std::pair("2.1", "ERMS_v2_1_2.xsd")}) {
        const Result made =
            folder.shell(std::string("caseflow export -q --force -o all.xml --erms-version ") +
                         version + numbers + " && xmllint --noout all.xml");
        CHECK(made.code == 0);
        CHECK(made.err == "");
        CHECK(count(folder.read("all.xml"), "<aggregation ") == 60);
        if (!known) continue;
        const Result valid = folder.shell("xmllint --noout --nonet --schema " + schemas + "/" +
                                          schema + " all.xml 2>&1");
        CHECK(valid.out == "all.xml validates\n");
    }
}

TEST_CASE("UUIDs version 5 and SHA-256 are those of the standards") {
    CHECK(caseflow::uuid_of("http://www.example.com/") == "fcde3c85-2270-590f-9e7c-ee003d65e0e2");
    caseflow::Sha256 sum;
    sum.add("ab");
    sum.add("c");
    CHECK(sum.hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a directory gets a file for each case, and its documents") {
    const Folder folder;
    const auto add = [&](const std::string& number, const std::string& documents) {
        folder.write("cases/2022/RUN-" + number + "-2022.toml",
                     "diarienummer = \"RUN/" + number +
                         "/2022\"\ntitle = \"T\"\nregistered = "
                         "2022-01-03\nclosed = 2022-12-01\n" +
                         documents);
    };
    const auto document = [](const std::string& file, const std::string& sum) {
        return "[[document]]\nnumber = 1\ndate = 2022-01-03\ntitle = \"D\"\nfile = \"" + file +
               "\"\nsha256 = \"" + sum + "\"\n";
    };
    const std::string sum_of_a =
        "CA978112CA1BBDCAFAC231B39A23DC4DA786EFF8147C4E72B9807785AFEE48BB"; // of "a"
    folder.write("cases/2022/bilagor/RUN-1-2022/a.txt", "a");
    add("1", document("bilagor/RUN-1-2022/a.txt", sum_of_a));
    add("2", "");

    const Result checked = folder.run({"export", "state:closed", "--check"});
    CHECK(checked.code == 0);
    CHECK(checked.out == "");
    CHECK(checked.err == "caseflow: 2 cases can be exported\n");
    const Result done = folder.run({"export", "state:closed", "--directory", "ut/2022"});
    CHECK(done.code == 0);
    CHECK(done.out == "");
    CHECK(done.err == "caseflow: 2 cases are exported\n");
    CHECK(folder.read("ut/2022/bilagor/RUN-1-2022/a.txt") == "a");
    CHECK(folder.read("ut/2022/RUN-1-2022.xml") == folder.run({"export", "RUN/1/2022"}).out);
    CHECK(folder.has("ut/2022/RUN-2-2022.xml"));

    CHECK(folder.run({"export", "RUN/1/2022", "-d", "ut/2022"}).err ==
          "caseflow: ut/2022 is not empty; write into it with --force\n");
    CHECK(folder.run({"export", "RUN/1/2022", "-d", "ut/2022", "--force"}).code == 0);
    CHECK(folder.run({"export", "RUN/1/2022", "-d", "cases/ut"}).err ==
          "caseflow: cases/ut is in a register; name a directory outside it\n");
    CHECK(folder.run({"export", "RUN/1/2022", "-d", "ut/3", "-o", "x"}).code == 2);
    folder.write("cases/2022/RUN-3-2022.toml",
                 "diarienummer = \"RUN/3/2022\"\nregistered = 2022-01-03\n");
    CHECK(folder.run({"export", "RUN/3/2022", "-d", "ut/3"}).err ==
          "caseflow: RUN/3/2022 is not closed, but open\ncaseflow: 1 case is exported\n");
    CHECK_FALSE(folder.has("cases/ut"));
}

TEST_CASE("what cannot be delivered is listed whole, and then nothing is written") {
    const Folder folder;
    const auto add = [&](const std::string& number, const std::string& more) {
        folder.write("cases/2022/RUN-" + number + "-2022.toml",
                     "diarienummer = \"RUN/" + number + "/2022\"\ntitle = \"T\"\n" + more);
    };
    const auto document = [](const std::string& file, const std::string& more) {
        return "closed = 2022-12-01\nregistered = 2022-01-03\n[[document]]\nnumber = 1\ndate = "
               "2022-01-03\ntitle = \"D\"\nfile = \"" +
               file + "\"\n" + more;
    };
    folder.write("cases/2022/bilagor/a.txt", "a");
    folder.write("b.txt", "b");
    add("1", "");
    add("2", document("bilagor/finns-inte.txt", ""));
    add("3", document("bilagor/a.txt", "sha256 = \"00\"\n"));
    add("4", document("../../b.txt", ""));
    add("5", document("bilagor/a.txt", ""));
    add("6", "closed = 1\n");
    const Result refused = folder.run({"export", "RUN/1/2022", "RUN/2/2022", "RUN/3/2022",
                                       "RUN/4/2022", "RUN/5/2022", "RUN/6/2022", "-d", "ut"});
    CHECK(refused.code == 1);
    CHECK(refused.out == "");
    CHECK_FALSE(folder.has("ut"));
    CHECK(replace_all(refused.err, "cases/2022/RUN-", "") ==
          "caseflow: 1-2022.toml has no date of creation; add registered = "
          "2022-06-07\n"
          "2-2022.toml:9:8: error: bilagor/finns-inte.txt does not exist [document-file]\n"
          "caseflow: 2-2022.toml is not exported\n"
          "3-2022.toml:9:8: error: bilagor/a.txt has changed: its sha256 is "
          "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb [document-file]\n"
          "caseflow: 3-2022.toml is not exported\n"
          "4-2022.toml:9:8: error: ../../b.txt is outside the register; not read [document-file]\n"
          "caseflow: 4-2022.toml is not exported\n"
          "caseflow: cases/2022/bilagor/a.txt has no sha256, so it is not verified\n"
          "6-2022.toml:3:10: error: 'closed' is 1, but must be a date, as in closed "
          "= 2024-02-01 [key-type]\n"
          "caseflow: 6-2022.toml is not exported\n"
          "caseflow: 5 of 6 cases cannot be exported; nothing is written\n");
    CHECK(folder.run({"export", "RUN/1/2022", "RUN/2/2022", "--check"}).code == 1);
}

TEST_CASE("each document has a place in the delivery, whichever folder its case has it in") {
    const Folder folder;
    const auto add = [&](const std::string& number, const std::string& year,
                         const std::string& files) {
        folder.write("cases/" + year + "/RUN-" + number + "-" + year + ".toml",
                     "diarienummer = \"RUN/" + number + "/" + year +
                         "\"\ntitle = \"T\"\nclosed = " + year + "-12-01\nregistered = " + year +
                         "-01-03\n" + files);
    };
    const auto document = [](const std::string& file) {
        return "[[document]]\nnumber = 1\ndate = 2022-01-03\ntitle = \"D\"\nfile = \"" + file +
               "\"\n";
    };
    folder.write("cases/2023/bilagor/a.txt", "2023");
    folder.write("cases/2022/bilagor/a.txt", "2022");
    folder.write("cases/2022/RUN-9-2022.xml", "x");
    folder.write("cases/delad.txt", "delad");
    add("1", "2022", document("bilagor/a.txt"));
    add("2", "2022", document("bilagor/a.txt"));
    add("3", "2023", document("bilagor/a.txt"));
    add("4", "2022", document("../delad.txt"));
    add("5", "2022", document("RUN-9-2022.xml"));
    const Result planned = folder.run({"export", "state:closed", "-d", "ut", "-n", "-q"});
    CHECK(planned.code == 0);
    CHECK_FALSE(folder.has("ut"));
    CHECK(folder.run({"export", "state:closed", "-d", "ut", "-q"}).code == 0);
    CHECK(folder.shell("find ut -type f | LC_ALL=C sort").out == planned.out);
    CHECK(planned.out == "ut/RUN-1-2022.xml\nut/RUN-2-2022.xml\nut/RUN-3-2023.xml\n"
                         "ut/RUN-3-2023/bilagor/a.txt\n"
                         "ut/RUN-4-2022.xml\nut/RUN-4-2022/delad.txt\nut/RUN-5-2022.xml\n"
                         "ut/RUN-5-2022/RUN-9-2022.xml\nut/bilagor/a.txt\n");
    CHECK(folder.shell("cat ut/bilagor/a.txt ut/RUN-3-2023/bilagor/a.txt").out == "20222023");
    CHECK(folder.read("ut/RUN-3-2023.xml").find("path=\"RUN-3-2023/bilagor/a.txt\"") !=
          std::string::npos);
    CHECK(folder.run({"export", "RUN/1/2022", "-d", "-"}).err ==
          "caseflow: --directory is '-', but standard output is not a directory\n");
    CHECK(folder.run({"export", "RUN/1/2022", "-n"}).err ==
          "caseflow: --dry-run needs --output or --directory\n");
}

TEST_CASE("what cannot be read does not hide what cannot be delivered") {
    const Folder folder;
    folder.write("cases/2022/RUN-1-2022.toml", "x = =\n");
    folder.write(
        "cases/2022/RUN-2-2022.toml",
        "diarienummer = \"RUN/2/2022\"\ntitle = \"T\"\nclosed = 2022-12-01\nregistered = "
        "2022-01-03\n"
        "[[document]]\nnumber = 1\ndate = 2022-01-03\ntitle = \"D\"\nfile = \"borta.txt\"\n");
    const auto refused = [&](const std::vector<std::string>& words, const std::string& first) {
        std::vector<std::string> call = {"export", "--check"};
        call.insert(call.end(), words.begin(), words.end());
        const Result result = folder.run(call);
        CHECK(result.code == 1);
        CHECK(result.err.find(first) != std::string::npos);
        CHECK(result.err.find("borta.txt does not exist") != std::string::npos);
        CHECK(result.err.ends_with(
            "caseflow: 1 of 1 case cannot be exported; nothing is written\n"
            "caseflow: nothing is exported until the errors above are fixed\n"));
    };
    refused({"state:closed"}, "RUN-1-2022.toml:1:5: error: ");
    refused({"RUN/9/2022", "RUN/2/2022"}, "RUN/9/2022");
}

TEST_CASE("a directory that a failed export left without files is taken again") {
    const Folder folder;
    folder.write("cases/2022/RUN-1-2022.toml",
                 "diarienummer = \"RUN/1/2022\"\ntitle = \"T\"\nregistered = 2022-01-03\n");
    CHECK(folder.shell("mkdir -p all/bilagor/RUN-1-2022").code == 0);
    CHECK(folder.shell("caseflow export RUN/1/2022 -d all").code == 0);
    CHECK(folder.shell("caseflow export RUN/1/2022 -d all").err ==
          "caseflow: all is not empty; write into it with --force\n");
}

TEST_CASE(
    "of two exports of one document's name into one directory at the same time one is refused") {
    const Folder folder;
    for (const std::string year : {"2021", "2022"}) {
        folder.write("cases/" + year + "/a/brev.txt", year);
        folder.write("cases/" + year + "/RUN-1-" + year + ".toml",
                     replace_all("diarienummer = \"RUN/1/YEAR\"\ntitle = \"T\"\nregistered = "
                                 "YEAR-01-03\n[[document]]\nnumber = 1\ndate = YEAR-01-03\n"
                                 "title = \"Brev\"\ndirection = \"in\"\nfile = \"a/brev.txt\"\n",
                                 "YEAR", year));
    }
    CHECK(
        folder
            .shell(
                "for i in 1 2 3 4 5 6 7 8 9 10; do rm -rf all; for y in 2021 2022; do (caseflow "
                "-q export RUN/1/$y -d all 2>>err && echo done) & done; wait; done | grep -c done")
            .out == "10\n");
    CHECK(folder.shell("grep -v -e 'exists; replace it with' -e 'is not empty' err").out == "");
}

TEST_CASE("the same export again is the same file, however large it is") {
    const Folder folder;
    folder.write("cases/2022/RUN-1-2022.toml", full);
    CHECK(folder
              .shell("for n in 2 3; do sed s,RUN/1/2022,RUN/$n/2022, cases/2022/RUN-1-2022.toml "
                     ">cases/2022/RUN-$n-2022.toml; (printf '\\n[[section]]\\nheading = \"H\"\\n"
                     "text = \"'; head -c 3000000 /dev/zero | tr '\\0' a; echo '\"') "
                     ">>cases/2022/RUN-$n-2022.toml; done")
              .code == 0);
    const std::string run = "caseflow export -q year:2022 -o all.xml; stat -c %s all.xml";
    const Result first = folder.shell(run);
    CHECK(first.out.size() > 7);
    CHECK(first.err == "");
    const Result second = folder.shell(run);
    CHECK(second.out == first.out);
    CHECK(second.err == "");
}
