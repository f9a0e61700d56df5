// Text that is taken for markup: the compiler stops it. MISTAKE 0 has none and must compile.
#include "caseflow/render/marked.hpp"

using namespace caseflow;

std::string escape_line(std::string_view line) {
    return std::string(line);
}

void use(Marked<escape_line>& out, const std::string& value) {
    out.markup("<p>");
    out.text(value, "<br>");
#if MISTAKE == 1
    out.markup(value);
#elif MISTAKE == 2
    out.markup(value.c_str());
#elif MISTAKE == 3
    out.text("x", value.c_str());
#endif
}
