#include "caseflow/store/numbers_taken.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/swedish.hpp"
#include "caseflow/store/lookup.hpp"
#include "caseflow/store/store.hpp"
#include "caseflow/store/walk.hpp"
#include "caseflow/toml/decode.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>
#include <vector>

namespace caseflow {
namespace {

using namespace fmt::literals;

std::string directory(const std::string& root, int year) {
    return fmt::format("{}/{}", root, year);
}

std::string mark_path(const std::string& root, const Diarienummer& number) {
    return fmt::format("{}/.{}.taken", directory(root, number.year()), number.file_stem());
}

[[noreturn]] void cannot_count(const std::string& path, const std::string& problem) {
    throw Failure(message("cannot tell which numbers are taken: {path}: {problem}", "path"_a = path,
                          "problem"_a = problem));
}

/// The marks of a series and year in the year's folder.
std::vector<Mark> marks(const Disk& disk, const std::string& root, const std::string& series,
                        int year) {
    std::vector<Entry> entries;
    const auto problem = disk.list(directory(root, year), entries);
    if (problem && problem != std::errc::no_such_file_or_directory && // no folder yet: no marks
        problem != std::errc::not_a_directory)                        // nor in a file
        cannot_count(directory(root, year), system_message(problem));
    std::vector<Mark> found;
    for (const Entry& entry : entries)
        if (const auto number = number_in_mark(entry.name);
            number && number->year() == year && number->series() == series)
            found.push_back({*number, fmt::format("{}/{}", directory(root, year), entry.name)});
    return found;
}

/// Creates an empty file, which a crash leaves whole or not at all. It is not flushed to the disk:
/// the case is, and the mark is needed only when the case is gone.
void create_mark(Disk& disk, const std::string& path) {
    const Problem problem = disk.create(path, "", std::nullopt);
    if (problem && problem != std::errc::file_exists) // an existing one is as good
        throw Failure(message("cannot write {path}: {problem}", "path"_a = path,
                              "problem"_a = system_message(problem)));
}

/// Every file that could be a case, and every mark; throws Failure if that cannot be known.
Tree whole_tree(const Disk& disk, const std::string& root) {
    if (!exists(disk, root)) return {};
    Tree tree = list_tree(disk, root);
    for (const Candidate& candidate : tree.candidates)
        if (candidate.is_folder) cannot_count(candidate.path, candidate.problem.str());
    return tree;
}

/// Removes the blanks around separators: "RUN / 5 / 2024".
std::string closed_up(std::string_view text) {
    constexpr std::string_view separators = "/-";
    std::string out;
    for (const char c : text) {
        const bool separator = separators.find(c) != std::string_view::npos;
        while (separator && out.ends_with(' ')) out.pop_back();
        const bool after_separator =
            !out.empty() && separators.find(out.back()) != std::string_view::npos;
        if (c != ' ' || !after_separator) out += c;
    }
    return out;
}

/// The number that a key is, or that a person would read in it: "RUN–5–2024", "RUN / 5 / 2024",
/// "2024/RUN/5", "RUN/5/2024 (kopia)". It must not be given to another case.
std::optional<Diarienummer> number_seen_in(const Register& body, const std::string& key) {
    if (const auto number = body.read(trim(key)).number) return number;
    const std::string plain = closed_up(trim(plain_signs(key)));
    if (const auto number = body.read(plain).number) return number;
    std::string stem = plain;
    std::replace(stem.begin(), stem.end(), '/', '-');
    if (const auto number = number_in_stem(stem)) return number;
    const std::vector<Diarienummer> within = numbers_within(plain);
    return within.empty() ? std::nullopt : std::optional(within.front());
}

/// The value of the first key that is meant to be the number, wherever it is: "Diarienummer",
/// "dnr", or the right one under a header. Empty if there is none.
std::string_view meant_number(std::string_view text) {
    constexpr std::string_view names[] = {"diarienummer"};
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos) continue;
        if (meant_name(fold(trim(line.substr(0, equals), " \t\"'")), names))
            return trim(line.substr(equals + 1), " \t\r\"'");
    }
    return {};
}

