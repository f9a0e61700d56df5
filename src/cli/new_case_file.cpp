#include "caseflow/cli/new_case_file.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/render/schema.hpp"
#include "caseflow/rules/series.hpp"
#include "caseflow/store/atomic_write.hpp"
#include "caseflow/store/lookup.hpp"
#include "caseflow/store/numbers_taken.hpp"

#include <fmt/format.h>
#include <optional>

namespace caseflow {
namespace {

using namespace fmt::literals;

bool show_case(Session& session, const std::string& path, const std::string& text) {
    if (exists(disk(), path)) return false;
    session.console.out.write(text);
    session.console.confirm(message("{path} would be written", "path"_a = path));
    return true;
}

std::string exists_already(const std::string& number, const std::string& path) {
    return message("{number} already exists: {path}", "number"_a = number, "path"_a = path);
}

/// A message on what has the number; nothing if it is free.
std::optional<std::string> find_taker(Session& session, Destination& to,
                                      const Diarienummer& number) {
    const Register& body = session.workspace.register_file(to.root).data;
    const auto mark = to.taken.find_mark(body, number); // before the file: see find_mark
    if (const auto path = to.taken.find(body, number))
        return exists_already(body.print(number), *path);
    if (!mark) return std::nullopt;
    return message("{number} was used before, and its file is gone; to use it again, remove {mark}",
                   "number"_a = body.print(number), "mark"_a = *mark);
}

/// Marks the number of a case just written and prints its path.
void finish(Session& session, Destination& to, const Diarienummer& number,
            const std::string& path) {
    session.console.note_written(path);
    session.console.out.write(path + "\n");
    to.taken.mark(number);
}

} // namespace

Destination find_destination(const Workspace& workspace, bool dry_run) {
    const RegisterRoot root = workspace.find_root();
    const std::string path = root ? *root : "cases";
    return {path, !root, dry_run, NumbersTaken(disk(), path)};
}

std::string schema_line(const std::string& root) {
    if (!exists(disk(), root + "/" + schema_file)) return {};
    return fmt::format("#:schema ../{}\n", schema_file);
}

void check_series(const Register& body, const Diarienummer& number) {
    if (const std::string problem = series_problem(body, number.series()); !problem.empty())
        throw Failure(problem, exit_wrong);
}

bool create_case(Session& session, Destination& to, const Diarienummer& number,
                 const std::string& text) {
    const std::string path = case_path(to.root, number);
    const Register& body = session.workspace.register_file(to.root).data;
    if (to.taken.find_mark(body, number)) return false;
    if (to.dry_run) {
        to.shown.insert(number);
        return show_case(session, path, text);
    }
    if (!create_file(disk(), path, text)) return false;
    if (to.is_new) session.console.remark(message("created a register in ./cases"));
    to.is_new = false;
    finish(session, to, number, path);
    return true;
}

void create_case_or_fail(Session& session, Destination& to, const Diarienummer& number,
                         const std::string& text, const std::function<void()>& reserve) {
    if (to.shown.contains(number))
        throw Failure(message("{path} would be written already, from an earlier text",
                              "path"_a = case_path(to.root, number)),
                      exit_wrong);
    if (const auto taker = find_taker(session, to, number)) throw Failure(*taker, exit_wrong);
    reserve();
    if (create_case(session, to, number, text)) return;
    const Register& body = session.workspace.register_file(to.root).data;
    throw Failure(exists_already(body.print(number), case_path(to.root, number)), exit_wrong);
}

} // namespace caseflow
