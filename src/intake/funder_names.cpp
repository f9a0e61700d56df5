#include "caseflow/intake/funder_names.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// True at the end of a line that is long, and ends in the middle of a sentence.
bool is_wrapped_at(std::string_view text, std::size_t end) {
    constexpr std::size_t shortest = 45; // bytes
    const std::size_t before = end == 0 ? text.npos : text.rfind('\n', end - 1);
    const std::string_view line = text.substr(before == text.npos ? 0 : before + 1,
                                              end - (before == text.npos ? 0 : before + 1));
    return line.size() >= shortest && std::string_view(".:;)%").find(line.back()) == line.npos;
}

/// "kommunen": a body whose name stands elsewhere in the text.
bool is_said_short(std::string_view text) {
    constexpr std::string_view words[] = {"kommunen",         "kommunen själv", "stiftelsen",
                                          "stiftelsen själv", "föreningen",     "föreningen själv",
                                          "bolaget",          "bolaget själv"};
    return is_any_of(text, words);
}

/// "näringslivet": funders, or money, without a name.
bool is_group_of_funders(std::string_view text) {
    constexpr std::string_view words[] = {
        "näringslivet",    "deltagande företag", "medlemsföretagen", "företagen",
        "privata företag", "ideell tid",         "ideellt arbete",   "egen insats",
        "egna medel",      "eget arbete",        "fastighetsägarna", "handlarna",
        "ideella krafter", "de tre landstingen", "deltagaravgifter", "biljettintäkter"};
    return is_any_of(text, words);
}

/// "Föreningen": who that is, is not said.
bool is_unnamed(std::string_view text) {
    constexpr std::string_view words[] = {"Föreningen",    "Bolaget",  "Sökanden",     "Sökande",
                                          "Projektägaren", "Kommunen", "Regionen",     "Stiftelsen",
                                          "Projektet",     "Nämnden",  "Staten",       "Ansökan",
                                          "Resten",        "Övrigt",   "Förvaltningen"};
    return is_any_of(text, words);
}

/// "Tillväxtverket finansierar" → "Tillväxtverket"
std::string_view without_verb(std::string_view text) {
    constexpr std::string_view decided[] = {" beviljat", " beslutat", " bidragit",
                                            " anslagit", " avsatt",   " lämnat"};
    const std::size_t has = text.rfind(" har ");
    if (has != text.npos && contains_any(text.substr(has), decided) &&
        text.substr(has).find(". ") == text.npos)
        return text.substr(0, has);
    for (const std::string_view verb : {" (",
                                        " finansierar",
                                        " medfinansierar",
                                        " bidrar med",
                                        " står för",
                                        " svarar för",
                                        " betalar",
                                        " ger",
                                        " lämnar",
                                        " bekostar",
                                        " bidrar själv med",
                                        " själv bidrar med",
                                        " själv står för",
                                        " står själv för",
                                        " skjuter själv till",
                                        " medverkar själv med",
                                        " egen insats är",
                                        " egen insats på",
                                        " söks",
                                        " bidra med",
                                        " svara för",
                                        " stå för",
                                        " går in med",
                                        " skjuter till",
                                        " satsar",
                                        " medverkar med",
                                        " har sökt",
                                        " om",
                                        " tillsammans med",
                                        " med",
                                        " för",
                                        " förväntas",
                                        " föreslås",
                                        " ska",
                                        " beräknas till",
                                        " beräknas ge",
                                        " beräknas",
                                        " väntas"})
        if (in_one_line(text).ends_with(verb)) text.remove_suffix(verb.size());
    return text;
}

/// "Region Nord 30 procent" → "Region Nord"
std::string_view without_share(std::string_view text) {
    for (const std::string_view unit : {" procent", " %", "%"}) {
        if (!text.ends_with(unit)) continue;
        const std::string_view before = text.substr(0, text.size() - unit.size());
        const std::size_t end = before.find_last_not_of("0123456789,. \n");
        text = before.substr(0, end == before.npos ? 0 : end + 1);
        if (text.ends_with(" gemensamt")) text.remove_suffix(10);
        return text;
    }
    return text;
}

} // namespace

bool is_funder(std::string_view text) {
    if (is_said_short(text) || is_group_of_funders(text)) return true;
    if (text.starts_with("kommunerna i ") && word_count(text) <= 4) return true;
    constexpr std::string_view values[] = {"sökt ", "beviljat ", "total", "summa"}; // labels
    if (starts_with_any(fold(text), values)) return false;
    constexpr std::string_view verbs[] = {" har ",   " söker",    " sökt",    " ansök", " anhåll",
                                          " begär ", " föreslå",  " bevilja", " är ",   " får ",
                                          " kostar", " omfattar", " ska ",    " uppgår"};
    return begins_capital(text) && text.find_first_of("0123456789%") == std::string_view::npos &&
           word_count(text) <= 6 && !contains_any(fold(text) + " ", verbs);
}

