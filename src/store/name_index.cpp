#include "caseflow/store/name_index.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/store/leftovers.hpp"
#include "caseflow/store/store.hpp"
#include "caseflow/toml/decode.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace caseflow {

std::vector<Candidate> NameIndex::find(const Diarienummer& number) {
    return ++questions_ == 1 ? walk(disk_, root_, number) : find_listed(number);
}

std::vector<Candidate> NameIndex::find_near(const Diarienummer& number) {
    std::vector<Candidate> found;
    if (++questions_ == 1) {
        found = walk_near(disk_, root_, body_, number);
    } else {
        found = find_listed(number);
        std::erase_if(found, [&](const Candidate& candidate) { return is_unnumbered(candidate); });
        found.insert(found.end(), unnumbered_.begin(), unnumbered_.end());
        std::erase_if(found,
                      [&](const Candidate& candidate) { return is_far(candidate.path, number); });
    }
    std::erase_if(found, [&](const Candidate& candidate) { return !may_have(candidate, number); });
    return found;
}

bool NameIndex::is_far(std::string_view path, const Diarienummer& number) const {
    path.remove_prefix(root_.size() + 1);
    const std::string_view year = path.substr(0, path.find('/'));
    if (is_year(year) && year != fmt::format("{}", number.year()))
        return !names_elsewhere(number).contains(std::string(path.substr(year.size() + 1)));
    const std::string folder = fmt::format("/{}/", documents_folder);
    const std::size_t at = path.find(folder);
    if (at == std::string_view::npos) return false;
    const std::string_view rest = path.substr(at + folder.size());
    return number_in_stem(rest.substr(0, rest.find('/'))) != number;
}

std::vector<Candidate> NameIndex::find_listed(const Diarienummer& number) {
    if (!is_listed_) list_all();
    std::vector<Candidate> found;
    const auto first =
        std::partition_point(all_.begin(), all_.end(), [&](const Candidate& candidate) {
            return candidate.number && *candidate.number < number;
        });
    for (auto at = first; at != all_.end() && at->number == number; ++at) found.push_back(*at);
    const auto [begin, end] = copies_.equal_range(number);
    std::transform(begin, end, std::back_inserter(found),
                   [](const auto& copy) { return copy.second; });
    return found;
}

void NameIndex::list_all() {
    is_listed_ = true;
    all_ = walk(disk_, root_);
    for (const Candidate& candidate : all_) {
        if (candidate.is_folder) continue;
        if (is_unnumbered(candidate)) unnumbered_.push_back(candidate);
        if (candidate.number) continue;
        for (const Diarienummer& number : numbers_in_name(name_of(candidate.path)))
            copies_.emplace(number, candidate);
    }
}

bool NameIndex::is_unnumbered(const Candidate& candidate) const {
    return has_number_only_in_key(body_, name_of(candidate.path));
}

bool NameIndex::may_have(const Candidate& candidate, const Diarienummer& number) {
    return !is_unnumbered(candidate) ||
           (candidate.problem.empty() && key_of(candidate.path) == number);
}

std::optional<Diarienummer> NameIndex::key_of(const std::string& path) {
    const auto [known, is_new] = keys_.try_emplace(path);
    if (!is_new) return known->second;
    CaseFile file(SourceText(path, load(disk_, path).bytes));
    Findings ignored;
    static_cast<void>(decode(file, ignored));
    return known->second = body_.read(trim(file.data.diarienummer)).number;
}

} // namespace caseflow
