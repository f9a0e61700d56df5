// The suggestions for shells, and their use in a real bash.
#include "caseflow/cli/command.hpp"
#include "program.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <regex>

using namespace caseflow::test;

namespace {

/// The suggestions without their descriptions.
std::string offered(const Folder& folder, std::vector<std::string> line) {
    line.insert(line.begin(), {"completion", "--words", "--"});
    const Result result = folder.run(line);
    CHECK(result.code == 0);
    CHECK(result.err == "");
    std::string out;
    for (std::size_t at = 0; at < result.out.size(); at = result.out.find('\n', at) + 1)
        out += result.out.substr(at, result.out.find('\t', at) - at) + " ";
    return out;
}

/// The words that bash would insert at the end of a line, one per line.
std::string bash(const Folder& folder, const std::string& line) {
    folder.write("try.bash", R"(source <(caseflow completion bash)
COMP_LINE=$1 COMP_POINT=${#1} COMP_TYPE=${2:-9}
_caseflow
printf '%s\n' "${COMPREPLY[@]}"
)");
    const Result result = folder.shell("bash try.bash '" + line + "'");
    CHECK(result.err == "");
    return result.out;
}

} // namespace

TEST_CASE("commands, options, formats, rules, keys and cases are suggested") {
    const Folder folder;
    folder.with_real_register();
    folder.write("cases/register.toml",
                 "[[series]]\nprefix = \"KS\"\nform = \"{series} {year}/{number}\"\n");
    folder.write("cases/2021/KS-4-2021.toml", "title = \"Älv\"\n");
    CHECK(offered(folder, {"rend"}) == "render ");
    CHECK(offered(folder, {"--color", "n"}) == "never ");
    CHECK(offered(folder, {"--register", "x", "sch"}) == "schema ");
    CHECK(offered(folder, {"render", "--fo"}) == "--format ");
    CHECK(offered(folder, {"render", "--format", ""}) == "md txt html json ");
    CHECK(offered(folder, {"render", "-f", "t"}) == "txt ");
    CHECK(offered(folder, {"list", "--format=js"}) == "--format=json ");
    CHECK(offered(folder, {"list", "--columns", "title,funding.t"}) == "title,funding.total ");
    CHECK(offered(folder, {"list", "state:"}) ==
          "state: state:open state:decided state:notified state:closed ");
    CHECK(offered(folder, {"list", "year:2022", "missing:off"}) ==
          "missing:officer missing:officer.name missing:officer.title missing:officer.phone "
          "missing:officer.email ");
    CHECK(offered(folder, {"explain", "funding-su"}) == "funding-sum ");
    CHECK(offered(folder, {"completion", ""}) == "bash zsh fish ");
    CHECK(offered(folder, {"document", "set", "RUN/319/2022", "1", "pa"}) == "party= ");
    CHECK(offered(folder, {"show", ""}) == "KS-4-2021 RUN/319/2022 ");
    CHECK(offered(folder, {"show", "run/"}) == "run/319/2022 ");
    CHECK(offered(folder, {"show", "RUN-3"}) == "RUN-319-2022 ");
    CHECK(offered(folder, {"set", "RUN/319/2022", "funding.to"}) == "funding.total= ");
    CHECK(offered(folder, {"set", "RUN/319/2022", "offi"}) ==
          "officer.name= officer.title= officer.phone= officer.email= "); // a table is not a value
    CHECK(offered(folder, {"set", "RUN/319/2022", "--append", "decision.po"}) ==
          "decision.points= ");
    CHECK(offered(folder, {"nothere", ""}) == offered(folder, {""}));
    CHECK(offered(folder, {"rules", "x"}) == "");
    CHECK(offered(folder, {}) == offered(folder, {""}));
    CHECK(folder.run({"completion", "--words", "--", "show", "K"}).out == "KS-4-2021\tÄlv\n");
}

TEST_CASE("every option of every command is suggested") {
    const Folder folder;
    const std::regex option("\n  (?:-., )?(--[a-z0-9-]+)");
    for (const auto name : caseflow::command_names()) {
        const std::string help = folder.run({std::string(name), "--help"}).out;
        const std::string all = " " + offered(folder, {std::string(name), "--"});
        CAPTURE(name);
        for (std::sregex_iterator at(help.begin(), help.end(), option), end; at != end; ++at)
            CHECK_MESSAGE(all.find(" " + (*at)[1].str() + " ") != std::string::npos,
                          (*at)[1].str());
    }
}

TEST_CASE("broken files and no register disturb nobody") {
    const Folder folder;
    CHECK(offered(folder, {"show", ""}) == "");
    folder.write("cases/register.toml", "[[series]\n");
    folder.write("cases/2022/RUN-1-2022.toml", "title = \x1b[31m\n");
    folder.write("cases/2022/RUN-2-2022.toml", "title = \"a\\u001b[31m\\tb\"\n");
    CHECK(folder.run({"completion", "--words", "--", "show", ""}).out ==
          "RUN/1/2022\t\nRUN/2/2022\ta␛[31m b\n");
}

TEST_CASE("a real bash completes, past slashes, colons and equals signs") {
    const Folder folder;
    folder.with_real_register();
    folder.write("cases/2022/RUN-320-2022.toml", "title = \"Ansökan\"\n");
    CHECK(bash(folder, "caseflow rend") == "render\n");
    CHECK(bash(folder, "caseflow show RUN/3") == "RUN/319/2022\nRUN/320/2022\n");
    CHECK(bash(folder, "caseflow show RUN/31") == "RUN/319/2022\n");
    CHECK(bash(folder, "caseflow list --format=nd") == "ndjson\n");
    CHECK(bash(folder, "caseflow list state:cl") == "closed\n");
    CHECK(bash(folder, "caseflow -q set RUN/319/2022 officer.em") == "officer.email=\n");
    CHECK(bash(folder, "caseflow show nothere") == "\n");
    folder.write("list.bash", "source <(caseflow completion bash)\nline='caseflow show RUN/320'\n"
                              "COMP_LINE=$line COMP_POINT=${#line} COMP_TYPE=63\n_caseflow\n"
                              "echo \"${COMPREPLY[0]}\"; complete -p caseflow\n");
    CHECK(folder.shell("bash list.bash").out ==
          "RUN/320/2022  (Ansökan)\ncomplete -o default -o nosort -F _caseflow caseflow\n");
}

TEST_CASE("zsh and fish accept their scripts, if they are installed") {
    const Folder folder;
    for (const char* shell : {"zsh", "fish"}) {
        const std::string line = fmt::format(
            "command -v {0} >/dev/null || exit 0; caseflow completion {0} >s && {0} -n s", shell);
        const Result result = folder.shell(line);
        CHECK(result.code == 0);
        CHECK(result.err == "");
    }
    CHECK(folder.run({"completion", "csh"}).err ==
          "caseflow: unknown value 'csh' for SHELL; known values: bash, zsh, fish; did you mean "
          "'zsh'?\n");
}
