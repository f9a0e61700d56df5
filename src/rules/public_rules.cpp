#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/answers.hpp"
#include "caseflow/prose/party_names.hpp"
#include "caseflow/prose/personal_numbers.hpp"
#include "caseflow/rules/rules.hpp"
#include "caseflow/toml/place_in_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

void check_mark(const Subject& s, const Secrecy& secrecy, const std::string& path, Report& report) {
    const bool has_provision = !is_blank(secrecy.provision);
    if (!secrecy.is_given() || (has_provision && secrecy.date)) return;
    report.add(
        s.file.at(path),
        secrecy.date ? message("the secrecy mark has no provision; add provision = \"OSL …\" to it")
        : has_provision
            ? message("the secrecy mark has no date; add date = YYYY-MM-DD to it")
            : message(
                  "the secrecy mark has no provision and no date; add provision = \"OSL …\" and "
                  "date = YYYY-MM-DD to it"));
}

void secrecy_mark(const Subject& s, Report& report) {
    const auto& documents = s.data().documents;
    for (std::size_t i = 0; i < documents.size(); ++i)
        if (documents[i].secrecy.is_given())
            check_mark(s, documents[i].secrecy, document_path(i, "secrecy"), report);
    check_mark(s, s.data().secrecy, "secrecy", report);
}

/// True for a document whose row is public, but not its party.
bool hides_party(const Case& data, const Document& document) {
    const bool seen =
        document.removed.empty() && !document.secrecy.withhold && !data.secrecy.withhold;
    return seen && (document.person || document.secrecy.is_given() || data.secrecy.is_given());
}

/// The title of a case is shown with each of its documents; one finding is enough.
void check_case_title(const Subject& s, Report& report) {
    const bool replaced = !is_blank(s.data().public_title);
    const std::string& seen = replaced ? s.data().public_title : s.data().title;
    const auto& documents = s.data().documents;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (!hides_party(s.data(), documents[i])) continue;
        if (!names_party(seen, documents[i].party, documents[i].person)) continue;
        report
            .add(s.file.at(replaced ? "public_title" : "title"),
                 replaced
                     ? message("the case's public title names the party of a document; reword it "
                               "without the name")
                     : message("the case's title names the party of a document, which the public "
                               "must not see; add public_title = \"…\" without the name"))
            .note(s.file.at(document_path(i, "party")), message("the party"));
        return;
    }
}

void secrecy_title(const Subject& s, Report& report) {
    check_case_title(s, report);
    const auto& documents = s.data().documents;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const Document& document = documents[i];
        if (!hides_party(s.data(), document)) continue;
        const bool replaced = !is_blank(document.public_title);
        const std::string& seen = replaced ? document.public_title : document.title;
        if (!names_party(seen, document.party, document.person)) continue;
        report
            .add(s.file.at(document_path(i, replaced ? "public_title" : "title")),
                 replaced ? message("the public title names the party; reword it without the name")
                          : message("the title names the party, which the public must not see; add "
                                    "public_title = \"…\" without the name"))
            .note(s.file.at(document_path(i, "party")), message("the party"));
    }
}

