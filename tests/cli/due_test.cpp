// The cases that wait, and for whom.
#include "program.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

namespace {

void write_waiting(const Folder& folder) {
    folder.write("cases/register.toml", R"([[series]]
prefix = "RUN"
board = "nämnden"
meetings = [2022-08-23, 2022-09-20, 2022-10-25]
)");
    const auto add = [&](int number, const std::string& more) {
        const std::string of = std::to_string(number);
        folder.write("cases/2022/RUN-" + of + "-2022.toml", "diarienummer = \"RUN/" + of +
                                                                "/2022\"\ntitle = \"Ärende " + of +
                                                                "\"\n" + more);
    };
    const std::string delegated = "points = [\"P\"]\ndelegation = { provision = \"D\", point = "
                                  "\"1\" }\nsignatory = { name = \"N\", title = \"T\" }\n";
    const std::string ek = "officer = { name = \"Eva Ek\" }\nunit = \"Kultur\"\n";
    add(1, ek + "[[decision]]\ndate = 2022-08-30\n" + delegated); // 2022-09-20: late
    add(2, "[[decision]]\ndate = 2022-09-26\n" + delegated);      // 2022-10-25
    add(3,
        ek +
            "[[document]]\nnumber = 1\ndate = 2022-09-01\ntitle = \"Fråga\"\n"
            "due = 2022-10-10\n[[document]]\nnumber = 2\ndate = 2022-09-02\n"
            "title = \"Sen fråga\"\ndue = 2023-01-10\n[[document]]\nnumber = 3\ndate = 2022-09-03\n"
            "title = \"Besvarad\"\ndue = 2022-09-10\nanswered = 4\n[[document]]\nnumber = 4\n"
            "date = 2022-09-04\ntitle = \"Svar\"\n");
    const std::string notified =
        delegated + "notification = { board = \"nämnden\", meeting = 2022-05-20, announced = "
                    "2022-05-25 }\n";
    add(4, "[[decision]]\ndate = 2022-05-02\n" + notified); // 2022-06-15: can be closed
    add(5, "project = { end = 2022-08-31 }\n[[decision]]\ndate = 2022-05-02\n" + notified);
    add(6, "project = { end = 2023-08-31 }\n[[decision]]\ndate = 2022-05-02\n" + notified);
    add(7, "registered = 2022-03-01\n" + ek);
    add(8, "registered = 2022-09-01\n");
    add(9,
        "closed = 2022-09-01\nproject = { end = 2022-08-31 }\n[[decision]]\ndate = 2022-05-02\n" +
            notified);
    add(10, "[[decision]]\ndate = 2022-12-01\n" + delegated); // no meeting is known after it
}

} // namespace

TEST_CASE("due lists what waits by day, with the key that ends it") {
    const Folder folder;
    write_waiting(folder);
    const Result all = folder.run({"--today", "2022-10-01", "due"});
    CHECK(all.code == 0);
    CHECK(all.err == "");
    CHECK(
        all.out ==
        "day               diarienummer  task    officer  key                              matter\n"
        "2022-05-30  late  RUN/7/2022    decide  Eva Ek   decision.0.date                  Ärende "
        "7\n"
        "2022-06-15        RUN/4/2022    close            closed                           Ärende "
        "4\n"
        "2022-08-31  late  RUN/5/2022    close            closed                           Ärende "
        "5\n"
        "2022-09-20  late  RUN/1/2022    notify  Eva Ek   decision.0.notification.meeting  Ärende "
        "1\n"
        "2022-10-10        RUN/3/2022    answer  Eva Ek   document.0.answered              Fråga\n"
        "2022-10-25        RUN/2/2022    notify           decision.0.notification.meeting  Ärende "
        "2\n"
        "                  RUN/10/2022   notify           decision.0.notification.meeting  Ärende "
        "10\n");
    const auto due = [&](std::vector<std::string> options) {
        options.insert(options.begin(), {"--today", "2022-10-01", "due"});
        return folder.run(options).out;
    };
    CHECK(
        due({"--within", "9", "--officer", "ek"}) ==
        "day               diarienummer  task    officer  key                              matter\n"
        "2022-05-30  late  RUN/7/2022    decide  Eva Ek   decision.0.date                  Ärende "
        "7\n"
        "2022-09-20  late  RUN/1/2022    notify  Eva Ek   decision.0.notification.meeting  Ärende "
        "1\n"
        "2022-10-10        RUN/3/2022    answer  Eva Ek   document.0.answered              "
        "Fråga\n");
    CHECK(due({"--within", "8", "--unit", "KULTUR", "-f", "csv"}) ==
          "day,late,diarienummer,task,officer,unit,matter,key\r\n"
          "2022-05-30,true,RUN/7/2022,decide,Eva Ek,Kultur,Ärende 7,decision.0.date\r\n"
          "2022-09-20,true,RUN/1/2022,notify,Eva Ek,Kultur,Ärende 1,"
          "decision.0.notification.meeting\r\n");
    CHECK(due({"--within", "1", "--idle", "300", "--officer", "ek", "-f", "json"}) ==
          "{\n  \"format_version\": 1,\n  \"due\": [\n    {\n      \"day\": \"2022-09-20\",\n"
          "      \"late\": true,\n      \"diarienummer\": \"RUN/1/2022\",\n      \"task\": "
          "\"notify\",\n"
          "      \"officer\": \"Eva Ek\",\n      \"unit\": \"Kultur\",\n"
          "      \"matter\": \"Ärende 1\",\n"
          "      \"key\": \"decision.0.notification.meeting\"\n    }\n  ]\n}\n");
    CHECK(folder.run({"--today", "2022-10-01", "due", "--check"}).code == 1);
    CHECK(
        folder.run({"--today", "2022-09-01", "due", "--check", "--idle", "365", "--officer", "ek"})
            .code == 0);
}

