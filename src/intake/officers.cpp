#include "caseflow/intake/officers.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/imported_texts.hpp"
#include "caseflow/intake/people.hpp"
#include "caseflow/intake/words.hpp"

#include <string>
#include <utility>
#include <vector>

namespace caseflow {
namespace {

constexpr std::size_t longest_officer_line = 200; // bytes

/// A line and the next one, between which a sentence may go on.
std::string window_at(std::span<const Line> lines, std::size_t i) {
    std::string text(trimmed(lines[i].text));
    if (i + 1 < lines.size() && !lines[i + 1].blank())
        text += " " + std::string(trimmed(lines[i + 1].text));
    return text;
}

/// "Handläggare" says no more than that somebody is the officer.
bool says_title(std::string_view text) {
    return is_role(text) && fold(text) != "handläggare";
}

/// The word right before a place: a title in small letters within a sentence.
std::string_view title_before(std::string_view text, std::size_t at) {
    if (at < 2 || text[at - 1] != ' ') return {};
    const std::size_t space = text.rfind(' ', at - 2);
    const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
    const std::string_view word = text.substr(begin, at - 1 - begin);
    return begins_small(word) && says_title(word) ? word : std::string_view{};
}

/// "naturvårdshandläggare Annika Frisk", or the title below the name in its column.
std::optional<std::string> title_at(std::span<const Line> lines, std::size_t i,
                                    const std::string& name) {
    const std::string window = window_at(lines, i);
    if (const std::size_t at = window.find(name); at != std::string::npos)
        if (const auto title = title_before(window, at); !title.empty()) return std::string(title);
    const auto here = columns_of(lines[i].text);
    const auto below =
        i + 1 < lines.size() ? columns_of(lines[i + 1].text) : std::vector<std::string>{};
    for (std::size_t column = 0; column < here.size() && column < below.size(); ++column)
        if (here[column] == name && here.size() == below.size() && says_title(below[column]) &&
            !person_on(below[column]))
            return below[column];
    return std::nullopt;
}

void propose_title(std::span<const Line> lines, Imported& to) {
    Agreed<std::string> title;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].blank() || lines[i].text.size() > longest_officer_line) continue;
        if (const auto found = title_at(lines, i, to.data.officer.name))
            if (title.empty() || fold(title.value()) != fold(*found))
                title.say(*found, quote_words(*found, 0, found->size()));
    }
    if (!title.given()) return;
    to.data.officer.title = title.value();
    to.remarks["officer.title"] = "ur texten: " + title.words();
}

/// The title of an officer who decided, too.
void take_signed_title(Imported& to) {
    if (to.data.decisions.empty()) return;
    const Signatory& signatory = to.data.decisions.back().signatory;
    if (signatory.name != to.data.officer.name || !says_title(signatory.title)) return;
    to.data.officer.title = signatory.title;
    to.remarks["officer.title"] =
        "ur texten: " + quote_words(signatory.title, 0, signatory.title.size());
}

/// "efter föredragning av handläggare Karin Ek", "Handläggare Karin Ek har varit föredragande"
std::optional<Person> presenter_in(const std::string& text) {
    const std::string folded = fold(text);
    if (folded.find("föredrag") == std::string::npos) return std::nullopt;
    for (std::size_t at = folded.find("handläggare "); at != std::string::npos;
         at = folded.find("handläggare ", at + 1)) {
        const std::size_t space = text.rfind(' ', at);
        auto found =
            person_in(std::string_view(text).substr(space == std::string::npos ? 0 : space + 1));
        const std::size_t stop = text.find(". ", at);
        const std::size_t word = folded.find("föredrag");
        if (found && word < std::max(stop, at)) return found;
    }
    return std::nullopt;
}

} // namespace

void propose_officer(std::span<const Line> lines, Imported& to) {
    Officer& officer = to.data.officer;
    Agreed<std::string> name;
    for (std::size_t i = 0; i < lines.size() && officer.name.empty(); ++i) {
        if (lines[i].blank() || lines[i].text.size() > longest_officer_line) continue;
        const std::string window = window_at(lines, i);
        if (const auto found = presenter_in(window))
            name.say(found->name, quote_words(window, 0, window.size()));
    }
    if (name.given()) {
        officer.name = name.value();
        to.remarks["officer.name"] = "ur texten: " + name.words();
    }
    if (!officer.name.empty() && officer.title.empty()) take_signed_title(to);
    if (!officer.name.empty() && officer.title.empty()) propose_title(lines, to);
}

} // namespace caseflow
