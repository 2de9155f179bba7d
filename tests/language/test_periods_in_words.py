"""Periods in words, to the canonical text that each must give on Friday 21 August 2026."""

import pytest

from bot.errors import NotUnderstood
from bot.language import Context
from bot.language.tokens import words
from bot.language.when import read_period
from bot.periods import Period, parse_period

DAYS = {
    "12/05/2025": "2025-05-12",
    "12/5/25": "2025-05-12",
    "12.05.2025": "2025-05-12",
    "03/04/2024": "2024-04-03",
    "25/12": "2025-12-25",
    "2025-05-12": "2025-05-12",
    "12 May 2025": "2025-05-12",
    "Monday 12 May 2025": "2025-05-12",
    "12th of May": "2026-05-12",
    "the 12th of May, 2025": "2025-05-12",
    "May 12 2025": "2025-05-12",
    "May 12th, 2025": "2025-05-12",
    "12 May 24": "2024-05-12",
    "1 September": "2025-09-01",
    "29 feb": "2024-02-29",
    "xmas day": "2025-12-25",
    "boxing day 2024": "2024-12-26",
    "christmas day": "2025-12-25",
    "new year's eve": "2025-12-31",
    "good friday 2025": "2025-04-18",
    "easter sunday 2024": "2024-03-31",
    "yesterday": "2026-08-20",
    "today": "2026-08-21",
    "tomorrow": "2026-08-22",
    "the day before yesterday": "2026-08-19",
    "3 days ago": "2026-08-18",
    "last Saturday": "2026-08-15",
    "monday": "2026-08-17",
    "on Friday": "2026-08-14",
    "this friday": "2026-08-21",
}
WEEKS = {
    "last week": "week ending 2026-08-16",
    "this week": "week ending 2026-08-23",
    "week before last": "week ending 2026-08-09",
    "two weeks ago": "week ending 2026-08-09",
    "w/c 3 Nov 2025": "week ending 2025-11-09",
    "week commencing 3 November 2025": "week ending 2025-11-09",
    "week ending 16 Aug": "week ending 2026-08-16",
    "week ending 17 August": "week ending 2025-08-17",
    "w/e 16/08/2026": "week ending 2026-08-16",
    "week of 4 November 2025": "week ending 2025-11-09",
    "week 33 2025": "week ending 2025-08-17",
    "week 33": "week ending 2026-08-16",
    "wk 33": "week ending 2026-08-16",
    "iso week 33 of 2025": "week ending 2025-08-17",
    "next week": "week ending 2026-08-30",
    "2025-W33": "week ending 2025-08-17",
    "last weekend": "2026-08-15 to 2026-08-16",
    "mon-thu this week": "2026-08-17 to 2026-08-20",
    "Monday to Wednesday last week": "2026-08-10 to 2026-08-12",
}
ROLLING = {
    "latest 7 days": "last 7 days",
    "most recent 7 days": "last 7 days",
    "previous 7 days": "last 7 days",
    "past week": "last 7 days",
    "last 7 days": "last 7 days",
    "last seven days": "last 7 days",
    "past fortnight": "last 14 days",
    "over the past fortnight": "last 14 days",
    "last 2 weeks": "last 14 days",
    "last 30 days": "last 30 days",
    "past month": "last 1 months",
    "last 12 months": "last 12 months",
    "past year": "last 12 months",
}
MONTHS = {
    "May 2024": "May 2024",
    "may": "May 2026",
    "sept": "September 2025",
    "05/2025": "May 2025",
    "2025-05": "May 2025",
    "2025 May": "May 2025",
    "the month of June 2024": "June 2024",
    "aug last year": "August 2025",
    "last month": "July 2026",
    "this month": "August 2026",
    "month to date": "August 2026",
    "mtd": "August 2026",
    "three months ago": "May 2026",
    "next month": "September 2026",
    "month before last": "June 2026",
    "in august so far": "August 2026",
    "last august": "August 2025",
    "this june": "June 2026",
    "nov/dec 2025": "2025-11-01 to 2025-12-31",
    "nov/dec": "2025-11-01 to 2025-12-31",
}
PARTS_OF_YEARS = {
    "Q2 2025": "Q2 2025",
    "2024-Q2": "Q2 2024",
    "q4": "Q4 2025",
    "second quarter of 2025": "Q2 2025",
    "last quarter": "Q2 2026",
    "h2": "H2 2026",
    "quarter 3 2025": "Q3 2025",
    "next quarter": "Q4 2026",
    "H1 2026": "H1 2026",
    "first half of 2025": "H1 2025",
    "second half of the year": "H2 2026",
    "first six months of 2025": "H1 2025",
    "first four months of 2025": "2025-01-01 to 2025-04-30",
    "last three months of 2024": "Q4 2024",
    "first ten days of May 2025": "2025-05-01 to 2025-05-10",
    "summer 2024": "summer 2024",
    "last winter": "winter 2025-26",
    "last summer": "summer 2025",
    "winter 2024-25": "winter 2024-25",
}
YEARS = {
    "2024": "2024",
    "calendar year 2024": "2024",
    "2016": "2016",
    "2031": "2031",
    "'24": "2024",
    "this year": "2026",
    "last year": "2025",
    "year before last": "2024",
    "two years ago": "2024",
    "next year": "2027",
    "ytd": "ytd 2026",
    "ytd 2025": "ytd 2025",
    "2025 to date": "ytd 2025",
    "so far this year": "ytd 2026",
    "this year so far": "ytd 2026",
    "so far in 2026": "ytd 2026",
    "2024-25": "financial year 2024-25",
    "2024/25": "financial year 2024-25",
    "financial year 2024-25": "financial year 2024-25",
    "fy 2024-25": "financial year 2024-25",
    "fiscal year 2024/25": "financial year 2024-25",
    "last financial year": "financial year 2025-26",
    "year ending June 2025": "2024-07-01 to 2025-06-30",
    "12 months to June 2025": "2024-07-01 to 2025-06-30",
    "year to 20 August 2025": "2024-08-21 to 2025-08-20",
    "since records began": "ever",
    "all time": "ever",
    "to date": "ever",
}
RANGES = {
    "1 Jan to 20 May": "2026-01-01 to 2026-05-20",
    "1 to 20 May": "2026-05-01 to 2026-05-20",
    "24-30 August 2025": "2025-08-24 to 2025-08-30",
    "24–30 August 2025": "2025-08-24 to 2025-08-30",
    "2025-05-12–2025-06-01": "2025-05-12 to 2025-06-01",
    "between March and June 2023": "2023-03-01 to 2023-06-30",
    "jan to july this year": "2026-01-01 to 2026-07-31",
    "Dec to Feb": "2025-12-01 to 2026-02-28",
    "October 2023 to March": "2023-10-01 to 2024-03-31",
    "2021 to 2023": "2021-01-01 to 2023-12-31",
    "2021-2023": "2021-01-01 to 2023-12-31",
    "from 2018 to 2022": "2018-01-01 to 2022-12-31",
    "up to 20 August 2025": "2025-01-01 to 2025-08-20",
    "since 5 July 2024": "since 2024-07-05",
    "since 2019": "since 2019-01-01",
    "2019 onwards": "since 2019-01-01",
    "since May": "since 2026-05-01",
    "after 2019": "since 2020-01-01",
    "since the end of 2019": "since 2020-01-01",
    "since last week": "since 2026-08-10",
}
EVENTS = {
    "since labour took office": "since gov-labour",
    "since labour got in": "since gov-labour",
    "since Starmer became PM": "since pm-starmer",
    "since starmer resigned": "since starmer-resignation",
    "since Theresa May became prime minister": "since pm-may",
    "since May took office": "since pm-may",
    "when May was prime minister": "during pm-may",
    "under the illegal migration act": "during illegal-migration-act",
    "under truss": "during pm-truss",
    "under Liz Truss": "during pm-truss",
    "while Liz Truss was PM": "during pm-truss",
    "Truss's premiership": "during pm-truss",
    "the tory years": "during gov-conservative",
    "under the current government": "during gov-labour",
    "under the current prime minister": "during pm-burnham",
    "since the rwanda plan": "since rwanda-plan",
    "since the rwanda plan was scrapped": "since rwanda-scrapped",
    "during the manston crisis": "during manston-crisis",
    "since the one-in-one-out deal": "since one-in-one-out",
    "since the november 2021 disaster": "since disaster-2021-11-24",
    "since the new France deal": "since uk-france-apr-2026",
}
PHRASES = DAYS | WEEKS | ROLLING | MONTHS | PARTS_OF_YEARS | YEARS | RANGES | EVENTS


