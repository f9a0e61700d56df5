#include "caseflow/render/outline.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace caseflow {
namespace {

/// Text as every format shows it: without control characters, with line feeds as line ends.
std::string trim_lines(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\r' || text.substr(i + 1, 1) != "\n") plain += text[i];
    return visible(plain);
}

bool blank(std::string_view line) {
    return line.find_first_not_of(" \t") == std::string_view::npos;
}

class Builder {
  public:
    Outline out;

    /// Only a paragraph keeps the blanks around it: quotes on a line of their own leave a line end.
    void add(Block::Kind kind, const std::vector<std::string>& items) {
        std::vector<std::string> kept;
        for (const std::string& item : items)
            if (!is_blank(item))
                kept.push_back(trim_lines(kind == Block::Kind::paragraph ? item : trim(item)));
        if (!kept.empty()) out.push_back({kind, std::move(kept), {}});
    }

    /// A heading and the blocks that `body` adds; neither if it adds none.
    template <class Body>
    void section(const std::string& heading, Body&& body) {
        Builder inner;
        body(inner);
        if (inner.out.empty()) return;
        add(Block::Kind::heading, {heading});
        std::move(inner.out.begin(), inner.out.end(), std::back_inserter(out));
    }

    void text(const std::string& all) {
        for (const std::string& paragraph : paragraphs(all))
            add(Block::Kind::paragraph, {paragraph});
    }
};

std::string label_value(std::string_view label, const std::string& value) {
    return value.empty() ? std::string{} : fmt::format("{} {}", label, value);
}

void header(Builder& to, const Case& data, const Decision& decision) {
    using Kind = Block::Kind;
    to.add(Kind::lines,
           {data.unit, data.officer.name, data.officer.title,
            label_value("Tfn:", data.officer.phone), label_value("E-post:", data.officer.email)});
    if (decision.date) to.add(Kind::lines, {to_string(*decision.date)});
    to.add(Kind::lines, {data.diarienummer});
    to.add(Kind::title, {data.title});
}

std::string delegation_line(const Delegation& delegation) {
    if (delegation.point.empty()) return delegation.provision;
    if (delegation.provision.empty()) return "Punkt " + delegation.point;
    return fmt::format("{}, punkt {}", trim(delegation.provision), trim(delegation.point));
}

/// Who decided: the signatory, or the board, with the day and the paragraph of its minutes.
std::vector<std::string> taker_lines(const Decision& decision) {
    if (!decision.by_board()) return {decision.signatory.name, decision.signatory.title};
    return {decision.minutes.board, decision.date ? to_string(*decision.date) : "",
            decision.minutes.paragraph};
}

void add_part(Builder& to, Part which, const Case& data, const Decision& decision,
              const Headings& headings) {
    using Kind = Block::Kind;
    switch (which) {
    case Part::description:
        to.section(headings.description, [&](Builder& in) { in.text(data.description); });
        break;
    case Part::sections:
        for (const Section& section : data.sections)
            to.section(section.heading, [&](Builder& in) { in.text(section.text); });
        break;
    case Part::basis:
        to.section(headings.basis, [&](Builder& in) { in.add(Kind::lines, decision.basis); });
        break;
    case Part::delegation:
        if (decision.by_board()) break;
        to.section(headings.delegation, [&](Builder& in) {
            in.add(Kind::paragraph, {delegation_line(decision.delegation)});
        });
        break;
    case Part::points:
        to.section(headings.points, [&](Builder& in) {
            in.add(Kind::points, decision.points);
            in.text(decision.reason);
        });
        break;
    case Part::signatory:
        to.add(Kind::lines, taker_lines(decision));
        break;
    case Part::notification:
        if (decision.by_board()) break;
        to.section(headings.notification, [&](Builder& in) {
            const std::string_view board = trim(decision.notification.board);
            if (!board.empty())
                in.add(Kind::paragraph, {fmt::format("Beslutet anmäls till {}.", board)});
        });
        break;
    }
}

std::string funder(const FundingSource& source) {
    std::string text;
    for (const std::string& name : source.funders) text += (text.empty() ? "" : ", ") + name;
    if (source.funders.size() > 1) text += " gemensamt";
    if (source.kind == FundingKind::in_kind) text += ", arbete eller varor";
    if (source.elsewhere)
        text += ", beslutas i eget ärende" +
                (source.case_number.empty() ? "" : " " + source.case_number);
    return text;
}

/// The share as written in Swedish, "33,3 %"; empty if the case has none.
std::string share(const FundingSource& source) {
    if (!source.share) return {};
    std::string text = source.share->str() + " %";
    std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

void funding(Builder& to, const Funding& from) {
    if (from.sources.empty()) return;
    const std::string unit = from.currency == "SEK" ? "kronor" : from.currency;
    std::vector<std::string> cells = {"Finansiär", "Belopp i " + unit, "Andel"};
    for (const FundingSource& source : from.sources) {
        cells.push_back(trim_lines(funder(source)));
        cells.push_back(source.amount ? group_digits(*source.amount) : "");
        cells.push_back(share(source));
    }
    if (from.total) {
        const std::string total = group_digits(*from.total);
        cells.insert(cells.end(), {"Summa", total, ""});
    }
    to.out.push_back({Block::Kind::heading, {"Finansiering"}, {}});
    to.out.push_back({Block::Kind::table, std::move(cells), "lrr"});
}

} // namespace

std::vector<std::string> paragraphs(std::string_view text) {
    std::vector<std::string> all;
    std::string current;
    const auto finish = [&] {
        if (!current.empty()) all.push_back(std::exchange(current, {}));
    };
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (blank(line)) {
            finish();
            continue;
        }
        if (!current.empty()) current += '\n';
        current += line;
    }
    finish();
    return all;
}

Outline outline(const Case& data, const Decision* decision, const Layout& layout,
                bool with_funding) {
    static const Decision none;
    const Decision& shown_decision = decision == nullptr ? none : *decision;
    Builder builder;
    header(builder, data, shown_decision);
    bool funded = !with_funding;
    for (const Part which : layout.sections) {
        if (which == Part::basis && !std::exchange(funded, true)) funding(builder, data.funding);
        add_part(builder, which, data, shown_decision, layout.headings);
    }
    if (!funded) funding(builder, data.funding);
    return std::move(builder.out);
}

} // namespace caseflow
