"""How many in a period."""

from datetime import date

import pytest

from bot.answers import (
    Begins,
    Cut,
    DeathsCounted,
    FirstReleaseServes,
    Hole,
    OtherBasis,
    Revised,
    Stale,
    WholeWeeks,
)
from bot.errors import NoFigure
from bot.releases import Status
from tests.spec.tables import DAILY, QUARTERLY, asked, given, said, values

TEN_A_DAY = "day | arrivals | boats\n2022-01-01 to 2022-12-31 | 10 | 2\n2023-01-01 to 2023-08-20 | 20 | 4"
FINAL = "period | measure | category | value\n2022 | arrivals | | 3660\nQ1 2022 | arrivals | | 905"


def test_a_month_is_the_sum_of_its_days() -> None:
    known = given("day | arrivals\n2023-02-01 to 2023-02-27 | 3\n2023-02-28 | 100\n2023-03-01 | 7")
    assert values(asked("total arrivals February 2023", known)) == [27 * 3 + 100]


def test_a_true_nought_is_an_answer() -> None:
    known = given("day | arrivals\n2023-02-01 | 3\n2023-02-02 | 0")
    assert values(asked("total arrivals 2023-02-02", known)) == [0]


def test_a_day_without_a_figure_is_never_nought() -> None:
    known = given("day | arrivals\n2023-02-01 | 3\n2023-02-02 | -\n2023-02-03 | 5")
    with pytest.raises(NoFigure, match="Nothing is held on arrivals for the day 2 February 2023"):
        asked("total arrivals 2023-02-02", known)


def test_a_few_days_missing_are_named_and_more_are_declined() -> None:
    known = given(
        "day | arrivals\n2023-02-01 to 2023-02-10 | 3\n2023-02-14 to 2023-02-19 | 5\n2023-02-24 | 1"
    )
    answered = asked("total arrivals 2023-02-01 to 2023-02-19", known)
    assert values(answered) == [10 * 3 + 6 * 5]
    assert said(answered, Hole) == [Hole((date(2023, 2, 11), date(2023, 2, 12), date(2023, 2, 13)))]
    with pytest.raises(NoFigure, match="7 days within 11 to 23 February 2023"):
        asked("total arrivals February 2023", known)


def test_half_of_the_days_missing_is_too_much() -> None:
    known = given("day | arrivals\n2023-02-01 | 3\n2023-02-02 to 2023-02-03 | -\n2023-02-04 | 5")
    with pytest.raises(NoFigure, match="2 days within 2 to 3 February 2023"):
        asked("total arrivals 2023-02-01 to 2023-02-04", known)


def test_whole_quarters_lead_with_the_weekly_series_and_give_the_final_beside() -> None:
    known = given(TEN_A_DAY, longer=FINAL)
    answered = asked("total arrivals 2022", known)
    assert values(answered) == [3650, 3660]
    assert [figure.status for figure in answered.figures] == [Status.PROVISIONAL, Status.FINAL]
    assert [figure.source for figure in answered.figures] == ["home-office-weekly", QUARTERLY]
    assert said(answered, OtherBasis)[0].value == 3660
    assert [citation.id for citation in answered.citations] == ["home-office-weekly", QUARTERLY]


def test_final_in_the_question_leads_with_the_final_figure() -> None:
    known = given(TEN_A_DAY, longer=FINAL)
    answered = asked("total arrivals 2022 final", known)
    assert values(answered) == [3660, 3650]
    assert answered.figures[0].status is Status.FINAL


def test_a_final_figure_that_agrees_is_not_said_twice() -> None:
    known = given(TEN_A_DAY, longer="period | measure | category | value\n2022 | arrivals | | 3650")
    answered = asked("total arrivals 2022", known)
    assert (values(answered), said(answered, OtherBasis)) == ([3650], [])


