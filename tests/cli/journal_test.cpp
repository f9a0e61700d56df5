// The journal of documents, and its public version.
#include "caseflow/render/journal.hpp"
#include "program.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

namespace {

void write_journalled(const Folder& folder) {
    folder.write("cases/register.toml", "organisation = \"Fjällbygdens kommun\"\n");
    folder.write("cases/2022/KS-2-2022.toml", R"(diarienummer = "KS/2/2022"
title = "Bygdegården"
registered = 2022-06-07
[[document]]
number = 1
date = 2022-06-01
registered = 2022-06-07
party = "Bygdegårdsföreningen"
title = "Ansökan om 50 000 kr, frågor till eva.ek@exempel.se eller 070-123 45 67"
file = "bilagor/KS-2-2022/ansokan.pdf"
[[document]]
number = 2
date = 2022-06-07
direction = "out"
party = "Eva Ek"
person = true
title = "Svar till Eva Ek"
public_title = "Svar om hyra"
[[document]]
number = 3
date = 2022-06-08
direction = "internal"
title = "Tjänsteanteckning"
)");
    folder.write("cases/2022/KS-1-2022.toml", R"(diarienummer = "KS/1/2022"
title = "Tillsyn"
[[document]]
number = 1
date = 2022-06-07
party = "Bo Berg"
title = "Anmälan mot Bo Berg"
file = "bilagor/berg.pdf"
secrecy = { provision = "OSL 28 kap. 1 §", date = 2022-06-07 }
[[document]]
number = 2
date = 2022-06-07
party = "Polisen"
title = "Begäran"
secrecy = { provision = "OSL 18 kap. 1 §", date = 2022-06-07, withhold = true }
)");
}

} // namespace

TEST_CASE("the journal of today, or of some days, is by day and number") {
    const Folder folder;
    write_journalled(folder);
    CHECK(
        folder.run({"--today", "2022-06-07", "journal"}).out ==
        "day         diarienummer  number  date        direction  party                 matter     "
        "                                                              file\n"
        "2022-06-07  KS/1/2022          1  2022-06-07  in         Bo Berg               Anmälan "
        "mot Bo Berg                                                      bilagor/berg.pdf\n"
        "2022-06-07  KS/1/2022          2  2022-06-07  in         Polisen               Begäran\n"
        "2022-06-07  KS/2/2022          1  2022-06-01  in         Bygdegårdsföreningen  Ansökan om "
        "50 000 kr, frågor till eva.ek@exempel.se eller 070-123 45 67  "
        "bilagor/KS-2-2022/ansokan.pdf\n"
        "2022-06-07  KS/2/2022          2  2022-06-07  out        Eva Ek                Svar till "
        "Eva Ek\n");
    const auto lines = [&](const char* from, const char* to) {
        return folder.run({"--today", "2022-06-09", "journal", "--from", from, "--to", to}).out;
    };
    CHECK(lines("today-3d", "Today - 1d") == lines("2022-06-06", "2022-06-08"));
    CHECK(folder.run({"journal", "--from", "today-1w"}).err ==
          "caseflow: --from 'today-1w' is not a date like 2022-06-30\n");
    CHECK(folder.run({"--today", "2022-06-09", "journal"}).out ==
          "day  diarienummer  number  date  direction  party  matter  file\n");
    CHECK(folder.run({"journal", "--from", "2022-06-08", "--to", "2022-06-08", "-f", "csv"}).out ==
          "day,diarienummer,number,date,direction,party,matter,file\r\n"
          "2022-06-08,KS/2/2022,3,2022-06-08,internal,,Tjänsteanteckning,\r\n");
    CHECK(folder.run({"journal", "--from", "2022-06-09", "--to", "2022-06-08"}).err ==
          "caseflow: --to 2022-06-08 is before --from 2022-06-09\n");
    folder.write("cases/2022/KS-3-2022.toml", "diarienummer = \"KS/3/2022\"\ntitle = 1\n");
    const Result wrong = folder.run({"--today", "2022-06-08", "journal", "-f", "csv"});
    CHECK(wrong.code == 1);
    CHECK(wrong.err.starts_with("cases/2022/KS-3-2022.toml:2:9: error: "));
    CHECK(wrong.out.ends_with("Tjänsteanteckning,\r\n"));
}

