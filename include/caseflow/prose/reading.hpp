/// Why: the text of a decision repeats sums, shares, periods and case numbers as people write them;
/// these are their values, and their places in the text.
#pragma once

#include "caseflow/model/date.hpp"
#include "caseflow/model/diarienummer.hpp"
#include "caseflow/model/money.hpp"
#include "caseflow/model/percent.hpp"
#include "caseflow/prose/misspelt.hpp"
#include "caseflow/prose/role.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace caseflow {

/// A sum of money. "drygt 496 000 kr" is a span of amounts, "500 000 kronor" a single one.
struct TextAmount {
    Money low;
    Money high;
    bool span = false; // "4–5 mnkr": from one sum to another
    bool total = true; // false for an amount per year, per place, …
    std::optional<std::size_t> part_of =
        std::nullopt; // "X, varav A och B": the reading X that A is a part of
    std::optional<std::size_t> within =
        std::nullopt;     // the same if the text does not name all parts: "… och resten"
    bool of_some = false; // "varav", "ingår": a part beside which there may be others
    std::optional<std::size_t> cost_of =
        std::nullopt; // "Av kostnaderna avser A löner och B resor": the reading A, of each
    std::string_view currency = "SEK";
    SumRole role = SumRole::none;
    bool yearly = false;    // "per år"; not `total`
    bool sought_of = false; // "söks hos": of whom
    bool further = false;   // "söker ytterligare", "tilläggsbidrag om", "Ansökan i övrigt"
    bool of_sentence_before = false; // "Kostnaden, 125 000 kronor, …": perhaps of its topic
    bool eligible = false;           // "den stödberättigande kostnaden": perhaps a part of all
    bool of_costs = false;           // "en kostnad på", "byggkostnaden": perhaps of all
    bool paid = false;               // "bidraget betalas ut med": a part of the grant
    bool paid_in_year = false;       // "Under 2023 utbetalas 400 000 kr.": all that is paid then
    bool each_year = false;          // "för vart och ett av åren": its year is the first of them
    bool payment = false;            // "utbetalas": of the grant
    bool last_payment = false; // "när slutrapporten godkänts": it pays the rest of the grant
    bool apiece = false;       // "75 000 kronor vardera"; not `total`
    int each = 0;              // "två kommuner … 75 000 kronor vardera": 2; 0 without a number
    int months = 0;            // "per månad i tolv månader": 12; 0 without a number
    int years = 0;             // "per år under tre år": 3; 0 without a number
    int per_year = 0;          // "utbetalas kvartalsvis med": 4; 0 without such a word
    bool anchored = false;     // its clause mentions a grant, or says little else than the sum
    bool proposed = false;     // its clause explicitly mentions a grant, or the whole
    bool plain = false; // "Sökt belopp är", "Stödet uppgår till": the sentence says only that
    bool most = false;  // "Stödet får inte överstiga 500 000 kronor"
    bool together = false;   // "tillsammans", "parterna": of several
    bool impersonal = false; // "beviljas", "beviljat belopp": nobody is named as the giver
    int direction = 0;       // of a change: 1 "höjs", -1 "sänks"
    bool recounted = false;  // "har sänkts från", "ursprungligen": of the past
    std::optional<int> year = std::nullopt;      // "för 2023", "2023: …"
    std::optional<int> last_year = std::nullopt; // "åren 2023 och 2024": the second
    bool year_of_budget = false;                 // "ur 2023 års budget"
    std::optional<std::size_t> share =
        std::nullopt; // "40 procent av 600 000 kronor": the share taken of it
    std::optional<std::size_t> result =
        std::nullopt; // "…, det vill säga 240 000 kronor": the reading that it comes to
    std::optional<std::size_t> comes_from =
        std::nullopt; // "40 procent, eller 240 000 kronor": the share that equals it
    std::optional<Money> product = std::nullopt; // "400 timmar à 150 kr" beside it: 60 000
    std::optional<std::size_t> over_years =
        std::nullopt; // "per år, totalt 2 640 000 kronor": the reading that they come to
    std::optional<Money> by_vat =
        std::nullopt; // "exkl. moms (625 000 kr inkl. moms)": the same with VAT, or without it
    bool own_means = false; // "lägger själv", "egen insats", "eget kapital": the applicant's
    bool of_grant = false;  // "hälften av bidraget, …": a share of the grant
    bool of_rest = false;   // "återstående 40 procent, …": a share that others do not give
    std::optional<int> year_beside = std::nullopt; // any year in the clause: "fick 60 000 kr 2021"
    std::optional<int> year_after =
        std::nullopt; // a year after it, if no word says that it belongs to it
    std::optional<int> year_of_noun = std::nullopt; // "300 000 kronor till festivalen 2024"
    std::optional<Money> tail = std::nullopt;       // "Bergvik 3 600 000 kr": if 3 is in the name
};

