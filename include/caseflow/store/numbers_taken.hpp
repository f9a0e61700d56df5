/// Why: a number is never used again, even if its file is gone. The highest one of a series and
/// year leaves an empty hidden file beside the cases, `.RUN-319-2022.taken`.
#pragma once

#include "caseflow/model/diarienummer.hpp"
#include "caseflow/model/register.hpp"
#include "caseflow/store/disk.hpp"
#include "caseflow/store/walk.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace caseflow {

/// The number after `last`, which is 0 before the first. Throws Failure if the series has none left
/// in that year.
[[nodiscard]] Diarienummer number_after(const std::string& series, std::uint32_t last, int year);

/// The path of the first file in the register with a number, other than `except`; nothing if there
/// is none. Reads and throws like NumbersTaken.
[[nodiscard]] std::optional<std::string> find_number(const Disk& disk, const std::string& root,
                                                     const Register& body,
                                                     const Diarienummer& number,
                                                     const std::string& except = {});

/// The numbers of a register while a command creates cases in it: the folders are listed only once,
/// even for ten thousand cases. A file's number is in its name, or in its key if the name is not a
/// number of a series that the register may have; only those files are read. Throws Failure if a
/// folder cannot be listed, or if such a file cannot be read or is not TOML: a number could be used
/// twice.
class NumbersTaken {
  public:
    NumbersTaken(Disk& disk, std::string root) : disk_(disk), root_(std::move(root)) {}

    /// The highest number of any file in the register, or of a mark whose file is gone; 0 if there
    /// is none.
    [[nodiscard]] std::uint32_t highest(const Register& body, const std::string& series, int year);

    /// Like find_number. Files that another process creates after the first call are seen only at
    /// case_path, where caseflow puts all its files.
    [[nodiscard]] std::optional<std::string> find(const Register& body, const Diarienummer& number);

    /// The path of the mark of exactly this number; nothing if it has none. To find out whether the
    /// number's file is gone, look for the mark first and for the file afterwards: the mark is made
    /// later than the file. A mark in another folder, or in another spelling than caseflow's, which
    /// copying between systems may cause, is seen if it existed at the first call of any.
    [[nodiscard]] std::optional<std::string> find_mark(const Register& body,
                                                       const Diarienummer& number);

    /// Creates the mark of a number, and removes those of lower ones. Safe with any number of
    /// processes: each removes only marks that its own makes unnecessary. Throws Failure if the
    /// disk fails.
    void mark(const Diarienummer& number);

  private:
    void list(const Register& body);
    void read_unnamed(const Register& body);

    Disk& disk_;
    std::string root_;
    bool is_listed_ = false;
    std::vector<Candidate> named_;                // in order of number
    std::vector<Candidate> unnamed_;              // keys not read yet
    std::map<Diarienummer, std::string> by_keys_; // paths of those read
    std::vector<Mark> listed_marks_;
    std::map<std::pair<std::string, int>, std::vector<Mark>> marks_; // by series and year
};

} // namespace caseflow
