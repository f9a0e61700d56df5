#include "caseflow/intake/decision_kinds.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/proposed_sums.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <optional>

namespace caseflow {
namespace {

/// Words of a clause that make a decision one of a kind, in small letters. A verb alone does not:
/// its clause also has to name what it is done to.
struct KindWords {
    DecisionKind kind;
    std::string_view verbs;
    std::string_view objects;
};

constexpr KindWords kinds[] = {
    {DecisionKind::refusal, "avslår avslås avslå avslag avslogs",
     "ansökan ansökningen ansökningarna begäran framställan framställningen anhållan avslag"},
    {DecisionKind::revocation,
     "återkallar återkallas återkalla upphäver upphävs upphäva hävs häver",
     "beslutet beslut stödet bidraget medfinansieringen medlen stöd bidrag beviljade"},
    {DecisionKind::correction, "rättar rättas rätta rättelse korrigeras",
     "beslutet beslut skrivfel skrivfelet felskrivning beloppet datumet"},
    {DecisionKind::change,
     "ändrar ändras ändra förlänger förlängs förlänga sänks sänker höjs höjer utökas utökar "
     "minskas flyttas",
     "beslutet beslut stödet bidraget medfinansieringen beloppet projekttiden projektperioden "
     "projekttid projektperiod perioden stödperioden genomförandetiden slutdatum slutdatumet "
     "sluttid projektet projektets bidragsperioden"},
};

/// Words after which a clause is a condition, or about something else than what is decided.
constexpr std::string_view links[] = {"om", "därest", "ifall", "innan", "för", "yrkar", "kan"};

/// The words of a text in small letters, without punctuation; a comma or a full stop is a word.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> all(1);
    for (const char c : fold(text)) {
        const bool stop = c == '.' || c == ',' || c == ';' || c == ':';
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '(' || c == ')';
        if ((stop || space) && !all.back().empty()) all.emplace_back();
        if (stop) all.back() = c, all.emplace_back();
        if (!stop && !space) all.back() += c;
    }
    return all;
}

/// The kind that the first sentence of a point says.
std::optional<DecisionKind> kind_of(std::string_view point) {
    const auto words = words_of(point);
    const auto end = std::find(words.begin(), words.end(), ".");
    for (auto verb = words.begin(); verb != end; ++verb) {
        if (*verb == "om" && (verb == words.begin() || *(verb - 1) == ",")) return std::nullopt;
        for (const KindWords& row : kinds) {
            if (!has_word(row.verbs, *verb)) continue;
            const bool linked = verb != words.begin() && is_any_of(*(verb - 1), links);
            const bool named = std::any_of(words.begin(), end, [&](const std::string& word) {
                return has_word(row.objects, word);
            });
            if (named && !linked) return row.kind;
        }
    }
    return std::nullopt;
}

/// "Ansökan beviljas inte."
bool grants_not(std::string_view point) {
    const std::string folded = fold(point);
    return folded.find("beviljas inte") != std::string::npos ||
           folded.find("beviljas ej") != std::string::npos ||
           folded.find("beviljar inte") != std::string::npos;
}

bool grants_any(const ImportedText& in) {
    return std::any_of(in.readings.begin(), in.readings.end(),
                       [&](const Reading& reading) { return grants_sum(in, reading); });
}

} // namespace

void set_kind(const std::vector<ImportedText>& texts, Imported& to) {
    if (to.data.decisions.empty()) return;
    Decision& decision = to.data.decisions.back();
    const bool grants = std::any_of(texts.begin(), texts.end(), [](const ImportedText& in) {
        return in.point && grants_any(in) && !kind_of(in.text) && !grants_not(in.text);
    });
    for (const std::string& point : decision.points) {
        auto kind = kind_of(point);
        if (!kind && grants_not(point)) kind = DecisionKind::refusal;
        if (!kind || grants) continue;
        decision.kind = *kind;
        to.remarks["decision.0.kind"] =
            "ur texten: \"" + visible_line(point.substr(0, point.find('\n'))) + "\"";
        return;
    }
}

} // namespace caseflow
