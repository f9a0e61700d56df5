#include "caseflow/intake/body.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/body_blocks.hpp"
#include "caseflow/intake/body_lines.hpp"
#include "caseflow/intake/chapters.hpp"
#include "caseflow/intake/dated_decisions.hpp"
#include "caseflow/intake/decision_without_heading.hpp"
#include "caseflow/intake/delegations.hpp"
#include "caseflow/intake/ending_lines.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/items.hpp"
#include "caseflow/intake/kept_lines_notes.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/listed_documents.hpp"
#include "caseflow/intake/margins.hpp"
#include "caseflow/intake/notifications.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/part_places.hpp"
#include "caseflow/intake/presenting_sentences.hpp"
#include "caseflow/intake/somebody_else.hpp"
#include "caseflow/intake/table_rows.hpp"
#include "caseflow/intake/title_lines.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <utility>

namespace caseflow {
namespace {

using HeadingPlace = Heading::Place;
constexpr std::size_t longest_heading_label = 60; // bytes of "Yrkande:" and the like

class Cutter {
  public:
    Cutter(const std::vector<Line>& body, const Headings& own_headings)
        : lines_(body), own_(own_headings) {
        parts_.emplace_back();
    }

    std::vector<TextPart> cut(const std::map<std::size_t, std::string>& cuts) {
        auto next_cut = cuts.begin();
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const bool opens = i == 0 || lines_[i - 1].blank();
            if (next_cut != cuts.end() && next_cut->first == i)
                begin({HeadingPlace::section, (next_cut++)->second}, true, {"", lines_[i].number});
            if (opens && i > 0 && lines_[i].blank()) continue; // avoids piling up blank lines
            const auto known = heading_at(i, opens);
            const bool under_points =
                known && (is_of_points(*known) || is_decided_proposal(*known));
            const bool decides = known && (known->place == HeadingPlace::points ||
                                           parts_.back().heading.place == HeadingPlace::proposal);
            if (under_points && decides && heads_list(i)) {
                parts_.back().decider = known->words;
            } else if (names_decider(i) || leads_by_delegation(i)) {
                parts_.back().decider = trimmed(lines_[i].text);
            } else if (known && !under_points) {
                begin(*known, true, lines_[i]);
            } else if (const auto place = place_of_sentence(i, opens && !is_fresh())) {
                i = take_sentence(i, *place);
            } else if (opens && ((!is_fresh() && presenter_below(lines_, i)) || heads_block(i))) {
                begin({HeadingPlace::section, lines_[i].text}, true, lines_[i]);
            } else if (ends_at_rule(i)) {
                begin({HeadingPlace::section, "Övrigt"}, true, {"", lines_[i].number});
            } else if (opens &&
                       (ends_basis(i) || ends_clauses(i) || ends_points(i) || ends_delegation(i))) {
                begin({HeadingPlace::section, "Övrigt"}, true, {"", lines_[i].number});
                parts_.back().lines.push_back(lines_[i]);
            } else if (opens && heads_columns(i)) {
                begin_table(lines_[i]);
            } else if (opens && begins_chapter(i)) {
                begin({HeadingPlace::section, lines_[i].text}, false, lines_[i]);
            } else if (opens && begins_section(i)) {
                begin({HeadingPlace::section, std::string(without_colon(lines_[i].text))}, false,
                      lines_[i]);
            } else if (const auto at = text_after_heading(lines_[i].text, own_);
                       at != std::string_view::npos && (opens || parts_.back().on_line)) {
                begin_on_line(lines_[i], at);
            } else {
                parts_.back().lines.push_back(lines_[i]);
            }
        }
        undo_empty();
        return std::move(parts_);
    }

  private:
    [[nodiscard]] std::optional<Heading> heading_at(std::size_t i, bool opens) const {
        auto known = known_heading(lines_[i].text, own_);
        if (!opens && begins_small(trimmed(lines_[i].text))) known.reset(); // a line continues
        if (known && is_listed_document(lines_, i)) known.reset();
        if (!known && day_of_dated_decision(lines_, i))
            known = Heading{HeadingPlace::points, std::string(trimmed(lines_[i].text))};
        return known ? known : lead_in_at(i);
    }

    /// The place of a sentence without a heading of its own: a paragraph, or on a heading's line.
    [[nodiscard]] std::optional<HeadingPlace> place_of_sentence(std::size_t i,
                                                                bool is_paragraph) const {
        if ((is_paragraph && is_delegation_sentence(block_at(lines_, i))) ||
            (parts_.back().on_line && is_labelled_provision(lines_[i].text)))
            return HeadingPlace::delegation;
        const bool notified = (is_paragraph && notification_in_sentence(block_at(lines_, i))) ||
                              (is_paragraph && is_notified_on_line(i)) ||
                              (parts_.back().on_line && notification_in_sentence(lines_[i].text));
        return notified ? std::optional(HeadingPlace::notification) : std::nullopt;
    }

