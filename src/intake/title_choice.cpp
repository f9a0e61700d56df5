#include "caseflow/intake/title_choice.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/ending_lines.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/numbers.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/title_lines.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <string>

namespace caseflow {
namespace {

/// "Ämne: SV: Beslut om bidrag" → "Beslut om bidrag"
std::string subject_of_mail(std::string_view line) {
    return std::string(without_answer_mark(trimmed(line.substr(line.find(':') + 1))));
}

constexpr std::string_view project_label = "Projekt: ";

bool is_project_line(std::string_view line) {
    return line.starts_with(project_label) && begins_capital(line.substr(project_label.size()));
}

class TitleChooser {
  public:
    TitleChooser(const TitlePlace& place, std::vector<TitleCandidate>& candidates, Head& head,
                 Imported& to)
        : place_(place), candidates_(candidates), head_(head), to_(to) {}

    /// The title comes from a label or the paragraph's line, else from the text after the
    /// paragraph's number, else from the last lines before the body without a known meaning.
    void choose() {
        if (!to_.data.title.empty()) return extend_title();
        std::vector<std::size_t> fit;
        for (std::size_t i = 0; i < candidates_.size(); ++i)
            if (fits(candidates_[i])) fit.push_back(i);
        prefer_titles(fit);
        if (only_project_lines(fit) && take_decision_on(true)) return;
        if (is_only_letterhead(fit) && take_decision_on(false)) return;
        if (fit.empty()) return take_paper_as_title();
        if (is_title_of_project(fit)) return;
        if (says_nothing_else() && !number_alone(candidates_[0].line.text, place_.body) &&
            fit.front() == 0)
            return take_first_line();
        const auto below = std::find_if(fit.begin(), fit.end(),
                                        [&](std::size_t i) { return i >= place_.below_paragraph; });
        const bool follows = place_.below_paragraph && below != fit.end();
        const std::size_t chosen = follows ? *below : likeliest(fit);
        std::size_t first = chosen;
        std::size_t last = chosen;
        while (continues(last)) ++last;
        while (first > 0 && continues(first - 1)) --first;
        const std::string& line = candidates_[first].line.text;
        std::string title(without_answer_mark(line));
        if (title != line) remember(to_, "title", line);
        for (std::size_t i = first + 1; i <= last; ++i)
            title = title_with(std::move(title), candidates_[i].line.text);
        to_.data.title = std::move(title);
        const auto begin = candidates_.begin();
        candidates_.erase(begin + static_cast<std::ptrdiff_t>(first),
                          begin + static_cast<std::ptrdiff_t>(last) + 1);
        drop_repeated();
    }

  private:
    /// False for a number, and for a name with an address below it.
    [[nodiscard]] bool fits(const TitleCandidate& candidate) const {
        const std::size_t next = candidate.row + 1;
        const bool addressed =
            next < place_.lines.size() && is_address(trimmed(place_.lines[next].text));
        return may_be_title(candidate.line.text) && !addressed &&
               !number_alone(candidate.line.text, place_.body);
    }

    /// "Projekt: Ny hiss" is a title only without another line that begins as titles do.
    void prefer_titles(std::vector<std::size_t>& fit) const {
        const auto names_project = [&](std::size_t i) {
            return is_project_line(candidates_[i].line.text);
        };
        const bool other = std::any_of(fit.begin(), fit.end(), [&](std::size_t i) {
            return !names_project(i) && begins_as_title(candidates_[i].line.text);
        });
        if (other) std::erase_if(fit, names_project);
    }

    [[nodiscard]] bool only_project_lines(const std::vector<std::size_t>& fit) const {
        return !fit.empty() && std::all_of(fit.begin(), fit.end(), [&](std::size_t i) {
            return is_project_line(candidates_[i].line.text);
        });
    }

    /// True if nothing could be a title except the very first line, which does not begin as one.
    [[nodiscard]] bool is_only_letterhead(const std::vector<std::size_t>& fit) const {
        const auto first = std::find_if(place_.lines.begin(), place_.lines.end(),
                                        [](const Line& line) { return !line.blank(); });
        return fit.size() == 1 && candidates_[fit[0]].line.number == first->number &&
               !begins_as_title(candidates_[fit[0]].line.text);
    }

    /// A title beside the paragraph's number or a label may continue in the lines below it.
    void extend_title() {
        while (place_.title_row && !candidates_.empty()) {
            const TitleCandidate next = candidates_.front();
            const std::size_t row = *place_.title_row + extended_;
            if (next.row != row + 1 || !continues_in(row, to_.data.title, next)) break;
            to_.data.title = title_with(std::move(to_.data.title), next.line.text);
            candidates_.erase(candidates_.begin());
            ++extended_;
        }
        drop_repeated();
    }

    /// "Beslut om projektstöd" is the title of a text that has no other.
    void take_paper_as_title() {
        const auto mail = std::find_if(head_.rest.begin(), head_.rest.end(), [](const Line& line) {
            return line.text.starts_with("Ämne: ");
        });
        if (mail != head_.rest.end() && to_.data.title.empty()) {
            to_.data.title = subject_of_mail(mail->text);
            return;
        }
        take_decision_on(true);
    }

