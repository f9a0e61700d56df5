#include "caseflow/model/chain.hpp"

#include "caseflow/model/derived.hpp"
#include "caseflow/model/granted_days.hpp"

#include <doctest/doctest.h>
#include <limits>
#include <numeric>
#include <random>

using namespace caseflow;

namespace {

using Status = DecisionStatus;
using Kind = DecisionKind;

Date day(const char* text) {
    return *parse_date(text);
}

/// A case with decisions added one by one.
struct Made {
    Case data;

    Made() {
        data.project.start = day("2023-01-01");
        data.project.end = day("2023-12-31");
    }

    Made& add(Kind kind, std::optional<int> replaces, std::optional<int> amount,
              const char* end = nullptr) {
        Decision& decision = data.decisions.emplace_back();
        decision.date = day("2022-06-30");
        decision.kind = kind;
        decision.replaces = replaces;
        if (amount) decision.amount = Money(*amount);
        if (end != nullptr) decision.end = day(end);
        return *this;
    }
    Made& draft() {
        data.decisions.back().date.reset();
        return *this;
    }

    [[nodiscard]] DecisionChains chains() const { return DecisionChains(data); }
    [[nodiscard]] std::vector<Status> statuses() const {
        const DecisionChains all = chains();
        std::vector<Status> found;
        for (std::size_t i = 0; i < all.size(); ++i) found.push_back(all[i].status);
        return found;
    }
    [[nodiscard]] ReplacesProblem problem(std::size_t decision) const {
        return chains()[decision].problem;
    }
};

std::optional<Money> amount_after(const DecisionChains& chains, std::size_t decision) {
    return chains[decision].terms.amount.value;
}

} // namespace

TEST_CASE("a case without chains grants the sum of its dated decisions") {
    const DecisionChains chains = Made()
                                      .add(Kind::grant, {}, 300)
                                      .add(Kind::grant, {}, 200)
                                      .add(Kind::grant, {}, 50)
                                      .draft()
                                      .chains();
    CHECK(chains.terms_in_force().amount == Settled<Money>{Money(500), 1});
    CHECK(chains.terms_in_force().end == Settled<Date>{day("2023-12-31"), {}});
    CHECK(!chains.has_alterations());
    CHECK(chains.is_sound());
}

TEST_CASE(
    "the last decision of a chain sets the values in force, and keeps those it does not set") {
    Made made;
    made.add(Kind::grant, {}, 500, "2023-12-31")
        .add(Kind::grant, {}, 70)
        .add(Kind::change, 1, 400)
        .add(Kind::change, 3, {}, "2024-03-31")
        .add(Kind::correction, 4, {});
    made.data.project.end = day("2024-03-31");
    const DecisionChains chains = made.chains();
    CHECK(made.statuses() == std::vector{Status::replaced, Status::in_force, Status::replaced,
                                         Status::replaced, Status::in_force});
    CHECK(chains[4].terms.amount == Settled<Money>{Money(400), 2});
    CHECK(chains[4].terms.end == Settled<Date>{day("2024-03-31"), 3});
    CHECK(chains.terms_before(3)->amount.value == Money(400));
    CHECK(chains.terms_before(3)->end.value == day("2023-12-31"));
    CHECK(chains.terms_before(0) == nullptr);
    CHECK(chains.terms_in_force().amount == Settled<Money>{Money(470), 2});
}

TEST_CASE("a period that the file only has as changed is not that of the decision before") {
    Made made;
    made.add(Kind::grant, {}, 500).add(Kind::change, 1, {}, "2024-03-31");
    CHECK(made.chains()[0].terms.end.value == day("2023-12-31"));
    made.data.project.end = day("2024-03-31");
    CHECK(made.chains()[0].terms.end.value == std::nullopt);
    CHECK(made.chains()[0].terms.start.value == day("2023-01-01"));
    CHECK(made.chains()[1].terms.end.value == day("2024-03-31"));
}

