// The tables of words: each row's sentence is read as its words mean.
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/tokens.hpp"
#include "reading_roles.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace caseflow;
using caseflow::test::roles_of;

namespace {

/// The role of the sum of a sentence if it has a word of the row.
std::string expected_of(SumCue cue) {
    switch (cue) {
    case SumCue::granted:
        return "granted";
    case SumCue::instead:
        return "none";
    case SumCue::contributed:
    case SumCue::aid:
        return "contributed";
    case SumCue::total:
    case SumCue::cost:
    case SumCue::whole:
    case SumCue::budget:
        return "total";
    case SumCue::applied:
        return "applied";
    case SumCue::refused:
    case SumCue::negation:
        return "refused";
    case SumCue::before:
    case SumCue::earlier:
        return "earlier";
    case SumCue::body:
    case SumCue::pot:
    case SumCue::left:
        return "pot";
    case SumCue::price:
        return "price";
    case SumCue::threshold:
        return "threshold";
    case SumCue::line:
        return "line";
    case SumCue::change:
        return "change";
    case SumCue::agent:
        return "outside";
    default:
        return "other";
    }
}

std::string expected_of(ShareCue cue) {
    return cue == ShareCue::financing ? "financing" : "other";
}

std::string expected_of(PeriodCue cue) {
    switch (cue) {
    case PeriodCue::start:
        return "start";
    case PeriodCue::end:
    case PeriodCue::done:
        return "end";
    case PeriodCue::moves:
        return "moved";
    case PeriodCue::phase:
        return "phase";
    case PeriodCue::other:
        return "other";
    case PeriodCue::event:
        return "event";
    case PeriodCue::piece:
        return "none";
    default:
        return "project";
    }
}

/// True if a word of the sentence has the meaning of its row.
template <class Cue>
bool has_word(const WordRow<Cue>& row, Cue (*meaning)(std::string_view)) {
    const Tokens tokens(row.sentence);
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (tokens.is_word(i) && meaning(tokens.lower(i)) == row.cue) return true;
    return false;
}

template <class Value, class Cue>
void check_rows(std::span<const WordRow<Cue>> rows, Cue (*meaning)(std::string_view)) {
    for (const WordRow<Cue>& row : rows) {
        CAPTURE(row.sentence);
        CHECK(has_word(row, meaning));
        CHECK(roles_of<Value>(row.sentence) == expected_of(row.cue));
    }
}

} // namespace

TEST_CASE("each row of words makes the role that its sentence shows") {
    check_rows<TextAmount>(sum_words(), sum_cue);
    check_rows<TextShare>(share_words(), share_cue);
    check_rows<TextPeriod>(period_words(), period_cue);
}

TEST_CASE("a whole word counts before a beginning, a beginning before an end or a part") {
    CHECK(sum_cue("bidrag") == SumCue::aid);
    CHECK(sum_cue("projektkostnaden") == SumCue::total);
    CHECK(sum_cue("resekostnaden") == SumCue::line);
    CHECK(sum_cue("egenavgiften") == SumCue::price);
    CHECK(sum_cue("ordet") == SumCue::none);
    CHECK(share_cue("sjukfrånvaron") == ShareCue::other);
    CHECK(period_cue("slutrapporten") == PeriodCue::event);
}