    /// "Anmäls till: Nämnden" above another line of its kind, "Beslutet skickas till: …".
    [[nodiscard]] bool is_notified_on_line(std::size_t i) const {
        return i + 1 < lines_.size() && notification_in_sentence(lines_[i].text) &&
               (names_receivers(lines_[i + 1].text) ||
                text_after_heading(lines_[i + 1].text, own_) != std::string_view::npos);
    }

    /// "Delegation: Nämndens delegationsordning, punkt 2.9" above another label, "Konto: 4410".
    [[nodiscard]] bool is_provided_on_line(std::size_t i) const {
        if (!is_labelled_provision(lines_[i].text) || i + 1 == lines_.size()) return false;
        const std::string_view next = lines_[i + 1].text;
        return begins_capital(next) && next.find(": ") <= longest_heading_label;
    }

    [[nodiscard]] bool is_under_decision() const {
        const HeadingPlace place = parts_.back().heading.place;
        return place == HeadingPlace::points || place == HeadingPlace::proposal;
    }

    /// "Nämnden beslutar" right under "Beslut" or "Förslag till beslut" begins the points' own
    /// text.
    [[nodiscard]] bool is_of_points(const Heading& heading) const {
        constexpr std::string_view verbs[] = {"besluta", "beslöt", " ändrar"};
        const TextPart& last = parts_.back();
        return heading.place == HeadingPlace::points && is_under_decision() && !heading.own &&
               last.empty() && !last.at.blank() && contains_any(heading.words, verbs);
    }

    /// "Styrelsen föreslår fullmäktige besluta" right under "Beslut": the board decided to propose
    /// it. "Nämnden föreslås besluta" right under "Förslag till beslut" begins its text.
    [[nodiscard]] bool is_decided_proposal(const Heading& heading) const {
        return heading.place == HeadingPlace::proposal && is_under_decision() && is_fresh() &&
               heading.words.find(" föresl") != std::string::npos;
    }

    /// "Verket för samverkan (VS) beslutar att" or "Nämnden beslutar följande." right above a list,
    /// whoever decides.
    [[nodiscard]] std::optional<Heading> lead_in_at(std::size_t i) const {
        std::string_view text = trimmed(lines_[i].text);
        if (leads_to_listed_points(lines_, i))
            return Heading{HeadingPlace::points, std::string(text)};
        if (text.ends_with(':')) text.remove_suffix(1);
        if (!text.ends_with(" beslutar att") || !heads_list(i)) return std::nullopt;
        text.remove_suffix(std::string_view(" att").size());
        auto found = known_heading(text, own_);
        if (found) found->words = trimmed(lines_[i].text);
        return found;
    }

    /// "Utskottet för tillväxt" right under "Beslut", above a list of its actions.
    [[nodiscard]] bool names_decider(std::size_t i) const {
        return parts_.back().heading.place == HeadingPlace::points && is_fresh() && heads_list(i) &&
               is_board(trimmed(lines_[i].text));
    }

    /// "Med stöd av punkt 7.2 i delegationsordningen beslutas" right under "Beslut", above a list.
    [[nodiscard]] bool leads_by_delegation(std::size_t i) const {
        return parts_.back().heading.place == HeadingPlace::points && is_fresh() && heads_list(i) &&
               decides_by_delegation(trimmed(lines_[i].text));
    }

    /// True above a list.
    [[nodiscard]] bool heads_list(std::size_t i) const {
        std::size_t next = i + 1;
        while (next < lines_.size() && lines_[next].blank()) ++next;
        return next < lines_.size() && begins_list(lines_[next].text);
    }

    /// A line of dashes below points or documents.
    [[nodiscard]] bool ends_at_rule(std::size_t i) const {
        const HeadingPlace place = parts_.back().heading.place;
        return (place == HeadingPlace::points || place == HeadingPlace::basis ||
                (place == HeadingPlace::delegation && !is_fresh())) &&
               is_rule_or_dashes(trimmed(lines_[i].text));
    }

    /// "Beslutet anmäls vid nämndens nästa sammanträde." below the provision.
    [[nodiscard]] bool ends_delegation(std::size_t i) const {
        return parts_.back().heading.place == HeadingPlace::delegation && !is_fresh() &&
               fold(lines_[i].text).starts_with("beslutet anmäls ");
    }

