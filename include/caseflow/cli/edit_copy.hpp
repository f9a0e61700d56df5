/// Why: people edit a copy, so that the case on the disk is whole at any moment. A copy that an
/// earlier session left is found again, whatever ended that session. Copies lie with a person's own
/// state files and not in the register, where git or a colleague would take them.
#pragma once

#include "caseflow/store/disk.hpp"

#include <string>
#include <string_view>

namespace caseflow {

class EditCopy {
  public:
    /// Of the case at a path without links. Throws Failure if there is nowhere to put copies.
    EditCopy(Disk& disk, const std::string& case_path);

    [[nodiscard]] const std::string& path() const { return path_; }

    /// True if there is a copy that differs from the case it was made of.
    [[nodiscard]] bool has_changes() const;

    /// Makes the copy anew.
    void begin(std::string_view bytes);

    /// The case as it was when the copy was made, and the copy as it is now. Throw Failure if they
    /// cannot be read.
    [[nodiscard]] std::string original() const;
    [[nodiscard]] std::string text() const;

    /// Takes the copy away.
    void remove();

  private:
    Disk& disk_;
    std::string path_;
    std::string before_path_;
};

} // namespace caseflow
