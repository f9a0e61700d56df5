#include "caseflow/render/erms.hpp"

#include "caseflow/base/digest.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/case_fields.hpp"
#include "caseflow/model/chain.hpp"
#include "caseflow/model/value.hpp"
#include "caseflow/render/erms_money.hpp"
#include "caseflow/render/xml.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <sstream>

namespace caseflow {
namespace {

class Writer {
  public:
    Writer(const Register& body, Date today, ErmsVersion version)
        : body_(body), today_(today), version_(version) {}

    std::string write(const std::vector<Listed>& cases) {
        XmlNode declaration = document_.append_child(pugi::node_declaration);
        set(declaration, "version", "1.0");
        set(declaration, "encoding", "UTF-8");
        XmlNode erms = document_.append_child("erms");
        set(erms, "xmlns", "https://DILCIS.eu/XML/ERMS");
        control(erms.append_child("control"));
        XmlNode aggregations = erms.append_child("aggregations");
        for (const Listed& listed : cases)
            aggregation(aggregations.append_child("aggregation"), listed);
        std::ostringstream out;
        document_.save(out, "  ");
        return out.str();
    }

  private:
    [[nodiscard]] std::string agency() const {
        return body_.organisation.empty() ? "okänd organisation" : body_.organisation;
    }

    void control(XmlNode control) {
        const std::string& number = body_.organisation_number;
        XmlNode identification = add(control, "identification", number.empty() ? agency() : number);
        set(identification, "identificationType",
            number.empty() ? "organisation" : "organisationsnummer");
        XmlNode maintenance = control.append_child("maintenanceInformation");
        set(maintenance.append_child("maintenanceStatus"), "value", "new");
        add(maintenance.append_child("maintenanceAgency"), "agencyName", agency());
        XmlNode event =
            maintenance.append_child("maintenanceHistory").append_child("maintenanceEvent");
        set(event.append_child("eventType"), "value", "created");
        add(event, "eventDateTime", to_date_time(today_));
        XmlNode tool = event.append_child("agent");
        set(tool, "agentType", "other");
        set(tool, "otherAgentType", "system");
        add(tool, "name", "caseflow " CASEFLOW_VERSION);
    }

    [[nodiscard]] std::string uuid(const Case& data, std::string_view part) const {
        return uuid_of(fmt::format("urn:diarienummer:{}:{}{}", body_.organisation_number,
                                   data.diarienummer, part));
    }

    void aggregation(XmlNode node, const Listed& listed) {
        const Case& data = listed.data;
        set(node, "systemIdentifier", uuid(data, ""));
        set(node, "aggregationType", "caseFile");
        add(node, "objectId", data.diarienummer);
        add_given(node, "title", data.title);
        set(node.append_child("status"), "value", status(listed.derived.state));
        relations(node, data);
        add_money(node, data);
        agents(node.append_child("agents"), data);
        add(node, "description",
            data.description.empty() && data.title.empty() ? data.diarienummer : data.description);
        XmlNode dates = node.append_child("dates");
        add_date(dates, "date", "created", created_on(data));
        add_date(dates, "date", "opened", data.registered);
        for (const Decision& decision : data.decisions)
            add_date(dates, "date", "decision_date", decision.date);
        add_date(dates, "date", "closed", data.closed);
        for (const Decision& decision : data.decisions) actions(node, decision);
        if (!data.sections.empty()) sections(node.append_child("notes"), data);
        records(node, data);
    }

    static std::string_view status(State state) {
        return state == State::closed ? "closed" : state == State::open ? "open" : "in_progress";
    }

    static void relations(XmlNode node, const Case& data) {
        std::vector<std::string> numbers = data.related;
        for (const FundingSource& source : data.funding.sources)
            numbers.push_back(source.case_number);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const bool repeated =
                std::find(numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(i),
                          numbers[i]) != numbers.begin() + static_cast<std::ptrdiff_t>(i);
            if (!numbers[i].empty() && !repeated)
                set(add(node, "relation", numbers[i]), "relationType", "reference");
        }
    }

    XmlNode agent(XmlNode agents, std::string_view type, std::string_view name) {
        XmlNode node = agents.append_child("agent");
        set(node, "agentType", type);
        add(node, "name", name);
        return node;
    }

    void agents(XmlNode agents, const Case& data) {
        XmlNode creator = agent(agents, "creator", agency());
        if (!body_.organisation_number.empty())
            set(add(creator, "idNumber", body_.organisation_number), "idNumberType",
                "organisationsnummer");
        add(creator, "role", "arkivbildare");
        officer(agents, data);
        for (const Decision& decision : data.decisions) {
            if (decision.signatory.name.empty()) continue;
            XmlNode signatory = agent(agents, "authorising_person", decision.signatory.name);
            add_given(signatory, "role", decision.signatory.title);
        }
    }

