#include "caseflow/store/descriptor.hpp"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace caseflow {
namespace {

/// After a failed call: waits if it was interrupted, or lacked a reader or writer; else returns the
/// error.
std::error_code wait_or_error(int descriptor, short event) {
    if (errno == EINTR) return {};
    if (errno != EAGAIN && errno != EWOULDBLOCK) return {errno, std::generic_category()};
    pollfd waits{descriptor, event, 0};
    static_cast<void>(::poll(&waits, 1, -1)); // the next call reports the error
    return {};
}

} // namespace

Problem write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
        if (put < 0)
            if (const auto problem = wait_or_error(descriptor, POLLOUT)) return problem;
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(put, 0)));
    }
    return {};
}

Problem read_some(int descriptor, std::span<char> to, std::size_t& got) {
    for (;;) {
        const ssize_t count = ::read(descriptor, to.data(), to.size());
        got = static_cast<std::size_t>(std::max<ssize_t>(count, 0));
        if (count >= 0) return {};
        if (const auto problem = wait_or_error(descriptor, POLLIN)) return problem;
    }
}

} // namespace caseflow
