/// Why: people edit a copy, so that the case on the disk is whole at any moment. A copy that an
/// earlier session left is found again, whatever ended that session, and is never rewritten: an
/// editor may still have it open, and text saved there is based on the copy's original. Copies lie
/// with a person's own state files and not in the register, where git or a colleague would take
/// them.
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

/// A case as its copies are known again: by its number, wherever its file lies in the register, or
/// by the file's path if it is in no register or has no number.
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

/// Copies that sessions of `edit` have left of the cases of a register, except those that still
/// run; of this user, in order of name. None where they cannot be listed.
[[nodiscard]] std::vector<LeftCopy> left_copies(Disk& disk, const std::string& root);

/// Keeps other sessions out as long as it lives.
class EditLock {
  public:
    /// Throws Failure if another session has it; `name` is what that edits.
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
    /// Throws Failure if another session edits the case, or there is nowhere outside the register
    /// to put copies.
    EditCopy(Disk& disk, EditedCase edited);

    /// Of the copy that this session works with, once there is one.
    [[nodiscard]] std::string path() const;

    /// True if there is a copy.
    [[nodiscard]] bool is_there() const;

    /// Whether a copy of the case with that number, which holds that text, is one of this case
    /// since that was given another number.
    using IsRenumbered = std::function<bool(const Diarienummer&, const std::string& text)>;

    /// Goes to the first copy of earlier sessions that differs from the case as it is now and from
    /// the one that it was made of, if that is known. False if there is none. Throws Failure if
    /// another session still edits it.
    [[nodiscard]] bool find_changes(std::string_view now, const IsRenumbered& is_renumbered);

    /// A copy with changes to the case of this number, made while the register was in another
    /// place.
    struct Elsewhere {
        std::string copy;
        std::string before; // its original
        std::string root;   // the register's path then
    };

    /// The first such copy; it may be of this register, which was moved then, or of one that is
    /// gone.
    [[nodiscard]] std::optional<Elsewhere> find_elsewhere() const;

    /// False for a copy that an editor saved after its session had ended: its original has been
    /// removed by then.
    [[nodiscard]] bool has_original() const;

    /// Goes to a copy of the case as it is now: a new one, or one that is still as it was made.
    /// To be called only if find_changes() has found none. Removes the other copies that are more
    /// than a day old.
    void begin(std::string_view now);

    /// The case as it was when the copy was made, and the copy as it is now. Throw Failure if they
    /// cannot be read.
    [[nodiscard]] std::string original() const;
    [[nodiscard]] std::string text() const;

    /// Goes to a new copy with that text, made of the case as it is now. The one before it is taken
    /// away unless it has been saved since it held `seen`.
    void continue_with(std::string_view now, std::string_view text, std::string_view seen);

    /// Takes the copy away, unless an editor has saved it since it held `seen`.
    void remove(std::string_view seen);

    /// Takes it away whatever it holds.
    void drop();

  private:
    [[nodiscard]] std::vector<std::string> all_copies() const;
    [[nodiscard]] std::string before_path() const; // is there before the copy is
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
    std::string base_; // what the names of the case's copies begin with
    std::string copy_; // the name of the one at hand, without its ending
    std::deque<EditLock> locks_;
};

} // namespace caseflow