/// A share of something; "40–50 %" has both ends.
struct TextShare {
    Percent share;
    std::optional<Percent> up_to = std::nullopt;
    int count = 0; // "två tredjedelar": 2 of 3 parts; 0 for a percentage
    int parts = 0;
    ShareRole role = ShareRole::none;
    bool anchored = false;     // its clause names a cost, a budget or the funding
    bool granted = false;      // "beviljas med 50 procent": by the author, if nobody is named
    bool of_the_grant = false; // "Stödet utgör 40 procent": nobody's but the decision's
    bool each = false;         // "50 procent vardera": of each one named
    bool together = false;     // "tillsammans 60 procent", "offentliga": of several
    bool applied = false;      // "söker 35 procent i stöd"
    SoughtShare sought = SoughtShare::none;
    bool capped = false;     // "50 procent av kostnaderna, dock högst 300 000 kronor"
    bool of_applied = false; // "75 procent av det sökta beloppet"
    bool of_whole = false;   // "en femtedel av kostnaden, 155 000 kronor": the sum is that share
    bool of_rule = false;    // "Stöd lämnas med högst 70 procent": a rule's, unless in a point
    bool most = false;       // "Bidraget får utgöra högst 40 procent av kostnaderna"
    bool at_least = false;   // "minst 20 procent ska bäras av": no less
    bool restates = false;   // "200 000 kronor, alltså en fjärdedel": a share of the sum's whole
    std::optional<int> year_before =
        std::nullopt; // "som avslutades 2021, finansierades till 53 procent"
    std::optional<std::size_t> of_sum =
        std::nullopt; // "500 000 kronor (50 %)": the reading before it
    std::optional<std::size_t> base =
        std::nullopt; // "40 procent av 600 000 kronor": the sum that it is taken of
};

/// Days of the calendar, both ends included.
struct TextPeriod {
    enum class Extent {
        day,    // a single date
        whole,  // both ends are given: it is meant as the whole period
        inside, // a year, a half or a quarter of one: it may be a part of the whole
        every,  // "hela 2023": all of it
        loose,  // years without a word for their meaning: perhaps a programme's, or history
    };
    enum class Unit { day, month, year }; // as exact as the words are
    Date first;
    Date last;
    Extent extent;
    Unit unit = Unit::day;
    bool deadline = false; // "senast 31 januari 2024"
    bool left_out = false; // "före den 1 mars 2025": the day itself is not in it
    std::optional<std::pair<DaySpan, DaySpan>> bounds =
        std::nullopt;         // "kvartal 1–3 2023": the days that it may start on, and end on
    bool of_costs = false;    // "kostnader efter den 31 december ersätts inte"
    bool begins = false;      // "får påbörjas den"
    bool activity = false;    // "Arbetet utförs": perhaps a part of the project
    bool last_report = false; // "Slutrapporten ska lämnas": the due date
    When when = When::unstated;
    PeriodRole role = PeriodRole::none;
};

/// How long something lasts: "36 månader", "under tre år", "ettårigt".
struct TextDuration {
    int count;
    bool years;                               // months otherwise
    std::optional<Date> first = std::nullopt; // "12 månader från 2023-01-01"
    PeriodRole role = PeriodRole::none;
    bool weeks = false; // neither months nor years: "52 veckor"
    When when = When::unstated;
    std::optional<std::size_t> of =
        std::nullopt; // "2021-07-01 – 2024-06-30, totalt 36 månader": the period of that length
    bool about = false;  // "knappt två år", "drygt 18 månader"
    bool school = false; // "två läsår": each a summer shorter than a year
    bool sought = false; // "ansöker om medel för ett treårigt projekt"
};

/// A diarienummer.
struct TextNumber {
    Diarienummer number;
};

/// A diarienummer without its series, as a letter's head has it: "Dnr: 2022-0001".
struct TextBareNumber {
    int number;
    int year;
};

struct Reading {
    std::size_t begin; // bytes of the text
    std::size_t end;
    std::variant<TextAmount, TextShare, TextPeriod, TextDuration, TextNumber, TextBareNumber,
                 Misspelt>
        value;
    Reach reach; // of an amount or a share
};

/// All readings, in the order of the text, or about `most` of them. Reads Swedish administrative
/// prose and leaves out whatever is uncertain.
[[nodiscard]] std::vector<Reading> read_prose(std::string_view text,
                                              std::size_t most = std::string_view::npos);

} // namespace caseflow
