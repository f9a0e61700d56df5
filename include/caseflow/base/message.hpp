/// Why: the people who correct cases read Swedish. Messages are written in English where they
/// arise; this translates them into the reader's language, by catalogues compiled into the program
/// (src/messages/<language>.po). Ids, severities, keys and content of files are never translated.
#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <system_error>

namespace caseflow {

/// The program's languages.
enum class Language { english, swedish };

/// Chooses the language of all messages from now on. Call it before any thread starts.
void set_language(Language language);

/// English unless another is chosen.
[[nodiscard]] Language language();

/// A text in the chosen language; the same text if that is English or it is not translated. The
/// result lives as long as `english` and the program do.
[[nodiscard]] std::string_view translate(std::string_view english);

/// Marks a text in a table for the catalogues; it is translated when it is shown.
[[nodiscard]] consteval std::string_view translatable(std::string_view english) {
    return english;
}

/// A message without arguments.
[[nodiscard]] inline std::string message(std::string_view english) {
    return std::string(translate(english));
}

/// The system's message about a failed call.
[[nodiscard]] std::string system_message(const std::error_code& problem);

/// `message` with its arguments as the library takes them.
[[nodiscard]] std::string message_of(fmt::string_view english, fmt::format_args arguments);

/// A message with arguments, all named: a translation may put them in another order. An argument
/// stays on one line, unless it begins a line: then it may have several.
template <class First, class... Rest>
[[nodiscard]] std::string message(fmt::format_string<First, Rest...> english, First&& first,
                                  Rest&&... rest) {
    return message_of(english, fmt::make_format_args(first, rest...));
}

} // namespace caseflow
