#include "caseflow/toml/conflict.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/source/report.hpp"
#include "caseflow/toml/lexical.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

namespace caseflow {
namespace {

constexpr std::size_t marker_length = 7;
constexpr std::size_t most_conflicts = 100; // that are worth reporting

enum class Marker { none, begin, inner, end };

struct MarkerLine {
    Marker marker = Marker::none;
    bool alone = false; // without the name that git writes after the signs, mostly
};

MarkerLine marker_line(std::string_view line) {
    if (line.size() < marker_length) return {};
    const char sign = line.front();
    if (sign != '<' && sign != '|' && sign != '=' && sign != '>') return {};
    if (line.find_first_not_of(sign) < marker_length) return {};
    const std::string_view rest = line.substr(marker_length);
    const bool alone = rest.empty() || rest == "\r";
    if (!alone && (sign == '=' || !rest.starts_with(' '))) return {};
    return {sign == '<' ? Marker::begin : sign == '>' ? Marker::end : Marker::inner, alone};
}

/// Tells which places lie outside strings and comments.
class Outside {
  public:
    explicit Outside(std::string_view text) : text_(text) {}

    /// `place`: none before the one asked for last.
    bool operator()(std::size_t place) {
        while (at_ < place) {
            if (text_[at_] == '"' || text_[at_] == '\'') {
                at_ = skip_string(text_, at_);
            } else if (text_[at_] == '#') {
                at_ = std::min(text_.find('\n', at_), text_.size());
            } else {
                ++at_;
            }
        }
        return at_ == place;
    }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
};

} // namespace

bool report_conflicts(const SourceText& source, Findings& findings) {
    Report report("merge-conflict", findings);
    Diagnostic* open = nullptr; // the conflict that has begun
    std::size_t count = 0;
    const std::string_view text = source.text();
    Outside is_outside(text);
    std::size_t begin = 0;
    for (std::uint32_t number = 1; begin < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const auto [marker, alone] = marker_line(text.substr(begin, end - begin));
        const bool counts =
            marker != Marker::none && (!alone || open != nullptr || is_outside(begin));
        begin = end + 1;
        if (!counts) continue;
        const Place place{&source, {{number, 1}, {number, marker_length + 1}}};
        if (open == nullptr || marker == Marker::begin) {
            if (++count > most_conflicts) break;
            open = &report.add(place, message("unresolved git conflict"));
            if (marker == Marker::end) open = nullptr;
        } else if (marker == Marker::end) {
            open->note(place, message("the conflict ends here"));
            open = nullptr;
        }
    }
    return count > 0;
}

} // namespace caseflow