TEST_CASE("a document waits until one that is there answers it, and --within 0 is for today") {
    const Folder folder;
    const auto document = [](int number, const std::string& more) {
        return "[[document]]\nnumber = " + std::to_string(number) +
               "\ndate = 2022-09-01\ntitle = \"D" + std::to_string(number) + "\"\n" + more;
    };
    folder.write(
        "cases/2022/KS-1-2022.toml",
        "diarienummer = \"KS/1/2022\"\n" + document(1, "due = 2022-10-01\nanswered = 9\n") +
            document(2, "due = 2022-10-01\nanswered = 4\n") +
            document(3, "due = 2022-10-01\nanswered = 5\n") + document(4, "removed = \"fel\"\n") +
            document(5, "due = 2022-10-02\n") + document(6, "due = 2022-10-01\nanswered = 6\n") +
            document(7, "due = 2022-10-01\nanswered = 5\n"));
    CHECK(folder.run({"--today", "2022-10-01", "due", "--within", "0"}).out ==
          "day           diarienummer  task    officer  key                  matter\n"
          "2022-10-01    KS/1/2022     answer           document.0.answered  D1\n"
          "2022-10-01    KS/1/2022     answer           document.1.answered  D2\n"
          "2022-10-01    KS/1/2022     answer           document.5.answered  D6\n"
          "2022-10-01    KS/1/2022     answer           document.6.answered  D7\n");
    CHECK(folder.run({"due", "--within", "-1"}).err ==
          "caseflow: --within '-1' is not a number of at least 0\n");
}

TEST_CASE("an ended project and an old draft wait whatever else the case waits for") {
    const Folder folder;
    const auto add = [&](int number, const std::string& more) {
        const std::string of = std::to_string(number);
        folder.write("cases/2022/RUN-" + of + "-2022.toml",
                     "diarienummer = \"RUN/" + of + "/2022\"\n" + more);
    };
    const std::string ended = "project = { end = 2022-06-30 }\n";
    const std::string notified = "points = [\"P\"]\nnotification = { board = \"N\", meeting = "
                                 "2022-09-20, announced = ";
    add(1, "registered = 2022-09-01\n" + ended);
    add(2, "registered = 2022-09-01\n" + ended + "[[decision]]\npoints = [\"P\"]\n");
    add(3, ended + "[[decision]]\ndate = 2022-09-02\n" + notified + "2022-09-25 }\n");
    add(4, "registered = 2022-01-10\n[[decision]]\ndate = 2022-01-15\npoints = [\"P\"]\n"
           "[[decision]]\nkind = \"change\"\npoints = [\"P\"]\n");
    const std::string refused = "[[decision]]\nkind = \"refusal\"\ndate = 2022-09-02\n"
                                "points = [\"P\"]\nminutes = { board = \"N\" }\n";
    add(5, ended + refused);
    add(6, "project = { end = 2022-10-01 }\n" + refused);
    add(7, refused);
    CHECK(folder.run({"--today", "2022-10-01", "due", "-f", "csv"}).out ==
          "day,late,diarienummer,task,officer,unit,matter,key\r\n"
          "2022-04-15,true,RUN/4/2022,decide,,,,decision.1.date\r\n"
          "2022-06-30,true,RUN/1/2022,close,,,,closed\r\n"
          "2022-06-30,true,RUN/2/2022,close,,,,closed\r\n"
          "2022-06-30,true,RUN/5/2022,close,,,,closed\r\n"
          "2022-10-17,false,RUN/3/2022,close,,,,closed\r\n");
}

