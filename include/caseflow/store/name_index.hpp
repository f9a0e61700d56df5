/// Why: a command is asked for one case or for ten thousand. Which files may be a case is answered
/// by the folders for the first, and by one walk for all others.
#pragma once

#include "caseflow/model/diarienummer.hpp"
#include "caseflow/model/register.hpp"
#include "caseflow/store/disk.hpp"
#include "caseflow/store/store.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace caseflow {

/// Answers which files may have a number. The first question is put to the folders; from the second
/// on, one walk answers all, so that many cost no more than a few.
class NameIndex {
  public:
    /// The register's body must outlive the index.
    NameIndex(const Disk& disk, std::string root, const Register& body)
        : disk_(disk), root_(std::move(root)), body_(body) {}

    /// Those that may have it by their names.
    [[nodiscard]] std::vector<Candidate> find(const Diarienummer& number);

    /// Those that walk_near finds; of files whose names do not show it, those with the number as
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
    std::vector<Candidate> unnumbered_;             // whose numbers are only in their keys
    std::map<std::string, std::optional<Diarienummer>> keys_; // of those that were read, by path
};

} // namespace caseflow