@pytest.mark.parametrize(("phrase", "canonical"), PHRASES.items())
def test_a_phrase_is_its_period_to_the_last_word(phrase: str, canonical: str, context: Context) -> None:
    cut = words(phrase.removeprefix("the ") if phrase.startswith("the day") else phrase)
    found = read_period(cut, 0, context)
    assert found is not None
    assert isinstance(found.meaning, Period)
    assert (found.meaning.text, found.end) == (canonical, len(cut))
    assert parse_period(found.meaning.text, context.events) == found.meaning


@pytest.mark.parametrize("canonical", sorted(set(PHRASES.values())))
def test_canonical_text_reads_as_itself(canonical: str, context: Context) -> None:
    found = read_period(words(canonical), 0, context)
    assert found is not None
    assert found.meaning == parse_period(canonical, context.events)


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("31 June", "no 31 June"),
        ("30 February 2024", "no 30 February 2024"),
        ("29 February 2025", "no 29 February 2025"),
        ("31/06/2025", "no 31 June 2025"),
        ("12/13/2025", "day first"),
        ("2025-13-01", "no month 13"),
        ("13/2025", "no month 13"),
        ("week 60 2025", "no week 60"),
        ("week ending 15 August 2026", "a Saturday"),
        ("w/c 4 November 2025", "a Tuesday"),
        ("2025 to 2021", "before it begins"),
        ("last 0 days", "cannot be|can be counted"),
        ("last 99999 days", "can be counted"),
    ],
)
def test_what_cannot_be_gets_a_sentence(phrase: str, said: str, context: Context) -> None:
    with pytest.raises(NotUnderstood, match=said):
        read_period(words(phrase), 0, context)


def test_in_january_the_newest_of_each_name_lies_in_the_year_before(new_year: Context) -> None:
    expected = {"december": "December 2025", "q1": "Q1 2026", "summer": "summer 2025", "ytd": "ytd 2026"}
    expected |= {
        "last month": "December 2025",
        "3 january": "2025-01-03",
        "last week": "week ending 2025-12-28",
    }
    expected["last financial year"] = "financial year 2024-25"
    for phrase, canonical in expected.items():
        found = read_period(words(phrase), 0, new_year)
        assert found is not None
        assert isinstance(found.meaning, Period)
        assert found.meaning.text == canonical
