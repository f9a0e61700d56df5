#include "caseflow/cli/short_number.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <map>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// A case number without at least one of its parts.
struct PartOfNumber {
    std::string series;                // empty: any
    std::vector<std::uint32_t> digits; // the number, or number and year in either order

    [[nodiscard]] bool fits(const Diarienummer& number) const {
        if (!series.empty() && series != number.series()) return false;
        const auto year = static_cast<std::uint32_t>(number.year());
        if (digits.size() == 1) return digits[0] == number.number();
        return (digits[0] == number.number() && digits[1] == year) ||
               (digits[1] == number.number() && digits[0] == year);
    }
};

bool is_separator(char c) {
    return c == '/' || c == '-' || c == ' ';
}

/// Parses letters, then one or two groups of digits, with at most one separator before each.
std::optional<PartOfNumber> parse_part(std::string_view text) {
    PartOfNumber part{series_of(text), {}};
    std::size_t at = 0;
    if (!part.series.empty()) at = std::min(text.find_first_of("0123456789/- "), text.size());
    if (upper(text.substr(0, at)) != part.series) return std::nullopt;
    while (at < text.size()) {
        if (at > 0 && is_separator(text[at])) ++at;
        std::uint32_t value = 0;
        const char* const begin = text.data() + at;
        const auto [end, problem] = std::from_chars(begin, text.data() + text.size(), value);
        if (problem != std::errc{} || part.digits.size() == 2) return std::nullopt;
        part.digits.push_back(value);
        at += static_cast<std::size_t>(end - begin);
        if (at < text.size() && !is_separator(text[at])) return std::nullopt;
    }
    if (part.digits.empty()) return std::nullopt;
    return part;
}

/// The paths of the cases that fit, by number. Files named after a number are not read.
std::map<Diarienummer, std::string> find_fitting(Session& session, const PartOfNumber& part) {
    std::map<Diarienummer, std::string> found;
    for (const CaseRef& ref : session.workspace.all()) {
        auto number = ref.number;
        if (!number && ref.problem.empty())
            number = session.workspace.number_of(ref, read_case(ref).file->data);
        if (number && part.fits(*number)) found.emplace(*number, ref.path);
    }
    return found;
}

/// Throws Failure with the cases that may be meant, and their titles.
[[noreturn]] void refuse_several(Session& session, const std::string& operand,
                                 const std::string& root,
                                 const std::map<Diarienummer, std::string>& found) {
    const Register& body = session.workspace.register_file(root).data;
    for (const auto& [number, path] : found) {
        const ReadCase read = read_case({path, root, {}, number});
        Console::write_line(fmt::format("{number}  {title}", "number"_a = body.print(number),
                                        "title"_a = read.file->data.title));
    }
    throw Failure(
        message("'{operand}' matches {count} cases; add the series or the year, as in '{example}'",
                "operand"_a = operand, "count"_a = found.size(),
                "example"_a = body.print(found.rbegin()->first)),
        exit_wrong);
}

} // namespace

CaseRef resolve_short(Session& session, const std::string& operand) {
    const auto part = session.workspace.names_case(operand) ? std::nullopt : parse_part(operand);
    if (!part) return session.workspace.resolve(operand);
    const std::string root = session.workspace.need_root();
    const auto found = find_fitting(session, *part);
    if (found.size() > 1) refuse_several(session, operand, root, found);
    const Register& body = session.workspace.register_file(root).data;
    if (found.size() == 1) return session.workspace.resolve(body.print(found.begin()->first));
    throw Failure(message("no case in {root} has the number '{operand}'", "root"_a = root,
                          "operand"_a = operand),
                  exit_wrong);
}

} // namespace caseflow
