#include "caseflow/rules/text_funders.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/prose/namings.hpp"
#include "caseflow/prose/recipients.hpp"
#include "caseflow/rules/texts.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace caseflow {

/// A name, read once.
struct PartyName {
    std::vector<std::string> words; // folded
    bool begins_with_word = false;  // not with a sign or a blank
    bool begins_small = false;      // with a word in small letters
    bool ends_small = false;        // with a word in small letters
};

/// A funder of a source.
struct Funder {
    PartyName name;
    std::size_t source;
    bool elsewhere;
};

namespace {

constexpr std::size_t longest_name = 12;   // words
constexpr std::size_t shortest_word = 5;   // bytes of a beginning that stands for a name
constexpr std::size_t longest_between = 5; // bytes between a name and a number beside it
constexpr std::size_t longest_lead = 40;   // bytes from a number to the name in brackets after it

/// Words that many names begin with, and that alone mean anybody.
constexpr std::array<std::string_view, 26> common = {
    "region",     "regionen",   "kommun",     "kommunen", "område",    "statens", "svenska",
    "föreningen", "stiftelsen", "europeiska", "övriga",   "egna",      "nämnden", "bolaget",
    "övre",       "nedre",      "norra",      "södra",    "östra",     "västra",  "stora",
    "lilla",      "gamla",      "nordiska",   "länets",   "deltagande"};

/// The words and numbers of a text, folded, and which of its tokens they are.
std::vector<std::string> words_of(const Tokens& tokens, std::vector<std::size_t>& at_token) {
    std::vector<std::string> words;
    words.reserve(tokens.size());
    at_token.reserve(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens.is_any_sign(i)) continue;
        words.emplace_back(tokens.lower(i));
        at_token.push_back(i);
    }
    return words;
}

/// The first token at or after a byte.
std::size_t token_at(const Tokens& tokens, std::size_t byte) {
    std::size_t i = 0;
    while (i < tokens.size() && tokens.begin_of(i) < byte) ++i;
    return i;
}

/// The same word, or its genitive.
bool is_same_word(std::string_view found, std::string_view word) {
    return found == word ||
           (found.size() == word.size() + 1 && found.ends_with('s') && found.starts_with(word));
}

