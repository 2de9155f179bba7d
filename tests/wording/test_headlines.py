"""Headlines by kind of question, in both house styles."""

from datetime import date, timedelta

import pytest

from bot.wording.headline import headline
from bot.wording.style import NEWSPAPER, WEB
from tests.spec.tables import asked, given
from tests.wording.known import KNOWN

# question: headline. Where the two styles differ, "{%}" stands for per cent or %.
SAID = {
    "total arrivals 2024": "In 2024, 37,805 people arrived in small boats.",
    "total arrivals 2024 final": (
        "In 2024, 37,900 people arrived in small boats, in the final quarterly statistics."
    ),
    "total arrivals 2026-08-20": "On 20 August 2026, no people arrived in small boats.",
    "total arrivals 2025-01-01": "On 1 January 2025, one person arrived in small boats.",
    "total boats 2025-01-01 to 2025-01-03": "From 1 to 3 January 2025, five boats arrived.",
    "total arrivals ytd 2026": "So far in 2026, to 20 August, 9,160 people arrived in small boats.",
    "total arrivals 2026": "So far in 2026, to 20 August, 9,160 people arrived in small boats.",
    "total arrivals August 2026": "So far in August 2026, to 20 August, 680 people arrived in small boats.",
    "total arrivals ytd 2025": "From 1 January to 20 August 2025, 18,481 people arrived in small boats.",
    "total arrivals last 7 days": (
        "In the seven days from 14 to 20 August 2026, 160 people arrived in small boats."
    ),
    "total arrivals week ending 2026-08-16": (
        "In the week ending 16 August 2026, 280 people arrived in small boats."
    ),
    "total arrivals since 2026-08-17": "From 17 to 20 August 2026, 40 people arrived in small boats.",
    "total arrivals financial year 2025-26": (
        "In the financial year 2025-26, 25,600 people arrived in small boats."
    ),
    "total people per boat May 2024": (
        "In May 2024, there was an average of 53.8 people per boat: 4,305 people in 80 boats."
    ),
    "total deaths 2024": "In 2024, 60 people died on the route to the UK, and three people went missing.",
    "total deaths 2025": "In 2025, one person died on the route to the UK, and one person went missing.",
    "total deaths 2023": "In 2023, no people died on the route to the UK.",
    "total prevented week ending 2026-08-09": (
        "In the week ending 9 August 2026, one person was stopped by French authorities."
    ),
    "total arrivals from Albania 2022": "In 2022, 12,658 people from Albania arrived in small boats.",
    "compare arrivals ytd 2026 with ytd 2025": (
        "So far in 2026, to 20 August, 9,160 people arrived in small boats, down 50.4{%} from 18,481 at the "
        "same point in 2025."
    ),
    "compare arrivals 2026 with 2025": (
        "So far in 2026, to 20 August, 9,160 people arrived in small boats, down 50.4{%} from 18,481 at the "
        "same point in 2025."
    ),
    "compare arrivals 2024 with 2023": (
        "In 2024, 37,805 people arrived in small boats, up 72.6{%} from 21,900 in 2023."
    ),
    "compare arrivals 2025 with 2024 by difference": (
        "In 2025, 29,121 people arrived in small boats, 8,684 fewer than the 37,805 in 2024."
    ),
    "compare arrivals 2024 with 2023 by ratio": (
        "In 2024, 37,805 people arrived in small boats, 1.7 times the 21,900 in 2023."
    ),
    "compare arrivals 2022 with 2021": "In 2022, 730 people arrived in small boats, the same as in 2021.",
    "compare deaths 2025 with 2024": (
        "In 2025, one person died on the route to the UK, down 98.3{%} from 60 in 2024."
    ),
    "compare arrivals 2018-01-03 to 2018-01-05 with 2018-01-01 to 2018-01-02": (
        "From 3 to 5 January 2018, six people arrived in small boats, against four in the period 1 to "
        "2 January 2018; that is 2 a day in both."
    ),
    "each of arrivals 2023; 2024": "In 2023, 21,900 people arrived in small boats; in 2024, 37,805.",
    "average arrivals per month in 2025": (
        "In 2025, an average of 2,426.8 people arrived in small boats per month: 29,121 over 12 months."
    ),
    "check arrivals 2025 over 30000": "No: in 2025, 29,121 people arrived in small boats.",
    "check arrivals 2025 about 29000": "Yes, in round terms: in 2025, 29,121 people arrived in small boats.",
    "check arrivals 2025 about 30000": "No: in 2025, 29,121 people arrived in small boats.",
    "check arrivals 2024 about 37900": (
        "No by the weekly series: in 2024, 37,805 people arrived in small boats; yes by the final quarterly "
        "statistics: 37,900."
    ),
    "check arrivals 2024 over 30000": "Yes: in 2024, 37,805 people arrived in small boats.",
    "highest 1 day of arrivals ever": (
        "The day when the most people arrived in small boats, from 1 January 2018 to 20 August 2026, was "
        "12 May 2024 (1,305)."
    ),
    "lowest 1 day of arrivals in 2026": (
        "The days when the fewest people arrived in small boats, from 1 January to 20 August 2026, were "
        "18 August 2026, 19 August 2026 and 20 August 2026 (0 each)."
    ),
    "highest 2 year of arrivals ever": (
        "The two years when the most people arrived in small boats, from 1 January 2018 to 20 August 2026, "
        "were 2024 (37,805) and 2025 (29,121)."
    ),
    "highest 1 month of arrivals ever only 8": (
        "The August when the most people arrived in small boats, from 1 January 2018 to 20 August 2026, was "
        "August 2024 (3,100)."
    ),
    "rank arrivals 2025 among like ever highest": (
        "In 2025, 29,121 people arrived in small boats, the second highest of eight whole years from 1 "
        "January 2018 "
        "to 20 August 2026."
    ),
    "highest 1 year of arrivals ever place 2": (
        "The second busiest year for people arriving in small boats, from 1 January 2018 to 20 August 2026, "
        "was 2025 (29,121)."
    ),
    "average boats per day in 2023": "In 2023, an average of one boat arrived per day: 365 over 365 days.",
    "rank arrivals February 2024 among all in 2024 highest claimed 1": (
        "No: in February 2024, 2,900 people arrived in small boats, the 12th highest of 12 months from "
        "1 January to 31 December 2024; the highest came to 4,305 (May 2024)."
    ),
    "rank arrivals May 2024 among like ever highest claimed 1": (
        "Yes: in May 2024, 4,305 people arrived in small boats, the highest of nine Mays from 1 January 2018 "
        "to 20 August 2026."
    ),
    "count day with arrivals over 1000 in 2024": (
        "In 2024, there was one day when more than 1,000 people arrived in small boats."
    ),
    "count day with arrivals over 1000 in 2025": (
        "In 2025, there were no days when more than 1,000 people arrived in small boats."
    ),
    "count year with arrivals over 25000 ever by list": (
        "From 1 January 2018 to 20 August 2026, the years when more than 25,000 people arrived in "
        "small boats "
        "were 2024 (37,805) and 2025 (29,121)."
    ),
    "longest run of arrivals exactly 0 ever": (
        "The longest run of days when no people arrived in small boats, from 1 January 2018 to 20 "
        "August 2026, "
        "was three days long, from 18 to 20 August 2026."
    ),
    "current run of arrivals exactly 0 ever": (
        "The current run of days when no people arrived in small boats is three days long, from 18 to "
        "20 August 2026."
    ),
    "first day with arrivals over 50 in 2025": (
        "The first day when more than 50 people arrived in small boats, from 1 January to 31 December 2025, "
        "was 2 January 2025 (80 people)."
    ),
    "last day with arrivals over 1000 ever": (
        "The last day when more than 1,000 people arrived in small boats was 12 May 2024 (1,305 people)."
    ),
    "when arrivals reached 10000 in 2025 by days": (
        "The number of people who arrived in small boats, counted from 1 January 2025, reached 10,000 on "
        "6 May 2025, the 126th day."
    ),
    "fastest year of arrivals to 20000": (
        "The number of people who arrived in small boats reached 20,000 fastest in 2024, on the 188th day of "
        "the year."
    ),
    "series of arrivals by month in Q1 2024": (
        "From January to March 2024, the number of people who arrived in small boats, by month, was highest "
        "in January 2024 and March 2024 (3,100 in each) and lowest in February 2024 (2,900)."
    ),
    "share of arrivals H1 2025 within 2025": (
        "In the first half of 2025, 14,401 people arrived in small boats, 49.5{%} of the 29,121 in 2025."
    ),
    "share of arrivals from Albania 2022": (
        "In 2022, 12,658 people from Albania arrived in small boats, 27.7{%} of the 45,755 people "
        "who arrived "
        "in small boats."
    ),
    "share of drowned 2024 of deaths": (
        "In 2024, 40 people drowned on the route to the UK, 66.7{%} of the 60 people who died on "
        "the route to "
        "the UK."
    ),
    "breakdown of arrivals by nationality in 2022": (
        "In 2022, the largest numbers of people who arrived in small boats were from Albania (12,658), "
        "Afghanistan (8,633) and Iran (5,642)."
    ),
    "breakdown of arrivals by nationality in 2022 top 1": (
        "In 2022, the largest number of people who arrived in small boats was from Albania (12,658)."
    ),
    "breakdown of arrivals by weekday in 2025 top 2": (
        "In 2025, the number of people who arrived in small boats, by weekday, was highest on Wednesdays "
        "(4,161) and on Mondays (4,160)."
    ),
    "compare arrivals last 7 days with 2025": (
        "In the seven days from 14 to 20 August 2026, 160 people arrived in small boats, down 71.4{%} from "
        "560 over the same dates in 2025."
    ),
    "count day with arrivals over 100 in 2024 by list": (
        "In 2024, the day when more than 100 people arrived in small boats was 12 May 2024 (1,305)."
    ),
    "latest arrivals": (
        "On 20 August 2026, no people arrived in small boats; from 14 to 20 August 2026, 160; from 1 January "
        "to 20 August 2026, 9,160, down 50.4{%} from 18,481 at the same point in 2025."
    ),
    "revisions of prevented in 2026": (
        "Publishers have made one change to the figures for people stopped by French authorities, 3 to "
        "16 August 2026. The newest is to prevented, 10 to 16 August 2026: 322 until 21 August 2026, since "
        "then 270."
    ),
    "coverage of arrivals": (
        "Figures for people arriving in small boats are held for 1 January 2018 to 20 August 2026: "
        "3,154 days."
    ),
    "latest deaths": (
        "So far in 2026, to 20 August, no people died on the route to the UK; one had by the same point in "
        "2025, and one in the whole of 2025."
    ),
    "lowest 1 day of arrivals in 2023-01-01 to 2023-01-31": (
        "On each of 31 days from 1 to 31 January 2023, 60 people arrived in small boats: the fewest on any "
        "day."
    ),
    "series of red days by year ever": (
        "Figures are published for two periods: 20 red days were published in that of 1 May 2024 to 30 "
        "April 2025, the newest."
    ),
    "definition of red days": (
        "Days on which the Met Office assessed the chance of crossings as above 55 per cent, or as likely. "
        "Published only as totals for certain periods."
    ),
}


@pytest.mark.parametrize("question", SAID)
def test_a_headline_in_both_styles(question: str) -> None:
    answer = asked(question, KNOWN)
    assert headline(answer, NEWSPAPER) == SAID[question].replace("{%}", " per cent")
    assert headline(answer, WEB) == SAID[question].replace("{%}", "%")


def test_a_headline_of_old_knowledge_says_so() -> None:
    answer = asked("total arrivals 2024 as of 2025-07-01", KNOWN)
    assert headline(answer, NEWSPAPER) == (
        "On figures published by 1 July 2025: in 2024, 37,805 people arrived in small boats."
    )


def test_the_same_weeks_of_the_year_before_are_a_base_and_no_news() -> None:
    weeks = "".join(f"\n{date(2025, 1, 5) + timedelta(weeks=week)} | 1" for week in range(85))
    known = given(weeks=f"week ending | prevented{weeks}")
    assert headline(asked("latest prevented", known), NEWSPAPER).endswith(
        "from 29 December 2025 to 16 August 2026, 33, against 33 at the same point in 2025."
    )
