#include "caseflow/intake/proposals.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/words.hpp"
#include "caseflow/prose/reading.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

using Extent = TextPeriod::Extent;

/// A text of the case with its readings.
struct ReadText {
    std::string_view text;
    bool point; // of the decision
    std::vector<Reading> readings;
};

std::vector<ReadText> texts_of(const Case& one) {
    std::vector<ReadText> all;
    const auto add = [&](std::string_view text, bool point) {
        all.push_back({text, point, read_prose(text)});
    };
    add(one.description, false);
    for (const Section& section : one.sections) add(section.text, false);
    for (const Decision& decision : one.decisions)
        for (const std::string& point : decision.points) add(point, true);
    return all;
}

/// Words of a text as a comment quotes them.
std::string quote(std::string_view text, std::size_t begin, std::size_t end) {
    return fmt::format("ur texten: \"{}\"", visible_line(text.substr(begin, end - begin)));
}

/// The offset in a text at which a part of it ends.
std::size_t end_of(std::string_view text, std::string_view part) {
    return static_cast<std::size_t>(part.data() - text.data()) + part.size();
}

/// The value that all statements agree on; nothing if they differ or there are none.
template <class T>
class Agreed {
  public:
    void say(const T& value, std::string words) {
        if (!value_ && clear_) {
            value_ = value;
            words_ = std::move(words);
        }
        clear_ = clear_ && value_ == value;
    }

    [[nodiscard]] bool given() const { return clear_ && value_.has_value(); }
    [[nodiscard]] const T& value() const { return *value_; }
    [[nodiscard]] const std::string& words() const { return words_; }

  private:
    std::optional<T> value_;
    std::string words_;
    bool clear_ = true;
};

void propose_period(const std::vector<ReadText>& texts, Imported& to) {
    Agreed<std::pair<Date, Date>> period;
    for (const ReadText& in : texts)
        for (const Reading& reading : in.readings) {
            const auto* value = std::get_if<TextPeriod>(&reading.value);
            if (value == nullptr || value->extent != Extent::whole) continue;
            period.say({value->first, value->last}, quote(in.text, reading.begin, reading.end));
        }
    if (!period.given()) return;
    to.data.project.start = period.value().first;
    to.data.project.end = period.value().second;
    to.remarks["project.start"] = period.words();
    to.remarks["project.end"] = period.words();
}

/// A sum that is one amount, and no part of another.
std::optional<Money> exact_total(const Reading& reading) {
    const auto* value = std::get_if<TextAmount>(&reading.value);
    if (value == nullptr || !value->total || value->part_of || value->low != value->high)
        return std::nullopt;
    return value->low;
}

void propose_amount(const std::vector<ReadText>& texts, Imported& to) {
    Agreed<Money> amount;
    for (const ReadText& in : texts)
        for (const Reading& reading : in.readings)
            if (const auto sum = exact_total(reading); sum && in.point)
                amount.say(*sum, quote(in.text, reading.begin, reading.end));
    if (!amount.given()) return;
    to.data.decisions.back().amount = amount.value();
    to.remarks["decision.0.amount"] = amount.words();
}

/// The start of the words that make the sum after them a project's total; `at` if there are none.
std::size_t total_words_before(std::string_view text, std::size_t at) {
    for (const std::string_view words :
         {"omfattar totalt ", "omsluter totalt ", "kostar totalt ", "omfattar ", "omsluter ",
          "kostar ", "totala kostnad är ", "totala kostnaden är ", "totalkostnad är ",
          "totala budget är ", "total budget på "})
        if (text.substr(0, at).ends_with(words)) return at - words.size();
    return at;
}

void propose_total(const std::vector<ReadText>& texts, Imported& to) {
    Agreed<Money> total;
    for (const ReadText& in : texts)
        for (const Reading& reading : in.readings) {
            const auto sum = exact_total(reading);
            const std::size_t begin = total_words_before(in.text, reading.begin);
            if (sum && !in.point && begin < reading.begin)
                total.say(*sum, quote(in.text, begin, reading.end));
        }
    if (!total.given()) return;
    to.data.funding.total = total.value();
    to.remarks["funding.total"] = total.words();
}

/// Takes one of the words off the front of a text.
bool take(std::string_view& text, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words)
        if (text.starts_with(word)) {
            text.remove_prefix(word.size());
            return true;
        }
    return false;
}

/// The funders that "A och av B" names.
std::vector<std::string> joint_funders(std::string_view names) {
    std::vector<std::string> all;
    for (;;) {
        const std::size_t at = names.find(" och ");
        all.emplace_back(names.substr(0, at));
        if (at == std::string_view::npos) return all;
        names.remove_prefix(at + 5);
        take(names, {"av ", "med "});
    }
}

