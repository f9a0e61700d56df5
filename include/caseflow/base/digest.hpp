/// Why: files are recognized by their SHA-256, and things in an archive by UUIDs that are the same
/// on every run.
#pragma once

#include <nettle/sha2.h>
#include <string>
#include <string_view>

namespace caseflow {

/// SHA-256 (FIPS 180-4) of bytes that arrive piece by piece.
class Sha256 {
  public:
    Sha256() { sha256_init(&state_); }

    void add(std::string_view piece);

    /// Returns 64 lower-case hexadecimal digits, then starts over.
    [[nodiscard]] std::string hex();

  private:
    sha256_ctx state_{};
};

/// The UUID version 5 (RFC 4122 4.3) of a URN, in lower-case letters.
[[nodiscard]] std::string uuid_of(std::string_view urn);

/// The SHA-256 of some bytes, in hexadecimal.
[[nodiscard]] std::string sha256_of(std::string_view bytes);

} // namespace caseflow
