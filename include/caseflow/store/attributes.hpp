/// Why: an access list lets colleagues in whom the permission bits leave out, and people attach
/// notes to files; the file that replaces another has them too.
#pragma once

#include "caseflow/store/disk.hpp"

#include <string>

namespace caseflow {

/// The attributes of a file; none if its file system has none.
[[nodiscard]] Problem read_attributes(const std::string& path, Attributes& to);

/// True if an access list lets a user do what `permissions` (read 4, write 2) says, by an entry of
/// their own or as one of the file's group.
[[nodiscard]] bool lets_in(const std::string& list, unsigned user, unsigned permissions);

/// Gives an open file, just made at `path`, these attributes as far as the system allows, and takes
/// away those that its folder gave it.
void set_attributes(int file, const std::string& path, const Attributes& wanted);

} // namespace caseflow
