#include "caseflow/render/xml.hpp"

#include "caseflow/base/utf8.hpp"

namespace caseflow {

XmlNode add(XmlNode to, const char* name, std::string_view text) {
    XmlNode child = to.append_child(name);
    child.text().set(visible(text).c_str());
    return child;
}

void add_given(XmlNode to, const char* name, std::string_view text) {
    if (!text.empty()) add(to, name, text);
}

void set(XmlNode node, const char* name, std::string_view value) {
    node.append_attribute(name).set_value(visible(value).c_str());
}

std::string to_date_time(Date date) {
    return to_string(date) + "T00:00:00";
}

void add_date(XmlNode dates, const char* element, std::string_view type,
              const std::optional<Date>& date) {
    if (!date) return;
    set(add(dates, element, to_date_time(*date)), "dateType", type);
}

XmlNode add_own_element(XmlNode to, std::string_view name, std::string_view type,
                        std::string_view value) {
    XmlNode element = to.append_child("ownElement");
    set(element, "name", name);
    set(element, "dataType", type);
    if (!value.empty()) add(element, "value", value);
    return element;
}

} // namespace caseflow
