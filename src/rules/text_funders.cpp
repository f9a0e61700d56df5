#include "caseflow/rules/text_funders.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/prose/tokens.hpp"
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

struct Word {
    std::string text; // folded
    std::size_t begin;
    std::size_t end;
};

/// The words and numbers of a part of a text, with their bytes in the whole.
std::vector<Word> words_of(std::string_view text, std::size_t begin, std::size_t end) {
    const Tokens tokens(text.substr(begin, end - begin));
    std::vector<Word> words;
    words.reserve(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (!tokens.is_any_sign(i))
            words.push_back({std::string(tokens.lower(i)), begin + tokens.begin_of(i),
                             begin + tokens.end_of(i)});
    return words;
}

/// The same word, or its genitive.
bool is_same_word(std::string_view found, std::string_view word) {
    return found == word ||
           (found.size() == word.size() + 1 && found.ends_with('s') && found.starts_with(word));
}

/// Nothing but a sign or a short word lies between.
bool is_beside(std::string_view text, std::size_t end, std::size_t begin) {
    const std::string_view between = trim(text.substr(end, begin - end), " \t");
    return between.size() <= longest_between && between.find('.') == std::string_view::npos;
}

} // namespace

FunderNames::FunderNames(const std::vector<FundingSource>& sources) {
    for (std::size_t i = 0; i < std::min(sources.size(), most_sources); ++i)
        for (const std::string& funder : sources[i].funders) add(funder, i);
}

void FunderNames::add(const std::string& funder, std::size_t source) {
    const auto all = words_of(funder, 0, funder.size());
    if (all.empty() || all.size() > longest_name) return;
    std::vector<std::string> words;
    words.reserve(all.size());
    for (const Word& word : all) words.push_back(word.text);
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

std::vector<FunderNames::Naming> FunderNames::find(std::string_view text,
                                                   const Reach& reach) const {
    std::vector<Naming> found;
    const auto words = words_of(text, reach.begin, reach.end);
    const auto matches = [&](const Name& name, std::size_t at) {
        if (at + name.words.size() > words.size()) return false;
        for (std::size_t i = 0; i < name.words.size(); ++i)
            if (!is_same_word(words[at + i].text, name.words[i])) return false;
        return name.full || name.sources.size() == 1;
    };
    const auto names_at = [&](const std::string& word) {
        auto names = names_.find(word);
        if (names == names_.end() && word.ends_with('s'))
            names = names_.find(word.substr(0, word.size() - 1));
        return names;
    };
    for (std::size_t at = 0; at < words.size();) {
        const auto names = names_at(words[at].text);
        const Name* longest = nullptr;
        if (names != names_.end())
            for (const Name& name : names->second)
                if (matches(name, at) &&
                    (longest == nullptr || name.words.size() > longest->words.size()))
                    longest = &name;
        const std::size_t count = longest == nullptr ? 1 : longest->words.size();
        if (longest != nullptr)
            found.push_back({longest, words[at].begin, words[at + count - 1].end});
        at += count;
    }
    return found;
}

NamedSources FunderNames::named_by(std::string_view text, const Reading& reading) const {
    NamedSources result;
    if (names_.empty()) return result;
    std::vector<Naming> before;
    std::vector<Naming> after;
    for (const Naming& naming : find(text, reading.reach)) {
        if (naming.end <= reading.begin) before.push_back(naming);
        if (naming.begin >= reading.end) after.push_back(naming);
    }
    const auto turn = static_cast<std::size_t>(reading.reach.turn);
    const bool in_brackets = text.substr(reading.end, 2) == " (";
    const std::size_t lead = in_brackets ? longest_lead : reading.reach.lead;
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
