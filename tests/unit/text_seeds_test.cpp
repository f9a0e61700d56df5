// Printed decisions with one mistake each: a digit, a zero, a unit, a year or a share that is in
// the case made from them by hand. A value that is not in that case (a pot, a deadline, somebody
// else's grant) cannot be reported, and is left unchanged: the case decides that, not the program's
// findings.
#include "caseflow/base/ascii.hpp"
#include "caseflow/toml/decode.hpp"

#include "file_content.hpp"
#include "text_findings.hpp"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <sstream>

using namespace caseflow;
using caseflow::test::content;
namespace fs = std::filesystem;

namespace {

const fs::path keys = CASEFLOW_SOURCE "/tests/prose/decisions";

/// A piece of a text, and the same with a mistake.
struct Seed {
    std::string kind;
    std::size_t at;
    std::size_t length;
    std::string other;
};

/// A number as people write it, "2 991 909" or "1,5", and the word after it.
struct Written {
    std::size_t at = 0;
    std::size_t end = 0;
    std::string digits;       // without separators
    std::size_t decimals = 0; // how many follow a comma
    std::string separator = "";
    std::string_view unit;
    std::size_t unit_at = 0;
};

constexpr std::array<std::string_view, 3> gaps = {" ", "\u00A0", "."};

/// The bytes of a gap between groups of three digits; 0 if there is none.
std::size_t gap_at(std::string_view text, std::size_t at) {
    for (const std::string_view gap : gaps) {
        if (!text.substr(at).starts_with(gap)) continue;
        const std::string_view after = text.substr(at + gap.size());
        const bool three =
            after.size() >= 3 && is_digit(after[0]) && is_digit(after[1]) && is_digit(after[2]);
        if (three && (after.size() == 3 || !is_digit(after[3]))) return gap.size();
    }
    return 0;
}

Written written_at(std::string_view text, std::size_t at) {
    Written number{at, at, {}, 0, "", {}, 0};
    while (number.end < text.size()) {
        if (is_digit(text[number.end])) {
            number.digits += text[number.end++];
            number.decimals += number.decimals > 0 ? 1 : 0;
        } else if (const std::size_t gap = number.decimals == 0 && number.digits.size() != 4
                                               ? gap_at(text, number.end)
                                               : 0) {
            number.separator = text.substr(number.end, gap);
            number.end += gap;
        } else if (text[number.end] == ',' && number.decimals == 0 &&
                   number.end + 1 < text.size() && is_digit(text[number.end + 1])) {
            number.decimals = 1;
            number.digits += text[number.end + 1];
            number.end += 2;
        } else {
            break;
        }
    }
    number.unit_at = std::min(text.find_first_not_of(" \n", number.end), text.size());
    std::size_t end = number.unit_at;
    while (end < text.size() && (text[end] == '%' || (text[end] >= 'a' && text[end] <= 'z'))) ++end;
    number.unit = text.substr(number.unit_at, end - number.unit_at);
    return number;
}

/// The value of a unit in kronor, and another unit that it could be mistaken for.
const std::map<std::string_view, std::pair<std::int64_t, std::string>>& units() {
    static const std::map<std::string_view, std::pair<std::int64_t, std::string>> all = {
        {"kr", {1, "tkr"}},
        {"kronor", {1, "tkr"}},
        {"tkr", {1000, "mnkr"}},
        {"mnkr", {1000000, "tkr"}},
        {"mkr", {1000000, "tkr"}},
        {"mdkr", {1000000000, "mnkr"}},
        {"miljoner", {1000000, "miljarder"}}};
    return all;
}

std::int64_t value_of(const Written& number) {
    std::int64_t value = std::stoll(number.digits.substr(0, 12)) * units().at(number.unit).first;
    for (std::size_t i = 0; i < number.decimals; ++i) value /= 10;
    return value;
}

std::string grouped(const std::string& digits, const std::string& separator) {
    std::string all;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) all += separator;
        all += digits[i];
    }
    return all;
}

/// The values of a case that the text may repeat.
struct Held {
    std::vector<std::int64_t> amounts;
    std::vector<Date> days;
    std::vector<std::string> shares;

    explicit Held(const Case& data) {
        add(data.funding.total);
        add(data.funding.applied);
        for (const FundingSource& source : data.funding.sources) {
            add(source.amount);
            add(source.of);
            if (source.share) shares.push_back(source.share->str());
            if (source.amount && data.funding.total) add_share(*source.amount, *data.funding.total);
        }
        add(data.project.start, data.project.end);
        for (const Decision& decision : data.decisions) {
            add(decision.amount);
            add(decision.start, decision.end);
            for (const Yearly& year : decision.yearly) add(year.amount);
        }
    }

    void add(const std::optional<Money>& amount) {
        if (amount) amounts.push_back(amount->kronor());
    }
    void add_share(Money amount, Money total) {
        if (100 * amount.kronor() % total.kronor() == 0)
            shares.push_back(std::to_string(100 * amount.kronor() / total.kronor()));
    }
    void add(const std::optional<Date>& start, const std::optional<Date>& end) {
        if (start) days.push_back(*start);
        if (end) days.push_back(*end);
    }
};

template <class Value>
bool holds(const std::vector<Value>& all, const Value& value) {
    return std::find(all.begin(), all.end(), value) != all.end();
}

