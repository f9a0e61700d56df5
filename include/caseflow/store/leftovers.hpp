/// Why: a run that is killed cannot clean up. The files it leaves beside the cases have
/// recognizable names, are found, and do not stay for ever.
#pragma once

#include "caseflow/store/disk.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The beginning of the names of temporary files.
inline constexpr std::string_view temporary_prefix = ".caseflow-";

/// A day, after which leftovers of a killed run are old.
inline constexpr std::int64_t seconds_of_a_day = 24 * 60 * 60;

/// ".caseflow-0123456789abcdef.tmp".
[[nodiscard]] std::string temporary_name(std::uint64_t random);
[[nodiscard]] bool is_temporary_name(std::string_view name);

enum class LeftoverKind {
    temporary, // of an unfinished write
    edit_copy, // ".XXXXXXXX.NAME.toml": earlier versions of `edit` kept copies beside the case
    document,  // in the folder where `document add` puts copies, before it logs them
};

struct Leftover {
    std::string path;
    LeftoverKind kind;
    std::int64_t modified; // seconds since 1970
};

[[nodiscard]] bool is_leftover_name(std::string_view name);

/// The folder beside cases that contains a folder of documents for each case.
inline constexpr std::string_view documents_folder = "bilagor";

/// The folder for copies of the documents of a case file, relative to the folder of the file:
/// "bilagor/RUN-319-2022".
[[nodiscard]] std::string copies_folder(const std::string& case_path);
/// True for a folder with such an ending.
[[nodiscard]] bool is_copies_folder(const std::string& folder);

/// Leftovers at paths with such names, or in such folders. Leaves out those that have vanished or
/// are less than a minute old at `now`, in seconds since 1970: the process that writes them may
/// still be running. A date in the future, from a wrong clock, does not hide a file.
[[nodiscard]] std::vector<Leftover>
find_leftovers(const Disk& disk, const std::vector<std::string>& paths, std::int64_t now);

/// Removes temporary files beside a file just written that are more than a day older than it. A
/// newer one may belong to a machine whose clock is ahead and that is writing now. Compares times
/// of one file system, since a share's clock may differ from this machine's. Looks once per run in
/// each folder, and ignores failures: the next run tries again.
void remove_old_temporaries(Disk& disk, const std::string& written);

} // namespace caseflow
