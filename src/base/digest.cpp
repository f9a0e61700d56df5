#include "caseflow/base/digest.hpp"

#include <cstdint>
#include <fmt/format.h>
#include <nettle/sha1.h>

namespace caseflow {
namespace {

const std::uint8_t* bytes_of(std::string_view text) {
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

/// The name space of URLs, RFC 4122 appendix C.
constexpr std::uint8_t url_space[16] = {0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1,
                                        0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8};

} // namespace

void Sha256::add(std::string_view piece) {
    sha256_update(&state_, piece.size(), bytes_of(piece));
}

std::string Sha256::hex() {
    std::uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_digest(&state_, sizeof digest, digest);
    std::string out;
    for (const std::uint8_t byte : digest) out += fmt::format("{:02x}", byte);
    return out;
}

std::string uuid_of(std::string_view urn) {
    sha1_ctx state;
    sha1_init(&state);
    sha1_update(&state, sizeof url_space, url_space);
    sha1_update(&state, urn.size(), bytes_of(urn));
    std::uint8_t digest[16];
    sha1_digest(&state, sizeof digest, digest);
    digest[6] = static_cast<std::uint8_t>((digest[6] & 0x0FU) | 0x50U); // version 5
    digest[8] = static_cast<std::uint8_t>((digest[8] & 0x3FU) | 0x80U); // the variant of RFC 4122
    std::string out;
    for (int i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
        out += fmt::format("{:02x}", digest[i]);
    }
    return out;
}

std::string sha256_of(std::string_view bytes) {
    Sha256 digest;
    digest.add(bytes);
    return digest.hex();
}

} // namespace caseflow
