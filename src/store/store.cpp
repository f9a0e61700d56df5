#include "caseflow/store/store.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/store/lookup.hpp"
#include "caseflow/toml/limits.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;
namespace {

constexpr int most_parents = 64;

/// The result, or the problem instead.
Loaded loaded_or(const Problem& problem, Loaded loaded) {
    if (!problem) return loaded;
    if (problem == std::errc::file_too_large) return {{}, too_large()};
    if (problem == std::errc::not_supported) return {{}, ReadError{message("not a regular file")}};
    return {{}, ReadError{system_message(problem), true}};
}

} // namespace

std::optional<std::string> find_register(const Disk& disk) {
    std::string path = "cases";
    for (int i = 0; i < most_parents; ++i) {
        if (kind_of(disk, path) == EntryKind::directory) return path;
        path.insert(0, "../");
    }
    return std::nullopt;
}

RegisterRoot register_around(const std::string& path) {
    const std::string rooted = "/" + path;
    const std::size_t at = rooted.rfind("/cases/");
    if (at == std::string::npos) return {};
    return path.substr(0, at + std::string_view("cases").size());
}

bool is_year(std::string_view folder_name) {
    return folder_name.size() == 4 &&
           folder_name.find_first_not_of("0123456789") == std::string_view::npos;
}

bool has_case_ending(std::string_view name) {
    constexpr std::string_view letters = "toml";
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos) return false;
    const std::string_view ending = name.substr(dot + 1);
    return std::equal(ending.begin(), ending.end(), letters.begin(), letters.end(),
                      [](char c, char letter) { return (c | 0x20) == letter; });
}

std::string_view stem_of(std::string_view name) {
    return name.substr(0, name.rfind('.'));
}

std::string register_file_path(const std::string& root) {
    return fmt::format("{}/{}", root, register_file_name);
}

std::string case_path(const std::string& root, const Diarienummer& number) {
    return fmt::format("{}/{}/{}.toml", root, number.year(), number.file_stem());
}

std::optional<Diarienummer> number_in_stem(std::string_view stem) {
    if (const auto number = Diarienummer::from_stem(stem)) return number;
    if (const auto number = read_number(stem).number) return number;
    if (const auto number = read_number(plain_signs(stem)).number) return number;
    constexpr std::size_t year = 4; // digits; "2024-RUN-5"
    if (stem.size() <= year || stem[year] != '-' || !is_year(stem.substr(0, year)))
        return std::nullopt;
    return Diarienummer::from_stem(
        fmt::format("{}-{}", stem.substr(year + 1), stem.substr(0, year)));
}

std::optional<Diarienummer> number_in_name(std::string_view name) {
    return has_case_ending(name) ? number_in_stem(stem_of(name)) : std::nullopt;
}

std::optional<Diarienummer> number_in_mark(std::string_view name) {
    constexpr std::string_view ending = ".taken";
    if (!name.starts_with('.') || !name.ends_with(ending)) return std::nullopt;
    name.remove_prefix(1);
    name.remove_suffix(std::min(ending.size(), name.size()));
    return number_in_stem(name);
}

std::vector<Diarienummer> numbers_in_name(std::string_view name) {
    if (const auto number = number_in_name(name)) return {*number};
    return has_case_ending(name) ? numbers_within(plain_signs(stem_of(name)))
                                 : std::vector<Diarienummer>();
}

std::optional<Diarienummer> number_from_name(const Register& body,
                                             const std::optional<Diarienummer>& in_name) {
    return in_name && body.may_have_series(in_name->series()) ? in_name : std::nullopt;
}

bool has_number_only_in_key(const Register& body, std::string_view name) {
    const std::vector<Diarienummer> numbers = numbers_in_name(name);
    return std::none_of(numbers.begin(), numbers.end(), [&](const Diarienummer& number) {
        return number_from_name(body, number).has_value();
    });
}

std::string link_problem(const Disk& disk, const std::string& root, const std::string& path) {
    std::string real;
    const Problem problem = disk.resolve(path, real);
    if (problem == std::errc::no_such_file_or_directory)
        return message("a link that leads nowhere; not read");
    if (problem && lies_in_path(problem)) return {};
    if (problem) real = real_path(disk, path); // gives the reason why it cannot be looked up
    const bool inside = real.starts_with(real_path(disk, root) + "/");
    return inside ? "" : message("a link that leaves the register; not read");
}

ReadError too_large() {
    return {message("larger than {most} MiB", "most"_a = largest_file >> 20U)};
}

Loaded load(const Disk& disk, const std::string& path) {
    Loaded loaded;
    const auto problem = disk.read(path, largest_file, loaded.bytes);
    return loaded_or(problem, std::move(loaded));
}

Loaded load_stream(const Disk& disk, const std::string& path) {
    Loaded loaded;
    const auto problem = disk.read_stream(path, largest_file, loaded.bytes);
    return loaded_or(problem, std::move(loaded));
}

} // namespace caseflow
