"""Nationalities: shares of all arrivals, and who is named in which table."""

import pytest

from bot.answers import Cut, Denominator, Unrecorded
from bot.errors import NoFigure
from tests.spec.nationalities import NATIONALITIES
from tests.spec.tables import asked, given, said, values


def test_a_nationality_within_all_arrivals() -> None:
    answered = asked("share of arrivals from Iran 2024", NATIONALITIES)
    assert values(answered) == [12.5, 125, 1000]
    assert said(answered, Denominator) == [Denominator("arrivals of all nationalities, 2024", 1000)]
    assert said(answered, Unrecorded) == [Unrecorded(175, 400)]
    assert values(asked("share of arrivals from Iran 2024 within ever", NATIONALITIES)) == [80.6, 125, 155]


def test_nationalities_are_ranked_without_the_rows_that_are_none() -> None:
    answered = asked("breakdown of arrivals by nationality in 2024", NATIONALITIES)
    assert [figure.name for figure in answered.figures] == [
        "arrivals, Albania",
        "arrivals, Iran",
        "arrivals of all nationalities, 2024",
        "share, Albania",
        "share, Iran",
    ]
    assert values(answered) == [300, 125, 1000, 30.0, 12.5]
    assert said(answered, Unrecorded) == [Unrecorded(175, 400)]
    assert values(asked("breakdown of arrivals by nationality in 2024 top 1", NATIONALITIES)) == [
        300,
        1000,
        30.0,
    ]


def test_the_second_largest_is_only_that_one() -> None:
    answered = asked("breakdown of arrivals by nationality in 2024 place 2", NATIONALITIES)
    assert answered.figures[0].name == "arrivals, Iran"
    assert values(answered) == [125, 1000, 12.5]
    with pytest.raises(NoFigure, match="not all named"):
        asked("breakdown of arrivals by nationality in 2024 place 3", NATIONALITIES)


BY_QUARTER = given(
    longer="""
    period  | measure                 | category                | value
    2022    | arrivals by nationality | Total                   | 100
    2022    | arrivals by nationality | Iran                    | 60
    2022    | arrivals by nationality | All other nationalities | 40
    Q1 2022 | arrivals                |                         | 50
    Q2 2022 | arrivals                |                         | 30
    Q3 2022 | arrivals                |                         | 10
    Q4 2022 | arrivals                |                         | 10
    Q1 2022 | arrivals by nationality | Iran                    | 20
    Q2 2022 | arrivals by nationality | Iran                    | 30
    Q3 2022 | arrivals by nationality | Iran                    | 10
    Q1 2022 | arrivals by nationality | Ukraine                 | 30
    Q4 2022 | arrivals by nationality | Ukraine                 | 10
    """
)


def test_a_quarter_without_a_row_had_nobody_of_that_nationality() -> None:
    assert values(asked("total arrivals from Iran Q4 2022", BY_QUARTER)) == [0]
    assert values(asked("total arrivals from Ukraine H1 2022", BY_QUARTER)) == [30]
    assert values(asked("breakdown of arrivals by nationality in Q1 2022", BY_QUARTER))[:3] == [30, 20, 50]


def test_a_year_ranks_only_those_in_its_own_table() -> None:
    """Ukraine is within "all other nationalities" there: it would be counted twice."""
    answered = asked("breakdown of arrivals by nationality in 2022", BY_QUARTER)
    assert values(answered) == [60, 100, 60.0]


def test_a_nationality_held_for_less_than_the_total_is_no_share_of_it() -> None:
    known = given(
        longer="""
        period | measure                 | category | value
        2023   | arrivals by nationality | Total    | 100
        2024   | arrivals by nationality | Total    | 100
        2024   | arrivals by nationality | Iran     | 60
        """
    )
    with pytest.raises(NoFigure, match="does not lie within"):
        asked("share of arrivals from Iran 2023-01-01 to 2024-12-31", known)


def test_few_people_have_no_shares_and_what_is_not_published_is_not_said() -> None:
    answered = asked("breakdown of arrivals by nationality in 2025", NATIONALITIES)
    assert values(answered) == [30, 10, 40]
    assert (len(said(answered, Cut)), said(answered, Unrecorded)) == (1, [])


def test_only_arrivals_have_nationalities() -> None:
    with pytest.raises(NoFigure, match="only for arrivals"):
        asked("breakdown of boats by nationality in 2024", NATIONALITIES)


def test_a_total_without_its_nationalities_is_no_breakdown() -> None:
    in_all = given(
        longer="""
        period  | measure  | category | value
        Q1 2026 | arrivals |          | 4441
        Q2 2026 | arrivals |          | 7443
        """
    )
    with pytest.raises(NoFigure, match="not by nationality yet") as refused:
        asked("breakdown of arrivals by nationality in H1 2026", in_all)
    assert refused.value.suggestions[0] == "total arrivals H1 2026"
