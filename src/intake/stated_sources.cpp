#include "caseflow/intake/stated_sources.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/funder_names.hpp"
#include "caseflow/intake/payer_words.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t most_sources = 60;
constexpr std::size_t longest_around = 120; // bytes before or after a sum that may name its funder

/// The sum that a funder may pay: perhaps a part of another sum, or the sum that each of several
/// pays.
std::optional<Money> paid_sum(const Reading& reading) {
    const auto* value = std::get_if<TextAmount>(&reading.value);
    const bool is_exact = value != nullptr && value->low == value->high &&
                          value->currency == "SEK" && value->low != Money(0) &&
                          (value->total || value->apiece);
    return is_exact ? std::optional(value->low) : std::nullopt;
}

/// "(200 000 kronor i eget arbete)", "90 000 kronor utgörs av ideell tid"
bool is_in_kind(std::string_view funder, std::string_view after) {
    constexpr std::string_view words[] = {"natura", "eget arbete", "egen arbetstid", "ideell",
                                          "arbete värt"};
    after = after.substr(0, std::min(after.find_first_of(".,;)\n"), after.find(" och ")));
    return contains_any(fold(funder), words) || contains_any(fold(after), words);
}

class SourceFinder {
  public:
    SourceFinder(const ImportedText& in, Money total)
        : in_(in),
          total_(total),
          text_(in_flat_lines(in.text)),
          of_financing_(fold(text_).find("finansi") != std::string::npos) {}

    std::vector<StatedSource> find() {
        for (std::size_t i = 0; i < in_.readings.size() && all_.size() < most_sources; ++i) {
            const auto sum = paid_sum(in_.readings[i]);
            if (sum && *sum != total_) put(in_.readings[i], *sum);
        }
        return std::move(all_);
    }

  private:
    /// "(29,4 %)", "(dnr 2467/2020)": the end of the brackets after a sum.
    [[nodiscard]] std::size_t end_of_aside(std::size_t end) const {
        const std::string_view after = std::string_view(text_).substr(end, longest_around);
        if (!after.starts_with(" (")) return end;
        const std::size_t close = after.find(')');
        return close == after.npos ? end : end + close + 1;
    }

    /// The share in brackets after a sum, or right before it.
    [[nodiscard]] std::optional<Percent> share_at(const Reading& sum, std::size_t end) const {
        for (const Reading& reading : in_.readings) {
            const auto* value = std::get_if<TextShare>(&reading.value);
            const bool after = reading.begin >= sum.end && reading.end <= end;
            const bool before =
                reading.end <= sum.begin &&
                trim(in_.text.substr(reading.end, sum.begin - reading.end), " (\n").empty();
            if (value != nullptr && !value->up_to && (after || before) && is_of(*value, sum))
                return value->share;
        }
        return std::nullopt;
    }

    /// True if the share of the total equals the sum, within the precision of its digits.
    [[nodiscard]] bool is_of(const TextShare& share, const Reading& sum) const {
        const auto part = share.share.of(total_).kronor();
        const auto paid = amount_of(sum).low.kronor();
        return std::max(part, paid) - std::min(part, paid) <= total_.kronor() / 100;
    }

    /// The payers of a sum: named after it, in its row of a list, or before it in the sentence.
    [[nodiscard]] FundersBefore funders_of(const Reading& reading, std::string_view after) const {
        const std::string_view text = text_;
        const bool each =
            amount_of(reading).apiece || after.starts_with(" var.") || after.starts_with(" var ");
        if (const auto name = funder_after(after); !each && !name.empty()) return {{name}, true};
        const std::size_t first =
            std::max(before_end_, reading.begin - std::min(reading.begin, longest_around));
        const std::string_view before = text.substr(first, reading.begin - first);
        if (const auto label = label_before(before, after); !label.empty()) return {{label}};
        const FundersBefore named = funders_before(before, each);
        const std::string_view subject =
            named.names.empty() ? subject_that_applies(text, reading.begin) : std::string_view{};
        return subject.empty() ? named : FundersBefore{{subject}, true};
    }

    /// "Föreningen" of "Föreningen ansöker om 65 000 kronor och bidrar själv med 15 000 kronor".
    static std::string_view subject_that_applies(std::string_view text, std::size_t sum) {
        constexpr std::string_view verbs[] = {" ansöker om ", " söker ", " har ansökt om ",
                                              " har sökt "};
        constexpr std::string_view paying[] = {" och bidrar själv med ", " och bidrar med ",
                                               " och svarar själv för ", " och står själv för ",
                                               " och går själv in med ", " och betalar själv "};
        const std::string_view sentence = sentence_around(text, sum);
        const auto begin = static_cast<std::size_t>(sentence.data() - text.data());
        const std::string_view subject = first_word(sentence);
        return sum > begin && starts_with_any(sentence.substr(subject.size()), verbs) &&
                       ends_with_any(text.substr(begin, sum - begin), paying)
                   ? subject
                   : std::string_view{};
    }

