#include "caseflow/intake/signature.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/body_lines.hpp"
#include "caseflow/intake/deciding_sentences.hpp"
#include "caseflow/intake/delegations.hpp"
#include "caseflow/intake/ending_lines.hpp"
#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/items.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/notifications.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/people.hpp"
#include "caseflow/intake/signature_marks.hpp"
#include "caseflow/intake/somebody_else.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <optional>

namespace caseflow {
namespace {

constexpr std::size_t most_title_lines = 2;
constexpr std::size_t widest_line = 130; // bytes of a line that a page broke
const std::string for_signatures = "Underskrift";
const std::string for_remarks = "Övrigt";

constexpr bool is_in_papers(Heading::Place place) {
    return place == Heading::Place::delegation || place == Heading::Place::basis;
}

struct Signer {
    std::size_t begin = 0; // lines
    std::size_t end = 0;
    std::size_t column = 0;
    Person person;
    bool introduced = false;
    bool listed = false; // under a heading for other people
};

class SignatureReader : private BodyLines {
  public:
    SignatureReader(std::vector<Line>& body, const Headings& own, bool by_board,
                    std::string_view signed_above)
        : BodyLines(body, own), body_(body), nobody_signs_(by_board), signed_above_(signed_above) {
        place(own);
    }

    Signature read() {
        for (std::size_t i = 0; i < body_.size();) i = next(i);
        return std::move(found_);
    }

  private:
    /// Notes the heading above each line, and whether the text only proposes.
    void place(const Headings& own_headings) {
        bool proposes = false;
        bool decides = false;
        Heading::Place place = Heading::Place::description;
        bool list = false;
        bool bare = false; // nothing is under the heading yet
        places_.reserve(body_.size());
        for (std::size_t i = 0; i < body_.size(); ++i) {
            const Line& line = body_[i];
            const auto heading =
                is_heading(i) ? known_heading(line.text, own_headings) : std::nullopt;
            const bool continues = heading && bare && continues_under(*heading, place);
            bare = heading || (bare && line.blank());
            if (heading && !continues) {
                place = heading->place;
                list = is_list_of_people(heading->words);
                proposes = proposes || place == Heading::Place::proposal;
            }
            if (decides && place != Heading::Place::basis)
                list = list || opens_words_of_others(line.text);
            if (!heading && points_after_heading(line.text, own_headings))
                place = Heading::Place::points;
            decides = decides || place == Heading::Place::points;
            if (found_.officer_decides.empty() && decides_as_officer(line.text))
                found_.officer_decides = trimmed(line.text);
            places_.push_back(place);
            lists_.push_back(list);
        }
        nobody_signs_ = nobody_signs_ || (proposes && !decides);
    }

    /// Reads what begins at a line and returns the line after it.
    std::size_t next(std::size_t i) {
        const Line& line = body_[i];
        if (line.blank() || is_heading(i)) return i + 1;
        if (const auto signer = decider_at(i)) return sign(*signer);
        if ((begins_minutes(line.text) && !continues_sentence(i)) ||
            (mentions_approval(line.text) && person_after(i)))
            return cut(i, for_signatures), next_heading(i);
        if (in_decision(i) && (introduces_others(i) || begins_address(i))) cut(i, for_remarks);
        if (in_decision(i)) cut_before(i);
        const EndingLine kind = is_in_papers(places_[i]) && begins_block(i) ? ending_line(line.text)
                                                                            : EndingLine::other;
        if (kind == EndingLine::electronic) cut(i, for_signatures);
        if (kind == EndingLine::remark) cut(i, for_remarks);
        decided_by(i);
        return i + 1;
    }

    /// Ends the points before lines that are not points.
    void cut_before(std::size_t i) {
        const std::string_view text = trimmed(body_[i].text);
        if (fold(text).starts_with("beslutet anmäls ") && begins_block(i) && ends_part(i + 1))
            return cut(i, for_remarks);
        const EndingLine kind = ending_line(text.substr(bullet_length(text)));
        const bool item = bullet_length(text) > 0 && is_below_item(i);
        switch (item && kind == EndingLine::remark ? EndingLine::other : kind) {
        case EndingLine::registry:
        case EndingLine::remark:
            if (begins_block(i) || (kind == EndingLine::remark && ends_sentence(i - 1)))
                cut(i, for_remarks);
            return;
        case EndingLine::enclosure:
        case EndingLine::electronic:
            if (begins_block(i) || (kind == EndingLine::electronic && person_after(i)))
                cut(i, for_signatures);
            return;
        case EndingLine::introduction:
            if (text.starts_with("__") || ends_part(i + 1)) cut(i, for_signatures);
            return;
        default:
            return;
        }
    }

