#include "caseflow/store/store.hpp"

#include "caseflow/toml/limits.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace caseflow {
namespace {

constexpr int most_parents = 64;

bool is_case_name(std::string_view name) {
    return name.ends_with(".toml") && !name.starts_with('.');
}

class Walk {
  public:
    Walk(const Disk& disk, std::string root) : disk_(disk), root_(std::move(root)) {}

    std::vector<Candidate> found;

    void enter(const std::string& directory, int depth) {
        std::vector<Entry> entries;
        const auto problem = disk_.list(directory, entries);
        if (problem) found.push_back({directory, std::nullopt, problem.message(), true});
        for (const Entry& entry : entries) {
            if (entry.name.starts_with('.')) continue;
            const std::string path = directory + "/" + entry.name;
            if (entry.kind == EntryKind::directory && !is_case_name(entry.name)) {
                if (depth < deepest_tree) enter(path, depth + 1);
            } else if (is_case_name(entry.name) && path != root_ + "/register.toml") {
                found.push_back({path, number_in_name(entry.name), problem_with(path, entry.kind)});
            }
        }
    }

  private:
    [[nodiscard]] std::string problem_with(const std::string& path, EntryKind kind) const {
        if (kind == EntryKind::file) return {};
        if (kind != EntryKind::link) return "not a regular file";
        return link_problem(disk_, root_, path);
    }

    const Disk& disk_;
    std::string root_;
};

} // namespace

std::optional<std::string> find_register(const Disk& disk) {
    std::string path = "cases";
    for (int i = 0; i < most_parents; ++i) {
        if (disk.kind(path) == EntryKind::directory) return path;
        path.insert(0, "../");
    }
    return std::nullopt;
}

std::optional<std::string> register_around(const std::string& path) {
    const std::string rooted = "/" + path;
    const std::size_t at = rooted.rfind("/cases/");
    if (at == std::string::npos) return std::nullopt;
    return path.substr(0, at + std::string_view("cases").size());
}

std::string case_path(const std::string& root, const Diarienummer& number) {
    return fmt::format("{}/{}/{}.toml", root, number.year(), number.file_stem());
}

std::optional<Diarienummer> number_in_name(std::string_view name) {
    constexpr std::string_view ending = ".toml";
    if (!name.ends_with(ending)) return std::nullopt;
    name.remove_suffix(ending.size());
    return read_number(name).number;
}

std::string real_path(const Disk& disk, const std::string& path) {
    std::string real;
    return disk.resolve(path, real) ? path : real;
}

std::string link_problem(const Disk& disk, const std::string& root, const std::string& path) {
    std::string real_root;
    std::string real;
    if (const auto problem = disk.resolve(root, real_root)) return problem.message();
    if (const auto problem = disk.resolve(path, real)) return problem.message();
    return real.starts_with(real_root + "/") ? "" : "a link that leaves the register; not read";
}

std::vector<Candidate> walk(const Disk& disk, const std::string& root) {
    Walk walking(disk, root);
    walking.enter(root, 0);
    const auto key = [](const Candidate& c) {
        return std::tuple(!c.number.has_value(), c.number, std::string_view(c.path));
    };
    std::sort(walking.found.begin(), walking.found.end(),
              [&](const Candidate& a, const Candidate& b) { return key(a) < key(b); });
    return std::move(walking.found);
}

Loaded load(const Disk& disk, const std::string& path) {
    Loaded loaded;
    const auto problem = disk.read(path, largest_file, loaded.bytes);
    if (!problem) return loaded;
    loaded.bytes.clear();
    if (problem == std::errc::file_too_large) {
        loaded.problem = fmt::format("larger than {} MiB", largest_file >> 20U);
    } else if (problem == std::errc::not_supported) {
        loaded.problem = "not a regular file";
    } else {
        loaded.problem = problem.message();
        loaded.system = true;
    }
    return loaded;
}

} // namespace caseflow
