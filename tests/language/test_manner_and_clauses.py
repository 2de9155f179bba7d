"""Who says it, gestures, periods said twice, events told in clauses, and what is left out or doubled."""

import pytest

from bot.errors import AskerError, NotUnderstood
from bot.language import Context, read
from bot.questions import text

SPOKEN = {
    "The PM says that 2025 was over 40,000. Is she right?": "check arrivals 2025 over 40000",
    "A campaign group claims that at least 80 people died in 2024": "check deaths 2024 at least 80",
    "at least 80 people died in 2024, says a charity. Does the data bear it out?": (
        "check deaths 2024 at least 80"
    ),
    "Hi desk, I'm writing a line for the 6pm and need to know how many arrived in July": (
        "total arrivals July 2026"
    ),
    "hiya, quick one for the 1pm bulletin – how many boats since 1 July": "total boats since 2026-07-01",
    'Morning! Subbing a piece that says "more than 40,000 arrived last year". Is that right?': (
        "check arrivals 2025 over 40000"
    ),
    "Press officer here. Can you confirm that 2,316 people arrived in July?": (
        "check arrivals July 2026 about 2316"
    ),
    "quick check for the 10pm news: is 2025 the second highest year": (
        "rank arrivals 2025 among like ever highest claimed 2"
    ),
    "For a parliamentary question: boats in each quarter of 2025": "series of boats by quarter in 2025",
    "need arrivals last week for PMQs": "total arrivals week ending 2026-08-16",
    "on air in 10: arrivals for July 2026": "total arrivals July 2026",
    "I am needing the quantity of people in July 2026": "total arrivals July 2026",
    "what did May 2024 add up to, for a line in the script": "total arrivals May 2024",
    "how many were brought ashore in the 2023 calendar year": "total arrivals 2023",
    "how many people were recorded as missing in 2024": "total missing 2024",
    "the officially confirmed 2022 total": "total arrivals 2022 final",
}
GESTURES = {
    "how many in 2024? 🙏🏽": "total arrivals 2024",
    "hi :wave::skin-tone-3: how many in 2024": "total arrivals 2024",
    ":eyes: deaths 2024 ❤️": "total deaths 2024",
}
GESTURES = {
    "how many in 2024? 🙏🏽": "total arrivals 2024",
    "hi :wave::skin-tone-3: how many in 2024": "total arrivals 2024",
    ":eyes: deaths 2024 ❤️": "total deaths 2024",
}
TWICE = {
    "the day Burnham became PM (20 July 2026)": "total arrivals 2026-07-20",
    "arrivals in the summer (July 2026)": "total arrivals July 2026",
    "arrivals in spring 2026, March to May 2026": "total arrivals 2026-03-01 to 2026-05-31",
    "arrivals over the four days 22 to 25 July": "total arrivals 2026-07-22 to 2026-07-25",
    "arrivals in the week of 15 to 21 June 2026": "total arrivals 2026-06-15 to 2026-06-21",
    "from the first of July until now, arrivals": "total arrivals since 2026-07-01",
    "the week that began on Monday 15 June 2026": "total arrivals week ending 2026-06-21",
    "the week which ended on 21 June 2026": "total arrivals week ending 2026-06-21",
    "the twelve months that ended on 31 March 2026": "total arrivals 2025-04-01 to 2026-03-31",
    "between New Year's Day and the end of May, arrivals in 2025": (
        "total arrivals 2025-01-01 to 2025-05-31"
    ),
    "arrivals between 11 and 13 August 2026": "total arrivals 2026-08-11 to 2026-08-13",
    "arrivals in the 30 days up to 20 August 2026": "total arrivals 2026-07-22 to 2026-08-20",
    "the final three months of 2024": "total arrivals Q4 2024",
}
CLAUSES = {
    "arrivals in the time that Liz Truss was prime minister": "total arrivals during pm-truss",
    "arrivals for as long as Truss was PM": "total arrivals during pm-truss",
    "arrivals while Truss, not Starmer, was PM": "total arrivals during pm-truss",
    "arrivals since the day Starmer became PM": "total arrivals since pm-starmer",
    "arrivals on the day Truss took office": "total arrivals 2022-09-06",
}


@pytest.mark.parametrize(("typed", "canonical"), (SPOKEN | GESTURES | TWICE | CLAUSES).items())
def test_it_is_the_question_meant(typed: str, canonical: str, context: Context) -> None:
    assert text(read(typed, context)) == canonical


@pytest.mark.parametrize(
    "typed",
    [
        "arrivals in July 2026 (August 2026)",
        "arrivals in July 2026 (June to July 2026)",
        "arrivals over the four days 22 to 26 July",
        "arrivals in the three months January to April 2025",
        "arrivals on the day Burnham became PM (21 July 2026)",
        "the past two months, i.e. June and July",
        "arrivals under Truss until now",
        "what was the day Truss took office",
        "arrivals that Truss announced in 2024",
    ],
)
def test_what_does_not_agree_is_never_one_period(typed: str, context: Context) -> None:
    with pytest.raises(AskerError):
        read(typed, context)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("arrivals since 2018, excluding 2022", "“excluding”: no period or group can be left out"),
        ("busiest year, leaving out 2022", "“leaving”: no period or group"),
        ("not counting August, arrivals this year", "no period or group"),
        ("did arrivals triple between 2020 and 2021", "“triple”: whether a figure became so many times"),
        ("which years doubled", "gets a yes or a no"),
        ("did more people from Turkey than from Iraq arrive in 2023", "One nationality at a time"),
    ],
)
def test_what_cannot_be_carried_gets_its_reason(typed: str, said: str, context: Context) -> None:
    with pytest.raises(NotUnderstood, match=said):
        read(typed, context)


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("arrivals since labour took office", "total arrivals since gov-labour"),
        ("the official reported figure for 2022", "total arrivals 2022 final"),
        ("three quietest months of 2025", "lowest 3 month of arrivals in 2025"),
        ("highest ever week, monday to sunday", "highest 1 week of arrivals ever"),
    ],
)
def test_a_speaker_or_a_length_takes_no_word_that_counts(
    typed: str, canonical: str, context: Context
) -> None:
    assert text(read(typed, context)) == canonical
