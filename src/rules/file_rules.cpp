#include "caseflow/base/utf8.hpp"
#include "caseflow/rules/numbers.hpp"
#include "caseflow/rules/rules.hpp"

#include <fmt/format.h>

namespace caseflow {

void Numbers::meet(const Subject& subject, Findings& findings) {
    if (!subject.number) return;
    const Place here = subject.file.at("diarienummer");
    const auto met = first_.find(*subject.number);
    if (met == first_.end()) {
        names_.emplace_back(here.source->name(), std::string());
        first_.emplace(*subject.number, Place{&names_.back(), here.span});
        return;
    }
    const std::string number = subject.body.data.print(*subject.number);
    findings.error("diarienummer-unique", here, fmt::format("{} is carried by two files", number))
        .note(met->second, "the other one");
}

const Place* Numbers::place_of(const Diarienummer& number) const {
    const auto met = first_.find(number);
    return met == first_.end() ? nullptr : &met->second;
}

namespace {

void diarienummer_form(const Subject& s, Findings& findings) {
    const std::string& written = s.data().diarienummer;
    if (written.empty()) return;
    const Place place = s.file.at("diarienummer");
    if (!s.number) {
        findings.error("diarienummer-form", place, s.body.data.read(written).problem);
        return;
    }
    const std::string expected = s.body.data.print(*s.number);
    if (compose(written) == expected) return;
    findings.error("diarienummer-form", place,
                   fmt::format("'{}' is not written as its series writes numbers; write \"{}\"",
                               written, expected));
}

void diarienummer_path(const Subject& s, Findings& findings) {
    if (!s.number || s.file_name.empty()) return;
    const std::string expected = s.number->file_stem() + ".toml";
    if (compose(s.file_name) == expected) return;
    findings.error("diarienummer-path", s.file.at("diarienummer"),
                   fmt::format("the file is named {}, but {} belongs in {}/{}", s.file_name,
                               s.body.data.print(*s.number), s.number->year(), expected));
}

void title_missing(const Subject& s, Findings& findings) {
    if (!s.data().title.empty()) return;
    const Place place = s.file.at("title");
    if (s.data().decided()) {
        findings.error("title-missing", place, "the case is decided, but has no title");
    } else {
        findings.warning("title-missing", place, "the case has no title");
    }
}

constexpr Rule table[] = {
    {"toml-syntax", Level::error,
     "the file is TOML 1.0 in UTF-8, within the limits that keep a hostile file harmless",
     "What cannot be read cannot be checked. Limits: 4 MiB, 65 536 values, nesting 32 deep.",
     nullptr},
    {"key-required", Level::error,
     "diarienummer is there; in each source funders and amount; in each document number, date and "
     "title",
     "These are what makes a case, a source and a line of the log what they are (for documents: "
     "OSL "
     "5 kap. 2 §).",
     nullptr},
    {"key-type", Level::error, "every key has its type",
     "An amount in quotes cannot be summed, and a date in quotes cannot be compared.", nullptr},
    {"key-unknown", Level::warning, "every key is known",
     "A misspelt key is silently without effect. The table [extra] is free for local use.",
     nullptr},
    {"diarienummer-form", Level::error,
     "the number has its series' form, SERIES/number/year where the register gives none",
     "The number is the case's identity in every letter, list and archive. Published agendas carry "
     "RUN/34/202 and RUN/280//2023.",
     diarienummer_form},
    {"diarienummer-path", Level::error, "the file's name is the number's",
     "Commands on one case go straight to its file by that name.", diarienummer_path},
    {"diarienummer-unique", Level::error, "no two files carry the same number",
     "Two cases under one number cannot be told apart, cited or archived. Checked when the whole "
     "register is validated.",
     nullptr, true},
    {"title-missing", Level::by_decision, "there is a title",
     "The register says briefly what a case is about (OSL 5 kap. 2 §). A warning until the case is "
     "decided.",
     title_missing},
    {"waiver-unused", Level::warning, "every waiver names a rule and hides a finding",
     "A waiver of something that is sound would hide it when it goes wrong.", nullptr},
};

} // namespace

std::span<const Rule> file_rules() {
    return table;
}

} // namespace caseflow