    /// True for a line below an item with a bullet, to which it is another.
    [[nodiscard]] bool is_below_item(std::size_t i) const {
        const std::size_t above = text_line_before(i);
        return in_decision(above) && bullet_length(trimmed(body_[above].text)) > 0;
    }

    [[nodiscard]] bool in_decision(std::size_t i) const {
        return places_[i] == Heading::Place::points || places_[i] == Heading::Place::proposal;
    }

    /// "Bedömningsunderlag 2022-11-15" in a list of documents, which looks like a place and a day;
    /// "Enligt Delegationsordning …, punkt B 4" under the heading for it.
    [[nodiscard]] bool is_document(std::size_t i) const {
        if (places_[i] == Heading::Place::delegation && delegation_in(body_[i].text)) return true;
        if (places_[i] != Heading::Place::basis || i == 0) return false;
        const std::size_t above = text_line_before(i);
        return !body_[i - 1].blank() || (above < body_.size() && is_heading(above));
    }

    /// The signatory at a line; if the first person prepared the case, the one beside them.
    [[nodiscard]] std::optional<Signer> decider_at(std::size_t i) const {
        const std::size_t above = text_line_before(i);
        if (above < body_.size() && introduces_decider(column_of(body_[above].text, 1)))
            if (auto second = signer_at(i, 1)) return second;
        auto signer = signer_at(i, 0);
        if (!signer || (!only_prepares(*signer) && signed_as(body_, i, 1) != SignedAs::deciding))
            return signer;
        const auto other = signer_at(i, 1);
        return other && is_role(other->person.role) ? other : signer;
    }

    /// True for somebody who prepared the case, unless the text says that they decided it.
    [[nodiscard]] bool only_prepares(const Signer& signer) const {
        constexpr std::string_view never[] = {"sekreterare", "föredragande", "justerare"};
        const std::string& role = signer.person.role;
        if (!is_preparing_role(role))
            return signed_as(body_, signer.begin, signer.column) == SignedAs::preparing;
        if (ends_with_any(fold(role), never)) return true;
        const std::size_t above = text_line_before(signer.begin);
        const bool introduced = above < body_.size() && introduces_decider(body_[above].text);
        const bool officer = !found_.officer_decides.empty() && fold(role).ends_with("handläggare");
        return !introduced && !officer && after_signer_label_at(signer.begin) == 0;
    }

    /// A person at a line who could have signed.
    [[nodiscard]] std::optional<Signer> signer_at(std::size_t i, std::size_t column) const {
        Signer signer{i, i + 1, column, {}, false, lists_[i]};
        if (const std::size_t value = column > 0 ? 0 : after_signer_label_at(i)) {
            const auto person = person_on(body_[i].text.substr(value));
            if (!person) return std::nullopt;
            signer.person = *person;
            signer.introduced = true;
            take_labelled_title(signer);
            return signer;
        }
        if (column == 0 && introduces(i)) return std::nullopt; // "På uppdrag av direktör Karin Ek"
        const std::string_view words = column_of(body_[i].text, column);
        const std::string_view name = without_party(without_delegation(words));
        const auto person = person_on(name);
        if (!person || (is_reached(*person) && !is_leading_role(person->role))) return std::nullopt;
        signer.person = *person;
        signer.introduced = introduces(text_line_before(i)) || is_undersigned(signer);
        if (is_no_office(signer.person.role)) take_title(signer);
        if (signer.introduced) take_labelled_title(signer);
        if (signer.person.role.empty()) take_title_above(signer);
        if (name != words && !is_role(signer.person.role)) return std::nullopt;
        signer.introduced = signer.introduced || without_delegation(words) != words ||
                            is_only_decider(signer) || is_signed_electronically(signer);
        const bool other = is_somebody_else(signer.begin) ||
                           (in_decision(signer.begin) && begins_sentence_of(signer.begin));
        return accepts(signer) && !other ? std::optional(signer) : std::nullopt;
    }

    /// "Titel: Enhetschef" below "Signerat av: Karin Ek", or "Titel" above "Enhetschef"
    void take_labelled_title(Signer& signer) const {
        if (!signer.person.role.empty()) return;
        if (const auto found = title_with_label(body_, signer.end))
            signer.person.role = found->first, signer.end = found->second;
    }

    /// "Beslutande" above one person with a title: not a list of participants.
    [[nodiscard]] bool is_only_decider(const Signer& signer) const {
        const std::size_t above = line_above_provision(signer.begin);
        const std::size_t below = next_written(signer.end);
        return above < body_.size() && is_heading(above) && is_role(signer.person.role) &&
               fold(without_colon(body_[above].text)) == "beslutande" && ends_part(signer.end) &&
               (below == body_.size() || !person_on(body_[below].text));
    }

