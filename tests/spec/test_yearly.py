"""Records by year of what is published for whole years, from tables to check by hand."""

from datetime import date

import pytest

from bot.answers import Note, PartPeriods, Scope, Tied
from bot.errors import NoFigure
from bot.periods import Span
from bot.questions import parse, text
from tests.spec.tables import asked, given, said, values

KNOWN = given(
    longer="""
    period  | measure                 | category | value
    2020    | arrivals by nationality | Albania  | 54
    2021    | arrivals by nationality | Albania  | 815
    2022    | arrivals by nationality | Albania  | 12658
    2023    | arrivals by nationality | Albania  | 815
    Q1 2024 | arrivals by nationality | Albania  | 90000
    2022    | arrivals by nationality | Total    | 45755
    2023    | arrivals by nationality | Total    | 29437
    2020-04-01 to 2021-03-31 | red days |         | 60
    """
)


def test_the_highest_and_the_lowest_year() -> None:
    assert values(asked("highest 1 year of arrivals from Albania ever", KNOWN)) == [12658, "2022"]
    assert values(asked("highest 1 year of arrivals from Albania ever by date", KNOWN)) == ["2022", 12658]
    assert values(asked("lowest 1 year of arrivals from Albania ever", KNOWN)) == [54, "2020"]
    assert values(asked("highest 1 year of arrivals by nationality ever", KNOWN)) == [45755, "2022"]


def test_the_first_few_with_those_that_share_the_last_place() -> None:
    answered = asked("highest 2 year of arrivals from Albania ever", KNOWN)
    assert values(answered) == [12658, 815]
    assert said(answered, Tied) == [Tied(("2023",))]


def test_only_whole_years_of_the_period_are_looked_at() -> None:
    answered = asked("highest 1 year of arrivals from Albania in 2020-07-01 to 2021-12-31", KNOWN)
    assert values(answered) == [815, "2021"]
    assert [scope.span.first.year for scope in said(answered, Scope)] == [2021]
    assert values(asked("highest 1 year of arrivals from Albania ever only 2020,2021", KNOWN)) == [
        815,
        "2021",
    ]


def test_the_newest_day_is_that_of_the_table() -> None:
    assert asked("total arrivals from Albania 2021", KNOWN).newest.isoformat() == "2023-12-31"  # by year
    assert asked("total arrivals from Albania Q1 2024", KNOWN).newest.isoformat() == "2024-03-31"


def test_a_year_has_its_place_among_them() -> None:
    answered = asked("rank arrivals from Albania 2021 among like ever highest", KNOWN)
    assert values(answered) == [2, 815, 12658, 4]
    assert said(answered, Tied) == [Tied(("2023",))]
    claimed = asked("rank arrivals from Albania 2022 among all ever highest claimed 1", KNOWN)
    assert values(claimed) == [True, 1, 12658, 815, 4]
    assert values(asked("rank arrivals from Albania 2020 among like ever lowest", KNOWN))[:2] == [1, 54]
    assert values(asked("rank arrivals from Albania 2021 among like in 2020 highest", KNOWN)) == [
        1,
        815,
        54,
        2,
    ]


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("highest 1 month of arrivals from Albania ever", "not by month"),
        ("highest 1 year of arrivals from Atlantis ever", "do not list Atlantis"),
        ("highest 1 year of arrivals from Albania in 2024", "No whole calendar year"),
        ("highest 1 year of red days ever", "No whole calendar year"),
        ("rank arrivals from Albania 2024 among like ever highest", "No whole calendar year"),
        ("rank arrivals from Albania Q1 2024 among like ever highest", "from Albania"),
        ("rank arrivals from Albania 2021 among like in 2021 highest", "Nothing held"),
        ("highest since when arrivals from Albania in 2020", "No whole calendar year"),
        ("highest since when arrivals from Albania in 2024", "No whole calendar year"),
        ("highest since when arrivals from Albania in May 2022", "from Albania"),
        ("highest records of arrivals from Albania by year in 2024", "No whole calendar year"),
        ("highest records of arrivals from Albania by year ever back 3", "only 3 records"),
        ("highest records of arrivals from Albania by month ever", "not by month"),
    ],
)
def test_there_is_no_such_year(question: str, why: str) -> None:
    with pytest.raises(NoFigure, match=why) as declined:
        asked(question, KNOWN)
    assert [text(parse(offered)) for offered in declined.value.suggestions] != []


def test_a_year_of_which_some_quarters_are_published_is_said_to_be_a_part() -> None:
    answered = asked("series of arrivals from Albania by year ever", KNOWN)
    assert values(answered) == [54, 815, 12658, 815, 90000]
    assert said(answered, PartPeriods) == [PartPeriods(("2024",))]
    assert answered.spans == (Span(date(2020, 1, 1), date(2024, 3, 31)),)


def test_since_when_a_year_is_the_highest() -> None:
    since = "since when arrivals from Albania in"
    assert values(asked(f"highest {since} 2023", KNOWN)) == ["2022", 12658, 815]
    assert values(asked(f"lowest {since} 2023", KNOWN)) == ["2021", 815, 815]
    record = asked(f"highest {since} 2022", KNOWN)
    assert values(record) == ["2020-01-01", 12658]
    assert "a record then" in said(record, Note)[0].sentence
    # the first quarter of 2024 alone passed it
    assert said(record, Scope) == [Scope(Span(date(2020, 1, 1), date(2022, 12, 31)))]
    standing = asked(f"lowest {since} 2023", KNOWN)
    assert said(standing, Scope) == [Scope(Span(date(2020, 1, 1), date(2023, 12, 31)))]


def test_the_records_by_year_in_order() -> None:
    records = "records of arrivals from Albania by year"
    assert values(asked(f"highest {records} ever", KNOWN)) == [54, 815, 12658]
    assert values(asked(f"highest {records} ever back 1", KNOWN)) == [815, "2021", 54, 815, 12658]
    assert values(asked(f"lowest {records} in 2021-01-01 to 2023-12-31", KNOWN)) == [815]
