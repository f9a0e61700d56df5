#include "caseflow/prose/sentence_relations.hpp"

namespace caseflow {

/// "betalas ut till 75 procent i januari och till 25 procent i maj"
void SentenceRelations::read_shares() {
    Relation found{Kind::shares, {}};
    bool pays = false;
    for (std::size_t i = here_.begin; i < here_.end; ++i) {
        pays = pays || tokens_.is_any(i, "betalas utbetalas betalades utbetalades");
        if (tokens_.begins_with_any(i, "rest åter högst minst innehåll")) return;
    }
    if (!pays) return;
    for (std::size_t k = first_; k < last_; ++k) {
        if (!std::holds_alternative<TextShare>(matches_[k].value)) continue;
        if (!tokens_.is_any(matches_[k].begin - 1, "till med och")) return;
        found.addends.push_back(k);
    }
    if (found.addends.size() < 2) return;
    found.words = words_of(found.addends.back());
    found.number = found.addends.back();
    all_.push_back(std::move(found));
}

void SentenceRelations::read_share(std::size_t k) {
    const std::size_t end = matches_[k].end;
    if (!tokens_.is(end, "av")) return;
    const Range subject = before(matches_[k].begin, k);
    const Range whole = end_of_whole(after(end));
    const Range rest = {whole.end, after(end).end};
    const Phrase of = bytes({end + 1, whole.end});
    if (has(whole, PhraseCue::applied)) {
        Relation& found = add(Kind::of_applied, k);
        add_subject(found, subject, k);
        found.phrases.push_back(of);
        found.phrases.push_back(bytes(rest));
        const bool again = is_amount(k + 1) && tokens_.is(matches_[k + 1].begin - 1, "av") &&
                           tokens_.is_number(matches_[k + 1].begin - 2);
        if (again) found.addends.push_back(k + 1); // ", alltså 18 av 24 miljoner kronor"
    } else if (has(whole, PhraseCue::granted) && is_result_after(k, whole.end)) {
        Relation& found = add(Kind::of_grant, k + 1);
        found.other = k;
        found.phrases.push_back(of);
    } else {
        read_share_of_total(k, subject, after(end));
    }
}

/// "av det sökta beloppet har beviljats": up to the verb.
Range SentenceRelations::end_of_whole(Range range) const {
    bool applied = false;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const PhraseCue cue = phrase_cue(tokens_, i);
        if (applied && (cue == PhraseCue::granted || tokens_.is_any(i, "har är kan")))
            return {range.begin, i};
        applied = applied || cue == PhraseCue::applied;
    }
    return range;
}

/// ", det vill säga 80 000 kr"
bool SentenceRelations::is_result_after(std::size_t k, std::size_t at) const {
    if (!is_total_amount(k + 1) || !(tokens_.is_sign(at, ",") || tokens_.is(at, "eller")))
        return false;
    const Range between{at, matches_[k + 1].begin};
    return between.end - between.begin <= 4 && is_empty(between);
}

/// "X och Y täcker 65 procent av kostnaden"
void SentenceRelations::read_share_of_total(std::size_t k, Range subject, Range rest) {
    const std::size_t whole_end = end_of_whole_sum(rest);
    if (tokens_.is_any(whole_end, "och samt") && is_match(rest.end))
        rest.end = whole_end; // "av kostnaden och bolagets 420 000 kronor": of the next one
    const bool alone = subject.begin + 1 == subject.end &&
                       tokens_.is_any(subject.begin, "resterande återstående övriga");
    if (alone) rest = after(rest.begin, true); // "Resterande 60 procent täcks av X, Y och Z"
    const auto both = [&](PhraseCue cue) { return has(subject, cue) || has(rest, cue); };
    const bool rests =
        !subject.empty() && tokens_.is_any(subject.end - 1, "resterande återstående");
    const bool whole =
        both(PhraseCue::cost) || tokens_.has_any(rest.begin, rest.end, "intäkterna finansieringen");
    if (!whole || !(rests || both(PhraseCue::joins) || both(PhraseCue::publics) ||
                    both(PhraseCue::others) || both(PhraseCue::joint)))
        return;
    const std::size_t at = matches_[k].begin;
    const bool than = !subject.empty() && tokens_.is(at - 1, "än");
    int bound = 0;
    if (tokens_.is_any(at - (than ? 2 : 1), "mer över drygt")) bound = 1;
    if (tokens_.is_any(at - (than ? 2 : 1), "mindre knappt")) bound = -1;
    if (than && subject.end < subject.begin + 2) return;
    if (than) subject.end -= 2;
    if (rests) --subject.end;
    Relation& found = add(Kind::of_total, k);
    found.factor = bound;
    found.phrases = {bytes(subject), bytes({end_of_whole_sum(rest), rest.end})};
    if (bound != 0 && is_total_amount(k + 1) && tokens_.is_sign(rest.end, ",") &&
        matches_[k + 1].begin == rest.end + 1)
        found.other = k + 1;
}

/// The token after "av projektets totala kostnad".
std::size_t SentenceRelations::end_of_whole_sum(Range range) const {
    for (std::size_t i = range.begin; i < range.end; ++i)
        if (tokens_.is_any(i, "intäkterna finansieringen") ||
            (phrase_cue(tokens_, i) == PhraseCue::cost && !tokens_.is(i, "totala")))
            return i + 1;
    return range.begin;
}

} // namespace caseflow