    void officer(XmlNode agents, const Case& data) {
        const auto& [name, title, phone, email] = data.officer;
        if (name.empty()) return;
        XmlNode node = agent(agents, "responsible_person", name);
        add_given(node, "unitName", data.unit);
        add_given(node, "role", title.empty() ? "handläggare" : title);
        if (phone.empty() && email.empty()) return;
        if (version_ == ErmsVersion::v2_1 && data.unit.empty())
            return; // 2.1 has no contact without an address
        XmlNode contact = node.append_child("addressContactInformation");
        if (version_ == ErmsVersion::v2_1) {
            XmlNode address = add(contact, "addressLine", data.unit);
            set(address, "adressType", "other");
            set(address, "otherAddressLineType", "enhet");
        }
        if (!phone.empty()) set(add(contact, "contactLine", phone), "contactType", "phonenumber");
        if (!email.empty()) set(add(contact, "contactLine", email), "contactType", "email");
    }

    void actions(XmlNode node, const Decision& decision) {
        const auto& [provision, point] = decision.delegation;
        const std::string due = provision + (provision.empty() || point.empty() ? "" : ", ") +
                                (point.empty() ? "" : "punkt " + point);
        for (std::size_t i = 0; i < decision.points.size(); ++i) {
            XmlNode action = node.append_child("action");
            add(action, "actionText", fmt::format("{}. {}", i + 1, decision.points[i]));
            add_given(action, "actionDue", due);
            add(action, "actionType", "beslut");
            if (decision.date)
                add_date(action.append_child("dates"), "actionDate", "decision_date",
                         decision.date);
        }
        minutes(node, decision);
        notification(node, decision.notification);
    }

    /// The minutes, if a board made the decision itself.
    void minutes(XmlNode node, const Decision& decision) {
        if (!decision.by_board()) return;
        const auto& [board, paragraph, announced] = decision.minutes;
        XmlNode action = node.append_child("action");
        add(action, "actionText",
            fmt::format("Protokoll{}{}{}{}", board.empty() ? "" : " från ", board,
                        paragraph.empty() ? "" : ", ", paragraph));
        add(action, "actionType", "protokoll");
        add_dates(action, "decision_date", decision.date, announced);
    }

    /// The day of an action, and the day when its minutes were announced.
    void add_dates(XmlNode action, std::string_view type, const std::optional<Date>& day,
                   const std::optional<Date>& announced) {
        if (!day && !announced) return;
        XmlNode dates = action.append_child("dates");
        add_date(dates, "actionDate", type, day);
        add_date(dates, "actionDate", "other", announced);
        if (announced) set(dates.last_child(), "otherDateType", "announced");
    }

    void notification(XmlNode node, const Notification& given) {
        const auto& [board, meeting, paragraph, announced] = given;
        if (board.empty()) return;
        XmlNode action = node.append_child("action");
        add(action, "actionText",
            fmt::format("Anmälan till {}{}{}", board, paragraph.empty() ? "" : ", ", paragraph));
        add(action, "actionType", "anmälan");
        add_dates(action, "finished", meeting, announced);
        agent(action.append_child("agents"), "recipient", board);
    }

    static void sections(XmlNode notes, const Case& data) {
        for (const Section& section : data.sections)
            set(add(notes, "note", section.text), "noteType", section.heading);
    }

    /// The documents of the log, then the basis of each decision and its text.
    void records(XmlNode node, const Case& data) {
        int number = 0;
        for (const Document& document : data.documents) {
            number = std::max(number, document.number.value_or(0));
            logged_record(node, data, document);
        }
        std::vector<XmlNode> texts; // of each decision, null for a draft
        texts.reserve(data.decisions.size());
        for (const Decision& decision : data.decisions) {
            XmlNode& text = texts.emplace_back();
            if (!decision.date) continue;
            for (const std::string& basis : decision.basis)
                record(node, data, ++number, basis, *decision.date);
            text = record(node, data, ++number,
                          "Beslut: " + (data.title.empty() ? data.diarienummer : data.title),
                          *decision.date);
        }
        relate(texts, DecisionChains(data));
    }

    static void relate(const std::vector<XmlNode>& texts, const DecisionChains& chains) {
        for (std::size_t i = 0; i < chains.size(); ++i)
            if (const auto by = chains[i].replaced_by) {
                relation(texts[*by], texts[i], "replaces");
                relation(texts[i], texts[*by], "is_replaced_with");
            }
    }

