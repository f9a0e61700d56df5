#include "caseflow/toml/conflict.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/source/report.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

namespace caseflow {
namespace {

constexpr std::size_t marker_length = 7;
constexpr std::size_t most_conflicts = 100; // that are worth reporting

enum class Marker { none, begin, inner, end };

/// What a line is to git; `open`: within a conflict, where lines of signs alone count too.
Marker marker_of(std::string_view line, bool open) {
    if (line.size() < marker_length) return Marker::none;
    const char sign = line.front();
    if (sign != '<' && sign != '|' && sign != '=' && sign != '>') return Marker::none;
    if (line.find_first_not_of(sign) < marker_length) return Marker::none;
    const std::string_view rest = line.substr(marker_length);
    const bool alone = rest.empty() || rest == "\r";
    if (sign == '=') return open && alone ? Marker::inner : Marker::none;
    if (!rest.starts_with(' ') && !(open && alone)) return Marker::none;
    return sign == '<' ? Marker::begin : sign == '|' ? Marker::inner : Marker::end;
}

} // namespace

bool report_conflicts(const SourceText& source, Findings& findings) {
    Report report("merge-conflict", findings);
    Diagnostic* open = nullptr; // the conflict that has begun
    std::size_t count = 0;
    std::string_view rest = source.text();
    for (std::uint32_t number = 1; !rest.empty(); ++number) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const Marker marker = marker_of(rest.substr(0, end), open != nullptr);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const Place place{&source, {{number, 1}, {number, marker_length + 1}}};
        if (marker == Marker::end && open != nullptr) {
            open->note(place, message("the conflict ends here"));
            open = nullptr;
        } else if (marker == Marker::begin || (marker != Marker::none && open == nullptr)) {
            if (++count > most_conflicts) break;
            Diagnostic& conflict = report.add(place, message("a git conflict is not resolved"));
            open = marker == Marker::begin ? &conflict : nullptr;
        }
    }
    return count > 0;
}

} // namespace caseflow