TEST_CASE("the public sees neither secrets nor people") {
    const Folder folder;
    write_journalled(folder);
    const auto journal = [&](const char* format) {
        return folder
            .run({"--today", "2022-06-10", "journal", "--from", "2022-06-01", "--public", "-f",
                  format})
            .out;
    };
    CHECK(journal("md") == "Fjällbygdens kommun\\\nUtskriven 2022-06-10\n\n# Postlista\n\n"
                           "2022-06-01 – 2022-06-10\n\n## 2022-06-07\n\n"
                           "| Diarienummer | Nr | Datum | In/ut | Från/till | Handling | Fil |\n"
                           "| --- | ---: | --- | --- | --- | --- | --- |\n"
                           "| KS/1/2022 | 1 | 2022-06-07 | in | Sekretess | Sekretess |  |\n"
                           "| KS/2/2022 | 1 | 2022-06-01 | in | Bygdegårdsföreningen | Ansökan om "
                           "50\u00a0000\u00a0kr, "
                           "frågor till … eller … | bilagor/KS-2-2022/ansokan.pdf |\n"
                           "| KS/2/2022 | 2 | 2022-06-07 | ut | Enskild | Svar om hyra |  |\n\n"
                           "## 2022-06-08\n\n"
                           "| Diarienummer | Nr | Datum | In/ut | Från/till | Handling | Fil |\n"
                           "| --- | ---: | --- | --- | --- | --- | --- |\n"
                           "| KS/2/2022 | 3 | 2022-06-08 | internt |  | Tjänsteanteckning |  |\n\n"
                           "4 handlingar.\n");
    const std::string json = journal("json");
    CHECK(json.starts_with(
        "{\n  \"format_version\": 1,\n  \"printed\": \"2022-06-10\",\n"
        "  \"organisation\": \"Fjällbygdens kommun\",\n  \"from\": \"2022-06-01\",\n"
        "  \"to\": \"2022-06-10\",\n  \"public\": true,\n  \"documents\": [\n    {\n"
        "      \"day\": \"2022-06-07\",\n      \"diarienummer\": \"KS/1/2022\",\n"
        "      \"number\": 1,\n      \"date\": \"2022-06-07\",\n      \"direction\": \"in\",\n"
        "      \"party\": \"Sekretess\",\n      \"matter\": \"Sekretess\"\n    },\n"));
}

