#include "caseflow/prose/sentence_relations.hpp"

namespace caseflow {

/// Quantities without a number: "dubbelt så stor som", "största finansiär".
void SentenceRelations::read_words(std::span<const StatementWord> words) {
    for (const auto [at, cue] : words) {
        if (cue == StatementCue::extreme) read_extreme(at);
        if (cue == StatementCue::larger) read_larger(at);
        if (cue == StatementCue::equal && is_size(at + 1)) read_times(at);
    }
}

bool SentenceRelations::is_size(std::size_t at) const {
    return tokens_.is_any(at, "stor stort stora mycket hög högt höga") && tokens_.is(at + 1, "som");
}

void SentenceRelations::read_extreme(std::size_t at) {
    const std::size_t noun = at + (tokens_.is(at + 1, "enskilda") ? 2 : 1);
    if (phrase_cue(tokens_, noun) != PhraseCue::givers || tokens_.is(at - 1, "näst") ||
        tokens_.has_any(words_before(at), at, "de tredje"))
        return;
    std::size_t begin = before(at, first_from(at)).begin;
    for (std::size_t i = begin; i < at; ++i)
        if (tokens_.is_sign(i, ",")) begin = i + 1;
    const auto kind = tokens_.is(at, "största") ? Kind::largest : Kind::smallest;
    Relation found{kind, bytes({at, noun + 1})};
    found.phrases = {bytes({begin, at}), bytes(after(noun + 1))};
    found.besides = tokens_.begins_with_any(noun, "medfinansi");
    all_.push_back(std::move(found));
}

void SentenceRelations::add_sides(Relation& relation, std::size_t end) const {
    if (!tokens_.is_sign(end, ",") && !tokens_.is_sign(end, ":")) return;
    const std::size_t k = first_from(end);
    if (!is_total_amount(k) || matches_[k].begin != end + 1 || !tokens_.is(matches_[k].end, "mot"))
        return;
    relation.sides.push_back(k);
    if (is_total_amount(k + 1) && matches_[k + 1].begin == matches_[k].end + 1)
        relation.sides.push_back(k + 1);
}

/// "Länsstyrelsens del är större än kommunens: 320 000 kr mot 200 000 kr"
void SentenceRelations::read_larger(std::size_t at) {
    if (!tokens_.is(at + 1, "än")) return;
    Relation found{Kind::sides, bytes({at, at + 2})};
    const std::size_t k = first_from(at);
    add_subject(found, before(at, k), k);
    const Range second = after(at + 2);
    found.phrases.push_back(bytes(second));
    add_sides(found, second.end);
    if (!found.sides.empty() && !found.other) all_.push_back(std::move(found));
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
    const Range second = after(at + 3);
    found.phrases.push_back(bytes(second));
    add_sides(found, second.end);
    all_.push_back(std::move(found));
}

} // namespace caseflow
