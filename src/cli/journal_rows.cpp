#include "caseflow/cli/journal_rows.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/model/swedish.hpp"
#include "caseflow/prose/contacts.hpp"
#include "caseflow/prose/party_names.hpp"
#include "caseflow/prose/personal_numbers.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <initializer_list>
#include <type_traits>

namespace caseflow {
namespace {

constexpr std::string_view withhold_key = key_of(&Secrecy::withhold);
constexpr std::string_view secrecy_key = key_of(&Document::secrecy);
constexpr std::string_view documents_key = key_of(&Case::documents);
static_assert(secrecy_key == key_of(&Case::secrecy));

constexpr const char* secret = "Sekretess";
constexpr const char* person = "Enskild";
constexpr const char* struck = "Struken";

/// The text without numbers and addresses, which may identify a person.
std::string for_anybody(std::string_view text, Date today) {
    std::string out;
    std::size_t at = 0;
    for (const NumberSpan& number : find_personal_numbers(text, today)) {
        out.append(text.substr(at, number.begin - at)).append("…");
        at = number.end;
    }
    return without_contacts(out.append(text.substr(at)));
}

/// The parts of a document that must not be public.
struct Marks {
    bool withheld = false;
    bool is_secret = false;
    bool is_person = false;
    bool is_removed = false;