    /// "Beslutet är elektroniskt undertecknat av" right above somebody with a title, or "Beslutet
    /// är signerat elektroniskt" below somebody who leads.
    [[nodiscard]] bool is_signed_electronically(const Signer& signer) const {
        if (!is_role(signer.person.role) || is_preparing_role(signer.person.role)) return false;
        const std::size_t above = text_line_before(signer.begin);
        const bool opens = begins_block(signer.begin);
        return is_electronic(above) ? opens || !body_[above].text.ends_with('.')
                                    : opens && is_leading_role(signer.person.role) &&
                                          is_electronic(next_written(signer.end));
    }

    /// The first to sign below "fattats av undertecknad rektor efter föredragning av Karin Ek".
    [[nodiscard]] bool is_undersigned(const Signer& signer) const {
        const std::string& sentence = undersigned_.sentence;
        return !sentence.empty() && found_.signatory.name.empty() && begins_block(signer.begin) &&
               sentence.find(signer.person.name) == sentence.npos;
    }

    /// True for the decider named by a sentence before.
    [[nodiscard]] bool is_named_decider(const Signer& signer) const {
        return in_sentence_ && found_.signatory.name == signer.person.name &&
               is_role(signer.person.role);
    }

    /// The lines under a name, up to the end of their block, as far as they can be a title; a known
    /// title may also follow a blank line or the time of signing.
    void take_title(Signer& signer) const {
        std::string title;
        std::size_t i = signer.end;
        if (i + 1 < body_.size() && is_gap(i) && is_role(body_[i + 1].text) && !is_heading(i + 1) &&
            ends_part(i + 2) && !introduces_others(i + 1))
            ++i;
        for (std::size_t count = 0; i < body_.size() && count < most_title_lines; ++i, ++count) {
            const std::string text(title_alone(column_of(body_[i].text, signer.column)));
            if (text.empty() || !may_be_title(i, text, title) ||
                (signer.introduced && is_label_of_next(body_, i)))
                break;
            title += (title.empty() ? "" : "\n") + text;
            signer.end = i + 1;
        }
        if (!title.empty()) signer.person.role = title;
    }

    /// "Socialnämndens ordförande" alone above a name alone.
    void take_title_above(Signer& signer) const {
        const std::size_t above = text_line_before(signer.begin);
        if (above == body_.size() || is_heading(above) || !begins_block(above)) return;
        const std::string_view title = trimmed(body_[above].text);
        const bool prepares = is_preparing_role(title) && found_.officer_decides.empty();
        const bool other = !is_preparing_role(title) && introduces_others(above);
        if (!is_role(title) || prepares || other || person_on(title) || title.ends_with('.'))
            return;
        signer.person.role = title;
        signer.begin = above;
    }

    [[nodiscard]] bool may_be_title(std::size_t i, const std::string& text,
                                    const std::string& before) const {
        if (body_[i].blank() || is_heading(i) || !may_be_title_below(text)) return false;
        return before.empty() || !is_role(before) || begins_small(text);
    }

    /// With a known title, or introduced, a person signs in any block of their own that ends the
    /// text or a decision; a name alone, or with a possible title, only after lists.
    [[nodiscard]] bool accepts(const Signer& signer) const {
        const std::size_t i = signer.begin;
        const bool known = is_role(signer.person.role);
        const std::size_t below = line_after_names_of_body(body_, signer.end);
        const bool first_name = has_first_name(signer.person.name);
        const bool ends_text = first_name && next_written(below) == body_.size();
        const bool lone = begins_block(i) || introduces(i - 1) ||
                          ((known || ends_text) && ends_sentence(i - 1)) ||
                          (known && signer.introduced) || ends_item_above(signer);
        if (!lone || (signer.listed && !signer.introduced && !is_named_decider(signer)))
            return false;
        if (!signer.introduced && !is_leading_role(signer.person.role) && is_below_appeal(i))
            return false;
        if (!known && !first_name && !signer.person.role.empty() && signer.introduced) return false;
        const bool ended = ends_part(signer.end) || ends_part(below);
        const bool last = ended || !column_of(body_[signer.end].text, 1).empty() ||
                          is_far_right(body_[signer.end].text) ||
                          (signer.introduced && is_label_of_next(body_, signer.end));
        const bool whole = last || body_[signer.end].blank();
        if (whole && is_named_decider(signer)) return true;
        const bool decides = in_decision(i) || places_[i] == Heading::Place::notification;
        if (known || signer.introduced) return whole && (decides || signer.introduced || last);
        return ended && first_name && (decides || is_in_papers(places_[i]) || ends_text);
    }

