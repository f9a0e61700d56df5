#include "caseflow/rules/rules.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

void document_number(const Subject& s, Findings& findings) {
    const auto& documents = s.data().documents;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const auto& [number, date] = std::pair(documents[i].number, documents[i].date);
        const auto wanted = static_cast<int>(i) + 1;
        if (number && *number != wanted)
            findings.error(
                "document-number", s.file.at(fmt::format("document.{}.number", i)),
                fmt::format("document {} stands where {} is expected; documents are numbered "
                            "1, 2, 3 … in order of date",
                            *number, wanted));
        if (i == 0 || !date || !documents[i - 1].date || *documents[i - 1].date <= *date) continue;
        findings
            .error("document-number", s.file.at(fmt::format("document.{}.date", i)),
                   fmt::format("{} is before the document above it, {}", to_string(*date),
                               to_string(*documents[i - 1].date)))
            .note(s.file.at(fmt::format("document.{}.date", i - 1)), "the document above");
    }
}

/// As people write them: something, an at sign, a domain with a dot, no space.
bool looks_like_email(std::string_view text) {
    const std::size_t at = text.find('@');
    const std::size_t dot = text.rfind('.');
    return at != std::string_view::npos && at > 0 &&
           text.find('@', at + 1) == std::string_view::npos && dot != std::string_view::npos &&
           dot > at + 1 && dot + 1 < text.size() &&
           text.find_first_of(" \t\n,;<>()") == std::string_view::npos;
}

void officer_email(const Subject& s, Findings& findings) {
    const std::string& email = s.data().officer.email;
    if (email.empty() || looks_like_email(email)) return;
    findings.warning("officer-email", s.file.at("officer.email"),
                     fmt::format("'{}' is no e-mail address like namn@regionjh.se", email));
}

constexpr Rule table[] = {
    {"related-exists", Level::warning,
     "related and case name cases in the register, and not this one",
     "A link to a case that is not there leads nobody anywhere. Checked when the whole register is "
     "validated.",
     nullptr, true},
    {"related-mutual", Level::warning, "a related case names this one too",
     "Who reads either case should find the other. Checked when the whole register is validated; "
     "told at the one of the two that comes later.",
     nullptr, true},
    {"document-number", Level::error, "documents are numbered 1, 2, 3 … in order of date",
     "A gap in the log of a case's documents is a document that was taken out (OSL 5 kap. 2 §).",
     document_number},
    {"document-file", Level::error,
     "a document's file exists, inside the register, and has the sha256 given",
     "What was registered is what is kept: a file that changed or vanished is told.", nullptr},
    {"officer-email", Level::warning, "an e-mail address looks like one",
     "The address is printed in the decision for whoever wants to ask.", officer_email},
};

} // namespace

std::span<const Rule> register_rules() {
    return table;
}

} // namespace caseflow
