/// Why: "det sökta beloppet", "kommunens insats" and "övriga finansiärer" mean sums of the case
/// without giving a number. A number that a text derives from them is compared with the data only
/// if every word of the phrase is known, since otherwise it could mean another sum.
#pragma once

#include "caseflow/prose/party_nouns.hpp"
#include "caseflow/prose/relations.hpp"
#include "caseflow/rules/texts.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace caseflow {

/// The words and numbers of a text in lower case, without other signs.
[[nodiscard]] std::vector<std::string> folded_words(const std::string& text);

/// The meaning of a phrase.
struct Quantity {
    enum class Of : std::uint8_t { nothing, sources, applied, granted, total };

    Of of = Of::nothing; // nothing if the phrase names none
    Money amount = Money(0);
    std::vector<std::size_t> sources = {}; // if it is for these
    bool all_named = false;                // they are all, or all but the body itself
};

/// Reads phrases of the texts of one case.
class Quantities {
  public:
    Quantities(const Subject& subject, const KnownData& known);

    /// The meaning of the words; nothing if one of them is unknown or they are ambiguous.
    /// `decision`: of the point.
    [[nodiscard]] std::optional<Quantity> read(const std::string& words,
                                               const std::optional<std::size_t>& decision) const;

    /// The amount that the body grants, for phrases that say only that; nothing if it has changed.
    [[nodiscard]] std::optional<Money>
    granted_amount(const std::optional<std::size_t>& decision) const;

    /// "the amount applied for", "the amount from A and B", for a message.
    [[nodiscard]] std::string name(const Quantity& quantity) const;
    /// The place of the quantity in the data.
    [[nodiscard]] Place place(const Quantity& quantity) const;

  private:
    /// A funder of a source, and the parts of its name that can be used alone.
    struct Party {
        std::vector<std::string> words; // folded, in order
        std::size_t source;
        Sector sector;
        std::ptrdiff_t parts; // "gåvor och avgifter": two
    };
    /// The words of a phrase, with what has been read of them so far.
    struct Words {
        std::vector<std::string> all;
        std::vector<bool> capitals = {};       // true for those with a capital
        std::vector<std::size_t> parties = {}; // read, in order
        std::vector<std::size_t> groups = {};  // sources that are named as all of their kind
        bool applied = false;
        bool granted = false;
        bool grant = false;
        bool cost = false;
        bool others = false;
        bool every = false;
        bool givers = false;
        bool publics = false;
        bool cash = false;
        bool negation = false;
        bool joined = false;
        bool taker = false;
        bool verb = false;   // a verb follows the name before
        bool split = false;  // a verb is between names
        bool locals = false; // "de kommunala": several
        bool own = false;    // the body itself is named, by its kind
        bool elsewhere_asked = false;
        int count = 0;
        PhraseCue last = PhraseCue::none;
    };

    [[nodiscard]] bool find_parties(Words& phrase, std::size_t& at) const;
    [[nodiscard]] bool find_full_name(Words& phrase, std::size_t& at) const;
    [[nodiscard]] bool find_sector(Words& phrase, PhraseCue cue) const;
    [[nodiscard]] bool read_cue(Words& phrase, std::size_t at) const;
    [[nodiscard]] bool add_work(Words& phrase) const;
    [[nodiscard]] bool are_local(const Words& phrase) const;
    [[nodiscard]] bool add_groups(Words& phrase) const;
    [[nodiscard]] std::optional<Quantity> sum_of(const Words& phrase) const;
    [[nodiscard]] std::optional<Quantity> settle(const Words& phrase,
                                                 const std::optional<std::size_t>& decision) const;
    [[nodiscard]] bool is_own(std::size_t source) const;

    const Subject& subject_;
    const KnownData& known_;
    std::vector<Party> parties_;
    std::set<std::string> bodies_; // words of the body's own name
};

} // namespace caseflow
