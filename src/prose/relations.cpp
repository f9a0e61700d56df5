#include "caseflow/prose/relations.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/sentence_relations.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// "månad", "kvartal": the number of months in it; 0 for other words.
int months_of(const Tokens& tokens, std::size_t at) {
    if (tokens.is_any(at, "månad månaden")) return 1;
    if (tokens.is_any(at, "kvartal kvartalet")) return 3;
    if (tokens.is_any(at, "halvår halvåret")) return 6;
    return tokens.is_any(at, "år året") ? 12 : 0;
}

/// "utbetalningar", "rater": which come in a number of equal size.
bool is_payments(const Tokens& tokens, std::size_t at) {
    return tokens.is_word(at) && (tokens.lower(at).ends_with("betalningar") ||
                                  tokens.is_any(at, "rater delar omgångar poster"));
}

bool is_result_verb(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "ger bildar blir innebär gör summeras");
}

} // namespace

SentenceRelations::SentenceRelations(const Tokens& tokens, const std::vector<Match>& matches,
                                     Range range, std::size_t first_match,
                                     std::vector<Relation>& all)
    : tokens_(tokens),
      matches_(matches),
      here_(range),
      first_(first_match),
      last_(first_match),
      all_(all) {
    while (last_ < matches_.size() && matches_[last_].begin < here_.end) ++last_;
}

void SentenceRelations::read(std::span<const StatementWord> words) {
    read_words(words);
    if (first_ == last_) return;
    read_addends();
    read_shares();
    read_not_granted();
    for (std::size_t k = first_; k < last_; ++k)
        if (is_amount(k))
            read_amount(k);
        else if (std::holds_alternative<TextShare>(matches_[k].value))
            read_share(k);
}

void SentenceRelations::read_amount(std::size_t k) {
    if (read_difference(k) || read_excess(k) || read_average(k) || read_payments(k) || read_rest(k))
        return;
    read_sum(k);
}

/// "X är 100 000 kr lägre än Y", "X är 100 000 kr under Y"
bool SentenceRelations::read_difference(std::size_t k) {
    const std::size_t end = matches_[k].end;
    const bool less = tokens_.is_any(end, "lägre mindre");
    const bool more = tokens_.is_any(end, "högre mer mera större");
    const bool apiece = tokens_.is(end + 1, "per") && tokens_.is(end + 3, "än");
    if (!(less || more) || !(apiece || tokens_.is(end + 1, "än"))) return false;
    Relation& found = add(less ? Kind::less : Kind::more, k);
    add_subject(found, before(matches_[k].begin, k), k);
    found.phrases.push_back(apiece ? Phrase{} : bytes(after(end + 2)));
    return true;
}

/// "X överstiger Y med 100 000 kr", "Skillnaden mellan X och Y är 100 000 kr"
bool SentenceRelations::read_excess(std::size_t k) {
    const Range clause = before(matches_[k].begin, k);
    const bool with = !clause.empty() && tokens_.is(clause.end - 1, "med");
    for (std::size_t i = clause.begin; with && i + 1 < clause.end; ++i) {
        const bool more = tokens_.is_any(i, "överstiger överstigit översteg");
        if (!more && !tokens_.is_any(i, "understiger understigit understeg")) continue;
        Relation& found = add(more ? Kind::more : Kind::less, k);
        add_subject(found, {clause.begin, i}, k);
        found.phrases.push_back(bytes({i + 1, clause.end - 1}));
        return true;
    }
    return read_gap(k, clause);
}

bool SentenceRelations::read_gap(std::size_t k, Range clause) {
    if (!tokens_.is(clause.begin, "skillnaden") || !tokens_.is(clause.begin + 1, "mellan"))
        return false;
    const Range both{clause.begin + 2, clause.end};
    for (std::size_t i = both.begin; i < both.end; ++i) {
        if (!tokens_.is(i, "och")) continue;
        Relation& found = add(Kind::apart, k);
        found.phrases = {bytes({both.begin, i}), bytes({i + 1, both.end})};
        return true;
    }
    return false;
}

