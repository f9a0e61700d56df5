#include "caseflow/git/pending_reservations.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/lines.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/git/chain_name.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <fmt/format.h>
#include <random>
#include <unistd.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

/// Whether the process with this mark still runs. If its id has been reused, the mark is not
/// reported until that process ends, which is better than a wrong report.
bool is_running(std::string_view mark) {
    mark.remove_prefix(PendingReservations::references.size() + 1);
    pid_t process = 0;
    std::from_chars(mark.data(), mark.data() + mark.size(), process);
    if (process <= 0 || process == ::getpid()) return false;
    return ::kill(process, 0) == 0 || errno == EPERM;
}

} // namespace

PendingReservations::PendingReservations(Git git)
    : git_(std::move(git)),
      mark_(fmt::format("{}/{}/{:08x}", references, ::getpid(), std::random_device{}())) {}

void PendingReservations::mark(const std::string& commit) const {
    static_cast<void>(git_.ask({"update-ref", mark_, commit}));
}

void PendingReservations::unmark() const {
    static_cast<void>(git_.run({"update-ref", "-d", mark_}));
}

std::string problem_of(const UnusedReservation& reservation, const Register& body) {
    const std::string number = body.print(reservation.number);
    if (reservation.is_reserved)
        return message("{number} was reserved here on {date}, but has no case; 'caseflow new "
                       "{name} --no-reserve' creates one",
                       "number"_a = number, "date"_a = to_string(reservation.date),
                       "name"_a = reservation.number.file_stem());
    return message("{number} may have been reserved here on {date}, by a run that was interrupted; "
                   "the next reservation shows whether it was",
                   "number"_a = number, "date"_a = to_string(reservation.date));
}

bool PendingReservations::has_chain(const Diarienummer& number,
                                    const std::vector<std::string>& with) const {
    std::vector<std::string> words = {"for-each-ref"};
    words.insert(words.end(), with.begin(), with.end());
    for (const std::string& reference : chain_references(number)) words.push_back(reference);
    return !git_.ask(words).empty();
}

bool PendingReservations::ends_with(const Diarienummer& number, const std::string& commit) const {
    return commit.empty() ? !has_chain(number, {}) : has_chain(number, {"--points-at", commit});
}

std::vector<PendingReservations::Mark> PendingReservations::marks() const {
    const std::string lines =
        git_.ask({"for-each-ref",
                  "--format=%(refname)%09%(objectname)%09%(parent)%09%(authordate:short)"
                  "%09%(subject)",
                  fmt::format("{}/", references)});
    std::vector<Mark> marks;
    for (const std::string_view line : lines_of(lines)) {
        const auto [mark, commit, parent, date, name] = split_fields<5>(trim(line, "\n"));
        const auto number = read_number(name).number;
        const auto day = parse_date(date);
        if (!number || !day || is_running(mark)) continue;
        const bool is_reserved = has_chain(*number, {"--contains", std::string(commit)});
        const bool is_past = !is_reserved && !ends_with(*number, std::string(parent));
        marks.push_back(
            {std::string(mark), std::string(commit), {*number, *day, is_reserved}, is_past});
    }
    std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
        return a.reservation.number < b.reservation.number;
    });
    return marks;
}

std::vector<UnusedReservation> PendingReservations::unused_reservations() const {
    std::vector<UnusedReservation> unused;
    for (const Mark& mark : marks())
        if (!mark.is_past) unused.push_back(mark.reservation);
    return unused;
}

std::vector<UnusedReservation>
PendingReservations::clean_up(const std::function<bool(const Diarienummer&)>& has_case) const {
    std::vector<UnusedReservation> unused;
    for (const Mark& mark : marks()) {
        if (mark.is_past || has_case(mark.reservation.number))
            static_cast<void>(git_.run({"update-ref", "-d", mark.reference, mark.commit}));
        else
            unused.push_back(mark.reservation);
    }
    return unused;
}

} // namespace caseflow