void seed_amount(const Written& number, std::vector<Seed>& seeds) {
    const auto seed = [&](const char* kind, const std::string& digits) {
        const std::size_t whole = digits.size() - number.decimals;
        std::string text = grouped(digits.substr(0, whole), number.separator);
        if (number.decimals > 0) text += "," + digits.substr(whole);
        seeds.push_back({kind, number.at, number.end - number.at, text});
    };
    std::string digits = number.digits;
    digits[0] = digits[0] == '9' ? '8' : static_cast<char>(digits[0] + 1);
    seed("digit", digits);
    if (number.decimals == 0 && number.digits.size() > 2 && number.digits.ends_with('0'))
        seed("zero", number.digits.substr(0, number.digits.size() - 1));
    seeds.push_back({"unit", number.unit_at, number.unit.size(), units().at(number.unit).second});
}

/// The days as "2008-12-31" and "31 december 2008", and their years as "2007–2008".
void seed_days(const std::string& text, const Held& held, std::vector<Seed>& seeds) {
    static constexpr std::array<const char*, 12> months = {
        "januari", "februari", "mars",      "april",   "maj",      "juni",
        "juli",    "augusti",  "september", "oktober", "november", "december"};
    const auto find = [&](const std::string& words, std::size_t year_at) {
        for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
            if (at > 0 && is_digit(text[at - 1])) continue;
            const int year = std::stoi(words.substr(year_at, 4));
            std::string other = words;
            seeds.push_back(
                {"year", at, words.size(), other.replace(year_at, 4, std::to_string(year + 2))});
        }
    };
    for (const Date day : held.days) {
        find(to_string(day), 0);
        const std::string words =
            fmt::format("{} {} ", unsigned(day.day()), months.at(unsigned(day.month()) - 1));
        find(words + std::to_string(int(day.year())), words.size());
    }
    for (std::size_t i = 0; i + 1 < held.days.size(); i += 2)
        for (const std::string_view dash : {"-", "–", " - ", " – "}) {
            const std::string first = fmt::format("{}{}", int(held.days[i].year()), dash);
            find(fmt::format("{}{}", first, int(held.days[i + 1].year())), first.size());
        }
}

std::vector<Seed> seeds_in(const std::string& text, const Held& held) {
    std::vector<Seed> seeds;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at])) continue;
        const Written number = written_at(text, at);
        const bool share = number.unit == "%" || number.unit == "procent";
        if (share && number.decimals == 0 && holds(held.shares, number.digits))
            seeds.push_back({"share", at, number.digits.size(),
                             std::to_string(std::stoi(number.digits) / 2 + 7)});
        else if (units().count(number.unit) > 0 && holds(held.amounts, value_of(number)))
            seed_amount(number, seeds);
        at = number.end;
    }
    seed_days(text, held, seeds);
    return seeds;
}

/// The words of a case's comments that are not in its keys.
std::vector<std::string> coincidences_in(const std::string& text) {
    static const std::string mark = "# coincides: ";
    std::vector<std::string> all;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(mark)) all.push_back(line.substr(mark.size()));
    return all;
}

bool is_in_any(const std::vector<std::string>& pieces, std::string_view text, std::size_t at) {
    return std::any_of(pieces.begin(), pieces.end(), [&](const std::string& piece) {
        const std::size_t begin = text.find(piece);
        return begin <= at && at < begin + piece.size();
    });
}

struct SeedScore {
    int seeds = 0;
    int reported = 0;
};

/// Puts each mistake into one text of a case, and counts the cases that are reported for it.
class Sower {
  public:
    void sow(const std::string& name, CaseFile& file, std::string& text) {
        const std::string sound = text;
        const auto before = test::text_findings(file);
        const auto coincides = coincidences_in(content(keys / (name + ".toml")));
        for (const Seed& seed : seeds_in(sound, Held(file.data))) {
            if (is_in_any(coincides, sound, seed.at)) continue;
            text = sound;
            text.replace(seed.at, seed.length, seed.other);
            SeedScore& score = scores_[seed.kind];
            ++score.seeds;
            if (test::text_findings(file) != before) {
                ++score.reported;
                continue;
            }
            const std::size_t begin = seed.at - std::min<std::size_t>(seed.at, 90);
            missed_ += fmt::format("{} {}: …{}[{}]…\n", name, seed.kind,
                                   sound.substr(begin, seed.at + seed.length - begin), seed.other);
        }
        text = sound;
    }

    [[nodiscard]] SeedScore report() const {
        SeedScore all;
        std::string table;
        for (const auto& [kind, score] : scores_) {
            table +=
                fmt::format("{:6}{:>4} of {:>3} reported\n", kind, score.reported, score.seeds);
            all.reported += score.reported;
            all.seeds += score.seeds;
        }
        MESSAGE(table << all.reported << " of " << all.seeds << " reported; not:\n" << missed_);
        return all;
    }

  private:
    std::map<std::string, SeedScore> scores_;
    std::string missed_;
};

} // namespace

TEST_CASE("simple mistakes in printed decisions are reported") {
    const fs::path texts = CASEFLOW_SOURCE "/tests/decisions/given";
    Sower sower;
    for (const auto& entry : fs::directory_iterator(keys)) {
        const std::string name = entry.path().stem().string();
        CaseFile file(SourceText("case", content(entry.path())));
        Findings broken;
        REQUIRE(decode(file, broken));
        for (Decision& decision : file.data.decisions)
            for (std::string& point : decision.points) sower.sow(name, file, point);
        file.data.description = content(texts / (name + ".txt"));
        sower.sow(name, file, file.data.description);
    }
    const SeedScore score = sower.report();
    CHECK(score.reported >= 0.95 * score.seeds);
}