/// The words of a name, the last perhaps in its genitive.
bool stands_at(const std::vector<std::string>& words, std::size_t at,
               const std::vector<std::string>& name) {
    if (at + name.size() > words.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (!is_same_word(words[at + i], name[i])) return false;
    return true;
}

/// Some words without a final s each: the same for a name and its genitive.
std::string stems_of(const std::vector<std::string>& words, std::size_t at, std::size_t count) {
    std::string stems;
    for (std::size_t i = at; i < at + count; ++i) {
        std::string_view word = words[i];
        while (word.ends_with('s')) word.remove_suffix(1);
        (stems += word) += ' ';
    }
    return stems;
}

/// Nothing but a sign or a short word lies between.
bool is_beside(std::string_view text, std::size_t end, std::size_t begin) {
    const std::string_view between = trim(text.substr(end, begin - end), " \t");
    return between.size() <= longest_between && between.find('.') == std::string_view::npos;
}

PartyName read_name(const std::string& name) {
    std::vector<std::size_t> at_token;
    const Tokens tokens(name);
    PartyName read{words_of(tokens, at_token)};
    if (read.words.empty()) return read;
    read.begins_with_word = at_token.front() == 0 && tokens.begin_of(0) == 0;
    read.begins_small = tokens.at(at_token.front()) == read.words.front();
    read.ends_small = tokens.at(at_token.back()) == read.words.back();
    return read;
}

/// "A och B," or at the end: nothing is said of the second alone.
bool are_joined(std::string_view text, std::size_t end, std::size_t begin, std::size_t last) {
    const std::string_view behind = text.substr(last, 1);
    return text.substr(end, begin - end) == " och " &&
           (behind.empty() || std::string_view(",.;)\n").find(behind) != std::string_view::npos);
}

std::vector<Funder> funders_of(const std::vector<FundingSource>& sources) {
    std::vector<Funder> funders;
    for (std::size_t i = 0; i < sources.size(); ++i)
        for (const std::string& funder : sources[i].funders)
            funders.push_back({read_name(funder), i, sources[i].elsewhere});
    return funders;
}

/// What a funder is, and how a text speaks of the only one of its kind.
struct Kind {
    std::string_view noun;
    std::string_view definite;
    bool is_public; // a body that keeps a register may be one
};

constexpr std::array kinds = {Kind{"kommun", "kommunen", true},
                              Kind{"region", "regionen", true},
                              Kind{"nämnd", "nämnden", false},
                              Kind{"förening", "föreningen", false},
                              Kind{"bolag", "bolaget", false},
                              Kind{"ab", "bolaget", false},
                              Kind{"stiftelse", "stiftelsen", false},
                              Kind{"råd", "rådet", false},
                              Kind{"förbund", "förbundet", false},
                              Kind{"myndighet", "myndigheten", false},
                              Kind{"klubb", "klubben", false},
                              Kind{"högskola", "högskolan", false},
                              Kind{"universitet", "universitetet", false},
                              Kind{"museum", "museet", false},
                              Kind{"församling", "församlingen", false},
                              Kind{"sällskap", "sällskapet", false},
                              Kind{"byalag", "byalaget", false},
                              Kind{"institut", "institutet", false},
                              Kind{"teater", "teatern", false},
                              Kind{"sparbank", "banken", false},
                              Kind{"företag", "företaget", false}};

bool is_of_kind(const std::string& word, const Kind& kind) {
    constexpr std::size_t shortest = 4; // bytes of an ending; "AB" is a word of its own
    const auto ends_with = [&](std::string_view ending) { // mostly not even with its last letter
        return word.back() == ending.back() && word.ends_with(ending);
    };
    return word == kind.noun || (kind.noun.size() >= shortest && ends_with(kind.noun)) ||
           ends_with(kind.definite);
}

/// What a text may call a funder for short: "kommunen" of Storsjö kommun, "kulturrådet" of Statens
/// kulturråd, "föreningen" of Hembygdsföreningen.
std::vector<std::string> nouns_of(const PartyName& name) {
    const std::vector<std::string>& words = name.words;
    std::vector<std::string> nouns;
    for (const Kind& kind : kinds)
        if (std::any_of(words.begin(), words.end(),
                        [&](const std::string& word) { return is_of_kind(word, kind); }))
            nouns.emplace_back(kind.definite);
    if (words.size() < 2 || !name.ends_small) return nouns;
    for (const std::string_view ending : {"en", "et"}) {
        nouns.push_back(words.back() + std::string(ending));
        if (words.back().ends_with(ending)) nouns.push_back(words.back()); // "arvsfonden"
    }
    return nouns;
}

/// "Regionen" is not the body whose own money is Kommunstyrelsen's.
bool may_be_body(const std::vector<Funder>& funders, const Kind& kind) {
    return std::none_of(funders.begin(), funders.end(), [&](const Funder& funder) {
        return !funder.elsewhere && funder.name.begins_with_word &&
               std::any_of(kinds.begin(), kinds.end(), [&](const Kind& other) {
                   return other.is_public && other.noun != kind.noun &&
                          funder.name.words[0].starts_with(other.noun);
               });
    });
}

/// "500 000 kronor (Kommunen)": how far from a number the brackets right after it reach.
std::size_t lead_in_brackets(std::string_view text, std::size_t end) {
    if (text.substr(end, 2) != " (") return 0;
    const std::size_t closed = text.substr(end, longest_lead).find(')');
    return closed == std::string_view::npos ? longest_lead : closed;
}

/// Takes the recipients out of the names. True if there were any.
template <class Namings>
bool take_recipients(Namings& namings) {
    return std::erase_if(namings, [](const auto& naming) { return naming.recipient; }) > 0;
}

} // namespace

