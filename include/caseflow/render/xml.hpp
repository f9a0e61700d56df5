/// Why: a library builds the XML; these few functions are all that the archive's format needs.
#pragma once

#include "caseflow/model/date.hpp"

#include <optional>
#include <pugixml.hpp>
#include <string_view>

namespace caseflow {

using XmlNode = pugi::xml_node;

/// An element with a text. Control characters, which XML 1.0 does not allow, are made visible.
XmlNode add(XmlNode to, const char* name, std::string_view text);

/// The same, unless the text is empty.
void add_given(XmlNode to, const char* name, std::string_view text);

void set(XmlNode node, const char* name, std::string_view value);

/// A date as an ERMS dateTime, with its type.
void add_date(XmlNode dates, const char* element, std::string_view type,
              const std::optional<Date>& date);

/// "2022-06-30T00:00:00"
[[nodiscard]] std::string to_date_time(Date date);

/// A value for which ERMS has no element, under our own name (ownElement).
XmlNode add_own_element(XmlNode to, std::string_view name, std::string_view type,
                        std::string_view value);

} // namespace caseflow
