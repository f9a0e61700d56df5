/// Why: state agencies say in a sentence who decided, with no signature below it.
#pragma once

#include "caseflow/intake/people.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// The offset of the text after "Beslut har fattats av " or "I detta ärende har " in a sentence
/// that says who decided; 0 for any other sentence.
[[nodiscard]] std::size_t offset_of_decider(std::string_view line);

/// The person who decided, in "Regionchef Karin Ek har fattat beslutet." and "Beslutet är fattat av
/// …", with at most so many bytes before the name.
[[nodiscard]] std::optional<Person> decider_in_sentence(std::string_view sentence,
                                                        std::size_t longest_before);

/// "Styrelsen beslutar att …" on two lines: true if the second begins with the words of the first
/// up to its verb.
[[nodiscard]] bool decides_again(std::string_view first, std::string_view line);

/// The title in "undertecknad rektor i närvaro av …", empty if there is none; nothing for any other
/// text.
[[nodiscard]] std::optional<std::string> title_of_undersigned(std::string_view text);

/// "rådets huvudsekreterare, professor" → "huvudsekreterare"
[[nodiscard]] std::string role_alone(const std::string& role);

} // namespace caseflow
