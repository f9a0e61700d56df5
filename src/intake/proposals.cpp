#include "caseflow/intake/proposals.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/delegations.hpp"
#include "caseflow/intake/granted_sums.hpp"
#include "caseflow/intake/notifications.hpp"
#include "caseflow/intake/project_names.hpp"
#include "caseflow/intake/proposed_sources.hpp"
#include "caseflow/intake/proposed_sums.hpp"
#include "caseflow/intake/words.hpp"

namespace caseflow {
namespace {

using Extent = TextPeriod::Extent;
using Unit = TextPeriod::Unit;
using Span = std::pair<Date, Date>;

/// Words right before a period that make it the project's, in small letters.
constexpr std::string_view lasting_words[] = {"pågår ",
                                              "löper ",
                                              "genomförs ",
                                              "pågå ",
                                              "löpa ",
                                              "genomföras ",
                                              "drivs ",
                                              "bedrivs ",
                                              "pågår under ",
                                              "pågår från ",
                                              "löper från ",
                                              "genomförs under ",
                                              "pågå under ",
                                              "projekttid: ",
                                              "projekttid enligt ansökan: ",
                                              "projektperiod: ",
                                              "projektperiod enligt ansökan: ",
                                              "projektets genomförandetid: "};
constexpr std::string_view period_words[] = {
    "för perioden ",          "under perioden ",         "för tiden ", "under tiden ",
    "avser perioden ",        "gäller perioden ",        "användas ",  "disponeras ",
    "användas från och med ", "disponeras från och med "};
constexpr std::string_view granting_words[] = {
    "bevilja", "avsätt", "tilldela", "medfinansier", "användas", "disponeras", "finansieringen av"};

/// "Föreningen får 30 000 kronor", "får stöd", not "får anordna lotteri".
bool grants(std::string_view before) {
    constexpr std::string_view verb = "får ";
    constexpr std::string_view things[] = {"stöd ", "bidrag ", "medel "};
    if (contains_any(before, granting_words)) return true;
    const std::size_t at = before.find(verb);
    if (at == std::string_view::npos) return false;
    const std::string_view what = before.substr(at + verb.size());
    return contains_any(what, things) || what.find_first_of("0123456789") == 0;
}

/// True for a whole period of the project: its role says so, or the words right before it do though
/// others stand in its clause.
bool is_of_project(const ImportedText& in, const Reading& reading, PeriodRole role) {
    if (role == PeriodRole::project) return true;
    const std::string before = said_before(in, reading);
    const bool named = before.find("projekt") != std::string::npos;
    const bool of_phase = role == PeriodRole::phase && in.point; // "fas 2 … under tiden"
    if ((role == PeriodRole::other && named) || of_phase)
        return in.point && ends_with_any(before, period_words) && grants(before);
    if (role != PeriodRole::none && role != PeriodRole::event) return false;
    if (ends_with_any(before, lasting_words)) return named;
    return in.point && ends_with_any(before, period_words) && grants(before);
}

/// "beviljades 420 000 kr till projektet Spåret för perioden ": what an earlier decision granted,
/// which this one alters or revokes.
bool is_of_earlier_grant(const ImportedText& in, const Reading& reading) {
    const std::string before = said_before(in, reading);
    constexpr std::string_view verbs[] = {"beviljade", "beviljats", "tilldelades", "fick "};
    return !in.point && ends_with_any(before, period_words) && contains_any(before, verbs) &&
           before.find("projekt") != before.npos;
}

/// "har ansökt om 2 400 000 kronor för perioden ": of the project that is applied for.
bool is_of_application(const ImportedText& in, const Reading& reading) {
    const std::string before = said_before(in, reading);
    constexpr std::string_view verbs[] = {" ansökt om ", " ansöker om ", " söker ", " sökt ",
                                          " ansökte om "};
    return !in.point && ends_with_any(before, period_words) && contains_any(before, verbs);
}

/// "Projektet ska … vara slutfört senast ": a deadline of the project itself.
bool is_last_day(const std::string& before) {
    constexpr std::string_view ends[] = {
        "slutfört senast ",      "avslutat senast ",     "genomfört senast ",
        "slutföras senast ",     "avslutas senast ",     "genomföras senast ",
        "slutfört senast den ",  "avslutat senast den ", "genomfört senast den ",
        "slutföras senast den ", "avslutas senast den ", "genomföras senast den "};
    constexpr std::string_view starts[] = {"påbörja", "starta", "inled"};
    return before.find("projekt") != before.npos && contains_any(before, starts) &&
           ends_with_any(before, ends);
}

/// The project's days, as far as a text says them: a whole period, or its first and its last day.
struct Days {
    Agreed<Span> whole;
    Agreed<Date> first;
    Agreed<Date> last;

