#include "caseflow/git/ledger.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/base/lines.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/git/chain_name.hpp"
#include "caseflow/store/numbers_taken.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <fmt/format.h>
#include <random>
#include <string_view>
#include <thread>

namespace caseflow {
namespace {

using namespace fmt::literals;

constexpr int most_attempts = 200;
/// Consecutive pushes refused although nobody else's was faster. A single one may have met another
/// push that held the remote's lock and was not visible yet.
constexpr int most_refusals = 5;
constexpr std::string_view highest_key = "Highest: ";

std::string name_of(const Diarienummer& number) {
    return NumberForm::standard().print(number);
}

/// Waits longer with each attempt, and at random, so that waiting processes do not collide again.
void pause(int attempt) {
    static std::mt19937 random(std::random_device{}());
    const unsigned longest = std::min(1000U, 20U << static_cast<unsigned>(std::min(attempt, 6)));
    std::this_thread::sleep_for(std::chrono::milliseconds(random() % longest));
}

/// Two identical commits would be one: two processes that push it would both believe it theirs.
std::string nonce() {
    std::random_device random;
    return fmt::format("{:08x}{:08x}{:08x}{:08x}", random(), random(), random(), random());
}

} // namespace

std::optional<std::uint32_t> highest_given(std::string_view message) {
    std::optional<std::uint32_t> highest;
    for (std::string_view line : lines_of(message)) {
        if (!line.starts_with(highest_key)) continue;
        line.remove_prefix(highest_key.size());
        std::uint32_t value = 0;
        if (std::from_chars(line.data(), line.data() + line.size(), value).ec == std::errc{})
            highest = value;
    }
    return highest;
}

std::string upstream_remote(const Git& git) {
    const GitResult branch = git.run({"symbolic-ref", "--quiet", "--short", "HEAD"});
    if (!branch.is_ok()) return {};
    const std::string name = branch.out.substr(0, branch.out.find('\n'));
    const GitResult remote = git.run({"config", "--get", fmt::format("branch.{}.remote", name)});
    return remote.is_ok() ? remote.out.substr(0, remote.out.find('\n')) : std::string();
}

Diarienummer Ledger::take_next(const std::string& series, int year, std::uint32_t highest) {
    return reserve(chain_reference(series, year, as_branch_), highest, [&](const Tip& tip) {
        return number_after(series, std::max(tip.highest, highest), year);
    });
}

void Ledger::take(const Diarienummer& number, std::uint32_t highest,
                  const std::optional<GitPerson>& taker) {
    const auto choose = [&](const Tip& tip) {
        if (number.number() <= tip.highest) refuse_given(number, tip);
        return number;
    };
    const std::string chain = chain_reference(number.series(), number.year(), as_branch_);
    static_cast<void>(reserve(chain, highest, choose, taker));
}

std::optional<Ledger::Tip> Ledger::fetch(const std::string& reference) const {
    const GitResult got =
        git_.run({"fetch", "--quiet", "--no-tags", "--no-write-fetch-head",
                  "--no-recurse-submodules", "--", remote_, fmt::format("+{0}:{0}", reference)});
    if (got.is_ok()) return read_tip(reference);
    const GitResult listed = git_.run({"ls-remote", "--exit-code", "--", remote_, reference});
    if (listed.status == 2) return Tip(); // no such reference
    if (listed.is_ok()) return std::nullopt;
    throw Failure(message("cannot read the numbers reserved at {remote}: {messages}",
                          "remote"_a = remote_, "messages"_a = listed.messages));
}

Ledger::Tip Ledger::read_tip(const std::string& reference) const {
    const std::string tip = git_.ask({"log", "-1", "--format=%H%n%B", reference, "--"});
    const auto highest = highest_given(tip);
    if (!highest)
        throw Failure(message("{reference} at {remote} is not a chain of numbers",
                              "reference"_a = reference, "remote"_a = remote_));
    return {tip.substr(0, tip.find('\n')), *highest};
}

std::string Ledger::make_commit(const Diarienummer& number, std::uint32_t highest, const Tip& tip,
                                const std::optional<GitPerson>& taker) {
    const std::string message =
        fmt::format("{}\n\n{}{}\nNonce: {}", name_of(number), highest_key,
                    std::max({highest, tip.highest, number.number()}), nonce());
    std::vector<std::string> words;
    if (taker) words = {"-c", "author.name=" + taker->name, "-c", "author.email=" + taker->email};
    if (tree_.empty()) tree_ = git_.ask({"mktree"});
    words.insert(words.end(), {"commit-tree", tree_, "-m", message});
    if (!tip.commit.empty()) words.insert(words.end(), {"-p", tip.commit});
    return git_.ask(words);
}

GitResult Ledger::push(const std::string& reference, const std::string& commit,
                       const Tip& tip) const {
    return git_.run({"-c", "push.followTags=false", "push", "--quiet", "--no-verify",
                     "--recurse-submodules=no",
                     fmt::format("--force-with-lease={}:{}", reference, tip.commit), "--", remote_,
                     fmt::format("{}:{}", commit, reference)});
}

std::optional<Ledger::Tip> Ledger::fetch_after_push(const std::string& reference,
                                                    const Diarienummer& number) const {
    try {
        return fetch(reference);
    } catch (const Failure& failure) {
        throw Failure(message("cannot tell whether {number} was reserved: {reason}",
                              "number"_a = name_of(number), "reason"_a = failure.what()));
    }
}

void Ledger::refuse_given(const Diarienummer& number, const Tip& tip) const {
    const std::string log =
        git_.ask({"log", "--date=short", "--format=%s%x09%an%x09%ad", tip.commit});
    for (std::string_view line : lines_of(log)) {
        line = trim(line, "\n");
        const std::size_t name = line.find('\t');
        const std::size_t date = line.rfind('\t');
        if (line.substr(0, name) != name_of(number) || name == date) continue;
        throw Failure(message("{number} was reserved by {who} on {date}",
                              "number"_a = name_of(number),
                              "who"_a = line.substr(name + 1, date - name - 1),
                              "date"_a = line.substr(date + 1)),
                      exit_wrong);
    }
}

std::optional<Ledger::Tip> Ledger::fetch_after(const std::optional<Attempt>& last,
                                               const std::string& reference) const {
    return last ? fetch_after_push(reference, last->number) : fetch(reference);
}

Ledger::Attempt Ledger::attempt(const std::string& reference, const Diarienummer& number,
                                std::uint32_t highest, const Tip& tip,
                                const std::optional<GitPerson>& taker) {
    taken_ = make_commit(number, highest, tip, taker);
    pending_.mark(taken_);
    GitResult pushed = push(reference, taken_, tip);
    if (pushed.is_ok()) static_cast<void>(git_.run({"update-ref", reference, taken_}));
    return {number, tip.commit, std::move(pushed)};
}

/// The reply of a push may be lost although the push was not: the chain's content decides.
bool Ledger::has_taken(const Tip& tip) const {
    return !tip.commit.empty() &&
           git_.run({"merge-base", "--is-ancestor", taken_, tip.commit}).is_ok();
}

void Ledger::refuse(const Attempt& last) const {
    pending_.unmark();
    throw Failure(message("{remote} refuses to reserve {number}: {messages}", "remote"_a = remote_,
                          "number"_a = name_of(last.number), "messages"_a = last.pushed.messages));
}

Diarienummer Ledger::reserve(const std::string& reference, std::uint32_t highest,
                             const Choose& choose, const std::optional<GitPerson>& taker) {
    int refusals = 0;
    std::optional<Attempt> last;
    for (int count = 0; count < most_attempts; ++count, pause(count)) {
        const std::optional<Tip> tip = fetch_after(last, reference);
        if (!tip) continue;
        if (last && has_taken(*tip)) return last->number;
        refusals = last && last->on == tip->commit ? refusals + 1 : 0;
        if (refusals == most_refusals) refuse(*last);
        last.emplace(attempt(reference, choose(*tip), highest, *tip, taker));
        if (last->pushed.is_ok()) return last->number;
    }
    throw Failure(message("no number could be reserved at {remote} in {attempts} attempts: "
                          "others were faster each time",
                          "remote"_a = remote_, "attempts"_a = most_attempts));
}

} // namespace caseflow
