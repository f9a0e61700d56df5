#include "caseflow/prose/sentence_relations.hpp"

namespace caseflow {

/// What no number says: "dubbelt så stor som", "största finansiär".
void SentenceRelations::read_words(std::span<const StatementWord> words) {
    for (const auto [at, cue] : words) {
        if (cue == StatementCue::extreme) read_extreme(at);
        if (cue == StatementCue::equal && is_size(at + 1)) read_times(at);
    }
}

bool SentenceRelations::is_size(std::size_t at) const {
    return tokens_.is_any(at, {"stor", "stort", "stora", "mycket", "hög", "högt", "höga"}) &&
           tokens_.is(at + 1, "som");
}

void SentenceRelations::read_extreme(std::size_t at) {
    const std::size_t noun = at + (tokens_.is(at + 1, "enskilda") ? 2 : 1);
    if (phrase_cue(tokens_, noun) != PhraseCue::givers || tokens_.is(at - 1, "näst") ||
        tokens_.has_any(words_before(at), at, {"de", "tredje"}))
        return;
    std::size_t begin = before(at, first_from(at)).begin;
    for (std::size_t i = begin; i < at; ++i)
        if (tokens_.is_sign(i, ",")) begin = i + 1;
    const auto kind = tokens_.is(at, "största") ? Kind::largest : Kind::smallest;
    Relation found{kind, bytes({at, noun + 1})};
    found.phrases = {bytes({begin, at}), bytes(after(noun + 1))};
    all_.push_back(std::move(found));
}

/// "X är dubbelt så stor som Y"
void SentenceRelations::read_times(std::size_t at) {
    Relation found{Kind::times, {}};
    std::size_t begin = at;
    std::size_t k = first_from(at);
    const bool share = k > first_ && matches_[k - 1].end == at &&
                       std::holds_alternative<TextShare>(matches_[k - 1].value);
    if (tokens_.is(at, "lika")) {
        found.factor = 1;
    } else if (share) {
        found.number = --k;
        begin = matches_[k].begin;
    } else if (tokens_.is(at - 1, "dubbelt")) {
        found.factor = 2;
        begin = at - 1;
    } else if (tokens_.is(at - 1, "gånger")) {
        found.factor = count_at(tokens_, at - 2);
        begin = at - 2;
    }
    if ((found.factor == 0 && !found.number) || begin < here_.begin) return;
    found.words = bytes({begin, at + 2});
    add_subject(found, before(begin, k), k);
    found.phrases.push_back(bytes(after(at + 3)));
    all_.push_back(std::move(found));
}

} // namespace caseflow
