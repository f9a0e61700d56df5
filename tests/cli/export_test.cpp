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

/// A grant, its change by the board, and the revocation of the rest.
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
    CHECK(count(result.out, "<agent agentType=") == 2); // only this program and the body
    CHECK(result.out.find("Direktör") == std::string::npos);
    CHECK(result.out.find("Handläggare") == std::string::npos);
}

TEST_CASE("the XML is well-formed, and valid if the schemas are at hand") {
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
        data.waivers.clear(); // the export does not contain them
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
