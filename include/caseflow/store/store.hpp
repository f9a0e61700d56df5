/// Why: where a register is, where its cases lie, and how their text gets into memory.
#pragma once

#include "caseflow/base/rare_text.hpp"
#include "caseflow/model/diarienummer.hpp"
#include "caseflow/model/register.hpp"
#include "caseflow/source/located.hpp"
#include "caseflow/store/disk.hpp"
#include "caseflow/store/lookup.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace caseflow {

/// How many folders deep a register is read.
inline constexpr int deepest_tree = 16;

/// The nearest directory named `cases` in the working directory or above it, as a path from there
/// ("cases", "../cases"); nothing if there is none.
[[nodiscard]] std::optional<std::string> find_register(const Disk& disk);

/// The register a file lies in: its nearest parent named `cases`; nothing if it lies in none.
[[nodiscard]] std::optional<std::string> register_around(const std::string& path);

/// True for the name of a year's folder: four digits.
[[nodiscard]] bool is_year(std::string_view folder_name);

/// True if a file's name ends as a case's does, with ".toml" in any letter case.
[[nodiscard]] bool has_case_ending(std::string_view name);

/// A case file's name without that ending.
[[nodiscard]] std::string_view stem_of(std::string_view name);

/// The name of the file that describes a register, and its path.
inline constexpr std::string_view register_file_name = "register.toml";
[[nodiscard]] std::string register_file_path(const std::string& root);

/// Where a case lies: `<root>/<year>/<SERIES>-<number>-<year>.toml`.
[[nodiscard]] std::string case_path(const std::string& root, const Diarienummer& number);

/// Says that links lead from a path below a register's root out of the register, or nowhere; empty
/// if they do not, or may not be followed: then reading says why.
[[nodiscard]] std::string link_problem(const Disk& disk, const std::string& root,
                                       const std::string& path);

/// A file of the register's tree that could be a case; `problem` says why it cannot be read.
struct Candidate {
    std::string path;
    std::optional<Diarienummer> number; // by its name
    RareText problem;
    bool is_folder = false; // what lies in it is unknown
};

/// The number that a name without its ending is, in any spelling: of a case's file, its folder of
/// documents, the mark of its number. Whatever reads names reads them by this.
[[nodiscard]] std::optional<Diarienummer> number_in_stem(std::string_view stem);

/// The number that a file's name carries, in any letter case, composed or not, with any separators:
/// "RUN-5-2024.toml", "run_05_2024.TOML". Nothing if the name is not a number.
[[nodiscard]] std::optional<Diarienummer> number_in_name(std::string_view name);

/// The numbers that a file may have by its name: the one that it is, else those that it contains,
/// as the names of copies do ("RUN-5-2024 (1).toml", "RUN-5-2024.sync-conflict-20240101.toml").
[[nodiscard]] std::vector<Diarienummer> numbers_in_name(std::string_view name);

/// The number in a file's name if it may be the case's: nothing if it is of a series that the
/// register does not have, as in "möte-5-2024.toml"; then only the key has the number.
[[nodiscard]] std::optional<Diarienummer>
number_from_name(const Register& body, const std::optional<Diarienummer>& in_name);

/// True if only the key of a file with a case's ending has its number: its name is not one, nor
/// contains one.
[[nodiscard]] bool has_number_only_in_key(const Register& body, std::string_view name);

/// A file that says that a number was given, in whatever spelling its name has the number.
struct Mark {
    Diarienummer number;
    std::string path;
};

/// The number that the name of a mark says, ".RUN-319-2022.taken"; nothing if it is not one.
[[nodiscard]] std::optional<Diarienummer> number_in_mark(std::string_view name);

/// The results of one listing of a register's folders.
struct Tree {
    std::vector<Candidate> candidates;  // as walk returns them
    std::vector<Mark> marks;            // wherever they lie
    std::vector<std::string> leftovers; // what may be left, in order; see leftovers.hpp
};

[[nodiscard]] Tree list_tree(const Disk& disk, const std::string& root);

/// Every file with a case's ending below the root but register.toml, in order of number, those
/// without one last. Of several with one number, the one at case_path comes first. Hidden files and
/// directories are passed over; links are followed to files inside the register only, and one to a
/// file that is here anyway is left out. A folder whose cases stay unknown is a candidate with
/// `is_folder`: one that cannot be listed, lies too deep, or is a year's and a link that leads out.
[[nodiscard]] std::vector<Candidate> walk(const Disk& disk, const std::string& root);

/// Those of walk that may have a number by their names, first those whose names are the number.
/// Costs what listing names does.
[[nodiscard]] std::vector<Candidate> walk(const Disk& disk, const std::string& root,
                                          const Diarienummer& number);

/// Those of walk that may have a number, by their names or because only their keys have one, and
/// are near it: not among the documents of another case, and in the folder of another year only if
/// the name is just the one that the number's case has. Costs what listing a year's names does, and
/// one look at each other year.
[[nodiscard]] std::vector<Candidate> walk_near(const Disk& disk, const std::string& root,
                                               const Register& body, const Diarienummer& number);

/// The names that walk_near looks for in other years' folders: shares and old disks write names in
/// upper or in lower case, other systems decompose their accents.
[[nodiscard]] std::set<std::string> names_elsewhere(const Diarienummer& number);

/// Those of walk whose names hold all of some digits and are wanted numbers, in order of number;
/// none among documents. `is_wanted` is called once for each name, so a caller that counts need not
/// keep them all.
[[nodiscard]] std::vector<Candidate>
walk_wanted(const Disk& disk, const std::string& root, const std::vector<std::string>& digits,
            const std::function<bool(const Diarienummer&)>& is_wanted);

/// Why a file could not be read.
struct ReadError {
    std::string problem;
    bool system_failed = false; // permission, vanished; else it is the file's size or kind
};

/// A file's bytes, or why there are none.
struct Loaded {
    std::string bytes;
    std::optional<ReadError> error;
};

/// A file exceeds its permitted size.
[[nodiscard]] ReadError too_large();

/// Reads a case file or register.toml within its permitted size.
[[nodiscard]] Loaded load(const Disk& disk, const std::string& path);

/// Reads a file of that size that need not be a regular one.
[[nodiscard]] Loaded load_stream(const Disk& disk, const std::string& path);

} // namespace caseflow
