#include "caseflow/intake/overruled_provisions.hpp"

#include "caseflow/base/utf8.hpp"

#include <algorithm>

namespace caseflow {
namespace {

void keep_line_of(const std::string& words, const std::string& now, const std::vector<Line>& lines,
                  std::vector<Line>& kept) {
    const auto has = [&](const Line& other) { return other.text.find(words) != words.npos; };
    if (words.empty() || fold(words) == fold(now) || std::any_of(kept.begin(), kept.end(), has))
        return;
    const auto line = std::find_if(lines.begin(), lines.end(), has);
    kept.push_back(line == lines.end() ? Line{words, 1} : *line);
}

} // namespace

void keep_overruled(const Delegation& above, const Delegation& now, const std::vector<Line>& lines,
                    std::vector<Line>& kept) {
    keep_line_of(above.provision, now.provision, lines, kept);
    keep_line_of(above.point, now.point, lines, kept);
}

} // namespace caseflow
