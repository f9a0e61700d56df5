/// Why: a command may need one case or ten thousand. The files that may be a case are found in the
/// folders for the first one, and by one walk for all others.
#pragma once

#include "caseflow/model/diarienummer.hpp"
#include "caseflow/model/register.hpp"
#include "caseflow/store/disk.hpp"
#include "caseflow/store/walk.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace caseflow {

/// Finds the files that may have a number. The first lookup reads the folders; from the second on,
/// one walk serves all, so that many cost no more than a few.
class NameIndex {
  public:
    /// The register's body must outlive the index.
    NameIndex(const Disk& disk, std::string root, const Register& body)
        : disk_(disk), root_(std::move(root)), body_(body) {}

    /// The files that may have it by their names.
    [[nodiscard]] std::vector<Candidate> find(const Diarienummer& number);

    /// The files that walk_near finds; if their names do not show the number, only those with it as
    /// their key. Such a file is read once, and left out if it cannot be.
    [[nodiscard]] std::vector<Candidate> find_near(const Diarienummer& number);

  private:
    void list_all();
    [[nodiscard]] std::vector<Candidate> find_listed(const Diarienummer& number);
    [[nodiscard]] bool is_far(std::string_view path, const Diarienummer& number) const;
    [[nodiscard]] bool is_unnumbered(const Candidate& candidate) const;
    [[nodiscard]] bool may_have(const Candidate& candidate, const Diarienummer& number);
    [[nodiscard]] std::optional<Diarienummer> key_of(const std::string& path);

    const Disk& disk_;
    std::string root_;
    const Register& body_;
    int questions_ = 0;
    bool is_listed_ = false;
    std::vector<Candidate> all_;
    std::multimap<Diarienummer, Candidate> copies_; // by the numbers that their names contain
    std::vector<Candidate> unnumbered_;             // only their keys have numbers
    std::map<std::string, std::optional<Diarienummer>> keys_; // of files that were read, by path
};

} // namespace caseflow
