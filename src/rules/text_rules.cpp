#include "caseflow/base/utf8.hpp"
#include "caseflow/rules/texts.hpp"
#include "caseflow/toml/place_in_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

std::vector<CaseText> read_texts(const Case& one) {
    std::vector<CaseText> texts;
    const auto add = [&](std::string path, const std::string& text) {
        auto readings = read_prose(text);
        if (readings.empty()) return;
        auto parts = parts_of(readings);
        texts.push_back({std::move(path), text, std::move(readings), std::move(parts)});
    };
    add("description", one.description);
    for (std::size_t i = 0; i < one.sections.size(); ++i)
        add(fmt::format("section.{}.text", i), one.sections[i].text);
    for (std::size_t i = 0; i < one.decisions.size(); ++i)
        for (std::size_t j = 0; j < one.decisions[i].points.size(); ++j)
            add(decision_path(i, fmt::format("points.{}", j)), one.decisions[i].points[j]);
    return texts;
}

KnownData::KnownData(const Subject& s) : amounts(known_amounts(s.data())), dates(known_dates(s)) {
    const auto add = [&](const std::string& text) {
        if (const auto number = s.body.data.read(text).number) numbers.push_back(*number);
    };
    for (const std::string& related : s.data().related) add(related);
    for (const FundingSource& source : s.data().funding.sources) add(source.case_number);
}

Place Saying::place() const {
    const Place literal = subject.file.at(in.path);
    return {literal.source,
            place_in_text(*literal.source, literal.span, reading.begin, reading.end)};
}

std::string Saying::words() const {
    return visible_line(in.text.substr(reading.begin, reading.end - reading.begin));
}

namespace {

/// True for a series that the register knows, or the case's own: numbers of other bodies mean
/// nothing here.
bool is_series_here(const Subject& s, const std::string& series) {
    return (s.number && s.number->series() == series) || s.body.data.find_series(series) != nullptr;
}

} // namespace

void check_number(const Saying& saying, const SaidNumber& said, Findings& findings) {
    const Subject& s = saying.subject;
    const auto& known = saying.known.numbers;
    if (!is_series_here(s, said.number.series()) || s.number == said.number ||
        std::find(known.begin(), known.end(), said.number) != known.end())
        return;
    const std::string number = s.body.data.print(said.number);
    findings
        .warning("text-case", saying.place(),
                 fmt::format("the text names {}, which is neither this case nor a related one; add "
                             "related = [\"{}\"] if it is",
                             number, number))
        .note(s.file.at("diarienummer"), "this case");
}

namespace {

void check_misspelt(const Saying& saying, const Misspelt& said, Findings& findings) {
    const bool number = said.kind == Misspelt::Kind::number;
    if (number && !is_series_here(saying.subject, series_of(saying.words()))) return;
    findings.warning(number ? "text-case" : "text-number", saying.place(),
                     fmt::format("the text says '{}', but {}", saying.words(), said.problem));
}

/// Hands each reading to what it is held against.
struct Checking {
    const Saying& saying;
    Findings& findings;

    void operator()(const SaidAmount& said) const { check_amount(saying, said, findings); }
    void operator()(const SaidShare& said) const { check_share(saying, said, findings); }
    void operator()(const SaidPeriod& said) const { check_period(saying, said, findings); }
    void operator()(const SaidNumber& said) const { check_number(saying, said, findings); }
    void operator()(const Misspelt& said) const { check_misspelt(saying, said, findings); }
};

/// Of one case. No text that people write says as much, or is as wrong; a hostile one is not to
/// keep anybody waiting.
constexpr std::size_t most_readings = 10'000;
constexpr std::size_t most_findings = 100;

/// All five rules: the text is read once for them.
void check_texts(const Subject& s, Findings& findings) {
    const auto texts = read_texts(s.data());
    if (texts.empty()) return;
    const KnownData known(s);
    std::size_t readings = 0;
    const std::size_t before = findings.all().size();
    for (const CaseText& in : texts)
        for (const Reading& reading : in.readings) {
            const Saying saying{s, known, in, reading};
            const bool too_wrong = findings.all().size() - before >= most_findings;
            if (too_wrong || ++readings > most_readings) {
                findings.warning(
                    "text-amount", saying.place(),
                    too_wrong ? fmt::format("from here on the text is not looked at before the {} "
                                            "findings above are mended",
                                            most_findings)
                              : fmt::format("from here on the text is not looked at: it says more "
                                            "than {} sums, dates and numbers",
                                            most_readings));
                return;
            }
            std::visit(Checking{saying, findings}, reading.said);
        }
}

constexpr Rule table[] = {
    {"text-amount", Level::warning,
     "an amount in the text is one in the data: the total, a source, a decision's or a year's "
     "amount, or a sum of sources",
     "A signed decision whose text says another sum than its funding is the mistake that hurts. "
     "What is per year or per place is no total and not looked at; 'ca', 'drygt' and the like "
     "widen what the words allow, and the parts behind 'varav' must add up.",
     check_texts},
    {"text-share", Level::warning,
     "a percentage in the text is the share of a source, or of sources together",
     "The share is read to the precision it is written with; one that a [[cap]] names is known "
     "too.",
     nullptr},
    {"text-period", Level::warning,
     "a period in the text is the project's; a single date lies in it or is another date of the "
     "case",
     "Money for one period spent in another is paid back. A year or a part of one counts when it "
     "touches the project; deadlines ('senast'), days before the case began and programmes' years "
     "are left alone.",
     nullptr},
    {"text-number", Level::warning, "digits are grouped in threes, and a date exists",
     "'880 00 kronor' may be 88 000 or 880 000: it is said, not guessed at.", nullptr},
    {"text-case", Level::warning,
     "a diarienummer in the text is this case, a related one, or a source's",
     "Published agendas carry RUN/34/202 and RUN/280//2023. Numbers of series that the register "
     "does not know are other bodies' and not looked at.",
     nullptr},
};

} // namespace

std::span<const Rule> text_rules() {
    return table;
}

} // namespace caseflow