/// A source after its share: "50 % med 1:1-medel (vilket behandlas i eget ärende)", "övriga 50 %
/// finansieras gemensamt av A och av B"; nothing for other words.
std::optional<FundingSource> source_behind(std::string_view text, std::size_t& length) {
    std::string_view rest = text;
    take(rest, {" finansieras", " bekostas", " betalas"});
    const bool joint = take(rest, {" gemensamt"});
    if (!take(rest, {" med ", " av ", " från ", " ur "})) return std::nullopt;
    const std::size_t end = std::min(rest.find_first_of(",;(\n"), rest.find(". "));
    std::string_view names = rest.substr(0, end);
    rest.remove_prefix(std::min(end, rest.size()));
    for (const std::string_view link : {" till ", " och", " samt", ".", " "})
        if (names.ends_with(link)) names.remove_suffix(link.size());
    length = end_of(text, names);
    const bool several = names.find(" och ") != std::string_view::npos;
    if (names.empty() || (several && !joint)) return std::nullopt;
    FundingSource source;
    source.funders = joint ? joint_funders(names) : std::vector{std::string(names)};
    if (rest.starts_with('(')) {
        const std::string_view aside = rest.substr(0, rest.find(')') + 1);
        source.elsewhere =
            aside.find("eget ärende") != aside.npos || aside.find("annat ärende") != aside.npos;
        length = end_of(text, aside);
    }
    return source;
}

struct ProposedSource {
    FundingSource source;
    std::string words;
};

std::vector<ProposedSource> sources_of(const ReadText& in, Money total) {
    std::vector<ProposedSource> all;
    for (std::size_t i = 0; i < in.readings.size(); ++i) {
        const Reading& reading = in.readings[i];
        const auto* value = std::get_if<TextShare>(&reading.value);
        if (value == nullptr) continue;
        const std::size_t end =
            i + 1 < in.readings.size() ? in.readings[i + 1].begin : in.text.size();
        std::size_t length = 0;
        auto source = source_behind(in.text.substr(reading.end, end - reading.end), length);
        if (!source) continue;
        source->share = value->share;
        source->amount = value->share.of(total);
        all.push_back({std::move(*source), quote(in.text, reading.begin, reading.end + length)});
    }
    return all;
}

/// Proposes the sources only if their amounts, in whole kronor, and their shares add up to the
/// whole.
void propose_sources(const std::vector<ReadText>& texts, Imported& to) {
    if (!to.data.funding.total) return;
    std::vector<ProposedSource> all;
    for (const ReadText& in : texts) {
        auto some =
            in.point ? std::vector<ProposedSource>{} : sources_of(in, *to.data.funding.total);
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    std::vector<Percent> shares;
    std::optional<Money> sum = Money(0);
    for (const ProposedSource& one : all) {
        shares.push_back(*one.source.share);
        sum = sum ? sum->plus(*one.source.amount) : std::nullopt;
    }
    if (all.empty() || sum != to.data.funding.total || !Percent::add_up_to_100(shares)) return;
    for (std::size_t i = 0; i < all.size(); ++i) {
        to.remarks[fmt::format("funding.source.{}", i)] = all[i].words;
        to.data.funding.sources.push_back(std::move(all[i].source));
    }
}

/// The name after "projektet": in quotation marks, or the capitalised words that follow.
std::string_view project_name(std::string_view rest) {
    for (const std::string_view mark : {"”", "\"", "’"})
        if (rest.starts_with(mark)) {
            rest.remove_prefix(mark.size());
            return rest.substr(0, rest.find(mark));
        }
    std::size_t end = 0;
    while (end < rest.size()) {
        const std::string_view word = rest.substr(end, rest.find_first_of(" \n", end) - end);
        if (!begins_capital(word)) break;
        const std::size_t length = std::min(word.find_first_of(".,;:()"), word.size());
        end += length + 1;
        if (length < word.size()) break;
    }
    return rest.substr(0, end == 0 ? 0 : end - 1);
}

/// The project's name, if the title has it too.
void propose_name(const std::vector<ReadText>& texts, Imported& to) {
    Agreed<std::string> name;
    for (const ReadText& in : texts)
        for (std::size_t at = in.text.find("rojektet "); at != std::string_view::npos;
             at = in.text.find("rojektet ", at + 1)) {
            const std::size_t begin = at + std::string_view("rojektet ").size();
            const std::string_view found = project_name(in.text.substr(begin));
            if (!found.empty() && to.data.title.find(found) != std::string::npos && at > 0)
                name.say(std::string(found), quote(in.text, at - 1, end_of(in.text, found)));
        }
    if (!name.given()) return;
    to.data.project.name = name.value();
    to.remarks["project.name"] = name.words();
}

} // namespace

void propose(Imported& to) {
    const auto texts = texts_of(to.data);
    propose_name(texts, to);
    propose_period(texts, to);
    propose_total(texts, to);
    propose_sources(texts, to);
    propose_amount(texts, to);
}

} // namespace caseflow
