#include "caseflow/store/leftovers.hpp"

#include "caseflow/store/store.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

constexpr std::string_view temporary_ending = ".tmp";
constexpr std::size_t temporary_digits = 16;
constexpr std::size_t edit_copy_digits = 8;
constexpr std::int64_t seconds_of_a_day = 24 * 60 * 60;

bool are_digits(std::string_view text, std::size_t count) {
    constexpr std::string_view digits = "0123456789abcdef";
    return text.size() == count && text.find_first_not_of(digits) == std::string_view::npos;
}

/// ".0a1b2c3d.NAME.toml".
bool is_edit_copy_name(std::string_view name) {
    return name.size() > edit_copy_digits + 2 && name.front() == '.' &&
           are_digits(name.substr(1, edit_copy_digits), edit_copy_digits) &&
           name[edit_copy_digits + 1] == '.' && name.ends_with(".toml");
}

class Search {
  public:
    explicit Search(const Disk& disk) : disk_(disk) {}

    std::vector<Leftover> found;

    void enter(const std::string& folder, int depth) {
        std::vector<Entry> entries;
        static_cast<void>(disk_.list(folder, entries)); // as many as there are
        for (const Entry& entry : entries) {
            const std::string path = fmt::format("{}/{}", folder, entry.name);
            if (entry.kind == EntryKind::file && entry.name.front() == '.')
                add(path, entry.name);
            else if (entry.kind == EntryKind::directory && entry.name.front() != '.' &&
                     depth < deepest_tree)
                enter(path, depth + 1);
        }
    }

  private:
    void add(const std::string& path, std::string_view name) {
        const bool temporary = is_temporary_name(name);
        if (!temporary && !is_edit_copy_name(name)) return;
        const auto file = disk_.status(path);
        if (!file) return; // of a write that has finished meanwhile
        found.push_back(
            {path, temporary ? LeftoverKind::temporary : LeftoverKind::edit_copy, file->modified});
    }

    const Disk& disk_;
};

} // namespace

std::string temporary_name(std::uint64_t random) {
    return fmt::format("{prefix}{random:016x}{ending}", "prefix"_a = temporary_prefix,
                       "random"_a = random, "ending"_a = temporary_ending);
}

bool is_temporary_name(std::string_view name) {
    if (!name.starts_with(temporary_prefix) || !name.ends_with(temporary_ending)) return false;
    name.remove_prefix(temporary_prefix.size());
    name.remove_suffix(std::min(name.size(), temporary_ending.size()));
    return are_digits(name, temporary_digits);
}

std::vector<Leftover> find_leftovers(const Disk& disk, const std::string& root) {
    Search search(disk);
    search.enter(root, 0);
    return std::move(search.found);
}

void remove_old_temporaries(Disk& disk, const std::string& written) {
    const std::string folder = folder_of(written);
    std::vector<std::string> names;
    const auto file = disk.status(written);
    if (!file || disk.names(folder, temporary_prefix, names)) return;
    for (const std::string& name : names) {
        if (!is_temporary_name(name)) continue;
        const std::string path = fmt::format("{}/{}", folder, name);
        const auto left = disk.status(path);
        if (left && file->modified - left->modified > seconds_of_a_day)
            static_cast<void>(disk.remove(path)); // the next write tries again
    }
}

} // namespace caseflow
