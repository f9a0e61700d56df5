// Out of memory at any point ends with a line and exit 2. That is not certain only before main,
// while the system and the C library start the program.
#include "program.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace caseflow::test;

namespace {

constexpr int start_failed = 127;

/// Runs a command under each limit in KiB, from too little to enough.
void starve(const char* limit, const std::string& command) {
    const Folder folder;
    folder.with_real_register();
    bool started = false;
    bool enough = false;
    for (int size = 64; size < 100'000; size += size / 12) {
        CAPTURE(size);
        const Result result =
            folder.shell(fmt::format("ulimit {} {}; exec caseflow {}", limit, size, command));
        if (!started && (result.code >= start_failed || result.code == 126)) continue;
        started = true;
        CHECK(result.code != 1);
        CHECK(result.code < 3);
        const bool is_reported =
            result.err == "caseflow: out of memory\n" ||
            (result.out + result.err).find("Cannot allocate memory") != std::string::npos;
        if (result.code == 2) CHECK(is_reported);
        enough = result.code == 0;
    }
    CHECK(enough);
}

} // namespace

TEST_CASE("too little memory is reported, by commands on one case and on all") {
    for (const char* limit : {"-v", "-d"})
        for (const char* command :
             {"validate", "validate RUN/319/2022", "list", "render RUN/319/2022"}) {
            CAPTURE(limit);
            CAPTURE(command);
            starve(limit, command);
        }
}
