/// Why: every check of a sum asks the same few questions about it, and words its findings in the
/// same way.
#pragma once

#include "caseflow/rules/texts.hpp"

#include <span>
#include <string>

namespace caseflow {

/// True if the words allow an amount.
[[nodiscard]] bool is_within(const TextAmount& value, Money amount);

/// True for one exact sum of the whole, in the currency of the case.
[[nodiscard]] bool is_plain_sum(const KnownData& known, const TextAmount& value);

/// True if the words allow one of the sorted amounts.
[[nodiscard]] bool is_one_of(const TextAmount& value, std::span<const Money> sorted);

/// Sorts the amounts and removes duplicates.
void sort_once(std::vector<Money>& amounts);

/// True for an amount of the data, or for the sum of some of its sources. For a span, one of its
/// ends must be known, or a decision's amount must be between them.
[[nodiscard]] bool is_known_amount(const KnownData& known, const TextAmount& value);

/// The amounts that sums are compared with one by one; if there are very many, not all of them.
[[nodiscard]] std::span<const KnownAmount> first_amounts(const KnownData& known);

/// True if a sum looks like a slip of an amount of the data.
[[nodiscard]] bool is_slip(const KnownData& known, const TextAmount& value);
/// True if it is also unlikely to be another round sum by chance.
[[nodiscard]] bool is_clear_slip(const KnownData& known, const TextAmount& value);

/// True for a slip. The less the words say, the clearer it must be.
[[nodiscard]] bool may_be_slip(const KnownData& known, const TextAmount& value);

/// True if the sums would come to a whole if one of them had been mistyped. Among fewer than
/// `several`, a wrong digit in a round sum does not count: it may be chance.
[[nodiscard]] bool comes_to_by_slip(std::span<const Money> sums, Money whole,
                                    std::size_t several = 3);

/// True for more than any sum of the case; false if the case has none.
[[nodiscard]] bool is_beyond_all(const KnownData& known, Money sum);

/// True for more than `times` times any amount in the case, unless it is a slip of one: a sum that
/// a body gives to all, or has.
[[nodiscard]] bool is_beyond(const KnownData& known, const TextAmount& value, std::int64_t times);

/// True for a sum of something that the data does not have.
[[nodiscard]] bool is_of_something_else(const TextAmount& value);

/// True for a sum that may be a contribution or a grant.
[[nodiscard]] bool may_be_given(const TextAmount& value);

/// True if the project lasts longer than a sum's years, or if the text also has a sum of other
/// years. The year of a budget counts only in the latter case.
[[nodiscard]] bool has_other_years(const Mention& mention, const TextAmount& value);

/// True outside points for a sum of another size than the amount that its words seem to name, if it
/// is neither a slip of that nor another amount of the case. It then belongs to something that the
/// data does not have, such as a budget frame, a programme or another year.
[[nodiscard]] bool is_far_from(const Mention& mention, const TextAmount& value, Money amount);

/// The known amount closest to what the words allow; there must be one.
[[nodiscard]] const KnownAmount& nearest_of(const std::vector<KnownAmount>& known,
                                            const TextAmount& value);

/// "500 000 kr", or the words themselves if they are not exact.
[[nodiscard]] std::string sum_of(const Mention& mention, const TextAmount& value);

// Findings with a note at the amount that differs from the text.
void report_difference(const Mention& mention, const KnownAmount& known, std::string message,
                       Report& report);
void report_unknown(const Mention& mention, const TextAmount& value, Report& report);
void report_other_than(const Mention& mention, const KnownAmount& known, Report& report);

// Sums that are not the whole: "300 000 kronor per år", "75 000 kronor vardera"; and those in a
// change: "höjs från 450 000 kronor till 500 000 kronor".
/// "708 000 kronor per år" if a decision grants that sum for several years: it is not the sum of
/// one year. False if the sum is left to other checks.
[[nodiscard]] bool check_whole_a_year(const Mention& mention, const TextAmount& value,
                                      Report& report);
/// "880 000 kronor per år, totalt 2 640 000 kronor", for three years. False if they agree.
[[nodiscard]] bool check_over_years(const Mention& mention, const TextAmount& value,
                                    Report& report);
void check_yearly(const Mention& mention, const TextAmount& value, Report& report);
void check_monthly(const Mention& mention, const TextAmount& value, Report& report);
/// "utbetalas kvartalsvis med 450 000 kronor": four of them must be a year's amount, or all of them
/// together the grant.
void check_instalment(const Mention& mention, const TextAmount& value, Report& report);
void check_each(const Mention& mention, const TextAmount& value, const NamedSources& named,
                Report& report);
void check_change(const Mention& mention, const TextAmount& value, Report& report);

/// "har sänkts från 500 000 kronor", "ursprungligen 500 000 kronor", in a point of an altering
/// decision: must be the amount of an earlier link of its chain. False if the sum is left to other
/// checks.
[[nodiscard]] bool check_recounted(const Mention& mention, const TextAmount& value, Report& report);

/// "gav den 12 september 2021 bolaget 30 000 kronor": from a year before the case.
[[nodiscard]] bool is_before_case(const KnownData& known, const TextAmount& value);

/// "Verksamhetsbidraget 2022 är 2 090 000 kronor": for a year before the project, which is not in
/// the data.
[[nodiscard]] bool is_of_year_before(const Mention& mention, const TextAmount& value);

/// "Leader Fjäll beviljar": an authority elsewhere. False in its own register, and for a point that
/// begins with it and its verb.
[[nodiscard]] bool names_own_body(const Mention& mention);

/// "Nämnden går in med 500 000 kronor", "Stödet uppgår till 500 000 kronor", in a point of a new
/// grant: the body itself gives an amount that in the data others give.
[[nodiscard]] bool is_given_by_body(const Mention& mention, const TextAmount& value,
                                    const NamedSources& named);

/// "Länsteaterns driftbidrag": the clause names somebody whom the case does not name, so its sum
/// may be another case's.
[[nodiscard]] bool names_stranger(const Mention& mention);

/// "Grannkommunen avsatte 610 000 kronor": from somebody whom the case does not name.
[[nodiscard]] bool is_given_by_stranger(const Mention& mention);

/// True for the amount of a point's decision or, outside the points, of any.
[[nodiscard]] bool is_whole_grant(const Mention& mention, const TextAmount& value);

/// True for an amount that some decision of the case grants.
[[nodiscard]] bool is_granted(const KnownData& known, const TextAmount& value);

/// "Nämnden, tillskott" and "Nämnden, beslut 2021-06-08": the total of the funder last named.
[[nodiscard]] std::optional<Money> sum_of_funder(const Mention& mention, const NamedSources& named);

/// "Kvinnojourens del är 750 000 kronor": an amount that a decision grants to a funder.
[[nodiscard]] bool is_granted_to(const Mention& mention, const TextAmount& value,
                                 const NamedSources& named);

/// "Bodens kommun tar 800 000 kronor": part of an amount that two funders give together.
[[nodiscard]] bool is_of_one_of_several(const Mention& mention, const TextAmount& value,
                                        const NamedSources& named);

/// "40 procent av 600 000 kronor": the base of a share must be an amount of the case, or agree with
/// the result that the text gives.
void check_base(const Mention& mention, const TextAmount& value, Report& report);

/// "40 procent, eller 240 000 kronor", "hälften av bidraget, 250 000 kronor": the value of a share
/// right before the sum. False if the sum is left to other checks.
[[nodiscard]] bool check_result(const Mention& mention, const TextAmount& value, Report& report);

/// "ideellt arbete värt 60 000 kr, 400 timmar à 150 kr". False if they agree.
[[nodiscard]] bool check_product(const Mention& mention, const TextAmount& value, Report& report);

/// True for a statement about somebody else's money: the words name a source that is decided
/// elsewhere.
[[nodiscard]] bool is_of_others(const Mention& mention, const NamedSources& named);

/// "Stiftelsens pengar betalas ut med 250 000 kronor 2024 och 150 000 kronor 2025": the second sum
/// is of the same money as the first.
[[nodiscard]] bool continues_with_others(const Mention& mention, const TextAmount& value,
                                         const NamedSources& named);

/// "beviljade den 14 maj 2019 projektet 900 000 kronor": on a day before any decision of the case.
[[nodiscard]] bool is_granted_before_case(const Mention& mention, const TextAmount& value);

/// "Föreningen 185 000 kr / Klubben 64 000 kr / Laget 22 000 kr / Summa 271 000 kr": grants to
/// several, each in a case of its own.
[[nodiscard]] bool shares_out(const Mention& mention, const TextAmount& value);

/// "Beviljat bidrag / Högskolan 350 000 kr / Region 250 000 kr / Summa 600 000 kr": parts of a
/// grant for those who do not pay for it.
[[nodiscard]] bool is_share_of_grant(const Mention& mention, const TextAmount& value,
                                     const NamedSources& named);

/// "lägger själv 40 000 kronor": a contribution of the only recipient, not of anybody else. False
/// if it is left to other checks.
[[nodiscard]] bool check_own_means(const Mention& mention, const TextAmount& value, Report& report);

/// "ett banklån på 5 000 000 kronor" if a source has that name and another source has that sum.
/// False if it is left to other checks.
[[nodiscard]] bool check_swapped(const Mention& mention, const TextAmount& value, Report& report);

/// True for a total of the case, now or while an earlier decision of a chain was in force. A point
/// can give only the total of its own decision.
[[nodiscard]] bool is_total(const Mention& mention, const TextAmount& value);

/// Reports a sum of the whole project that is not the total.
void check_total(const Mention& mention, const TextAmount& value, Report& report);

/// "en kostnad på 12,4 miljoner kronor" if the total is 14.2: a cost that might be part of it, but
/// has the same digits.
[[nodiscard]] bool is_total_misprinted(const Mention& mention, const TextAmount& value);

/// "utbetalas mot redovisade kostnader, högst 24 000 kronor för år 2022", "För 2024 återstår 67 000
/// kronor": a slip of the year's sum, not a part of it.
[[nodiscard]] bool is_slip_of_year(const Mention& mention, const TextAmount& value);

/// "Byaföreningen står för 184 000 kronor i form av eget arbete": a sum for work is compared with a
/// source in kind if it is a slip of the source's amount.
[[nodiscard]] bool is_slip_in_kind(const Mention& mention, const TextAmount& value,
                                   const NamedSources& named);

/// "Handlingen, som beräknas kosta 16 000 000 kronor" for 1 600 000: no cost exceeds the total.
[[nodiscard]] bool is_slip_of_total(const Mention& mention, const TextAmount& value);

/// "beviljar 275 000 kronor" if that is the part of one year and no point has the whole. A grant is
/// the whole unless it names its year. False if the sum is left to other checks.
[[nodiscard]] bool check_grant_of_year(const Mention& mention, const TextAmount& value,
                                       Report& report);

/// "150 000 kronor kvarstår", in a point of a revocation: the rest of the grant.
void check_left(const Mention& mention, const TextAmount& value, Report& report);

/// "Stödet får inte överstiga 500 000 kronor", in a point: must be the decision's amount, unless
/// another point has that.
void check_most(const Mention& mention, const TextAmount& value, Report& report);

/// The last check, for a mistyped amount of a year or of the grant.
void check_rest(const Mention& mention, const TextAmount& value, Report& report);

/// Checks a sum that was applied for, here or elsewhere.
void check_applied(const Mention& mention, const TextAmount& value, Report& report);

/// "Ansökan om 650 000 kronor avslås": a refusal is of the sum applied for, or of the rest of it.
void check_refused(const Mention& mention, const TextAmount& value, Report& report);

/// Compares a sum in a point with the point's decision, which must have an amount.
void check_in_point(const Mention& mention, const TextAmount& value, const KnownDecision& decision,
                    Report& report);

/// True for a share of another sum in the texts: "15 % av personal: 774 000" if staff costs 5 160
/// 000.
[[nodiscard]] bool is_of_stated_sum(const Mention& mention, const TextShare& value, Money part);

/// The same for a sum in its sentence: "av 3 600 000 kronor … 1 200 000 kronor, alltså en
/// tredjedel".
[[nodiscard]] bool is_of_sum_beside(const Mention& mention, const TextShare& value, Money part);

/// True for a share of a sum earlier in the text, not of the case's money.
[[nodiscard]] bool is_share_of_stated_sum(const Mention& mention, const TextShare& value);

/// An amount of the data that a share is taken of.
struct SharedWhole {
    Money amount;
    Place place;
    std::string name; // "the total"
};

/// Reports a sum that the text calls a share of the whole, but that is not.
void report_not_share_of(const Mention& mention, Money given, const SharedWhole& whole,
                         Report& report);

/// True if the text makes an amount a share `value` of the whole.
[[nodiscard]] bool covers(const TextShare& value, Money amount, Money whole);

/// "Bolaget: 900 000 kr, 30 %" in a table of who gets which part of the grant.
[[nodiscard]] bool is_beside_part_of_grant(const Mention& mention, const TextShare& value,
                                           const NamedSources& named);

/// "en fjärdedel av kostnaden, 155 000 kronor" if some funders give that sum, but it is not that
/// share of the total. False if it is left to other checks.
[[nodiscard]] bool check_of_whole(const Mention& mention, const TextShare& value, Report& report);

/// "De offentliga medlen är 2 800 000 kronor, motsvarande 70 procent": of the total, or of another
/// sum in the text. False if it is left to other checks.
bool check_of_sum(const Mention& mention, const TextShare& value, Report& report);

/// "söker 50 procent, 3 800 000 kronor": a share of the total. False if it is left to other checks.
bool check_of_sought(const Mention& mention, const TextShare& value, Report& report);
/// Compares "Det sökta beloppet motsvarar 80 procent av kostnaden" with the sum applied for. False
/// for other shares.
bool check_sought_share(const Mention& mention, const TextShare& value, Report& report);

/// "tilldelas 1 800 000 kr, vilket är 75 procent av det sökta beloppet"
void check_of_applied(const Mention& mention, const TextShare& value, Report& report);

} // namespace caseflow
