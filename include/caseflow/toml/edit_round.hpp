/// Why: many changes of one file take the time of a few. All changes that do not affect each other
/// are made in one pass over the text, and the rest in the next.
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

/// A change whose path has every index and whose values have types; or all that is appended to one
/// list, or removed from it.
struct EditStep {
    Change::Kind kind;
    std::vector<std::string> paths;         // several only if it removes; last first
    bool list = false;                      // true for the path of a list of values
    std::vector<std::vector<Value>> values; // one for each append, or one for a set
};

/// The steps that are made in one pass over a text.
class EditRound {
  public:
    explicit EditRound(std::string_view text) : text_(text), splice_(text) {}

    /// Makes a step; false if it has to wait for the text that this round gives. Steps come in
    /// order, including those that wait. The first one waits only if it has several paths.
    [[nodiscard]] bool take(const EditStep& step);

    [[nodiscard]] std::string text() const;

  private:
    struct Placed {
        std::size_t end;
        std::string with;
        std::string list; // the list that it adds an element to, else empty
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
    Paths waiting_;                        // by steps that wait, and the tables around
};

} // namespace caseflow
