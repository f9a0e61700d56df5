#include "caseflow/intake/granted_sums.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/receivers.hpp"
#include "caseflow/intake/sizes_of_grants.hpp"
#include "caseflow/intake/sums_of_others.hpp"
#include "caseflow/intake/ungranted_sums.hpp"
#include "caseflow/intake/words.hpp"
#include "caseflow/intake/year_sums.hpp"

#include <algorithm>
#include <set>

namespace caseflow {
namespace {

/// Words before a sum, in lower case, after which the sum is not granted by the decision.
constexpr std::string_view words_against_grant[] = {"dispens",
                                                    "undantag från ",
                                                    "att föreslå ",
                                                    "föreslås ",
                                                    "ge förslag ",
                                                    "lämna förslag",
                                                    "lämnar förslag",
                                                    "föreslår ",
                                                    "noterar ",
                                                    "konstaterar ",
                                                    "antecknar ",
                                                    "noteras ",
                                                    "konstateras ",
                                                    "antecknas ",
                                                    "erinra",
                                                    "avskrivning",
                                                    "fordran",
                                                    "fordring",
                                                    "eftergift",
                                                    "nedsättning",
                                                    "befrielse",
                                                    "uppskov",
                                                    "avbetalning",
                                                    " har beviljat ",
                                                    " har avsatt ",
                                                    "borgen",
                                                    " lån ",
                                                    " kredit",
                                                    "behåll",
                                                    "rekommender",
                                                    "ställer sig ",
                                                    "uppdra åt ",
                                                    "uppdrar åt ",
                                                    "uppdras åt ",
                                                    "anstånd",
                                                    "informer",
                                                    "på delegation bevilja",
                                                    "i uppdrag att",
                                                    "bemyndiga",
                                                    "delegera",
                                                    "rätt att bevilja",
                                                    "mandat att",
                                                    "villkor",
                                                    "förutsätt",
                                                    "förutsatt att",
                                                    "om inte ",
                                                    "rätt att besluta",
                                                    "befogenhet",
                                                    "yttrande",
                                                    "tillstyrk",
                                                    "avstyrk",
                                                    "yrka",
                                                    "hemställ",
                                                    "remiss"};

constexpr std::string_view words_of_repayment[] = {"betala tillbaka", "betalas tillbaka",
                                                   "återbetal", "återkr", "återför"};

/// Verbs that grant, in lower case.
constexpr std::string_view granting_verbs[] = {
    "bevilja",  "avsätt",     "tilldela", "anslå",        "anvisa",          "fördela",
    "får stöd", "får bidrag", "får ett ", "medfinansier", "får projektstöd", "samfinansier"};

/// Words between a verb that grants and a sum after which the sum is of something else.
constexpr std::string_view other_nouns[] = {"kostnad", "värde",  "avgift ", "avgifte", "hyra",
                                            " lån",    "omsätt", "inte ",   "sökt",    "budget",
                                            "borgen",  "intäkt", "garanti", "skuld",   "ränta"};

/// Words right before a sum that is granted, though a fund is named before it.
constexpr std::string_view limits_of_grant[] = {"med högst ", "om högst ", "med ", "på högst "};

/// "beviljas inte 30 000 kronor utan 20 000 kronor"
constexpr std::string_view replacements[] = {" utan ", " utan med ", " utan endast ",
                                             " utan i stället ", " utan i stället med "};

/// Words that make a contribution a part of the decision.
constexpr std::string_view contributing_words[] = {"medfinansier", "samfinansier", "bidrar med",
                                                   "bidra med",    "stöd med",     "stöder",
                                                   "stödjer",      "går in med",   "delfinansier"};

bool is_conditional(const std::string& before) {
    constexpr std::string_view beginnings[] = {"om ", "lån ", "budget", "internbudget", "ramen "};
    return starts_with_any(before, beginnings) || contains_any(before, words_against_grant) ||
           contains_any(before, words_of_repayment);
}

/// "Beviljat belopp, 860 000 kronor, är oförändrat"
bool is_unchanged(const ImportedText& in, const Reading& reading) {
    constexpr std::string_view words[] = {
        ", är oförändra",      " är oförändra",      ", kvarstår oförändra", " kvarstår oförändra",
        ", ändras inte",       " ändras inte",       ", lämnas oförändra",   " lämnas oförändra",
        ", förblir oförändra", " förblir oförändra", ", ligger fast",        " ligger fast"};
    return starts_with_any(in.text.substr(reading.end), words);
}

/// "Stödet sänks från 800 000 kronor till 650 000 kronor", "rättas så att beloppet ska vara 165 000
/// kronor": the new value of the grant.
bool is_changed_to(const ImportedText& in, const Reading& reading) {
    constexpr std::string_view ends[] = {"till ", "till högst ", "till totalt ",
                                         "till sammanlagt "};
    constexpr std::string_view results[] = {
        "ska vara ", "skall vara ", "ska vara högst ", "är ", "blir ", "får högst ", "får "};
    constexpr std::string_view verbs[] = {"sänk", "höj",    "ändra", "minska",
                                          "öka",  "bestäm", "rätta", "korriger"};
    const std::string before = sentence_before(in, reading);
    constexpr std::string_view ways[] = {" så att ", " så sätt att ", " sådant sätt att "};
    const bool result = contains_any(before, ways) && ends_with_any(before, results);
    return !is_conditional(before) && (result || ends_with_any(before, ends)) &&
           contains_any(before, verbs);
}

/// "av beloppet får 700 000 kronor användas 2024": a part of the grant
bool is_part_of_grant(const std::string& before) {
    constexpr std::string_view parts[] = {"av beloppet ",     "av bidraget ", "av stödet ",
                                          "av medlen ",       "av detta ",    "därav ",
                                          " fördelas så att "};
    return contains_any(before, parts);
}

/// "beviljas 40 % av kostnaderna, dock högst 496 884 kr", "beviljar X ek. för. 80 000 kronor": the
/// verb is far from its sum, but nothing between them is about another sum.
bool is_granted_afar(const std::string& before) {
    constexpr std::string_view limits[] = {
        "dock högst ",         "dock maximalt ",    "men högst ",        "dock max ",
        "kostnaderna, högst ", "kostnaden, högst ", "kostnader, högst ", "kostnaderna, maximalt "};
    std::size_t verb = std::string::npos;
    for (const std::string_view word : granting_verbs) {
        const std::size_t at = before.rfind(word);
        if (at != std::string::npos && (verb == std::string::npos || at > verb)) verb = at;
    }
    if (verb == std::string::npos) return false;
    const std::string between = without_other_numbers(before.substr(verb));
    if (ends_with_any(before, limits)) return !between.ends_with("inte ");
    return between.find_first_of("0123456789;") == std::string_view::npos &&
           !contains_any(between, other_nouns);
}

/// "beviljas därutöver 20 000 kronor i förskott": not a part of the earlier grant.
bool is_granted_in_addition(const std::string& before) {
    constexpr std::string_view ends[] = {" därutöver ", " därutöver med ", " dessutom "};
    return ends_with_any(before, ends) && is_granted_afar(before) && !is_conditional(before);
}

/// "a) " → "": the mark of a row
std::string without_item_mark(std::string before) {
    constexpr std::size_t longest_mark = 4; // bytes
    if (before.size() <= longest_mark) before.clear();
    return before;
}

/// " till scen", " för ljud"
std::string_view purpose_after(std::string_view after) {
    const std::string_view words = after.substr(0, after.find_first_of(".,;\n"));
    constexpr std::string_view links[] = {" till ", " för ", " i "};
    return starts_with_any(words, links) ? words : std::string_view{};
}

/// "Att stödja projektet Konst med följande belopp:" above a list of sums.
bool grants_as_follows(std::string_view text) {
    constexpr std::string_view leads[] = {"följande belopp", "enligt följande", "som följer",
                                          "följande fördelning"};
    constexpr std::string_view verbs[] = {"att stödja ", "att ge ", "att stötta ", "bidra med "};
    const std::string lead = fold(text.substr(0, text.find('\n')));
    return lead.ends_with(':') && contains_any(lead, leads) && !is_conditional(lead) &&
           (contains_any(lead, verbs) || contains_any(lead, granting_verbs));
}

/// The sum that the points grant.
class Grants {
  public:
    Grants(const Case& data, std::vector<std::string> own)
        : data_(data), kind_(data.decisions.back().kind), own_(std::move(own)) {}

