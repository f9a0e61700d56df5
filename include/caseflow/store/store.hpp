/// Why: where a register is, where its cases are, and how their text is read.
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

/// How many levels of folders of a register are read.
inline constexpr int deepest_tree = 16;

/// The nearest directory named `cases` in the working directory or above it, as a path from there
/// ("cases", "../cases"); nothing if there is none.
[[nodiscard]] std::optional<std::string> find_register(const Disk& disk);

/// The register that contains a file: its nearest parent named `cases`; nothing if there is none.
[[nodiscard]] std::optional<std::string> register_around(const std::string& path);

/// True for the name of a year's folder: four digits.
[[nodiscard]] bool is_year(std::string_view folder_name);

/// True if a file's name ends like a case's, with ".toml" in any letter case.
[[nodiscard]] bool has_case_ending(std::string_view name);

/// A case file's name without that ending.
[[nodiscard]] std::string_view stem_of(std::string_view name);

/// The name of the file that describes a register, and its path.
inline constexpr std::string_view register_file_name = "register.toml";
[[nodiscard]] std::string register_file_path(const std::string& root);

/// The path of a case: `<root>/<year>/<SERIES>-<number>-<year>.toml`.
[[nodiscard]] std::string case_path(const std::string& root, const Diarienummer& number);

/// A message if links lead from a path below a register's root out of the register, or nowhere;
/// empty otherwise, or if they may not be followed: then reading gives the reason.
[[nodiscard]] std::string link_problem(const Disk& disk, const std::string& root,
                                       const std::string& path);

/// A file of the register's tree that could be a case; `problem` is why it cannot be read.
struct Candidate {
    std::string path;
    std::optional<Diarienummer> number; // by its name
    RareText problem;
    bool is_folder = false; // its content is unknown
};

/// The number in a name without its ending, in any spelling: of a case's file, its folder of
/// documents or the mark of its number. All names are read by this.
[[nodiscard]] std::optional<Diarienummer> number_in_stem(std::string_view stem);

/// The number in a file's name, in any letter case, composed or not, with any separators:
/// "RUN-5-2024.toml", "run_05_2024.TOML". Nothing if the name is not a number.
[[nodiscard]] std::optional<Diarienummer> number_in_name(std::string_view name);

/// The numbers that a file may have by its name: the whole name, else the numbers in it, as in
/// names of copies ("RUN-5-2024 (1).toml", "RUN-5-2024.sync-conflict-20240101.toml").
[[nodiscard]] std::vector<Diarienummer> numbers_in_name(std::string_view name);

/// The number in a file's name if it may be the case's: nothing if the register does not have its
/// series, as in "möte-5-2024.toml"; then only the key has the number.
[[nodiscard]] std::optional<Diarienummer>
number_from_name(const Register& body, const std::optional<Diarienummer>& in_name);

/// True if only the key of a file with a case's ending has its number: the name neither is nor
/// contains one.
[[nodiscard]] bool has_number_only_in_key(const Register& body, std::string_view name);

/// A file that marks a number as taken, in any spelling of the number in its name.
struct Mark {
    Diarienummer number;
    std::string path;
};

/// The number in the name of a mark, ".RUN-319-2022.taken"; nothing for any other name.
[[nodiscard]] std::optional<Diarienummer> number_in_mark(std::string_view name);

/// The results of one listing of a register's folders.
struct Tree {
    std::vector<Candidate> candidates;  // as walk returns them
    std::vector<Mark> marks;            // in any folder
    std::vector<std::string> leftovers; // sorted; see leftovers.hpp
};

[[nodiscard]] Tree list_tree(const Disk& disk, const std::string& root);

/// Every file with a case's ending below the root except register.toml, in order of number, those
/// without one last. If several have one number, the one at case_path comes first. Hidden files and
/// directories are skipped; links are followed only to files inside the register, and left out if
/// they lead to a file that is found anyway. A folder whose cases are unknown is a candidate with
/// `is_folder`: one that cannot be listed, is too deep, or is a year's and a link that leads out.
[[nodiscard]] std::vector<Candidate> walk(const Disk& disk, const std::string& root);

/// The files of walk that may have a number by their names, first those whose names are exactly the
/// number. Costs as much as listing names.
[[nodiscard]] std::vector<Candidate> walk(const Disk& disk, const std::string& root,
                                          const Diarienummer& number);

/// The files of walk that may have a number, by their names or because only their keys have one,
/// and are near it: not among the documents of another case, and in the folder of another year only
/// if the name is exactly that of the number's case. Costs as much as listing a year's names, and
/// one lookup in each other year.
[[nodiscard]] std::vector<Candidate> walk_near(const Disk& disk, const std::string& root,
                                               const Register& body, const Diarienummer& number);

/// The names that walk_near looks for in other years' folders: shares and old disks write names in
/// upper or in lower case, and other systems decompose their accents.
[[nodiscard]] std::set<std::string> names_elsewhere(const Diarienummer& number);

/// The files of walk whose names contain all of some digits and are wanted numbers, in order of
/// number; none among documents. `is_wanted` is called once for each name, so a caller that counts
/// need not store them all.
[[nodiscard]] std::vector<Candidate>
walk_wanted(const Disk& disk, const std::string& root, const std::vector<std::string>& digits,
            const std::function<bool(const Diarienummer&)>& is_wanted);

/// The reason why a file could not be read.
struct ReadError {
    std::string problem;
    bool system_failed = false; // permission, vanished; else the file's size or kind
};

/// A file's bytes, or the reason why there are none.
struct Loaded {
    std::string bytes;
    std::optional<ReadError> error;
};

/// A file exceeds its permitted size.
[[nodiscard]] ReadError too_large();

/// Reads a case file or register.toml within its permitted size.
[[nodiscard]] Loaded load(const Disk& disk, const std::string& path);

/// Reads a file of at most that size, which may be other than a regular one.
[[nodiscard]] Loaded load_stream(const Disk& disk, const std::string& path);

} // namespace caseflow
