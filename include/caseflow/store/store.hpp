/// Why: where a register is, how its files are named, and how their text is read.
#pragma once

#include "caseflow/model/diarienummer.hpp"
#include "caseflow/model/register.hpp"
#include "caseflow/store/disk.hpp"
#include "caseflow/store/register_root.hpp"

#include <optional>
#include <string>
#include <vector>

namespace caseflow {

/// The nearest directory named `cases` in the working directory or above it, as a path from there
/// ("cases", "../cases"); nothing if there is none.
[[nodiscard]] std::optional<std::string> find_register(const Disk& disk);

/// The register that contains a file: its nearest parent named `cases`, if any.
[[nodiscard]] RegisterRoot register_around(const std::string& path);

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

/// The number in the name of a mark, ".RUN-319-2022.taken"; nothing for any other name.
[[nodiscard]] std::optional<Diarienummer> number_in_mark(std::string_view name);

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
