/// Why: a line that says how to reach somebody is not a name, a title or a text.
#pragma once

#include <string>
#include <string_view>

namespace caseflow {

/// "0498-26 94 71 (vx 0498-26 90 00)" → "0498-26 94 71"
[[nodiscard]] std::string without_switchboard(const std::string& phone);

/// True for a telephone number and nothing else.
[[nodiscard]] bool is_phone(std::string_view text);

/// True for the number of a whole office: one such as "0771-900 300", which costs the same
/// everywhere, or a switchboard's.
[[nodiscard]] bool is_of_office(std::string_view phone);

/// The number after its label: "tfn 0143-55 66 77".
[[nodiscard]] std::string_view without_phone_label(std::string_view text);

/// True for an e-mail address and nothing else.
[[nodiscard]] bool is_email(std::string_view text);

/// True for the address of an office: "kommun@exempelby.example", "registrator@…".
[[nodiscard]] bool is_shared_mailbox(std::string_view email);

} // namespace caseflow
