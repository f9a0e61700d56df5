#include "caseflow/rules/series.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/base/nearest.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace caseflow {

using namespace fmt::literals;

std::string series_problem(const Register& body, std::string_view prefix) {
    if (body.may_have_series(prefix)) return {};
    std::vector<std::string_view> known;
    for (const Series& series : body.series)
        if (!series.prefix.empty()) known.push_back(series.prefix);
    if (const auto name = nearest(prefix, known))
        return message("series {series} is not in register.toml; did you mean {nearest}?",
                       "series"_a = prefix, "nearest"_a = *name);
    return message("series {series} is not in register.toml, which lists {known}",
                   "series"_a = prefix, "known"_a = fmt::join(known, ", "));
}

bool may_be_prefix(std::string_view prefix) {
    return Diarienummer::make(prefix, 1, Diarienummer::first_year).has_value();
}

bool are_series_known(const RegisterFile& body) {
    const auto& all = body.data.series;
    const auto hides_series = [](const std::string& path) {
        return path == "series" || path == "series.prefix";
    };
    return !body.is_all_unread() && std::ranges::all_of(all, may_be_prefix, &Series::prefix) &&
           std::ranges::none_of(body.unread, hides_series) &&
           std::ranges::none_of(body.misplaced, hides_series);
}

namespace {

bool is_form_read(const RegisterFile& body, const Series& series) {
    if (!series.form.empty()) return NumberForm::parse(series.form).has_value();
    const auto index = &series - body.data.series.data();
    return body.tree.find(fmt::format("series.{}.form", index)) == nullptr; // else not a string
}

/// False if a series that writes its numbers without letters cannot be distinguished from another.
bool is_series_without_letters_known(const RegisterFile& body) {
    const auto& all = body.data.series;
    return std::all_of(all.begin(), all.end(),
                       [&](const Series& series) { return is_form_read(body, series); }) &&
           std::count_if(all.begin(), all.end(), [](const Series& series) {
               const auto form = NumberForm::parse(series.form);
               return form && !form->has_series();
           }) <= 1;
}

} // namespace

bool is_form_known(const RegisterFile& body, std::string_view prefix) {
    if (!are_series_known(body)) return false;
    if (prefix.empty()) return is_series_without_letters_known(body);
    const Series* const series = body.data.find_series(prefix);
    return series == nullptr || is_form_read(body, *series); // not listed: the standard form
}

} // namespace caseflow
