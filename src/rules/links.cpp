#include "caseflow/rules/links.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

/// A text of which only one line is kept: findings show no other.
SourceText line_of(const Place& place) {
    const std::uint32_t line = place.span.begin.line;
    return {place.source->name(),
            std::string(line - 1, '\n') + std::string(place.source->line(line))};
}

/// A number that a case names, where, and whether as a related case.
struct Named {
    std::string text;
    std::string path;
    bool related;
};

std::vector<Named> named_in(const Case& one) {
    std::vector<Named> all;
    for (std::size_t i = 0; i < one.related.size(); ++i)
        all.push_back({one.related[i], fmt::format("related.{}", i), true});
    for (std::size_t i = 0; i < one.funding.sources.size(); ++i)
        if (const std::string& text = one.funding.sources[i].case_number; !text.empty())
            all.push_back({text, fmt::format("funding.source.{}.case", i), false});
    return all;
}

} // namespace

/// A related case is there: does it name this one, as far as it is known yet?
void Links::follow(const Subject& subject, const Diarienummer& to, const Place& place,
                   Findings& findings) {
    const Place* const met = numbers_.place_of(to);
    if (met == nullptr) {
        lines_.push_back(line_of(place));
        awaited_[to].push_back({*subject.number, {&lines_.back(), place.span}});
        return;
    }
    const auto names = names_.find(to);
    if (names != names_.end() && names->second.contains(*subject.number)) return;
    const Register& body = subject.body.data;
    findings
        .warning("related-mutual", place,
                 fmt::format("{} does not name this case; add related = [\"{}\"] there",
                             body.print(to), body.print(*subject.number)))
        .note(*met, "the other case");
}

/// Tells of cases met before that name this one, and are not named by it.
void Links::meet_earlier(const Subject& subject, const Names& named, Findings& findings) {
    const auto awaited = awaited_.find(*subject.number);
    if (awaited == awaited_.end()) return;
    for (const auto& [from, place] : awaited->second) {
        if (named.contains(from)) continue;
        const std::string other = subject.body.data.print(from);
        findings
            .warning(
                "related-mutual", subject.file.at("related"),
                fmt::format("{} names this case as related, but not the other way; add related "
                            "= [\"{}\"]",
                            other, other))
            .note(place, "named here");
    }
    awaited_.erase(awaited);
}

void Links::meet(const Subject& subject, Findings& findings) {
    if (!subject.number) return;
    Names named;
    for (const auto& [text, path, related] : named_in(subject.data())) {
        const Place place = subject.file.at(path);
        const auto number = subject.body.data.read(text).number;
        if (number) named.insert(*number);
        if (number == subject.number) {
            findings.warning("related-exists", place, "this is the case itself");
        } else if (!number || !std::binary_search(all_.begin(), all_.end(), *number)) {
            findings.warning("related-exists", place,
                             fmt::format("there is no case {} in the register", text));
        } else if (related) {
            follow(subject, *number, place, findings);
        }
    }
    meet_earlier(subject, named, findings);
    if (!named.empty()) names_.emplace(*subject.number, std::move(named));
}

} // namespace caseflow
