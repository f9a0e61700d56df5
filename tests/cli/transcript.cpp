#include "transcript.hpp"

#include "accept.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <sstream>
#include <vector>

namespace caseflow::test {
namespace {

struct Step {
    std::string shown; // the lines of the command as written
    std::string command;
    std::string output;
};

struct Transcript {
    std::string preamble;
    std::vector<Step> steps;
};

/// An empty line of a command may lack the space, which editors tend to strip.
bool is_continuation(const std::string& line) {
    return line.starts_with("> ") || line == ">\n";
}

Transcript parse(std::string_view text) {
    Transcript transcript;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        line += '\n';
        auto& steps = transcript.steps;
        if (line.starts_with("$ ")) {
            steps.push_back({line, line.substr(2), {}});
        } else if (steps.empty()) {
            transcript.preamble += line;
        } else if (is_continuation(line) && steps.back().output.empty()) {
            steps.back().shown += line;
            steps.back().command += line.substr(std::min<std::size_t>(2, line.size() - 1));
        } else {
            steps.back().output += line;
        }
    }
    return transcript;
}

std::string run(const Folder& folder, const Step& step, ExitCodes codes) {
    const Result result = folder.shell("exec 2>&1\n" + step.command);
    std::string output = result.out;
    if (!output.empty() && output.back() != '\n') output += '\n';
    if (codes == ExitCodes::shown && result.code != 0)
        output += "[" + std::to_string(result.code) + "]\n";
    return output;
}

} // namespace

std::string replay(const Folder& folder, std::string_view transcript, ExitCodes codes) {
    const auto [preamble, steps] = parse(transcript);
    CHECK_MESSAGE(!steps.empty(), "a transcript without a command");
    std::string replayed = preamble;
    for (const Step& step : steps) {
        INFO(step.shown);
        const std::string output = run(folder, step, codes);
        if (!accepting()) CHECK(output == step.output);
        replayed += step.shown + output;
    }
    return replayed;
}

} // namespace caseflow::test
