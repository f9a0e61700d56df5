#include "caseflow/store/descriptor.hpp"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace caseflow {

Problem write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
        if (put < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            pollfd waits{descriptor, POLLOUT, 0};
            static_cast<void>(::poll(&waits, 1, -1)); // the next write says what is wrong
        } else if (put < 0 && errno != EINTR) {
            return std::error_code(errno, std::generic_category());
        }
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(put, 0)));
    }
    return {};
}

} // namespace caseflow
