/// Why: a sum or a share of which a text names the funder is held to that funder's source, so that
/// two funders whose sums are swapped are noticed.
#pragma once

#include "caseflow/model/case.hpp"
#include "caseflow/prose/reading.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace caseflow {

/// The sources that a text names around a reading.
struct NamedSources {
    std::vector<std::size_t> sources; // indexes, in order of the text
    bool beside = false;              // the name stands right beside the number
    bool recipient = false;           // a funder is named, as one who is given something
};

/// Finds the names of funders in texts: in full, or by their beginning if no other has it.
class FunderNames {
  public:
    explicit FunderNames(const std::vector<FundingSource>& sources);

    /// The sources that a reading is said of; empty if the text names none in its reach, or only as
    /// recipients.
    [[nodiscard]] NamedSources named_by(std::string_view text, const Reading& reading) const;

  private:
    struct Name {
        std::vector<std::string> words; // folded
        std::vector<std::size_t> sources;
        bool full = false; // not a beginning only
    };
    struct Naming {
        const Name* name;
        std::size_t begin; // bytes of the text
        std::size_t end;
        bool recipient; // it is given something, and so not the funder
    };

    void add(const std::string& funder, std::size_t source);
    void add(std::vector<std::string> words, bool full, std::size_t source);
    [[nodiscard]] const Name* longest_at(const std::vector<std::string>& words,
                                         std::size_t at) const;
    [[nodiscard]] std::vector<Naming> find(std::string_view text, const Reading& reading) const;

    std::unordered_map<std::string, std::vector<Name>> names_; // by their first word
};

} // namespace caseflow
