#include "caseflow/prose/period_roles.hpp"

#include "caseflow/prose/dates.hpp"
#include "caseflow/prose/length_roles.hpp"
#include "caseflow/prose/past_words.hpp"
#include "caseflow/prose/period_asides.hpp"
#include "caseflow/prose/period_cues.hpp"
#include "caseflow/prose/period_stages.hpp"
#include "caseflow/prose/period_subjects.hpp"
#include "caseflow/prose/project_words.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/sum_asides.hpp"
#include "caseflow/prose/sum_besides.hpp"
#include "caseflow/prose/sum_cues.hpp"
#include "caseflow/prose/surroundings.hpp"

#include <algorithm>
#include <utility>

namespace caseflow {
namespace {

/// "förlängs från X till Y", "ändras till Y", "flyttas fram till Y": a new end, or a new start.
PeriodRole role_of_move(const Tokens& tokens, const Surroundings& here, bool bounded) {
    const bool from = follows_from_alone(tokens, here.first);
    if (!bounded) // "från 2023-06-30 till 2023-12-31", not "från X – Y till X – Z"
        return from && !tokens.is(here.after, "till") ? PeriodRole::moved : PeriodRole::project;
    if ((!from && is_day_before(tokens, here)) || names_costs(tokens, here))
        return PeriodRole::other;
    const std::size_t den = tokens.is(here.first - 1, "den") ? 1 : 0;
    if (period_cue_at(tokens, here.first - den - 1) == PeriodCue::moves)
        return PeriodRole::event; // "förlängdes den 1 november": the day it was moved
    if (tokens.is(here.first - 1, "för")) return PeriodRole::none; // "ändras till 100 000 för 2023"
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (period_cue_at(tokens, i) == PeriodCue::start || is_put_off(tokens, i))
            return PeriodRole::start;
    return PeriodRole::end;
}

/// "Medlen ska användas senast den 31 mars 2024": a day of its own.
bool is_deadline(const Tokens& tokens, const Surroundings& here) {
    const std::size_t begin = here.first - std::min<std::size_t>(3, here.first - here.begin);
    return tokens.has_any(begin, here.first, "senast");
}

/// "Projekttiden fastställs till": not an event: it gives the value of the subject.
bool is_settled(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "fastställs fastställd bestäms") && tokens.is(at + 1, "till");
}

/// "förlängd dispositionstid till"
bool is_moved(const Tokens& tokens, std::size_t at) {
    return at > 0 && tokens.is(at + 1, "till") && period_cue_at(tokens, at - 1) == PeriodCue::moves;
}

/// "Projektet beräknas vara klart", "vägen ska vara färdig": the project itself or its result, not
/// what is done with or for it.
bool is_done_of_project(const Tokens& tokens, std::size_t done, std::size_t begin) {
    const std::size_t at = after_subject_of_done(tokens, done, begin);
    return at > begin &&
           (period_cue_at(tokens, at - 1) == PeriodCue::project ||
            is_thing_done(tokens, done, begin)) &&
           (at < begin + 2 || !is_preposition(tokens, at - 2));
}

/// "Partnerskapet prioriterade projektet den 10 juni 2021": the day something was done with it.
bool is_bare_day(const Tokens& tokens, const Surroundings& here, std::size_t after_noun) {
    return after_noun == here.first && tokens.is(here.first, "den") && after_noun >= here.begin + 2;
}

/// The role of a date or a period by the nearest word after it.
PeriodRole role_by_words_after(const Tokens& tokens, const Surroundings& here, bool bounded) {
    for (std::size_t i = here.after; i < here.end; ++i) {
        if (leads_to_other_days(tokens, i)) break;
        const auto cue = period_cue_at(tokens, i);
        if (cue == PeriodCue::none || cue == PeriodCue::project || cue == PeriodCue::means ||
            cue == PeriodCue::moves || cue == PeriodCue::done || cue == PeriodCue::piece)
            continue;
        const bool begins = cue == PeriodCue::start || cue == PeriodCue::lasts;
        if (begins && has_other_subject(tokens, here.first, here.begin))
            return PeriodRole::other; // "Läsåret 2022/23 börjar"
        if (bounded && cue == PeriodCue::start) return PeriodRole::start;
        if (bounded && cue == PeriodCue::end) return PeriodRole::end;
        return role_of_noun(cue);
    }
    return PeriodRole::none;
}

/// The role of a date or a period by the nearest word.
PeriodRole role_by_words(const Tokens& tokens, const Surroundings& here, bool bounded) {
    for (std::size_t i = here.first; i > here.begin; --i) {
        const auto cue = period_cue_at(tokens, i - 1);
        if (is_of_costs(tokens, i - 1)) return bounded ? PeriodRole::none : PeriodRole::project;
        if (cue == PeriodCue::none || cue == PeriodCue::means || is_settled(tokens, i - 1))
            continue;
        if (cue == PeriodCue::event && is_moved(tokens, i - 1))
            return role_of_move(tokens, here, bounded);
        if (cue == PeriodCue::moves && moves_another(tokens, i - 1, here.begin))
            return PeriodRole::other;
        if (cue == PeriodCue::moves && i > here.begin + 1 &&
            period_cue_at(tokens, i - 2) == PeriodCue::event)
            return PeriodRole::event; // "Sista dag för slutrekvisition flyttas till"
        if (cue == PeriodCue::moves) return role_of_move(tokens, here, bounded);
        if (cue == PeriodCue::holds && is_deadline(tokens, here)) return PeriodRole::event;
        if (cue == PeriodCue::holds && bounded && tokens.is(i - 2, "beslutet"))
            return PeriodRole::event; // "Beslutet gäller till och med": the decision itself
        if (cue == PeriodCue::project && bounded && is_bare_day(tokens, here, i))
            return PeriodRole::none;
        if (cue == PeriodCue::project && bounded && is_deadline(tokens, here)) {
            // "prioriterar projektet senast den 31 mars", "ska projektet senast då vara slutfört"
            const PeriodRole after = role_by_words_after(tokens, here, bounded);
            return after == PeriodRole::none ? PeriodRole::event : after;
        }
        if (cue == PeriodCue::project || cue == PeriodCue::phase || cue == PeriodCue::other ||
            cue == PeriodCue::event || cue == PeriodCue::piece)
            return role_of_noun(cue);
        if (cue == PeriodCue::done)
            return bounded && is_done_of_project(tokens, i - 1, here.begin) ? PeriodRole::end
                                                                            : PeriodRole::none;
        const PeriodRole role = role_of_verb(tokens, i - 1, here.begin);
        if (role == PeriodRole::none && cue == PeriodCue::end && is_deadline(tokens, here))
            return PeriodRole::end; // "Åtgärden ska vara slutförd senast": the project's end
        if (role == PeriodRole::none && bounded && is_usable_until(tokens, i - 1, here.first) &&
            !has_other_subject(tokens, i - 1, here.begin))
            return PeriodRole::project; // "och får användas till och med"
        const bool lasts = cue == PeriodCue::lasts || cue == PeriodCue::holds;
        if (role != PeriodRole::project || lasts || !bounded) return role;
        return cue == PeriodCue::start ? PeriodRole::start : PeriodRole::end;
    }
    return role_by_words_after(tokens, here, bounded);
}

/// "Nämnden beviljar 500 000 kronor för perioden", "beslutar att bidraget för perioden ska vara":
/// not an event.
bool is_of_grant(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i + 2 < here.first; ++i)
        if (tokens.is(i, "beslutar") && tokens.is(i + 1, "att") &&
            tokens.is_any(i + 2, "ersättningen bidraget stödet anslaget bidra medfinansiera stödja "
                                 "finansiera"))
            return true;
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (sum_cue(tokens, i) == SumCue::granted && !is_modal(tokens, i)) return true;
    return false;
}