    void put(const Reading& reading, Money sum) {
        if (amount_of(reading).role == SumRole::applied && !is_sought_from(reading)) return;
        const std::size_t end = end_of_aside(reading.end);
        const std::string_view after = std::string_view(text_).substr(end, longest_around);
        const FundersBefore funders = funders_of(reading, after);
        const auto denied = [](std::string_view name) { return name.find(" inte ") != name.npos; };
        if (std::any_of(funders.names.begin(), funders.names.end(), denied)) return;
        before_end_ = end;
        for (const std::string_view name : funders.names) {
            const auto at = static_cast<std::size_t>(name.data() - text_.data());
            before_end_ = std::max(before_end_, at + name.size());
            if (funders.joint && name.data() != funders.names.front().data()) {
                all_.back().source.funders.emplace_back(in_one_line(name));
                continue;
            }
            FundingSource source;
            source.funders = {in_one_line(name)};
            source.amount = sum;
            source.share = share_at(reading, end);
            if (is_in_kind(name, after) || is_work_worth(text_before(reading)))
                source.kind = FundingKind::in_kind;
            all_.push_back({std::move(source),
                            "ur texten: " + quote_words(in_.text, std::min(at, reading.begin),
                                                        std::max(at + name.size(), reading.end)),
                            funders.pays, of_financing_});
        }
    }

    [[nodiscard]] std::string_view text_before(const Reading& reading) const {
        return std::string_view(text_).substr(0, reading.begin);
    }

    /// "Från Region Gotö söks 30 000 kronor"
    [[nodiscard]] bool is_sought_from(const Reading& reading) const {
        const std::string before = sentence_before(in_, reading);
        return before.starts_with("från ") && before.ends_with(" söks ");
    }

    const ImportedText& in_;
    Money total_;
    std::string text_; // without breaks inside sentences
    bool of_financing_;
    std::size_t before_end_ = 0;
    std::vector<StatedSource> all_;
};

/// The offset in a text at which a part of it ends.
std::size_t end_of(std::string_view text, std::string_view part) {
    return static_cast<std::size_t>(part.data() - text.data()) + part.size();
}

/// The funders that "A och av B" names.
std::vector<std::string> joint_funders(std::string_view names) {
    std::vector<std::string> all;
    for (;;) {
        const std::size_t at = names.find(" och ");
        all.emplace_back(names.substr(0, at));
        if (at == std::string_view::npos) return all;
        names.remove_prefix(at + 5);
        take_any(names, {"av ", "med "});
    }
}

/// A source after its share: "50 % med 1:1-medel (vilket behandlas i eget ärende)", "övriga 50 %
/// finansieras gemensamt av A och av B"; nothing for other words.
std::optional<FundingSource> source_after_share(std::string_view text, std::size_t& length) {
    std::string_view rest = text;
    take_any(rest, {" finansieras", " bekostas", " betalas"});
    const bool joint = take_any(rest, {" gemensamt"});
    if (!take_any(rest, {" med ", " av ", " från ", " ur "})) return std::nullopt;
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

/// "Region Norr (20 %)": the source before a share in brackets, and where its name begins.
std::optional<FundingSource> source_before_bracket(const ImportedText& in, std::size_t i,
                                                   std::size_t& begin) {
    const Reading& share = in.readings[i];
    if (share.begin < 2 || in.text[share.begin - 1] != '(' ||
        !in.text.substr(share.end).starts_with(')'))
        return std::nullopt;
    const std::size_t first = i > 0 ? in.readings[i - 1].end : 0;
    const FundersBefore funders =
        funders_before(in.text.substr(first, share.begin - 1 - first), false);
    if (funders.names.size() != 1 || funders.names.front().empty()) return std::nullopt;
    begin = static_cast<std::size_t>(funders.names.front().data() - in.text.data());
    FundingSource source;
    source.funders = {in_one_line(funders.names.front())};
    return source;
}

} // namespace

std::vector<StatedSource> sources_by_share(const ImportedText& in, Money total) {
    std::vector<StatedSource> all;
    for (std::size_t i = 0; i < in.readings.size(); ++i) {
        const Reading& reading = in.readings[i];
        const auto* value = std::get_if<TextShare>(&reading.value);
        if (value == nullptr) continue;
        const std::size_t end =
            i + 1 < in.readings.size() ? in.readings[i + 1].begin : in.text.size();
        std::size_t length = 0;
        std::size_t begin = reading.begin;
        auto source = source_after_share(in.text.substr(reading.end, end - reading.end), length);
        if (!source && (source = source_before_bracket(in, i, begin))) length = 1; // ")"
        if (!source) continue;
        source->share = value->share;
        source->amount = value->share.of(total);
        all.push_back({std::move(*source),
                       "ur texten: " + quote_words(in.text, begin, reading.end + length)});
    }
    return all;
}

std::optional<Money> total_by_shares(const ImportedText& in) {
    std::vector<Percent> shares;
    std::optional<Money> sum = Money(0);
    for (std::size_t i = 0; i + 1 < in.readings.size(); ++i) {
        const Reading& share = in.readings[i + 1];
        const auto paid = paid_sum(in.readings[i]);
        const auto* value = std::get_if<TextShare>(&share.value);
        const std::size_t end = in.readings[i].end;
        if (!paid || value == nullptr || in.text.substr(end, share.begin - end) != " (") continue;
        shares.push_back(value->share);
        sum = plus(sum, *paid);
    }
    return shares.size() > 1 && Percent::add_up_to_100(shares) ? sum : std::nullopt;
}

std::vector<StatedSource> sources_by_sum(const ImportedText& in, Money total) {
    return SourceFinder(in, total).find();
}

} // namespace caseflow
