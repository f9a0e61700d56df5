#include "caseflow/intake/receivers.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// Verbs that grant somebody a sum; the giver comes before the active ones.
constexpr std::string_view active_verbs[] = {"bevilja ", "beviljar ", "tilldela ", "tilldelar "};
constexpr std::string_view passive_verbs[] = {" beviljas", " tilldelas"};

/// Capitalised words that name nobody: a repeated receiver or sum, a noun that begins a sentence.
constexpr std::string_view words_for_anybody =
    "bidrag bidraget stöd stödet medel medlen projekt projektet förening föreningen sökande "
    "sökanden mottagaren bidragsmottagaren ansökan beslut beslutet belopp beloppet summan bolaget "
    "företaget stiftelsen medfinansiering finansiering regionen kommunen nämnden styrelsen att sek "
    "verksamhetsbidrag projektmedel projektbidrag anslag anslaget";

bool is_sum(const Reading& reading) {
    return std::holds_alternative<TextAmount>(reading.value);
}

/// The text between the sum before, or the beginning of the sentence, and a sum.
std::string_view clause_before(const ImportedText& in, std::size_t at) {
    const Reading& reading = in.readings[at];
    const std::string_view sentence = sentence_around(in.text, reading.begin);
    auto begin = static_cast<std::size_t>(sentence.data() - in.text.data());
    for (std::size_t i = 0; i < at; ++i)
        if (is_sum(in.readings[i]) && in.readings[i].end <= reading.begin)
            begin = std::max(begin, in.readings[i].end);
    return in.text.substr(begin, reading.begin - begin);
}

/// The text between a sum and the next sum, sentence or joint.
std::string_view clause_after(const ImportedText& in, std::size_t at) {
    std::string_view rest = in.text.substr(in.readings[at].end);
    for (const std::string_view joint : {", ", "; ", " och ", " samt ", ".", "\n"})
        rest = rest.substr(0, rest.find(joint));
    return rest;
}

/// "Musikskolans" → "musikskolan", "IF:s" → "if"
std::string without_genitive(std::string_view word) {
    std::string folded = fold(word);
    if (folded.ends_with(":s"))
        folded.resize(folded.size() - 2);
    else if (folded.ends_with('s'))
        folded.pop_back();
    return folded;
}

void add_names(std::set<std::string>& to, std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        const std::string_view word = trim(text.substr(0, end), ".,:;()\"");
        if (begins_capital(word) && !has_word(words_for_anybody, fold(word)))
            to.insert(without_genitive(word));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

/// The start of the receiver in a clause: after an active verb, else at its beginning.
std::size_t begin_after_verb(std::string_view clause) {
    std::size_t end = 0;
    for (const std::string_view verb : active_verbs)
        if (const std::size_t at = clause.rfind(verb); at != clause.npos)
            end = std::max(end, at + verb.size());
    return end;
}

bool has_verb(std::string_view clause) {
    return begin_after_verb(clause) > 0 || contains_any(clause, passive_verbs);
}

} // namespace

std::set<std::string> receivers_of(const ImportedText& in, std::size_t at) {
    const std::string_view before = clause_before(in, at);
    const std::string_view after = clause_after(in, at);
    std::set<std::string> all;
    const std::string whole = sentence_before(in, in.readings[at]);
    if (!has_verb(whole) && !has_verb(after)) return all;
    add_names(all, before.substr(begin_after_verb(before)));
    add_names(all, after);
    return all;
}