    void read(const ImportedText& in) {
        for (const Reading& reading : in.readings) {
            const auto* value = std::get_if<TextPeriod>(&reading.value);
            if (value == nullptr || value->unit == Unit::year) continue;
            if (value->deadline && !is_last_day(said_before(in, reading))) continue;
            const std::string words = quote_words(in.text, reading.begin, reading.end);
            const bool day = value->extent == Extent::day;
            if (value->extent == Extent::whole && is_of_project(in, reading, value->role))
                whole.say({value->first, value->last}, words);
            if (day && value->role == PeriodRole::start) first.say(value->first, words);
            if (day && value->role == PeriodRole::end) last.say(value->last, words);
        }
    }

    [[nodiscard]] bool ends_only() const { return whole.empty() && first.empty() && last.given(); }

    [[nodiscard]] bool given() const {
        return whole.given() || (whole.empty() && first.given() && last.given());
    }
};

void put_period(const Days& days, Imported& to) {
    Project& project = to.data.project;
    const bool whole = days.whole.given();
    project.start = whole ? days.whole.value().first : days.first.value();
    project.end = whole ? days.whole.value().second : days.last.value();
    to.remarks["project.start"] = "ur texten: " + (whole ? days.whole.words() : days.first.words());
    to.remarks["project.end"] = "ur texten: " + (whole ? days.whole.words() : days.last.words());
}

/// The last day alone, where nothing says when the project begins.
void put_end(const Days& days, Imported& to) {
    to.data.project.end = days.last.value();
    to.remarks["project.end"] = "ur texten: " + days.last.words();
}

/// The whole periods that a test lets through.
Days periods(const std::vector<ImportedText>& texts,
             bool (*test)(const ImportedText&, const Reading&)) {
    Days days;
    for (const ImportedText& in : texts)
        for (const Reading& reading : in.readings) {
            const auto* value = std::get_if<TextPeriod>(&reading.value);
            const bool whole =
                value != nullptr && value->unit != Unit::year && value->extent == Extent::whole;
            if (whole && test(in, reading))
                days.whole.say({value->first, value->last},
                               quote_words(in.text, reading.begin, reading.end));
        }
    return days;
}

void put_whole(const Days& days, Imported& to) {
    if (days.whole.given()) put_period(days, to);
}

/// The points say the period more surely than the texts around them, which may tell of an earlier
/// one; a decision that alters another has it nowhere else.
void propose_period(const std::vector<ImportedText>& texts, Imported& to) {
    if (to.data.project.start || !is_of_money(to.data)) return;
    Days of_points;
    Days of_texts;
    for (const ImportedText& in : texts) (in.point ? of_points : of_texts).read(in);
    if (of_points.given()) return put_period(of_points, to);
    const bool alters = !to.data.decisions.empty() && alters_another(to.data.decisions.back().kind);
    if (!of_points.whole.empty()) return of_points.whole.doubt(to, "project.start");
    if (alters) return put_whole(periods(texts, is_of_earlier_grant), to);
    if (of_points.ends_only()) return put_end(of_points, to);
    of_texts.whole.doubt(to, "project.start");
    if (of_texts.given()) return put_period(of_texts, to);
    if (of_texts.whole.empty()) put_whole(periods(texts, is_of_application), to);
}

/// "Projekttiden förlängs från 2023-12-31 till 2024-03-31", "Slutdatum rättas till 2024-03-31"
bool is_new_end(const ImportedText& in, const Reading& reading) {
    const auto* value = std::get_if<TextPeriod>(&reading.value);
    if (value == nullptr) return false;
    const std::string_view words = in.text.substr(reading.begin, reading.end - reading.begin);
    if (value->role == PeriodRole::moved && value->extent == Extent::whole)
        return words.find(" till ") != std::string_view::npos;
    if (value->extent != Extent::day) return false;
    const std::string before = said_before(in, reading);
    constexpr std::string_view verbs[] = {"förläng", "flytta", "ändra", "rätta", "korriger"};
    constexpr std::string_view ends[] = {
        "till ", "till den ", "till och med ", "till och med den ", "t.o.m. ", "t o m "};
    constexpr std::string_view lasting[] = {"förläng", "slutda", "sluttid", "tiden", "period"};
    return contains_any(before, verbs) && contains_any(before, lasting) &&
           ends_with_any(before, ends);
}

/// The last day as a change or a correction has it; the project's too, whose period is the one that
/// stands.
void propose_new_end(const std::vector<ImportedText>& texts, Imported& to) {
    if (to.data.decisions.empty()) return;
    Decision& decision = to.data.decisions.back();
    if (decision.kind != DecisionKind::change && decision.kind != DecisionKind::correction) return;
    Agreed<Date> last;
    for (const ImportedText& in : texts) {
        if (!in.point) continue;
        for (const Reading& reading : in.readings) {
            if (is_new_end(in, reading))
                last.say(std::get<TextPeriod>(reading.value).last,
                         quote_words(in.text, reading.begin, reading.end));
        }
    }
    if (!last.given()) return;
    decision.end = last.value();
    to.remarks["decision.0.end"] = "ur texten: " + last.words();
    if (!to.data.project.end) return;
    to.data.project.end = decision.end;
    to.remarks["project.end"] = to.remarks["decision.0.end"];
}

/// A decision by delegation says in a sentence under which provision and point.
void propose_delegation(const std::vector<ImportedText>& texts, Imported& to) {
    if (to.data.decisions.empty()) return;
    Decision& decision = to.data.decisions.back();
    if (decision.by_board() || !decision.delegation.provision.empty()) return;
    Agreed<Delegation> found;
    for (const ImportedText& in : texts)
        for (std::size_t at = in.text.find("eleg"); at != std::string_view::npos;
             at = in.text.find("eleg", at + 1)) {
            const std::string_view sentence = sentence_around(in.text, at);
            if (!in.point && fold(sentence).find("beslut") == std::string::npos) continue;
            if (const auto one = delegation_in(sentence))
                found.say(*one, quote_words(sentence, 0, sentence.size()));
        }
    if (!found.given()) return;
    const bool other_point =
        !decision.delegation.point.empty() && decision.delegation.point != found.value().point;
    if (other_point) return;
    decision.delegation = found.value();
    to.remarks["decision.0.delegation.provision"] = "ur texten: " + found.words();
}

/// A decision by delegation says in a sentence, or in the list of receivers, which board it is
/// notified to.
void propose_notification(const std::vector<ImportedText>& texts, Imported& to) {
    if (to.data.decisions.empty()) return;
    Decision& decision = to.data.decisions.back();
    if (decision.by_board() || !decision.notification.board.empty()) return;
    Agreed<Notification> found;
    for (const ImportedText& in : texts)
        for (std::size_t at = in.text.find("nmäl"); at != std::string_view::npos;
             at = in.text.find("nmäl", at + 1)) {
            const std::string_view sentence = sentence_around(in.text, at);
            if (const auto one = notification_within(sentence))
                found.say(*one, quote_words(sentence, 0, sentence.size()));
        }
    if (!found.given()) return;
    decision.notification = found.value();
    to.remarks["decision.0.notification.board"] = "ur texten: " + found.words();
}

} // namespace

void propose(const std::vector<ImportedText>& texts, Imported& to) {
    propose_project_name(texts, to);
    propose_amount(texts, to);
    propose_applied(texts, to);
    propose_period(texts, to);
    propose_new_end(texts, to);
    propose_total(texts, to);
    propose_sources(texts, to);
    propose_delegation(texts, to);
    propose_notification(texts, to);
}

} // namespace caseflow
