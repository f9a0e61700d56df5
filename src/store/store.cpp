#include "caseflow/store/store.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/base/utf8.hpp"
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

template <class List, class T>
bool contains(const List& list, const T& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

/// Whether some digits are one of the numbers in a text, zeros before them aside. Asked of every
/// name in a year's folder.
bool has_number(std::string_view text, std::string_view digits) {
    for (std::size_t at = 0; (at = text.find(digits, at)) != std::string_view::npos; ++at) {
        const std::size_t end = at + digits.size();
        if (end < text.size() && is_digit(text[end])) continue;
        const std::size_t before = text.substr(0, at).find_last_not_of('0');
        if (before == std::string_view::npos || !is_digit(text[before])) return true;
    }
    return false;
}

/// What a case may be called that was copied to another year's folder: shares and old disks write
/// names in capitals or in small letters, other systems decompose their accents.
std::set<std::string> names_elsewhere(const Diarienummer& number) {
    const std::string name = number.file_stem() + ".toml";
    std::set<std::string> names;
    for (const std::string& one : {name, fold(name), upper(name)})
        names.insert({one, decompose(one)});
    return names;
}

using IsWanted = std::function<bool(const Diarienummer&)>;

/// Which files a walk looks for.
struct Sought {
    const Diarienummer* only = nullptr; // the number that they may have by their names; null: any
    bool near = false; // look in other years' folders by its place only, leave out documents
    const IsWanted* is_wanted = nullptr; // whether their names are wanted; null: any name
    std::vector<std::string> parts = {}; // that their names have
};

class Walk {
  public:
    Walk(const Disk& disk, std::string root, const Sought& sought)
        : disk_(disk), root_(std::move(root)), sought_(sought) {
        if (sought.only == nullptr) return;
        number_ = fmt::format("{}", sought.only->number());
        year_ = fmt::format("{}", sought.only->year());
    }

    Tree all() {
        enter(root_, 0);
        add_links();
        std::sort(found_.begin(), found_.end(),
                  [&](const Candidate& a, const Candidate& b) { return comes_before(a, b); });
        std::sort(leftovers_.begin(), leftovers_.end());
        return {std::move(found_), std::move(marks_), std::move(leftovers_)};
    }

  private:
    void enter(const std::string& directory, int depth) {
        std::vector<Entry> entries;
        const auto problem = disk_.visit(directory, [&](std::string_view name, EntryKind kind) {
            const bool vanished = kind == EntryKind::none;
            if (!vanished && (kind != EntryKind::file || !is_of_another(name)))
                entries.push_back({std::string(name), kind});
        });
        if (problem) add_unknown(directory, system_message(problem));
        const bool holds_copies = is_copies_folder(directory);
        for (const Entry& entry : entries) {
            const std::string path = directory + "/" + entry.name;
            if (entry.name.starts_with('.')) {
                if (entry.kind == EntryKind::file) take_hidden(path, entry.name);
            } else if (entry.kind == EntryKind::directory && !is_case_name(entry.name)) {
                if (sought_.near && depth == 0 && is_year(entry.name) && entry.name != year_)
                    look_in_other_year(path);
                else if (!is_passed_over(directory, entry.name))
                    enter_folder(path, depth + 1);
            } else if (path == root_ + "/register.toml") {
                continue;
            } else if (fold(entry.name) == "register.toml") {
                found_.push_back({path, std::nullopt,
                                  message("named as what describes the register, which is "
                                          "{root}/register.toml; move it there, or rename it",
                                          "root"_a = root_)});
            } else if (is_case_name(entry.name)) {
                take(path, entry);
            } else if (holds_copies && entry.kind == EntryKind::file) {
                leftovers_.push_back(path);
            } else if (entry.kind == EntryKind::unknown) {
                add_unknown(path, message("the system does not report its type"));
            } else if (entry.kind == EntryKind::link && depth == 0 && is_year(entry.name)) {
                add_unknown(path, link_problem(disk_, root_, path));
            }
        }
    }

    void take_hidden(const std::string& path, const std::string& name) {
        if (is_leftover_name(name)) leftovers_.push_back(path);
        if (const auto number = number_in_mark(name)) marks_.push_back({*number, path});
    }

    [[nodiscard]] bool is_passed_over(const std::string& directory, const std::string& name) const {
        if (sought_.is_wanted != nullptr && name == documents_folder) return true;
        return sought_.near && name_of(directory) == documents_folder &&
               number_in_stem(name) != *sought_.only;
    }

    /// One that is found is enough, and may be there by every name.
    void look_in_other_year(const std::string& folder) {
        for (const std::string& name : names_elsewhere(*sought_.only)) {
            const std::string path = folder + "/" + name;
            if (kind_of(disk_, path) == EntryKind::file) return take(path, {name, EntryKind::file});
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

    /// True for most names that are not sought: a look at their digits shows it.
    [[nodiscard]] bool is_of_another(std::string_view name) const {
        for (const std::string& part : sought_.parts)
            if (name.find(part) == std::string_view::npos) return true;
        if (sought_.is_wanted != nullptr) return !is_wanted(name);
        if (sought_.only == nullptr) return false;
        if (!has_number(name, number_) || !has_number(name, year_)) return true;
        if (!has_case_ending(name)) return false;
        const auto number = Diarienummer::from_stem(stem_of(name));
        return number && *number != *sought_.only;
    }

    [[nodiscard]] bool is_wanted(std::string_view name) const {
        const auto number = number_in_name(name);
        return number && (*sought_.is_wanted)(*number);
    }

    void take(const std::string& path, const Entry& entry) {
        if (sought_.only != nullptr && !contains(numbers_in_name(entry.name), *sought_.only))
            return;
        const bool was_asked = entry.kind == EntryKind::file; // when it was seen
        if (sought_.is_wanted != nullptr && !was_asked && !is_wanted(entry.name)) return;
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
        std::sort(links_.begin(), links_.end(),
                  [](const Candidate& a, const Candidate& b) { return a.path < b.path; });
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
    Sought sought_;
    std::string number_; // the only number's, as its digits
    std::string year_;
    std::vector<Candidate> found_;
    std::vector<Candidate> links_;
    std::vector<Mark> marks_;
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

std::optional<Diarienummer> number_in_stem(std::string_view stem) {
    if (const auto number = Diarienummer::from_stem(stem)) return number;
    if (const auto number = read_number(stem).number) return number;
    return read_number(plain_signs(stem)).number;
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

std::string link_problem(const Disk& disk, const std::string& root, const std::string& path) {
    std::string real;
    const Problem problem = disk.resolve(path, real);
    if (problem == std::errc::no_such_file_or_directory)
        return message("a link that leads nowhere; not read");
    if (problem && lies_in_path(problem)) return {};
    if (problem) real = real_path(disk, path); // says why it cannot be looked up
    const bool inside = real.starts_with(real_path(disk, root) + "/");
    return inside ? "" : message("a link that leaves the register; not read");
}

Tree list_tree(const Disk& disk, const std::string& root) {
    return Walk(disk, root, {}).all();
}

std::vector<Candidate> walk(const Disk& disk, const std::string& root) {
    return list_tree(disk, root).candidates;
}

namespace {

std::vector<Candidate> files_sought(const Disk& disk, const std::string& root,
                                    const Sought& sought) {
    std::vector<Candidate> all = Walk(disk, root, sought).all().candidates;
    std::erase_if(all, [](const Candidate& candidate) { return candidate.is_folder; });
    return all;
}

/// True for a path that walk_near passes over.
bool is_far(std::string_view path, const std::string& root, const Diarienummer& number) {
    path.remove_prefix(root.size() + 1);
    const std::string_view year = path.substr(0, path.find('/'));
    if (is_year(year) && year != fmt::format("{}", number.year()))
        return !names_elsewhere(number).contains(std::string(path.substr(year.size() + 1)));
    const std::string folder = fmt::format("/{}/", documents_folder);
    const std::size_t at = path.find(folder);
    if (at == std::string_view::npos) return false;
    const std::string_view rest = path.substr(at + folder.size());
    return number_in_stem(rest.substr(0, rest.find('/'))) != number;
}

} // namespace

std::vector<Candidate> walk(const Disk& disk, const std::string& root, const Diarienummer& number) {
    return files_sought(disk, root, {&number});
}

std::vector<Candidate> walk_near(const Disk& disk, const std::string& root,
                                 const Diarienummer& number) {
    return files_sought(disk, root, {&number, true});
}

std::vector<Candidate> walk_wanted(const Disk& disk, const std::string& root,
                                   const std::vector<std::string>& digits,
                                   const IsWanted& is_wanted) {
    return files_sought(disk, root, {nullptr, false, &is_wanted, digits});
}

std::vector<Candidate> NameIndex::find(const Diarienummer& number) {
    return ++questions_ == 1 ? walk(disk_, root_, number) : find_listed(number);
}

std::vector<Candidate> NameIndex::find_near(const Diarienummer& number) {
    if (++questions_ == 1) return walk_near(disk_, root_, number);
    std::vector<Candidate> found = find_listed(number);
    std::erase_if(
        found, [&](const Candidate& candidate) { return is_far(candidate.path, root_, number); });
    return found;
}

std::vector<Candidate> NameIndex::find_listed(const Diarienummer& number) {
    if (!is_listed_) list_all();
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
    is_listed_ = true;
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
