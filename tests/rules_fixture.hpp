/// A sound case and register that the rules' tests change one thing of.
#pragma once

#include "caseflow/model/date.hpp"
#include "caseflow/source/located.hpp"

#include <string>
#include <string_view>

namespace caseflow::test {

inline constexpr std::string_view sound_case = R"(diarienummer = "RUN/319/2022"
title = "Projekt"
registered = 2022-06-07
related = []
[project]
start = 2023-01-01
end = 2023-12-31
[funding]
total = 1_000_000
[[funding.source]]
funders = ["1:1-medel"]
amount = 500_000
share = 50
elsewhere = true
[[funding.source]]
funders = ["egna medel"]
amount = 500_000
share = 50.0
[[decision]]
date = 2022-06-30
amount = 500_000
points = ["Avsätts"]
[[decision.yearly]]
year = 2023
amount = 400_000
[[decision.yearly]]
year = 2024
amount = 100_000
[decision.delegation]
provision = "Delegationsbestämmelser"
point = "8.2"
[decision.signatory]
name = "Anna Halvarsson"
title = "Tf. regional utvecklingsdirektör"
[decision.notification]
board = "regionala utvecklingsnämnden"
meeting = 2022-09-20
announced = 2022-09-28
)";

inline constexpr std::string_view sound_register = R"([[series]]
prefix = "RUN"
board = "regionala utvecklingsnämnden"
meetings = [2022-09-20, 2022-10-18]
[[delegation]]
point = "8.2"
series = "RUN"
delegates = ["regional utvecklingsdirektör"]
limit = 1_200_000
from = 2019-01-01
until = 2023-12-31
[[cap]]
funder = "1:1-medel"
share = 50
)";

/// `text` with the one place that says `from` saying `to`; fails the test where there is not just
/// one.
[[nodiscard]] std::string changed(std::string_view text, std::string_view from,
                                  std::string_view to);

/// What validate prints of a case that lies in RUN-319-2022.toml, on 2022-10-01.
[[nodiscard]] std::string findings_of(std::string_view case_text,
                                      std::string_view register_text = sound_register);

} // namespace caseflow::test