/// "Nämnden beviljar": the nearest word is the body that grants, not an event.
bool is_of_granting_body(const Tokens& tokens, const Surroundings& here) {
    if (!is_of_grant(tokens, here)) return false;
    for (std::size_t i = here.first; i > here.begin; --i)
        if (const auto cue = period_cue_at(tokens, i - 1); cue != PeriodCue::none)
            return cue == PeriodCue::event && sum_cue(tokens, i - 1) == SumCue::body;
    return false;
}

PeriodRole role_of_period(const Tokens& tokens, const Surroundings& here, bool bounded) {
    if (is_of_another_project(tokens, here.first) || is_of_named_kind(tokens, here) ||
        is_beyond_project(tokens, here))
        return PeriodRole::other;
    if (bounded && is_condition(tokens, here)) return PeriodRole::event;
    if (is_one_of_stages(tokens, here, bounded)) return PeriodRole::phase;
    if (bounded && is_day_of_altered(tokens, here)) return PeriodRole::decision;
    if (bounded && (is_day_of_document(tokens, here) || is_deadline_of_event(tokens, here)))
        return PeriodRole::event;
    if (is_past(tokens, here) || is_before_or_after(tokens, here)) return PeriodRole::other;
    if (!bounded && is_move_of_day(tokens, here)) return PeriodRole::moved;
    if (!bounded && is_stretch(tokens, here)) return PeriodRole::extension;
    const PeriodRole role = role_by_words(tokens, here, bounded);
    const bool named = names_its_time(tokens, here.first) && !is_of_work_done(tokens, here);
    const bool granted = role == PeriodRole::event && is_of_grant(tokens, here);
    if ((role == PeriodRole::none || granted) && named && !bounded) return PeriodRole::project;
    const bool of_body = bounded && granted && is_of_granting_body(tokens, here);
    const PeriodRole bound = bound_of(tokens, here, of_body ? PeriodRole::project : role);
    return !bounded || (of_body && bound == PeriodRole::project) ? role : bound;
}

