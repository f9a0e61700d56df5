#include "caseflow/intake/decision_kinds.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/granted_sums.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace caseflow {
namespace {

/// Verbs that rule, in lower case, and the kind of decision that each makes.
struct RulingVerbs {
    DecisionKind kind;
    std::string_view verbs;
};

constexpr RulingVerbs ruling_verbs[] = {
    {DecisionKind::grant, "beviljar beviljas bevilja bifaller bifalls bifalla medger medges medge "
                          "avsätter avsätts avsätta tilldelar tilldelas tilldela anslår anslås "
                          "fördelar fördelas fördela"},
    {DecisionKind::refusal, "avslår avslås avslå avslog avslogs avslag"},
    {DecisionKind::revocation, "återkallar återkallas återkalla upphäver upphävs upphäva hävs "
                               "häver häva återtar återtas återta "
                               "annullerar annulleras annullera"},
    {DecisionKind::correction, "rättar rättas rätta rättelse korrigerar korrigeras korrigera"},
    {DecisionKind::change,
     "ändrar ändras ändra förlänger förlängs förlänga sänker sänks sänka höjer höjs höja utökar "
     "utökas utöka minskar minskas minska flyttas"},
};

/// Nouns and adjectives that make a grant a change of an earlier decision, and verbs that grant
/// such a change but no money.
constexpr std::string_view extensions = "förlängning förlängningen tidsförlängning senareläggning";
constexpr std::string_view altered = "förlängd förlängt ändrad ändrat senarelagd senarelagt";
constexpr std::string_view approving = "godkänner godkänns godkänna";

/// Nouns for a request; a refusal needs one.
constexpr std::string_view requests = "ansökan ansökningen ansökningarna begäran framställan "
                                      "framställningen anhållan yrkandet yrkande hemställan";

/// The objects of a decision on a grant: a verb means a change only with one of them.
constexpr std::string_view objects =
    "§ beslut skrivfel skrivfelet felskrivning datumet beviljade medel medlen villkor villkoret "
    "villkoren projektet projektets projekttid projekttiden genomförandetiden stödtiden perioden "
    "projektperiod projektperioden stödperioden bidragsperioden genomförandeperioden slutdatum "
    "slutdatumet sluttid";
constexpr std::string_view object_endings[] = {
    "beslutet", "bidrag",          "bidraget",         "stöd",
    "stödet",   "belopp",          "beloppet",         "anslaget",
    "anslag",   "medfinansiering", "medfinansieringen"};
constexpr std::string_view units = "kronor kr tkr mnkr";

/// Words of a refusal of a part, which mean that the rest is granted.
constexpr std::string_view parts_refused[] = {
    "i övrigt",   "för övrigt", "övriga delar", "övrig del",   "den del", "till en del",
    "resterande", "resten",     "återstoden",   "återstående", "delvis"};

/// Words right before a verb that make its action possible, or requested.
constexpr std::string_view links[] = {"om",  "därest", "ifall", "innan",
                                      "för", "yrkar",  "kan",   "får"};
constexpr std::string_view negations[] = {"inte", "ej", "icke"};

constexpr std::string_view limiting[] = {"med", "endast", "bara", "högst"};
constexpr std::string_view conditions[] = {"om", "ifall", "därest", "såvida", "när"};
constexpr std::string_view adverbs[] = {"helt", "omedelbart", "i", "sin", "helhet", "omgående"};

/// Words that begin a clause within the clause, with a verb of its own.
constexpr std::string_view inner_clauses[] = {"som",    "när",      "innan", "ifall",
                                              "därest", "eftersom", "såvida"};
constexpr std::string_view other_verbs[] = {"är",    "var",   "har",        "avser", "gäller",
                                            "inkom", "söker", "överstiger", "ingår"};
constexpr std::string_view deciding[] = {"beslutar", "besluta", "beslutas", "beslutade", "beslöt"};
constexpr std::string_view joints[] = {"och", "samt", "dels", ".", ",", ":", ";"};
constexpr std::string_view prepositions[] = {"enligt", "efter", "på",      "med",
                                             "genom",  "från",  "utifrån", "av"};

/// True if what follows a full stop begins a sentence: "X. Y", not "ek. för."
bool begins_sentence(std::string_view after) {
    const std::size_t next = after.find_first_not_of(" \n");
    return next != std::string_view::npos && next > 0 && begins_capital(after.substr(next));
}

/// The first sentence of a point, without words in quotation marks.
std::string first_sentence(std::string_view point) {
    std::string all;
    std::size_t i = 0;
    while (i < point.size()) {
        for (const std::string_view mark : {"”", "\"", "»"}) {
            if (!point.substr(i).starts_with(mark)) continue;
            const std::size_t close = point.find(mark, i + mark.size());
            if (close != std::string_view::npos) i = close + mark.size();
        }
        if (i >= point.size()) break;
        const bool stop = point[i] == '.' || point[i] == '!' || point[i] == '?';
        if (point.substr(i).starts_with("\n\n") || (stop && begins_sentence(point.substr(i + 1))))
            break;
        all += point[i++];
    }
    return all;
}

/// Adds a word in lower case; a name within the sentence stays as it is, and is not a verb.
void add_word(std::vector<std::string>& to, std::string_view word) {
    word = word.substr(0, word.find_last_not_of(".!?") + 1);
    if (word.empty()) return;
    const bool first = to.empty() || to.back() == ":" || to.back() == ";";
    const bool name = !first && begins_capital(word) && upper(word) != word;
    to.push_back(name ? std::string(word) : fold(word));
}

/// The words of a sentence without punctuation; a comma or a colon is a word.
std::vector<std::string> words_in(std::string_view sentence) {
    std::vector<std::string> all;
    std::string word;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const char c = sentence[i];
        const bool last = i + 1 == sentence.size();
        const bool stop = c == ',' || c == ';' || c == ':' || (c == '.' && last);
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '(' || c == ')';
        if (!stop && !space) {
            word += c;
            continue;
        }
        add_word(all, word);
        word.clear();
        if (stop) all.emplace_back(1, c);
    }
    add_word(all, word);
    return all;
}