/// The number in a file's key, or in its name if the key has no valid one; nothing if neither has.
std::optional<Diarienummer> number_in_key(const Disk& disk, const Register& body,
                                          const Candidate& candidate) {
    if (!candidate.problem.empty())
        return candidate.number; // not a case: a pipe, a link that leads out
    Loaded loaded = load(disk, candidate.path);
    if (loaded.error && loaded.error->system_failed)
        cannot_count(candidate.path, loaded.error->problem);
    CaseFile file(SourceText(candidate.path, std::move(loaded.bytes)));
    Findings ignored;
    const bool is_toml = decode(file, ignored); // if it is not, its readable keys are used
    const std::string& key = file.data.diarienummer;
    const auto number = number_seen_in(
        body, key.empty() && is_toml ? std::string(meant_number(file.source.text())) : key);
    if (!is_toml && !number)
        cannot_count(candidate.path,
                     message("neither its name nor its text can be read as a number; "
                             "'caseflow validate' shows why"));
    return number ? number : candidate.number;
}

} // namespace

Diarienummer number_after(const std::string& series, std::uint32_t last, int year) {
    const auto next = Diarienummer::make(series, std::uint64_t{last} + 1, year);
    if (!next)
        throw Failure(message("series {series} has no number left in {year} after {last}; if that "
                              "one was a mistake, remove its file and its mark '{mark}'",
                              "series"_a = series, "year"_a = year, "last"_a = last,
                              "mark"_a = fmt::format(".{}-{}-{}.taken", series, last, year)));
    return *next;
}

std::optional<std::string> find_number(const Disk& disk, const std::string& root,
                                       const Register& body, const Diarienummer& number,
                                       const std::string& except) {
    const std::vector<Candidate> all = whole_tree(disk, root).candidates;
    const auto is_other = [&](const Candidate& candidate) {
        return except.empty() || real_path(disk, candidate.path) != real_path(disk, except);
    };
    for (const Candidate& candidate : all)
        if (candidate.number == number && number_from_name(body, candidate.number) &&
            is_other(candidate))
            return candidate.path;
    for (const Candidate& candidate : all)
        if (!number_from_name(body, candidate.number) && is_other(candidate) &&
            number_in_key(disk, body, candidate) == number)
            return candidate.path;
    return std::nullopt;
}

void NumbersTaken::list(const Register& body) {
    if (std::exchange(is_listed_, true)) return;
    Tree tree = whole_tree(disk_, root_);
    listed_marks_ = std::move(tree.marks);
    for (Candidate& candidate : tree.candidates)
        (number_from_name(body, candidate.number) ? named_ : unnamed_)
            .push_back(std::move(candidate));
}

void NumbersTaken::read_unnamed(const Register& body) {
    for (const Candidate& candidate : unnamed_)
        if (const auto in_key = number_in_key(disk_, body, candidate))
            by_keys_.emplace(*in_key, candidate.path);
    unnamed_.clear();
}

std::uint32_t NumbersTaken::highest(const Register& body, const std::string& series, int year) {
    list(body);
    read_unnamed(body);
    std::uint32_t highest = 0;
    const auto count = [&](const Diarienummer& number) {
        if (number.series() == series && number.year() == year)
            highest = std::max(highest, number.number());
    };
    for (const Candidate& candidate : named_) count(*candidate.number);
    for (const auto& [number, path] : by_keys_) count(number);
    for (const Mark& mark : listed_marks_) count(mark.number);
    return highest;
}

std::optional<std::string> NumbersTaken::find(const Register& body, const Diarienummer& number) {
    if (std::string home = case_path(root_, number); exists(disk_, home)) return home;
    list(body);
    const auto named =
        std::partition_point(named_.begin(), named_.end(), [&](const Candidate& candidate) {
            return *candidate.number < number;
        });
    if (named != named_.end() && named->number == number) return named->path;
    read_unnamed(body);
    const auto found = by_keys_.find(number);
    return found == by_keys_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string> NumbersTaken::find_mark(const Register& body,
                                                   const Diarienummer& number) {
    if (std::string path = mark_path(root_, number); exists(disk_, path)) return path;
    list(body);
    for (const Mark& mark : listed_marks_)
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
