#include "caseflow/intake/proposed_basis.hpp"

#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/words.hpp"
#include "caseflow/prose/reading.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace caseflow {
namespace {

constexpr std::size_t longest_list_of_papers = 600; // bytes

/// "Delegation: Nämndens delegationsordning, punkt 2.9", "Konto: 4410" below "Underlag: …".
bool begins_label(std::string_view line) {
    constexpr std::size_t longest_label = 40; // bytes
    const std::size_t colon = line.find(": ");
    return colon <= longest_label && begins_capital(line) &&
           word_count(line.substr(0, colon)) <= 3 &&
           line.substr(0, colon).find_first_of(".,0123456789") == line.npos;
}

/// The paragraph that begins at a line, down to another label, as one line; with a semicolon
/// between documents listed below each other beside the label.
std::string paragraph_of_papers(std::span<const Line> lines, std::size_t i) {
    const std::string_view first = lines[i].text;
    const std::size_t column = first.find_first_not_of(' ', first.find(':') + 1);
    std::string all;
    for (; i < lines.size() && !lines[i].blank() && all.size() < longest_list_of_papers &&
           (all.empty() || !begins_label(lines[i].text));
         ++i) {
        const std::string_view text = trimmed(lines[i].text);
        const bool below = lines[i].text.find_first_not_of(' ') == column && begins_capital(text) &&
                           !all.ends_with(',') && !all.ends_with(';');
        all += all.empty() ? "" : below ? "; " : " ";
        all += text;
    }
    return all;
}

/// Documents that have a day each, "a den 3 maj 2022", or one without anything that separates
/// several.
bool is_document(std::string_view text) {
    const auto readings = read_prose(text);
    const bool dated = !readings.empty() && readings.back().end == text.size() &&
                       std::holds_alternative<TextPeriod>(readings.back().value);
    return dated || (text.find(',') == text.npos && text.find(" och ") == text.npos);
}

/// The parts of a text between the marks that part it, if each is a document.
std::vector<std::string> documents_between(std::string_view text,
                                           std::span<const std::string_view> marks) {
    std::vector<std::string> all;
    while (!text.empty()) {
        std::size_t end = text.size();
        std::size_t length = 0;
        for (const std::string_view mark : marks)
            if (const std::size_t at = text.find(mark); at < end) end = at, length = mark.size();
        all.emplace_back(trimmed(text.substr(0, end)));
        text.remove_prefix(std::min(end + length, text.size()));
    }
    const bool whole = std::all_of(all.begin(), all.end(), [](const std::string& line) {
        return !line.empty() && is_document(line);
    });
    return whole ? all : std::vector<std::string>{};
}

std::vector<std::string> documents_in(std::string_view text) {
    constexpr std::string_view semicolon[] = {"; ", ";"};
    constexpr std::string_view commas[] = {", samt ", " samt ", ", ", " och "};
    if (text.ends_with('.')) text.remove_suffix(1);
    if (text.find(". ") != text.npos) return {};
    if (text.find(';') != text.npos) return documents_between(text, semicolon);
    return documents_between(text, commas);
}

} // namespace

void propose_basis(std::span<const Line> lines, Imported& to) {
    static const Headings standard;
    if (to.data.decisions.empty() || !to.data.decisions.back().basis.empty()) return;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::size_t colon = lines[i].text.find(": ");
        const bool opens = i == 0 || lines[i - 1].blank() || begins_label(lines[i - 1].text);
        if (colon == std::string::npos || !opens) continue;
        const auto heading = known_heading(lines[i].text.substr(0, colon), standard);
        if (!heading || heading->place != Heading::Place::basis) continue;
        const std::string paragraph = paragraph_of_papers(lines, i);
        auto found =
            documents_in(trimmed(std::string_view(paragraph)).substr(paragraph.find(": ") + 2));
        if (found.empty()) continue;
        to.data.decisions.back().basis = std::move(found);
        to.remarks["decision.0.basis"] =
            "ur texten: " + quote_words(paragraph, 0, paragraph.size());
        return;
    }
}

} // namespace caseflow
