#include "caseflow/intake/proposed_sums.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/words.hpp"

#include <fmt/format.h>
#include <set>

namespace caseflow {
namespace {

/// Words before a sum after which it is not what the decision itself grants, in small letters.
constexpr std::string_view words_against_grant[] = {"föreslår ",
                                                    "noterar ",
                                                    "konstaterar ",
                                                    "antecknar ",
                                                    " har beviljat ",
                                                    " har avsatt ",
                                                    "borgen",
                                                    " lån ",
                                                    "anstånd",
                                                    "informer",
                                                    "på delegation bevilja",
                                                    "i uppdrag att",
                                                    "bemyndiga",
                                                    "delegera",
                                                    "rätt att bevilja",
                                                    "mandat att",
                                                    "förutsättning",
                                                    "villkor",
                                                    "förutsatt att",
                                                    "om inte ",
                                                    "rätt att besluta",
                                                    "befogenhet",
                                                    "yttrande",
                                                    "tillstyrk",
                                                    "avstyrk",
                                                    "betala tillbaka",
                                                    "återbetal",
                                                    "återkr",
                                                    "betalas tillbaka",
                                                    "återför",
                                                    "yrka",
                                                    "hemställ",
                                                    "remiss"};

/// Verbs that grant, in small letters.
constexpr std::string_view granting_verbs[] = {"bevilja", "avsätt",  "tilldela",    "anslå",
                                               "anvisa",  "fördela", "medfinansier"};

/// Words between a verb that grants and a sum after which the sum is of something else.
constexpr std::string_view other_nouns[] = {"kostnad", "värde",   "avgift", "hyra",   " lån",
                                            "omsätt",  "inte ",   "sökt",   "budget", "borgen",
                                            "intäkt",  "garanti", "skuld",  "ränta"};

/// Words that make a contribution one of the decision.
constexpr std::string_view contributing_words[] = {"medfinansier", "bidrar med",  "bidra med",
                                                   "stöd med",     "stöder",      "stödjer",
                                                   "går in med",   "delfinansier"};

const TextAmount& amount_of(const Reading& reading) {
    return std::get<TextAmount>(reading.value);
}

bool is_conditional(const std::string& before) {
    constexpr std::string_view beginnings[] = {"om ", "lån ", "budget", "internbudget", "ramen "};
    return starts_with_any(before, beginnings) || contains_any(before, words_against_grant);
}

/// "Stödet sänks från 800 000 kronor till 650 000 kronor": what stands after a change.
bool is_changed_to(const ImportedText& in, const Reading& reading) {
    constexpr std::string_view ends[] = {"till ", "till högst ", "till totalt ",
                                         "till sammanlagt "};
    constexpr std::string_view verbs[] = {"sänk", "höj",    "ändra", "minska",
                                          "öka",  "bestäm", "rätta", "korriger"};
    const std::string before = said_before(in, reading);
    return !is_conditional(before) && ends_with_any(before, ends) && contains_any(before, verbs);
}

/// A sum of a year.
struct YearSum {
    Yearly of;
    std::string words;
};

/// "40 000 kronor per år 2022–2024": the same sum of each year; none if a point says so twice.
std::vector<YearSum> sums_per_year(const ImportedText& in) {
    std::vector<YearSum> all;
    for (std::size_t i = 0; i + 1 < in.readings.size(); ++i) {
        const auto* value = std::get_if<TextAmount>(&in.readings[i].value);
        const auto* years = std::get_if<TextPeriod>(&in.readings[i + 1].value);
        if (value == nullptr || years == nullptr || !value->yearly || value->low != value->high ||
            value->currency != "SEK" || years->unit != TextPeriod::Unit::year)
            continue;
        const std::size_t end = in.readings[i].end;
        const std::string_view between = in.text.substr(end, in.readings[i + 1].begin - end);
        constexpr std::string_view links[] = {
            " per år ",      " per år under ", " per år under åren ",
            " per år åren ", " per år för ",   " årligen "};
        if (!is_any_of(between, links)) continue;
        if (!all.empty()) return {};
        const int last = static_cast<int>(years->last.year());
        for (int year = static_cast<int>(years->first.year()); year <= last; ++year)
            all.push_back({{year, value->low},
                           quote_words(in.text, in.readings[i].begin, in.readings[i + 1].end)});
    }
    return all.size() < 2 ? std::vector<YearSum>{} : all;
}

/// The sums of a point that are of years; none if they are of one year only.
std::vector<YearSum> year_sums(const ImportedText& in) {
    std::vector<YearSum> all;
    std::set<int> years;
    for (const Reading& reading : in.readings) {
        const auto* value = std::get_if<TextAmount>(&reading.value);
        if (value == nullptr || !value->year || value->low != value->high || !value->total ||
            value->currency != "SEK")
            continue;
        if (!years.insert(*value->year).second) return {};
        all.push_back(
            {{*value->year, value->low}, quote_words(in.text, reading.begin, reading.end)});
    }
    return years.size() < 2 ? sums_per_year(in) : all;
}

/// "Exempelby kommun (212000-1819) " → "Exempelby kommun "
std::string without_brackets(std::string text) {
    const std::size_t open = text.find('(');
    const std::size_t close = text.find(") ", open);
    if (open != std::string::npos && close != std::string::npos) text.erase(open, close + 2 - open);
    return text;
}

/// "beviljas 40 % av kostnaderna, dock högst 496 884 kr", "beviljar X ek. för. 80 000 kronor": the
/// verb is far from its sum, but nothing between them is of another.
bool is_granted_afar(const std::string& before) {
    constexpr std::string_view limits[] = {"dock högst ", "dock maximalt ", "men högst ",
                                           "dock max "};
    std::size_t verb = std::string::npos;
    for (const std::string_view word : granting_verbs) {
        const std::size_t at = before.rfind(word);
        if (at != std::string::npos && (verb == std::string::npos || at > verb)) verb = at;
    }
    if (verb == std::string::npos) return false;
    const std::string between = without_brackets(before.substr(verb));
    if (ends_with_any(before, limits)) return !between.ends_with("inte ");
    return between.find_first_of("0123456789;") == std::string_view::npos &&
           !contains_any(between, other_nouns);
}

/// "400 000 kronor beviljas", also where the clause before is a refusal
bool is_granted_after(std::string_view after) {
    for (const std::string_view verb : {" avsätts", " beviljas", " anslås", " tilldelas"}) {
        if (!after.starts_with(verb)) continue;
        const std::string_view rest = after.substr(verb.size());
        constexpr std::string_view negations[] = {" inte", " ej"};
        return rest.empty() || (std::string_view(" .,;").find(rest[0]) != std::string_view::npos &&
                                !starts_with_any(rest, negations));
    }
    return false;
}

/// "Tillväxtverket beviljar", not "Leader Fjäll beviljas" or "Direktören beviljar Leader Fjäll".
bool is_granted_by_others(const std::string& before, const std::vector<std::string>& own) {
    if (std::find(own.begin(), own.end(), first_word(before)) != own.end()) return false;
    constexpr std::string_view others[] = {"verket", "eu ",    "leader",   "länsstyrelse",
                                           "staten", "fonden", "regering", "vinnova"};
    std::size_t verb = before.size();
    for (const std::string_view word : {" beviljar", " avsätter", " tilldelar", " medfinansierar",
                                        " bidrar", " anslår", " lämnar", " ger "})
        verb = std::min(verb, before.find(word));
    return verb < before.size() && contains_any(before.substr(0, verb + 1), others);
}

/// "…, 45 procent av de stödberättigande kostnaderna på ": what a share is a share of.
bool is_costs_of_share(std::string_view before) {
    for (const std::string_view share : {"procent av ", "% av "}) {
        const std::size_t at = before.rfind(share);
        if (at == std::string_view::npos) continue;
        const std::string_view of = before.substr(at + share.size());
        if (of.find("kostnad") != of.npos && of.find_first_of(",;") == of.npos) return true;
    }
    return false;
}

/// What the points say of the sum that they grant.
class Grants {
  public:
    Grants(DecisionKind kind, std::vector<std::string> own) : kind_(kind), own_(std::move(own)) {}