bool is_figure(std::string_view word) {
    return !word.empty() && word[0] >= '0' && word[0] <= '9';
}

bool is_object(std::string_view word) {
    return has_word(objects, word) || ends_with_any(word, object_endings);
}

std::optional<DecisionKind> ruled_by(std::string_view word) {
    for (const RulingVerbs& row : ruling_verbs)
        if (has_word(row.verbs, word)) return row.kind;
    return std::nullopt;
}

bool alters(DecisionKind kind) {
    return kind != DecisionKind::grant && kind != DecisionKind::refusal;
}

/// Reads the verbs of a sentence and skips those of clauses within it: in "Begäran om att
/// projekttiden förlängs avslås" a request is refused, and nothing is extended.
class Ruling {
  public:
    explicit Ruling(std::string_view point)
        : sentence_(first_sentence(point)), words_(words_in(sentence_)) {
        for (const std::string& word : words_) {
            names_request_ = names_request_ || has_word(requests, word);
            names_object_ = names_object_ || is_object(word);
        }
        for (at_ = 0; at_ < words_.size() && !begins_condition(); ++at_) read();
    }

    /// Nothing if the sentence makes no kind of decision, and a grant if it grants.
    [[nodiscard]] std::optional<DecisionKind> kind() const {
        if (extends_ && (granted_ || approved_) && !ruled_) return DecisionKind::change;
        const bool of_change = last_inner_ && alters(*last_inner_) && names_object_ && !ruled_;
        if (of_change && (permitted_ || (approved_ && !granted_))) return last_inner_;
        if (!granted_ && !ruled_ && runs_on_) return DecisionKind::change;
        if (!granted_ && !ruled_) return of_request();
        if (!ruled_) return requested_ ? requested_ : DecisionKind::grant;
        if (*ruled_ != DecisionKind::refusal) return ruled_;
        if (granted_) return DecisionKind::grant;
        return contains_any(fold(sentence_), parts_refused) ? std::nullopt : ruled_;
    }

  private:
    /// "Ansökan om att få behålla medlen avslås": the last verb is the request's.
    [[nodiscard]] std::optional<DecisionKind> of_request() const {
        const bool partly = contains_any(fold(sentence_), parts_refused);
        return !request_ || !last_inner_ || alters(*last_inner_) || partly ? std::nullopt
                                                                           : last_inner_;
    }

    [[nodiscard]] std::string_view word(std::size_t i) const {
        return i < words_.size() ? std::string_view(words_[i]) : std::string_view(".");
    }
    [[nodiscard]] std::string_view here() const { return word(at_); }
    [[nodiscard]] std::string_view before() const { return word(at_ - 1); }

    /// "Om projekttiden förlängs …", "…, om projekttiden förlängs", not "beslut 2015-12-02, § 310,
    /// om bidrag"
    [[nodiscard]] bool begins_condition() const {
        return here() == "om" && !is_after_paragraph() && (before() == "." || before() == ",");
    }

    [[nodiscard]] bool is_after_paragraph() const {
        return before() == "," && is_figure(word(at_ - 2));
    }

