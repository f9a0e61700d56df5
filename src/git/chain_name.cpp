#include "caseflow/git/chain_name.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

std::string own_name(const std::string& series, const std::string& year) {
    return fmt::format("{}/{}", series, year);
}

std::string branch_name(const std::string& series, const std::string& year) {
    return fmt::format("{}-{}", series, year);
}

std::string own_reference(const std::string& name) {
    return "refs/caseflow/numbers/" + name;
}

std::string branch_reference(const std::string& name) {
    return "refs/heads/caseflow/" + name;
}

std::vector<std::string> references(const std::string& own, const std::string& branch) {
    return {own_reference(own), branch_reference(branch), "refs/remotes/*/caseflow/" + branch};
}

} // namespace

std::string chain_reference(const std::string& series, int year, bool as_branch) {
    const std::string of_year = std::to_string(year);
    return as_branch ? branch_reference(branch_name(series, of_year))
                     : own_reference(own_name(series, of_year));
}

std::vector<std::string> chain_references(const Diarienummer& number) {
    const std::string year = std::to_string(number.year());
    return references(own_name(number.series(), year), branch_name(number.series(), year));
}

std::vector<std::string> all_chain_references() {
    return references("**", "*");
}

bool is_chain_of(const Diarienummer& number, std::string_view reference) {
    const std::string year = std::to_string(number.year());
    return reference.ends_with("/" + own_name(number.series(), year)) ||
           reference.ends_with("/" + branch_name(number.series(), year));
}

} // namespace caseflow