TEST_CASE("of a thousand cases nothing secret, personal or withheld is in any public format") {
    const Folder folder;
    const auto document = [](int number, const std::string& more) {
        return "[[document]]\nnumber = " + std::to_string(number) +
               "\ndate = 2022-06-07\nregistered = 2022-06-08\n" + more;
    };
    const std::string mark = "provision = \"OSL NONCE\", date = 2022-06-07";
    for (int i = 1; i <= 1000; ++i) {
        const std::string number = std::to_string(i);
        const bool whole = i % 7 == 0;     // the case is marked
        const bool withheld = i % 11 == 0; // and its rows are not seen
        std::string text = "diarienummer = \"KS/" + number + "/2022\"\n";
        text += "officer = { name = \"A\", email = \"NONCE@a.se\", phone = \"0NONCE\" }\n";
        text += "title = \"NONCE\"\npublic_title = \"Ärende\"\ndescription = \"NONCE\"\n";
        if (whole || withheld)
            text += "secrecy = { " + mark +
                    ", authority = \"NONCE\", withhold = " + (withheld ? "true" : "false") + " }\n";
        text += document(1, whole || withheld
                                ? "party = \"NONCE\"\ntitle = \"NONCE\"\nfile = \"NONCE.pdf\"\n"
                                : "party = \"Fri\"\ntitle = \"Rad " + number + "x\"\n");
        text += document(2, "party = \"NONCE\"\ntitle = \"NONCE\"\nfile = \"NONCE\"\nsecrecy = { " +
                                mark + " }\n");
        text += document(3, "party = \"NONCE\"\ntitle = \"NONCE\"\nsecrecy = { " + mark +
                                ", withhold = true }\n");
        text += document(4, "party = \"Eva NONCE\"\nperson = true\ntitle = \"Brev från Eva NONCE "
                            "eva@NONCE.se\"\nfile = \"NONCE\"\n");
        const std::string title = (withheld ? "NONCE" : "Svar " + number + "x") + "\"\n";
        text += document(5, "title = \"NONCE\"\nparty = \"Fri\"\nfile = \"NONCE\"\nperson = true\n"
                            "public_title = \"" +
                                title);
        text += document(6, "title = \"NONCE\"\nparty = \"NONCE\"\nsecrecy = { " + mark +
                                ", authority = \"NONCE\" }\npublic_title = \"" + title);
        text += document(7, "title = \"Fråga från b@NONCE.se, a.NONCE@b.se, 070-555 99 11\"\n"
                            "party = \"c@NONCE.se\"\nfile = \"d@NONCE.se\"\n");
        text += document(8, "title = \"Intyg för 811228-9874\"\nparty = \"A, 19811228-9874\"\n"
                            "file = \"811228-9874.pdf\"\npublic_title = \"Intyg " +
                                number + "x, 8112289874\"\n");
        folder.write("cases/2022/KS-" + number + "-2022.toml", text);
    }
    folder.write("cases/2022/KS-1001-2022.toml",
                 "diarienummer = \"KS/1001/2022\"\n" +
                     document(1, "party = \"NONCE\"\ntitle = \"NONCE\"\nremoved = \"NONCE\"\n"));
    CHECK(folder.run({"journal", "--from", "2022-06-08", "--to", "2022-06-08"})
              .out.find("NONCE (Struken: NONCE)\n") != std::string::npos);
    for (const auto& format : caseflow::journal_formats()) {
        CAPTURE(format.name);
        const Result list = folder.run({"journal", "--from", "2022-06-08", "--to", "2022-06-08",
                                        "--public", "-f", std::string(format.name)});
        CHECK(list.code == 0);
        CHECK(list.out.find("NONCE") == std::string::npos);
        const std::string text = replace_all(list.out, "\u00a0", " ");
        CHECK(text.find("555 99") == std::string::npos);
        CHECK(text.find("9874") == std::string::npos);
        for (int i = 1; i <= 1000; ++i)
            CHECK(count(text, "Intyg " + std::to_string(i) + "x") == (i % 11 != 0 ? 1 : 0));
        for (int i = 1; i <= 1000; ++i)
            CHECK(count(text, "Rad " + std::to_string(i) + "x") ==
                  (i % 7 != 0 && i % 11 != 0 ? 1 : 0));
        for (int i = 1; i <= 1000; ++i)
            CHECK(count(text, "Svar " + std::to_string(i) + "x") == (i % 11 != 0 ? 2 : 0));
    }
}

TEST_CASE("a mark that cannot be read counts as made") {
    const std::string mark = "{ provision = \"OSL\", date = 2022-06-08, withhold = ";
    for (const std::string& wrong :
         {std::string("person = \"true\""), std::string("person = \"ja\""),
          std::string("person = 1"), std::string("person = [true]"),
          std::string("public_title = [\"NONCE\"]"), std::string("public_title = 1"),
          std::string("removed = 1"), std::string("secrecy = \"OSL\""),
          std::string("secrecy = true"), std::string("secrecy = [{ provision = \"NONCE\" }]"),
          "secrecy = " + mark + "\"true\" }", "secrecy = " + mark + "1 }"}) {
        for (const bool whole : {false, true}) { // the mark is the case's
            if (whole && !wrong.starts_with("secrecy")) continue;
            const Folder folder;
            write_journalled(folder);
            folder.write("cases/2022/KS-3-2022.toml",
                         "diarienummer = \"KS/3/2022\"\n" + (whole ? wrong + "\n" : "") +
                             "[[document]]\nnumber = 1\ndate = 2022-06-08\nparty = \"Nils "
                             "NONCE\"\ntitle = \"Brev från Nils NONCE\"\nfile = \"NONCE\"\n" +
                             (whole ? "" : wrong + "\n"));
            for (const auto& format : caseflow::journal_formats()) {
                CAPTURE(wrong);
                CAPTURE(whole);
                CAPTURE(format.name);
                const Result list = folder.run({"--today", "2022-06-08", "journal", "--public",
                                                "-f", std::string(format.name)});
                CHECK(list.code == 1);
                CHECK(list.out.find("NONCE") == std::string::npos);
                CHECK(list.out.find("anteckning") != std::string::npos);
                const bool withheld = wrong.find("withhold") != std::string::npos;
                CHECK((list.out.find("KS/3/2022") == std::string::npos) == withheld);
            }
        }
    }
}

