// A copy left by an edit is found again, and nothing saved in it is lost.
#include "editing.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

TEST_CASE("the copy that an earlier edit left is found, and only dropped on demand") {
    const Folder folder;
    folder.with_real_register();
    CHECK(edit(folder, "sed -i 's/^total.*/total = mycket/' \"$1\"").code == 1);
    const std::string mend = "sed -i 's/^total.*/total = 1000000/' \"$1\"";
    const Result refused = edit(folder, mend);
    CHECK(refused.code == 1);
    CHECK(refused.err.starts_with("caseflow: an earlier edit of " + real + " left changes in /"));
    CHECK(refused.err.ends_with("; continue with --resume, or delete them with --discard\n"));
    CHECK(copy(folder).find("total = mycket") != std::string::npos);
    const std::string run = "export EDITOR=./editor; caseflow edit RUN/319/2022 2>&1 ";
    CHECK(folder.shell(run + "--resume").out == real + " changed\n");
    CHECK(folder.read(real).find("total = 1000000\n") != std::string::npos);
    CHECK(copies(folder) == "");

    CHECK(edit(folder, "sed -i 's/Åsa/Eva/; s/^total.*/total = mycket/' \"$1\"").code == 1);
    folder.write("editor", "#!/bin/sh\ngrep -c 'Åsa' \"$1\" >seen; sed -i 's/Anna/Bo/' \"$1\"\n");
    CHECK(folder.shell(run + "--discard").out == real + " changed\n");
    CHECK(folder.read("seen") != "0\n");
    CHECK(folder.read(real).find("Bo Halvarsson") != std::string::npos);
    CHECK(folder.read(real).find("Eva") == std::string::npos);
}

TEST_CASE("validate of the whole register notes a copy that holds changes, and its age") {
    const Folder folder;
    folder.with_real_register();
    CHECK(edit(folder, "exit 3").code == 1);
    CHECK(folder.run({"validate"}).out == ""); // nothing is changed in it
    CHECK(edit(folder, "sed -i 's/^total.*/total = mycket/' \"$1\"; caseflow validate >during")
              .code == 1);
    CHECK(folder.read("during") == "");
    const std::string old = "touch -d '2022-06-28 12:00Z' state/caseflow/edit/*.toml; ";
    const Result noted = folder.shell(old + "caseflow validate");
    CHECK(noted.code == 0);
    CHECK(noted.out.starts_with("/"));
    CHECK(
        noted.out.ends_with(".toml:1:1: note: copy that 'edit' left, 3 days old, with changes that "
                            "are not in the case; 'caseflow edit RUN-319-2022' continues with "
                            "it\n"));
    CHECK(folder.run({"validate", "RUN/319/2022"}).out == "");
    CHECK(folder.shell("mv " + real + " kept; " + old + "caseflow validate; mv kept " + real)
              .out.ends_with("note: copy that 'edit' left, 3 days old, of a case that is gone\n"));
    CHECK(folder.shell("mv cases other; caseflow --register other validate").out == "");
    CHECK(folder
              .shell("mv other cases; cp state/caseflow/edit/*.toml " + real +
                     "; caseflow validate | grep -c note")
              .out == "0\n");
}

TEST_CASE("a copy that is too large to be a case is kept until it is dropped") {
    const Folder folder;
    folder.with_real_register();
    const Result grown = edit(folder, "head -c 5000000 /dev/zero >\"$1\"");
    CHECK(grown.code == 2);
    CHECK(grown.err.starts_with("caseflow: " + real + " unchanged: cannot read /"));
    CHECK(grown.err.ends_with(".toml: larger than 4 MiB; shorten or mend that file, then run "
                              "'caseflow edit --resume " +
                              real + "'\n"));
    CHECK(edit(folder, "true").err.starts_with("caseflow: an earlier edit of "));
    folder.write("editor", "#!/bin/sh\nsed -i 's/Anna/Bo/' \"$1\"\n");
    CHECK(folder.shell("EDITOR=./editor caseflow edit --discard RUN/319/2022").code == 0);
    CHECK(folder.read(real).find("Bo Halvarsson") != std::string::npos);
}

TEST_CASE("what an editor saves after its edit, and another one, have ended is not lost") {
    const Folder folder;
    folder.with_real_register();
    CHECK(edit(folder, "true").code == 1); // like an editor whose window stays open
    CHECK(folder.shell("echo state/caseflow/edit/*.toml | xargs mv -t .").code == 0);
    CHECK(folder.shell("rm state/caseflow/edit/*").code == 0);
    CHECK(edit(folder, "sleep 1.1").err == real + " unchanged\n");
    CHECK(folder.shell("sed -i 's/Anna/Bo/' RUN*.toml; mv RUN*.toml state/caseflow/edit").code ==
          0);
    CHECK(folder.run({"set", "-q", "RUN/319/2022", "officer.title=Strateg"}).code == 0);

    const Result refused = edit(folder, "touch seen");
    CHECK(refused.code == 1);
    CHECK(refused.err.starts_with("caseflow: an earlier edit of " + real + " left changes in /"));
    CHECK_FALSE(folder.has("seen"));
    CHECK(copy(folder).find("Bo Halvarsson") != std::string::npos);
    const Result resumed = folder.shell("EDITOR=true caseflow edit --resume RUN/319/2022");
    CHECK(resumed.code == 1); // nothing shows which lines are newer
    CHECK(resumed.err.starts_with("the copy was saved after that edit had ended"));
    CHECK(resumed.err.find(real + " unchanged: it cannot be decoded") != std::string::npos);
    CHECK(folder.read(real).find("Strateg") != std::string::npos);
    folder.write("editor", "#!/bin/sh\nsed -i -e '/^<<<</d; /^====/,/^>>>>/d' "
                           "-e 's/^name = \"Åsa.*/&\\ntitle = \"Strateg\"/' \"$1\"\n");
    CHECK(folder.shell("EDITOR=./editor caseflow edit --resume RUN/319/2022").code == 0);
    CHECK(folder.read(real).find("Bo Halvarsson") != std::string::npos);
    CHECK(folder.read(real).find("Strateg") != std::string::npos);
    CHECK(copies(folder) == "");
}