    void read() {
        if (is_any_of(here(), joints) && here().size() == 1) inner_ = false;
        if (is_any_of(here(), prepositions)) preposition_ = true;
        if (is_any_of(here(), deciding) || has_decided()) decides_ = true;
        if (!inner_ && !verb_seen_ && has_word(requests, here())) request_ = !preposition_;
        if (inner_ && (is_any_of(here(), other_verbs) || here().ends_with("ats"))) end_inner();
        if (begins_inner()) return begin_inner();
        extends_ = extends_ || (!inner_ && is_extension());
        runs_on_ = runs_on_ || (!inner_ && names_object_ && may_run_on());
        approved_ = approved_ || (!inner_ && has_word(approving, here()) && !is_negated());
        const auto kind = ruled_by(here());
        if (!kind) return;
        if (!inner_) rule(*kind);
        if (inner_) end_inner(*kind);
        verb_seen_ = true;
    }

    [[nodiscard]] bool begins_inner() {
        if (here() == "om") return begins_inner_condition();
        if (here() != "att") return is_any_of(here(), inner_clauses);
        const bool decided = std::exchange(decides_, false);
        return !decided && !is_any_of(before(), joints);
    }

    /// "Styrelsen har den 7 mars beslutat att avslå", not "har tidigare beslutat".
    [[nodiscard]] bool has_decided() const {
        constexpr std::string_view earlier[] = {"tidigare", "redan", "ursprungligen"};
        return here() == "beslutat" && word(at_ + 1) == "att" &&
               std::none_of(words_.begin(), words_.end(), [&](const std::string& word) {
                   return is_any_of(std::string_view(word), earlier);
               });
    }

    /// "… betalas ut om projekttiden förlängs", not "Beslutet om bidrag" or "om 5 000 kronor"
    [[nodiscard]] bool begins_inner_condition() const {
        const bool of_noun = has_word(requests, before()) || is_object(before()) ||
                             is_figure(before()) || is_after_paragraph();
        return !of_noun && !is_figure(word(at_ + 1)) && word(at_ + 1) != "att";
    }

    void begin_inner() {
        inner_ = true;
        of_request_ =
            has_word(requests, before()) || (before() == "om" && has_word(requests, word(at_ - 2)));
    }

    void end_inner(std::optional<DecisionKind> kind = std::nullopt) {
        inner_ = false;
        if (kind) last_inner_ = kind;
        if (kind && of_request_ && alters(*kind)) requested_ = kind;
    }

    /// "förlängning av stödet", "förlängd projekttid", not "förlängning av öppettiden"
    [[nodiscard]] bool is_extension() const {
        const auto is_of_grant = [&](std::size_t i) {
            return is_object(word(i)) || word(i).ends_with("tid") || word(i).ends_with("tiden");
        };
        if (has_word(altered, here())) return is_of_grant(at_ + 1);
        if (!has_word(extensions, here()) || !names_object_) return false;
        return word(at_ + 1) != "av" || is_of_grant(at_ + 2) || is_of_grant(at_ + 3);
    }

    /// "projektet får pågå till och med den 28 februari"
    [[nodiscard]] bool may_run_on() const {
        constexpr std::string_view running[] = {"pågå", "fortsätta", "fortgå", "löpa"};
        return here() == "får" && is_any_of(word(at_ + 1), running) &&
               (word(at_ + 2) == "till" || word(at_ + 2) == "t");
    }

    [[nodiscard]] bool is_negated() const {
        return is_any_of(before(), negations) || is_any_of(word(at_ + 1), negations);
    }

    void rule(DecisionKind kind) {
        const bool negated = is_negated();
        if (is_any_of(before(), links) || (negated && kind != DecisionKind::grant)) return;
        if (kind == DecisionKind::revocation && is_on_condition()) return;
        if (kind == DecisionKind::grant && (!negated || is_replaced())) {
            granted_ = true;
            permitted_ = permitted_ || word(at_ + 1) == "att";
            return;
        }
        if (ruled_ || (alters(kind) &&
                       ((request_ && !verb_seen_) || !(names_object_ || has_sum_as_object()))))
            return;
        if (!negated && kind == DecisionKind::refusal && !names_request_ && here() != "avslag")
            return;
        ruled_ = negated ? DecisionKind::refusal : kind;
    }

    /// "återkallas om rapport uteblir", "återkallas helt om …", not "upphävs om 5 000 kronor"
    [[nodiscard]] bool is_on_condition() const {
        std::size_t i = at_ + 1;
        while (is_any_of(word(i), adverbs)) ++i;
        return is_any_of(word(i), conditions) && !is_figure(word(i + 1));
    }