@pytest.mark.parametrize("period", ["May 2022", "Q2 2022", "ytd 2023"])
def test_where_there_is_no_final_figure_none_is_made_up(period: str) -> None:
    known = given(TEN_A_DAY, longer=FINAL)
    assert len(asked(f"total arrivals {period}", known).figures) == 1
    with pytest.raises(NoFigure, match="No final figure is held"):
        asked(f"total arrivals {period} final", known)


def test_the_two_series_are_never_mixed_in_one_sum() -> None:
    """Of the first half only one quarter is final: there is no final half."""
    known = given(TEN_A_DAY, longer=FINAL)
    assert values(asked("total arrivals H1 2022", known)) == [1810]


def test_a_period_that_goes_on_is_cut_and_one_that_begins_before_says_so() -> None:
    known = given(TEN_A_DAY)
    cut = asked("total arrivals 2023", known)
    assert values(cut) == [(365 - 133) * 20]
    assert said(cut, Cut)[0].newest == date(2023, 8, 20)
    begins = asked("total arrivals 2021-12-01 to 2022-01-02", known)
    assert values(begins) == [20]
    assert said(begins, Begins)[0].first == date(2022, 1, 1)
    assert said(asked("total arrivals ytd 2023", known), Cut) == []


@pytest.mark.parametrize(
    ("period", "sentence"),
    [
        ("2021", "2021 is before that"),
        ("2024", "2024 is in the future"),
        ("2023-08-21", "No figure is held yet for 21 August 2023"),
    ],
)
def test_outside_what_is_held_there_is_no_figure(period: str, sentence: str) -> None:
    known = given(TEN_A_DAY, today="2023-08-21")
    with pytest.raises(NoFigure, match=sentence) as caught:
        asked(f"total arrivals {period}", known)
    for suggestion in caught.value.suggestions:
        assert asked(suggestion, known).figures


def test_people_per_boat_is_a_ratio_of_sums_with_both_sums_beside() -> None:
    known = given("day | arrivals | boats\n2023-02-01 | 100 | 1\n2023-02-02 | 10 | 4")
    answered = asked("total people per boat February 2023", known)
    assert values(answered) == [22.0, 110, 5]  # the mean of 100 and 2.5 would be 51.25


def test_without_boats_there_is_no_ratio() -> None:
    known = given("day | arrivals | boats\n2023-02-01 | 0 | 0\n2023-02-02 | 0 | 0")
    with pytest.raises(NoFigure, match="No boats arrived on 1 February 2023") as caught:
        asked("total people per boat 2023-02-01", known)
    assert values(asked(caught.value.suggestions[0], known)) == [0]


def test_a_day_with_people_and_no_boats_held_counts_for_neither() -> None:
    known = given(
        "day | arrivals | boats\n2023-02-01 to 2023-02-03 | 40 | 1\n2023-02-04 | 900 | -\n2023-02-05 | 40 | 1"
    )
    answered = asked("total people per boat February 2023", known)
    assert answered.figures[0].value == 40.0
    assert said(answered, Hole) == [Hole((date(2023, 2, 4),))]


def test_weeks_that_end_in_the_period_are_counted_and_said() -> None:
    known = given(
        weeks="week ending | prevented\n2026-04-05 | 1\n2026-04-12 | 20\n2026-04-19 | 300\n2026-04-26 | 4000"
    )
    april = asked("total prevented April 2026", known)
    assert values(april) == [4321]
    assert said(april, WholeWeeks)[0].weeks == 4
    assert values(asked("total prevented week ending 2026-04-19", known)) == [300]
    assert values(asked("total prevented 2026-04-10 to 2026-04-20", known)) == [320]


def test_days_in_a_week_have_no_share_of_it() -> None:
    known = given(weeks="week ending | prevented\n2026-04-19 | 300")
    with pytest.raises(NoFigure, match="whole weeks"):
        asked("total prevented 2026-04-15", known)


def test_the_missing_stand_beside_the_dead() -> None:
    known = given(
        "day | deaths | missing\n2024-01-01 to 2024-12-31 | 0 | 0\n2025-01-14 | 5 | 1\n2025-01-15 | 2 | 0"
    )
    answered = asked("total deaths 2025-01-14 to 2025-01-15", known)
    assert values(answered) == [7, 1]
    assert said(answered, DeathsCounted)[0].missing == 1


