#include "caseflow/base/encoding.hpp"

#include <cstddef>

namespace caseflow {
namespace {

using namespace std::string_view_literals;

struct Mark {
    std::string_view bytes;
    std::string_view encoding;
};

/// Longer ones first: UTF-32 begins as UTF-16 does.
constexpr Mark marks[] = {{"\xFF\xFE\0\0"sv, "UTF-32"},
                          {"\0\0\xFE\xFF"sv, "UTF-32"},
                          {"\xFF\xFE"sv, "UTF-16"},
                          {"\xFE\xFF"sv, "UTF-16"}};

constexpr std::size_t sample_size = 256;
constexpr std::size_t shortest_text = 8; // recognized without a mark

} // namespace

std::optional<std::string_view> wide_encoding(std::string_view bytes) {
    for (const Mark& mark : marks)
        if (bytes.starts_with(mark.bytes)) return mark.encoding;
    if (bytes.size() < shortest_text || bytes.size() % 2 != 0) return std::nullopt;
    // Without a mark: text in a Latin alphabet has a NUL in nearly every pair of bytes.
    const std::string_view sample = bytes.substr(0, sample_size);
    std::size_t nuls[2] = {0, 0};
    for (std::size_t i = 0; i < sample.size(); ++i)
        if (sample[i] == '\0') ++nuls[i % 2];
    const std::size_t most = sample.size() / 2 * 3 / 4;
    if (nuls[0] == 0 && nuls[1] > most) return "UTF-16LE";
    if (nuls[1] == 0 && nuls[0] > most) return "UTF-16BE";
    return std::nullopt;
}

} // namespace caseflow
