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

bool is_standard_input(std::string_view path) {
    return path == standard_stream;
}

std::string name_of_input(const std::string& path) {
    return is_standard_input(path) ? message("standard input") : path;
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

Loaded load_input(const std::string& path) {
    if (!is_standard_input(path)) return load(disk(), path);
    Loaded loaded{read_standard_input(largest_file), {}};
    if (loaded.bytes.size() > largest_file) loaded = {{}, too_large()};
    return loaded;
}

std::string read_input(const std::string& path) {
    Loaded file = is_standard_input(path) ? load_input(path) : load_stream(disk(), path);
    if (file.error)
        throw Failure(message("cannot read {path}: {problem}", "path"_a = path,
                              "problem"_a = file.error->problem),
                      file.error->system_failed ? exit_failed : exit_wrong);
    return std::move(file.bytes);
}

} // namespace caseflow
