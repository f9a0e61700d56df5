/// Why: people edit a copy, so that the case on the disk is whole at any moment. A copy that an
/// earlier session left is found again, whatever ended that session; one that a session still works
/// with is that session's alone. Copies lie with a person's own state files and not in the
/// register, where git or a colleague would take them.
#pragma once

#include "caseflow/store/disk.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace caseflow {

class EditCopy {
  public:
    /// Of the case at a path without links, in the register `root`. Throws Failure if another
    /// session edits the case, or there is nowhere outside the register to put copies.
    EditCopy(Disk& disk, const std::string& case_path, const std::string& root);
    EditCopy(const EditCopy&) = delete;
    EditCopy& operator=(const EditCopy&) = delete;
    ~EditCopy();

    [[nodiscard]] const std::string& path() const { return path_; }

    /// True if there is a copy.
    [[nodiscard]] bool is_there() const;

    /// True if there is a copy that differs from the case as it is now and from the one that it was
    /// made of, if that is known.
    [[nodiscard]] bool has_changes(std::string_view now) const;

    /// False for a copy that an editor saved after its session had ended: the text that it was
    /// copied from is no longer known.
    [[nodiscard]] bool has_original() const;

    /// Takes over the copy of a case whose file has been renamed since, to `case_path` in the
    /// register `root`; `is_of_case` says so of the text that a copy was made of, or holds. Throws
    /// Failure if another session still edits it.
    void take_over_renamed(const std::string& case_path, const std::string& root,
                           const std::function<bool(const std::string& text)>& is_of_case);

    /// Makes the copy anew. Throws Failure, and leaves it, if an editor saves there at the moment.
    void begin(std::string_view bytes);

    /// Takes the case, as it is now, for what such a copy was made of.
    void adopt(std::string_view now);

    /// The case as it was when the copy was made, and the copy as it is now. Throw Failure if they
    /// cannot be read.
    [[nodiscard]] std::string original() const;
    [[nodiscard]] std::string text() const;

    /// Gives the copy another text, of which the case is now `original`. The disk holds what was
    /// written all the time.
    void rebase(std::string_view original, std::string_view text);

    /// Takes the copy away, unless an editor has saved it since it held `seen`.
    void remove(std::string_view seen);

  private:
    EditCopy(Disk& disk, const std::string& stem);
    void hold(const std::string& case_path);
    void drop();
    void create(const std::string& path, std::string_view bytes);

    Disk& disk_;
    std::string path_;
    std::string before_path_; // is there before the copy is
    std::string lock_path_;
    std::shared_ptr<void> held_; // the lock's file, as long as this session lasts
};

} // namespace caseflow
