/// Why: a decision that alters another may also recount earlier ones: "har sänkts från",
/// "ursprungligen beviljades". Such a value may come from any earlier decision of the chain.
#pragma once

#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// The tense of the words about a value.
enum class Tense {
    unstated,
    now,   // "sänks nu", "beviljas"
    first, // "ursprungligen", "det första beslutet"
    past,  // "har sänkts från … till": also for the values that follow
};

/// The tense of the nearest words before a value.
[[nodiscard]] Tense tense_by_words(const Tokens& tokens, const Surroundings& here);

/// "Det ursprungliga bidraget", "enligt det första beslutet"
[[nodiscard]] bool refers_to_first(const Tokens& tokens, const Surroundings& here);

/// "Beslutet att bevilja 500 000 kronor ändras": the grant that a decision alters.
[[nodiscard]] bool is_altered_grant(const Tokens& tokens, const Surroundings& here);

/// "(tidigare 400 000 kronor)", "…, inte 540 000 kronor", "Tidigare belopp: 400 000 kronor"
[[nodiscard]] bool is_former_beside(const Tokens& tokens, const Surroundings& here);

/// "Tidigare slutdatum", "tidigare projekttid": this project's, before a change.
[[nodiscard]] bool names_former_days(const Tokens& tokens, std::size_t at);

/// True for a day after "från", if that is closer than "till".
[[nodiscard]] bool is_day_before(const Tokens& tokens, const Surroundings& here);

/// "från den 30 juni 2023", not "från och med".
[[nodiscard]] bool follows_from_alone(const Tokens& tokens, std::size_t first);

/// "2023-12-31, inte 2023-11-30", "… i stället för till och med 2023-11-30"
[[nodiscard]] bool is_set_against(const Tokens& tokens, const Surroundings& here);

/// "har under 2020–2022 fått", "Under 2019–2021 har föreningen drivit": before the case.
[[nodiscard]] bool is_past(const Tokens& tokens, const Surroundings& here);

/// The side of a change that a day or a period is on, by the words before it.
[[nodiscard]] When when_of_days(const Tokens& tokens, const Surroundings& here);

/// "rättas … och slutdatum 2023-11-30 till 2023-12-31": from one day to another.
[[nodiscard]] bool is_move_of_day(const Tokens& tokens, const Surroundings& here);

/// "förlängs med perioden 2023-07-01 – 2023-09-30": the addition.
[[nodiscard]] bool is_stretch(const Tokens& tokens, const Surroundings& here);

/// "Beslutet den 12 maj 2022 upphävs": the day of the decision that is altered.
[[nodiscard]] bool is_day_of_altered(const Tokens& tokens, const Surroundings& here);

/// "Byggkostnaden beräknades till": an estimate made earlier.
[[nodiscard]] bool is_former_estimate(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
