// Clones of one git remote that hold a register, for the tests of numbers that they reserve.
#pragma once

#include "program.hpp"

#include <string>

namespace caseflow::test {

/// A bare repository with a register, and clones of it: a, b, c …
void make_clones(const Folder& folder, const std::string& names);

/// Puts a `git` before the real one, which is "$git" in its script.
void wrap_git(const Folder& folder, const std::string& script);

/// All that a refused number must leave as it was: files, changes, references here and there.
std::string state_of(const Folder& folder);

/// Checks that a run which has got no number says so, ends with 2 and has changed nothing.
void check_refused(const Folder& folder, const std::string& state, const Result& result,
                   const std::string& message, const std::string& reason);

/// Begins a line of the shell that runs in clone a with the `git` of wrap_git.
inline const std::string with_wrapper = "PATH=$(pwd)/bin:$PATH && cd a && ";

/// Prints the numbers reserved of RUN and 2022, newest first, with who took them.
inline const std::string log_of =
    "git -C remote log --format=%s,%an refs/caseflow/numbers/RUN/2022";

inline const std::string eight_clones = "a b c d e f g h";

/// Takes numbers in each of eight clones, all at the same time: two each, or $CASEFLOW_TURNS; 20
/// make 160 numbers.
std::string take_at_once();

/// Checks that those were the numbers from 1 on, each given once and none skipped.
void check_each_once(const Folder& folder, const Result& taken);

} // namespace caseflow::test
