#include "caseflow/cli/chosen_cases.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/cli/each_case.hpp"
#include "caseflow/query/filter.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// The cases that pass a filter.
ReadableCases find_by_filter(Session& session, const Operands& words) {
    const std::string text = fmt::format("{}", fmt::join(words, " "));
    const Filter filter = parse_filter(
        words, [&] { return session.clock.today(); }, session.workspace.number_reader());
    std::vector<CaseRef> refs;
    const bool sound = for_each_case(
        session, session.workspace.all(),
        [&](const CaseRef& ref, ReadCase& read) -> std::optional<CaseRef> {
            Case& data = read.file->data;
            session.workspace.use_series_form(ref, data);
            if (!filter({data, session.workspace.derive(ref, data)})) return std::nullopt;
            return ref;
        },
        [&](CaseRef ref) { refs.push_back(std::move(ref)); });
    if (refs.empty() && sound)
        throw Failure(message("no case matches the filter '{filter}'", "filter"_a = text),
                      exit_wrong);
    return {std::move(refs), sound ? 0 : exit_code(session, false)};
}

/// The existing cases that words name.
ReadableCases find_existing(Session& session, const Operands& words) {
    Operands known;
    int code = 0;
    for (const std::string& word : words) {
        try {
            static_cast<void>(session.workspace.resolve(word));
            known.push_back(word);
        } catch (const Failure& failure) {
            Console::complain(failure.what());
            code = std::max(code, failure.exit_code());
        }
    }
    if (known.empty()) return {{}, code};
    return {distinct_cases_of(session, known), code};
}

/// True if all words name cases, false if they are a filter. Throws Failure if they are neither.
bool name_cases(Session& session, const Operands& words) {
    const auto is_case = [&](const std::string& word) {
        return session.workspace.names_case(word);
    };
    const auto word = std::find_if_not(words.begin(), words.end(), is_case);
    if (word == words.end()) return true;
    const auto case_word = std::find_if(words.begin(), words.end(), is_case);
    if (case_word != words.end())
        throw Failure(message("expected cases or a filter, but got both: '{one}' is a case, "
                              "'{word}' is not",
                              "one"_a = *case_word, "word"_a = *word));
    if (std::none_of(words.begin(), words.end(), has_condition))
        throw Failure(message("'{word}' is neither a case nor a condition like state:closed",
                              "word"_a = *word));
    return false;
}

} // namespace

bool has_condition(std::string_view word) {
    return word.find_first_of(":=<>") != std::string_view::npos;
}

/// All of them or none, since a result that silently lacks a case is worse than none.
std::vector<CaseRef> choose_cases(Session& session, const Operands& words,
                                  const std::string& on_unread) {
    if (name_cases(session, words)) return distinct_cases_of(session, words);
    ReadableCases found = find_by_filter(session, words);
    if (found.exit_code != 0) throw Failure(on_unread, found.exit_code);
    return std::move(found.refs);
}

ReadableCases choose_readable_cases(Session& session, const Operands& words) {
    return name_cases(session, words) ? find_existing(session, words)
                                      : find_by_filter(session, words);
}

} // namespace caseflow
