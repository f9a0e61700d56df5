#include "caseflow/intake/sought_elsewhere.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/sums_of_others.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {

std::string names_of_case(const Case& data) {
    std::string all = data.title + "\n" + data.project.name;
    if (!data.decisions.empty())
        for (const std::string& point : data.decisions.back().points) all += "\n" + point;
    constexpr std::size_t enough = 4000; // bytes
    return fold(all.substr(0, std::min(all.find(' ', enough), all.size())));
}

namespace {

/// "Sökt stöd från Jordbruksverket är ", if the head of the decision does not name that body.
bool is_sought_from_others(const std::string& before, const Case& data) {
    constexpr std::string_view beginnings[] = {"sökt stöd från ", "sökt bidrag från ",
                                               "sökt belopp hos ", "sökt stöd hos "};
    std::string_view giver = before;
    if (!take_any(giver, std::span(beginnings))) return false;
    giver = trimmed(giver.substr(0, giver.find(" är ")));
    return std::none_of(data.sections.begin(), data.sections.end(), [&](const Section& section) {
        return section.heading == section_of_head &&
               fold(section.text).find(giver) != std::string::npos;
    });
}

/// "varav Energimyndigheten söks för ", if neither the head nor the noun makes it the giver here
bool is_asked_of_another(std::string_view before, const Case& data) {
    constexpr std::string_view verb = " söks för ";
    constexpr std::string_view own[] = {"kommunen", "regionen", "landstinget", "nämnden", "vi"};
    if (!before.ends_with(verb)) return false;
    before.remove_suffix(verb.size());
    const std::string_view giver = before.substr(before.rfind(' ') + 1);
    const auto head = words_of_head(data);
    return !is_any_of(giver, own) && std::find(head.begin(), head.end(), giver) == head.end();
}

/// "Från Kulturfonden söks ", "Interreg fattar beslut i mars. Det sökta stödet är ": sought from
/// another giver.
bool is_sought_elsewhere(const ImportedText& in, const Reading& reading, const std::string& before,
                         const Case& data) {
    constexpr std::string_view givers[] = {"interreg",      "tillväxtverket", "länsstyrelsen",
                                           "jordbruksverk", "vinnova",        "energimyndighet",
                                           "arvsfonden",    "kulturrådet",    "europeiska ",
                                           "eu ",           "esf-rådet",      "naturvårdsverket"};
    constexpr std::string_view of_others[] = {" prövar en ansökan om ", " prövar ansökan om ",
                                              " behandlar en ansökan om "};
    if (before.starts_with("från ") && before.ends_with(" söks ")) return true;
    if (is_asked_of_another(before, data)) return true;
    if (ends_with_any(before, of_others)) return true;
    if (!before.starts_with("det sökta ")) return false;
    const std::size_t begin = reading.begin - before.size();
    if (begin < 2 || begin > reading.begin) return false;
    return starts_with_any(fold(sentence_around(in.text, begin - 2)), givers);
}

/// "… har avslagit en ansökan om ", "… har i ett annat ärende sökt ", "Kommunen, som sökt 300 000
/// kronor av Tillväxtverket": not the application of this decision.
bool is_of_other_application(const ImportedText& in, const Reading& reading,
                             const std::string& before, const Case& data) {
    constexpr std::string_view others[] = {
        "annat ärende", "annan ansökan", "andra ansök", "tidigare ansök", "tidigare sökt",
        "avslog ",      "avslagit ",     "avslogs ",    "avslag på ",     "nationellt "};
    constexpr std::string_view other_matters[] = {" annat projekt", " andra projekt",
                                                  " annan verksamhet", " annat ändamål"};
    const std::string_view sentence = sentence_around(in.text, reading.begin);
    if (contains_any(before, others) || contains_any(fold(sentence), other_matters) ||
        is_on_other_matter(sentence, data))
        return true;
    if (in.point && before.find("att ansöka ") != before.npos) return true; // itself
    std::string_view giver = in.text.substr(reading.end);
    if (!take_any(giver, {" av ", " från ", " hos "}) || !begins_capital(giver)) return false;
    const std::string name = fold(giver.substr(0, giver.find_first_of(" ,.;\n")));
    const auto head = words_of_head(data);
    const bool decides =
        !data.decisions.empty() && fold(data.decisions.back().minutes.board).starts_with(name);
    return !decides && std::find(head.begin(), head.end(), name) == head.end() &&
           names_of_case(data).find(name) == std::string::npos;
}

} // namespace

bool is_sought_of_others(const ImportedText& in, const Reading& reading, const std::string& before,
                         const Case& data) {
    return is_sought_elsewhere(in, reading, before, data) || is_sought_from_others(before, data) ||
           is_of_other_application(in, reading, before, data);
}

} // namespace caseflow