FunderNames::FunderNames(const std::vector<FundingSource>& sources,
                         const std::string& organisation) {
    const std::vector<Funder> funders = funders_of(sources);
    for (const Funder& funder : funders)
        if (funder.source < most_sources) add(funder);
    std::vector<std::size_t> own;
    for (std::size_t i = 0; i < std::min(sources.size(), most_sources); ++i)
        if (!sources[i].elsewhere) own.push_back(i);
    if (!sources.empty()) add_kinds(funders, own, organisation);
}

void FunderNames::add_kinds(const std::vector<Funder>& funders, const std::vector<std::size_t>& own,
                            const std::string& organisation) {
    constexpr std::size_t body = most_sources; // the body itself gives it
    std::vector<std::pair<std::string, std::size_t>> givers{{"nämnden", body}}; // of each noun
    const auto add = [&](const PartyName& name, std::size_t who) {
        for (std::string& noun : nouns_of(name)) givers.emplace_back(std::move(noun), who);
    };
    add(read_name(organisation), body);
    for (const Funder& funder : funders) {
        if (funder.source >= most_sources) break;
        add(funder.name, funder.elsewhere ? funder.source : body);
    }
    const auto gives = [&](std::string_view noun) {
        return std::any_of(givers.begin(), givers.end(),
                           [&](const auto& giver) { return giver.first == noun; });
    };
    for (const Kind& kind : kinds)
        if (organisation.empty() && kind.is_public && !gives(kind.definite) &&
            may_be_body(funders, kind))
            givers.emplace_back(kind.definite, body);
    std::sort(givers.begin(), givers.end());
    for (auto first = givers.begin(); first != givers.end();) {
        const std::string& noun = first->first;
        const std::size_t who = first->second;
        const auto next = std::find_if(first, givers.end(),
                                       [&](const auto& giver) { return giver.first != noun; });
        const bool only = std::prev(next)->second == who;
        if (only) add_kind(noun, who == body ? own : std::vector{who}, who == body);
        first = next;
    }
}

void FunderNames::add_kind(std::string_view noun, const std::vector<std::size_t>& sources,
                           bool own) {
    const std::vector<std::string> words = {std::string(noun)};
    if (!sources.empty() && find_name(words) == nullptr)
        add_name({words, sources, true, true, own});
}

/// The name of just these words; null if there is none.
FunderNames::Name* FunderNames::find_name(const std::vector<std::string>& words) {
    const auto names = names_.find(words[0]);
    if (names == names_.end()) return nullptr;
    auto& [all, by_stems, most] = names->second;
    for (const std::size_t i : by_stems[stems_of(words, 0, words.size())])
        if (all[i].words == words) return &all[i];
    return nullptr;
}

void FunderNames::add_name(Name name) {
    Names& names = names_[name.words[0]];
    const std::size_t count = name.words.size();
    names.by_stems[stems_of(name.words, 0, count)].push_back(names.all.size());
    names.most_words = std::max(names.most_words, count);
    names.all.push_back(std::move(name));
}

void FunderNames::add(const Funder& funder) {
    const std::size_t source = funder.source;
    std::vector<std::string> words = funder.name.words;
    if (words.empty() || words.size() > longest_name) return;
    add(words, true, source);
    const bool speaks = words[0].size() >= shortest_word &&
                        std::find(common.begin(), common.end(), words[0]) == common.end();
    while (words.size() > (speaks ? 2U : 3U)) {
        words.pop_back();
        add(words, false, source);
    }
    // "medverkande företag": others may be that too
    if (speaks && words.size() == 2 && !funder.name.begins_small) add({words[0]}, false, source);
}

void FunderNames::add(const std::vector<std::string>& words, bool full, std::size_t source) {
    Name* const same = find_name(words);
    if (same == nullptr) return add_name({words, {source}, full});
    if (std::find(same->sources.begin(), same->sources.end(), source) != same->sources.end())
        return;
    same->sources.push_back(source);
    same->full = same->full && full;
}

