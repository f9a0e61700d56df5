/// Why: a number once given is not given again, even where its file is gone. The highest one of a
/// series and year leaves an empty hidden file beside the cases, `.RUN-319-2022.taken`.
#pragma once

#include "caseflow/model/diarienummer.hpp"
#include "caseflow/model/register.hpp"
#include "caseflow/store/disk.hpp"
#include "caseflow/store/store.hpp"

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

/// The path of the first file in the register that carries a number, other than `except`; nothing
/// if there is none. Reads and throws as NumbersTaken does.
[[nodiscard]] std::optional<std::string> find_number(const Disk& disk, const std::string& root,
                                                     const Register& body,
                                                     const Diarienummer& number,
                                                     const std::string& except = {});

/// The numbers of a register while a command makes cases in it: the folders are listed once, so
/// that ten thousand cases do not list them ten thousand times. A file carries a number by its
/// name, or by its key if the name is not a number of a series that the register may have; only
/// those files are read. Throws Failure if a folder cannot be listed, or such a file cannot be read
/// or is not TOML: a number could be given twice.
class NumbersTaken {
  public:
    NumbersTaken(Disk& disk, std::string root) : disk_(disk), root_(std::move(root)) {}

    /// The highest number that a file anywhere in the register carries, or the mark of one that is
    /// gone; 0 if there is none.
    [[nodiscard]] std::uint32_t highest(const Register& body, const std::string& series, int year);

    /// As find_number. Files that another process makes after the first call are seen only where
    /// they belong, at case_path: all that caseflow makes.
    [[nodiscard]] std::optional<std::string> find(const Register& body, const Diarienummer& number);

    /// The path of the mark of just this number; nothing if it does not have one. To learn whether
    /// the number's file is gone, look for the mark first and for the file afterwards: the mark is
    /// made later than the file. A mark in another spelling than caseflow's, which copying between
    /// systems leaves, or in another folder is seen if it was there at the first call of any.
    [[nodiscard]] std::optional<std::string> find_mark(const Register& body,
                                                       const Diarienummer& number);

    /// Leaves the mark of a number, and takes away those of lower ones. Safe among any number of
    /// processes: each removes only what its own mark makes unnecessary. Throws Failure if the disk
    /// does.
    void mark(const Diarienummer& number);

  private:
    void list(const Register& body);
    void read_unnamed(const Register& body);

    Disk& disk_;
    std::string root_;
    bool is_listed_ = false;
    std::vector<Candidate> named_;                // in order of number
    std::vector<Candidate> unnamed_;              // whose keys are not read yet
    std::map<Diarienummer, std::string> by_keys_; // the paths of those that are
    std::vector<Mark> listed_marks_;
    std::map<std::pair<std::string, int>, std::vector<Mark>> marks_; // by series and year
};

} // namespace caseflow
