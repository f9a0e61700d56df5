/// Why: an access list gives access to colleagues whom the permission bits exclude, and people
/// attach notes to files; a file that replaces another has both too.
#pragma once

#include "caseflow/store/disk.hpp"

#include <string>

namespace caseflow {

/// The attributes of a file; none if its file system has none.
[[nodiscard]] Problem read_attributes(const std::string& path, Attributes& to);

/// True if an access list gives a user `permissions` (read 4, write 2), by the user's own entry or
/// through the file's group.
[[nodiscard]] bool lets_in(const std::string& list, unsigned user, unsigned permissions);

/// Gives an open file, just created at `path`, these attributes as far as the system allows, and
/// removes those inherited from its folder.
void set_attributes(int file, const std::string& path, const Attributes& wanted);

} // namespace caseflow
