/// Why: a text also has sums that are not amounts of its case: the difference between the sum
/// applied for and the grant, the total of two funders, the rest. The words of such a sentence show
/// which phrases and numbers it relates; the rules do the arithmetic.
#pragma once

#include "caseflow/prose/readers.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/statement_words.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace caseflow {

/// The meaning of a word in a phrase that means a sum: "det sökta beloppet", "kommunens insats".
enum class PhraseCue : std::uint8_t {
    none,  // unknown: perhaps a name
    plain, // "insats", "medel", "är": it does not say whose
    grant, // "bidraget": the decision's, if nobody owns it
    applied,
    granted,
    cost,    // "projektets kostnad": the total
    others,  // "övriga": all but the body itself, with `givers`
    every,   // "samtliga"
    givers,  // "finansiärerna"
    publics, // "de offentliga"
    state,   // "staten"
    local,   // "de kommunala"
    cash,
    in_kind, // "ideellt arbete"
    taker,   // "sökanden": the receiver
    to,      // "till": a recipient follows
    from,    // "hos": the body asked, or the giver, follows
    joins,   // "och"
    joint,   // "tillsammans"
    verb,    // "uppgår", "bidrar"
    negation,
    cuts, // "alltså", "vilket": after a comma, a repetition
};

[[nodiscard]] std::span<const WordRow<PhraseCue>> phrase_words();
[[nodiscard]] PhraseCue phrase_cue(std::string_view word);
[[nodiscard]] PhraseCue phrase_cue(const Tokens& tokens, std::size_t at);

/// Some words of a text: bytes of it.
struct Phrase {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The statement of a sentence about phrases and numbers.
struct Relation {
    enum class Kind : std::uint8_t {
        less,        // "X är 100 000 kr lägre än Y"
        more,        // "X överstiger Y med 100 000 kr"
        apart,       // "Skillnaden mellan X och Y är 100 000 kr"
        times,       // "X är dubbelt så stort som Y": `factor`, or the share `number`
        sum,         // "X och Y lägger tillsammans 300 000 kr"
        addends,     // "X:s 100 000 kr och Y:s 200 000 kr ger 300 000 kr"
        rest,        // "När X räknats av återstår 100 000 kr"
        not_granted, // "Av det sökta beloppet avslås 100 000 kr"
        of_applied,  // "88 procent av det sökta beloppet beviljas"
        of_total,    // "X och Y täcker 65 procent av kostnaden"
        of_grant,    // "en fjärdedel av det beviljade bidraget, 80 000 kr"
        average,     // "i snitt 80 000 kr per kvartal"; `factor` months
        payments,    // "fyra utbetalningar om 100 000 kr ger 400 000 kr"; `factor` of them
        shares,      // "betalas till 75 procent i januari och till 25 procent i maj"
        sides,       // "X är större än Y, 300 000 kr mot 240 000 kr"
        largest,     // "X är den största finansiären"
        smallest,
    };
    Kind kind;
    Phrase words;                                     // the number, or the words for it
    std::optional<std::size_t> number = std::nullopt; // its reading
    std::optional<std::size_t> other = std::nullopt;  // another reading that it is about
    std::vector<Phrase> phrases = {};
    std::vector<std::size_t> sides = {};   // ", 300 000 kr mot 240 000 kr": readings, in turn
    std::vector<std::size_t> addends = {}; // readings
    int factor = 0;
    bool besides = false; // "största medfinansiär": other than the author
};

/// The relations of a text, in its order. `matches` are its readings.
[[nodiscard]] std::vector<Relation> find_relations(const Tokens& tokens,
                                                   const std::vector<Match>& matches,
                                                   std::span<const StatementWord> words);

} // namespace caseflow