    /// Sets the mark for a key; a public title would replace one that must not be read.
    void make(std::string_view key) {
        withheld = withheld || key == withhold_key;
        is_secret = is_secret || key == secrecy_key || key == key_of(&Secrecy::provision) ||
                    key == key_of(&Document::public_title);
        is_person = is_person || key == key_of(&Document::person);
        is_removed = is_removed || key == key_of(&Document::removed);
    }
};

template <class Table>
std::vector<std::string_view> keys_of() {
    std::vector<std::string_view> keys;
    for_each_field<Table>([&](const auto& row) { keys.push_back(row.key); });
    return keys;
}

/// True for a key that only marks have, not documents.
bool is_of_mark(std::string_view key) {
    static const std::vector<std::string_view> of_marks = keys_of<Secrecy>();
    return key != key_of(&Document::date) &&
           std::find(of_marks.begin(), of_marks.end(), key) != of_marks.end();
}

/// True for a table for free use, or one that has a delegation's provision rather than a mark's.
bool is_of_other_use(std::string_view table) {
    return table == free_table || table == key_of(&Decision::delegation);
}

/// Sets the marks of a table under an unknown name that has a key only marks have. If a value in it
/// is true, that may mean that the row is withheld.
void make_unknown(const Node& node, Marks& marks) {
    const Node* table = node.kind == Node::Kind::array ? node.first : &node;
    if (table == nullptr || table->kind != Node::Kind::table) return;
    if (is_of_other_use(node.key) || table->find(key_of(&Delegation::point)) != nullptr) return;
    bool is_mark = false;
    bool is_true = false;
    for (const Node* key = table->first; key != nullptr; key = key->next) {
        is_mark = is_mark || is_of_mark(key->key);
        is_true = is_true || (key->kind == Node::Kind::boolean && key->integer != 0) ||
                  key->key == withhold_key;
    }
    if (!is_mark) return;
    marks.make(secrecy_key);
    if (is_true) marks.make(withhold_key);
}

/// Sets the marks that unknown keys of a table are meant to be, such as "sekretess": the table's
/// own, and those that belong in another.
template <class Table>
void make_misnamed(const Node* node, std::initializer_list<std::string_view> misplaced,
                   Marks& marks) {
    if (node == nullptr) return;
    static const std::vector<std::string_view> known = keys_of<Table>();
    for (const Node* key = node->first; key != nullptr; key = key->next) {
        if (std::find(known.begin(), known.end(), key->key) != known.end()) continue;
        std::vector<std::string_view> names = known;
        names.insert(names.end(), misplaced);
        const auto meant = meant_name(key->key, names);
        if (meant) marks.make(*meant);
        if (meant == secrecy_key && key->find(withhold_key) != nullptr) marks.make(withhold_key);
        make_unknown(*key, marks);
        if (std::is_same_v<Table, Secrecy> && key->kind == Node::Kind::boolean && key->integer != 0)
            marks.make(withhold_key); // no other value in a mark is true or false
    }
}

/// Sets the marks of all documents whose header is missing: their keys are then in another table,
/// such as [officer]. One document's, [extra] and the mark itself are handled elsewhere.
void make_lost(const Node& table, Marks& marks) {
    for (const Node* key = table.first; key != nullptr; key = key->next) {
        const bool has_marks =
            key->key == documents_key || key->key == secrecy_key || is_of_other_use(key->key);
        if (key->kind == Node::Kind::table || key->kind == Node::Kind::array) {
            if (!has_marks) make_lost(*key, marks);
        } else if (is_of_mark(key->key)) {
            marks.make(secrecy_key);
            marks.make(key->key);
        }
    }
}

/// The marks of all documents of a case. A mark of the wrong type, or under the wrong name, was
/// still intended.
Marks marks_of_case(const CaseFile& file) {
    Marks marks{file.data.secrecy.withhold, file.data.secrecy.is_given()};
    const auto& mistyped = file.mistyped;
    if (std::find(mistyped.begin(), mistyped.end(), join_path(secrecy_key, withhold_key)) !=
        mistyped.end())
        marks.make(withhold_key);
    const Node& root = file.tree.root();
    make_misnamed<Case>(&root, {withhold_key, free_table}, marks);
    make_misnamed<Secrecy>(root.find(secrecy_key), {}, marks);
    for (const Node* table = root.first; table != nullptr; table = table->next)
        if (table->key != documents_key && table->key != secrecy_key && table->key != free_table)
            make_lost(*table, marks);
    return marks;
}

/// The marks of a document: its case's and its own. The public journal depends on them.
Marks marks_of(const CaseFile& file, std::size_t index, Marks marks) {
    const Document& document = file.data.documents[index];
    marks.withheld = marks.withheld || document.secrecy.withhold;
    marks.is_secret = marks.is_secret || document.secrecy.is_given();
    marks.is_person = marks.is_person || document.person;
    marks.is_removed = marks.is_removed || !document.removed.empty();
    const std::string path =
        file.mistyped.empty() ? "" : fmt::format("{}.{}.", documents_key, index);
    for (const std::string& mistyped : file.mistyped)
        if (mistyped.starts_with(path))
            marks.make(std::string_view(mistyped).substr(mistyped.rfind('.') + 1));
    const Node* const all = file.tree.root().find(documents_key);
    const bool is_array = all != nullptr && all->kind == Node::Kind::array;
    const Node* const node = is_array && index < all->count ? all->elements[index] : nullptr;
    make_misnamed<Document>(node, {withhold_key, key_of(&Secrecy::provision)}, marks);
    make_misnamed<Secrecy>(node == nullptr ? nullptr : node->find(secrecy_key), {}, marks);
    return marks;
}

/// The public values of a row that is not withheld.
void make_public(JournalRow& row, const Document& document, const Marks& marks, Date today) {
    if (marks.is_removed) { // its content may be the reason why it was struck
        row.party.clear();
        row.matter = struck;
        row.file.clear();
        return;
    }
    const bool hides_party = marks.is_person || marks.is_secret;
    const bool replaced = !is_blank(document.public_title);
    row.matter = replaced ? document.public_title : marks.is_secret ? secret : document.title;
    if (hides_party && names_party(row.matter, document.party, marks.is_person))
        row.matter = marks.is_secret ? secret : person;
    row.matter = for_anybody(row.matter, today);
    if (!row.party.empty())
        row.party = marks.is_secret   ? secret
                    : marks.is_person ? person
                                      : for_anybody(row.party, today);
    if (hides_party)
        row.file.clear(); // its name may reveal what the title must not
    else
        row.file = for_anybody(row.file, today);
}

} // namespace

std::vector<JournalRow> journal_rows(const CaseFile& file, Date from, Date to, Reader reader,
                                     Date today) {
    std::vector<JournalRow> rows;
    std::optional<Marks> of_case; // for the public journal, when there is a row
    for (std::size_t i = 0; i < file.data.documents.size(); ++i) {
        const Document& document = file.data.documents[i];
        const auto day = document.day();
        if (!day || *day < from || to < *day) continue;
        if (reader == Reader::anybody && !of_case) of_case = marks_of_case(file);
        const Marks marks = of_case ? marks_of(file, i, *of_case) : Marks{};
        if (marks.withheld) continue;
        rows.push_back({*day, file.data.diarienummer, document.number, document.date,
                        document.direction, document.party, document.title, document.file});
        if (!document.removed.empty())
            rows.back().matter += fmt::format(" ({}: {})", struck, document.removed);
        if (reader == Reader::anybody) make_public(rows.back(), document, marks, today);
    }
    return rows;
}

} // namespace caseflow
