/// Why: if a text names the funder of a sum or a share, the number is compared with that funder's
/// source, so swapped sums of two funders are noticed.
#pragma once

#include "caseflow/model/case.hpp"
#include "caseflow/prose/reading.hpp"

#include <bitset>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

struct Funder; // of a source, its name read

/// If there are more sources, not every sum of them is tried, nor is each of them checked.
inline constexpr std::size_t most_sources = 12;

/// Sources by their index.
using SourceSet = std::bitset<most_sources>;

/// The sources that a text names around a reading.
struct NamedSources {
    std::vector<std::size_t> sources; // indexes, in order of the text
    bool follows = false;             // the name follows the number, "300 000 kronor från A"
    bool beside = false;              // the name is right beside the number
    bool gives = false;               // the words say that they give it: "X bidrar", "X:s insats"
    bool own = false;                 // only the body itself is named: "nämnden"
    bool recipient = false;           // a funder is named, but as recipient
    std::vector<std::size_t> recipients = {}; // these recipients
    bool group = false; // "kommunerna": all sources of a kind, and nobody else
};

/// Finds the names of funders in texts: in full, by the beginning if no other funder has the same,
/// or by what they are if that is unique: "kommunen". The body itself is also "nämnden".
class FunderNames {
  public:
    FunderNames(const std::vector<FundingSource>& sources, const std::string& organisation);
    FunderNames(const FunderNames&) = delete; // its names point into its rows of words
    FunderNames& operator=(const FunderNames&) = delete;

    /// The sources of a reading; empty if the text names none within reach, or only as recipients.
    [[nodiscard]] NamedSources named_by(std::string_view text, const Reading& reading) const;

    /// The only source with such a name: "kommunen", if only one is a municipality's.
    [[nodiscard]] std::optional<std::size_t> only_source_called(const std::string& name) const;

  private:
    using Words = std::vector<std::string>; // folded
    struct WordRow {
        Words words;
        std::string stems; // of the words, each with a blank after it
    };
    struct Meaning {
        SourceSet sources;
        bool full = false;   // not only a beginning
        bool kind = false;   // "kommunen": anybody, unless it gives something
        bool own = false;    // the body itself, by its kind
        bool plural = false; // "kommunerna"
    };
    struct Name : Meaning {
        std::span<const std::string> words; // some of a row
        std::string_view stems;             // of these words
        std::size_t order;                  // in which it was added

        void merge(const Name& other);
    };
    struct Naming {
        const Name* name;
        std::size_t begin; // bytes of the text
        std::size_t end;
        bool recipient; // it is given something, so it is not the funder
        bool gives;
        bool parted; // "A bidrar med 1, och B med 2": apart from the name before
    };
    struct Found { // around a reading
        std::vector<Naming> before;
        std::vector<Naming> after;
    };

    void add(const Funder& funder);
    void add_kinds(const std::vector<Funder>& funders, const SourceSet& own,
                   const std::string& organisation);
    void add_kind(std::string_view noun, const SourceSet& sources, bool own);
    void add_part(const std::string& funder, const SourceSet& source);
    void add_place(const Words& words, const SourceSet& source);
    const WordRow& add(Words words, const Meaning& meaning);
    void add_first(const WordRow& row, std::size_t count, const Meaning& meaning);
    void add_last(const WordRow& row, const Meaning& meaning);
    void add_name(std::span<const std::string> words, std::string_view stems,
                  const Meaning& meaning);
    void arrange();
    /// The longest name that begins at the word `at`; null if there is none.
    [[nodiscard]] const Name* longest_at(const std::vector<std::string_view>& words,
                                         std::size_t at) const;
    [[nodiscard]] Found find(std::string_view text, const Reading& reading) const;

    std::deque<WordRow> rows_; // must not move
    std::vector<Name> names_;  // sorted by stems, then in the order they were added
};

} // namespace caseflow
