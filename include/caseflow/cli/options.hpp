/// Why: the options that every command takes; console, clock and workspace each read their own.
/// Also choices that several commands have.
#pragma once

#include "caseflow/base/message.hpp"
#include "caseflow/model/date.hpp"
#include "caseflow/model/field.hpp"
#include "caseflow/source/diagnostic.hpp"

#include <optional>
#include <string>

namespace caseflow {

enum class ColourMode { automatic, always, never };

template <>
struct Words<ColourMode> {
    static constexpr std::array<std::string_view, 3> words{"auto", "always", "never"};
};

template <>
struct Words<Language> {
    static constexpr std::array<std::string_view, 2> words{"en", "sv"};
};

template <>
struct Words<Severity> {
    static constexpr std::array<std::string_view, 3> words{
        name_of(Severity::error), name_of(Severity::warning), name_of(Severity::note)};
};

/// For people or for programs.
enum class TextOrJson { text, json };

template <>
struct Words<TextOrJson> {
    static constexpr std::array<std::string_view, 2> words{"text", "json"};
};

struct GlobalOptions {
    std::string register_path;
    ColourMode colour = ColourMode::automatic;
    Language language = Language::english; // set by cli/language.hpp
    std::optional<Date> today;
    bool quiet = false;
    bool no_pager = false;
    bool help = false;
    bool version = false;
};

} // namespace caseflow