    void read(const ImportedText& in) {
        const bool repays = contains_any(fold(in.text), words_of_repayment);
        const auto years = repays ? std::vector<YearSum>{} : year_sums(in);
        if (!years.empty() && years_.empty()) years_ = years;
        years_granted_ = years_granted_ || (!years.empty() && grants_as_follows(in.text));
        for (std::size_t i = 0; i < in.readings.size(); ++i) {
            const Reading reading = reading_alone(in, i);
            const auto sum = exact_sum(reading);
            const bool of_year =
                sum && !years.empty() && amount_of(in.readings[i]).year && !is_whole_after(in, i);
            if (of_year && is_granted(in, reading)) years_granted_ = true;
            if (!sum || of_year ||
                is_on_other_matter(sentence_around(in.text, reading.begin), data_))
                continue;
            const bool alternative =
                i > 0 && is_alternative(in, in.readings[i - 1], in.readings[i]);
            if (!add(in, reading, *sum)) continue;
            compare(in, i, *sum);
            if (!alternative) continue;
            if (const auto other = exact_sum(in.readings[i - 1]))
                granted_.add(*other, words_of(in, in.readings[i - 1]));
        }
    }

    /// The words of grants that are not one sum: one sum for several receivers, or sums of years
    /// and another sum; "" if there are none.
    [[nodiscard]] std::string words_of_several() const {
        const auto of_years = sum_of(years_);
        const bool beside =
            !years_.empty() && granted_.is_agreed() && of_years && granted_.value() < *of_years;
        if (!beside) return several_;
        std::string all;
        for (const YearSum& year : years_) all += year.words + " och ";
        return all + granted_.words();
    }

