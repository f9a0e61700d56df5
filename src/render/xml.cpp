#include "caseflow/render/xml.hpp"

#include "caseflow/base/utf8.hpp"

namespace caseflow {

Node add(Node to, const char* name, std::string_view text) {
    Node child = to.append_child(name);
    child.text().set(visible(text).c_str());
    return child;
}

void add_given(Node to, const char* name, std::string_view text) {
    if (!text.empty()) add(to, name, text);
}

void set(Node node, const char* name, std::string_view value) {
    node.append_attribute(name).set_value(visible(value).c_str());
}

std::string moment(Date date) {
    return to_string(date) + "T00:00:00";
}

void add_date(Node dates, const char* element, std::string_view type,
              const std::optional<Date>& date) {
    if (!date) return;
    set(add(dates, element, moment(*date)), "dateType", type);
}

Node add_own_element(Node to, std::string_view name, std::string_view type,
                     std::string_view value) {
    Node element = to.append_child("ownElement");
    set(element, "name", name);
    set(element, "dataType", type);
    if (!value.empty()) add(element, "value", value);
    return element;
}

} // namespace caseflow
