/// Why: "Stockholm Nord" has the shape of a person's name; the places that bodies are named after
/// are a table that a Swedish reader can check.
#pragma once

#include <string_view>

namespace caseflow {

/// Counties' seats, other large towns and provinces, none of which is a first name, in small
/// letters.
inline constexpr std::string_view place_names[] = {
    "stockholm",     "göteborg",     "malmö",          "uppsala",     "västerås",   "örebro",
    "linköping",     "helsingborg",  "jönköping",      "norrköping",  "umeå",       "gävle",
    "borås",         "södertälje",   "eskilstuna",     "halmstad",    "växjö",      "karlstad",
    "sundsvall",     "östersund",    "trollhättan",    "luleå",       "kalmar",     "falun",
    "kristianstad",  "karlskrona",   "skövde",         "skellefteå",  "uddevalla",  "nyköping",
    "härnösand",     "visby",        "mariestad",      "vänersborg",  "kiruna",     "gotland",
    "skåne",         "halland",      "blekinge",       "småland",     "öland",      "östergötland",
    "västergötland", "södermanland", "sörmland",       "värmland",    "dalarna",    "gästrikland",
    "hälsingland",   "medelpad",     "ångermanland",   "jämtland",    "härjedalen", "lappland",
    "västerbotten",  "norrbotten",   "västernorrland", "västmanland", "närke",      "bohuslän",
    "dalsland",      "norrland",     "svealand",       "götaland",    "ludvika",    "borlänge",
    "mora",          "avesta",       "sandviken",      "hudiksvall",  "bollnäs",    "söderhamn",
    "örnsköldsvik",  "sollefteå",    "kramfors",       "piteå",       "boden",      "gällivare",
    "haparanda",     "arvika",       "karlskoga",      "köping",      "enköping",   "katrineholm",
    "strängnäs",     "motala",       "västervik",      "oskarshamn",  "nässjö",     "värnamo",
    "ljungby",       "karlshamn",    "ronneby",        "hässleholm",  "ystad",      "trelleborg",
    "landskrona",    "lund",         "varberg",        "falkenberg",  "alingsås",   "lidköping",
    "falköping",     "strömstad",    "vimmerby",       "tranås",      "sollentuna", "solna",
    "lycksele",      "ånge",         "sveg",           "strömsund",   "åre"};

} // namespace caseflow
