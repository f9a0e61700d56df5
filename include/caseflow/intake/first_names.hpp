/// Why: a name alone on a line is a person's if it begins with a common first name. The names are a
/// table that a Swedish reader can check.
#pragma once

#include <string_view>

namespace caseflow {

/// Common first names, in lower case.
inline constexpr std::string_view first_names[] = {
    "adam",      "agneta",    "ahmed",     "alexander", "ali",      "alice",     "amanda",
    "anders",    "andreas",   "anette",    "angelica",  "anita",    "ann",       "anna",
    "anne",      "annelie",   "annette",   "annica",    "annika",   "anton",     "arne",
    "arvid",     "astrid",    "axel",      "barbro",    "bengt",    "berit",     "bertil",
    "birgit",    "birgitta",  "björn",     "bo",        "britt",    "börje",     "camilla",
    "carina",    "carl",      "carin",     "carola",    "caroline", "catarina",  "catharina",
    "cecilia",   "charlotta", "charlotte", "christel",  "christer", "christian", "christina",
    "claes",     "conny",     "dag",       "dan",       "daniel",   "david",     "dennis",
    "desiree",   "elin",      "elisabet",  "elisabeth", "ella",     "ellen",     "elsa",
    "emelie",    "emil",      "emilia",    "emily",     "emma",     "eric",      "erica",
    "erik",      "erika",     "erland",    "ester",     "eva",      "evelina",   "fatima",
    "felicia",   "filip",     "fredrik",   "frida",     "fritz",    "gabriel",   "georg",
    "gerd",      "gun",       "gunilla",   "gunnar",    "gustaf",   "gustav",    "göran",
    "gösta",     "hanna",     "hannah",    "hans",      "harald",   "harriet",   "hassan",
    "helen",     "helena",    "helene",    "henrik",    "henry",    "håkan",     "ida",
    "inga",      "inger",     "ingela",    "ingemar",   "ingrid",   "ingvar",    "irene",
    "isabelle",  "jakob",     "jan",       "jenny",     "jens",     "jesper",    "jessica",
    "jimmy",     "joakim",    "johan",     "johanna",   "john",     "johnny",    "jon",
    "jonas",     "jonathan",  "josefin",   "josefine",  "julia",    "jörgen",    "karin",
    "karl",      "karolina",  "katarina",  "kenneth",   "kent",     "kerstin",   "kim",
    "kjell",     "klara",     "kristian",  "kristin",   "kristina", "kurt",      "lars",
    "leif",      "lena",      "lennart",   "lina",      "linda",    "linn",      "linnea",
    "lisa",      "lise",      "lotta",     "louise",    "lovisa",   "ludvig",    "madeleine",
    "magdalena", "magnus",    "maj",       "maja",      "malin",    "marcus",    "margareta",
    "margit",    "maria",     "marianne",  "marie",     "marika",   "marina",    "markus",
    "martin",    "martina",   "matilda",   "mats",      "mattias",  "michael",   "mikael",
    "moa",       "mohamed",   "mona",      "monica",    "monika",   "märta",     "nathalie",
    "niclas",    "niklas",    "nils",      "nina",      "olle",     "olof",      "omar",
    "oscar",     "oskar",     "ove",       "patric",    "patrik",   "per",       "pernilla",
    "peter",     "petra",     "petter",    "pia",       "pontus",   "pär",       "ragnar",
    "rasmus",    "rebecka",   "rickard",   "rikard",    "robert",   "robin",     "roger",
    "roland",    "rolf",      "rose",      "rune",      "samuel",   "sandra",    "sanna",
    "sara",      "sarah",     "sebastian", "sigrid",    "simon",    "siv",       "sofia",
    "sofie",     "solveig",   "sonja",     "staffan",   "stefan",   "stig",      "stina",
    "sture",     "susanna",   "susanne",   "sven",      "svante",   "sören",     "therese",
    "thomas",    "tina",      "tobias",    "tomas",     "tommy",    "tony",      "tor",
    "torbjörn",  "tord",      "tove",      "ulf",       "ulla",     "ulrica",    "ulrika",
    "urban",     "ursula",    "vera",      "veronica",  "victor",   "victoria",  "viktor",
    "viktoria",  "vilhelm",   "ylva",      "yngve",     "yvonne",   "åke",       "åsa",
    "örjan"};

} // namespace caseflow