/// "avsätter 500 000 kronor ur 1:1-medel för 2023", "… för åren 2023–2025": the budget years of the
/// money.
bool is_year_of_grant(const Tokens& tokens, const Surroundings& here, bool one_year) {
    const bool years = tokens.is(here.first - 1, "åren") && tokens.is(here.first - 2, "för");
    const bool year = one_year && tokens.is(here.first - 1, "för");
    if (years && tokens.is_any(here.first - 3, "medel medlen anslag anslagen vardera"))
        return true; // "Medel för åren 2025–2027 beaktas i budgetarbetet"
    return here.first > 0 && (year || years) && is_of_grant(tokens, here);
}

/// "Satsningen under 2022" says less than "satsningen pågår under 2022".
bool has_verb(const Tokens& tokens, const Surroundings& here) {
    const auto is_verb = [&](std::size_t at) {
        const auto cue = period_cue_at(tokens, at);
        return cue == PeriodCue::lasts || cue == PeriodCue::holds || cue == PeriodCue::start ||
               cue == PeriodCue::end || cue == PeriodCue::moves;
    };
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (is_verb(i)) return true;
    return here.after < here.end && is_verb(here.after); // "Under 2024 genomförs projektet"
}

/// The parts that a date takes from the one before it in its clause, if it has no words of its own:
/// a project starts or ends once, "startar i mars och är klart i maj".
PeriodRole handed_on(const Tokens& tokens, const Surroundings& here, PeriodRole before) {
    if (before != PeriodRole::start && before != PeriodRole::end) return before;
    const std::size_t until = here.begin + (tokens.is(here.begin, "och") ? 1 : 0);
    if (before == PeriodRole::start && tokens.is_any(until, "till tom") &&
        follows_until(tokens, here.first))
        return PeriodRole::end; // "med början den 1 januari och till och med den 31 december"
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (period_cue_at(tokens, i) == PeriodCue::done) return PeriodRole::end;
    return PeriodRole::none;
}

/// "Läsåret 2022/23 börjar den 17 augusti": the verb alone, its subject before the first of the
/// two.
bool continues_with(const Tokens& tokens, const Surroundings& here, PeriodRole before) {
    constexpr std::size_t few = 2;
    const bool aside = before == PeriodRole::other || before == PeriodRole::phase;
    if (aside && shares_subject(tokens, here)) return true;
    if (before == PeriodRole::phase && tokens.is(here.begin, "och"))
        return here.first - here.begin <= few + 1 &&
               period_cue_at(tokens, here.begin + 1) == PeriodCue::lasts; // "… och pågå till 2027"
    if (before != PeriodRole::other || here.first == here.begin ||
        here.first - here.begin > few + (tokens.is_any(here.first - 1, "den i") ? 1 : 0))
        return false;
    const bool joined = tokens.is(here.begin, "och"); // "tillträder den 1 maj och slutar den"
    const std::size_t word = here.begin + (joined || tokens.is(here.begin, "med") ? 1 : 0);
    if (!tokens.is_word(word)) return false;
    const auto cue = period_cue_at(tokens, word);
    return cue == PeriodCue::start || (joined && cue == PeriodCue::end);
}

