#include "caseflow/cli/file_naming.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/shell.hpp"
#include "caseflow/store/lookup.hpp"
#include "caseflow/store/store.hpp"

#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

std::string renamed_path(const std::string& path, const Diarienummer& number) {
    std::string folder = folder_of(path);
    if (is_year(name_of(folder))) folder = fmt::format("{}/{}", folder_of(folder), number.year());
    return fmt::format("{}/{}.toml", folder, number.file_stem());
}

std::string rename_command(const std::string& path, const Diarienummer& number) {
    const std::string to = renamed_path(path, number);
    const std::string folder = folder_of(to);
    return fmt::format(
        "{make}mv -n {from} {to}",
        "make"_a = exists(disk(), folder) ? "" : fmt::format("mkdir {} && ", shell_quoted(folder)),
        "from"_a = shell_quoted(path), "to"_a = shell_quoted(to));
}

namespace {

/// Two files cannot have the same name, and a register has only certain series.
std::string remedy(const Register& body, const std::string& path, const Diarienummer& number,
                   const Diarienummer& key) {
    const std::string file = shell_quoted(path);
    const std::string change = shell_quoted("diarienummer=" + body.print(number));
    const std::string move = rename_command(path, key);
    if (std::string target; !disk().read_link(path, target))
        return message("it is a link to {target}: remove it, or give the number {key}",
                       "target"_a = target, "key"_a = body.print(key));
    if (exists(disk(), renamed_path(path, key)))
        return message("if it is a case of its own: caseflow set {file} {change}", "file"_a = file,
                       "change"_a = change);
    if (!body.may_have_series(number.series()))
        return message("rename the file: {move}", "move"_a = move);
    return message("rename the file, {move}, or correct its number, caseflow set {file} "
                   "{change}",
                   "move"_a = move, "file"_a = file, "change"_a = change);
}

} // namespace

void refuse_misnamed(const Register& body, const std::string& root, const std::string& path,
                     const Diarienummer& number, const Diarienummer& key) {
    throw Failure(message("{number} does not exist in {root}; {path} is named after it, but has "
                          "the number {key}; {remedy}",
                          "number"_a = body.print(number), "root"_a = root, "path"_a = path,
                          "key"_a = body.print(key), "remedy"_a = remedy(body, path, number, key)),
                  exit_wrong);
}

} // namespace caseflow
