#include "caseflow/cli/journal_rows.hpp"

#include "caseflow/prose/contacts.hpp"
#include "caseflow/prose/party_names.hpp"
#include "caseflow/prose/personal_numbers.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

constexpr const char* secret = "Sekretess";
constexpr const char* person = "Enskild";
constexpr const char* struck = "Struken";

/// The text without what leads to a person: numbers and addresses.
std::string for_anybody(std::string_view text, Date today) {
    std::string out;
    std::size_t at = 0;
    for (const NumberSpan& number : find_personal_numbers(text, today)) {
        out.append(text.substr(at, number.begin - at)).append("…");
        at = number.end;
    }
    return without_contacts(out.append(text.substr(at)));
}

/// What anybody may read of a row that is not withheld.
void make_public(JournalRow& row, const Case& data, const Document& document, Date today) {
    if (!document.removed.empty()) { // what it said may be why it was struck
        row.party.clear();
        row.matter = struck;
        row.file.clear();
        return;
    }
    const bool is_secret = document.secrecy.given() || data.secrecy.given();
    const bool replaced = !document.public_title.empty();
    row.matter = replaced ? document.public_title : is_secret ? secret : document.title;
    if ((document.person || is_secret) && names_party(row.matter, document.party, document.person))
        row.matter = is_secret ? secret : person;
    row.matter = for_anybody(row.matter, today);
    if (!row.party.empty())
        row.party = is_secret ? secret : document.person ? person : for_anybody(row.party, today);
    if (is_secret || document.person)
        row.file.clear(); // its name may say what the title must not
    else
        row.file = for_anybody(row.file, today);
}

} // namespace

std::vector<JournalRow> journal_rows(const Case& data, Date from, Date to, Reader reader,
                                     Date today) {
    std::vector<JournalRow> rows;
    for (const Document& document : data.documents) {
        const auto day = document.day();
        if (!day || *day < from || to < *day) continue;
        const bool withheld = document.secrecy.withhold || data.secrecy.withhold;
        if (reader == Reader::anybody && withheld) continue;
        rows.push_back({*day, data.diarienummer, document.number, document.date, document.direction,
                        document.party, document.title, document.file});
        if (!document.removed.empty())
            rows.back().matter += fmt::format(" ({}: {})", struck, document.removed);
        if (reader == Reader::anybody) make_public(rows.back(), data, document, today);
    }
    return rows;
}

} // namespace caseflow
