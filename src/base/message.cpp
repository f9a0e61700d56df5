#include "caseflow/base/message.hpp"

#include "caseflow/base/catalogue.hpp"

namespace caseflow {
namespace {

Language chosen = Language::english;

/// What the system says most often; of the rest it has the word, in English.
[[maybe_unused]] constexpr std::string_view system_messages[] = {
    translatable("Broken pipe"),
    translatable("Disk quota exceeded"),
    translatable("File exists"),
    translatable("File name too long"),
    translatable("File too large"),
    translatable("Input/output error"),
    translatable("Is a directory"),
    translatable("No such file or directory"),
    translatable("No space left on device"),
    translatable("Not a directory"),
    translatable("Operation not permitted"),
    translatable("Permission denied"),
    translatable("Read-only file system"),
    translatable("Too many levels of symbolic links"),
    translatable("Too many open files")};

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

std::string_view translate(std::string_view english) {
    if (chosen == Language::english || english.empty()) return english;
    const std::string_view translated = swedish_catalogue().find(english);
    return translated.empty() ? english : translated;
}

} // namespace caseflow