    /// Inserts after the running number and earlier relations.
    static void relation(XmlNode from, const XmlNode& to, std::string_view type) {
        XmlNode at = from.child("runningNumber");
        while (std::string_view(at.next_sibling().name()) == "relation") at = at.next_sibling();
        XmlNode node = from.insert_child_after("relation", at);
        node.text().set(to.child_value("objectId"));
        set(node, "relationType", type);
    }

    XmlNode record(XmlNode to, const Case& data, int number, std::string_view title, Date created) {
        XmlNode node = to.append_child("record");
        set(node, "systemIdentifier", uuid(data, fmt::format(":{}", number)));
        add(node, "objectId", fmt::format("{}:{}", data.diarienummer, number));
        add(node, "title", title);
        add(node, "runningNumber", fmt::format("{}", number));
        add_date(node.append_child("dates"), "date", "created", created);
        return node;
    }

    void logged_record(XmlNode to, const Case& data, const Document& document) {
        if (!document.number || !document.date) return;
        XmlNode node = record(to, data, *document.number, document.title, *document.date);
        XmlNode dates = node.child("dates");
        XmlNode direction = node.insert_child_before("direction", dates);
        const bool internal = document.direction == Direction::internal;
        set(direction, "directionDefinition",
            internal                              ? "other"
            : document.direction == Direction::in ? "incoming"
                                                  : "outgoing");
        if (internal) set(direction, "otherDirectionDefinition", "internal");
        if (!document.party.empty()) {
            XmlNode agents = node.insert_child_before("agents", dates);
            agent(agents, document.direction == Direction::out ? "recipient" : "sender",
                  document.party);
        }
        const bool has_more = has_details(document);
        if (document.file.empty() && !has_more) return;
        XmlNode information = node.append_child("additionalInformation");
        if (!document.file.empty()) appendix(node, information, document);
        if (document.sha256.empty() && !has_more) return;
        XmlNode own = information.append_child("ownElement");
        if (!document.file.empty() && !document.sha256.empty())
            add_own_element(own, "sha256", "string", document.sha256);
        details(own, document);
    }

    /// True for a document with values that the standard has no element for.
    static bool has_details(const Document& document) {
        return document.registered || document.person || !document.public_title.empty() ||
               document.due || document.answered || !document.removed.empty() ||
               document.secrecy.is_given();
    }

    static void details(XmlNode own, const Document& document) {
        const auto day = [&](const char* name, const std::optional<Date>& date) {
            if (date) add_own_element(own, name, "date", to_string(*date));
        };
        day("registered", document.registered);
        if (document.person) add_own_element(own, "person", "boolean", "true");
        if (!document.public_title.empty())
            add_own_element(own, "public_title", "string", document.public_title);
        day("due", document.due);
        if (document.answered)
            add_own_element(own, "answered", "integer", fmt::format("{}", *document.answered));
        if (!document.removed.empty()) add_own_element(own, "removed", "string", document.removed);
        add_secrecy(own, document.secrecy);
    }

    void appendix(XmlNode record, XmlNode information, const Document& document) {
        set(record, "recordPhysicalOrDigital",
            version_ == ErmsVersion::v3 ? "digital" : "digitial");
        XmlNode appendix = information.append_child("appendix");
        const std::string name = document.file.substr(document.file.rfind('/') + 1);
        const std::size_t dot = name.rfind('.');
        set(appendix, "name", name);
        if (dot != std::string::npos) set(appendix, "fileFormat", name.substr(dot + 1));
        set(appendix, "path", document.file);
    }

    const Register& body_;
    Date today_;
    ErmsVersion version_;
    pugi::xml_document document_;
};

} // namespace

std::optional<Date> created_on(const Case& data) {
    if (data.registered) return data.registered;
    std::optional<Date> first;
    for (const char* table : {"decision", "document", "closed"})
        for_each_value(data, table, [&](const Value& value, bool /*given*/) {
            const auto* date = std::get_if<Date>(&value);
            if (date != nullptr && (!first || *date < *first)) first = *date;
        });
    return first;
}

std::string write_erms(const std::vector<Listed>& cases, const Register& body, Date today,
                       ErmsVersion version) {
    return Writer(body, today, version).write(cases);
}

std::span<const ArchiveFormat> archive_formats() {
    static constexpr ArchiveFormat table[] = {{"erms", write_erms}};
    return table;
}

} // namespace caseflow
