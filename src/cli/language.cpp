#include "caseflow/cli/language.hpp"

#include "caseflow/cli/environment.hpp"
#include "caseflow/cli/options.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace caseflow {
namespace {

/// The language of a name like "sv_SE.UTF-8".
std::optional<Language> language_of(std::string_view name) {
    const auto& words = Words<Language>::words;
    const auto found =
        std::find(words.begin(), words.end(), name.substr(0, name.find_first_of("_.@")));
    if (found == words.end()) return std::nullopt;
    return static_cast<Language>(found - words.begin());
}

/// The value of --lang; "" if it is not given.
std::string_view given_language(const std::vector<std::string>& arguments) {
    constexpr std::string_view option = "--lang";
    for (auto at = arguments.begin(); at != arguments.end() && *at != "--"; ++at) {
        const std::string_view word = *at;
        if (word == option && at + 1 != arguments.end()) return *(at + 1);
        if (word.starts_with(option) && word.substr(option.size()).starts_with('='))
            return word.substr(option.size() + 1);
    }
    return {};
}

/// The locale of messages in the environment.
std::string locale() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (std::string value = environment(name); !value.empty()) return value;
    return "C";
}

/// True for the locale of the sources, in which nothing is translated.
bool is_untranslated(std::string_view name) {
    return name == "C" || name == "POSIX";
}

/// The first language we have in a list like "nb:sv:en".
std::optional<Language> first_of(std::string_view list) {
    while (!list.empty()) {
        const std::string_view name = list.substr(0, list.find(':'));
        if (is_untranslated(name)) break;
        if (const auto language = language_of(name)) return language;
        list.remove_prefix(std::min(name.size() + 1, list.size()));
    }
    return std::nullopt;
}

} // namespace

Language find_language(const std::vector<std::string>& arguments) {
    if (const auto given = language_of(given_language(arguments))) return *given;
    const std::string name = locale();
    if (is_untranslated(name)) return Language::english;
    const std::string list = environment("LANGUAGE");
    return first_of(list.empty() ? name : list).value_or(Language::english);
}

} // namespace caseflow
