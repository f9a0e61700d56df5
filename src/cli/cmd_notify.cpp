#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/nearest.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/cli/case_edit.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/each_case.hpp"
#include "caseflow/render/board_list.hpp"
#include "caseflow/rules/series.hpp"
#include "caseflow/store/lookup.hpp"

#include <algorithm>
#include <atomic>
#include <fmt/format.h>
#include <set>

namespace caseflow {
namespace {

using namespace fmt::literals;

struct NotifyOptions {
    std::optional<Date> meeting;
    std::optional<Date> since;
    std::string series;
    std::string board;
    const BoardListFormat* format = &board_list_formats().front();
    Delimiter delimiter;
    bool mark = false;
    bool dry_run = false;
};

Date nearest_to(const std::vector<Date>& days, Date day) {
    const auto distance = [&](Date other) {
        return std::chrono::abs(std::chrono::sys_days(other) - std::chrono::sys_days(day));
    };
    return *std::min_element(days.begin(), days.end(),
                             [&](Date a, Date b) { return distance(a) < distance(b); });
}

/// The registers of some cases; without cases, the current one.
std::set<RegisterRoot> roots_of(Session& session, const std::vector<CaseRef>& refs) {
    std::set<RegisterRoot> roots;
    for (const CaseRef& ref : refs) roots.insert(ref.root);
    if (roots.empty()) roots.insert(session.workspace.find_root());
    return roots;
}

void check_days(const NotifyOptions& options) {
    if (options.meeting && options.since && *options.meeting < *options.since)
        throw Failure(message("--meeting {meeting} is before --since {since}",
                              "meeting"_a = to_string(*options.meeting),
                              "since"_a = to_string(*options.since)));
}

class Notify {
  public:
    Notify(Session& session, const NotifyOptions& options, bool are_named)
        : session_(session),
          options_(options),
          format_(*options.format),
          meeting_(options.meeting),
          since_(options.since),
          are_named_(are_named) {}

    int run(const std::vector<CaseRef>& refs) {
        const bool sound = for_each_case(
            session_, refs,
            [&](const CaseRef& ref, ReadCase& read) { return decisions_in(ref, *read.file); },
            [&](Found found) { take(std::move(found)); });
        if (!sound && options_.mark)
            throw Failure(message("nothing is marked until the errors above are fixed"),
                          exit_code(session_, sound));
        if (!problem_.empty()) throw Failure(problem_, exit_wrong);
        if (sound) require_known(refs);
        sort_board_list(items_);
        if (options_.mark) {
            remark_earlier_marks();
            mark();
        }
        if (!options_.dry_run)
            session_.console.out.write(format_.write(
                {organisation_of(refs), session_.clock.today(), meeting_, std::move(items_)},
                options_.delimiter));
        return exit_code(session_, sound);
    }

  private:
    /// A case's items, and its bytes if they are to be marked.
    struct Found {
        std::vector<BoardItem> items;
        std::string bytes;
        std::string marked; // its number, if an earlier run marked one of its decisions
        std::vector<std::string> earlier; // and the meetings, if they were others
        std::string problem; // why none of its decisions can be marked; empty if they can
    };

    /// The body whose register the cases are in; empty if they are in several or none.
    [[nodiscard]] std::string organisation_of(const std::vector<CaseRef>& refs) const {
        std::set<std::string> names;
        for (const CaseRef& ref : refs)
            names.insert(session_.workspace.register_file(ref.root).data.organisation);
        return names.size() == 1 ? *names.begin() : "";
    }

    /// The board that a decision must be notified to: the one it names, else its series'.
    [[nodiscard]] std::string board_of(const Register& body, const Decision& decision,
                                       const std::string& series) const {
        if (!decision.notification.board.empty()) return decision.notification.board;
        const Series* found = body.find_series(series);
        return found == nullptr ? "" : found->board;
    }

    /// True for a dated decision by delegation within the period asked for.
    [[nodiscard]] bool is_asked_for(const Decision& decision) const {
        return decision.date && decision.must_be_notified() &&
               (!meeting_ || *decision.date <= *meeting_) && (!since_ || *since_ <= *decision.date);
    }

    /// The reason why a board cannot be notified at the meeting; empty if it can.
    [[nodiscard]] std::string meeting_problem(const CaseRef& ref, const Decision& decision,
                                              const std::string& series) const {
        const RegisterFile& body = session_.workspace.register_file(ref.root);
        const Series* found = body.data.find_board(decision.notification.board, series);
        if (found == nullptr || found->may_meet_on(*meeting_)) return {};
        return message("{board} has no meeting on {day}, the nearest is on {nearest}; nothing "
                       "is marked: correct --meeting, or add the day to meetings in {path}",
                       "board"_a = found->board, "day"_a = to_string(*meeting_),
                       "nearest"_a = to_string(nearest_to(found->meetings, *meeting_)),
                       "path"_a = body.source.name());
    }