TEST_CASE("the period in force spans the periods of all grants that leave something") {
    Made made;
    made.add(Kind::grant, {}, 100, "2023-06-30")
        .add(Kind::grant, {}, 50, "2023-09-30")
        .add(Kind::grant, {}, {}) // settles neither amount nor period
        .add(Kind::grant, {}, 10, "2025-12-31")
        .add(Kind::revocation, 4, {})
        .add(Kind::grant, {}, 10, "2023-08-31");
    made.data.decisions[0].start = day("2023-03-01");
    made.data.decisions[1].start = day("2023-02-01");
    made.data.decisions[3].start = day("2022-01-01");
    made.data.decisions[5].start = day("2023-04-01");
    const Terms all = made.chains().terms_in_force();
    CHECK(all.start == Settled<Date>{day("2023-02-01"), 1});
    CHECK(all.end == Settled<Date>{day("2023-09-30"), 1});
    CHECK(all.amount.value == Money(160));
    made.data.decisions[2].start = day("2023-01-15"); // now it does
    CHECK(made.chains().terms_in_force().start == Settled<Date>{day("2023-01-15"), 2});
}

TEST_CASE("the days in force are the decisions', else the project's, and none without a grant") {
    Made made;
    const auto days = [&] { return granted_days(made.data, made.chains()); };
    CHECK(days().end == day("2023-12-31")); // nothing is decided yet
    made.add(Kind::grant, {}, 100).add(Kind::change, 1, {}, "2024-03-31");
    CHECK(days().start == day("2023-01-01"));
    CHECK(days().end == day("2024-03-31"));
    made.add(Kind::revocation, 2, {});
    CHECK_FALSE(days().start.has_value());
    CHECK_FALSE(days().end.has_value());
}

TEST_CASE("a chain is one if a decision alters another, or only should") {
    CHECK(Made().add(Kind::grant, {}, 5).add(Kind::change, 1, 4).chains().has_alterations());
    CHECK(Made().add(Kind::grant, {}, 5).add(Kind::change, {}, 4).chains().has_alterations());
    CHECK(!Made().add(Kind::grant, {}, 5).add(Kind::refusal, {}, {}).chains().has_alterations());
}

TEST_CASE("a revocation leaves what it says, or nothing") {
    for (const std::optional<int> left : {std::optional(0), std::optional<int>()}) {
        Made made;
        made.add(Kind::grant, {}, 500).add(Kind::revocation, 1, left);
        CHECK(made.statuses() == std::vector{Status::revoked, Status::in_force});
        CHECK(made.chains().terms_in_force().nothing_left);
        CHECK(amount_after(made.chains(), 1) == Money(0));
        made.add(Kind::change, 2, 100);
        CHECK(made.statuses() == std::vector{Status::revoked, Status::replaced, Status::in_force});
        CHECK(made.chains().terms_in_force().amount.value == Money(100));
    }
    const Made partly = Made().add(Kind::grant, {}, 500).add(Kind::revocation, 1, 200);
    CHECK(partly.statuses() == std::vector{Status::replaced, Status::in_force});
    const Made wholly = Made().add(Kind::grant, {}, 500).add(Kind::change, 1, 0);
    CHECK(wholly.statuses() == std::vector{Status::revoked, Status::in_force});
}

TEST_CASE("one grant revoked of two leaves the other, also without an amount") {
    const Terms left = Made()
                           .add(Kind::grant, {}, 500)
                           .add(Kind::grant, {}, {})
                           .add(Kind::revocation, 1, 0)
                           .chains()
                           .terms_in_force();
    CHECK(!left.nothing_left);
    CHECK(!Made().chains().terms_in_force().nothing_left);
}

