#include "caseflow/source/text.hpp"

#include "caseflow/base/utf8.hpp"

#include <algorithm>
#include <mutex>
#include <utility>

namespace caseflow {
namespace {

constexpr std::size_t block = 1024; // bytes that are counted anew for each place

/// The place after some lines, which end where it begins.
Position position_after(std::string_view lines) {
    const auto ends = std::count(lines.begin(), lines.end(), '\n');
    const std::string_view before = lines.substr(lines.rfind('\n') + 1); // all if there is none
    return {static_cast<std::uint32_t>(ends + 1),
            static_cast<std::uint32_t>(character_count(before) + 1)};
}

} // namespace

SourceText::SourceText(std::string name, std::string bytes)
    : name_(std::move(name)), bytes_(std::move(bytes)) {}

std::string_view SourceText::text() const {
    std::string_view all = bytes_;
    if (has_mark()) all.remove_prefix(byte_order_mark.size());
    return all;
}

bool SourceText::has_mark() const {
    return bytes_.starts_with(byte_order_mark);
}

const std::vector<std::size_t>& SourceText::line_starts() const {
    static std::mutex mutex; // several threads point into register.toml
    const std::lock_guard lock(mutex);
    if (line_starts_.empty()) {
        line_starts_.push_back(0);
        const std::string_view all = text();
        for (std::size_t at = all.find('\n'); at != std::string_view::npos;
             at = all.find('\n', at + 1))
            line_starts_.push_back(at + 1);
    }
    return line_starts_;
}

std::string_view SourceText::line(std::uint32_t number) const {
    const auto& starts = line_starts();
    if (number < 1 || number > starts.size()) return {};
    const std::string_view rest = text().substr(starts[number - 1]);
    std::string_view line = rest.substr(0, rest.find('\n'));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

std::size_t SourceText::offset(Position place) const {
    const auto& starts = line_starts();
    if (place.line < 1 || place.line > starts.size()) return text().size();
    const std::size_t start = starts[place.line - 1];
    const std::size_t after = place.column - 1;
    if (after < block) return start + character_offset(text().substr(start), after);
    const auto& counts = counts_at_blocks();
    const std::size_t wanted = characters_before(start) + after;
    const auto last = std::upper_bound(counts.begin(), counts.end(), wanted) - 1;
    const std::size_t from =
        character_begin(static_cast<std::size_t>(last - counts.begin()) * block);
    return from + character_offset(text().substr(from), wanted - *last);
}

std::size_t SourceText::byte_offset(Position place) const {
    return offset(place) + (has_mark() ? byte_order_mark.size() : 0);
}

std::string_view SourceText::at(const Span& span) const {
    const std::size_t begin = offset(span.begin);
    return text().substr(begin, std::max(begin, offset(span.end)) - begin);
}

Position SourceText::position(std::size_t offset) const {
    if (offset < block) return position_after(text().substr(0, offset));
    const auto& starts = line_starts();
    const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
    const std::size_t start = *(after - 1);
    const std::size_t characters = offset - start < block
                                       ? character_count(text().substr(start, offset - start))
                                       : characters_before(offset) - characters_before(start);
    return {static_cast<std::uint32_t>(after - starts.begin()),
            static_cast<std::uint32_t>(characters + 1)};
}

const std::vector<std::size_t>& SourceText::counts_at_blocks() const {
    static std::mutex mutex; // several threads point into register.toml
    const std::lock_guard lock(mutex);
    const std::string_view all = text();
    if (counts_at_blocks_.empty()) {
        counts_at_blocks_.push_back(0);
        for (std::size_t at = 0; at + block <= all.size(); at += block)
            counts_at_blocks_.push_back(counts_at_blocks_.back() +
                                        character_count(all.substr(at, block)));
    }
    return counts_at_blocks_;
}

std::size_t SourceText::characters_before(std::size_t offset) const {
    const std::size_t begin = offset / block * block;
    return counts_at_blocks()[offset / block] +
           character_count(text().substr(begin, offset - begin));
}

std::size_t SourceText::character_begin(std::size_t offset) const {
    const std::string_view all = text();
    while (offset < all.size() && character_count(all.substr(offset, 1)) == 0) ++offset;
    return offset;
}

} // namespace caseflow