std::string_view funder_before(std::string_view all, std::size_t begin_at) {
    std::string_view text = all.substr(begin_at);
    while (!text.empty() && std::string_view(" :\t\n(,").find(text.back()) != text.npos)
        text.remove_suffix(1);
    text = without_share(without_verb(text));
    text = text.substr(text.size() > longest_text_of_funder ? text.size() - longest_text_of_funder
                                                            : 0);
    std::size_t begin = 0;
    for (const std::string_view mark :
         {", ", ": ", "; ", ". ", ") ", " och ", " samt ", " med ", " av ", " är ", " varav ",
          " bidrar ", " svarar ", " finansierar "})
        if (const std::size_t at = text.rfind(mark); at != std::string_view::npos)
            begin = std::max(begin, at + mark.size());
    for (std::size_t at = text.find('\n', begin); at != text.npos; at = text.find('\n', at + 1))
        if (!is_wrapped_at(all, static_cast<std::size_t>(text.data() - all.data()) + at))
            begin = at + 1;
    text = trimmed(text.substr(begin));
    for (const std::string_view mark : {"- ", "• ", "– ", "av ", "varav ", "där ", "Från "})
        if (text.starts_with(mark)) text = trimmed(text.substr(mark.size()));
    return is_funder(text) ? text : std::string_view{};
}

std::string_view funder_after(std::string_view text) {
    if (text.starts_with(" (") && text.find("%)") < 9) text = text.substr(text.find(')') + 1);
    if (text.starts_with(", ")) text.remove_prefix(1);
    if (!take_any(text, {" från ", " av ", " från\n", " av\n", " utgörs av ", " består av ",
                         " kommer från ", " finansieras av ", " bekostas av ", " täcks av "}))
        return {};
    std::size_t end = std::min(text.find_first_of(",;(\n"), text.size());
    for (const std::string_view mark : {" och ", " samt ", ". ", " till ", " genom "})
        end = std::min(end, text.find(mark));
    text = trimmed(text.substr(0, end));
    if (text.ends_with('.')) text.remove_suffix(1);
    return is_funder(text) ? text : std::string_view{};
}

std::string in_one_line(std::string_view text) {
    std::string all(text);
    std::replace(all.begin(), all.end(), '\n', ' ');
    return all;
}

namespace {

/// Who gets the money by a point: "Dockans förening" of "Dockans förening beviljas 70 000 kronor"
/// and of "att bevilja Dockans förening 70 000 kronor".
std::string_view receiver_in(std::string_view point) {
    std::string_view name = point.substr(0, std::min(point.find(" beviljas "), point.size()));
    if (name.size() == point.size()) name = {};
    for (const std::string_view verb : {"bevilja ", "beviljar ", "anslå ", "tilldela "}) {
        const std::size_t at = point.find(verb);
        if (!name.empty() || at == point.npos) continue;
        name = point.substr(at + verb.size());
        std::size_t end = std::min(name.find_first_of("0123456789.,;("), name.size());
        for (const std::string_view stop : {" ett ", " bidrag", " stöd", " projekt", " medel",
                                            " utvecklings", " verksamhets", " högst "})
            end = std::min(end, name.find(stop));
        name = trimmed(name.substr(0, end));
    }
    return begins_capital(name) && word_count(name) <= 6 ? name : std::string_view{};
}

/// The whole name of "Föreningen", if it gets the money and its name has that word.
std::string name_of_receiver(std::string_view name, const std::vector<ImportedText>& texts) {
    const std::string noun = fold(first_word(name));
    constexpr std::pair<std::string_view, std::string_view> stems[] = {
        {"föreningen", "förening"},  {"stiftelsen", "stiftelse"},  {"bolaget", " ab"},
        {"föreningens", "förening"}, {"stiftelsens", "stiftelse"}, {"bolagets", " ab"},
        {"sällskapet", "sällskap"},  {"klubben", "klubb"}};
    for (const auto& [said, stem] : stems) {
        if (noun != said || (word_count(name) > 1 && !name.ends_with(" själv"))) continue;
        Agreed<std::string> found;
        for (const ImportedText& in : texts)
            if (const auto receiver = in.point ? receiver_in(in.text) : std::string_view{};
                !receiver.empty() && fold(receiver).find(stem) != std::string::npos)
                found.say(in_one_line(receiver), std::string(receiver));
        return found.given() ? found.value() : std::string();
    }
    return {};
}

} // namespace

std::string whole_name_of_funder(std::string_view name, const std::vector<ImportedText>& texts) {
    if (std::string whole = name_of_receiver(name, texts); !whole.empty()) return whole;
    if (is_unnamed(name)) return {};
    if (!is_said_short(name)) return std::string(name);
    constexpr std::string_view municipality = " kommun";
    if (!name.starts_with("kommun")) return {};
    Agreed<std::string> found;
    for (const ImportedText& in : texts)
        for (std::size_t at = in.text.find(municipality); at != std::string_view::npos;
             at = in.text.find(municipality, at + 1)) {
            const std::string_view rest = in.text.substr(at + municipality.size());
            const bool whole = rest.empty() ||
                               std::string_view(" .,;:)\n").find(rest[0]) != std::string_view::npos;
            const std::size_t space = in.text.find_last_of(" \n(", at - 1);
            const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
            const std::string_view place = in.text.substr(begin, at - begin);
            if (whole && begins_capital(place))
                found.say(std::string(place) + std::string(municipality), std::string(place));
        }
    return found.given() ? found.value() : std::string();
}

} // namespace caseflow
