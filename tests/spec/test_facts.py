"""Whether, what changed, what is counted, and what is held."""

from datetime import date

import pytest

from bot.answers import FirstReleaseServes, Hole, Note, OtherBasis, Revised, Stale
from bot.errors import NoFigure
from bot.figures import Known
from tests.spec.tables import DAILY, QUARTERLY, asked, given, said, values

YEARS = "day | arrivals\n2024-01-01 to 2024-12-31 | 10\n2025-01-01 to 2025-08-20 | 20"
PREVENTED = "week ending | prevented\n2026-04-12 | 100\n2026-04-19 | 390\n2026-04-26 | 50"
REVISED = """
period                   | measure   | old | new | published
week ending 2026-04-19   | prevented | 390 | 322 | 2026-05-08
week ending 2026-04-19   | prevented | 322 | 390 | 2026-06-12
week ending 2026-04-26   | prevented | 51  | 50  | 2026-05-15
"""


@pytest.mark.parametrize(
    ("condition", "verdict"),
    [
        ("over 3659", True),
        ("over 3660", False),
        ("at least 3660", True),
        ("under 3660", False),
        ("exactly 3660", True),
        ("about 3700", True),
        ("about 3660", True),
        ("about 3600", False),
        ("about 4000", False),
        ("about 3665", False),
        ("nearly 3700", True),  # 40 short: at most 50, and at most 1.5 per cent
        ("nearly 3661", True),
        ("nearly 3660", False),
        ("nearly 3650", False),
        ("nearly 3800", False),
        ("just over 3650", True),
        ("just over 3660", False),
        ("just over 3600", False),
    ],
)
def test_yes_or_no_comes_first_and_then_the_total(condition: str, verdict: bool) -> None:
    assert values(asked(f"check arrivals 2024 {condition}", given(YEARS))) == [verdict, 3660]


def test_a_year_that_goes_on_may_yet() -> None:
    answered = asked("check arrivals 2025 over 5000", given(YEARS))
    assert values(answered) == [False, 232 * 20]
    assert said(answered, Note) == [Note("This holds for the figures up to 20 August 2025; more may come.")]


def test_where_the_final_figure_says_otherwise_it_is_said() -> None:
    known = given(YEARS, longer="period | measure | category | value\n2024 | arrivals | | 3665")
    answered = asked("check arrivals 2024 over 3662", known)
    assert values(answered) == [False, 3660, 3665]
    assert said(answered, Note) == [Note("By the final figure it would be the other way round.")]
    assert said(asked("check arrivals 2024 over 3000", known), Note) == []
    assert said(asked("check arrivals 2024 over 3000", known), OtherBasis)


def test_a_check_declines_where_a_total_does() -> None:
    with pytest.raises(NoFigure, match="2023 is before that"):
        asked("check arrivals 2023 over 1", given(YEARS))


def test_changes_come_with_the_newest_first_and_who_changed_them() -> None:
    answered = asked("revisions of prevented in 2026", given(weeks=PREVENTED, revised=REVISED))
    assert values(answered) == [3, 390, 50, 322]
    assert [figure.name for figure in answered.figures[1:]] == [
        "prevented, 13 to 19 April 2026: 322 until 12 June 2026, since then",
        "prevented, 20 to 26 April 2026: 51 until 15 May 2026, since then",
        "prevented, 13 to 19 April 2026: 390 until 8 May 2026, since then",
    ]
    assert said(answered, Revised) == []  # the figures say it


def test_only_changes_within_the_period_count() -> None:
    known = given(weeks=PREVENTED, revised=REVISED)
    assert values(asked("revisions of prevented week ending 2026-04-26", known)) == [1, 50]


