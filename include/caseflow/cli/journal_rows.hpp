/// Why: what is secret, and who is a private person, is decided once for every form of the journal.
#pragma once

#include "caseflow/render/journal.hpp"
#include "caseflow/source/located.hpp"

namespace caseflow {

/// Who reads a journal.
enum class Reader { authority, anybody };

/// The documents of a case that were registered from `from` to `to`. The public journal has no row
/// that is withheld, "Sekretess" for the party and the matter of anything marked as secret and
/// "Enskild" for a natural person, has public titles where there are any, and neither e-mail
/// addresses, telephone numbers nor personal numbers of people born by `today`. A mark that cannot
/// be read, or whose key is misspelled, counts as made.
[[nodiscard]] std::vector<JournalRow> journal_rows(const CaseFile& file, Date from, Date to,
                                                   Reader reader, Date today);

} // namespace caseflow