/// "förlängs till och med", "flyttas fram till": a day or a period after a change.
bool is_after_move(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.first; i > here.begin; --i) {
        const auto cue = period_cue_at(tokens, i - 1);
        if (cue == PeriodCue::moves || (cue == PeriodCue::event && is_moved(tokens, i - 1)))
            return true;
        const bool noun =
            cue == PeriodCue::none || cue == PeriodCue::project || cue == PeriodCue::means;
        if (!noun) return false;
    }
    return false;
}

/// "förlängs med sex månader, till den 31 december": the end of the longer period.
bool is_end_of_extension(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 8;
    std::size_t at = here.begin;
    while (at < here.first &&
           (tokens.is_any_sign(at, ", .") || tokens.is_any(at, "dvs det vill säga alltså nu")))
        ++at;
    const bool until = tokens.is_any(at, "till tom") || follows_until(tokens, here.first);
    return here.first - here.begin <= few && until;
}

/// The roles of the periods and lengths of a text, in their order.
class PeriodRoles {
  public:
    explicit PeriodRoles(const Tokens& tokens) : tokens_(tokens) {}

    void read_period(const Surroundings& here, TextPeriod& value) {
        const bool bounded = value.extent != TextPeriod::Extent::whole;
        const bool continues = here.same_clause || tokens_.is(here.begin, "dvs");
        auto role = bounded ? bound_of_eligible(tokens_, here) : PeriodRole::none;
        value.of_costs = role != PeriodRole::none;
        if (!value.of_costs) role = role_of_period(tokens_, here, bounded);
        value.when = when_of_days(tokens_, here);
        const bool to = std::exchange(from_, value.when == When::before) && here.same_clause &&
                        tokens_.is(here.first - 1, "till"); // "från X – Y till X – Z"
        if (value.when == When::unstated && (to || is_after_move(tokens_, here)))
            value.when = When::after;
        const bool extended = std::exchange(extended_, false);
        if (extended && bounded && continues && is_end_of_extension(tokens_, here)) {
            role = PeriodRole::end;
            value.when = When::after;
        } else if (extended && !bounded && here.same_clause &&
                   follows_from_alone(tokens_, here.first))
            role = PeriodRole::moved; // "förlängs med sex månader, från X till Y"
        const bool loose = value.extent == TextPeriod::Extent::loose;
        const bool one_year = value.first.year() == value.last.year();
        if (loose && one_year && role == PeriodRole::project && !has_verb(tokens_, here))
            role = PeriodRole::none;
        const bool free = role == PeriodRole::none ||
                          (role == PeriodRole::event && is_of_granting_body(tokens_, here));
        const bool years =
            value.extent != TextPeriod::Extent::every && value.unit == TextPeriod::Unit::year;
        const bool under = one_year && tokens_.is(here.first, "under") &&
                           is_of_grant(tokens_, here) && !names_agent(tokens_, here);
        if ((loose || years) && free && (under || is_year_of_grant(tokens_, here, one_year)))
            role = PeriodRole::budget;
        role = of_study(here, role, bounded);
        if (value.when == When::before && role == PeriodRole::project && bounded &&
            tokens_.is_any(token_before_day(tokens_, here.first), "till tom"))
            role = PeriodRole::end; // "som löpte till den 31 december"
        const bool against = here.same_clause && is_set_against(tokens_, here);
        if (role != PeriodRole::none || !against) before_ = with_before(here, role, bounded);
        note_words(tokens_, here, before_, value);
        value.role = before_; // "till och med X i stället för Y": what X is
    }

    PeriodRole of_length(const Surroundings& here, const Match& match, const Match* before) {
        const bool bound = before_ == PeriodRole::start || before_ == PeriodRole::end;
        if (is_length_beside(tokens_, before, match)) return bound ? PeriodRole::project : before_;
        if (before_ == PeriodRole::end && here.same_clause && tokens_.is(here.first - 1, "efter") &&
            here.first == here.begin + 2)
            return PeriodRole::project; // "klart den 14 maj 2026, efter 30 månader"
        const bool moves_on = extended_ && here.same_clause && tokens_.is(here.first - 1, "till");
        extended_ =
            (moves_on || is_extension(tokens_, here, match)) && !moves_another_by(tokens_, here);
        const bool aside = here.same_clause && is_aside(tokens_, here);
        const auto role = extended_ ? PeriodRole::other
                          : aside   ? before_
                                    : role_of_period(tokens_, here, false);
        before_ = with_before(here, of_study(here, role, false), false);
        const bool of_body = role == PeriodRole::event && tokens_.is(here.first - 1, "för") &&
                             is_of_granting_body(tokens_, here);
        if (of_body || (role == PeriodRole::none && is_time_of_grant(tokens_, here)))
            before_ = PeriodRole::project; // "Styrelsen beviljar 390 000 kronor för tre år"
        return extended_ ? role_of_extension(tokens_, here, match)
                         : role_of_length(tokens_, here, match, before_);
    }