namespace {

/// The words with a capital that a text begins with, before a sum or the object of the grant:
/// "Storsjöbadets Vänner" of "… Vänner 65 000 kronor"; empty if a name may continue.
std::string name_at(std::string_view text) {
    constexpr std::string_view inside[] = {"ekonomisk", "ideell", "och", "i", "för", "&"};
    constexpr std::string_view after_name[] = {"beviljas", "tilldelas", "ett",
                                               "högst",    "med",       "om"};
    constexpr std::string_view grants[] = {"bidrag", "stöd",       "medel",
                                           "anslag", "ersättning", "finansiering"};
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t stop = std::min(text.find_first_of(" ,.\n", at), text.size());
        const std::string_view word = text.substr(at, stop - at);
        if (begins_capital(word) && !has_word(words_for_anybody, fold(word)))
            end = stop;
        else if (at == 0 || word.empty())
            return {};
        else if (!is_any_of(word, inside))
            return is_digit(word[0]) || is_any_of(word, after_name) || ends_with_any(word, grants)
                       ? std::string(text.substr(0, end))
                       : std::string();
        if (stop == text.size() || (text[stop] != ' ' && text[stop] != '\n')) return {};
        at = stop + 1;
    }
    return {};
}

} // namespace

std::string only_receiver(const std::vector<ImportedText>& texts) {
    AgreedValue<std::string> found;
    for (const ImportedText& in : texts) {
        if (!in.point) continue;
        std::vector<std::string> names;
        for (const std::string_view verb : passive_verbs) {
            std::string name = name_at(in.text);
            if (in.text.substr(name.size()).starts_with(verb)) names.push_back(std::move(name));
        }
        for (const std::string_view verb : active_verbs)
            if (const std::size_t at = in.text.find(verb); at != in.text.npos)
                names.push_back(name_at(in.text.substr(at + verb.size())));
        for (const std::string& name : names)
            if (!name.empty()) found.add(name, name);
    }
    return found.is_agreed() ? found.value() : std::string();
}

std::set<std::string> names_granted(const std::vector<ImportedText>& texts,
                                    const std::string& title) {
    std::set<std::string> all;
    for (const ImportedText& in : texts) {
        if (in.point && in.text.find("rojekt") != in.text.npos) return {}; // it names nobody
        for (std::size_t i = 0; in.point && i < in.readings.size(); ++i)
            if (is_sum(in.readings[i])) all.merge(receivers_of(in, i));
    }
    if (!all.empty()) add_names(all, title);
    return all;
}

bool is_sought_by_another(const ImportedText& in, const Reading& reading,
                          const std::set<std::string>& granted) {
    constexpr std::string_view verbs[] = {" har ansökt om ", " ansöker om ", " söker ",
                                          " har sökt ",      " sökte ",      " ansökte om ",
                                          " begär ",         " har begärt ", " anhåller om "};
    constexpr std::string_view bodies[] = {"kommun", "region", "förvaltning", "nämnd"};
    const std::string_view sentence = sentence_around(in.text, reading.begin);
    const auto begin = static_cast<std::size_t>(sentence.data() - in.text.data());
    const std::string whole = in_one_line(in.text.substr(begin, reading.begin - begin));
    const std::size_t label = whole.rfind(": ");
    const std::string_view before =
        std::string_view(whole).substr(label == whole.npos ? 0 : label + 2);
    std::size_t end = before.size(); // of the subject
    for (const std::string_view verb : verbs) end = std::min(end, before.find(verb));
    const std::string_view subject = before.substr(0, end);
    const std::string_view second = trimmed(subject.substr(first_word(subject).size()));
    if (end == before.size() || !begins_capital(subject) || !begins_capital(second) ||
        contains_any(fold(subject), bodies))
        return false;
    std::set<std::string> names;
    add_names(names, before);
    return !granted.empty() && !names.empty() &&
           std::none_of(names.begin(), names.end(),
                        [&](const std::string& name) { return granted.contains(name); });
}

bool are_others(const std::set<std::string>& first, const std::set<std::string>& second) {
    const auto within = [](const auto& part, const auto& whole) {
        return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
    };
    return !first.empty() && !second.empty() && !within(first, second) && !within(second, first);
}

bool has_verb_of_its_own(const ImportedText& in, std::size_t at) {
    return has_verb(clause_before(in, at));
}

} // namespace caseflow
