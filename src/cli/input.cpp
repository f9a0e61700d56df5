#include "caseflow/cli/input.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/store/descriptor.hpp"
#include "caseflow/toml/limits.hpp"

#include <fmt/format.h>
#include <span>

namespace caseflow {

using namespace fmt::literals;

namespace {

std::size_t read_from_standard_input(std::span<char> to) {
    std::size_t got = 0;
    if (const Problem problem = read_some(0, to, got))
        throw Failure(message("cannot read standard input: {problem}",
                              "problem"_a = system_message(problem)));
    return got;
}

} // namespace

std::string StreamPath::input_name() const {
    return is_stream() ? message("standard input") : word_;
}

std::string read_standard_input(std::size_t most) {
    std::string all;
    char buffer[1U << 16U];
    while (all.size() <= most) {
        const std::size_t got = read_from_standard_input(buffer);
        if (got == 0) return all;
        all.append(buffer, got);
    }
    return all;
}

std::optional<std::string> read_standard_line() {
    std::string line;
    for (char next = 0; read_from_standard_input({&next, 1}) > 0;) {
        if (next == '\n') return line;
        line += next;
    }
    return line.empty() ? std::nullopt : std::optional(line);
}

Loaded load_standard_input() {
    Loaded loaded{read_standard_input(largest_file), {}};
    if (loaded.bytes.size() > largest_file) loaded = {{}, too_large()};
    return loaded;
}

std::string read_input(const StreamPath& path) {
    Loaded file = path.is_stream() ? load_standard_input() : load_stream(disk(), path.word());
    if (file.error)
        throw Failure(message("cannot read {path}: {problem}", "path"_a = path.input_name(),
                              "problem"_a = file.error->problem),
                      file.error->system_failed ? exit_failed : exit_wrong);
    return std::move(file.bytes);
}

} // namespace caseflow