    static BoardItem item_of(const Case& data, const DecisionChains& chains, std::size_t index,
                             const std::string& board, const std::string& path) {
        const Decision& decision = data.decisions[index];
        const auto& [name, title] = decision.signatory;
        const Terms* const before = chains.terms_before(index);
        return {board,
                name + (name.empty() || title.empty() ? "" : ", ") + title,
                decision.delegation.point,
                *decision.date,
                data.diarienummer,
                data.title,
                decision.points,
                decision.kind,
                chains.settled_by(index),
                before == nullptr ? std::nullopt : std::optional(*before),
                chains[index].status == DecisionStatus::unclear,
                data.funding.currency,
                path,
                index};
    }

    [[nodiscard]] std::optional<Found> decisions_in(const CaseRef& ref, CaseFile& file) {
        Case& data = file.data;
        session_.workspace.use_series_form(ref, data);
        const Derived derived = session_.workspace.derive(ref, data);
        if (!options_.series.empty() && derived.series != upper(options_.series))
            return std::nullopt;
        has_series_ = true;
        Found found;
        const DecisionChains chains(data);
        for (std::size_t i = 0; i < data.decisions.size(); ++i) {
            const Decision& decision = data.decisions[i];
            if (is_same_name(decision.notification.board, options_.board)) names_board_ = true;
            const std::optional<Date>& meeting = decision.notification.meeting;
            if (!is_asked_for(decision)) continue;
            if (meeting && meeting != meeting_) {
                found.earlier.push_back(
                    fmt::format("{} ({})", data.diarienummer, to_string(*meeting)));
                continue;
            }
            const std::string board =
                board_of(session_.workspace.register_file(ref.root).data, decision, derived.series);
            if (!options_.board.empty() && !is_same_name(board, options_.board)) continue;
            if (meeting) {
                found.marked = data.diarienummer;
                continue;
            }
            found.items.push_back(item_of(data, chains, i, board, ref.path));
            if (options_.mark && found.problem.empty())
                found.problem = meeting_problem(ref, decision, derived.series);
        }
        if (found.items.empty() && found.marked.empty() && found.earlier.empty())
            return std::nullopt;
        if (options_.mark && !found.items.empty()) found.bytes = file.source.bytes();
        return found;
    }

    /// Throws Failure for a series that no register and no case has: its list would always be
    /// empty.
    void require_known_series(const std::vector<CaseRef>& refs) const {
        if (options_.series.empty() || has_series_) return;
        std::string problem;
        for (const RegisterRoot& root : roots_of(session_, refs)) {
            problem =
                series_problem(session_.workspace.register_file(root).data, upper(options_.series));
            if (problem.empty()) return;
        }
        throw Failure(problem, exit_wrong);
    }

    /// The same for a board.
    void require_known_board(const std::vector<CaseRef>& refs) const {
        if (options_.board.empty() || names_board_) return;
        std::vector<std::string_view> boards;
        for (const RegisterRoot& root : roots_of(session_, refs))
            for (const Series& series : session_.workspace.register_file(root).data.series)
                boards.push_back(series.board);
        const auto is_asked = [&](std::string_view board) {
            return is_same_name(board, options_.board);
        };
        if (std::any_of(boards.begin(), boards.end(), is_asked)) return;
        const auto near = nearest(options_.board, boards);
        throw Failure(near ? message("no decision names the board '{board}', and neither does "
                                     "register.toml; did you mean '{nearest}'?",
                                     "board"_a = options_.board, "nearest"_a = *near)
                           : message("no decision names the board '{board}', and neither does "
                                     "register.toml",
                                     "board"_a = options_.board),
                      exit_wrong);
    }

    void require_known(const std::vector<CaseRef>& refs) const {
        require_known_series(refs);
        require_known_board(refs);
    }

    void take(Found found) {
        if (!found.marked.empty()) marked_.push_back(std::move(found.marked));
        if (found.items.empty()) {
            std::move(found.earlier.begin(), found.earlier.end(), std::back_inserter(earlier_));
            return;
        }
        if (problem_.empty()) problem_ = found.problem;
        if (options_.mark) sources_[found.items.front().path] = std::move(found.bytes);
        std::move(found.items.begin(), found.items.end(), std::back_inserter(items_));
    }

