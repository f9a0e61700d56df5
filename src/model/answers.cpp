#include "caseflow/model/answers.hpp"

#include <algorithm>

namespace caseflow {

const Document* answer_to(const Case& data, std::size_t index) {
    const auto& documents = data.documents;
    const auto& answered = documents[index].answered;
    if (!answered) return nullptr;
    const auto found = std::find_if(
        documents.begin() + static_cast<std::ptrdiff_t>(index) + 1, documents.end(),
        [&](const Document& other) { return other.number == answered && other.removed.empty(); });
    return found == documents.end() ? nullptr : &*found;
}

} // namespace caseflow
