/// Why: a title may end with the name of what is done, without the word "projektet" before it.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

namespace caseflow {

/// The longest end of a title that a point says is carried out: "Bidrag till Sommarscen 2020", of
/// which a point says "genomförande av Sommarscen 2020"; empty without one.
[[nodiscard]] std::string name_carried_out(const std::vector<ImportedText>& texts,
                                           const std::string& title);

} // namespace caseflow