    /// Reports marks of an earlier run, which may have been killed halfway.
    void remark_earlier_marks() const {
        if (are_named_ && !earlier_.empty())
            session_.console.confirm(message("already marked with another meeting: {cases}",
                                             "cases"_a = fmt::join(earlier_, ", ")));
        if (marked_.empty()) return;
        session_.console.confirm(message("already marked with the meeting {meeting}: {cases}",
                                         "meeting"_a = to_string(*meeting_),
                                         "cases"_a = fmt::join(marked_, ", ")));
    }

    /// Writes the meeting into all cases of the list, or none.
    void mark() {
        std::map<std::string, std::vector<Change>> changes; // by path
        for (const BoardItem& item : items_)
            changes[item.path].push_back(
                {Change::Kind::set, fmt::format("decision.{}.notification.meeting", item.index),
                 to_string(*meeting_)});
        std::vector<FileChange> edits;
        edits.reserve(changes.size());
        for (const auto& [path, of_case] : changes)
            edits.push_back(edit_of(path, sources_[path], of_case));
        if (const auto path = make_edits(session_, edits, options_.dry_run)) refuse_changed(*path);
        if (!options_.dry_run)
            session_.console.confirm(message("{cases} marked with the meeting {meeting}",
                                             "cases"_a = pluralize(edits.size(), "case"),
                                             "meeting"_a = to_string(*meeting_)));
    }

    Session& session_;
    const NotifyOptions& options_;
    const BoardListFormat& format_;
    std::optional<Date> meeting_;
    std::optional<Date> since_;
    std::atomic<bool> has_series_ = false;  // a case has the series asked for
    std::atomic<bool> names_board_ = false; // a decision names the board asked for
    std::vector<BoardItem> items_;
    std::string problem_;              // for the first case that cannot be marked
    std::vector<std::string> marked_;  // numbers of cases already marked with this meeting
    std::vector<std::string> earlier_; // numbers of cases with other meetings, and these
    bool are_named_;                   // whether cases were named one by one
    std::map<std::string, std::string> sources_; // bytes of the cases on the list
};

/// Leaves out namesakes that are on the list themselves: the list shows that they have one number.
void leave_out_listed(std::vector<CaseRef>& refs) {
    std::set<std::string> listed;
    for (const CaseRef& ref : refs) listed.insert(real_path(disk(), ref.path));
    for (CaseRef& ref : refs)
        std::erase_if(ref.namesakes, [&](const std::string& path) {
            return listed.contains(real_path(disk(), path));
        });
}

int notify(Session& session, const Operands& operands, const NotifyOptions& options) {
    check_days(options);
    std::vector<CaseRef> refs = distinct_cases_of(session, operands);
    leave_out_listed(refs);
    if (options.mark && std::any_of(refs.begin(), refs.end(),
                                    [](const CaseRef& ref) { return ref.is_standard_input; }))
        throw Failure(message("--mark writes into files, and standard input is not one"));
    return Notify(session, options, !operands.empty()).run(refs);
}

constexpr Operand notify_operands[] = {{OperandKind::case_ref, "CASE", Arity::any}};

constexpr Option notify_options[] = {
    option<&NotifyOptions::meeting>({.name = "meeting", .help = "list for the meeting on DATE"}),
    option<&NotifyOptions::since>(
        {.name = "since", .help = "list only decisions made on DATE or later"}),
    option<&NotifyOptions::series>(
        {.name = "series", .kind = ValueKind::series, .help = "list only cases of SERIES"}),
    option<&NotifyOptions::board>(
        {.name = "board", .value_name = "NAME", .help = "list only decisions for the board NAME"}),
    option<&NotifyOptions::format, board_list_formats>(
        {.short_name = 'f', .name = "format", .help = "choose the format"}),
    delimiter_option<&NotifyOptions::delimiter>(),
    option<&NotifyOptions::mark>({.name = "mark",
                                  .help = "also write the meeting into each case, all or none",
                                  .needs = Need{"meeting"}}),
    option<&NotifyOptions::dry_run>({.short_name = 'n',
                                     .name = "dry-run",
                                     .help = "show what --mark would write, as a diff",
                                     .needs = Need{"mark"}}),
};

} // namespace

const Command notify_command = {
    .name = "notify",
    .operands = notify_operands,
    .summary = "List the decisions that the board has not been notified of yet",
    .example = "caseflow notify --meeting 2022-09-20 --series RUN\n"
               "caseflow notify --meeting 2022-09-20 --mark --format html > anmalan.html",
    .options = notify_options,
    .run = run_with<NotifyOptions, notify>,
    .on_broken_register = OnBrokenRegister::refuse,
    .paged = true,
};

} // namespace caseflow
