#include "caseflow/cli/journal_rows.hpp"

#include "caseflow/prose/contacts.hpp"
#include "caseflow/prose/party_names.hpp"
#include "caseflow/prose/personal_numbers.hpp"

#include <algorithm>
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

/// What the public may not see of a document.
struct Marks {
    bool withheld;
    bool is_secret;
    bool is_person;
    bool is_removed;
};

/// The marks of the document with an index. One of the wrong type was meant to be there, and a
/// public title was to stand for one that must not be read.
Marks marks_of(const CaseFile& file, std::size_t index) {
    const Document& document = file.data.documents[index];
    const auto is_mistyped = [&](std::string_view path) {
        return std::find(file.mistyped.begin(), file.mistyped.end(), path) != file.mistyped.end();
    };
    const auto is_unread = [&](std::string_view key) {
        return !file.mistyped.empty() && is_mistyped(fmt::format("document.{}.{}", index, key));
    };
    return {document.secrecy.withhold || file.data.secrecy.withhold ||
                is_unread("secrecy.withhold") || is_mistyped("secrecy.withhold"),
            document.secrecy.given() || file.data.secrecy.given() || is_unread("public_title"),
            document.person || is_unread("person"),
            !document.removed.empty() || is_unread("removed")};
}

/// What anybody may read of a row that is not withheld.
void make_public(JournalRow& row, const Document& document, const Marks& marks, Date today) {
    if (marks.is_removed) { // what it said may be why it was struck
        row.party.clear();
        row.matter = struck;
        row.file.clear();
        return;
    }
    const bool hides_party = marks.is_person || marks.is_secret;
    const bool replaced = !document.public_title.empty();
    row.matter = replaced ? document.public_title : marks.is_secret ? secret : document.title;
    if (hides_party && names_party(row.matter, document.party, marks.is_person))
        row.matter = marks.is_secret ? secret : person;
    row.matter = for_anybody(row.matter, today);
    if (!row.party.empty())
        row.party = marks.is_secret   ? secret
                    : marks.is_person ? person
                                      : for_anybody(row.party, today);
    if (hides_party)
        row.file.clear(); // its name may say what the title must not
    else
        row.file = for_anybody(row.file, today);
}

} // namespace

std::vector<JournalRow> journal_rows(const CaseFile& file, Date from, Date to, Reader reader,
                                     Date today) {
    std::vector<JournalRow> rows;
    for (std::size_t i = 0; i < file.data.documents.size(); ++i) {
        const Document& document = file.data.documents[i];
        const auto day = document.day();
        if (!day || *day < from || to < *day) continue;
        const Marks marks = marks_of(file, i);
        if (reader == Reader::anybody && marks.withheld) continue;
        rows.push_back({*day, file.data.diarienummer, document.number, document.date,
                        document.direction, document.party, document.title, document.file});
        if (!document.removed.empty())
            rows.back().matter += fmt::format(" ({}: {})", struck, document.removed);
        if (reader == Reader::anybody) make_public(rows.back(), document, marks, today);
    }
    return rows;
}

} // namespace caseflow
