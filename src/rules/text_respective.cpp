#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/rules/funder_list.hpp"
#include "caseflow/rules/text_statements.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// "Region Södervik" for "Södervik", and vice versa
bool is_named(const FundingSource& source, const std::string& name) {
    return std::any_of(source.funders.begin(), source.funders.end(), [&](const std::string& other) {
        const std::string funder = fold(other);
        return funder == name || funder.ends_with(' ' + name) || funder.starts_with(name + ' ') ||
               name.ends_with(' ' + funder);
    });
}

/// The only source that each name belongs to; empty if a name belongs to none, or to several.
std::vector<std::size_t> sources_named(const StatementMention& mention,
                                       const RespectiveValues& value) {
    const auto& sources = mention.subject.data().funding.sources;
    std::vector<std::size_t> found;
    for (const std::string& written : value.names) {
        const std::string name = fold(written);
        std::optional<std::size_t> only;
        for (std::size_t i = 0; i < std::min(sources.size(), most_sources); ++i) {
            if (!is_named(sources[i], name)) continue;
            if (only) return {};
            only = i;
        }
        if (!only) only = mention.known.funders.only_source_called(written);
        if (!only || std::find(found.begin(), found.end(), *only) != found.end()) return {};
        found.push_back(*only);
    }
    return found;
}

/// True if a number is the source's amount, or its share of the whole.
bool agrees(const StatementMention& mention, const RespectiveValues& value, std::size_t index,
            const FundingSource& source) {
    constexpr std::int64_t hundredths = 100;
    const std::int64_t number = value.numbers[index];
    if (!value.percent) return source.amount == Money(number / hundredths);
    const auto share =
        Percent::parse(fmt::format("{}.{:02}", number / hundredths, number % hundredths));
    if (!share) return false;
    if (source.share && source.share->compare(*share) == 0) return true;
    const auto whole = source.of ? source.of : mention.subject.data().funding.total;
    const auto rounded =
        number % hundredths == 0 ? Percent::parse(fmt::format("{}", number / hundredths)) : share;
    return source.amount && whole && rounded->covers(*source.amount, *whole);
}

} // namespace

void check_respective_values(const StatementMention& mention, const RespectiveValues& value,
                             Report& report) {
    const auto named = sources_named(mention, value);
    const auto& sources = mention.subject.data().funding.sources;
    std::optional<std::size_t> odd;
    for (std::size_t i = 0; i < named.size(); ++i) {
        if (agrees(mention, value, i, sources[named[i]])) continue;
        if (odd && !value.of_funding) return; // something else that they share
        if (!odd) odd = i;
    }
    if (!odd) return;
    const Subject& s = mention.subject;
    report
        .add(mention.place(),
             message("the number that the text gives {name} is not that of the source",
                     "name"_a = value.names[*odd]))
        .note(s.file.at(fmt::format("funding.source.{}", named[*odd])),
              given_by(s, sources[named[*odd]]));
}

} // namespace caseflow
