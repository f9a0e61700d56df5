/// Why: a run that is killed cannot clean up after itself. What it leaves beside the cases has a
/// name that says so, is found, and does not stay for ever.
#pragma once

#include "caseflow/store/disk.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// What the names of temporary files begin with.
inline constexpr std::string_view temporary_prefix = ".caseflow-";

/// ".caseflow-0123456789abcdef.tmp".
[[nodiscard]] std::string temporary_name(std::uint64_t random);
[[nodiscard]] bool is_temporary_name(std::string_view name);

enum class LeftoverKind {
    temporary, // of a write that did not finish, or has not yet
    edit_copy, // ".0a1b2c3d.NAME.toml": earlier versions of `edit` kept copies beside the case
};

struct Leftover {
    std::string path;
    LeftoverKind kind;
    std::int64_t modified; // seconds since 1970
};

/// Everything of that kind in the folders of a register, in order of folder and name. Folders that
/// cannot be listed are passed over.
[[nodiscard]] std::vector<Leftover> find_leftovers(const Disk& disk, const std::string& root);

/// Removes the temporary files that lie beside a file just written and are more than a day older.
/// Compares times of one file system, since a share's clock may differ from this machine's.
/// Ignores failures: the next write tries again.
void remove_old_temporaries(Disk& disk, const std::string& written);

} // namespace caseflow