const FunderNames::Name* FunderNames::longest_at(const std::vector<std::string>& words,
                                                 std::size_t at) const {
    auto found = names_.find(words[at]);
    if (found == names_.end() && words[at].ends_with('s'))
        found = names_.find(words[at].substr(0, words[at].size() - 1));
    if (found == names_.end()) return nullptr;
    const Names& names = found->second;
    for (std::size_t count = std::min(names.most_words, words.size() - at); count > 0; --count) {
        const auto alike = names.by_stems.find(stems_of(words, at, count));
        if (alike == names.by_stems.end()) continue;
        for (const std::size_t i : alike->second) {
            const Name& name = names.all[i];
            const bool usable = name.full || name.sources.size() == 1;
            if (usable && stands_at(words, at, name.words)) return &name;
        }
    }
    return nullptr;
}

FunderNames::Found FunderNames::find(std::string_view text, const Reading& reading) const {
    const Reach& reach = reading.reach;
    const Tokens tokens(text.substr(reach.begin, reach.end - reach.begin));
    const std::size_t number = token_at(tokens, reading.begin - reach.begin);
    std::vector<std::size_t> at_token;
    const auto words = words_of(tokens, at_token);
    const bool split = std::holds_alternative<TextShare>(reading.value);
    Found found;
    std::size_t before = 0; // the token after the name before
    bool gives = false;     // that one does
    for (std::size_t at = 0; at < words.size();) {
        const Name* const name = longest_at(words, at);
        const std::size_t count = name == nullptr ? 1 : name->words.size();
        const std::size_t first = at_token[at];
        const std::size_t end = at_token[at + count - 1] + 1;
        at += count;
        if (name == nullptr) continue;
        const PartyPlace place{first, end, first < number ? number : tokens.size()};
        Naming naming{name,
                      reach.begin + tokens.begin_of(first),
                      reach.begin + tokens.end_of(end - 1),
                      is_recipient(tokens, place),
                      is_giver(tokens, place),
                      are_parted(tokens, before, first)};
        naming.gives = naming.gives || (gives && is_joined(tokens, before, first)) ||
                       (first <= 1 && is_label_of_giver(tokens, end, number));
        gives = naming.gives;
        before = end;
        if (name->kind && !naming.gives && !naming.recipient) continue;
        if (is_left_out(tokens, first, end)) continue;
        if (split && is_owner_of_whole(tokens, first, end, name->words.back())) continue;
        if (naming.end <= reading.begin) found.before.push_back(naming);
        if (naming.begin >= reading.end) found.after.push_back(naming);
    }
    return found;
}

NamedSources FunderNames::named_by(std::string_view text, const Reading& reading) const {
    NamedSources result;
    if (names_.empty()) return result;
    auto [before, after] = find(text, reading);
    const bool recipient_before = take_recipients(before);
    result.recipient = take_recipients(after) || recipient_before;
    const auto turn = static_cast<std::size_t>(reading.reach.turn);
    const bool split = std::holds_alternative<TextShare>(reading.value);
    if (turn > 0 && before.size() == 1 && (split || before[0].name->kind))
        return result; // "regionen bidrar med 30/70": only one of them is its own
    const std::size_t lead = std::max(reading.reach.lead, lead_in_brackets(text, reading.end));
    const auto add = [&](const Naming& naming) {
        result.own = naming.name->own && (result.sources.empty() || result.own);
        result.gives = result.gives || naming.gives;
        for (const std::size_t source : naming.name->sources)
            if (std::find(result.sources.begin(), result.sources.end(), source) ==
                result.sources.end())
                result.sources.push_back(source);
    };
    if (turn > 0 && before.size() > 1) {
        add(before[before.size() - 3 + turn]);
        result.beside = true;
    } else if (!after.empty() && after[0].begin - reading.end <= lead) {
        add(after[0]);
        if (after.size() > 1 && are_joined(text, after[0].end, after[1].begin, after[1].end))
            add(after[1]); // "kommer från A och B"
        result.beside = true;
    } else if (!before.empty()) {
        std::size_t first = before.size() - 1;
        while (first > 0 && !before[first].parted) --first;
        for (std::size_t i = first; i < before.size(); ++i) add(before[i]);
        result.beside = is_beside(text, before.back().end, reading.begin);
    }
    return result;
}

} // namespace caseflow
