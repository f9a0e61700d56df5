#include "caseflow/store/attributes.hpp"

#include <algorithm>
#include <cerrno>
#include <sys/xattr.h>
#include <vector>

namespace caseflow {
namespace {

/// Calls a system function that fills a buffer and returns the size needed, until the buffer is
/// long enough.
template <class Fill>
std::error_code fill(std::string& buffer, const Fill& call) {
    for (;;) {
        const ssize_t size = call(nullptr, std::size_t{0});
        if (size < 0) return std::error_code(errno, std::generic_category());
        buffer.resize(static_cast<std::size_t>(size));
        const ssize_t got = call(buffer.data(), buffer.size());
        if (got < 0 && errno != ERANGE) return std::error_code(errno, std::generic_category());
        if (got < 0) continue; // it has grown in between
        buffer.resize(static_cast<std::size_t>(got));
        return {};
    }
}

bool is_kept(std::string_view attribute) {
    return attribute == access_list || attribute.starts_with("user.");
}

/// An entry of an access list, as the kernel writes it.
struct AccessEntry {
    unsigned tag;
    unsigned permissions;
    unsigned id;
};

constexpr std::size_t entry_size = 8;
constexpr std::size_t header_size = 4;
constexpr unsigned named_user = 2;
constexpr unsigned group_of_file = 4;
constexpr unsigned mask = 16;

/// A number of two or four bytes, little-endian.
unsigned number_at(const std::string& bytes, std::size_t at, std::size_t size) {
    unsigned number = 0;
    for (std::size_t i = size; i > 0; --i)
        number = (number << 8U) | static_cast<unsigned char>(bytes[at + i - 1]);
    return number;
}

std::vector<AccessEntry> entries_of(const std::string& list) {
    std::vector<AccessEntry> entries;
    entries.reserve(list.size() / entry_size);
    for (std::size_t at = header_size; at + entry_size <= list.size(); at += entry_size)
        entries.push_back(
            {number_at(list, at, 2), number_at(list, at + 2, 2), number_at(list, at + 4, 4)});
    return entries;
}

} // namespace

bool lets_in(const std::string& list, unsigned user, unsigned permissions) {
    const std::vector<AccessEntry> entries = entries_of(list);
    const auto permits = [&](const AccessEntry& entry) {
        return (entry.permissions & permissions) == permissions;
    };
    const bool masked = std::any_of(entries.begin(), entries.end(), [&](const AccessEntry& entry) {
        return entry.tag == mask && !permits(entry);
    });
    return !masked && std::any_of(entries.begin(), entries.end(), [&](const AccessEntry& entry) {
        const bool is_user = entry.tag == named_user && entry.id == user;
        return (is_user || entry.tag == group_of_file) && permits(entry);
    });
}

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
