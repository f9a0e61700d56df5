#include "caseflow/rules/links.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/model/key_table.hpp"
#include "caseflow/model/swedish.hpp"
#include "caseflow/rules/needs.hpp"
#include "caseflow/rules/related_line.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// The line of a place, as text: findings show no other line.
SourceText line_of(const Place& place) {
    const std::uint32_t line = place.span.begin.line;
    return {place.source->name(),
            std::string(line - 1, '\n') + std::string(place.source->line(line))};
}

} // namespace

std::vector<NamedNumber> numbers_named_in(const Case& data) {
    std::vector<NamedNumber> all;
    for (std::size_t i = 0; i < data.related.size(); ++i)
        all.push_back({data.related[i], fmt::format("related.{}", i), true});
    for (std::size_t i = 0; i < data.funding.sources.size(); ++i)
        if (const std::string& text = data.funding.sources[i].case_number; !text.empty())
            all.push_back({text, source_path(i, "case"), false});
    return all;
}

/// Reports a related case that does not name this one. If it has not been added yet, the check
/// waits.
void LinkIndex::check_link_back(const Subject& subject, const Diarienummer& to, const Place& place,
                                Report& report) {
    if (!numbers_.contains(to)) {
        lines_.push_back(line_of(place));
        pending_[to].push_back({*subject.number, {&lines_.back(), place.span}});
        return;
    }
    if (unsure_.contains(to)) return;
    const auto named = named_by_.find(to);
    if (named != named_by_.end() && named->second.contains(*subject.number)) return;
    const Register& body = subject.body.data;
    report
        .add(place, message("{other} does not name this case; add \"{number}\" to its 'related'",
                            "other"_a = body.print(to), "number"_a = body.print(*subject.number)))
        .note(*numbers_.place_of(to), message("the other case"));
}

namespace {

/// True if an unknown key at the top of a file is meant to be `related`.
bool is_related_misspelt(const CaseFile& file) {
    static const auto names = KeyTable(case_fields()).names_in("");
    for (const Node* node = file.tree.root().first; node != nullptr; node = node->next)
        if (std::ranges::find(names, node->key) == names.end() &&
            meant_name(node->key, names) == "related")
            return true;
    return false;
}

/// True if all keys that name other cases can be read.
bool are_links_known(const CaseFile& file) {
    constexpr RuleId rule = "related-mutual";
    return !needs_unread(rule, file.unread) && !needs_mistyped(rule, file.mistyped) &&
           !needs_mistyped(rule, file.misplaced) && !is_related_misspelt(file);
}

/// Whether a number has the case's own series, which register.toml does not list: that is reported
/// at the case's number, and no such file counts as a case.
bool has_wrong_series(const Diarienummer& number, const Subject& subject) {
    return number.series() == subject.number->series() &&
           !subject.body.data.may_have_series(number.series());
}

} // namespace

/// Reports cases added earlier that name this one, if it does not name them.
void LinkIndex::check_earlier_links(const Subject& subject, const Numbers& named, Report& report) {
    const auto pending = pending_.find(*subject.number);
    if (pending == pending_.end()) return;
    for (const auto& [from, place] : pending->second) {
        if (named.contains(from)) continue;
        report
            .add(subject.file.at("related"),
                 message("{other} names this case as related, but this case does not name "
                         "{other}; name it in {line}",
                         "other"_a = subject.body.data.print(from),
                         "line"_a = related_line(subject.data(), subject.body.data.print(from))))
            .note(place, message("named here"));
    }
    pending_.erase(pending);
}

void LinkIndex::add(const Subject& subject, Findings& findings) {
    if (!subject.number) return;
    Report exists("related-exists", findings);
    Report mutual("related-mutual", findings);
    Numbers named;
    for (const auto& [text, path, related] : numbers_named_in(subject.data())) {
        if (text.empty() &&
            std::ranges::find(subject.file.mistyped, path) != subject.file.mistyped.end())
            continue; // [2022-06-01]
        const Place place = subject.file.at(path);
        const auto number = subject.body.data.read(text).number;
        if (number) named.insert(*number);
        if (number && has_wrong_series(*number, subject)) continue;
        if (number == subject.number) {
            exists.add(place, message("this is the case's own number"));
        } else if (!number || !is_named_(*number)) {
            exists.add(place,
                       message("case {number} does not exist in the register", "number"_a = text));
        } else if (related) {
            check_link_back(subject, *number, place, mutual);
        }
    }
    if (are_links_known(subject.file))
        check_earlier_links(subject, named, mutual);
    else
        unsure_.insert(*subject.number);
    if (!named.empty()) named_by_.emplace(*subject.number, std::move(named));
}

} // namespace caseflow
