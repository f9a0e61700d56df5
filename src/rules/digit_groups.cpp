#include "caseflow/rules/digit_groups.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/model/field.hpp"
#include "caseflow/source/report.hpp"
#include "caseflow/toml/literal.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr std::size_t digits_of_group = 3;

/// True for a number without underscores too, for thousands before the only one, 1500_000, and for
/// one that is not decimal.
bool is_in_threes(std::string_view number) {
    if (number.find_first_not_of("0123456789_+-") < number.size()) return true;
    for (std::size_t at = number.find('_'); at < number.size();) {
        const std::size_t end = std::min(number.find('_', at + 1), number.size());
        if (end - at - 1 != digits_of_group) return false;
        at = end;
    }
    return true;
}

void check_numbers(const Node& table, const SourceText& source, Report& report) {
    for (const Node* node = table.first; node != nullptr; node = node->next) {
        if (node->key == free_table) continue;
        const std::string_view number =
            node->kind != Node::Kind::integer
                ? std::string_view()
                : source.text().substr(node->place.begin, node->place.end - node->place.begin);
        if (!is_in_threes(number))
            report.add({&source, source.span(node->place.begin, node->place.end)},
                       message("digits are grouped in threes, but this is {found}; correct it, or "
                               "group it, as in {grouped}",
                               "found"_a = number, "grouped"_a = literal_of(Money(node->integer))));
        check_numbers(*node, source, report);
    }
}

/// Whether a file may have such a number: most have their underscores before three digits.
bool may_have_groups(std::string_view text) {
    for (std::size_t at = text.find('_'); at < text.size(); at = text.find('_', at + 1)) {
        const std::string_view group = text.substr(at + 1, digits_of_group + 1);
        const std::size_t digits = std::min(group.find_first_not_of("0123456789"), group.size());
        if (digits > 0 && digits != digits_of_group) return true;
    }
    return false;
}

} // namespace

void check_digit_groups(const SourceText& source, const Node& root, Findings& findings) {
    if (!may_have_groups(source.text())) return;
    Report report("text-number", findings);
    check_numbers(root, source, report);
}

} // namespace caseflow