    /// The total granted.
    [[nodiscard]] const AgreedValue<Money>& sum() const {
        if (!granted_.empty()) return granted_;
        return contributed_.empty() ? paid_ : contributed_;
    }

    /// True if a verb that grants comes before the sum of a year.
    [[nodiscard]] bool grants_years() const { return years_granted_; }

    /// The sums of years; the text may give no other.
    [[nodiscard]] const std::vector<YearSum>& years() const { return years_; }

  private:
    /// A sum that is granted to somebody, and who.
    struct GrantedSum {
        Money sum;
        std::set<std::string> to;
        std::string words;
        std::string before;    // in its sentence
        std::string_view for_; // "till scen"
    };

    /// "bidraget för 2022 rätteligen är 38 500 kronor": the whole grant, despite the year beside
    /// it.
    [[nodiscard]] bool is_whole_after(const ImportedText& in, std::size_t i) const {
        const Reading& reading = in.readings[i];
        const bool changed = amount_of(reading).role == SumRole::changed;
        return alters_another(kind_) && (changed || is_changed_to(in, reading)) &&
               year_sums(in).size() == 1;
    }

    /// A reading; a sum in a clause with its own verb is granted, not a part of the sum before.
    static Reading reading_alone(const ImportedText& in, std::size_t i) {
        Reading alone = in.readings[i];
        auto* value = std::get_if<TextAmount>(&alone.value);
        if (value != nullptr && is_granted_in_addition(sentence_before(in, alone))) {
            value->part_of.reset();
            value->total = true;
            value->role = SumRole::granted;
        }
        if (value == nullptr || !value->part_of || !has_verb_of_its_own(in, i)) return alone;
        value->part_of.reset();
        if (value->role == SumRole::line) value->role = SumRole::granted;
        return alone;
    }

    /// "Ås IF beviljas 40 000 kronor", "Lit IK beviljas 40 000 kronor", or one receiver twice,
    /// "till scen" and "till ljud": two grants.
    void compare(const ImportedText& in, std::size_t i, Money sum) {
        const Reading& reading = in.readings[i];
        const std::string_view sentence = sentence_around(in.text, reading.begin);
        const auto begin = static_cast<std::size_t>(sentence.data() - in.text.data());
        GrantedSum grant{sum, receivers_of(in, i), quote_words(in.text, begin, reading.end),
                         without_item_mark(sentence_before(in, reading)),
                         purpose_after(in.text.substr(reading.end))};
        for (const GrantedSum& other : grants_)
            if (other.sum == sum && several_.empty() &&
                (are_others(grant.to, other.to) || are_for_others(grant, other)))
                several_ = other.words + " och " + grant.words;
        grants_.push_back(std::move(grant));
    }

    /// "till scen" and "till ljud" after the same words
    static bool are_for_others(const GrantedSum& sum, const GrantedSum& other) {
        return sum.before == other.before && !sum.for_.empty() && !other.for_.empty() &&
               sum.for_ != other.for_;
    }

    static std::string words_of(const ImportedText& in, const Reading& reading) {
        return quote_words(in.text, reading.begin, reading.end);
    }

