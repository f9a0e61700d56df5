/// Why: people edit a copy, so that the case on the disk is complete at any moment. A copy from an
/// earlier session is found again, however that session ended, and is never rewritten: an editor
/// may still have it open, and text saved there is based on the copy's original. Copies are among
/// the user's own state files and not in the register, where git or a colleague would find them.
#pragma once

#include "caseflow/model/diarienummer.hpp"
#include "caseflow/store/disk.hpp"
#include "caseflow/store/register_root.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The identity of a case for its copies: its number, wherever its file is in the register, or the
/// file's path if it is not in a register or has no number.
struct EditedCase {
    std::string path;  // without links
    RegisterRoot root; // none if it is in no register
    std::optional<Diarienummer> number = {};
};

/// A copy with changes that are not in the case of that number.
struct LeftCopy {
    Diarienummer number;
    std::string path;
    std::int64_t modified; // seconds since 1970
};

/// Copies left by sessions of `edit` of the cases of a register, except sessions still running; of
/// this user, in order of name. None if they cannot be listed.
[[nodiscard]] std::vector<LeftCopy> left_copies(Disk& disk, const std::string& root);

/// Excludes other sessions for its lifetime.
class EditLock {
  public:
    /// Throws Failure if another session has it; `name` is the file that it edits.
    EditLock(Disk& disk, std::string path, const std::string& name);
    EditLock(const EditLock&) = delete;
    EditLock& operator=(const EditLock&) = delete;
    ~EditLock();

  private:
    Disk& disk_;
    std::string path_;
    std::shared_ptr<void> held_;
};

class EditCopy {
  public:
    /// Throws Failure if another session is editing the case, or if copies cannot be kept outside
    /// the register.
    EditCopy(Disk& disk, EditedCase edited);

    /// The path of the copy in use, if there is one.
    [[nodiscard]] std::string path() const;

    /// True if there is a copy.
    [[nodiscard]] bool is_there() const;

    /// Whether a copy of the case with that number, which has that text, belongs to this case,
    /// whose number has changed since.
    using IsRenumbered = std::function<bool(const Diarienummer&, const std::string& text)>;

    /// Moves to the first copy of earlier sessions that differs from both the current case and the
    /// copy's original, if that is known. False if there is none. Throws Failure if another session
    /// still edits it.
    [[nodiscard]] bool find_changes(std::string_view now, const IsRenumbered& is_renumbered);

    /// A copy with changes to the case of this number, made when the register was elsewhere.
    struct Elsewhere {
        std::string copy;
        std::string before; // its original
        std::string root;   // the register's path at that time
    };

    /// The first such copy; it may belong to this register, moved since then, or to one that is
    /// gone.
    [[nodiscard]] std::optional<Elsewhere> find_elsewhere() const;

    /// False for a copy that an editor saved after its session had ended, when its original had
    /// been removed.
    [[nodiscard]] bool has_original() const;

    /// Moves to a copy of the current case: a new one, or one that is still unchanged. Call it only
    /// if find_changes() has found none. Removes the other copies that are more than a day old.
    void begin(std::string_view now);

    /// The case when the copy was made, and the current copy. Throw Failure if they cannot be read.
    [[nodiscard]] std::string original() const;
    [[nodiscard]] std::string text() const;

    /// Moves to a new copy with that text, made from the current case. Removes the one before it
    /// unless it has been saved since its text was `seen`.
    void continue_with(std::string_view now, std::string_view text, std::string_view seen);

    /// Removes the copy, unless an editor has saved it since its text was `seen`.
    void remove(std::string_view seen);

    /// Removes it whatever its text.
    void drop();

  private:
    [[nodiscard]] std::vector<std::string> all_copies() const;
    [[nodiscard]] std::string before_path() const; // exists before the copy does
    [[nodiscard]] std::string register_path(std::string_view mark) const;
    void name_register() const;
    void forget_register() const;
    [[nodiscard]] bool is_own(const std::string& copy) const;
    [[nodiscard]] bool takes_over(const std::string& copy, const IsRenumbered& is_renumbered);
    [[nodiscard]] bool has_changes(std::string_view now) const;
    [[nodiscard]] bool is_old() const;
    [[nodiscard]] std::string lock_path(const std::string& base) const;
    void make(std::string_view original, std::string_view text);

    Disk& disk_;
    EditedCase edited_;
    std::string folder_;
    std::string base_; // the beginning of the names of the case's copies
    std::string copy_; // the name of the copy in use, without its ending
    std::deque<EditLock> locks_;
};

} // namespace caseflow
