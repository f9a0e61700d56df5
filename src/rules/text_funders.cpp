#include "caseflow/rules/text_funders.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/prose/recipients.hpp"
#include "caseflow/rules/texts.hpp"

#include <algorithm>
#include <array>

namespace caseflow {
namespace {

constexpr std::size_t longest_name = 12;   // words
constexpr std::size_t shortest_word = 5;   // bytes of a beginning that stands for a name
constexpr std::size_t longest_between = 5; // bytes between a name and a number beside it
constexpr std::size_t longest_lead = 40;   // bytes from a number to the name in brackets after it

/// Words that many names begin with, and that alone mean anybody.
constexpr std::array<std::string_view, 14> common = {
    "region",     "regionen",   "kommun",     "kommunen", "område", "statens", "svenska",
    "föreningen", "stiftelsen", "europeiska", "övriga",   "egna",   "nämnden", "bolaget"};

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

/// Nothing but a sign or a short word lies between.
bool is_beside(std::string_view text, std::size_t end, std::size_t begin) {
    const std::string_view between = trim(text.substr(end, begin - end), " \t");
    return between.size() <= longest_between && between.find('.') == std::string_view::npos;
}

/// "500 000 kronor (Kommunen)": how far from a number the brackets right after it reach.
std::size_t lead_in_brackets(std::string_view text, std::size_t end) {
    if (text.substr(end, 2) != " (") return 0;
    const std::size_t closed = text.substr(end, longest_lead).find(')');
    return closed == std::string_view::npos ? longest_lead : closed;
}

} // namespace

FunderNames::FunderNames(const std::vector<FundingSource>& sources) {
    for (std::size_t i = 0; i < std::min(sources.size(), most_sources); ++i)
        for (const std::string& funder : sources[i].funders) add(funder, i);
}

void FunderNames::add(const std::string& funder, std::size_t source) {
    std::vector<std::size_t> at_token;
    auto words = words_of(Tokens(funder), at_token);
    if (words.empty() || words.size() > longest_name) return;
    add(words, true, source);
    const bool speaks = words[0].size() >= shortest_word &&
                        std::find(common.begin(), common.end(), words[0]) == common.end();
    while (words.size() > (speaks ? 2U : 3U)) {
        words.pop_back();
        add(words, false, source);
    }
    if (speaks && words.size() == 2) add({words[0]}, false, source);
}

void FunderNames::add(std::vector<std::string> words, bool full, std::size_t source) {
    auto& names = names_[words[0]];
    const auto same = std::find_if(names.begin(), names.end(),
                                   [&](const Name& name) { return name.words == words; });
    if (same == names.end()) {
        names.push_back({std::move(words), {source}, full});
        return;
    }
    if (std::find(same->sources.begin(), same->sources.end(), source) != same->sources.end())
        return;
    same->sources.push_back(source);
    same->full = same->full && full;
}

const FunderNames::Name* FunderNames::longest_at(const std::vector<std::string>& words,
                                                 std::size_t at) const {
    auto names = names_.find(words[at]);
    if (names == names_.end() && words[at].ends_with('s'))
        names = names_.find(words[at].substr(0, words[at].size() - 1));
    if (names == names_.end()) return nullptr;
    const Name* longest = nullptr;
    for (const Name& name : names->second) {
        const bool usable = name.full || name.sources.size() == 1;
        const bool longer = longest == nullptr || name.words.size() > longest->words.size();
        if (usable && longer && stands_at(words, at, name.words)) longest = &name;
    }
    return longest;
}

std::vector<FunderNames::Naming> FunderNames::find(std::string_view text,
                                                   const Reading& reading) const {
    const Reach& reach = reading.reach;
    const Tokens tokens(text.substr(reach.begin, reach.end - reach.begin));
    const std::size_t number = token_at(tokens, reading.begin - reach.begin);
    std::vector<std::size_t> at_token;
    const auto words = words_of(tokens, at_token);
    std::vector<Naming> found;
    for (std::size_t at = 0; at < words.size();) {
        const Name* const name = longest_at(words, at);
        const std::size_t count = name == nullptr ? 1 : name->words.size();
        if (name != nullptr) {
            const std::size_t first = at_token[at];
            const std::size_t last = at_token[at + count - 1];
            const std::size_t limit = first < number ? number : tokens.size();
            found.push_back({name, reach.begin + tokens.begin_of(first),
                             reach.begin + tokens.end_of(last),
                             is_recipient(tokens, {first, last + 1, limit})});
        }
        at += count;
    }
    return found;
}

NamedSources FunderNames::named_by(std::string_view text, const Reading& reading) const {
    NamedSources result;
    if (names_.empty()) return result;
    std::vector<Naming> before;
    std::vector<Naming> after;
    for (const Naming& naming : find(text, reading)) {
        result.recipient = result.recipient || naming.recipient;
        if (naming.recipient) continue;
        if (naming.end <= reading.begin) before.push_back(naming);
        if (naming.begin >= reading.end) after.push_back(naming);
    }
    const auto turn = static_cast<std::size_t>(reading.reach.turn);
    const std::size_t lead = std::max(reading.reach.lead, lead_in_brackets(text, reading.end));
    if (turn > 0 && before.size() > 1) {
        result.sources = before[before.size() - 3 + turn].name->sources;
        result.beside = true;
    } else if (!after.empty() && after[0].begin - reading.end <= lead) {
        result.sources = after[0].name->sources;
        result.beside = true;
    } else if (!before.empty()) {
        for (const Naming& naming : before)
            for (const std::size_t source : naming.name->sources)
                if (std::find(result.sources.begin(), result.sources.end(), source) ==
                    result.sources.end())
                    result.sources.push_back(source);
        result.beside = is_beside(text, before.back().end, reading.begin);
    }
    return result;
}

} // namespace caseflow
