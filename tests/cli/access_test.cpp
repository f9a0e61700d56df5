// A write keeps a file's group and permissions, and is refused rather than taking access away. The
// tests that need other users run only as root.
#include "program.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <sys/xattr.h>

using namespace caseflow::test;

namespace {

const std::string change = "caseflow set -q RUN/319/2022 unit=Ny";

bool is_root(const Folder& folder) {
    const bool root = folder.shell("test $(id -u) = 0 && command -v setpriv").code == 0;
    if (!root) MESSAGE("not root: other users are not tried");
    return root;
}

} // namespace

TEST_CASE("a read-only file is not changed") {
    const Folder folder;
    folder.with_real_register();
    const std::string before = folder.read(real);
    const Result result = folder.shell("chmod 444 " + real + "; " + change);
    CHECK(result.err ==
          "caseflow: cannot write " + folder.path() + "/" + real + ": it is read-only\n");
    CHECK(result.code == 2);
    CHECK(folder.read(real) == before);
}

TEST_CASE(
    "a file with several hard links is not changed, unless the other is left by a killed run") {
    const Folder folder;
    folder.with_real_register();
    const std::string before = folder.read(real);
    const Result result = folder.shell("ln " + real + " backup.toml; " + change);
    CHECK(result.err == "caseflow: cannot write " + folder.path() + "/" + real +
                            ": it has 2 hard links, and the other names would keep the old "
                            "content; make it a file of its own first (cp -p, then mv)\n");
    CHECK(result.code == 2);
    CHECK(folder.read(real) == before);
    CHECK(
        folder.shell("mv backup.toml cases/2022/.caseflow-0123456789abcdef.tmp; " + change).code ==
        0);
}

#ifndef CASEFLOW_SANITIZED // a trace must show only the program's calls
TEST_CASE("a file keeps its permissions if none can be changed, whatever the mask") {
    const Folder folder;
    folder.with_real_register();
    for (const char* mode : {"664", "640", "600", "666"}) {
        CAPTURE(mode);
        const std::string prepare = std::string("umask 077; chmod ") + mode + " " + real;
        const Result result = folder.shell(
            prepare + "; strace -fo trace -e trace=fchmod -e inject=fchmod:error=EPERM " +
            "caseflow set -q RUN/319/2022 unit=" + mode + "; echo $?; stat -c %a " + real +
            "; umask; ls -A cases/2022");
        CHECK(result.err == "");
        CHECK(result.out == std::string("0\n") + mode + "\n0077\nRUN-319-2022.toml\n");
        CHECK(folder.read(real).find(std::string("unit = \"") + mode) != std::string::npos);
    }
}
#endif

TEST_CASE("a shared file keeps its group, whoever of the group writes it") {
    const Folder folder;
    if (!is_root(folder)) return;
    folder.with_real_register();
    const std::string as = "chown -R 4001:4000 cases; chmod 755 .; chmod -R a+rX cases; chmod 777 "
                           "cases/2022; chmod 660 " +
                           real + "; setpriv --reuid 4002 --regid 4002 ";
    const std::string stat = "; stat -c '%g %a' " + real;
    CHECK(folder.shell(as + "--groups 4000 -- " + change + stat).out == "4000 660\n");
    const Result other = folder.shell("chmod 666 " + real +
                                      "; setpriv --reuid 4003 --regid 4003 "
                                      "--clear-groups -- " +
                                      change + "2" + stat);
    CHECK(other.out == "4000 666\n");
    CHECK(other.err == "caseflow: cannot write " + folder.path() + "/" + real +
                           ": its group would change from 4000 to 4003; write it as a member of "
                           "group 4000, or have the folder's owner run 'chmod g+s " +
                           folder.path() + "/cases/2022'\n");
    CHECK(folder.shell(change + "3; stat -c '%u %g %a' " + real).out == "4002 4000 666\n");
}

