// Makes a register of realistic cases: make_register DIRECTORY COUNT [small|logged|large] [FILE].
// The same bytes on every run. Large files, the default, are as `new` writes them, with all its
// comments, and have long texts; small ones are as people keep them, logged ones as well, with the
// documents of the case. FILE becomes a recfile with the same values, for recutils.
#include "caseflow/model/case.hpp"
#include "caseflow/toml/skeleton.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <random>
#include <string>

using namespace caseflow;

namespace {

constexpr int per_year = 10'000;

std::string prose(std::mt19937& random, int paragraphs) {
    static const std::string_view words[] = {
        "projektet",  "medel",     "regionen", "kommunen", "utveckling", "ska",
        "genomföras", "för",       "och",      "i",        "samverkan",  "med",
        "näringsliv", "besöksmål", "år",       "ansökan",  "beviljas",   "stöd"};
    std::string text;
    for (int paragraph = 0; paragraph < paragraphs; ++paragraph) {
        if (paragraph > 0) text += "\n\n";
        for (auto i = 60 + random() % 80; i > 0; --i)
            text += fmt::format("{} ", words[random() % std::size(words)]);
        text.back() = '.';
    }
    return text;
}

/// What came in and went out in a case: an application, the answer to it, a note and the decision.
void log_documents(Case& data, Date decided) {
    const auto log = [&](Date date, Direction direction, const char* party, std::string title) {
        Document document;
        document.number = static_cast<int>(data.documents.size()) + 1;
        document.date = date;
        document.direction = direction;
        document.party = party;
        document.file = fmt::format("bilagor/{}.pdf", *document.number);
        document.title = std::move(title);
        data.documents.push_back(std::move(document));
    };
    const Date registered = *data.registered;
    log(registered, Direction::in, "Åre kommun", "Ansökan om medfinansiering av " + data.title);
    log(registered, Direction::out, "Åre kommun", "Begäran om komplettering");
    log(decided, Direction::internal, "", "Tjänsteanteckning");
    log(decided, Direction::out, "Åre kommun, Krokoms kommun", "Delegationsbeslut");
}

Case make(std::mt19937& random, int index, bool small) {
    const int paragraphs = small ? 1 : 3;
    const int year = 2000 + index / per_year;
    Case data;
    data.diarienummer = fmt::format("RUN/{}/{}", index % per_year + 1, year);
    data.title = fmt::format("Projekt: ärende {}", index);
    data.unit = "Näringsliv och samhällsbyggnad";
    data.description = prose(random, paragraphs);
    data.officer = {"Åsa Hernerud", "", "063146529", "asa.hernerud@regionjh.se"};
    const auto day = [&](int in_year, std::size_t month) {
        return Date{std::chrono::year(in_year), std::chrono::month(static_cast<unsigned>(month)),
                    std::chrono::day(static_cast<unsigned>(1 + random() % 28))};
    };
    data.registered = day(year, 1 + random() % 3);
    data.project = {"Projekt", day(year + 1, 1), day(year + 2, 12)};
    const Money half(static_cast<std::int64_t>(1000 * (1 + random() % 900)));
    data.funding.total = half.plus(half);
    data.funding.sources = {
        {{"1:1-medel"}, half, Percent::parse("50"), {}, true, "", FundingKind::cash},
        {{"egna medel", "fria medel"},
         half,
         Percent::parse("50"),
         {},
         false,
         "",
         FundingKind::cash}};
    Decision decision;
    decision.date = day(year, 4 + random() % 8);
    decision.amount = half;
    decision.basis = {"Ansökan om medfinansiering", "Projektinitiativ"};
    decision.points = {
        fmt::format("Region Jämtland Härjedalen avsätter {} kronor.", group_digits(half)),
        prose(random, paragraphs)};
    decision.delegation = {"Delegationsbestämmelser för regionala utvecklingsnämnden", "8.2"};
    decision.signatory = {"Anna Halvarsson", "Tf. regional utvecklingsdirektör"};
    decision.notification.board = "regionala utvecklingsnämnden";
    data.decisions.push_back(std::move(decision));
    return data;
}

/// The text of a case without the comments that explain it and without keys that have no value.
std::string as_people_keep_it(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = text.find('\n') + 1;
        std::string_view line = text.substr(0, end - 1);
        text.remove_prefix(end);
        line = line.substr(0, line.find("  #"));
        line = line.substr(0, line.find_last_not_of(' ') + 1);
        const bool repeats_blank = line.empty() && (out.empty() || out.ends_with("\n\n"));
        if (line.starts_with('#') || line.ends_with("= \"\"") || repeats_blank) continue;
        out += fmt::format("{}\n", line);
    }
    return out;
}

/// A field of a recfile; further lines begin with a plus sign.
std::string field(std::string_view name, const std::string& value) {
    std::string out = fmt::format("{}: ", name);
    for (const char c : value) out += c == '\n' ? "\n+ " : std::string(1, c);
    return out + "\n";
}

std::string record(const Case& data) {
    std::string out = field("Diarienummer", data.diarienummer) + field("Title", data.title) +
                      field("Unit", data.unit) + field("Description", data.description) +
                      field("Registered", to_string(*data.registered)) +
                      field("Officer", data.officer.name) + field("Email", data.officer.email) +
                      field("Start", to_string(*data.project.start)) +
                      field("End", to_string(*data.project.end)) +
                      field("Total", fmt::format("{}", data.funding.total->kronor()));
    for (const FundingSource& source : data.funding.sources)
        out += field("Funder", source.funders.front()) +
               field("Amount", fmt::format("{}", source.amount->kronor())) + field("Share", "50");
    for (const std::string& point : data.decisions[0].points) out += field("Point", point);
    for (const std::string& basis : data.decisions[0].basis) out += field("Basis", basis);
    return out + field("Date", to_string(*data.decisions[0].date)) + "\n";
}

constexpr std::string_view record_types =
    "%rec: Case\n%key: Diarienummer\n%mandatory: Title Total\n%type: Total,Amount,Share int\n"
    "%type: Registered,Start,End,Date date\n\n";

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    const std::string root = argv[1];
    std::mt19937 random(1);
    const std::string_view size = argc > 3 ? argv[3] : "large";
    const bool small = size != "large";
    std::ofstream records(argc > 4 ? argv[4] : "/dev/null");
    records << record_types;
    for (int i = 0; i < std::stoi(argv[2]); ++i) {
        Case data = make(random, i, small);
        if (size == "logged") log_documents(data, *data.decisions[0].date);
        const int year = 2000 + i / per_year;
        if (i % per_year == 0)
            std::filesystem::create_directories(fmt::format("{}/{}", root, year));
        std::ofstream(fmt::format("{}/{}/RUN-{}-{}.toml", root, year, i % per_year + 1, year))
            << (small ? as_people_keep_it(skeleton(data)) : skeleton(data));
        records << record(data);
    }
}