    /// "beviljas inte 30 000 kronor utan 20 000 kronor"
    [[nodiscard]] bool is_replaced() const {
        for (std::size_t i = at_ + 1; i < words_.size(); ++i)
            if (word(i) == "utan" && (is_figure(word(i + 1)) || is_any_of(word(i + 1), limiting)))
                return true;
        return false;
    }

    /// "100 000 kronor återkallas", "återkallar 100 000 kronor", not "Avgiften om 500 kronor höjs".
    [[nodiscard]] bool has_sum_as_object() const {
        std::size_t i = at_ + 1;
        while (is_figure(word(i))) ++i;
        if (i > at_ + 1 && has_word(units, word(i))) return true;
        if (!has_word(units, before())) return false;
        for (i = at_ - 2; is_figure(word(i));) --i;
        return is_any_of(word(i), joints) || word(i) == "att";
    }

    std::string sentence_;
    std::vector<std::string> words_;
    std::size_t at_ = 0;
    bool names_request_ = false;
    bool names_object_ = false;
    bool inner_ = false;       // within a clause whose verb follows
    bool of_request_ = false;  // that clause is a request
    bool decides_ = false;     // "beslutar", whose "att" follows
    bool preposition_ = false; // "Enligt byalagets ansökan": the next words are not the subject
    bool request_ = false;     // the subject is a request
    bool verb_seen_ = false;
    bool granted_ = false;
    bool approved_ = false;
    bool permitted_ = false; // "medger att projekttiden förlängs"
    bool runs_on_ = false;   // a project may last until a day
    bool extends_ = false;   // the grant extends an earlier one
    std::optional<DecisionKind> ruled_;
    std::optional<DecisionKind> requested_;
    std::optional<DecisionKind> last_inner_;
};

bool grants_any(const ImportedText& in) {
    return std::any_of(in.readings.begin(), in.readings.end(),
                       [&](const Reading& reading) { return grants_sum(in, reading); });
}

constexpr std::string_view refusing[] = {"avslå", "avslag", " inte ", "avvisa"};

/// "Ändrat slutdatum för projektet Ny hiss", not "Ändring av detaljplan": the title of a change of
/// a grant.
bool is_title_of_change(const std::string& title) {
    constexpr std::string_view beginnings[] = {"ändrad ",     "ändrat ",    "ändring av ",
                                               "förlängd ",   "förlängt ",  "förlängning av ",
                                               "senarelagd ", "senarelagt "};
    constexpr std::string_view changed[] = {
        "slutdag",       "slutdatum",       "sluttid",   "projekttid", "projekttiden",
        "projektperiod", "projektperioden", "projektet", "beslut",     "beslutet"};
    const std::string folded = fold(title);
    const auto words = words_in(folded);
    const bool of_grant = std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return is_any_of(std::string_view(word), changed) || is_object(word);
    });
    return starts_with_any(folded, beginnings) && of_grant;
}

/// True if the title says that a grant is changed, and no point refuses anything.
bool is_change_by_title(const std::vector<ImportedText>& texts, const std::string& title) {
    const auto is_point = [](const ImportedText& in) { return in.point; };
    const auto refuses = [](const ImportedText& in) {
        return in.point && contains_any(fold(in.text), refusing);
    };
    return is_title_of_change(title) && std::any_of(texts.begin(), texts.end(), is_point) &&
           std::none_of(texts.begin(), texts.end(), refuses);
}

} // namespace

void set_kind(const std::vector<ImportedText>& texts, Imported& to) {
    bool grants = false;
    bool grants_sum = false;
    std::optional<DecisionKind> found;
    std::string_view words;
    for (const ImportedText& in : texts) {
        if (!in.point) continue;
        const auto kind = Ruling(in.text).kind();
        const bool grant = kind == DecisionKind::grant;
        grants = grants || grant;
        grants_sum = grants_sum || ((!kind || grant) && grants_any(in));
        const bool instead = found == DecisionKind::revocation && kind == DecisionKind::change;
        if (!kind || grant || (found && !instead)) continue; // mentions another decision
        found = kind;
        words = in.text.substr(0, in.text.find('\n'));
    }
    if (!found && !grants && !grants_sum && is_change_by_title(texts, to.data.title))
        found = DecisionKind::change, words = to.data.title;
    if (!found || grants_sum || (grants && found == DecisionKind::refusal)) return;
    to.data.decisions.back().kind = *found;
    to.remarks["decision.0.kind"] = "ur texten: \"" + visible_line(words) + "\"";
}

} // namespace caseflow
