/// Why: many changes of one file take the time of a few: all that leave each other alone are made
/// with one look at the text, and the rest with the next.
#pragma once

#include "caseflow/model/assign.hpp"
#include "caseflow/toml/splice.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// A change, with every index in its path and its values typed; or all that is appended to one
/// list, or removed from one.
struct EditStep {
    Change::Kind kind;
    std::vector<std::string> paths;         // several only of what is removed, the last first
    bool list = false;                      // the path is that of a list of values
    std::vector<std::vector<Value>> values; // of each change that appends, or of the one that sets
};

/// The steps that are made with one look at a text.
class EditRound {
  public:
    explicit EditRound(std::string_view text) : text_(text), splice_(text) {}

    /// Makes a step; false if it waits for the text that this round gives. Steps come in their
    /// order, also those that wait. The first one waits only if it has several paths.
    [[nodiscard]] bool take(const EditStep& step);

    [[nodiscard]] std::string text() const;

  private:
    struct Placed {
        std::size_t end;
        std::string with;
        std::string list; // that it makes a new element of; empty for all else
    };
    using Paths = std::set<std::string, std::less<>>;

    [[nodiscard]] bool must_wait(const std::string& path, bool removes) const;
    [[nodiscard]] bool can_be_made(const std::string& element) const;
    [[nodiscard]] std::string new_element(std::string path) const;
    [[nodiscard]] std::optional<Patches> patches_of(const EditStep& step) const;
    [[nodiscard]] std::optional<Patches> removal(const EditStep& step) const;
    [[nodiscard]] std::string literals(const std::vector<Value>& values,
                                       std::string_view old) const;
    [[nodiscard]] bool fits(const Patch& patch, const std::string& list) const;
    void place(const Patch& patch, const std::string& list);
    [[nodiscard]] bool make_wait(const EditStep& step);

    std::string_view text_;
    Splice splice_;
    std::map<std::size_t, Placed> placed_; // by where they begin
    Paths touched_;                        // by steps that are made
    Paths waiting_;                        // what those that wait will touch, and its tables
};

} // namespace caseflow