TEST_CASE(
    "a decision from before the meetings listed has no day once the first of them has passed") {
    const Folder folder;
    write_waiting(folder);
    folder.write("cases/register.toml", R"([[series]]
prefix = "RUN"
board = "nämnden"
meetings = [2022-09-20, 2022-10-25]
)");
    const auto notified_on = [&](const std::string& today) {
        return folder.shell("caseflow due --today " + today + " -f csv | grep RUN/1/").out;
    };
    CHECK(notified_on("2022-09-20") == "2022-09-20,false,RUN/1/2022,notify,Eva Ek,Kultur,Ärende 1,"
                                       "decision.0.notification.meeting\r\n");
    // The board may have met between the decision and the first meeting that is listed.
    CHECK(notified_on("2022-09-21") == ",false,RUN/1/2022,notify,Eva Ek,Kultur,Ärende 1,"
                                       "decision.0.notification.meeting\r\n");
}

TEST_CASE("what ends today waits from tomorrow on, and what ends on no known day not at all") {
    const Folder folder;
    const auto add = [&](int number, const std::string& more) {
        const std::string of = std::to_string(number);
        folder.write("cases/2022/RUN-" + of + "-2022.toml",
                     "diarienummer = \"RUN/" + of + "/2022\"\n" + more);
    };
    const auto decided = [](const std::string& announced) {
        return "[[decision]]\ndate = 2022-05-02\npoints = [\"P\"]\nnotification = { board = \"N\", "
               "meeting = 2022-05-20" +
               announced + " }\n";
    };
    add(1, "project = { end = 2022-10-03 }\n" + decided(", announced = 2022-05-25"));
    add(2, decided(", announced = 2022-09-12")); // appeal until 2022-10-03
    add(3, decided(""));                         // the end is unknown
    add(4, "registered = 2022-07-05\n");         // 90 days before 2022-10-03
    add(5, "[[document]]\nnumber = 1\ndate = 2022-09-01\ndue = 2022-09-10\nremoved = \"fel\"\n");
    const std::string heading = "day,late,diarienummer,task,officer,unit,matter,key\r\n";
    CHECK(folder.run({"--today", "2022-10-03", "due", "-f", "csv"}).out == heading);
    CHECK(folder.run({"--today", "2022-10-04", "due", "-f", "csv"}).out ==
          heading + "2022-10-03,true,RUN/1/2022,close,,,,closed\r\n"
                    "2022-10-03,false,RUN/2/2022,close,,,,closed\r\n"
                    "2022-10-03,true,RUN/4/2022,decide,,,,decision.0.date\r\n");
}

TEST_CASE("each decision of a case waits for its own meeting") {
    const Folder folder;
    const std::string decided =
        "points = [\"P\"]\ndelegation = { provision = \"D\", point = \"1\" }\n";
    folder.write("cases/2022/RUN-1-2022.toml",
                 "diarienummer = \"RUN/1/2022\"\n[[decision]]\ndate = 2022-05-02\n" + decided +
                     "[[decision]]\ndate = 2022-05-03\n" + decided +
                     "notification.meeting = 2022-05-20\n[[decision]]\ndate = 2022-06-02\n" +
                     decided);
    CHECK(folder.run({"due", "-f", "csv"}).out ==
          "day,late,diarienummer,task,officer,unit,matter,key\r\n"
          ",false,RUN/1/2022,notify,,,,decision.0.notification.meeting\r\n"
          ",false,RUN/1/2022,notify,,,,decision.2.notification.meeting\r\n");
}
