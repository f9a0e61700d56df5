#include "caseflow/model/answers.hpp"

namespace caseflow {

Answers::Answers(const Case& data) {
    for (std::size_t i = 0; i < data.documents.size(); ++i) {
        const Document& document = data.documents[i];
        if (document.number && document.removed.empty()) last_[*document.number] = i;
    }
}

bool Answers::has_document(const Document& answered) const {
    return answered.answered && last_.contains(*answered.answered);
}

bool Answers::has_later(const Document& answered, std::size_t index) const {
    return has_document(answered) && last_.at(*answered.answered) > index;
}

} // namespace caseflow