TEST_CASE("a draft changes nothing, and knows what it would change") {
    Made made;
    made.add(Kind::grant, {}, 500).add(Kind::change, 1, 400).draft();
    CHECK(made.statuses() == std::vector{Status::in_force, Status::draft});
    CHECK(made.chains().terms_in_force().amount.value == Money(500));
    CHECK(made.chains().terms_before(1)->amount.value == Money(500));
    made.add(Kind::change, 1, 300); // dated before the draft was
    CHECK(made.statuses() == std::vector{Status::replaced, Status::draft, Status::in_force});
    CHECK(made.chains().is_sound());
}

TEST_CASE("what a decision settles is not what it leaves as before") {
    const Made made = Made().add(Kind::grant, {}, 500).add(Kind::change, 1, {}, "2024-03-31");
    const Terms settled = made.chains().settled_by(1);
    CHECK(settled.amount.value == std::nullopt);
    CHECK(settled.start.value == std::nullopt);
    CHECK(settled.end.value == day("2024-03-31"));
    CHECK(made.chains().settled_by(0).amount.value == Money(500));
}

TEST_CASE("a case comes to nothing if all of it has been refused or revoked") {
    const auto nothing = [](const Made& made) { return made.chains().came_to_nothing(); };
    const auto revoked = [] { return Made().add(Kind::grant, {}, 5).add(Kind::revocation, 1, {}); };
    CHECK(nothing(revoked()));
    CHECK(nothing(Made().add(Kind::refusal, {}, {})));
    CHECK(nothing(revoked().add(Kind::refusal, {}, {}).add(Kind::grant, {}, 5).draft()));
    CHECK(!nothing(Made()));
    CHECK(!nothing(Made().add(Kind::refusal, {}, {}).draft()));
    CHECK(!nothing(revoked().add(Kind::grant, {}, {})));
    CHECK(!nothing(revoked().add(Kind::change, {}, {}))); // it is not known what is changed
    CHECK(!nothing(Made().add(Kind::grant, {}, 0)));
}

TEST_CASE("a refusal grants nothing") {
    const Made made = Made().add(Kind::refusal, {}, {});
    CHECK(made.statuses() == std::vector{Status::refused});
    CHECK(made.chains().terms_in_force().amount.value == std::nullopt);
}

TEST_CASE("what cannot be followed is named and counts for nothing") {
    const auto grant = [] { return Made().add(Kind::grant, {}, 500); };
    CHECK(grant().add(Kind::change, {}, 400).problem(1) == ReplacesProblem::missing);
    CHECK(grant().add(Kind::grant, 1, 400).problem(1) == ReplacesProblem::unwanted);
    CHECK(grant().add(Kind::refusal, 1, {}).problem(1) == ReplacesProblem::unwanted);
    CHECK(grant().add(Kind::change, 0, 400).problem(1) == ReplacesProblem::no_such);
    CHECK(grant().add(Kind::change, std::numeric_limits<int>::max(), 4).problem(1) ==
          ReplacesProblem::no_such);
    CHECK(grant().add(Kind::change, 3, 400).problem(1) == ReplacesProblem::no_such);
    CHECK(grant().add(Kind::change, 2, 400).problem(1) == ReplacesProblem::not_earlier);
    CHECK(grant().add(Kind::change, 3, 400).add(Kind::change, 2, 4).problem(1) ==
          ReplacesProblem::not_earlier);
    CHECK(grant().draft().add(Kind::change, 1, 400).problem(1) == ReplacesProblem::of_draft);
    CHECK(Made().add(Kind::refusal, {}, {}).add(Kind::change, 1, 4).problem(1) ==
          ReplacesProblem::of_refusal);
    const Made twice = grant().add(Kind::change, 1, 400).add(Kind::change, 1, 300);
    CHECK(twice.problem(2) == ReplacesProblem::replaced_before);
    CHECK(twice.statuses() == std::vector{Status::replaced, Status::in_force, Status::unclear});
    CHECK(twice.chains().terms_in_force().amount.value == Money(400));
    CHECK(!twice.chains().is_sound());
    const Made lost = grant().add(Kind::change, {}, 400).add(Kind::change, 2, 300);
    CHECK(lost.statuses() == std::vector{Status::in_force, Status::unclear, Status::unclear});
}