    /// A sentence below a list of documents that is not one of them.
    [[nodiscard]] bool ends_basis(std::size_t i) const {
        if (parts_.back().heading.place != HeadingPlace::basis || is_fresh()) return false;
        const std::string block = block_at(lines_, i);
        const bool bullets =
            !parts_.back().empty() && bullet_length(trimmed(first_written(parts_.back()).text)) > 0;
        if (bullets && begins_capital(block) && !begins_item(block)) return true;
        return begins_capital(block) && is_sentence(block) && !begins_item(block) &&
               !lines_[i - 2].text.ends_with('.');
    }

    /// A paragraph below a list of bullets or "att" clauses whose last one ended with a full stop.
    [[nodiscard]] bool ends_clauses(std::size_t i) const {
        const TextPart& part = parts_.back();
        return part.heading.place == HeadingPlace::points && !part.empty() && i > 1 &&
               (is_below_numbers(part.lines, lines_, i) || is_below_clauses(part.lines, lines_, i));
    }

    /// A table, or a labelled value as of a form, below a point.
    [[nodiscard]] bool ends_points(std::size_t i) const {
        constexpr Label labels[] = {Label::applied, Label::granted, Label::total,  Label::period,
                                    Label::project, Label::number,  Label::signer, Label::name};
        if (parts_.back().heading.place != HeadingPlace::points || is_fresh()) return false;
        const std::string& text = lines_[i].text;
        if (begins_item(text) || is_table_of_item(lines_, i)) return false;
        if (is_greeting(text) || begins_form_at(lines_, i) ||
            describes_application(parts_.back().lines, block_at(lines_, i)))
            return true;
        const auto is_of_form = [&](Label label) { return std::ranges::count(labels, label) > 0; };
        if (const auto found = split_label(trimmed(text)))
            return !is_among_points(lines_, i, own_) && is_of_form(found->first);
        const auto alone = i + 1 < lines_.size() ? label_alone(text) : std::nullopt;
        return (alone && ((is_of_form(*alone) && !lines_[i + 1].blank()) ||
                          whole_date(std::string(trimmed(lines_[i + 1].text))))) ||
               begins_table_at(lines_, i);
    }

    /// "Finansieringsplan (tkr)   2009   2010   Totalt": a heading that is a table's first line.
    [[nodiscard]] bool heads_columns(std::size_t i) const {
        const auto columns = columns_of(lines_[i].text);
        if (columns.size() < 2 || is_fresh()) return false;
        const auto known = known_heading(columns.front(), own_);
        return known && known->place == HeadingPlace::section;
    }

    void begin_table(const Line& line) {
        const std::string heading = columns_of(line.text).front();
        begin({HeadingPlace::section, heading}, true, line);
        parts_.back().lines.push_back(
            {std::string(trimmed(trimmed(line.text).substr(heading.size()))), line.number});
    }

    /// The heading of the chapter after the last one, with text right under it.
    [[nodiscard]] bool begins_chapter(std::size_t i) const {
        const int chapter = chapter_of(lines_[i].text);
        return chapter > 1 && chapter == chapter_ + 1 && looks_like_heading(lines_[i].text) &&
               i + 1 < lines_.size();
    }

    /// Makes a sentence the part about delegation or notification, and returns its last line.
    std::size_t take_sentence(std::size_t i, HeadingPlace place) {
        begin({place, ""}, true, {"", lines_[i].number});
        const std::size_t only = i + 1;
        const bool alone =
            place == HeadingPlace::notification ? is_notified_on_line(i) : is_provided_on_line(i);
        for (; i < lines_.size() && !lines_[i].blank() && !(alone && i == only); ++i)
            parts_.back().lines.push_back(lines_[i]);
        begin({HeadingPlace::section, "Övrigt"}, true, {"", lines_[i - 1].number});
        parts_.back().on_line = alone; // below which there may be another label
        return i - 1;
    }

    void begin(const Heading& heading, bool known, const Line& at) {
        undo_empty();
        if (const int chapter = chapter_of(heading.words)) chapter_ = chapter;
        TextPart& part = parts_.emplace_back();
        part.heading = heading;
        part.known = known;
        part.at = at;
    }

    void begin_on_line(const Line& line, std::size_t at) {
        const std::string words =
            line.text.substr(0, line.text.find_last_not_of(" \t:", at - 1) + 1);
        const Heading heading = points_after_heading(line.text, own_)
                                    ? known_heading(words, own_).value()
                                    : Heading{HeadingPlace::section, words};
        begin(heading, true, line);
        parts_.back().on_line = true;
        parts_.back().lines.push_back({line.text.substr(at), line.number});
    }

