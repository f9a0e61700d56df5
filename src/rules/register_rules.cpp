#include "caseflow/base/message.hpp"
#include "caseflow/rules/printed_words.hpp"
#include "caseflow/rules/rules.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// The key for the day when a document was registered.
std::string day_path(const Document& document, std::size_t index) {
    return document_path(index, document.registered ? "registered" : "date");
}

void check_order(const Subject& s, std::size_t index, Report& report) {
    const Document& document = s.data().documents[index];
    const Document& previous = s.data().documents[index - 1];
    if (!document.day() || !previous.day() || *previous.day() <= *document.day()) return;
    const std::string day = to_string(*document.day());
    const std::string before = to_string(*previous.day());
    report
        .add(s.file.at(day_path(document, index)),
             document.registered
                 ? message("the document was registered on {day}, before the previous one, "
                           "{previous}; number documents as they are registered",
                           "day"_a = day, "previous"_a = before)
                 : message("the document is dated {day}, before the previous one, {previous}; "
                           "add registered = YYYY-MM-DD if it was registered later",
                           "day"_a = day, "previous"_a = before))
        .note(s.file.at(day_path(previous, index - 1)), message("the previous document"));
}

void document_number(const Subject& s, Report& report) {
    const auto& documents = s.data().documents;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const auto& number = documents[i].number;
        const auto expected = static_cast<int>(i) + 1;
        if (number && *number != expected)
            report.add(s.file.at(document_path(i, "number")),
                       message("expected document {expected}, but found {number}; documents "
                               "are numbered 1, 2, 3 … as they are registered",
                               "expected"_a = expected, "number"_a = *number));
        if (i > 0) check_order(s, i, report);
    }
}

/// Something, an at sign, a domain with single dots, no space, and no "mailto:".
bool looks_like_email(std::string_view text) {
    const std::size_t at = text.find('@');
    const std::size_t dot = text.rfind('.');
    return at != std::string_view::npos && at > 0 &&
           text.find('@', at + 1) == std::string_view::npos && dot != std::string_view::npos &&
           dot > at + 1 && dot + 1 < text.size() && text.find("..") == std::string_view::npos &&
           text.find_first_of(" \t\n,:;<>()") == std::string_view::npos;
}

void officer_email(const Subject& s, Report& report) {
    check_label_of_phone(s, report);
    const std::string& email = s.data().officer.email;
    if (email.empty() || looks_like_email(email)) return;
    report.add(
        s.file.at("officer.email"),
        message("'{email}' is not an e-mail address like namn@regionjh.se", "email"_a = email));
}

constexpr Rule register_table[] = {
    {"related-exists", "every 'related' and 'case' names another case in the register",
     "A link to a case that does not exist leads nowhere. Checked when the whole register is "
     "validated.",
     Reporter::links},
    {"related-mutual", "every related case names this one too",
     "Whoever reads either case should find the other. Checked when the whole register is "
     "validated, and reported at the later of the two.",
     Reporter::links},
    {"number-reserved", "the number was reserved once, by whoever created the case's file",
     "A document has a number of its own (OSL 5 kap. 2 §), and two machines that take the same "
     "number find out only when they merge. Numbers from before the first reserved one of the "
     "series are left alone. Checked when the whole register is validated, against the chains of "
     "reserved numbers that the clone has; 'git fetch origin \"+refs/caseflow/*:refs/caseflow/*\"' "
     "brings the newest.",
     Reporter::chains},
    {"document-number", "documents are numbered 1, 2, 3 … as they are registered",
     "A gap in the log of a case's documents is a document that was removed (OSL 5 kap. 2 §). A "
     "document registered later than its date says so in 'registered'.",
     document_number},
    {"document-file", "every document's file exists inside the register and matches its sha256",
     "The document that was registered is the one to keep, so its file must be there, and "
     "unchanged.",
     Reporter::files},
    {"officer-email", "the officer's e-mail address looks like one",
     "The address is printed in the decision for whoever has questions.", officer_email},
};

} // namespace

std::span<const Rule> register_rules() {
    return register_table;
}

} // namespace caseflow