    /// "Beslut om projektstöd", which may be the kind of the document or, less likely in capitals,
    /// its title; false without one.
    bool take_decision_on(bool in_capitals) {
        const auto paper =
            std::find_if(head_.rest.begin(), head_.rest.end(), [&](const Line& line) {
                const bool small = line.text != upper(line.text);
                return (small || in_capitals) && fold(line.text).starts_with("beslut om ") &&
                       is_paper(line.text);
            });
        if (paper == head_.rest.end()) return false;
        to_.data.title = paper->text;
        head_.rest.erase(paper);
        return true;
    }

    /// Without a line that begins as titles do, the name of the project is the title.
    bool is_title_of_project(const std::vector<std::size_t>& fit) {
        const std::string& name = to_.data.project.name;
        if (name.empty() || begins_as_title(candidates_[likeliest(fit)].line.text)) return false;
        if (take_decision_on(!is_name_a_title())) return true;
        to_.data.title = name;
        return true;
    }

    /// True if the label of the project's name says that it is a title: "Projekttitel:".
    [[nodiscard]] bool is_name_a_title() const {
        const auto words = to_.remarks.find("project.name");
        return words != to_.remarks.end() &&
               fold(words->second).find("projekttitel") != std::string::npos;
    }

    /// True if the head of a text has only lines that could be titles.
    [[nodiscard]] bool says_nothing_else() const {
        return head_.dates.empty() && !place_.numbered && head_.paragraph.empty() &&
               head_.rest.empty() && head_.board.empty() && to_.data.unit.empty();
    }

    /// The first line is the title; the others belong to the text.
    void take_first_line() {
        to_.data.title = candidates_[0].line.text;
        if (candidates_.size() > 1) head_.end = candidates_[1].row;
        candidates_.clear();
    }

    /// The last one, or the last that begins as titles do.
    [[nodiscard]] std::size_t likeliest(const std::vector<std::size_t>& fit) const {
        const auto typical = std::find_if(fit.rbegin(), fit.rend(), [&](std::size_t i) {
            return begins_as_title(candidates_[i].line.text);
        });
        return typical != fit.rend() ? *typical : fit.back();
    }

    /// True if a candidate continues in the next one: the next line of its block, in lower case.
    [[nodiscard]] bool continues(std::size_t i) const {
        if (i + 1 >= candidates_.size() || candidates_[i + 1].row != candidates_[i].row + 1 ||
            is_about_paper(candidates_[i + 1].line.text))
            return false;
        return continues_in(candidates_[i].row, candidates_[i].line.text, candidates_[i + 1]);
    }

    /// True if the title's text at a row continues in the candidate on the next row.
    [[nodiscard]] bool continues_in(std::size_t row, const std::string& text,
                                    const TitleCandidate& next) const {
        return begins_small(next.line.text) || title_continues(text, next.line.text) ||
               is_continued_by(place_.sheet, place_.lines[row], place_.lines[next.row]) ||
               is_repeated_below(text, next);
    }

    /// True if the text below repeats the end of a line and the next line without a break.
    [[nodiscard]] bool is_repeated_below(const std::string& text,
                                         const TitleCandidate& next) const {
        const std::string last = text.substr(text.rfind(' ') + 1);
        const std::string words = last + " " + std::string(first_word(next.line.text));
        if (!begins_as_title(text) || last == text) return false;
        const auto below = place_.lines.subspan(next.row + 1);
        return std::any_of(below.begin(), below.end(), [&](const Line& line) {
            return line.text.find(words) != std::string::npos;
        });
    }

    /// A title that is repeated is kept as a comment.
    void drop_repeated() {
        std::erase_if(candidates_, [&](const TitleCandidate& candidate) {
            if (candidate.line.text != to_.data.title) return false;
            remember(to_, "title", candidate.line.text);
            return true;
        });
    }

    const TitlePlace& place_;
    std::size_t extended_ = 0; // lines added to a title
    std::vector<TitleCandidate>& candidates_;
    Head& head_;
    Imported& to_;
};

} // namespace

void choose_title(const TitlePlace& place, std::vector<TitleCandidate>& candidates, Head& head,
                  Imported& to) {
    TitleChooser(place, candidates, head, to).choose();
}

void take_unit_below(std::span<const Line> lines, std::optional<std::size_t> body,
                     std::vector<TitleCandidate>& candidates, Imported& to) {
    constexpr std::size_t most_words = 5;
    if (!body || !to.data.unit.empty()) return;
    const auto unit =
        std::find_if(candidates.begin(), candidates.end(), [&](const auto& candidate) {
            const bool alone =
                candidate.row + 1 < lines.size() &&
                (lines[candidate.row + 1].blank() || is_far_right(lines[candidate.row + 1].text));
            const bool addressed = alone && is_address(trimmed(lines[candidate.row + 1].text));
            return alone && !addressed && candidate.row == *body + 1 &&
                   word_count(candidate.line.text) <= most_words &&
                   begins_capital(candidate.line.text) &&
                   candidate.line.text.find_first_of("0123456789.:,") == std::string::npos;
        });
    if (unit == candidates.end()) return;
    to.data.unit = unit->line.text;
    candidates.erase(unit);
}

void take_project_line(std::vector<TitleCandidate>& candidates, Imported& to) {
    const auto line =
        std::find_if(candidates.begin(), candidates.end(), [](const TitleCandidate& candidate) {
            return is_project_line(candidate.line.text);
        });
    if (line == candidates.end() || !to.data.project.name.empty()) return;
    to.data.project.name = line->line.text.substr(project_label.size());
    remember(to, "project.name", line->line.text);
    candidates.erase(line);
}

} // namespace caseflow
