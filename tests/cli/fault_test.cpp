// The real binary with each of its system calls failing in turn, and killed at each: always the old
// file or the new one. Needs strace and the right to trace.
#include "program.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <vector>

using namespace caseflow::test;

namespace {

const std::string real = "cases/2022/RUN-319-2022.toml";

bool can_trace(const Folder& folder) {
    const bool can = folder.shell("strace -qq -o /dev/null true").code == 0;
    if (!can) MESSAGE("strace cannot trace here: faults are not tried");
    return can;
}

/// Runs caseflow with a fault at the n-th of some calls; false where it makes fewer.
bool with_fault(const Folder& folder, const std::string& calls, const std::string& fault, int n,
                const std::string& arguments, Result& result) {
    result =
        folder.shell(fmt::format("ASAN_OPTIONS=detect_leaks=0 strace -qq -o trace -e trace={0} -e "
                                 "inject={0}:{1}:when={2} "
                                 "caseflow {3}; c=$?; grep -qE 'INJECTED|killed' trace && "
                                 "echo injected; exit $c",
                                 calls, fault, n, arguments));
    return result.out.find("injected") != std::string::npos;
}

std::string files(const Folder& folder) {
    return folder.shell("ls -A cases/2022").out;
}

struct Fault {
    const char* calls;
    const char* error;
};

constexpr Fault faults[] = {
    {"write", "ENOSPC"},  {"write", "EIO"},     {"write", "EINTR"},      {"openat", "EACCES"},
    {"openat", "EMFILE"}, {"openat", "ENOSPC"}, {"fsync", "EIO"},        {"fsync", "ENOSPC"},
    {"fchmod", "EPERM"},  {"close", "EIO"},     {"rename", "EIO"},       {"rename", "EACCES"},
    {"link", "EIO"},      {"link", "EMLINK"},   {"flock", "EINTR"},      {"flock", "ENOLCK"},
    {"read", "EIO"},      {"read", "EINTR"},    {"mkdir", "ENOSPC"},     {"newfstatat", "EIO"},
    {"flock", "EBADF"},   {"flock", "ENOSYS"},  {"flock", "EOPNOTSUPP"}, {"renameat2", "EINVAL"},
    {"renameat2", "EIO"}, {"fchown", "EPERM"},  {"link", "EPERM"},       {"fsync", "EINVAL"},
    {"listxattr", "EIO"},
};

} // namespace

TEST_CASE("set with any call failing leaves the old file or the new one, and nothing beside it") {
    const Folder folder;
    if (!can_trace(folder)) return;
    folder.with_real_register();
    const std::string before = folder.read(real);
    const std::string after = replace_all(before, "total = 1_000_000", "total = 1_200_000");
    for (const Fault& fault : faults) {
        const auto& [calls, error] = fault;
        for (int n = 1; n < 100; ++n) {
            CAPTURE(fault.calls);
            CAPTURE(fault.error);
            CAPTURE(n);
            folder.write(real, before);
            Result result;
            const bool injected = with_fault(folder, calls, fmt::format("error={}", error), n,
                                             "set RUN/319/2022 funding.total=1200000", result);
            const std::string now = folder.read(real);
            const bool whole = now == before || now == after;
            CHECK(whole);
            if (result.code == 0) CHECK(now == after);
            if (result.code != 0 && std::string(calls) != "write") CHECK(result.err != "");
            CHECK(result.code < 3);
            CHECK(files(folder) == "RUN-319-2022.toml\n");
            if (!injected) break;
            REQUIRE(n < 99);
        }
    }
}

TEST_CASE("new with any call failing leaves the whole file or none") {
    const Folder folder;
    if (!can_trace(folder)) return;
    CHECK(folder.run({"new", "RUN/1/2022"}).code == 0);
    const std::string whole = folder.read("cases/2022/RUN-1-2022.toml");
    for (const Fault& fault : faults) {
        const auto& [calls, error] = fault;
        for (int n = 1; n < 100; ++n) {
            CAPTURE(fault.calls);
            CAPTURE(fault.error);
            CAPTURE(n);
            CHECK(folder.shell("rm -rf cases; mkdir cases").code == 0);
            Result result;
            const bool injected = with_fault(folder, calls, fmt::format("error={}", error), n,
                                             "new RUN/1/2022", result);
            const std::string left = folder.shell("cat cases/2022/RUN-1-2022.toml 2>&1").out;
            if (result.code == 0) CHECK(left == whole);
            if (left.find("No such file") == std::string::npos) {
                CHECK(left == whole);
                if (result.code != 0)
                    CHECK(result.err.find("is written, but") != std::string::npos);
            }
            CHECK(result.code < 3);
            CHECK(folder.shell("ls -A cases/2022 2>&1 | grep -c tmp").out == "0\n");
            if (!injected) break;
            REQUIRE(n < 99);
        }
    }
}

TEST_CASE("killed at any call, set leaves the old file or the new one, and a next run works") {
    const Folder folder;
    if (!can_trace(folder)) return;
    folder.with_real_register();
    const std::string before = folder.read(real);
    const std::string after = replace_all(before, "total = 1_000_000", "total = 1_200_000");
    int kills = 0;
    for (const char* call : {"openat", "newfstatat", "read", "flock", "fchmod", "write", "fsync",
                             "close", "rename", "renameat2", "readlink"}) {
        for (int n = 1; n < 100; ++n) {
            CAPTURE(call);
            CAPTURE(n);
            folder.write(real, before);
            Result result;
            if (!with_fault(folder, call, "signal=KILL", n,
                            "set RUN/319/2022 funding.total=1200000", result))
                break;
            ++kills;
            const std::string now = folder.read(real);
            const bool whole = now == before || now == after;
            CHECK(whole);
        }
    }
    CHECK(kills > 20);
    CHECK(folder.run({"set", "-q", "RUN/319/2022", "funding.total=1200000"}).code == 0);
    CHECK(folder.run({"validate"}).err.starts_with("1 case: "));
}
