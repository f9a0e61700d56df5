#include "caseflow/store/leftovers.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/store/lookup.hpp"
#include "caseflow/store/store.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

constexpr std::string_view temporary_ending = ".tmp";
constexpr std::size_t edit_copy_signs = 8;
constexpr std::int64_t longest_write = 60; // seconds

bool are_digits(std::string_view text, std::size_t count) {
    constexpr std::string_view digits = "0123456789abcdef";
    return text.size() == count && text.find_first_not_of(digits) == std::string_view::npos;
}

/// ".XXXXXXXX.NAME.toml": the signs are hexadecimal, or any letters and digits before the name of a
/// case.
bool is_edit_copy_name(std::string_view name) {
    if (name.size() <= edit_copy_signs + 2 || name.front() != '.' ||
        name[edit_copy_signs + 1] != '.' || !name.ends_with(".toml"))
        return false;
    const std::string_view signs = name.substr(1, edit_copy_signs);
    return are_digits(signs, edit_copy_signs) ||
           (std::all_of(signs.begin(), signs.end(),
                        [](char c) { return is_digit(c) || is_ascii_letter(c); }) &&
            !numbers_in_name(name.substr(edit_copy_signs + 2)).empty());
}

} // namespace

std::string temporary_name(std::uint64_t random) {
    return fmt::format("{prefix}{random:016x}{ending}", "prefix"_a = temporary_prefix,
                       "random"_a = random, "ending"_a = temporary_ending);
}

bool is_temporary_name(std::string_view name) {
    return name.size() > temporary_prefix.size() + temporary_ending.size() &&
           name.starts_with(temporary_prefix) && name.ends_with(temporary_ending);
}

bool is_leftover_name(std::string_view name) {
    return is_temporary_name(name) || is_edit_copy_name(name);
}

std::string copies_folder(const std::string& case_path) {
    const std::string name = name_of(case_path);
    return fmt::format("{folder}/{stem}", "folder"_a = documents_folder,
                       "stem"_a = name.substr(0, name.rfind('.')));
}

bool is_copies_folder(const std::string& folder) {
    return name_of(folder_of(folder)) == documents_folder;
}

std::vector<Leftover> find_leftovers(const Disk& disk, const std::vector<std::string>& paths,
                                     std::int64_t now) {
    std::vector<Leftover> found;
    found.reserve(paths.size());
    for (const std::string& path : paths) {
        FileStatus file;
        if (disk.status(path, file) || std::abs(now - file.modified) < longest_write) continue;
        const std::string name = name_of(path);
        const LeftoverKind kind = is_temporary_name(name)   ? LeftoverKind::temporary
                                  : is_edit_copy_name(name) ? LeftoverKind::edit_copy
                                                            : LeftoverKind::document;
        found.push_back({path, kind, file.modified});
    }
    return found;
}

void remove_old_temporaries(Disk& disk, const std::string& written) {
    const std::string folder = folder_of(written);
    if (!disk.is_first_in(folder)) return;
    std::vector<std::string> names;
    FileStatus file;
    if (disk.status(written, file) || disk.names(folder, temporary_prefix, names)) return;
    for (const std::string& name : names) {
        const std::string path = fmt::format("{}/{}", folder, name);
        if (!is_temporary_name(name) || kind_of(disk, path) != EntryKind::file) continue;
        FileStatus left;
        if (!disk.status(path, left) && file.modified - left.modified > seconds_of_a_day)
            static_cast<void>(disk.remove(path)); // the next run tries again
    }
}

} // namespace caseflow
