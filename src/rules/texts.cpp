#include "caseflow/rules/texts.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/toml/place_in_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

/// The amounts of a case that a text may name, in order of size.
std::vector<Money> amounts_of_case(const Case& data) {
    std::vector<Money> all;
    if (data.funding.applied) all.push_back(*data.funding.applied);
    for (const KnownAmount& known : known_amounts(data))
        if (known.of != KnownAmount::Of::share) all.push_back(known.amount);
    std::sort(all.begin(), all.end());
    return all;
}

/// "Bergvik 3 600 000 kr": 600 000 to Bergvik 3, if the case has that amount and not 3 600 000.
void part_from_names(const Case& data, std::vector<Reading>& readings) {
    std::optional<std::vector<Money>> known;
    for (Reading& reading : readings) {
        auto* const value = std::get_if<TextAmount>(&reading.value);
        if (value == nullptr || !value->tail) continue;
        if (!known) known = amounts_of_case(data);
        const auto has = [&](Money sum) { return std::ranges::binary_search(*known, sum); };
        if (!has(value->low) && has(*value->tail)) value->low = value->high = *value->tail;
    }
}

/// Adds what is misspelt in the texts that may name the sums and days of anything: the title,
/// headings, reasons and bases. `rest`: the most readings.
void add_misspelt(const Case& data, std::size_t rest, std::vector<CaseText>& texts) {
    const auto add = [&](const std::string& text, const auto& path) {
        constexpr std::ptrdiff_t fewest = 5; // digits: "0 maj 2023", "880 00 kronor"
        if (rest == 0 || std::ranges::count_if(text, is_digit) < fewest) return; // most
        std::vector<Reading> readings = read_prose(text, rest);
        rest -= std::min(rest, readings.size());
        std::erase_if(readings, [](const Reading& reading) {
            return !std::holds_alternative<Misspelt>(reading.value);
        });
        if (!readings.empty()) texts.push_back({path(), text, {}, std::move(readings)});
    };
    add(data.title, [] { return std::string("title"); });
    for (std::size_t i = 0; i < data.sections.size(); ++i)
        add(data.sections[i].heading, [&] { return fmt::format("section.{}.heading", i); });
    for (std::size_t i = 0; i < data.decisions.size(); ++i) {
        add(data.decisions[i].reason, [&] { return decision_path(i, "reason"); });
        for (std::size_t j = 0; j < data.decisions[i].basis.size(); ++j)
            add(data.decisions[i].basis[j],
                [&] { return decision_path(i, fmt::format("basis.{}", j)); });
    }
}

} // namespace

std::vector<CaseText> read_texts(const Case& data) {
    std::vector<CaseText> texts;
    std::size_t rest = most_readings + 1; // one more than allowed
    const auto add = [&](std::string path, const std::string& text,
                         std::optional<std::size_t> decision = std::nullopt) {
        if (rest == 0) return;
        Prose prose = read_all_prose(text, rest);
        std::vector<Reading>& readings = prose.readings;
        if (readings.empty() && prose.relations.empty() && prose.statements.empty() &&
            !may_have_grids(text))
            return;
        rest -= std::min(rest, readings.size());
        part_from_names(data, readings);
        auto parts = parts_of(readings);
        const PartsSum payments = payments_of(readings);
        const std::size_t paid_years = paid_years_of(readings);
        const bool several_years = are_of_several_years(readings);
        texts.push_back({std::move(path), text, decision, std::move(readings),
                         std::move(prose.statements), std::move(parts), payments, paid_years,
                         several_years, std::move(prose.relations)});
    };
    add("description", data.description);
    for (std::size_t i = 0; i < data.sections.size(); ++i)
        add(fmt::format("section.{}.text", i), data.sections[i].text);
    for (std::size_t i = 0; i < data.decisions.size(); ++i)
        for (std::size_t j = 0; j < data.decisions[i].points.size(); ++j)
            add(decision_path(i, fmt::format("points.{}", j)), data.decisions[i].points[j], i);
    add_misspelt(data, rest, texts);
    return texts;
}

Place Mention::place() const {
    const Place literal = subject.file.at(text.path);
    return {literal.source,
            place_in_text(*literal.source, literal.span, reading.begin, reading.end)};
}

std::string Mention::words() const {
    return visible_line(text.text.substr(reading.begin, reading.end - reading.begin));
}

const NamedSources& named_at(const FunderNames& funders, const CaseText& text,
                             const Reading& reading) {
    if (text.named.empty()) text.named.resize(text.readings.size());
    auto& found = text.named[static_cast<std::size_t>(&reading - text.readings.data())];
    if (!found) found = funders.named_by(text.text, reading);
    return *found;
}

} // namespace caseflow