/// "I snitt begärdes 80 000 kr per kvartal", "Utslaget per månad motsvarar bidraget 62 500 kr"
bool SentenceRelations::read_average(std::size_t k) {
    const Match& match = matches_[k];
    const Range clause = before(match.begin, k);
    int months = 0;
    for (std::size_t i = match.end > 0 ? match.end - 1 : 0; i < match.end + 2; ++i)
        if (tokens_.is_any(i, "per om i varje") && months_of(tokens_, i + 1) > 0)
            months = months_of(tokens_, i + 1);
    const auto says = [&](Range range) {
        return tokens_.has_any(
            range.begin, range.end,
            "snitt genomsnitt genomsnittligt utslaget utslagen motsvarar motsvarade");
    };
    for (std::size_t i = clause.begin; months == 0 && i + 1 < clause.end; ++i)
        if (tokens_.is(i, "per") && says(clause)) months = months_of(tokens_, i + 1);
    if (months == 0 || !says(clause)) return false;
    Range rest = after(match.end);
    for (std::size_t i = rest.begin; i < rest.end; ++i)
        if (tokens_.is(i, "under")) rest.end = i;
    Relation& found = add(Kind::average, k);
    found.factor = months;
    add_subject(found, clause, k);
    found.phrases.push_back(bytes(rest));
    return true;
}

/// "fyra lika stora utbetalningar om 100 000 kr"
bool SentenceRelations::read_payments(std::size_t k) {
    const std::size_t at = matches_[k].begin;
    if (at < here_.begin + 3 || !tokens_.is_any(at - 1, "om på à") ||
        !is_payments(tokens_, at - 2) || !is_total_amount(k))
        return false;
    std::size_t number = at - 3; // "tre lika stora delar"
    while (number > here_.begin && tokens_.is_any(number, "lika stora")) --number;
    const int count = count_at(tokens_, number);
    if (count < 2 || last_ - first_ > 3) return false;
    std::optional<std::size_t> whole;
    for (std::size_t other = first_; other < last_; ++other) {
        if (other == k || !is_amount(other)) continue;
        const bool more = other > k && tokens_.is_any(matches_[k].end, "och samt");
        if (whole || more) return false; // not clear which, or one more payment
        whole = other;
    }
    for (std::size_t i = matches_[k].end; !whole && i < here_.end; ++i)
        if (tokens_.begins_with_any(i, "rest återst slutbetal")) return false;
    Relation& found = add(Kind::payments, k);
    found.factor = count;
    found.other = whole;
    return true;
}

/// "När X räknats av återstår 100 000 kr", "Utan X finns 100 000 kr"
bool SentenceRelations::read_rest(std::size_t k) {
    const Range clause = before(matches_[k].begin, k);
    if (clause.begin != here_.begin || clause.end < clause.begin + 3) return false;
    const bool without = tokens_.is_any(clause.begin, "utan frånsett");
    std::size_t end = clause.begin;
    while (end < clause.end && !tokens_.is_any(end, "återstår kvarstår återstod finns fanns blir"))
        ++end;
    if (end == clause.end) return false;
    std::size_t begin = clause.begin + 1;
    if (!without) {
        if (!tokens_.is_any(clause.begin, "när sedan om")) return false;
        if (!tokens_.is_any(end - 1, "av bort ifrån") ||
            !tokens_.is_any(end - 2, "räknats räknas dragits dras"))
            return false;
        end -= 2;
    }
    while (end > begin && phrase_cue(tokens_, end - 1) == PhraseCue::verb) --end;
    Relation& found = add(Kind::rest, k);
    found.phrases.push_back(bytes({begin, end}));
    const Range rest = after(matches_[k].end);
    found.phrases.push_back(bytes(rest));
    if (is_amount(k + 1) && rest.end == matches_[k + 1].begin) found.other = k + 1;
    return true;
}

/// "X och Y lägger 300 000 kr tillsammans"
void SentenceRelations::read_sum(std::size_t k) {
    if (!is_total_amount(k)) return;
    const Range ahead = before(matches_[k].begin, k);
    const Range following = after(matches_[k].end, true);
    if (tokens_.is(ahead.begin, "av") && !ahead.empty() &&
        tokens_.is_any(ahead.end - 1, "är utgör utgörs"))
        return; // "Av universitetets insats är 1,6 mnkr kontanta medel": a part of it
    if (following.end < here_.end && is_match(following.end)) return;
    if (ahead.begin > here_.begin && !parts(ahead.begin - 1) && !cuts(ahead.begin - 2)) return;
    const auto both = [&](PhraseCue cue) { return has(ahead, cue) || has(following, cue); };
    const bool several = both(PhraseCue::joins) || both(PhraseCue::joint);
    if (!several && !both(PhraseCue::others) && !both(PhraseCue::publics) &&
        !both(PhraseCue::cash) && !both(PhraseCue::every))
        return;
    add(Kind::sum, k).phrases = {bytes(ahead), bytes(following)};
}

