#include "caseflow/intake/body.hpp"

#include "caseflow/intake/ending_lines.hpp"
#include "caseflow/intake/items.hpp"

#include <algorithm>
#include <utility>

namespace caseflow {
namespace {

using Place = Heading::Place;

constexpr std::size_t longest_label = 60; // bytes of "Yrkande:" and the like

class Cutter {
  public:
    Cutter(const std::vector<Line>& body, const Headings& own) : lines_(body), own_(own) {
        parts_.emplace_back();
    }

    std::vector<TextPart> cut(const std::map<std::size_t, std::string>& cuts) {
        auto next_cut = cuts.begin();
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const bool opens = i == 0 || lines_[i - 1].blank();
            if (next_cut != cuts.end() && next_cut->first == i)
                begin({Place::section, (next_cut++)->second}, true, {"", lines_[i].number});
            if (auto known = known_heading(lines_[i].text, own_)) {
                begin(*known, true, lines_[i]);
            } else if (opens && begins_section(i)) {
                const std::string& text = lines_[i].text;
                const std::size_t end = text.find_last_not_of(" \t:") + 1;
                begin({Place::section, text.substr(0, end)}, false, lines_[i]);
            } else if (const auto at = text_behind_heading(lines_[i].text, own_);
                       opens && at != std::string_view::npos) {
                begin_on_line(lines_[i], at);
            } else {
                parts_.back().lines.push_back(lines_[i]);
            }
        }
        undo_empty();
        return std::move(parts_);
    }

  private:
    void begin(const Heading& heading, bool known, const Line& at) {
        undo_empty();
        TextPart& part = parts_.emplace_back();
        part.heading = heading;
        part.known = known;
        part.at = at;
    }

    void begin_on_line(const Line& line, std::size_t at) {
        const std::string words =
            line.text.substr(0, line.text.find_last_not_of(" \t:", at - 1) + 1);
        begin({Place::section, words}, true, line);
        parts_.back().lines.push_back({line.text.substr(at), line.number});
    }

    /// A line alone, or with a colon, that is not a known heading.
    [[nodiscard]] bool begins_section(std::size_t i) const {
        const std::string& text = lines_[i].text;
        const bool fresh = parts_.back().empty() && !parts_.back().at.blank();
        if (fresh || !looks_like_heading(text) || bullet_length(text) > 0 ||
            number_length(text, 1) > 0 || i + 1 == lines_.size() ||
            ending_line(text) != EndingLine::other)
            return false;
        return lines_[i + 1].blank() || (text.ends_with(':') && text.size() <= longest_label);
    }

    /// A heading without text under it is not a heading, but a line of the text before it.
    void undo_empty() {
        if (parts_.size() < 2 || !parts_.back().empty()) return;
        const Line line = parts_.back().at;
        parts_.pop_back();
        auto& lines = parts_.back().lines;
        if (!lines.empty() && !lines.back().blank()) lines.push_back({"", line.number});
        lines.push_back(line);
        lines.push_back({"", line.number});
    }

    const std::vector<Line>& lines_;
    const Headings& own_;
    std::vector<TextPart> parts_;
};

/// Gives each place to one part and makes the others sections.
void settle(std::vector<TextPart>& parts, Place place) {
    const bool last = place == Place::points;
    const TextPart* holder = nullptr;
    for (const TextPart& part : parts) {
        if (part.heading.place != place) continue;
        const bool better = holder == nullptr || part.heading.own > holder->heading.own ||
                            (last && part.heading.own == holder->heading.own) ||
                            holder->heading.words.empty();
        if (better) holder = &part;
    }
    for (TextPart& part : parts)
        if (part.heading.place == place && &part != holder) part.heading.place = Place::section;
}

} // namespace

bool TextPart::empty() const {
    return std::all_of(lines.begin(), lines.end(), [](const Line& line) { return line.blank(); });
}

std::vector<TextPart> cut(const std::vector<Line>& body,
                          const std::map<std::size_t, std::string>& cuts, const Headings& own) {
    std::vector<TextPart> parts = Cutter(body, own).cut(cuts);
    std::erase_if(parts, [](const TextPart& part) { return part.empty(); });
    for (const Place place : {Place::description, Place::basis, Place::delegation, Place::points,
                              Place::proposal, Place::notification})
        settle(parts, place);
    const bool decided = std::any_of(parts.begin(), parts.end(), [](const TextPart& part) {
        return part.heading.place == Place::points;
    });
    for (TextPart& part : parts)
        if (decided && part.heading.place == Place::proposal) part.heading.place = Place::section;
    return parts;
}

std::vector<std::vector<Line>> paragraphs_of(const std::vector<Line>& lines) {
    std::vector<std::vector<Line>> all;
    bool fresh = true;
    for (const Line& line : lines) {
        if (!line.blank() && fresh) all.emplace_back();
        if (!line.blank()) all.back().push_back(line);
        fresh = line.blank();
    }
    return all;
}

std::string text_of(const Sheet& sheet, const std::vector<Line>& lines) {
    std::string text;
    for (const auto& paragraph : paragraphs_of(lines))
        text += (text.empty() ? "" : "\n\n") + join(sheet, paragraph);
    return text;
}

} // namespace caseflow