    void read(const ImportedText& in) {
        const auto years = year_sums(in);
        if (!years.empty() && years_.empty()) years_ = years;
        for (std::size_t i = 0; i < in.readings.size(); ++i) {
            const auto sum = exact_sum(in.readings[i]);
            if (!sum || (!years.empty() && amount_of(in.readings[i]).year)) continue;
            const bool alternative =
                i > 0 && is_alternative(in, in.readings[i - 1], in.readings[i]);
            if (add(in, in.readings[i], *sum) && alternative)
                if (const auto other = exact_sum(in.readings[i - 1]))
                    granted_.say(*other, words_of(in, in.readings[i - 1]));
        }
    }

    /// What is granted in all.
    [[nodiscard]] const Agreed<Money>& sum() const {
        return granted_.empty() ? contributed_ : granted_;
    }

    /// The sums of years; they may be all that is said.
    [[nodiscard]] const std::vector<YearSum>& years() const { return years_; }

  private:
    static std::string words_of(const ImportedText& in, const Reading& reading) {
        return quote_words(in.text, reading.begin, reading.end);
    }

    /// "5 000 kronor eller 6 000 kronor"
    static bool is_alternative(const ImportedText& in, const Reading& first,
                               const Reading& second) {
        return in.text.substr(first.end, second.begin - first.end) == " eller ";
    }

