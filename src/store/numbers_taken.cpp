#include "caseflow/store/numbers_taken.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/store/store.hpp"
#include "caseflow/toml/decode.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <vector>

namespace caseflow {
namespace {

using namespace fmt::literals;

constexpr std::string_view ending = ".taken";

std::string directory(const std::string& root, int year) {
    return fmt::format("{}/{}", root, year);
}

std::string mark_path(const std::string& root, const Diarienummer& number) {
    return fmt::format("{}/.{}{}", directory(root, number.year()), number.file_stem(), ending);
}

/// The number that a mark is of, in any spelling; nothing if the name is not one.
std::optional<Diarienummer> number_in_mark(std::string_view name) {
    if (!name.starts_with('.') || !name.ends_with(ending)) return std::nullopt;
    name.remove_prefix(1);
    name.remove_suffix(std::min(ending.size(), name.size()));
    return number_in_stem(name);
}

[[noreturn]] void cannot_count(const std::string& path, const std::string& problem) {
    throw Failure(message("cannot tell which numbers are taken: {path}: {problem}", "path"_a = path,
                          "problem"_a = problem));
}

/// The marks in a year's folder.
std::vector<Mark> marks(const Disk& disk, const std::string& root, int year) {
    std::vector<Entry> entries;
    const auto problem = disk.list(directory(root, year), entries);
    if (problem && problem != std::errc::no_such_file_or_directory && // none yet: no marks
        problem != std::errc::not_a_directory)                        // nor any in a file
        cannot_count(directory(root, year), system_message(problem));
    std::vector<Mark> found;
    for (const Entry& entry : entries)
        if (const auto number = number_in_mark(entry.name); number && number->year() == year)
            found.push_back({*number, fmt::format("{}/{}", directory(root, year), entry.name)});
    return found;
}

std::vector<Mark> marks(const Disk& disk, const std::string& root, const std::string& series,
                        int year) {
    std::vector<Mark> found = marks(disk, root, year);
    std::erase_if(found, [&](const Mark& mark) { return mark.number.series() != series; });
    return found;
}

/// An empty file, which a crash leaves whole or not at all. It is not flushed to the disk: the case
/// is, and the mark is of use only once that is gone.
void create_mark(Disk& disk, const std::string& path) {
    const Problem problem = disk.create(path, "", std::nullopt);
    if (problem && problem != std::errc::file_exists) // there already: just as good
        throw Failure(message("cannot write {path}: {reason}", "path"_a = path,
                              "reason"_a = system_message(problem)));
}

/// Every file that could be a case; throws Failure if that cannot be known.
std::vector<Candidate> all_candidates(const Disk& disk, const std::string& root) {
    if (!exists(disk, root)) return {};
    std::vector<Candidate> all = walk(disk, root);
    for (const Candidate& candidate : all)
        if (candidate.is_folder) cannot_count(candidate.path, candidate.problem.str());
    return all;
}

/// The number in a file's key; nothing if it does not have a valid one.
std::optional<Diarienummer> number_in_key(const Disk& disk, const Register& body,
                                          const Candidate& candidate) {
    if (!candidate.problem.empty())
        return std::nullopt; // not a case: a pipe, a link that leads out
    Loaded loaded = load(disk, candidate.path);
    if (loaded.system) cannot_count(candidate.path, loaded.problem);
    CaseFile file(SourceText(candidate.path, std::move(loaded.bytes)));
    Findings ignored;
    const bool is_toml = decode(file, ignored); // what can be read of it is there all the same
    const auto number = body.read(file.data.diarienummer).number;
    if (!is_toml && !number)
        cannot_count(candidate.path,
                     message("neither its name nor its text can be read as a number; "
                             "'caseflow validate' shows why"));
    return number;
}

} // namespace

std::uint32_t highest_number(const Disk& disk, const std::string& root, const Register& body,
                             const std::string& series, int year) {
    std::uint32_t highest = 0;
    for (const Mark& mark : marks(disk, root, series, year))
        highest = std::max(highest, mark.number.number());
    for (const Candidate& candidate : all_candidates(disk, root)) {
        const auto number =
            candidate.number ? candidate.number : number_in_key(disk, body, candidate);
        if (number && number->series() == series && number->year() == year)
            highest = std::max(highest, number->number());
    }
    return highest;
}

Diarienummer number_after(const std::string& series, std::uint32_t last, int year) {
    const auto next = Diarienummer::make(series, std::uint64_t{last} + 1, year);
    if (!next)
        throw Failure(message("series {series} has no number left in {year}", "series"_a = series,
                              "year"_a = year));
    return *next;
}

std::optional<std::string> find_number(const Disk& disk, const std::string& root,
                                       const Register& body, const Diarienummer& number,
                                       const std::string& except) {
    const std::vector<Candidate> all = all_candidates(disk, root);
    const auto is_other = [&](const Candidate& candidate) {
        return except.empty() || real_path(disk, candidate.path) != real_path(disk, except);
    };
    for (const Candidate& candidate : all)
        if (candidate.number == number && is_other(candidate)) return candidate.path;
    for (const Candidate& candidate : all)
        if (!candidate.number && is_other(candidate) &&
            number_in_key(disk, body, candidate) == number)
            return candidate.path;
    return std::nullopt;
}

std::optional<std::string> NumbersTaken::find(const Register& body, const Diarienummer& number) {
    if (std::string home = case_path(root_, number); exists(disk_, home)) return home;
    list();
    if (const auto named = paths_.find(number); named != paths_.end()) return named->second;
    for (const Candidate& candidate : unnamed_)
        if (const auto in_key = number_in_key(disk_, body, candidate))
            paths_.emplace(*in_key, candidate.path);
    unnamed_.clear();
    const auto found = paths_.find(number);
    return found == paths_.end() ? std::nullopt : std::optional(found->second);
}

void NumbersTaken::list() {
    if (is_listed_) return;
    for (Candidate& candidate : all_candidates(disk_, root_)) {
        if (candidate.number)
            paths_.emplace(*candidate.number, std::move(candidate.path));
        else
            unnamed_.push_back(std::move(candidate));
    }
    is_listed_ = true;
}

std::optional<std::string> NumbersTaken::find_mark(const Diarienummer& number) {
    if (std::string path = mark_path(root_, number); exists(disk_, path)) return path;
    const auto [of_year, is_first] = marks_of_years_.try_emplace(number.year());
    if (is_first) of_year->second = marks(disk_, root_, number.year());
    for (const Mark& mark : of_year->second)
        if (mark.number == number && exists(disk_, mark.path)) return mark.path;
    return std::nullopt;
}

void NumbersTaken::mark(const Diarienummer& number) {
    const std::pair of(number.series(), number.year());
    const bool is_first = marks_.find(of) == marks_.end();
    std::vector<Mark>& known = marks_[of];
    if (is_first) known = marks(disk_, root_, number.series(), number.year());
    if (std::any_of(known.begin(), known.end(),
                    [&](const Mark& mark) { return mark.number.number() >= number.number(); }))
        return;
    const std::string path = mark_path(root_, number);
    create_mark(disk_, path);
    if (is_first) known = marks(disk_, root_, number.series(), number.year());
    for (const Mark& mark : known)
        if (mark.number.number() < number.number())
            static_cast<void>(disk_.remove(mark.path)); // another process may have been faster
    known = {{number, path}};
}

} // namespace caseflow
