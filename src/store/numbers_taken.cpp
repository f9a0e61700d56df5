#include "caseflow/store/numbers_taken.hpp"

#include "caseflow/store/atomic_write.hpp"
#include "caseflow/store/store.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <vector>

namespace caseflow {
namespace {

constexpr std::string_view ending = ".taken";

std::string directory(const std::string& root, int year) {
    return fmt::format("{}/{}", root, year);
}

/// The number that a mark stands for; nothing if the name is not one.
std::optional<Diarienummer> marked(std::string_view name) {
    if (!name.starts_with('.') || !name.ends_with(ending)) return std::nullopt;
    name.remove_prefix(1);
    name.remove_suffix(ending.size());
    const auto number = read_number(name).number;
    return number && number->file_stem() == name ? number : std::nullopt;
}

std::vector<Diarienummer> marks(const Disk& disk, const std::string& root,
                                const std::string& series, int year) {
    std::vector<Entry> entries;
    static_cast<void>(disk.list(directory(root, year), entries)); // none yet: no marks
    std::vector<Diarienummer> found;
    for (const Entry& entry : entries)
        if (const auto number = marked(entry.name); number && number->series() == series)
            found.push_back(*number);
    return found;
}

} // namespace

std::uint32_t highest_number(const Disk& disk, const std::string& root, const std::string& series,
                             int year) {
    std::uint32_t highest = 0;
    for (const Diarienummer& mark : marks(disk, root, series, year))
        highest = std::max(highest, mark.number());
    if (disk.kind(root) == EntryKind::none) return highest;
    for (const Candidate& candidate : walk(disk, root)) {
        const auto& number = candidate.number;
        if (number && number->series() == series && number->year() == year)
            highest = std::max(highest, number->number());
    }
    return highest;
}

void mark_taken(Disk& disk, const std::string& root, const Diarienummer& number) {
    const std::string folder = directory(root, number.year());
    const auto path = [&](const Diarienummer& of) {
        return fmt::format("{}/.{}{}", folder, of.file_stem(), ending);
    };
    bool needed = true;
    for (const Diarienummer& mark : marks(disk, root, number.series(), number.year()))
        needed = needed && mark.number() < number.number();
    if (!needed) return;
    static_cast<void>(create_file(disk, path(number), "")); // there already: just as good
    for (const Diarienummer& mark : marks(disk, root, number.series(), number.year()))
        if (mark.number() < number.number())
            static_cast<void>(disk.remove(path(mark))); // another process may have been faster
}

} // namespace caseflow
