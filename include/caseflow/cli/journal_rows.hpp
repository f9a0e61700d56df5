/// Why: secrecy and private persons are handled once for every form of the journal.
#pragma once

#include "caseflow/render/journal.hpp"
#include "caseflow/source/located.hpp"

namespace caseflow {

/// The readers of a journal.
enum class Reader { authority, anybody };

/// The documents of a case that were registered from `from` to `to`. The public journal leaves out
/// rows that are withheld. It has "Sekretess" for the party and the matter of anything marked as
/// secret, "Enskild" for a natural person, public titles if there are any, and no e-mail addresses,
/// telephone numbers or personal numbers of people born by `today`. A mark that cannot be read, or
/// whose key is misspelt, counts as set.
[[nodiscard]] std::vector<JournalRow> journal_rows(const CaseFile& file, Date from, Date to,
                                                   Reader reader, Date today);

} // namespace caseflow