TEST_CASE("what a window saves is compared with what it was opened with, whatever came after") {
    const Folder folder;
    folder.with_real_register();
    const auto is_kept = [&](const Result& resumed) {
        CHECK(resumed.err.find("+closed = 2025-01-01\n") != std::string::npos);
        CHECK(resumed.err.ends_with(real + " changed\n"));
        CHECK(folder.read(real).find("\nclosed = 2025-01-01\n") != std::string::npos);
        CHECK(folder.read(real).find("Bo Halvarsson") != std::string::npos);
    };
    const std::string close = "caseflow set -q RUN/319/2022 closed=2025-01-01;";
    const std::string open_window =
        "cp state/caseflow/edit/*.toml window; ls state/caseflow/edit/*.toml >name; ";
    const std::string resume = "EDITOR=./editor caseflow edit --resume RUN/319/2022";
    const std::string window = "cd state/caseflow/edit; cat RUN*.toml >win; sed s/Anna/Bo/ win >";
    SUBCASE("another session, with a copy of its own") {
        CHECK(edit(folder, "true").code == 1);
        CHECK(folder.shell(close).code == 0);
        CHECK(edit(folder, "true").code == 1);
        CHECK(folder
                  .shell("cd state/caseflow/edit; f=$(grep -L closed RUN*.toml); "
                         "sed s/Anna/Bo/ $f >w; mv w $f")
                  .code == 0);
        folder.write("editor", "#!/bin/sh\nsleep 1.1\n");
        is_kept(folder.shell(resume));
    }
    SUBCASE("a session that the window saves in") {
        CHECK(edit(folder, "true").code == 1);
        CHECK(folder.shell(open_window + close).code == 0);
        folder.write("editor", "#!/bin/sh\nsleep 1.1; sed s/Anna/Bo/ window >$(cat name)\n");
        CHECK(folder.shell("EDITOR=./editor caseflow edit RUN/319/2022").err ==
              real + " unchanged\n");
        folder.write("editor", "#!/bin/sh\n");
        is_kept(folder.shell(resume));
    }
    SUBCASE("a session that has brought the changes together") {
        CHECK(edit(folder, "sed -i s/Anna/Bo/ \"$1\"; exit 1").code == 1);
        CHECK(folder.shell(open_window + close).code == 0);
        folder.write("editor", "#!/bin/sh\ncp window $(cat name); exit 1\n");
        CHECK(folder.shell(resume).code == 1);
        folder.write("editor", "#!/bin/sh\n");
        CHECK(folder.shell(resume).err.starts_with("the copy was saved after that edit had ended"));
        CHECK(folder.read(real).find("\nclosed = 2025-01-01\n") != std::string::npos);
    }
}

TEST_CASE("a copy is of the case with its number, wherever that lies") {
    const Folder folder;
    CHECK(folder.shell("for n in 1 2; do caseflow new -q RUN/$n/2022 --title T$n; done").code == 0);
    folder.write("editor", "#!/bin/sh\nsed -i s/T1/MIN/ \"$1\"; exit 1\n");
    CHECK(folder.shell("chmod +x editor; EDITOR=./editor caseflow edit RUN/1/2022").code == 1);
    CHECK(folder
              .shell("cd cases/2022; mv RUN-1-2022.toml x; mv RUN-2-2022.toml RUN-1-2022.toml; "
                     "mv x RUN-2-2022.toml")
              .code == 0);
    const Result other = folder.shell("EDITOR=true caseflow edit RUN/2/2022 --resume");
    CHECK(other.err == "caseflow: no earlier edit of cases/2022/RUN-1-2022.toml left changes; "
                       "leave --resume out\n");
    CHECK(folder.shell("EDITOR=true caseflow edit RUN/1/2022 --resume").err ==
          "cases/2022/RUN-2-2022.toml changed\n");
    CHECK(folder.read("cases/2022/RUN-2-2022.toml").find("title = \"MIN\"") != std::string::npos);
    CHECK(folder.read("cases/2022/RUN-1-2022.toml").find("MIN") == std::string::npos);
}

TEST_CASE("what an editor saves while its edit ends stays for the next one") {
    const Folder folder;
    folder.with_real_register();
    // The case is written once the lock on it is free, and the copy is saved again before that.
    const Result result =
        edit(folder, "sed -i 's/Åsa/Eva/' \"$1\"; exec >/dev/null 2>&1; (exec 9<" + real +
                         "; flock 9; sleep 1; sed -i 's/Anna/Bo/' \"$1\"; sleep 0.2) & sleep 0.3");
    CHECK(result.code == 0);
    CHECK(folder.read(real).find("Eva Hernerud") != std::string::npos);
    CHECK(folder.read(real).find("Bo Halvarsson") == std::string::npos);
    CHECK(copy(folder).find("Bo Halvarsson") != std::string::npos);
    CHECK(edit(folder, "true").err.starts_with("caseflow: an earlier edit of "));
}
