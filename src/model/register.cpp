#include "caseflow/model/register.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/plain_signs.hpp"
#include "caseflow/base/utf8.hpp"

#include <algorithm>

namespace caseflow {

std::optional<Date> Series::meeting_for(Date decided, Date today) const {
    std::optional<Date> first;
    for (const Date meeting : meetings)
        if (meeting > decided && (!first || meeting < *first)) first = meeting;
    const bool reaches_back = std::any_of(meetings.begin(), meetings.end(),
                                          [&](Date meeting) { return meeting <= decided; });
    return first && *first < today && !reaches_back ? std::nullopt : first;
}

bool Series::may_meet_on(Date day) const {
    return meetings.empty() || std::find(meetings.begin(), meetings.end(), day) != meetings.end();
}

bool DelegationPoint::holds_on(Date day) const {
    return (!from || *from <= day) && (!until || day <= *until);
}

bool DelegationPoint::allows(Money amount) const {
    return (!below || amount < *below) && (!limit || amount <= *limit);
}

const Series* Register::find_series(std::string_view prefix) const {
    if (series.empty()) return nullptr;
    const std::string wanted = upper(prefix);
    for (const Series& candidate : series)
        if (upper(candidate.prefix) == wanted) return &candidate;
    return nullptr;
}

namespace {

/// For comparing names: one blank between words, letter case folded.
std::string fold_name(std::string_view name) {
    std::string out;
    const std::string plain = plain_signs(name);
    for (const char c : trim(plain)) {
        const bool blank = trim(std::string_view(&c, 1)).empty();
        if (!blank || out.back() != ' ') out += blank ? ' ' : c;
    }
    return fold(out);
}

} // namespace

bool is_same_name(std::string_view a, std::string_view b) {
    return fold_name(a) == fold_name(b);
}

bool Register::may_have_series(std::string_view prefix) const {
    const bool lists_any = std::any_of(series.begin(), series.end(), [](const Series& candidate) {
        return !candidate.prefix.empty();
    });
    return !lists_any || !lists_all_series || find_series(prefix) != nullptr;
}

const Series* Register::find_board(std::string_view board, std::string_view prefix) const {
    if (series.empty()) return nullptr;
    if (board.empty()) return find_series(prefix);
    for (const Series& candidate : series)
        if (is_same_name(candidate.board, board)) return &candidate;
    return nullptr;
}

NumberForm Register::form_of(std::string_view prefix) const {
    const Series* found = find_series(prefix);
    if (found == nullptr || found->form.empty()) return NumberForm::standard();
    return NumberForm::parse(found->form).value_or(NumberForm::standard());
}

const Series* Register::series_without_letters() const {
    const Series* found = nullptr;
    for (const Series& candidate : series) {
        const auto form = NumberForm::parse(candidate.form);
        if (!form || form->has_series()) continue;
        if (found != nullptr) return nullptr;
        found = &candidate;
    }
    return found;
}

NumberReading Register::read(std::string_view text) const {
    if (const auto number = Diarienummer::from_standard(text)) return {number, {}};
    if (!text.empty() && is_digit(text.front()))
        if (const Series* const found = series_without_letters())
            return read_number_of(found->prefix, text, form_of(found->prefix));
    return read_number(text, form_of(series_of(text)));
}

std::string Register::print(const Diarienummer& number) const {
    return form_of(number.series()).print(number);
}

} // namespace caseflow