TEST_CASE(
    "a write keeps the access list and what people have attached, and takes none from a folder") {
    const Folder folder;
    folder.with_real_register();
    const std::string file = folder.path() + "/" + real;
    // Version 2; owner, user 4001, group, mask, others: who, permissions, id.
    const auto list = [](char group, char mask) {
        const auto entry = [](char who, char permissions, const char* id = "\xFF\xFF\xFF\xFF") {
            return std::string{who, 0, permissions, 0} + std::string(id, 4);
        };
        return std::string("\2\0\0\0", 4) + entry(1, 6) + entry(2, 6, "\xA1\x0F\0") +
               entry(4, group) + entry(16, mask) + entry(32, 0);
    };
    const auto set = [](const std::string& on, const char* name, const std::string& value) {
        return ::setxattr(on.c_str(), name, value.data(), value.size(), 0) == 0;
    };
    const auto get = [&](const char* name) {
        std::string value(1000, '\0');
        const ssize_t size = ::getxattr(file.c_str(), name, value.data(), value.size());
        value.resize(static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
        return value;
    };
    constexpr const char* access = "system.posix_acl_access";
    if (!set(file, access, list(0, 6)) || !set(file, "user.note", "Åsa")) {
        MESSAGE("the file system has no attributes: they are not tried");
        return;
    }
    CHECK(folder.shell(change + "; stat -c %a " + real).out == "660\n");
    CHECK(get(access) == list(0, 6));
    CHECK(get("user.note") == "Åsa");
    CHECK(::removexattr(file.c_str(), access) == 0);
    CHECK(set(folder.path() + "/cases/2022", "system.posix_acl_default", list(6, 6)));
    CHECK(folder.shell("chmod 640 " + real + "; " + change + "2; stat -c %a " + real).out ==
          "640\n");
    CHECK(get(access).empty());
    CHECK(get("user.note") == "Åsa");
}

TEST_CASE("whom an access list lets write does not shut the owner out") {
    const Folder folder;
    if (!is_root(folder)) return;
    folder.with_real_register();
    const std::string file = folder.path() + "/" + real;
    const std::string nobody = "\xFF\xFF\xFF\xFF";
    const std::string other("\2\0\6\0\xA2\x0F\0\0", 8); // user 4002
    const std::string owner("\2\0\6\0\xA1\x0F\0\0", 8); // user 4001
    const auto entry = [&](char who, char permissions) {
        return std::string{who, 0, permissions, 0} + nobody;
    };
    const auto list = [&](const std::string& users) {
        return std::string("\2\0\0\0", 4) + entry(1, 6) + users + entry(4, 0) + entry(16, 6) +
               entry(32, 0);
    };
    const auto set = [&](const std::string& value) {
        return ::setxattr(file.c_str(), "system.posix_acl_access", value.data(), value.size(), 0) ==
               0;
    };
    const std::string as =
        "chown -R 4001:4000 cases; chmod 755 .; chmod 755 cases; chmod 2777 "
        "cases/2022; chmod a+r cases/register.toml; setpriv --reuid 4002 --regid "
        "4002 --clear-groups -- " +
        change + "; stat -c '%u %a' " + real;
    if (!set(list(other))) {
        MESSAGE("the file system has no access lists: they are not tried");
        return;
    }
    const Result refused = folder.shell(as);
    CHECK(refused.out == "4001 660\n");
    CHECK(refused.err == "caseflow: cannot write " + file +
                             ": its owner, 4001, would lose access as 4002 becomes the owner; have "
                             "the owner run 'setfacl -m u:4001:rw " +
                             file + "' first\n");
    CHECK(set(list(owner + other)));
    CHECK(folder.shell(as).out == "4002 660\n");
}

TEST_CASE("waiting for a lock is reported after a second") {
    const Folder folder;
    folder.with_real_register();
    const Result result = folder.shell("flock " + real + " sleep 2 & sleep 0.5; " + change);
    CHECK(result.err == "caseflow: waiting for another process that is changing " + folder.path() +
                            "/" + real + "; 'lslocks' shows which\n");
    CHECK(result.code == 0);
}

TEST_CASE("Ctrl-C ends the wait for locks, and nothing is written") {
    const Folder folder;
    const std::string due = "cases/2022/RUN-1-2022.toml";
    const std::string before = "diarienummer = \"RUN/1/2022\"\n[[decision]]\ndate = "
                               "2022-05-02\ndelegation.point = \"8.2\"\n";
    folder.write(due, before);
    const Result result =
        folder.shell("flock " + due +
                     " sleep 2 & sleep 0.5; timeout -s INT 0.5 caseflow notify --meeting "
                     "2022-09-20 --mark; c=$?; wait; exit $c");
    CHECK(result.code == 124);
    CHECK(folder.read(due) == before);
    CHECK(folder.shell("caseflow notify -q --meeting 2022-09-20 --mark").code == 0);
    CHECK(folder.read(due) != before);
}

TEST_CASE("a folder without write permission is reported, not the file that is writable") {
    const Folder folder;
    if (!is_root(folder)) return;
    folder.with_real_register();
    const std::string other = "setpriv --reuid 4002 --regid 4002 --clear-groups -- caseflow ";
    const std::string told = " its folder, " + folder.path() + "/cases/2022, is read-only\n";
    CHECK(folder.shell("chmod 755 . cases/2022; chmod 666 " + real).code == 0);
    CHECK(folder.shell(other + "set RUN/319/2022 unit=x").err ==
          "caseflow: cannot write " + folder.path() + "/" + real + ":" + told);
    CHECK(folder.shell(other + "new RUN/1/2022").err ==
          "caseflow: cannot write cases/2022/RUN-1-2022.toml: its folder, cases/2022, is "
          "read-only\n");
}

TEST_CASE("no number is given while a folder cannot be listed") {
    const Folder folder;
    folder.write("cases/2022/KS-1-2022.toml", "diarienummer = \"KS/1/2022\"\n");
    folder.write("cases/gamla/KS-7-2022.toml", "diarienummer = \"KS/7/2022\"\n");
    const std::string as_other =
        is_root(folder) ? "chmod 755 .; chmod -R a+rwX cases; chmod 0 cases/gamla; setpriv --reuid "
                          "4002 --regid 4002 --clear-groups -- "
                        : "chmod 0 cases/gamla; ";
    for (const char* number : {"--next KS", "KS/2/2022"}) {
        CAPTURE(number);
        const Result result = folder.shell(as_other + "caseflow new " + number +
                                           "; c=$?; chmod 755 cases/gamla; exit $c");
        CHECK(result.err == "caseflow: cannot tell which numbers are taken: cases/gamla: "
                            "Permission denied\n");
        CHECK(result.code == 2);
        CHECK(folder.shell("ls -A cases/2022").out == "KS-1-2022.toml\n");
    }
}

TEST_CASE("what cannot be read is not said not to exist") {
    const Folder folder;
    if (!is_root(folder)) return;
    folder.with_real_register();
    const std::string as_other =
        "chmod 755 .; chmod -R a+rX cases; setpriv --reuid 4002 --regid 4002 --clear-groups -- ";
    const auto refused = [&](const std::string& command) {
        CAPTURE(command);
        Result result = folder.shell(as_other + "true; " + command);
        CHECK((result.out + result.err).find("Permission denied") != std::string::npos);
        CHECK((result.out + result.err).find("exist in") == std::string::npos);
        CHECK(result.code == 2);
        return result;
    };
    const std::string run = "setpriv --reuid 4002 --regid 4002 --clear-groups -- caseflow ";
    for (const std::string hidden : {"cases/2022", real.c_str()})
        for (const char* command :
             {"show RUN/319/2022", "show cases/2022/RUN-319-2022.toml", "validate RUN/319/2022",
              "set RUN/319/2022 unit=A", "set cases/2022/RUN-319-2022.toml unit=A",
              "show KS/1/2022", "render RUN/319/2022", "export RUN/319/2022",
              "document list RUN/319/2022", "notify --meeting 2022-09-20 --mark", "list",
              "report funding"})
            refused("chmod 0 " + hidden + "; " + run + command);
    CHECK(refused("chmod 0 cases/2022; " + run + "validate")
              .err.ends_with("0 cases: 1 error, 0 warnings\n"));
    for (const char* command : {"new RUN/1/2022", "new --next RUN", "export RUN/319/2022",
                                "render RUN/319/2022", "notify", "list", "show RUN/319/2022"})
        refused("touch cases/register.toml; chmod 0 cases/register.toml; " + run + command);
}
