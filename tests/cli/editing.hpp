/// Why: several tests run edit with a line of a shell as the editor, and look at the copies it
/// leaves.
#pragma once

#include "program.hpp"

namespace caseflow::test {

/// Runs edit with a line of a shell as the editor; "$1" is the file.
inline Result edit(const Folder& folder, const std::string& editor) {
    folder.write("editor", "#!/bin/sh\n" + editor + "\n");
    return folder.shell("chmod +x editor; EDITOR=./editor caseflow edit RUN/319/2022");
}

/// The names of the copies.
inline std::string copies(const Folder& folder) {
    return folder.shell("ls -A -I .gitignore state/caseflow/edit").out;
}

/// The only copy there is.
inline std::string copy(const Folder& folder) {
    return folder.shell("cat state/caseflow/edit/*.toml").out;
}

/// The names of the real case's folder.
inline std::string files(const Folder& folder) {
    return folder.shell("ls -A cases/2022").out;
}

} // namespace caseflow::test
