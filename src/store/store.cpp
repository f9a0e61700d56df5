#include "caseflow/store/store.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/store/leftovers.hpp"
#include "caseflow/toml/limits.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <set>
#include <tuple>

namespace caseflow {

using namespace fmt::literals;
namespace {

constexpr int most_parents = 64;

bool is_case_name(std::string_view name) {
    return has_case_ending(name) && !name.starts_with('.');
}

bool contains(const std::vector<Diarienummer>& numbers, const Diarienummer& number) {
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

class Walk {
  public:
    /// `only`: the number that files may have by their names; any if null.
    Walk(const Disk& disk, std::string root, const Diarienummer* only)
        : disk_(disk), root_(std::move(root)), only_(only) {
        if (only == nullptr) return;
        digits_ = fmt::format("{}", only->number());
        year_ = fmt::format("{}", only->year());
    }

    Tree all() {
        enter(root_, 0);
        add_links();
        std::sort(found_.begin(), found_.end(),
                  [&](const Candidate& a, const Candidate& b) { return comes_before(a, b); });
        return {std::move(found_), std::move(leftovers_)};
    }

  private:
    void enter(const std::string& directory, int depth) {
        std::vector<Entry> entries;
        const auto problem = disk_.list(directory, entries);
        if (only_ == nullptr)
            std::sort(entries.begin(), entries.end(),
                      [](const Entry& a, const Entry& b) { return a.name < b.name; });
        if (problem) add_unknown(directory, system_message(problem));
        const bool holds_copies = is_copies_folder(directory);
        for (const Entry& entry : entries) {
            if (entry.kind == EntryKind::file && is_of_another(entry.name)) continue;
            const std::string path = directory + "/" + entry.name;
            if (entry.kind == EntryKind::none) continue; // vanished since the folder was listed
            if (entry.name.starts_with('.')) {
                if (entry.kind == EntryKind::file && is_leftover_name(entry.name))
                    leftovers_.push_back(path);
            } else if (entry.kind == EntryKind::directory && !is_case_name(entry.name)) {
                enter_folder(path, depth + 1);
            } else if (is_case_name(entry.name) && path != root_ + "/register.toml") {
                take(path, entry);
            } else if (holds_copies && entry.kind == EntryKind::file) {
                leftovers_.push_back(path);
            } else if (entry.kind == EntryKind::unknown) {
                add_unknown(path, message("the system does not say what it is"));
            } else if (entry.kind == EntryKind::link && depth == 0 && is_year(entry.name)) {
                add_unknown(path, link_problem(disk_, root_, path));
            }
        }
    }

    void enter_folder(const std::string& directory, int depth) {
        if (depth <= deepest_tree) return enter(directory, depth);
        add_unknown(directory,
                    message("more than {most} folders deep; not read", "most"_a = deepest_tree));
    }

    /// A folder whose cases stay unknown, if there is a problem.
    void add_unknown(const std::string& directory, std::string problem) {
        if (problem.empty()) return;
        found_.push_back({directory, std::nullopt, std::move(problem), true});
    }

    /// True for most names if only one number is asked for: a look for its digits shows it.
    [[nodiscard]] bool is_of_another(const std::string& name) const {
        return only_ != nullptr &&
               (name.find(year_) == std::string::npos || name.find(digits_) == std::string::npos);
    }

    void take(const std::string& path, const Entry& entry) {
        if (only_ != nullptr && !contains(numbers_in_name(entry.name), *only_)) return;
        const auto number = number_in_name(entry.name);
        if (entry.kind == EntryKind::link) {
            links_.push_back({path, number, link_problem(disk_, root_, path)});
        } else {
            const bool is_file =
                entry.kind == EntryKind::file || entry.kind == EntryKind::unknown; // reading says
            found_.push_back(
                {path, number, is_file ? RareText() : RareText(message("not a regular file"))});
        }
    }

    /// A link to a file that was found itself is not a case of its own.
    void add_links() {
        if (links_.empty()) return;
        const std::string real_root = real_path(disk_, root_);
        std::set<std::string> files;
        for (const Candidate& file : found_)
            files.insert(real_root + file.path.substr(root_.size()));
        for (Candidate& link : links_)
            if (!link.problem.empty() || files.insert(real_path(disk_, link.path)).second)
                found_.push_back(std::move(link));
    }

    [[nodiscard]] bool comes_before(const Candidate& a, const Candidate& b) const {
        if (a.number.has_value() != b.number.has_value()) return a.number.has_value();
        if (!a.number) return a.path < b.path;
        if (const auto order = *a.number <=> *b.number; order != 0) return order < 0;
        const std::string home = case_path(root_, *a.number);
        return std::tuple(a.path != home, std::string_view(a.path)) <
               std::tuple(b.path != home, std::string_view(b.path));
    }

    const Disk& disk_;
    std::string root_;
    const Diarienummer* only_;
    std::string digits_; // of the number, which a name that carries it has in it
    std::string year_;
    std::vector<Candidate> found_;
    std::vector<Candidate> links_;
    std::vector<std::string> leftovers_;
};

/// What was read, or the problem in its place.
Loaded loaded_or(const Problem& problem, Loaded loaded) {
    if (!problem) return loaded;
    if (problem == std::errc::file_too_large)
        return {{}, message("larger than {most} MiB", "most"_a = largest_file >> 20U)};
    if (problem == std::errc::not_supported) return {{}, message("not a regular file")};
    return {{}, system_message(problem), true};
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

std::optional<std::string> register_around(const std::string& path) {
    const std::string rooted = "/" + path;
    const std::size_t at = rooted.rfind("/cases/");
    if (at == std::string::npos) return std::nullopt;
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

std::string case_path(const std::string& root, const Diarienummer& number) {
    return fmt::format("{}/{}/{}.toml", root, number.year(), number.file_stem());
}

std::optional<Diarienummer> number_in_name(std::string_view name) {
    if (!has_case_ending(name)) return std::nullopt;
    return read_number(stem_of(name)).number;
}

std::vector<Diarienummer> numbers_in_name(std::string_view name) {
    if (const auto number = number_in_name(name)) return {*number};
    return has_case_ending(name) ? numbers_within(stem_of(name)) : std::vector<Diarienummer>();
}

std::string link_problem(const Disk& disk, const std::string& root, const std::string& path) {
    std::string real;
    const Problem problem = disk.resolve(path, real);
    if (problem == std::errc::no_such_file_or_directory) return system_message(problem);
    if (problem && lies_in_path(problem)) return {};
    real = real_path(disk, path);
    const bool inside = real.starts_with(real_path(disk, root) + "/");
    return inside ? "" : message("a link that leaves the register; not read");
}

Tree list_tree(const Disk& disk, const std::string& root) {
    return Walk(disk, root, nullptr).all();
}

std::vector<Candidate> walk(const Disk& disk, const std::string& root) {
    return list_tree(disk, root).candidates;
}

std::vector<Candidate> walk(const Disk& disk, const std::string& root, const Diarienummer& number) {
    std::vector<Candidate> all = Walk(disk, root, &number).all().candidates;
    std::erase_if(all, [](const Candidate& candidate) { return candidate.is_folder; });
    return all;
}

std::vector<Candidate> NameIndex::find(const Diarienummer& number) {
    if (++questions_ == 1) return walk(disk_, root_, number);
    if (questions_ == 2) list_all();
    std::vector<Candidate> found;
    const auto first =
        std::partition_point(all_.begin(), all_.end(), [&](const Candidate& candidate) {
            return candidate.number && *candidate.number < number;
        });
    for (auto at = first; at != all_.end() && at->number == number; ++at) found.push_back(*at);
    const auto [begin, end] = copies_.equal_range(number);
    std::transform(begin, end, std::back_inserter(found),
                   [](const auto& copy) { return copy.second; });
    return found;
}

void NameIndex::list_all() {
    all_ = walk(disk_, root_);
    for (const Candidate& candidate : all_)
        if (!candidate.number && !candidate.is_folder)
            for (const Diarienummer& number : numbers_in_name(name_of(candidate.path)))
                copies_.emplace(number, candidate);
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