namespace {

/// The amount in force after random decisions, step by step as a person would keep the books;
/// nothing if a decision alters one that it may not.
std::optional<std::int64_t> keep_books(const Case& data) {
    std::vector<std::optional<std::size_t>> account(data.decisions.size());
    std::vector<bool> closed(data.decisions.size());
    std::vector<std::int64_t> balance;
    for (std::size_t i = 0; i < data.decisions.size(); ++i) {
        const Decision& decision = data.decisions[i];
        if (!decision.date) continue;
        if (!alters_another(decision.kind)) {
            if (decision.replaces) return std::nullopt;
            if (decision.kind == Kind::refusal) continue;
            account[i] = balance.size();
            balance.push_back(decision.amount.value_or(Money(0)).kronor());
            continue;
        }
        const auto old = static_cast<std::size_t>(decision.replaces.value_or(0)) - 1;
        if (old >= i || !account[old] || closed[old]) return std::nullopt;
        closed[old] = true;
        account[i] = account[old];
        if (decision.amount) balance[*account[i]] = decision.amount->kronor();
        if (!decision.amount && decision.kind == Kind::revocation) balance[*account[i]] = 0;
    }
    return std::accumulate(balance.begin(), balance.end(), std::int64_t{0});
}

} // namespace

TEST_CASE("the amount in force is that of books kept step by step") {
    std::mt19937 random(20'221'126);
    const auto below = [&](int bound) { return static_cast<int>(random() % unsigned(bound)); };
    int sound = 0;
    for (int round = 0; round < 5'000; ++round) {
        Made made;
        for (int i = 0, count = 1 + below(6); i < count; ++i) {
            const auto kind = static_cast<Kind>(below(5));
            const bool alters = alters_another(kind) != (below(40) == 0);
            made.add(kind, alters ? std::optional(1 + below(i + 1)) : std::nullopt,
                     below(3) > 0 ? std::optional(below(4)) : std::nullopt);
            if (below(8) == 0) made.draft();
        }
        const auto books = keep_books(made.data);
        CAPTURE(round);
        CHECK(made.chains().is_sound() == books.has_value());
        if (!books) continue;
        ++sound;
        CHECK(made.chains().terms_in_force().amount.value.value_or(Money(0)) == Money(*books));
    }
    CHECK(sound > 500);
}

TEST_CASE("sums that do not fit and chains of any length are no trouble") {
    Made large;
    for (int i = 0; i < 3; ++i) large.add(Kind::grant, {}, 1);
    for (Decision& decision : large.data.decisions)
        decision.amount = Money(std::numeric_limits<std::int64_t>::max() - 1);
    CHECK(large.chains().terms_in_force().amount.value == std::nullopt);
    Made made;
    made.add(Kind::grant, {}, 500);
    for (int i = 1; i < 50'000; ++i) made.add(Kind::change, i, 500 + i);
    const DecisionChains chains = made.chains();
    CHECK(chains.terms_in_force().amount.value == Money(50'499));
}

TEST_CASE(
    "a case is notified once the board has heard of each dated decision that it did not take") {
    Case data;
    CHECK(state_of(data) == State::open);
    data.decisions.resize(2);
    CHECK(state_of(data) == State::open); // drafts
    for (Decision& decision : data.decisions) decision.date = day("2022-06-30");
    CHECK(state_of(data) == State::decided);
    data.decisions[1].notification.meeting = day("2022-09-01");
    CHECK(state_of(data) == State::decided);
    data.decisions[0].minutes.board = "Nämnden";
    CHECK(state_of(data) == State::notified);
    data.decisions.emplace_back();
    CHECK(state_of(data) == State::notified); // a draft needs no notification
    data.decisions.back().date = day("2022-09-02");
    CHECK(state_of(data) == State::decided);
    data.closed = day("2022-12-31");
    CHECK(state_of(data) == State::closed);
}
