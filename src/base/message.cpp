#include "caseflow/base/message.hpp"

#include "caseflow/base/catalogue.hpp"

#include <algorithm>

namespace caseflow {
namespace {

Language chosen = Language::english;

/// The most frequent messages of the system; any others are the system's own, in English.
[[maybe_unused]] constexpr std::string_view system_messages[] = {
    translatable("Argument list too long"),
    translatable("Bad file descriptor"),
    translatable("Broken pipe"),
    translatable("Cannot allocate memory"),
    translatable("Connection timed out"),
    translatable("Device or resource busy"),
    translatable("Directory not empty"),
    translatable("Disk quota exceeded"),
    translatable("File exists"),
    translatable("File name too long"),
    translatable("File too large"),
    translatable("Function not implemented"),
    translatable("Host is down"),
    translatable("Input/output error"),
    translatable("Invalid argument"),
    translatable("Invalid cross-device link"),
    translatable("Is a directory"),
    translatable("No locks available"),
    translatable("No space left on device"),
    translatable("No such device"),
    translatable("No such device or address"),
    translatable("No such file or directory"),
    translatable("Not a directory"),
    translatable("Operation not permitted"),
    translatable("Operation not supported"),
    translatable("Permission denied"),
    translatable("Read-only file system"),
    translatable("Resource temporarily unavailable"),
    translatable("Stale file handle"),
    translatable("Too many levels of symbolic links"),
    translatable("Too many links"),
    translatable("Too many open files"),
    translatable("Too many open files in system")};

} // namespace

void set_language(Language language) {
    chosen = language;
}

Language language() {
    return chosen;
}

std::string system_message(const std::error_code& problem) {
    return message(std::string_view(problem.message()));
}

std::string message_of(fmt::string_view english, fmt::format_args arguments) {
    constexpr char own_line_feed = '\x1F'; // not in any message otherwise
    std::string format(translate({english.data(), english.size()}));
    const std::string block = format.substr(std::min(format.find("\n{"), format.size()));
    format.resize(format.size() - block.size());
    std::replace(format.begin(), format.end(), '\n', own_line_feed);
    std::string text = fmt::vformat(format, arguments);
    std::replace(text.begin(), text.end(), '\n', ' ');
    std::replace(text.begin(), text.end(), own_line_feed, '\n');
    return text + fmt::vformat(block, arguments);
}

std::string_view translate(std::string_view english) {
    if (chosen == Language::english || english.empty()) return english;
    const std::string_view translated = swedish_catalogue().find(english);
    return translated.empty() ? english : translated;
}

} // namespace caseflow