  private:
    /// The role of a study that is the project itself.
    PeriodRole of_study(const Surroundings& here, PeriodRole role, bool bounded) {
        const bool study = role == PeriodRole::phase && is_of_study(tokens_, here);
        const bool bound = role == PeriodRole::none && bounded && is_of_undertaking(tokens_, here);
        if (!study && !bound) return role;
        if (!std::exchange(asked_, true)) names_project_ = names_project(tokens_);
        if (names_project_ || !bounded) return names_project_ ? role : PeriodRole::project;
        for (std::size_t i = here.begin; i < here.first; ++i) {
            const auto cue = period_cue_at(tokens_, i);
            if (cue == PeriodCue::start) return PeriodRole::start;
            if (cue == PeriodCue::end) return PeriodRole::end;
        }
        return bound_of(tokens_, here, PeriodRole::project);
    }

    [[nodiscard]] PeriodRole with_before(const Surroundings& here, PeriodRole role,
                                         bool bounded) const {
        const bool own = !bounded && names_piece(tokens_, here);
        const bool takes =
            (role == PeriodRole::none && !own) || continues_with(tokens_, here, before_);
        if (!here.same_clause || !takes) return role;
        const PeriodRole taken = handed_on(tokens_, here, before_);
        return bounded ? bound_of(tokens_, here, taken) : taken;
    }

    const Tokens& tokens_;
    PeriodRole before_ = PeriodRole::none; // of the one before
    bool from_ = false;                    // the one before is the old value of a change
    bool asked_ = false;                   // whether the text names a project, which is
    bool names_project_ = false;           // looked for once
    bool extended_ = false;                // the length before is how much longer it is
};

} // namespace

void assign_periods(const Tokens& tokens, const std::vector<Match>& matches,
                    std::vector<Reading>& readings) {
    std::vector<const Match*> all;
    for (const Match& match : matches)
        if (std::holds_alternative<TextPeriod>(match.value) ||
            std::holds_alternative<TextDuration>(match.value))
            all.push_back(&match);
    const auto around = surroundings(tokens, all);
    PeriodRoles roles(tokens);
    for (std::size_t i = 0; i < all.size(); ++i) {
        Reading& reading = readings[static_cast<std::size_t>(all[i] - matches.data())];
        if (const auto name = named_project(tokens, around[i])) {
            reading.reach.name = tokens.begin_of(*name);
            reading.reach.name_end = tokens.end_of(*name);
        }
        const Match* const before = i > 0 ? all[i - 1] : nullptr;
        if (auto* const period = std::get_if<TextPeriod>(&reading.value)) {
            if (period->role != PeriodRole::budget)
                roles.read_period(around[i], *period);
            else if (is_spent(tokens, around[i]) || is_beyond_project(tokens, around[i]))
                period->role = PeriodRole::other;
            if (is_of_pot(tokens, *all[i], matches, readings)) period->role = PeriodRole::other;
            settle_days_by_length(tokens, before, *all[i], matches, readings);
            settle_joined_days(tokens, before, *all[i], matches, readings);
        } else {
            auto& length = std::get<TextDuration>(reading.value);
            const Match* const next = i + 1 < all.size() ? all[i + 1] : nullptr;
            length.role = roles.of_length(around[i], *all[i], before);
            length.when = when_of_length(tokens, around[i], *all[i]);
            length.about = is_inexact(tokens, *all[i]);
            length.sought = names_application(tokens, around[i]);
            if (is_length_beside(tokens, before, *all[i]))
                length.of = static_cast<std::size_t>(before - matches.data());
            else if (is_length_of_next(tokens, *all[i], next) ||
                     is_length_until(tokens, *all[i], next))
                length.of = static_cast<std::size_t>(next - matches.data());
        }
    }
}

} // namespace caseflow
