"""Charts that Slack draws: labels that fit and differ, a line for time, bars for the rest."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.wording.charts import Chart
from bot.wording.slack.chart import native, short_labels
from tests.wording.slack.conftest import Asked

SHORT = {
    "2024": "2024",
    "14 August 2026": "14 August 2026",
    "the week ending 23 August 2026": "W/e 23 Aug 2026",
    "1 January to 20 August 2025": "1 Jan to 20 Aug 2025",
    "30 December 2024 to 17 August 2025": "30 Dec 24–17 Aug 25",
    "the financial year 2025-26": "FY 2025-26",
    "the second half of 2025": "Second half of 2025",
    "October to December 2025": "Oct to Dec 2025",
    "during Rishi Sunak as Prime Minister": "Rishi Sunak as Prim…",
}


@pytest.mark.parametrize("label", SHORT)
def test_labels_are_shortened_as_a_person_would(label: str) -> None:
    assert short_labels([label]) == [SHORT[label]]


@given(st.lists(st.text(max_size=40), max_size=20))
def test_labels_fit_and_differ(labels: list[str]) -> None:
    made = short_labels(labels)
    assert len(set(made)) == len(labels) == len(made)
    assert all(0 < len(label) <= 20 for label in made)


def chart(points: int, *, in_time: bool) -> Chart:
    days = tuple(date(2026, 1, 1 + at) for at in range(points)) if in_time else ()
    return Chart("Boats", "boats", tuple(map(str, range(points))), tuple(map(float, range(points))), days)


@pytest.mark.parametrize(("points", "drawn"), [(1, 0), (2, 1), (20, 1), (21, 0)])
def test_slack_draws_2_to_20_points(points: int, drawn: int) -> None:
    assert len(native(chart(points, in_time=False))) == drawn


@pytest.mark.parametrize(
    ("points", "in_time", "kind"), [(12, True, "line"), (12, False, "bar"), (3, True, "bar")]
)
def test_a_line_is_for_time(points: int, *, in_time: bool, kind: str) -> None:
    assert native(chart(points, in_time=in_time))[0]["chart"]["type"] == kind


def test_nothing_is_drawn_of_nothing() -> None:
    assert native(None) == []


def test_the_points_are_those_of_the_answer(every: list[Asked]) -> None:
    for one in every:
        for block in native(one.message.chart)[:1]:
            assert one.message.chart is not None
            points = [point["value"] for point in block["chart"]["series"][0]["data"]]
            assert points == [pytest.approx(value, abs=0.05) for value in one.message.chart.values]
            assert block["title"] in one.message.chart.title or block["title"].endswith("…")


def test_a_comparison_runs_from_the_earlier_to_the_later(every: list[Asked]) -> None:
    made = next(one.message.chart for one in every if one.typed == "/compare 2024 2025")
    assert made is not None
    assert made.labels == ("2024", "2025")


def test_days_of_one_year_have_it_under_the_axis(every: list[Asked]) -> None:
    card = next(native(one.message.chart)[0]["chart"] for one in every if one.typed == "/crossings")
    assert card["axis_config"]["x_label"] == "2026"
    assert card["axis_config"]["categories"][-1] == "20 August"


def test_days_of_two_years_keep_them(every: list[Asked]) -> None:
    both = next(
        native(one.message.chart)[0]["chart"]
        for one in every
        if one.typed == "/compare July with July last year"
    )
    assert both["axis_config"]["categories"] == ["July 2025", "July 2026"]
    assert "x_label" not in both["axis_config"]


def test_a_point_that_is_not_whole_is_said_beneath() -> None:
    labels = ("June 2026", "July 2026", "August 2026")
    days = tuple(date(2026, month, 1) for month in (6, 7, 8))
    begun = Chart("People arriving", "people", labels, (3.0, 4.0, 1.0), days, ("August 2026",))
    drawn, note = native(begun)
    assert drawn["type"] == "data_visualization"
    assert note["elements"][0]["text"] == "In the chart, August 2026 is not whole."
    assert len(native(replace(begun, part=()))) == 1
