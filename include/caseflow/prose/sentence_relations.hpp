/// Why: relations between the sums of a sentence are read in small steps that share the bounds of
/// the sentence, its clauses and its numbers.
#pragma once

#include "caseflow/prose/relations.hpp"

namespace caseflow {

/// Tokens of a sentence: the first, and the one after the last.
struct Range {
    std::size_t begin;
    std::size_t end;

    [[nodiscard]] bool empty() const { return begin >= end; }
};

/// The value of "två" or "4"; 0 for anything else, and for large numbers.
[[nodiscard]] int count_at(const Tokens& tokens, std::size_t at);

/// Reads the relations of one sentence.
class SentenceRelations {
  public:
    SentenceRelations(const Tokens& tokens, const std::vector<Match>& matches, Range range,
                      std::size_t first_match, std::vector<Relation>& all);

    [[nodiscard]] std::size_t last() const { return last_; }

    /// `words` are the words of the sentence.
    void read(std::span<const StatementWord> words);

  private:
    using Kind = Relation::Kind;

    [[nodiscard]] bool is_amount(std::size_t k) const;
    [[nodiscard]] bool is_total_amount(std::size_t k) const;

    [[nodiscard]] Phrase bytes(Range range) const;
    [[nodiscard]] Phrase words_of(std::size_t k) const;

    /// True for a sign that separates clauses.
    [[nodiscard]] bool parts(std::size_t i) const;
    /// ", alltså": what follows repeats what was said, or is about something else.
    [[nodiscard]] bool cuts(std::size_t i) const;

    /// The words before a token, at most back to the number before.
    [[nodiscard]] Range before(std::size_t at, std::size_t k) const;
    /// The words after a token, to the next number, comma or conjunction.
    [[nodiscard]] Range after(std::size_t at, bool lists = false) const;
    [[nodiscard]] bool is_match(std::size_t at) const;
    /// The first number that begins at a token or after it.
    [[nodiscard]] std::size_t first_from(std::size_t at) const;
    /// The token so many words before another, or the sentence's first.
    [[nodiscard]] std::size_t words_before(std::size_t at) const;

    [[nodiscard]] bool has(Range range, PhraseCue cue) const;
    /// True for words that do not say what a sum is: ", vilket är".
    [[nodiscard]] bool is_empty(Range range) const;

    Relation& add(Kind kind, std::size_t k);

    /// The subject of a comparison: the words before it, or the number that they refer to.
    void add_subject(Relation& relation, Range subject, std::size_t k);

    /// ", 300 000 kr mot 240 000 kr", after the things compared.
    void add_sides(Relation& relation, std::size_t end) const;

    void read_amount(std::size_t k);

    /// "X är 100 000 kr lägre än Y", "X är 100 000 kr under Y"
    bool read_difference(std::size_t k);

    /// "X överstiger Y med 100 000 kr", "Skillnaden mellan X och Y är 100 000 kr"
    bool read_excess(std::size_t k);

    bool read_gap(std::size_t k, Range clause);

    /// "I snitt begärdes 80 000 kr per kvartal", "Utslaget per månad motsvarar bidraget 62 500 kr"
    bool read_average(std::size_t k);

    /// "fyra lika stora utbetalningar om 100 000 kr"
    bool read_payments(std::size_t k);

    /// "När X räknats av återstår 100 000 kr", "Utan X finns 100 000 kr"
    bool read_rest(std::size_t k);

    /// "X och Y lägger 300 000 kr tillsammans"
    void read_sum(std::size_t k);

    /// "X:s 100 000 kr och Y:s 200 000 kr ger 300 000 kr"
    void read_addends();

    /// "betalas ut till 75 procent i januari och till 25 procent i maj"
    void read_shares();

    /// "Av det sökta beloppet avslås 100 000 kr", "100 000 kr av det sökta beviljas inte"
    void read_not_granted();

    void read_share(std::size_t k);

    /// "av det sökta beloppet har beviljats": up to the verb.
    [[nodiscard]] Range end_of_whole(Range range) const;

    /// ", det vill säga 80 000 kr"
    [[nodiscard]] bool is_result_after(std::size_t k, std::size_t at) const;

    /// "X och Y täcker 65 procent av kostnaden"
    void read_share_of_total(std::size_t k, Range subject, Range rest);

    /// The token after "av projektets totala kostnad".
    [[nodiscard]] std::size_t end_of_whole_sum(Range range) const;

    /// Quantities without a number: "dubbelt så stor som", "största finansiär".
    void read_words(std::span<const StatementWord> words);

    [[nodiscard]] bool is_size(std::size_t at) const;

    void read_extreme(std::size_t at);

    /// "X är större än Y, 300 000 kr mot 240 000 kr"
    void read_larger(std::size_t at);

    /// "X är dubbelt så stor som Y"
    void read_times(std::size_t at);

    const Tokens& tokens_;
    const std::vector<Match>& matches_;
    Range here_;
    std::size_t first_;
    std::size_t last_;
    std::vector<Relation>& all_;
};

} // namespace caseflow
