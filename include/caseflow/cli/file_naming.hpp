/// Why: a file is named after its case. If its name and its key have different numbers, nobody
/// knows which is right, and the message gives the command that corrects it.
#pragma once

#include "caseflow/model/diarienummer.hpp"
#include "caseflow/model/register.hpp"

#include <string>

namespace caseflow {

/// The path of a file after it has got a number: in its present folder, or in the folder of the
/// number's year if it is in another year's.
[[nodiscard]] std::string renamed_path(const std::string& path, const Diarienummer& number);

/// The command that moves it there.
[[nodiscard]] std::string rename_command(const std::string& path, const Diarienummer& number);

/// Throws Failure for a number that no case has, because the file named after it has the number
/// `key`.
[[noreturn]] void refuse_misnamed(const Register& body, const std::string& root,
                                  const std::string& path, const Diarienummer& number,
                                  const Diarienummer& key);

} // namespace caseflow
