#include "caseflow/cli/progress.hpp"

#include "caseflow/base/message.hpp"

#include <fmt/format.h>
#include <unistd.h>

namespace caseflow {

using namespace fmt::literals;
namespace {

void write_status(std::string_view line) {
    [[maybe_unused]] const auto written = ::write(2, line.data(), line.size()); // may fail
}

} // namespace

Progress::Progress(std::size_t total, std::string_view noun, bool wanted)
    : total_(total), noun_(noun), wanted_(wanted && ::isatty(2) == 1) {}

Progress::~Progress() {
    wipe();
}

void Progress::step() {
    ++done_;
    if (!wanted_ || (Clock::now() < next_ && !wiped_)) return;
    wiped_ = false;
    next_ = Clock::now() + std::chrono::milliseconds(100);
    write_status("\r" + message("{done} of {total} {what}", "done"_a = done_, "total"_a = total_,
                                "what"_a = translate(noun_)));
    shown_ = true;
}

void Progress::wipe() {
    if (!shown_) return;
    write_status("\r\x1b[K");
    shown_ = false;
    wiped_ = true;
}

} // namespace caseflow
