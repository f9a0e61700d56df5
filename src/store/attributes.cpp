#include "caseflow/store/attributes.hpp"

#include <cerrno>
#include <sys/xattr.h>

namespace caseflow {
namespace {

/// Calls a function of the system that fills a buffer and returns how much there is, until the
/// buffer is long enough.
template <class Fill>
std::error_code fill(std::string& buffer, const Fill& call) {
    for (;;) {
        const ssize_t size = call(nullptr, std::size_t{0});
        if (size < 0) return std::error_code(errno, std::generic_category());
        buffer.resize(static_cast<std::size_t>(size));
        const ssize_t got = call(buffer.data(), buffer.size());
        if (got < 0 && errno != ERANGE) return std::error_code(errno, std::generic_category());
        if (got < 0) continue; // it has grown meanwhile
        buffer.resize(static_cast<std::size_t>(got));
        return {};
    }
}

bool is_kept(std::string_view attribute) {
    return attribute == access_list || attribute.starts_with("user.");
}

} // namespace

Problem read_attributes(const std::string& path, Attributes& to) {
    std::string names;
    to.clear();
    const auto problem = fill(
        names, [&](char* at, std::size_t size) { return ::listxattr(path.c_str(), at, size); });
    if (problem == std::errc::not_supported || problem == std::errc::function_not_supported)
        return {};
    if (problem) return problem;
    for (std::size_t at = 0; at < names.size(); at = names.find('\0', at) + 1) {
        const std::string name = names.c_str() + at;
        if (!is_kept(name)) continue;
        if (const auto failed = fill(to[name], [&](char* value, std::size_t size) {
                return ::getxattr(path.c_str(), name.c_str(), value, size);
            }))
            return failed;
    }
    return {};
}

void set_attributes(int file, const std::string& path, const Attributes& wanted) {
    Attributes now;
    static_cast<void>(read_attributes(path, now)); // the caller compares
    for (const auto& [name, value] : now)
        if (!wanted.contains(name)) ::fremovexattr(file, name.c_str());
    for (const auto& [name, value] : wanted)
        if (const auto has = now.find(name); has == now.end() || has->second != value)
            ::fsetxattr(file, name.c_str(), value.data(), value.size(), 0);
}

} // namespace caseflow