    /// "– Medlen betalas ut" right above "Karin Ek, enhetschef", at the end of the text.
    [[nodiscard]] bool ends_item_above(const Signer& signer) const {
        return in_decision(signer.begin) && is_leading_role(signer.person.role) &&
               ends_unstopped_item(signer.begin - 1) && ends_part(signer.end);
    }

    /// The first person who did more than prepare the case signs; the words of others are kept.
    std::size_t sign(const Signer& signer) {
        std::size_t begin = signer.begin;
        std::vector<std::size_t> places;
        for (std::size_t i = text_line_before(begin);
             (introduces(i) || is_electronic(i)) && !is_document(i); i = text_line_before(i)) {
            begin = i;
            places.push_back(i);
        }
        cut(begin, for_signatures);
        const bool again = in_sentence_ && found_.signatory.name == signer.person.name;
        const bool other = !signed_above_.empty() && signed_above_ != signer.person.name;
        if (nobody_signs_ || other || (!found_.signatory.name.empty() && !again) ||
            only_prepares(signer) || (!signer.introduced && decider_follows(signer.begin)))
            return signer.end;
        if (again && !is_role(signer.person.role)) return signer.end;
        in_sentence_ = false;
        found_.signatory = {signer.person.name, signer.person.role};
        if (signer.person.role.empty()) found_.signatory.title = undersigned_.title;
        const std::string line(column_of(body_[signer.begin].text, signer.column));
        found_.words = signer.person.name == line ? "" : line;
        for (std::size_t i = signer.begin + 1; i < signer.end; ++i)
            found_.words += words_beside_title(body_[i].text);
        for (const std::size_t i : places) take_introduction(i);
        for (std::size_t i = signer.begin; i < signer.end; ++i)
            body_[i].text = without_column(body_[i].text, signer.column);
        return signer.end;
    }

    /// A date beside the signature is the decision's; a line to sign on has no words.
    void take_introduction(std::size_t i) {
        Line& line = body_[i];
        if (const auto date = date_of_place(line.text)) found_.dates.emplace_back(*date, line);
        const bool titled = line.text == for_signatures;
        const bool words = line.text.find_first_not_of("_.… -:") != std::string::npos;
        if (titled) found_.words.insert(0, for_signatures + (found_.words.empty() ? "" : " "));
        if (titled || !words || parse_date(line.text)) line.text.clear();
    }

    /// "Beslut i ärendet har fattats av enhetschef Karin Ek": the sentence is kept.
    void decided_by(std::size_t i) {
        if (nobody_signs_ || !found_.signatory.name.empty() || !signed_above_.empty()) return;
        std::string sentence = body_[i].text;
        if (i + 1 < body_.size() && sentence.size() <= widest_line)
            sentence += " " + std::string(trimmed(body_[i + 1].text)); // if a page broke it
        const auto person = decider_in_sentence(sentence, body_[i].text.size() + 1);
        const bool alone = !person && begins_block(i);
        if (const std::size_t at = alone ? offset_of_decider(sentence) : 0)
            if (auto title = title_of_undersigned(std::string_view(sentence).substr(at)))
                return undersigned_ = {*title, sentence}, cut(i, for_signatures); // signed below
        if (!person) return;
        const bool apart = begins_block(i) || (ends_sentence(i - 1) && !begins_item(body_[i].text));
        if (in_decision(i) && apart) cut(with_label_above(i), for_signatures);
        found_.signatory = {person->name, indefinite_role(role_alone(person->role))};
        const bool on_line = body_[i].text.find(person->name) != std::string::npos;
        found_.words = on_line ? body_[i].text : sentence;
        in_sentence_ = true;
    }

    void cut(std::size_t i, const std::string& heading) { found_.cuts.emplace(i, heading); }

    std::vector<Line>& body_;
    bool nobody_signs_;
    std::string_view signed_above_; // the signatory according to the head
    std::vector<bool> lists_;
    std::vector<Heading::Place> places_;
    struct {
        std::string title; // "rektor" of "undertecknad rektor"
        std::string sentence;
    } undersigned_;
    bool in_sentence_ = false; // the signatory was found in a sentence
    Signature found_;
};

} // namespace

Signature take_signature(std::vector<Line>& body, const Headings& own, bool by_board,
                         std::string_view signed_above) {
    return SignatureReader(body, own, by_board, signed_above).read();
}

} // namespace caseflow