/// Calls `see(text, path)` for each text that render, journal or notify prints; `path()` returns
/// its path.
template <class See>
void for_each_printed_text(const Case& data, const See& see) {
    const auto fixed = [&](const std::string& text, const char* path) {
        see(text, [path] { return std::string(path); });
    };
    fixed(data.title, "title");
    fixed(data.public_title, "public_title");
    fixed(data.unit, "unit");
    fixed(data.description, "description");
    fixed(data.officer.name, "officer.name");
    fixed(data.officer.title, "officer.title");
    fixed(data.officer.email, "officer.email");
    if (data.officer.phone.size() != 10) // ten digits there are a telephone number
        fixed(data.officer.phone, "officer.phone");
    const auto of = [&](const std::string& text, const char* table, std::size_t i,
                        const char* key) {
        see(text, [=] { return fmt::format("{}.{}.{}", table, i, key); });
    };
    const auto each = [&](const std::vector<std::string>& texts, const char* table, std::size_t i,
                          const char* key) {
        for (std::size_t n = 0; n < texts.size(); ++n)
            see(texts[n], [=] { return fmt::format("{}.{}.{}.{}", table, i, key, n); });
    };
    for (std::size_t i = 0; i < data.funding.sources.size(); ++i)
        each(data.funding.sources[i].funders, "funding.source", i, "funders");
    for (std::size_t i = 0; i < data.sections.size(); ++i) {
        of(data.sections[i].heading, "section", i, "heading");
        of(data.sections[i].text, "section", i, "text");
    }
    for (std::size_t i = 0; i < data.decisions.size(); ++i) {
        const Decision& decision = data.decisions[i];
        of(decision.reason, "decision", i, "reason");
        each(decision.basis, "decision", i, "basis");
        each(decision.points, "decision", i, "points");
        of(decision.delegation.provision, "decision", i, "delegation.provision");
        of(decision.delegation.point, "decision", i, "delegation.point");
        of(decision.minutes.board, "decision", i, "minutes.board");
        of(decision.minutes.paragraph, "decision", i, "minutes.paragraph");
        of(decision.notification.board, "decision", i, "notification.board");
        of(decision.notification.paragraph, "decision", i, "notification.paragraph");
        of(decision.signatory.name, "decision", i, "signatory.name");
        of(decision.signatory.title, "decision", i, "signatory.title");
    }
    for (std::size_t i = 0; i < data.documents.size(); ++i) {
        const Document& document = data.documents[i];
        of(document.party, "document", i, "party");
        of(document.title, "document", i, "title");
        of(document.public_title, "document", i, "public_title");
        of(document.removed, "document", i, "removed");
        of(document.file, "document", i, "file");
    }
}

/// The message repeats only the day in the number.
void personal_number(const Subject& s, Report& report) {
    for_each_printed_text(s.data(), [&](const std::string& text, const auto& path) {
        const auto found = find_personal_numbers(text, s.today);
        if (found.empty()) return;
        const Place literal = s.file.at(path());
        PlacesInText places(*literal.source, literal.span);
        for (const auto& [begin, end] : found) {
            const bool has_hyphens = text[begin + 4] == '-'; // 1981-12-28-9874
            const std::string_view day = std::string_view(text).substr(begin, has_hyphens ? 10 : 6);
            report.add({literal.source, places.find(begin, end)},
                       message("{day}… is a personal identity number, and this text is "
                               "printed; leave the number out",
                               "day"_a = day));
        }
    });
}

void document_answered(const Subject& s, Report& report) {
    const auto& documents = s.data().documents;
    const Answers answers(s.data());
    const bool numbered = std::ranges::all_of(
        documents, [](const Document& document) { return document.number.has_value(); });
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const auto& answered = documents[i].answered;
        const bool is_removed = !documents[i].removed.empty();
        if (!answered || is_removed || answers.has_later(documents[i], i)) continue;
        if (!answers.has_document(documents[i]) && !numbered) continue; // key-required comes first
        const Place place = s.file.at(document_path(i, "answered"));
        if (!answers.has_document(documents[i]))
            report.add(place,
                       message("document {number} does not exist or is removed; "
                               "'answered' is the number of the document that answers this one",
                               "number"_a = *answered));
        else
            report.add(place, message("document {number} is not later than this one, which it "
                                      "is to answer",
                                      "number"_a = *answered));
    }
}

constexpr Rule public_table[] = {
    {"secrecy-mark", "every secrecy mark has a provision and a date",
     "A mark states the provision that applies, the date on which it was made and the authority "
     "that made it, here the body that keeps the register unless another is named (OSL 5 kap. 5 "
     "§).",
     secrecy_mark},
    {"secrecy-title",
     "the public view of a document that is secret or concerns a natural person, and of its case, "
     "does not name the party",
     "The part of the register that anyone may read leaves out what is secret (OSL 5 kap. 2 §).",
     secrecy_title},
    {"personal-number",
     "no personnummer or samordningsnummer is in what render, journal and notify print",
     "A personal identity number may be processed only if that is clearly justified (lag 2018:218 "
     "3 kap. 10 §). It is recognised by its date and check digit; numbers of organisations, "
     "telephones and payments are left alone.",
     personal_number},
    {"document-answered", "every 'answered' is the number of a later document of the case",
     "Whoever looks for the answer must find it, and a document that waits for one must not seem "
     "answered.",
     document_answered},
};

} // namespace

std::span<const Rule> public_rules() {
    return public_table;
}

} // namespace caseflow
