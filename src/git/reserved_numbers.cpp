#include "caseflow/git/reserved_numbers.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/base/lines.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/git/chain_name.hpp"
#include "caseflow/git/ledger.hpp"
#include "caseflow/source/report.hpp"
#include "caseflow/store/lookup.hpp"
#include "caseflow/store/store.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

constexpr const char* remote_folder = "refs/remotes"; // branches from git fetch

/// The `.git` of the work tree that contains a folder; "" if there is none.
std::string git_folder_around(std::string folder) {
    while (true) {
        std::string git = folder + "/.git";
        if (kind_of(disk(), git) != EntryKind::none) return git;
        if (folder.find('/') == std::string::npos) return {};
        folder.resize(folder.rfind('/'));
    }
}

bool has_fetched_chains(const std::string& git) {
    std::vector<Entry> remotes;
    const std::string folder = fmt::format("{}/{}", git, remote_folder);
    if (disk().list(folder, remotes)) return false;
    return std::any_of(remotes.begin(), remotes.end(), [&](const Entry& remote) {
        return kind_of(disk(), fmt::format("{}/{}/caseflow", folder, remote.name)) !=
               EntryKind::none;
    });
}

/// Whether it is worthwhile to ask git for chains: it keeps references as files, or packed in one.
bool may_have_chains(const std::string& root) {
    const std::string git = git_folder_around(real_path(disk(), root));
    if (git.empty()) return false;
    if (kind_of(disk(), git) != EntryKind::directory) return true; // a linked work tree
    if (kind_of(disk(), git + "/reftable") != EntryKind::none) return true;
    const auto has = [&](std::string_view folder) {
        return kind_of(disk(), fmt::format("{}/{}", git, folder)) != EntryKind::none;
    };
    if (std::any_of(chain_folders.begin(), chain_folders.end(), has)) return true;
    if (has(PendingReservations::references) || has_fetched_chains(git)) return true;
    if (kind_of(disk(), git + "/packed-refs") == EntryKind::none) return false;
    const Loaded packed = load(disk(), git + "/packed-refs");
    return packed.error || packed.bytes.find("/caseflow") != std::string::npos;
}

std::string display_name(const GitPerson& person) {
    return visible_line(person.name.empty() ? person.email : person.name);
}

/// "Name <address> 1656000000 +0200", as `git var` prints it.
GitPerson person_in(std::string_view identity) {
    const std::size_t begin = identity.find('<');
    const std::size_t end = identity.find('>', begin);
    if (end == std::string_view::npos) return {};
    return {std::string(trim(identity.substr(0, begin), " ")),
            std::string(identity.substr(begin + 1, end - begin - 1))};
}

} // namespace

ReservedNumbers::ReservedNumbers(const std::string& root) : root_(root), git_(root) {
    if (!may_have_chains(root)) return;
    std::vector<std::string> words = {"for-each-ref", "--format=%(refname)"};
    for (std::string& reference : all_chain_references()) words.push_back(std::move(reference));
    const std::string references = git_.ask(words);
    for (const std::string_view line : lines_of(references))
        read_chain(std::string(trim(line, "\n")));
    unused_ = PendingReservations(git_).unused_reservations();
}

void ReservedNumbers::read_chain(const std::string& reference) {
    const std::string log = git_.ask({"log", "--reverse", "--topo-order", "--date=short",
                                      "--format=%H%x09%s%x09%aN%x09%aE%x09%ad", reference, "--"});
    for (std::string_view line : lines_of(log)) {
        const auto [commit, name, author, email, date] = split_fields<5>(trim(line, "\n"));
        const auto number = read_number(name).number;
        const auto day = parse_date(date);
        if (!number || !day || !is_chain_of(*number, reference) || !commits_.emplace(commit).second)
            continue;
        const ReservedNumber entry{
            number->number(), {std::string(author), std::string(email)}, *day};
        const auto [at, is_new] = chains_.try_emplace({number->series(), number->year()});
        NumberChain& chain = at->second;
        chain.entries[entry.number].push_back(entry);
        if (!is_new) continue;
        chain.first = entry;
        const std::string root = git_.ask({"log", "--max-parents=0", "--format=%B", reference});
        chain.before = std::max(entry.number, highest_given(root).value_or(UINT32_MAX));
    }
}

void ReservedNumbers::read_committed_makers() {
    if (git_.ask({"rev-parse", "--is-shallow-repository"}) != "false") return;
    const GitResult log =
        git_.run({"-c", "core.quotePath=false", "log", "--diff-filter=A", "-M", "--name-only",
                  "--relative", "--format=%x01%aN%x09%aE", "--", "."});
    GitPerson author;
    for (std::string_view line : lines_of(log.out)) {
        line = trim(line, "\n");
        if (line.starts_with('\x01')) {
            const auto [name, email] = split_fields<2>(line.substr(1));
            author = {std::string(name), std::string(email)};
        } else if (!line.empty()) {
            (*makers_)[std::string(line)].push_back(author);
        }
    }
}

bool ReservedNumbers::is_only_here(const std::string& path) const {
    return only_here_.contains(std::string_view(path).substr(root_.size() + 1));
}