/// "X:s 100 000 kr och Y:s 200 000 kr ger 300 000 kr"
void SentenceRelations::read_addends() {
    std::size_t last = first_;
    while (is_total_amount(last)) ++last;
    if (last < first_ + 3) return;
    const std::size_t result = last - 1;
    std::size_t at = matches_[result - 1].end;
    if (tokens_.is(at, "tillsammans")) ++at;
    if (!is_result_verb(tokens_, at)) return;
    const std::size_t limit = matches_[result].begin;
    if (tokens_.has_any(at, limit, "av mer mindre") ||
        tokens_.is_any(matches_[result].end, "mer mindre högre lägre kvar"))
        return;
    for (std::size_t k = first_ + 1; k < result; ++k) {
        const Range between{matches_[k - 1].end, matches_[k].begin};
        const bool joined = phrase_cue(tokens_, between.begin) == PhraseCue::joins ||
                            tokens_.is_sign(between.begin, ",") ||
                            tokens_.is(between.begin, "tillsammans");
        if (!joined || has(between, PhraseCue::verb)) return;
    }
    Relation& found = add(Kind::addends, result);
    const bool share = last < last_ && std::holds_alternative<TextShare>(matches_[last].value) &&
                       is_empty({matches_[result].end, matches_[last].begin});
    if (share) found.other = last; // ", vilket är hälften av": half of their total
    for (std::size_t k = first_; k < result; ++k) {
        found.addends.push_back(k);
        const std::size_t begin = k == first_ ? here_.begin : matches_[k - 1].end;
        found.phrases.push_back(bytes({begin, matches_[k].begin}));
    }
}

/// "Av det sökta beloppet avslås 100 000 kr", "100 000 kr av det sökta beviljas inte"
void SentenceRelations::read_not_granted() {
    for (std::size_t k = first_; k < last_; ++k) {
        if (!is_total_amount(k)) continue;
        const std::size_t at = matches_[k].begin;
        const bool refused = tokens_.is_any(at - 1, "avslås avslogs") &&
                             tokens_.is(here_.begin, "av") &&
                             has({words_before(at), at}, PhraseCue::applied);
        const Range rest = after(matches_[k].end);
        const bool following = tokens_.is(rest.begin, "av") && has(rest, PhraseCue::applied) &&
                               (tokens_.has_any(rest.begin, rest.end, "avslås avslogs") ||
                                (has(rest, PhraseCue::granted) && has(rest, PhraseCue::negation)));
        if (!refused && !following) continue;
        add(Kind::not_granted, k);
        if (tokens_.is_sign(rest.end, ",") && is_amount(k + 1) && k + 2 == last_)
            add(Kind::not_granted, k + 1); // ", närmare bestämt 550 000 kr"
    }
}

std::vector<Relation> find_relations(const Tokens& tokens, const std::vector<Match>& matches,
                                     std::span<const StatementWord> words) {
    std::vector<Relation> all;
    std::size_t match = 0;
    for (std::size_t begin = 0; begin < tokens.size();) {
        std::size_t end = begin + 1;
        while (end < tokens.size() &&
               (continues_plainly(tokens, end) || !begins_sentence(tokens, end)))
            ++end;
        while (match < matches.size() && matches[match].begin < begin) ++match;
        SentenceRelations sentence(tokens, matches, {begin, end}, match, all);
        const auto here = std::ranges::partition_point(
            words, [&](const StatementWord& word) { return word.at < end; });
        const auto count = static_cast<std::size_t>(here - words.begin());
        sentence.read(words.first(count));
        words = words.subspan(count);
        match = sentence.last();
        begin = end;
    }
    return all;
}

} // namespace caseflow
