#include "caseflow/source/place_finder.hpp"

#include "caseflow/base/utf8.hpp"

namespace caseflow {

Place PlaceFinder::find(Bytes bytes) {
    const Position begin = position(bytes.begin);
    return {&source_, {begin, position(bytes.end)}};
}

Position PlaceFinder::position(std::size_t offset) {
    const std::string_view between =
        offset < offset_ ? std::string_view{} : source_.text().substr(offset_, offset - offset_);
    if (offset < offset_ || between.find('\n') != std::string_view::npos) {
        position_ = source_.position(offset);
    } else {
        position_.column += static_cast<std::uint32_t>(character_count(between));
    }
    offset_ = offset;
    return position_;
}

} // namespace caseflow