    /// Notes a sum that is granted; false if it is not.
    bool add(const ImportedText& in, const Reading& reading, Money sum) {
        const std::string before = said_before(in, reading);
        const SumRole role = amount_of(reading).role;
        if (alters_another(kind_)) {
            const bool left = kind_ == DecisionKind::revocation && role == SumRole::left;
            const bool stands = role == SumRole::changed || left; // "så att 120 000 kr kvarstår"
            if ((stands && !is_conditional(before)) || is_changed_to(in, reading))
                granted_.say(sum, words_of(in, reading));
            return false;
        }
        if (is_conditional(before) || is_costs_of_share(before)) return false;
        const bool unclear = role == SumRole::none || role == SumRole::other ||
                             (role == SumRole::outside && !is_granted_by_others(before, own_));
        const bool verb_after = is_granted_after(in.text.substr(reading.end));
        if (role == SumRole::granted || (role == SumRole::refused && verb_after) ||
            (unclear && (verb_after || is_granted_afar(before))))
            return granted_.say(sum, words_of(in, reading)), true;
        if (role == SumRole::contributed && contains_any(before, contributing_words))
            contributed_.say(sum, words_of(in, reading));
        return false;
    }

    DecisionKind kind_;
    std::vector<std::string> own_; // first words of the body whose decision it is
    Agreed<Money> granted_;
    Agreed<Money> contributed_;
    std::vector<YearSum> years_;
};

/// The sum of years' sums.
std::optional<Money> sum_of(const std::vector<YearSum>& years) {
    std::optional<Money> sum = Money(0);
    for (const YearSum& one : years) sum = plus(sum, *one.of.amount);
    return sum;
}

/// True if a text of the case names a sum, whatever it says of it.
bool is_named(const std::vector<ImportedText>& texts, Money sum) {
    return std::any_of(texts.begin(), texts.end(), [&](const ImportedText& in) {
        return std::any_of(in.readings.begin(), in.readings.end(),
                           [&](const Reading& reading) { return exact_sum(reading) == sum; });
    });
}

void put_amount(Money amount, const std::string& words, Imported& to) {
    to.data.decisions.back().amount = amount;
    to.remarks["decision.0.amount"] = "ur texten: " + words;
}

/// Years' sums are proposed if they add up to the amount, or to a sum that the text names.
void propose_years(const std::vector<ImportedText>& texts, const Grants& grants, Imported& to) {
    Decision& decision = to.data.decisions.back();
    const auto sum = sum_of(grants.years());
    if (grants.years().empty() || !sum) return;
    if (!decision.amount && grants.sum().empty() && is_named(texts, *sum))
        put_amount(*sum, quote_words(to_string(*sum, "SEK"), 0, std::string::npos), to);
    if (decision.amount != sum) return;
    for (std::size_t i = 0; i < grants.years().size(); ++i) {
        decision.yearly.push_back(grants.years()[i].of);
        to.remarks[fmt::format("decision.0.yearly.{}", i)] =
            "ur texten: " + grants.years()[i].words;
    }
}

/// Where the two words before a sum begin, which say what it is of.
std::size_t words_before(const ImportedText& in, const Reading& reading) {
    std::size_t begin = reading.begin;
    for (int words = 0; words < 2 && begin > 1 && in.text[begin - 1] == ' '; ++words) {
        const std::size_t space = in.text.substr(0, begin - 1).find_last_of(" \n.,;:");
        begin = space == std::string_view::npos ? 0 : space + 1;
    }
    return begin;
}

/// A sum that all texts agree on, with a role that the words around it give.
template <class Accepts>
Agreed<Money> agreed_sum(const std::vector<ImportedText>& texts, const Accepts& accepts) {
    Agreed<Money> sum;
    for (const ImportedText& in : texts)
        for (const Reading& reading : in.readings)
            if (const auto exact = exact_sum(reading); exact && accepts(in, reading))
                sum.say(*exact, quote_words(in.text, words_before(in, reading), reading.end));
    return sum;
}

void put_sum(const Agreed<Money>& sum, std::optional<Money>& member, const std::string& path,
             Imported& to) {
    if (member) return;
    sum.doubt(to, path);
    if (!sum.given()) return;
    member = sum.value();
    to.remarks[path] = "ur texten: " + sum.words();
}

/// "Den sökta åtgärden, ett trapphus för 310 000 kronor": the sum is of what is applied for.
bool is_of_thing_applied_for(const std::string& before) {
    constexpr std::string_view sums[] = {"belopp", "summa",  "bidrag",  "stöd",
                                         "medel",  "medlen", "nivå",    "ersätt",
                                         "kost",   "medfin", "projekt", "anslag"};
    constexpr std::string_view participle = "sökta ";
    const std::size_t at = before.rfind(participle);
    if (at == std::string::npos) return false;
    const std::string_view noun = std::string_view(before).substr(at + participle.size());
    return !noun.empty() && noun.find_first_of("0123456789") != 0 &&
           !contains_any(first_word(noun), sums);
}

/// "Ansökan om ", "Ansökan från föreningen Rockfest om "
bool is_of_application(const std::string& before) {
    constexpr std::string_view ends[] = {"ansökan om ", "ansökan på ", "begäran om "};
    if (ends_with_any(before, ends)) return true;
    return before.starts_with("ansökan från ") && before.ends_with(" om ") &&
           before.find_first_of("0123456789,;") == std::string::npos;
}

} // namespace

bool is_of_money(const Case& one) {
    const bool decided = !one.decisions.empty();
    return one.funding.applied || one.project.start || !one.project.name.empty() ||
           (decided &&
            (one.decisions.back().amount || one.decisions.back().kind != DecisionKind::grant));
}

bool grants_sum(const ImportedText& in, const Reading& reading) {
    return exact_sum(reading) && amount_of(reading).role == SumRole::granted &&
           !is_conditional(said_before(in, reading));
}

void propose_amount(const std::vector<ImportedText>& texts, Imported& to) {
    if (to.data.decisions.empty()) return;
    Decision& decision = to.data.decisions.back();
    if (decision.kind == DecisionKind::refusal) return;
    Grants grants(decision.kind, words_of_head(to.data));
    for (const ImportedText& in : texts)
        if (in.point) grants.read(in);
    if (!decision.amount) {
        grants.sum().doubt(to, "decision.0.amount");
        if (grants.sum().given()) put_amount(grants.sum().value(), grants.sum().words(), to);
    }
    if (decision.kind != DecisionKind::revocation) propose_years(texts, grants, to);
}

void propose_total(const std::vector<ImportedText>& texts, Imported& to) {
    if (!is_of_money(to.data)) return;
    constexpr std::string_view ends[] = {
        "omfattar totalt ", "omsluter totalt ",   "kostar totalt ",   "omfattar ",
        "omsluter ",        "totala kostnad är ", "totalkostnad är ", "total budget på "};
    const auto total = agreed_sum(texts, [&](const ImportedText& in, const Reading& reading) {
        if (in.point || amount_of(reading).year) return false;
        if (amount_of(reading).role == SumRole::total) return true;
        const std::string before = said_before(in, reading);
        const SumRole role = amount_of(reading).role;
        return (role == SumRole::other || role == SumRole::outside) &&
               ends_with_any(before, ends) && before.starts_with("projektet ");
    });
    put_sum(total, to.data.funding.total, "funding.total", to);
}

void propose_applied(const std::vector<ImportedText>& texts, Imported& to) {
    const bool refused =
        !to.data.decisions.empty() && to.data.decisions.back().kind == DecisionKind::refusal;
    const auto applied = agreed_sum(texts, [&](const ImportedText& in, const Reading& reading) {
        const SumRole role = amount_of(reading).role;
        const std::string before = said_before(in, reading);
        if (role == SumRole::applied)
            return !amount_of(reading).year && !is_of_thing_applied_for(before);
        // Of several applicants one may be refused.
        return role == SumRole::refused && (refused || !in.point) && is_of_application(before);
    });
    put_sum(applied, to.data.funding.applied, "funding.applied", to);
}

} // namespace caseflow
