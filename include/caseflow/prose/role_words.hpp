/// Why: words say what a number means. They are in tables that anybody who reads Swedish can check,
/// each row beside a sentence that shows its meaning.
#pragma once

#include "caseflow/prose/role.hpp"
#include "caseflow/prose/tokens.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace caseflow {

/// The meaning of a word for a sum near it. Some words are enough alone; others count only without
/// such a word, or together with another.
enum class SumCue : std::uint8_t {
    none,
    granted,
    contributed,
    aid, // "bidraget": contributed, without other words
    total,
    cost,   // "kostnaden": of the whole project if `whole` says so, or a line
    whole,  // "projektets", "total": makes a cost the total
    budget, // "budget": of the project, or of the board
    body,   // "nämndens": makes a budget a pot
    applied,
    refused,
    negation,
    before, // "tidigare": makes a grant earlier
    earlier,
    pot,
    agent, // "regeringen": its contribution may not be of this case
    left,  // "återstår": of a pot
    price,
    threshold,
    line,
    change,
    other,
    instead, // "dock", "motsvarande": the next sum is not that of the nouns before
};

/// The meaning of a word for a share near it.
enum class ShareCue : std::uint8_t { none, financing, other };

/// The meaning of a word for a party named near it: whether it gives or receives money.
enum class PartyCue : std::uint8_t {
    none,
    gives,       // "bevilja": to the party that follows
    is_given,    // "beviljas", "får": the party is its subject
    pays,        // "bidrar", "står för": a funder is its subject
    means,       // "insats": a funder's money, after its genitive
    undertaking, // "projekt", "ansökan": the receiver's
    taker,       // "sökanden", "föreningen": before the name of that party
};

/// The meaning of a word for a date or a period near it.
enum class PeriodCue : std::uint8_t {
    none,
    project, // "projektet", "projektperiod": a name for the whole
    lasts,   // "pågår": of the whole, unless its subject is something else
    means,   // "medlen": of the whole, as the subject of a verb
    holds,   // "gäller": of the whole, if its subject is
    start,
    end,
    done,  // "klart": an end, if the project is
    moves, // "förlängs": from one last day to another
    piece, // "utställningen": with days of its own, but in the project
    phase,
    other,
    event,
};

/// Words with one meaning, set apart by spaces, in lower case: "återkrav*" means any word with that
/// beginning, "*gräns" any with that end, "*avgift*" any that contains it. The sentence shows their
/// meaning.
template <class Cue>
struct WordRow {
    Cue cue;
    std::string_view words;
    std::string_view sentence;
};

[[nodiscard]] std::span<const WordRow<SumCue>> sum_words();
[[nodiscard]] std::span<const WordRow<ShareCue>> share_words();
[[nodiscard]] std::span<const WordRow<PartyCue>> party_words();
[[nodiscard]] std::span<const WordRow<PeriodCue>> period_words();

// The meaning of a word in any letter case, with composed accents. A whole word comes before a
// beginning, the longest beginning before shorter ones, and a beginning before an end or a part.
[[nodiscard]] SumCue sum_cue(std::string_view word);
[[nodiscard]] ShareCue share_cue(std::string_view word);
[[nodiscard]] PartyCue party_cue(std::string_view word);
[[nodiscard]] PeriodCue period_cue(std::string_view word);

// The meaning of a token; none if it is not a word.
[[nodiscard]] SumCue sum_cue(const Tokens& tokens, std::size_t at);
[[nodiscard]] ShareCue share_cue(const Tokens& tokens, std::size_t at);
[[nodiscard]] PartyCue party_cue(const Tokens& tokens, std::size_t at);
[[nodiscard]] PeriodCue period_cue(const Tokens& tokens, std::size_t at);

} // namespace caseflow
