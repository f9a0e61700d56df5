/// Why: the content of cases/register.toml on the body that keeps the register: its series, boards,
/// delegation order, caps and layout. Plain structs; keys and help are in register_fields.hpp.
#pragma once

#include "caseflow/model/date.hpp"
#include "caseflow/model/diarienummer.hpp"
#include "caseflow/model/money.hpp"
#include "caseflow/model/percent.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

struct Series {
    std::string prefix;
    std::string form;
    std::string board;
    std::vector<Date> meetings;

    /// The meeting at which the board is notified of a decision: the first one after that day.
    /// Nothing if the register lists none, or if that has passed but none is listed on the day or
    /// before: an earlier meeting, not listed, may have been the first.
    [[nodiscard]] std::optional<Date> meeting_for(Date decided, Date today) const;

    /// True if the register lists a meeting of the board on a day, or lists none at all.
    [[nodiscard]] bool may_meet_on(Date day) const;
};

/// A point of the delegation order (delegationsordning).
struct DelegationPoint {
    std::string point;
    std::string series;
    std::vector<std::string> delegates; // titles
    std::optional<Money> below;         // the amount must be less than this
    std::optional<Money> limit;         // the amount must be at most this
    std::optional<Date> from;           // first day when the point is valid
    std::optional<Date> until;          // last day when the point is valid

    [[nodiscard]] bool holds_on(Date day) const;
    [[nodiscard]] bool ends_before_it_begins() const { return from && until && *until < *from; }
    [[nodiscard]] bool allows(Money amount) const;
};

/// The largest part of a project's total that one funder may pay.
struct Cap {
    std::string funder;
    std::optional<Percent> share;
};

/// The headings of the decision text, with the default ones.
struct Headings {
    std::string description = "Ärendebeskrivning";
    std::string basis = "Beslutsunderlag";
    std::string delegation = "Delegationsbestämmelse och delegation";
    std::string points = "Beslut";
    std::string notification = "Anmälan";
};

enum class Part { description, sections, basis, delegation, points, signatory, notification };

struct Layout {
    std::vector<Part> sections = {Part::description, Part::sections, Part::basis,
                                  Part::delegation,  Part::points,   Part::signatory,
                                  Part::notification};
    Headings headings;
};

/// How the register is kept on several machines.
struct RegisterSettings {
    std::string reserve;      // the git remote at which each number is reserved; "": none
    bool branch_refs = false; // the chains of numbers are branches there
};

/// True for two names of one board or office: letter case, and the kind and number of blanks, are
/// ignored.
[[nodiscard]] bool is_same_name(std::string_view a, std::string_view b);

struct Register {
    std::string organisation;
    std::string organisation_number;
    std::vector<Series> series;
    std::vector<DelegationPoint> delegation;
    std::vector<Cap> caps;
    Layout layout;
    RegisterSettings settings;
    bool lists_all_series = true; // false if a mistake in the file may hide one

    /// The series with a prefix, in any letter case; null if the register has none.
    [[nodiscard]] const Series* find_series(std::string_view prefix) const;

    /// True for a series that the register lists; for any series if it lists none, or not all.
    [[nodiscard]] bool may_have_series(std::string_view prefix) const;

    /// The series of a board, by its name, or if that is empty by the prefix of a case's own
    /// number; null if the register has none.
    [[nodiscard]] const Series* find_board(std::string_view board, std::string_view prefix) const;

    /// How a series writes its numbers; the standard form if it has none or an invalid one.
    [[nodiscard]] NumberForm form_of(std::string_view prefix) const;

    /// The series whose numbers have no letters; null if there is none, or several, which could not
    /// be distinguished.
    [[nodiscard]] const Series* series_without_letters() const;

    /// Reads a number that a person typed, in the form of its series or any other unambiguous one.
    /// A number without letters belongs to the series that writes its numbers like that.
    [[nodiscard]] NumberReading read(std::string_view text) const;

    /// The number in its series' form.
    [[nodiscard]] std::string print(const Diarienummer& number) const;
};

} // namespace caseflow