    /// True right under a heading.
    [[nodiscard]] bool is_fresh() const {
        return parts_.back().empty() && !parts_.back().at.blank();
    }

    /// "Kostnader" with a table right under it, not the item of a list of documents.
    [[nodiscard]] bool heads_block(std::size_t i) const {
        const HeadingPlace place = parts_.back().heading.place;
        if (i + 1 >= lines_.size() || lines_[i + 1].blank()) return false;
        const bool among = place == HeadingPlace::points || place == HeadingPlace::basis;
        if (among && !is_fresh() && (heads_table(lines_, i) || heads_sums(lines_, i))) return true;
        if (place == HeadingPlace::points && !is_fresh() && heads_block_below(lines_, i))
            return true;
        return place != HeadingPlace::basis && place != HeadingPlace::dispatch &&
               is_block_heading(lines_[i].text);
    }

    /// "Till ledamot utses", or the name below it.
    [[nodiscard]] bool chooses(std::size_t i) const {
        return leads_to_people(lines_[i].text) || (i > 1 && leads_to_people(lines_[i - 2].text));
    }

    /// A line alone, or with a colon, that is not a known heading.
    [[nodiscard]] bool begins_section(std::size_t i) const {
        const std::string& text = lines_[i].text;
        const HeadingPlace at = parts_.back().heading.place;
        const bool item =
            begins_list(text) || (at == HeadingPlace::basis && has_digit(text)) ||
            (at == HeadingPlace::points &&
             (begins_item(text) || has_chapter_number(text) || is_among_points(lines_, i, own_)));
        const bool asks = is_question(text);
        if (is_fresh() || (!asks && !looks_like_heading(text)) || item || i + 1 == lines_.size() ||
            is_labelled_number(text) || text_after_heading(text, own_) != text.npos ||
            ending_line(text) != EndingLine::other || begins_as_decided(text) || chooses(i) ||
            (decides_by_delegation(text) && heads_list(i)))
            return false;
        return lines_[i + 1].blank() || asks ||
               (text.ends_with(':') && text.size() <= longest_heading_label);
    }

    /// True for a sentence about delegation or notification; nothing below belongs to it.
    static bool is_sentence_part(const TextPart& part) {
        return part.heading.words.empty() && (part.heading.place == HeadingPlace::delegation ||
                                              part.heading.place == HeadingPlace::notification);
    }

    /// A heading without text under it is not a heading, but a line of the text before it.
    void undo_empty() {
        if (parts_.size() < 2 || !parts_.back().empty()) return;
        const TextPart last = std::move(parts_.back());
        parts_.pop_back();
        const Line& line = last.at;
        const HeadingPlace place = last.heading.place;
        if (line.blank()) return;
        const HeadingPlace above = parts_.back().heading.place;
        const bool apart = place == HeadingPlace::proposal && above == HeadingPlace::basis &&
                           !parts_.back().empty() && parts_.back().lines.back().blank();
        const bool section =
            (last.known && place >= HeadingPlace::dispatch) || apart ||
            (place == HeadingPlace::section && heads_below_sentence(parts_.back(), line));
        const bool in_list =
            section && above != HeadingPlace::description && above < HeadingPlace::dispatch;
        if (is_sentence_part(parts_.back()) || in_list)
            parts_.push_back({{HeadingPlace::section, "Övrigt"}, true, {"", line.number}, {}});
        auto& lines = parts_.back().lines;
        if (!lines.empty() && !lines.back().blank()) lines.push_back({"", line.number});
        lines.push_back(line);
        if (!last.decider.empty()) lines.push_back({last.decider, line.number});
        lines.push_back({"", line.number});
    }

    const std::vector<Line>& lines_;
    const Headings& own_;
    std::vector<TextPart> parts_;
    int chapter_ = 0; // the last one that began
};

} // namespace

bool TextPart::empty() const {
    return std::all_of(lines.begin(), lines.end(), [](const Line& line) { return line.blank(); });
}

std::vector<TextPart> cut(const std::vector<Line>& body,
                          const std::map<std::size_t, std::string>& cuts,
                          const Headings& own_headings) {
    std::vector<TextPart> parts = Cutter(body, own_headings).cut(cuts);
    if (!has_place(parts, HeadingPlace::points) && !has_place(parts, HeadingPlace::proposal))
        find_decision(parts);
    std::erase_if(parts, [](const TextPart& part) { return part.empty(); });
    settle_places(parts);
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
    for (const auto& paragraph : paragraphs_of(without_margin(lines)))
        text += (text.empty() ? "" : "\n\n") + join(sheet, paragraph);
    return text;
}

} // namespace caseflow