def test_the_missing_of_other_causes_do_not_stand_beside_the_drowned() -> None:
    known = given("day | deaths | drowned | missing\n2026-08-19 | 3 | 2 | 5")
    assert [caveat.missing for caveat in said(asked("total drowned 2026-08-19", known), DeathsCounted)] == [
        None
    ]


def test_what_had_not_begun_on_the_day_asked_of_is_not_called_the_future() -> None:
    known = given("day | arrivals\n2025-01-01 to 2025-09-08 | 3", as_of="2025-09-10")
    with pytest.raises(NoFigure, match="On 10 September 2025, 2026 to date was still to come"):
        asked("total arrivals ytd 2026 as of 2025-09-10", known)


def test_published_totals_grow_stale_too() -> None:
    rows = "period | measure | category | value\n2024 | arrivals by nationality | Iran | 125"
    answered = asked("total arrivals from Iran 2024", given(longer=rows, today="2025-01-04"))
    assert said(answered, Stale) == [Stale(date(2024, 12, 31), 4)]
    assert not said(asked("total arrivals from Iran 2024", given(longer=rows, today="2025-01-03")), Stale)


def test_a_publication_that_is_quoted_beside_the_figures_is_among_the_sources() -> None:
    known = given(
        "day | arrivals\n2024-01-01 to 2025-12-31 | 10",
        longer="period | measure | category | value\n2024 | arrivals | | 3661",
    )
    cited = [citation.id for citation in asked("compare arrivals 2025 with 2024", known).citations]
    assert cited == ["home-office-weekly", "home-office-quarterly"]


def test_revised_figures_and_the_first_release_are_said() -> None:
    known = given(
        TEN_A_DAY,
        revised="period | measure | old | new | published\n2023-07-10 | arrivals | 25 | 20 | 2023-07-13",
        as_of="2023-08-21",
        first_serves={"home-office-weekly": "2023-08-25", DAILY: "2023-08-26"},
    )
    answered = asked("total arrivals ytd 2023", known)
    assert said(answered, Revised) == [Revised(1, date(2023, 7, 13))]
    assert [c.publication for c in said(answered, FirstReleaseServes)] == ["home-office-weekly"]
    assert said(asked("total arrivals 2022", known), Revised) == []


def test_days_after_the_weekly_series_are_from_the_daily_page() -> None:
    known = given("day | arrivals\n2026-08-10 to 2026-08-20 | 5", joins={"arrivals": ("2026-08-17", DAILY)})
    whole, after = asked("total arrivals August 2026", known), asked("total arrivals 2026-08-18", known)
    before = asked("total arrivals 2026-08-10 to 2026-08-16", known)
    assert [citation.id for citation in before.citations] == ["home-office-weekly"]
    assert [citation.id for citation in whole.citations] == ["home-office-weekly", DAILY]
    assert ([citation.id for citation in after.citations], after.figures[0].source) == ([DAILY], DAILY)


def test_a_nationality_is_the_published_total() -> None:
    known = given(
        TEN_A_DAY,
        longer="""
        period                   | measure                 | category | value
        2022                     | arrivals by nationality | Albania  | 12
        2023-01-01 to 2023-06-30 | arrivals by nationality | Albania  | 3
        """,
    )
    assert values(asked("total arrivals from Albania 2022", known)) == [12]
    assert said(asked("total arrivals from Albania 2023", known), Cut)[0].newest == date(2023, 6, 30)
    assert said(asked("total arrivals from Albania 2021-01-01 to 2022-12-31", known), Begins)
    with pytest.raises(NoFigure, match="no published figures make up May 2022"):
        asked("total arrivals from Albania May 2022", known)
    with pytest.raises(NoFigure, match="do not list Narnia"):
        asked("total arrivals from Narnia 2022", known)