std::optional<GitPerson> ReservedNumbers::other_maker_of(const std::string& path) {
    const std::vector<GitPerson>& makers = makers_of(path);
    const bool is_own = std::any_of(makers.begin(), makers.end(),
                                    [&](const GitPerson& maker) { return maker.is_same(self_); });
    if (is_own || makers.empty()) return std::nullopt;
    return makers.front();
}

void ReservedNumbers::read_makers() {
    makers_.emplace();
    self_ = person_in(git_.run({"var", "GIT_AUTHOR_IDENT"}).out);
    read_committed_makers();
    const std::string added = git_.ask({"-c", "core.quotePath=false", "diff", "--cached",
                                        "--diff-filter=A", "-M", "--name-only", "--relative"});
    const std::string untracked =
        git_.ask({"-c", "core.quotePath=false", "ls-files", "--others", "--", "."});
    // Fails before the first commit.
    const std::string unpushed =
        git_.run({"-c", "core.quotePath=false", "log", "--diff-filter=A", "--name-only",
                  "--relative", "--format=", "HEAD", "--not", "--remotes", "--", "."})
            .out;
    for (const std::string* paths : {&added, &untracked, &unpushed})
        for (const std::string_view line : lines_of(*paths)) only_here_.emplace(trim(line, "\n"));
    if (self_.name.empty() && self_.email.empty()) return;
    for (const std::string* paths : {&added, &untracked})
        for (const std::string_view line : lines_of(*paths))
            (*makers_)[std::string(trim(line, "\n"))].push_back(self_);
}

const std::vector<GitPerson>& ReservedNumbers::makers_of(const std::string& path) {
    static const std::vector<GitPerson> unknown;
    if (!makers_) read_makers();
    if (!path.starts_with(root_ + "/")) return unknown;
    const auto known = makers_->find(std::string_view(path).substr(root_.size() + 1));
    return known == makers_->end() ? unknown : known->second;
}

std::string ReservedNumbers::problem_of_taken(const std::vector<ReservedNumber>& entries,
                                              const std::string& number, const std::string& path) {
    const ReservedNumber& first = entries.front();
    const ReservedNumber& last = entries.back();
    if (entries.size() > 1)
        return message("{number} was reserved twice, by {first} on {first_date} and by {last} "
                       "on {last_date}; one of them needs another number",
                       "number"_a = number, "first"_a = display_name(first.taker),
                       "first_date"_a = to_string(first.date), "last"_a = display_name(last.taker),
                       "last_date"_a = to_string(last.date));
    const std::vector<GitPerson>& makers = makers_of(path);
    const bool is_takers =
        makers.empty() || std::any_of(makers.begin(), makers.end(), [&](const GitPerson& maker) {
            return maker.is_same(first.taker);
        });
    if (is_takers) return {};
    return message("{number} was reserved by {taker} on {date}, but {maker} created this file; one "
                   "of them needs another number",
                   "number"_a = number, "taker"_a = display_name(first.taker),
                   "date"_a = to_string(first.date), "maker"_a = display_name(makers.front()));
}

/// A number after the last that this clone knows of may have been reserved since. Only the clone
/// that took it knows that it has not, and once the file is at the remote the others see it.
std::string ReservedNumbers::problem_of_missing(const NumberChain& chain, const Subject& subject,
                                                const std::string& path) {
    const Register& body = subject.body.data;
    const std::uint32_t number = subject.number->number();
    const ReservedNumber& last = chain.entries.rbegin()->second.front();
    const auto print = [&](const ReservedNumber& entry) {
        return body.print(
            *Diarienummer::make(subject.number->series(), entry.number, subject.number->year()));
    };
    if (number < last.number)
        return message("{number} was never reserved; the series has reserved its numbers since "
                       "{date}, when {taker} took {first}; 'caseflow reserve {name}' reserves it",
                       "number"_a = body.print(*subject.number),
                       "date"_a = to_string(chain.first.date),
                       "taker"_a = display_name(chain.first.taker), "first"_a = print(chain.first),
                       "name"_a = subject.number->file_stem());
    if (makers_of(path).empty() || other_maker_of(path) || !is_only_here(path)) return {};
    return message(
        "{number} was not reserved, so another clone can take it; the last number reserved is "
        "{last}, by {taker} on {date}; 'caseflow reserve {name}' reserves it",
        "number"_a = body.print(*subject.number), "last"_a = print(last),
        "taker"_a = display_name(last.taker), "date"_a = to_string(last.date),
        "name"_a = subject.number->file_stem());
}

void ReservedNumbers::check(const Subject& subject, const std::string& path, Findings& findings) {
    if (chains_.empty() || !subject.number) return;
    const auto chain = chains_.find({subject.number->series(), subject.number->year()});
    if (chain == chains_.end()) return;
    const auto entries = chain->second.entries.find(subject.number->number());
    std::string problem;
    if (entries != chain->second.entries.end())
        problem = problem_of_taken(entries->second, subject.body.data.print(*subject.number), path);
    else if (subject.number->number() > chain->second.before)
        problem = problem_of_missing(chain->second, subject, path);
    if (problem.empty()) return;
    Report("number-reserved", findings).add(subject.file.at("diarienummer"), std::move(problem));
}

} // namespace caseflow
