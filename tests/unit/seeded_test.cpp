// Sound cases with prose of many forms: the rules of the text report nothing, except after a change
// of one digit in a sum, a share or a period. Prints how often they fail.
#include "caseflow/model/case_fields.hpp"
#include "caseflow/rules/rules.hpp"
#include "caseflow/toml/decode.hpp"
#include "caseflow/toml/skeleton.hpp"

#include "rounds.hpp"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <random>
#include <set>

using namespace caseflow;

namespace {

enum class SeedKind { amount, share, period };

/// A piece of prose with one value, and the place of its digits.
struct Piece {
    SeedKind kind;
    std::string text;
};

class Author {
  public:
    explicit Author(unsigned seed) : random_(seed) {}

    Case one;
    std::vector<Piece> pieces;
    std::set<std::int64_t> true_amounts;
    std::set<std::int64_t> true_shares;

    void write() {
        make_data();
        one.description = fmt::format(
            "Region Jämtland Härjedalen ansöker enligt punkt 8.2 och lag (2003:596) om "
            "1:1-medel.\n\n"
            "Projektet omfattar totalt {}, varav {} i eget ärende. Det finansieras till {} med "
            "1:1-medel och till {} av egna medel. Tfn 063-14 65 29, § 124.",
            written(SeedKind::amount, amount(total_)), written(SeedKind::amount, amount(first_)),
            written(SeedKind::share, share(first_share_)),
            written(SeedKind::share, share(100 - first_share_)));
        one.sections.push_back({"Tid", fmt::format("Projektet pågår {} inom programmet 2014–2020.",
                                                   written(SeedKind::period, period()))});
        one.decisions[0].points = {fmt::format("Avsätter {} för projektet under perioden {}.",
                                               written(SeedKind::amount, amount(total_ - first_)),
                                               written(SeedKind::period, period())),
                                   "Slutrapport lämnas senast 2099-01-31."};
    }

  private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

    std::string written(SeedKind kind, const std::string& text) {
        pieces.push_back({kind, text});
        return text;
    }

    void make_data() {
        first_share_ = 10 + below(80);
        total_ = 100'000 * (1 + below(90));
        first_ = total_ / 100 * first_share_;
        true_amounts = {total_, first_, total_ - first_};
        true_shares = {first_share_, 100 - first_share_, 100};
        one.diarienummer = "RUN/319/2022";
        one.title = "Projekt";
        const int year = 2023 + below(4);
        start_ =
            Date{std::chrono::year(year),
                 std::chrono::month(1U + 3 * static_cast<unsigned>(below(4))), std::chrono::day(1)};
        end_ =
            Date{std::chrono::year(year + below(3)), std::chrono::month(12), std::chrono::day(31)};
        one.project = {"Projekt", start_, end_};
        one.funding.total = Money(total_);
        one.funding.sources = {{{"1:1-medel"},
                                Money(first_),
                                Percent::parse(std::to_string(first_share_)),
                                {},
                                true,
                                "",
                                {}},
                               {{"egna medel"}, Money(total_ - first_), {}, {}, false, "", {}}};
        one.decisions.resize(1);
    }

    std::string amount(std::int64_t kronor) {
        std::string grouped_by;
        switch (below(8)) {
        case 0:
            return group_digits(Money(kronor)) + " kr";
        case 1:
            return fmt::format("{} SEK", kronor);
        case 2:
            grouped_by = "\u00A0";
            break;
        case 3:
            grouped_by = ".";
            break;
        case 4:
            return group_digits(Money(kronor)) + ":-";
        case 5:
            if (kronor % 1000 == 0) return group_digits(Money(kronor / 1000)) + " tkr";
            break;
        case 6:
            return group_digits(Money(kronor)) + "\nkronor";
        default:
            break;
        }
        std::string text = group_digits(Money(kronor));
        if (grouped_by.empty()) return text + " kronor";
        for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1))
            text.replace(at, 1, grouped_by);
        return text + " kronor";
    }

    std::string share(int percent) {
        static constexpr std::array forms = {"{} %", "{}%", "{} procent", "{},0 %", "{}\u00A0%"};
        return fmt::format(fmt::runtime(forms[static_cast<std::size_t>(below(forms.size()))]),
                           percent);
    }

    static std::string written(Date date) {
        static constexpr std::array months = {"januari",   "februari", "mars",     "april",
                                              "maj",       "juni",     "juli",     "augusti",
                                              "september", "oktober",  "november", "december"};
        return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                           months[static_cast<unsigned>(date.month()) - 1],
                           static_cast<int>(date.year()));
    }

    std::string period() {
        static constexpr std::array dashes = {
            " – ", "–", "-", " — ", " till ", " till och med ", " t.o.m. "};
        const std::string dash = dashes[static_cast<std::size_t>(below(dashes.size()))];
        switch (below(3)) {
        case 0:
            return written(start_) + dash + written(end_);
        case 1:
            if (static_cast<unsigned>(start_.month()) == 1 && start_.year() == end_.year())
                return fmt::format("under hela {}", static_cast<int>(start_.year()));
            break;
        default:
            break;
        }
        return to_string(start_) + dash + to_string(end_);
    }

    std::mt19937 random_;
    std::int64_t total_ = 0;
    std::int64_t first_ = 0;
    int first_share_ = 0;
    Date start_;
    Date end_;
};