def test_a_week_belongs_to_the_period_in_which_it_ends() -> None:
    known = given(
        weeks="week ending | prevented\n2025-12-28 | 10\n2026-01-04 | 20",
        revised="""
        period                 | measure   | old | new | published
        week ending 2026-01-04 | prevented | 9   | 20  | 2026-01-16
        """,
    )
    assert values(asked("revisions of prevented in 2026", known)) == [1, 20]
    assert values(asked("revisions of prevented in 2025", known)) == [0]


def test_changes_are_known_from_the_first_release_held() -> None:
    known = given(YEARS, begun={"home-office-weekly": "2025-11-14"})
    assert [note.sentence for note in said(asked("revisions of arrivals in 2024", known), Note)] == [
        "The first release held is of 14 November 2025: what was changed before it is not known."
    ]


def test_no_change_is_an_answer() -> None:
    answered = asked("revisions of arrivals in 2024", given(YEARS))
    assert values(answered) == [0]
    assert answered.figures[0].unit == "changes"


def test_a_withdrawn_figure_is_named_as_such() -> None:
    known = given(
        YEARS,
        revised="period | measure | old | new | published\n2024-07-10 | arrivals | 9 | - | 2024-07-13",
    )
    change = asked("revisions of arrivals in July 2024", known).figures[1]
    assert (change.name, change.value) == ("arrivals, 10 July 2024: withdrawn on 13 July 2024, was", 9)


def test_changes_of_both_parts_are_changes_of_a_ratio() -> None:
    known = given(
        "day | arrivals | boats\n2024-07-01 to 2024-07-31 | 10 | 1",
        revised="""
        period     | measure  | old | new | published
        2024-07-10 | arrivals | 9   | 10  | 2024-07-13
        2024-07-10 | boats    | 2   | 1   | 2024-07-12
        """,
    )
    assert values(asked("revisions of people per boat in July 2024", known)) == [2, 10, 1]


def test_a_definition_says_what_is_not_counted_and_has_no_figures() -> None:
    answered = asked("definition of deaths", given(YEARS))
    assert answered.figures == ()
    assert "The missing are not counted here." in said(answered, Note)[0].sentence
    assert [citation.id for citation in answered.citations] == ["iom-missing-migrants"]


def held() -> Known:
    return given(
        "day | arrivals\n2025-01-01 to 2025-08-14 | 20\n2025-08-17 to 2025-08-20 | 5",
        longer="period | measure | category | value\nQ1 2025 | arrivals | | 18\nQ2 2025 | arrivals | | 20",
        joins={"arrivals": ("2025-08-17", DAILY)},
        today="2025-08-25",
    )


def test_coverage_is_the_newest_day_the_first_and_how_many() -> None:
    answered = asked("coverage of arrivals", held())
    assert values(answered) == ["2025-08-20", "2025-01-01", 230, "2025-06-30"]
    assert [citation.id for citation in answered.citations] == ["home-office-weekly", DAILY, QUARTERLY]
    assert said(answered, Hole) == [Hole((date(2025, 8, 15), date(2025, 8, 16)))]
    assert said(answered, Stale) == [Stale(date(2025, 8, 20), 5)]
    assert said(answered, Note)[0].sentence.startswith("From 17 August 2025 on")


def test_however_many_days_are_missing_coverage_says_so() -> None:
    known = given("day | arrivals\n2025-01-01 | 20\n2025-01-20 | 5")
    answered = asked("coverage of arrivals", known)
    assert values(answered)[2] == 2
    assert len(said(answered, Hole)[0].days) == 18


def test_coverage_of_weeks_and_of_what_is_published_whole() -> None:
    assert values(asked("coverage of prevented", given(weeks=PREVENTED))) == ["2026-04-26", "2026-04-06", 3]
    known = given(
        longer="period | measure | category | value\n2024 | arrivals by nationality | Total | 9",
        as_of="2024-12-31",
        first_serves={"home-office-nationality": "2025-11-27"},
    )
    answered = asked("coverage of arrivals by nationality", known)
    assert values(answered) == ["2024-12-31", "2024-01-01", 1]
    assert said(answered, FirstReleaseServes)
