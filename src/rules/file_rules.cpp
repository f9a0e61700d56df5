#include "caseflow/base/ascii.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/swedish.hpp"
#include "caseflow/rules/escapes.hpp"
#include "caseflow/rules/misread_letters.hpp"
#include "caseflow/rules/rules.hpp"
#include "caseflow/rules/series.hpp"

#include <fmt/format.h>
#include <utility>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// The only number in a text, if nothing but "Dnr" or the like is around it: RUN in "R UN/1/2022"
/// is not read as UN.
std::optional<Diarienummer> number_meant(const Register& body, const std::string& text) {
    const auto within = numbers_within(text);
    if (within.size() != 1 || !body.may_have_series(within.front().series())) return std::nullopt;
    const std::string& series = within.front().series();
    const std::size_t at = upper(text).find(series);
    const std::string_view lead = trim(std::string_view(text).substr(0, at), " \t.:");
    constexpr std::string_view number[] = {"diarienummer"};
    return lead.empty() || meant_name(lead, number) ? std::optional(within.front()) : std::nullopt;
}

void diarienummer_form(const Subject& s, Report& report) {
    const std::string& number = s.data().diarienummer;
    if (number.empty()) return;
    const bool may_be_sound =
        !is_form_known(s.body, series_of(number)) &&
        (is_digit(number.front()) || !numbers_within(number).empty()); // in an unknown form
    if (may_be_sound) return;
    const auto place = [&] { return s.file.at("diarienummer"); };
    if (!s.number) {
        const auto meant = number_meant(s.body.data, plain_signs(number));
        report.add(place(), meant ? message("'{number}' is not a case number; write "
                                            "diarienummer = \"{expected}\"",
                                            "number"_a = visible_line(number),
                                            "expected"_a = s.body.data.print(*meant))
                                  : s.body.data.read(number).problem);
        return;
    }
    if (std::string problem = series_problem(s.body.data, s.number->series()); !problem.empty()) {
        report.add(place(), std::move(problem));
        return;
    }
    const std::string expected = s.body.data.print(*s.number);
    if (compose(number) == expected) return;
    report.add(
        place(),
        message(
            "'{number}' does not have the form of its series; write diarienummer = \"{expected}\"",
            "number"_a = number, "expected"_a = expected));
}

void diarienummer_path(const Subject& s, Report& report) {
    if (!s.number || s.file_name.empty()) return;
    const std::string expected = s.number->file_stem() + ".toml";
    if (compose(s.file_name) == expected) return;
    report.add(s.file.at("diarienummer"),
               message("the file is named {file}, but {number} belongs in {year}/{expected}",
                       "file"_a = s.file_name, "number"_a = s.body.data.print(*s.number),
                       "year"_a = s.number->year(), "expected"_a = expected));
}

void title_missing(const Subject& s, Report& report) {
    if (is_blank(s.data().title))
        report.add_missing(s.file.at("title"), message("the case has no title; add title = \"…\""));
}

constexpr Rule file_table[] = {
    {"file-readable",
     "the file can be read: it is a regular file inside the register, of at most 4 MiB",
     "A case that cannot be read cannot be checked, shown or counted. A link that leaves the "
     "register is not followed, so that a register can be copied and handed over whole.",
     Reporter::files},
    {"toml-syntax", "the file is TOML 1.0 in UTF-8, within the limits for hostile files",
     "A file that cannot be parsed cannot be checked. Limits: 65 536 values, nesting 32 deep.",
     Reporter::decode},
    {"merge-conflict", "no line is a git conflict marker",
     "Both sides of a conflict are in the file, and only a person can tell which is true. The "
     "lines "
     "are found in texts and comments too, where TOML lets them pass.",
     Reporter::decode},
    {"key-required",
     "diarienummer is present, and in each source funders and amount, and in each document number, "
     "date and title; and no value is only a placeholder, \"…\"",
     "Without them it is not a case, a source or an entry of the log (for documents: OSL 5 kap. "
     "2 §).",
     Reporter::decode},
    {"key-type", "every key has a value of its type",
     "An amount in quotes cannot be summed, and a date in quotes cannot be compared.",
     Reporter::decode},
    {"key-unknown", "every key is known",
     "A misspelt key has no effect, and nobody notices. The table [extra] is free for local use.",
     Reporter::decode},
    {"key-misspelt", "no required key, and none whose value is not text, is misspelt or in Swedish",
     "An amount under a misspelt key is in no sum, and a decision whose date is under one is a "
     "draft. If the right key is there too, key-unknown is reported.",
     Reporter::decode},
    {"key-place", "every known key is in a table that has it",
     "A header that is missing or commented out, or a merge that has moved lines, puts keys under "
     "another header, where they have no effect. Quotes that end a text too late make the keys "
     "above them part of it.",
     Reporter::decode},
    {"string-escape",
     "no escape in double quotes makes a backspace, a form feed, a carriage return alone, or a tab "
     "or newline in a path, none that is meant as a newline is printed as it is, and no string of "
     "an "
     "array holds several strings between typographic quotes",
     "In double quotes \\n is a newline and \\b a backspace, so that G:\\nytt\\bilaga is not a "
     "path any more. In single quotes every backslash is itself.",
     check_escapes},
    {"text-encoding", "no letter is U+FFFD or two characters from a wrong encoding, 'Ã¤' for 'ä'",
     "A text that was read in the wrong encoding on its way into the file has two characters for "
     "each å, ä and ö, or U+FFFD. It is printed so, and no search finds its words.",
     check_encoding},
    {"diarienummer-form",
     "the number has the form of its series, by default SERIES/number/year, and the register lists "
     "the series, if it lists any",
     "The number identifies the case in every letter, list and archive. Published agendas have "
     "contained RUN/34/202 and RUN/280//2023.",
     diarienummer_form},
    {"diarienummer-path", "the file is named after the number",
     "Commands on one case find its file by that name.", diarienummer_path},
    {"diarienummer-unique", "no two files have the same number",
     "Two cases with one number cannot be told apart, cited or archived. When only one case is "
     "checked, only the files near it that have its number in their names, or no number, are "
     "looked "
     "at.",
     Reporter::numbers},
    {"title-missing", "the case has a title",
     "The register states briefly what a case is about (OSL 5 kap. 2 §). A warning until the case "
     "is decided.",
     title_missing},
    {"waiver-unused", "every waiver names a rule and hides a finding of it",
     "A waiver that hides nothing today may hide a mistake tomorrow.", Reporter::waivers},
};

} // namespace

std::span<const Rule> file_rules() {
    return file_table;
}

} // namespace caseflow