TEST_CASE("a mark under a misspelled key counts as made") {
    for (const std::string wrong : {"[document.sekretess]\nprovision = \"OSL\"",
                                    "[document.Secrecy]",
                                    "[document.secrecy_]",
                                    "sekretess = \"OSL\"",
                                    "provision = \"OSL\"",
                                    "lagrum = \"OSL\"",
                                    "Person = true",
                                    "privatperson = true",
                                    "enskild = true",
                                    "fysisk_person = true",
                                    "fysisk = true",
                                    "hemlig = true",
                                    "Sekretessbelagd = true",
                                    "publik_title = \"Ansökan\"",
                                    "withhold = true",
                                    "withold = true",
                                    "[document.secrecy]\nwithold = true",
                                    "[document.sekretess]\nwithhold = true",
                                    "[sekretess]\nprovision = \"OSL\"",
                                    "[secrecy]\n\"undanhåll\" = true"}) {
        CAPTURE(wrong);
        const Folder folder;
        folder.write("cases/2022/KS-3-2022.toml",
                     "diarienummer = \"KS/3/2022\"\n[[document]]\nnumber = 1\ndate = 2022-06-08\n"
                     "party = \"Nils NONCE\"\ntitle = \"Brev från Nils NONCE\"\n" +
                         wrong +
                         "\n[[document]]\nnumber = 2\ndate = 2022-06-08\ntitle = \"Fri\"\n");
        const Result list = folder.run({"--today", "2022-06-08", "journal", "--public"});
        CHECK(list.out.find("NONCE") == std::string::npos);
        const bool whole = wrong.starts_with("[sek") || wrong.starts_with("[sec");
        CHECK((list.out.find("Fri") == std::string::npos) == whole);
        CHECK((list.out.find("KS/3/2022          1") == std::string::npos) ==
              (wrong.find("th") != std::string::npos || wrong.find("undan") != std::string::npos));
    }
    for (const std::string lost : {"withhold = true\nprovision = \"OSL\"", "withhold = true",
                                   "provision = \"OSL\"\nauthority = \"B\""}) {
        CAPTURE(lost); // the header of the mark
        const Folder folder;
        folder.write("cases/2022/KS-3-2022.toml",
                     "diarienummer = \"KS/3/2022\"\n[officer]\nname = \"A\"\n" + lost +
                         "\n[[document]]\nnumber = 1\ndate = 2022-06-08\n"
                         "party = \"Nils NONCE\"\ntitle = \"Brev från Nils NONCE\"\n");
        const Result list = folder.run({"--today", "2022-06-08", "journal", "--public"});
        CHECK(list.out.find("NONCE") == std::string::npos);
        CHECK((list.out.find("KS/3/2022") == std::string::npos) ==
              (lost.find("withhold") != std::string::npos));
    }
    const Folder folder;
    folder.write(
        "cases/2022/KS-3-2022.toml",
        "diarienummer = \"KS/3/2022\"\n\"ärendegrupp\" = \"A\"\nmyndighet = \"B\"\n"
        "[extra]\nsecrecy = true\nwithhold = true\n[[document]]\nnumber = 1\ndate = 2022-06-08\n"
        "title = \"Fri\"\nkanal = \"post\"\nsidor = 3\npublic_title = \" \"\n");
    CHECK(folder.run({"--today", "2022-06-08", "journal", "--public"}).out.find("Fri") !=
          std::string::npos);
}
