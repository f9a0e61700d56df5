#include "caseflow/store/walk.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/store/leftovers.hpp"
#include "caseflow/store/lookup.hpp"
#include "caseflow/store/store.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>
#include <utility>

namespace caseflow {
namespace {

using namespace fmt::literals;

bool is_case_name(std::string_view name) {
    return has_case_ending(name) && !name.starts_with('.');
}

/// In any letter case. Called for every name; its first letters are enough for most.
bool is_name_of_register(std::string_view name) {
    return name.size() > 1 && (name[0] | 0x20) == 'r' && (name[1] | 0x20) == 'e' &&
           fold(name) == register_file_name;
}

template <class List, class T>
bool contains(const List& list, const T& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// True if the digits are one of the numbers in a text, apart from leading zeros. Called for every
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

using IsWanted = std::function<bool(const Diarienummer&)>;

/// The files that a walk looks for.
struct Sought {
    const Diarienummer* only = nullptr; // the number that their names may have; null: any
    /// If not null: look for the number's case and for files that may have it as their key, in
    /// other years' folders only by its usual names, and skip documents.
    const Register* near = nullptr;
    const IsWanted* is_wanted = nullptr; // whether their names are wanted; null: any name
    std::vector<std::string> parts = {}; // parts that their names have
};

class Walk {
  public:
    Walk(const Disk& disk, std::string root, const Sought& sought)
        : disk_(disk), root_(std::move(root)), sought_(sought) {
        if (sought.only == nullptr) return;
        number_ = fmt::format("{}", sought.only->number());
        year_ = fmt::format("{}", sought.only->year());
        const std::string& series = sought.only->series();
        if (sought.near != nullptr && !sought.near->may_have_series(series)) return;
        before_number_ = fmt::format("{}-", series);
        after_number_ = fmt::format("-{}.toml", year_);
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
        if (found_.capacity() < found_.size() + entries.size())
            found_.reserve(std::max(found_.size() + entries.size(), 2 * found_.size()));
        for (const Entry& entry : entries) {
            std::string path = directory + "/" + entry.name;
            if (entry.name.starts_with('.')) {
                if (entry.kind == EntryKind::file) take_hidden(path, entry.name);
            } else if (entry.kind == EntryKind::directory && !is_case_name(entry.name)) {
                if (sought_.near != nullptr && depth == 0 && is_year(entry.name) &&
                    entry.name != year_)
                    look_in_other_year(path);
                else if (!is_passed_over(directory, entry.name))
                    enter_folder(path, depth + 1);
            } else if (depth == 0 && entry.name == register_file_name) {
                continue;
            } else if (is_name_of_register(entry.name)) {
                found_.push_back(
                    {path, std::nullopt,
                     message("this file has the name of the one that describes the register, which "
                             "is {root}/register.toml; move it there, or rename it",
                             "root"_a = root_)});
            } else if (is_case_name(entry.name)) {
                take(std::move(path), entry);
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
        return sought_.near != nullptr && name_of(directory) == documents_folder &&
               number_in_stem(name) != *sought_.only;
    }

    /// One file is enough: the file system may find it under every name.
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

    /// Adds a folder whose cases are unknown because of a problem, if there is one.
    void add_unknown(const std::string& directory, std::string problem) {
        if (problem.empty()) return;
        found_.push_back({directory, std::nullopt, std::move(problem), true});
    }

    /// True for the usual name of another number of the same series and year, as most in a year's
    /// folder are: "RUN-12-2022.toml" beside RUN/1/2022.
    [[nodiscard]] bool is_usual_name_of_another(std::string_view name) const {
        constexpr std::size_t most = 9; // digits; more are not read as a number
        if (before_number_.empty() || !name.starts_with(before_number_) ||
            !name.ends_with(after_number_) ||
            name.size() <= before_number_.size() + after_number_.size())
            return false;
        name.remove_prefix(before_number_.size());
        name.remove_suffix(after_number_.size());
        return name.size() <= most && name[0] != '0' && std::ranges::all_of(name, is_digit) &&
               name != number_;
    }

    /// True for most names that are not sought: their digits are enough to see that.
    [[nodiscard]] bool is_of_another(std::string_view name) const {
        if (is_usual_name_of_another(name)) return true;
        for (const std::string& part : sought_.parts)
            if (name.find(part) == std::string_view::npos) return true;
        if (sought_.is_wanted != nullptr) return !is_wanted(name);
        if (sought_.only == nullptr) return false;
        const bool may_have_it = has_number(name, number_) && has_number(name, year_);
        if (!may_have_it && sought_.near == nullptr) return true;
        if (!has_case_ending(name)) return !may_have_it;
        const auto number = Diarienummer::from_stem(stem_of(name));
        if (!number) return !may_have_it && !is_unnumbered(name);
        const bool is_known = sought_.near == nullptr || number_from_name(*sought_.near, number);
        return *number != *sought_.only && is_known;
    }

    [[nodiscard]] bool is_unnumbered(std::string_view name) const {
        return sought_.near != nullptr && has_number_only_in_key(*sought_.near, name);
    }

    [[nodiscard]] bool is_wanted(std::string_view name) const {
        const auto number = number_in_name(name);
        return number && (*sought_.is_wanted)(*number);
    }

    void take(std::string path, const Entry& entry) {
        if (sought_.only != nullptr && !contains(numbers_in_name(entry.name), *sought_.only) &&
            !is_unnumbered(entry.name))
            return;
        const bool was_asked = entry.kind == EntryKind::file; // it was checked when it was found
        if (sought_.is_wanted != nullptr && !was_asked && !is_wanted(entry.name)) return;
        const auto number = number_in_name(entry.name);
        if (entry.kind == EntryKind::link) {
            std::string problem = link_problem(disk_, root_, path);
            links_.push_back({std::move(path), number, std::move(problem)});
        } else {
            const bool is_file =
                entry.kind == EntryKind::file || entry.kind == EntryKind::unknown; // reading says
            found_.push_back({std::move(path), number,
                              is_file ? RareText() : RareText(message("not a regular file"))});
        }
    }

    /// A link to a file that was found itself is not another case.
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
    std::string number_; // the digits of the only number
    std::string year_;
    std::string before_number_; // in its usual name; empty: no number is sought
    std::string after_number_;
    std::vector<Candidate> found_;
    std::vector<Candidate> links_;
    std::vector<Mark> marks_;
    std::vector<std::string> leftovers_;
};

std::vector<Candidate> files_sought(const Disk& disk, const std::string& root,
                                    const Sought& sought) {
    std::vector<Candidate> all = Walk(disk, root, sought).all().candidates;
    std::erase_if(all, [](const Candidate& candidate) { return candidate.is_folder; });
    return all;
}

} // namespace

Tree list_tree(const Disk& disk, const std::string& root) {
    return Walk(disk, root, {}).all();
}

std::vector<Candidate> walk(const Disk& disk, const std::string& root) {
    return list_tree(disk, root).candidates;
}

std::set<std::string> names_elsewhere(const Diarienummer& number) {
    const std::string name = number.file_stem() + ".toml";
    std::set<std::string> names;
    for (const std::string& spelling : {name, fold(name), upper(name)})
        names.insert({spelling, decompose(spelling)});
    return names;
}

std::vector<Candidate> walk(const Disk& disk, const std::string& root, const Diarienummer& number) {
    return files_sought(disk, root, {&number});
}

std::vector<Candidate> walk_near(const Disk& disk, const std::string& root, const Register& body,
                                 const Diarienummer& number) {
    return files_sought(disk, root, {&number, &body});
}

std::vector<Candidate> walk_wanted(const Disk& disk, const std::string& root,
                                   const std::vector<std::string>& digits,
                                   const IsWanted& is_wanted) {
    return files_sought(disk, root, {nullptr, nullptr, &is_wanted, digits});
}

} // namespace caseflow
