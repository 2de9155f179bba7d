"""Everything typed, to the canonical question that it must be on 21 August 2026."""

import pytest

from bot.language import Context, read
from bot.questions import text

CROSSINGS = {
    "/crossings": "latest arrivals",
    "/crossings 2024": "total arrivals 2024",
    "/CROSSINGS   MAY   2024.": "total arrivals May 2024",
    "/crossings boats 2024": "total boats 2024",
    "/crossings 2024 boats": "total boats 2024",
    "/crossings 2022 final": "total arrivals 2022 final",
    "/crossings official 2022": "total arrivals 2022 final",
    "/crossings 2023, 2024 and 2025": "each of arrivals 2023; 2024; 2025",
    "/crossings may and june 2024": "each of arrivals May 2024; June 2024",
    "/crossings up to 20 August in each of 2023 and 2024": (
        "each of arrivals 2023-01-01 to 2023-08-20; 2024-01-01 to 2024-08-20"
    ),
    "/crossings 2024, May": "total arrivals May 2024",
    "/crossings prior to 2020": "total arrivals 2018-01-01 to 2019-12-31",
    "/crossings until 2020": "total arrivals 2018-01-01 to 2020-12-31",
    "/crossings before the Rwanda plan": "total arrivals 2018-01-01 to 2022-04-13",
    "/crossings before 2020": "total arrivals 2018-01-01 to 2019-12-31",
    "/crossings same point last year": "total arrivals ytd 2025",
    "/crossings busiest day 2025": "highest 1 day of arrivals in 2025",
    "/crossings 2025 busiest day": "highest 1 day of arrivals in 2025",
    "/crossings record": "highest 1 day of arrivals ever",
    "/crossings quietest month 2024": "lowest 1 month of arrivals in 2024",
    "/crossings top 5 days 2025": "highest 5 day of arrivals in 2025",
    "/crossings busiest day of the week": "highest 1 weekday of arrivals ever",
    "/crossings busiest day under the current government": "highest 1 day of arrivals during gov-labour",
    "/crossings days over 1000 in 2022": "count day with arrivals over 1000 in 2022",
    "/crossings in 2022 days over 1,000": "count day with arrivals over 1000 in 2022",
    "/crossings days with 500 or more 2024": "count day with arrivals at least 500 in 2024",
    "/crossings weeks over 2000 people in 2025": "count week with arrivals over 2000 in 2025",
    "/crossings days without crossings 2024": "count day with arrivals exactly 0 in 2024",
    "/crossings days with crossings 2026": "count day with arrivals over 0 in 2026",
    "/crossings which days over 1000 in 2022": "count day with arrivals over 1000 in 2022 by list",
    "/crossings longest run without crossings": "longest run of arrivals exactly 0 ever",
    "/crossings longest gap since 2019": "longest run of arrivals exactly 0 since 2019-01-01",
    "/crossings current run without crossings": "current run of arrivals exactly 0 ever",
    "/crossings longest run over 500 in 2025": "longest run of arrivals over 500 in 2025",
    "/crossings first day over 1000": "first day with arrivals over 1000 ever",
    "/crossings last day without crossings": "last day with arrivals exactly 0 ever",
    "/crossings when 10,000 in 2025": "when arrivals reached 10000 in 2025",
    "/crossings when 2025 passed 10k": "when arrivals reached 10000 in 2025",
    "/crossings 100,000th": "when arrivals reached 100000 ever",
    "/crossings fastest to ten thousand": "fastest year of arrivals to 10000",
    "/crossings average per day 2024": "average arrivals per day in 2024",
    "/crossings daily average 2024": "average arrivals per day in 2024",
    "/crossings average monthly H1 2025": "average arrivals per month in H1 2025",
    "/crossings average per crossing day 2024": "average arrivals per crossing day in 2024",
    "/crossings per boat july 2026": "total people per boat July 2026",
    "/crossings average per boat 2024": "total people per boat 2024",
    "/crossings average per boat by year": "series of people per boat by year ever",
    "/crossings by month 2025": "series of arrivals by month in 2025",
    "/crossings weekly 2025": "series of arrivals by week in 2025",
    "/crossings trend 2025": "series of arrivals by month in 2025",
    "/crossings by weekday 2025": "breakdown of arrivals by weekday in 2025",
    "/crossings nationality 2022": "breakdown of arrivals by nationality in 2022",
    "/crossings top 3 nationalities 2022": "breakdown of arrivals by nationality in 2022 top 3",
    "/crossings albania 2022": "total arrivals from Albania 2022",
    "/crossings Albanians in 2022": "total arrivals from Albania 2022",
    "/crossings South Sudanese 2023": "total arrivals from South Sudan 2023",
    "/crossings Sudanese 2023": "total arrivals from Sudan 2023",
    "/crossings Türkiye 2023": "total arrivals from Turkey 2023",
    "/crossings what share of 2025's arrivals came in H1 2025": "share of arrivals H1 2025 within 2025",
    "/crossings share of H1 2025 in 2025": "share of arrivals H1 2025 within 2025",
    "/crossings share Albania 2022": "share of arrivals from Albania 2022",
    "/crossings share of uncontrolled landings of boats 2024": "share of uncontrolled landings 2024 of boats",
    "/crossings rank May 2024": "rank arrivals May 2024 among like ever highest",
    "/crossings 2025 over 40,000": "check arrivals 2025 over 40000",
    "/crossings prevented last week": "total prevented week ending 2026-08-16",
    "/crossings revisions 2026": "revisions of arrivals in 2026",
    "/crossings definition": "definition of arrivals",
    "/crossings definition boats": "definition of boats",
    "/crossings definition per boat": "definition of people per boat",
    "/crossings coverage": "coverage of arrivals",
    "/crossings 2024 as of 2026-02-20": "total arrivals 2024 as of 2026-02-20",
    "/crossings as at 20 Feb 2026 2024": "total arrivals 2024 as of 2026-02-20",
    "/crossings total boats 2024": "total boats 2024",
    "/crossings compare boats 2024 with 2023 by ratio": "compare boats 2024 with 2023 by ratio",
}
DEATHS = {
    "/deaths": "latest deaths",
    "/deaths 2024": "total deaths 2024",
    "/deaths 2024 missing": "total missing 2024",
    "/deaths drowned 2023": "total drowned 2023",
    "/deaths dead and missing 2025": "total dead and missing 2025",
    "/deaths how many people died in 2024": "total deaths 2024",
    "/deaths by year": "series of deaths by year ever",
    "/deaths worst month of 2024": "highest 1 month of deaths in 2024",
    "/deaths before 2020": "total deaths 2014-01-01 to 2019-12-31",
    "/deaths 2024 as of 1 July 2025": "total deaths 2024 as of 2025-07-01",
}
COMPARE = {
    "/compare ytd": "compare arrivals ytd 2026 with ytd 2025",
    "/compare 2025 2024": "compare arrivals 2025 with 2024",
    "/compare 2024 2025": "compare arrivals 2025 with 2024",
    "/compare 2024": "compare arrivals 2024 with 2023",
    "/compare this week with last week": (
        "compare arrivals week ending 2026-08-23 with week ending 2026-08-16"
    ),
    "/compare last week": "compare arrivals week ending 2026-08-16 with week ending 2025-08-17",
    "/compare May 2024 vs May 2025 boats": "compare boats May 2025 with May 2024",
    "/compare boats May 2025 against May 2024": "compare boats May 2025 with May 2024",
    "/compare May 2024 to May 2025": "compare arrivals May 2025 with May 2024",
    "/compare 2024 to 2025": "compare arrivals 2025 with 2024",
    "/compare between 2023 and 2024": "compare arrivals 2024 with 2023",
    "/compare may and june 2024": "compare arrivals June 2024 with May 2024",
    "/compare july vs last year": "compare arrivals July 2026 with July 2025",
    "/compare ytd with last year": "compare arrivals ytd 2026 with ytd 2025",
    "/compare ytd with 2025": "compare arrivals ytd 2026 with ytd 2025",
    "/compare this year with last year": "compare arrivals 2026 with 2025",
    "/compare same point last year": "compare arrivals ytd 2026 with ytd 2025",
    "/compare last week with the week before": (
        "compare arrivals week ending 2026-08-16 with week ending 2026-08-09"
    ),
    "/compare yesterday and the day before": "compare arrivals 2026-08-20 with 2026-08-19",
    "/compare July with the month before": "compare arrivals July 2026 with June 2026",
    "/compare Q1 2025 with the quarter before": "compare arrivals Q1 2025 with Q4 2024",
    "/compare H1 2025 with the period before": "compare arrivals H1 2025 with H2 2024",
    "/compare 2024-25 with the previous one": (
        "compare arrivals financial year 2024-25 with financial year 2023-24"
    ),
    "/compare summer 2025 with a year earlier": "compare arrivals summer 2025 with summer 2024",
    "/compare boats July with the same month last year": "compare boats July 2026 with July 2025",
    "/compare 29 Feb 2024": "compare arrivals 2024-02-29 with 2023-02-28",
    "/compare last 7 days": "compare arrivals 2026-08-14 to 2026-08-20 with 2025-08-14 to 2025-08-20",
    "/compare mon-thu this week with mon-thu last week": (
        "compare arrivals 2026-08-17 to 2026-08-20 with 2026-08-10 to 2026-08-13"
    ),
    "/compare 1 Jan to 20 May 2026 with 1 Jan to 20 May 2025": (
        "compare arrivals 2026-01-01 to 2026-05-20 with 2025-01-01 to 2025-05-20"
    ),
    "/compare since labour took office with the same number of days before": (
        "compare arrivals 2024-07-05 to 2026-08-20 with 2022-05-20 to 2024-07-04"
    ),
    "/compare Q1 2026 q1 2025 difference": "compare arrivals Q1 2026 with Q1 2025 by difference",
    "/compare deaths 2023 and 2024": "compare deaths 2024 with 2023",
    "/compare 2024 with 2025 as of 2026-02-20": "compare arrivals 2025 with 2024 as of 2026-02-20",
}
PLAIN = {
    "total arrivals 2024": "total arrivals 2024",
    "TOTAL ARRIVALS 2024": "total arrivals 2024",
    "boats 2024": "total boats 2024",
    "how many people crossed last week?": "total arrivals week ending 2026-08-16",
    "how many people arrived in small boats in 2024": "total arrivals 2024",
    "how many small boats arrived in 2024": "total boats 2024",
    "how does this year compare with the same point last year?": "compare arrivals ytd 2026 with ytd 2025",
    "deadliest month": "highest 1 month of deaths ever",
    "uncontrolled landings in 2019": "total uncontrolled landings 2019",
    "tomorrow": "total arrivals 2026-08-22",
}


@pytest.mark.parametrize(("typed", "canonical"), (CROSSINGS | DEATHS | COMPARE | PLAIN).items())
def test_what_is_typed_is_the_question_meant(typed: str, canonical: str, context: Context) -> None:
    question = read(typed, context)
    assert text(question) == canonical
    assert read(canonical, context) == question