std::string text_findings(const Case& one) {
    const RegisterFile body(SourceText("register.toml", ""));
    CaseFile file(SourceText("RUN-319-2022.toml", skeleton(one)));
    Findings findings;
    decode(file, findings);
    check(Subject::of(file, body, "", *parse_date("2022-10-01")), findings);
    std::string rules;
    for (const Diagnostic& diagnostic : findings.all())
        if (diagnostic.rule_id().starts_with("text-"))
            rules += fmt::format("{} {}\n", diagnostic.rule_id(), diagnostic.message);
    return rules;
}

std::string digits_of(const std::string& text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                 [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

/// The piece with one digit changed; in a period, a digit of a year. Empty if the result would be a
/// true value or could not be read.
std::string seeded(const Author& author, const Piece& piece, std::mt19937& random) {
    std::string text = piece.text;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        const bool last_of_year = digit && i >= 3 && text.compare(i - 3, 2, "20") == 0;
        if (piece.kind == SeedKind::period ? last_of_year : digit) places.push_back(i);
    }
    const std::size_t at = places[random() % places.size()];
    const char old = text[at];
    text[at] = static_cast<char>('0' + (old - '0' + 1 + static_cast<int>(random() % 9)) % 10);
    const std::string digits = digits_of(text);
    if (piece.kind == SeedKind::amount) {
        const std::int64_t unit = text.find("tkr") != std::string::npos ? 1000 : 1;
        if (digits[0] == '0' || author.true_amounts.contains(std::stoll(digits) * unit)) return "";
    }
    if (piece.kind == SeedKind::share) {
        const bool decimal = text.find(',') != std::string::npos;
        const std::int64_t tenths = std::stoll(digits) * (decimal ? 1 : 10);
        if (digits[0] == '0' || (tenths % 10 == 0 && author.true_shares.contains(tenths / 10)))
            return "";
    }
    return text;
}

void replace_once(std::string& in, const std::string& from, const std::string& to) {
    const std::size_t at = in.find(from);
    if (at != std::string::npos) in.replace(at, from.size(), to);
}

Case with(const Case& one, const Piece& piece, const std::string& text) {
    Case changed = one;
    for (std::string* in :
         {&changed.description, &changed.sections[0].text, &changed.decisions[0].points[0]}) {
        const std::string before = *in;
        replace_once(*in, piece.text, text);
        if (*in != before) break;
    }
    return changed;
}

} // namespace

TEST_CASE("seeded errors are found, and sound cases are left in peace") {
    std::mt19937 random(7);
    int sound = 0;
    int alarms = 0;
    std::array<int, 3> errors{};
    std::array<int, 3> missed{};
    for (unsigned seed = 0; seed < caseflow::test::rounds(2000); ++seed) {
        Author author(seed);
        author.write();
        ++sound;
        const std::string reported = text_findings(author.one);
        CAPTURE(author.one.description);
        CAPTURE(author.one.sections[0].text);
        CAPTURE(author.one.decisions[0].points[0]);
        CHECK(reported == "");
        alarms += reported.empty() ? 0 : 1;
        for (const Piece& piece : author.pieces) {
            const std::string wrong = seeded(author, piece, random);
            if (wrong.empty()) continue;
            ++errors[static_cast<std::size_t>(piece.kind)];
            const bool found = !text_findings(with(author.one, piece, wrong)).empty();
            CHECK_MESSAGE(found, fmt::format("{} for {}", wrong, piece.text));
            missed[static_cast<std::size_t>(piece.kind)] += found ? 0 : 1;
        }
    }
    MESSAGE(fmt::format(
        "{} sound cases, {} false alarms; errors missed: {} of {} sums, {} of {} shares, "
        "{} of {} periods",
        sound, alarms, missed[0], errors[0], missed[1], errors[1], missed[2], errors[2]));
}