    static bool is_granted(const ImportedText& in, const Reading& reading) {
        const std::string before = sentence_before(in, reading);
        const bool grants = amount_of(reading).role == SumRole::granted || is_size_of_grant(before);
        return grants && !is_conditional(before);
    }

    /// "5 000 kronor eller 6 000 kronor"
    static bool is_alternative(const ImportedText& in, const Reading& first,
                               const Reading& second) {
        return in.text.substr(first.end, second.begin - first.end) == " eller ";
    }

    /// Notes a sum that is granted; false if it is not.
    bool add(const ImportedText& in, const Reading& reading, Money sum) {
        const std::string before = sentence_before(in, reading);
        const SumRole role = amount_of(reading).role;
        if (alters_another(kind_)) {
            const bool left = kind_ == DecisionKind::revocation && role == SumRole::left;
            const bool stands = role == SumRole::changed || left; // "så att 120 000 kr kvarstår"
            if ((stands && !is_conditional(before)) || is_changed_to(in, reading) ||
                is_unchanged(in, reading))
                granted_.add(sum, words_of(in, reading));
            return false;
        }
        if (is_conditional(before) || is_costs_of_share(before) || is_part_of_grant(before) ||
            is_named_in_passing(in, reading) || is_given_by_another(in, reading, own_))
            return false;
        if (pays_out(before)) return paid_.add(sum, words_of(in, reading)), true;
        const bool limited = ends_with_any(before, limits_of_grant);
        const bool unclear = role == SumRole::none || role == SumRole::other ||
                             role == SumRole::contributed || (role == SumRole::pot && limited) ||
                             (role == SumRole::outside && !is_granted_by_others(before, own_));
        const bool verb_after =
            role != SumRole::contributed && is_granted_after(in.text.substr(reading.end));
        const bool described = role == SumRole::price || role == SumRole::line ||
                               role == SumRole::total || role == SumRole::threshold ||
                               role == SumRole::pot || role == SumRole::applied;
        const bool first_year = role == SumRole::line && is_of_whole_year(in, reading);
        const bool replacing = role == SumRole::refused && ends_with_any(before, replacements);
        if (role == SumRole::granted || replacing ||
            (described && is_granted_right_before(before)) ||
            (role == SumRole::refused && verb_after) || (first_year && is_granted_afar(before)) ||
            (unclear && (verb_after || is_granted_afar(before) || is_size_of_grant(before))))
            return granted_.add(sum, words_of(in, reading)), true;
        const bool to_project = unclear || role == SumRole::outside;
        if ((role == SumRole::contributed && contains_any(before, contributing_words)) ||
            (to_project && is_contributed_to_project(before)))
            contributed_.add(sum, words_of(in, reading));
        return false;
    }

    const Case& data_;
    DecisionKind kind_;
    std::vector<std::string> own_; // first words of the body whose decision it is
    AgreedValue<Money> granted_;
    AgreedValue<Money> contributed_;
    AgreedValue<Money> paid_; // parts of another sum, if there is one
    std::vector<YearSum> years_;
    bool years_granted_ = false;
    std::vector<GrantedSum> grants_;
    std::string several_;
};

void put_amount(Money amount, const std::string& words, Imported& to) {
    to.data.decisions.back().amount = amount;
    to.remarks["decision.0.amount"] = "ur texten: " + words;
}

} // namespace

bool grants_sum(const ImportedText& in, const Reading& reading) {
    return exact_sum(reading) && amount_of(reading).role == SumRole::granted &&
           !is_conditional(sentence_before(in, reading)) && !is_unchanged(in, reading) &&
           !is_named_in_passing(in, reading);
}

void propose_amount(const std::vector<ImportedText>& texts, Imported& to) {
    if (to.data.decisions.empty()) return;
    Decision& decision = to.data.decisions.back();
    if (decision.kind == DecisionKind::refusal) return;
    Grants grants(to.data, own_words(to));
    for (const ImportedText& in : texts)
        if (in.point) grants.read(in);
    if (const std::string several = grants.words_of_several(); !several.empty() && !decision.amount)
        return to.doubts.emplace_back("decision.0.amount", several), void();
    if (!decision.amount) {
        grants.sum().doubt(to, "decision.0.amount");
        if (grants.sum().is_agreed()) put_amount(grants.sum().value(), grants.sum().words(), to);
    }
    if (decision.kind != DecisionKind::revocation)
        propose_years(texts, grants.years(), grants.sum().empty(), grants.grants_years(), to);
}

} // namespace caseflow
