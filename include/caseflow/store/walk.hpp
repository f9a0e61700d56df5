/// Why: the files of a register that may be cases are found by their names, in one way for all
/// commands.
#pragma once

#include "caseflow/base/rare_text.hpp"
#include "caseflow/model/diarienummer.hpp"
#include "caseflow/model/register.hpp"
#include "caseflow/store/disk.hpp"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace caseflow {

/// How many levels of folders of a register are read.
inline constexpr int deepest_tree = 16;

/// A file of the register's tree that could be a case; `problem` is why it cannot be read.
struct Candidate {
    std::string path;
    std::optional<Diarienummer> number; // by its name
    RareText problem;
    bool is_folder = false; // its content is unknown
};

/// A file that marks a number as taken, in any spelling of the number in its name.
struct Mark {
    Diarienummer number;
    std::string path;
};

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

} // namespace caseflow
