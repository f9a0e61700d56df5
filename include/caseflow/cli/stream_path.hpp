/// Why: a path from a person may be "-", which means standard input or output; the type keeps it
/// from being opened as a file.
#pragma once

#include <string>
#include <utility>

namespace caseflow {

/// A path as a person wrote it: a file, or "-", the standard stream.
class StreamPath {
  public:
    explicit StreamPath(std::string word) : word_(std::move(word)) {}

    [[nodiscard]] bool is_stream() const { return word_ == "-"; }
    /// The path as written, "-" for the stream.
    [[nodiscard]] const std::string& word() const { return word_; }
    /// The name of an input in messages: for "-" "standard input", in the reader's language.
    [[nodiscard]] std::string input_name() const;

  private:
    std::string word_;
};

} // namespace caseflow
