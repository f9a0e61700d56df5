/// Why: a case as its file has it, in plain structs. An absent text is an empty one, an absent
/// table one with nothing in it; the rules check whether it all makes sense. Keys, types and help
/// of each member are in one place, case_fields.hpp.
#pragma once

#include "caseflow/model/date.hpp"
#include "caseflow/model/money.hpp"
#include "caseflow/model/percent.hpp"

#include <optional>
#include <string>
#include <vector>

namespace caseflow {

/// The person who prepares the case (handläggare).
struct Officer {
    std::string name;
    std::string title;
    std::string phone;
    std::string email;

    bool operator==(const Officer&) const = default;
};

struct Project {
    std::string name;
    std::optional<Date> start; // first day
    std::optional<Date> end;   // last day

    bool operator==(const Project&) const = default;
};

enum class FundingKind { cash, in_kind };

/// One amount of a project's money, from one funder or several jointly.
struct FundingSource {
    std::vector<std::string> funders;
    std::optional<Money> amount;
    std::optional<Percent> share; // of the total, or of `of`
    std::optional<Money> of;
    bool elsewhere = false;  // decided in another case or by another body
    std::string case_number; // that case, as written
    FundingKind kind = FundingKind::cash;

    bool operator==(const FundingSource&) const = default;
};

struct Funding {
    std::optional<Money> total;
    std::optional<Money> applied; // the sum applied for
    std::string currency = "SEK";
    std::vector<FundingSource> sources;

    bool operator==(const Funding&) const = default;
};

/// A further section of the decision text.
struct Section {
    std::string heading;
    std::string text;

    bool operator==(const Section&) const = default;
};

/// The part of a decision's amount for one budget year.
struct Yearly {
    std::optional<int> year;
    std::optional<Money> amount;

    bool operator==(const Yearly&) const = default;
};

struct Delegation {
    std::string provision;
    std::string point;

    [[nodiscard]] bool is_given() const { return !provision.empty() || !point.empty(); }

    bool operator==(const Delegation&) const = default;
};

struct Signatory {
    std::string name;
    std::string title;

    bool operator==(const Signatory&) const = default;
};

struct Notification {
    std::string board;
    std::optional<Date> meeting; // absent until the decision has been notified
    std::string paragraph;
    std::optional<Date> announced; // of the approved minutes; starts the time for appeal

    bool operator==(const Notification&) const = default;
};

/// The minutes of a board that made the decision itself.
struct Minutes {
    std::string board;
    std::string paragraph;
    std::optional<Date> announced; // of the approved minutes; starts the time for appeal

    [[nodiscard]] bool is_given() const {
        return !board.empty() || !paragraph.empty() || announced.has_value();
    }

    bool operator==(const Minutes&) const = default;
};

enum class DecisionKind { grant, refusal, change, revocation, correction };

/// True for a kind that alters an earlier decision of its case.
[[nodiscard]] constexpr bool alters_another(DecisionKind kind) {
    return kind == DecisionKind::change || kind == DecisionKind::revocation ||
           kind == DecisionKind::correction;
}

/// For the terms that it settles together with the decisions that it alters, see model/chain.hpp.
struct Decision {
    std::optional<Date> date; // absent while it is a draft
    DecisionKind kind = DecisionKind::grant;
    std::optional<int> replaces; // the decision of this case that it alters, counted from 1
    std::optional<Money> amount; // total granted after this decision
    std::optional<Date> start;   // the period according to this decision
    std::optional<Date> end;
    std::string reason;
    std::vector<std::string> basis;
    std::vector<std::string> points;
    std::vector<Yearly> yearly;
    Minutes minutes;
    Delegation delegation;
    Signatory signatory;
    Notification notification;

    /// False for an amount that no decision can settle: below zero, or a grant of 0.
    [[nodiscard]] bool has_possible_amount() const {
        return !amount || *amount > Money(0) ||
               (*amount == Money(0) && kind != DecisionKind::grant);
    }

    /// True if the board made the decision itself, not somebody by delegation.
    [[nodiscard]] bool by_board() const { return minutes.is_given(); }

    /// True if the board must be notified: taken by delegation, or the case names a board.
    [[nodiscard]] bool must_be_notified() const {
        return !by_board() && (delegation.is_given() || !notification.board.empty());
    }

    /// The day when the time for appeal starts: when the minutes with the decision, or with its
    /// notification, were announced.
    [[nodiscard]] std::optional<Date> announced() const {
        return minutes.announced ? minutes.announced : notification.announced;
    }

    bool operator==(const Decision&) const = default;
};

enum class Direction { in, out, internal };

/// A mark that something is secret (OSL 5 kap. 5 §).
struct Secrecy {
    std::string provision;
    std::optional<Date> date;
    std::string authority; // who made the mark; the register's organisation if empty
    bool withhold = false; // the public does not see the row at all
    bool marked = false;   // the file has the table, even if it is empty

    /// True if there is a mark, even an empty one: what may be secret is not shown.
    [[nodiscard]] bool is_given() const {
        return marked || withhold || date || !provision.empty() || !authority.empty();
    }

    /// Equal marks have the same content, whether they were read from a file or not.
    bool operator==(const Secrecy& other) const {
        return is_given() == other.is_given() && withhold == other.withhold && date == other.date &&
               provision == other.provision && authority == other.authority;
    }
};

/// A line of the log of the case's documents (OSL 5 kap. 2 §).
struct Document {
    std::optional<int> number;
    std::optional<Date> date;
    std::optional<Date> registered; // if not on the day of `date`
    Direction direction = Direction::in;
    std::string party;
    bool person = false; // the party is a natural person
    std::string title;
    std::string public_title; // title for the public
    std::optional<Date> due;
    std::optional<int> answered; // the number of the document that answers it
    std::string removed;         // why it was struck from the log; empty if it was not
    std::string file;            // relative to the case file
    std::string sha256;
    Secrecy secrecy;

    /// The day it was registered.
    [[nodiscard]] std::optional<Date> day() const { return registered ? registered : date; }

    bool operator==(const Document&) const = default;
};

/// A finding that is known and accepted.
struct Waiver {
    std::string rule;
    std::string reason;

    bool operator==(const Waiver&) const = default;
};

struct Case {
    std::string diarienummer; // as written; read_number checks it
    std::string title;
    std::string public_title; // title for the public
    std::optional<Date> registered;
    std::string unit;
    std::string description;
    std::vector<std::string> related;
    std::optional<Date> closed;
    Officer officer;
    Project project;
    Funding funding;
    std::vector<Section> sections;
    std::vector<Decision> decisions; // the newest last
    std::vector<Document> documents;
    Secrecy secrecy;
    std::vector<Waiver> waivers;

    /// True if any decision has a date.
    [[nodiscard]] bool has_dated_decision() const;

    bool operator==(const Case&) const = default;
};

} // namespace caseflow
