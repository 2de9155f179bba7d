"""Digests of real weeks, each number worked out by hand from data/arrivals.csv and data/weeks.csv."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.answers.digest import Against, Digest, Line
from bot.desk import Desk
from bot.newsroom.digests import NotYet, Since, digest
from bot.periods import Span
from bot.questions import text
from bot.sending.calendar import week_of

DATA = Path(__file__).resolve().parent.parent.parent.parent / "data"
TODAY = date(2026, 8, 21)


def made(desk: Desk, key: str, since: date = date(2026, 8, 16), today: date = TODAY) -> Digest:
    found = digest(desk, week_of(key), today, Since(since))
    assert isinstance(found, Digest)
    return found


def told(line: Line) -> tuple[object, ...]:
    """The week, then value and percentage of each thing it is set against."""
    against = (line.before, line.year_before, line.average)
    value = line.week.figures[0].value if line.week is not None else None
    return value, *((a.value, a.percent) if isinstance(a, Against) else None for a in against)


def of(found: Digest, measure: str) -> tuple[object, ...]:
    return told(next(line for line in found.lines if line.measure == measure))


def test_this_august(shipped: Desk) -> None:
    """2021 to 2025: 869, 1,222, 1,278, 746 and 1,442 people, 5,557 in all; 29, 30, 23, 15 and 21 boats."""
    found = made(shipped, "2026-W33")
    assert of(found, "arrivals") == (405, (716, -43.4), (1442, -71.9), (1111.4, -63.6))
    assert of(found, "boats") == (3, (10, None), (21, None), (23.6, None))
    assert of(found, "people per boat") == (135.0, (71.6, None), (68.7, None), (47.1, 186.7))
    assert of(found, "prevented") == (270, (379, -28.8), (674, -59.9), None)
    assert of(found, "deaths") == (None, None, None, None)
    assert found.to_date is not None
    assert [figure.value for figure in found.to_date.figures[:3]] == [-44.1, 15647, 27997]
    assert found.running is not None
    assert {year: totals[-1] for year, totals in found.running.totals.items()} == {
        2026: 15647,
        2025: 27997,
        2024: 18574,
        2023: 17234,
        2022: 20584,
    }
    assert (found.news, found.run, found.revised) == ((), None, ())


def test_the_record_week_of_november_2021(shipped: Desk) -> None:
    """2018 to 2020: 7, 82 and 248 people, 337 in all. The record day before was 21 August 2021 (869)."""
    found = made(shipped, "2021-W45")
    assert of(found, "arrivals") == (2499, (1338, 86.8), (248, 907.7), (112.3, 2124.6))
    assert of(found, "boats") == (76, (41, None), (17, None), (8.3, None))
    assert of(found, "deaths")[0] == 1
    assert [text(answer.question) for answer in found.news] == [
        "highest since when arrivals in week ending 2021-11-14",
        "highest since when arrivals on 2021-11-11",
    ]
    assert all(len(answer.figures) == 2 for answer in found.news)  # records: nothing as high before them
    assert found.to_date is not None
    assert [figure.value for figure in found.to_date.figures[:3]] == [193.1, 23622, 8059]


def test_the_record_day_of_september_2022(shipped: Desk) -> None:
    found = made(shipped, "2022-W35")
    assert [text(answer.question) for answer in found.news] == ["highest since when arrivals on 2022-09-03"]
    assert found.news[0].figures[-1].value == 1305


def test_a_week_without_anybody(shipped: Desk) -> None:
    found = made(shipped, "2025-W49")
    assert of(found, "arrivals") == (0, (0, None), (289, -100.0), (190.4, -100.0))
    assert of(found, "people per boat")[0] is None
    assert found.run is not None
    assert found.run.span == Span(date(2025, 11, 15), date(2025, 12, 7))
    assert found.run.ended is None


def test_the_week_in_which_a_run_ended_and_the_year_passed_40_000(shipped: Desk) -> None:
    found = made(shipped, "2025-W50")
    assert found.run is not None
    assert (found.run.span.days, found.run.ended, found.run.then) == (28, date(2025, 12, 13), 737)
    assert [text(answer.question) for answer in found.news] == ["when arrivals reached 40000 in 2025"]


def test_a_week_that_is_not_all_published_is_not_yet(shipped: Desk) -> None:
    assert digest(shipped, week_of("2026-W34"), TODAY, Since(TODAY)) == NotYet(
        week_of("2026-W34"), date(2026, 8, 20)
    )


def test_the_week_is_in_with_its_sunday_and_not_a_day_before(shipped: Desk) -> None:
    """The daily page of 12 July ran to Saturday 11 July, that of 13 July to Sunday."""
    week = week_of("2026-W28")
    saturday, sunday = (
        digest(shipped, week, date(2026, 7, day), Since(date(2026, 7, 5))) for day in (12, 13)
    )
    assert saturday == NotYet(week, date(2026, 7, 11))
    assert isinstance(sunday, Digest)
    assert of(sunday, "arrivals")[0] == 585


def test_on_a_friday_the_next_figures_are_those_of_the_day_until_they_are_out(shipped: Desk) -> None:
    """The release of Friday 21 August 2026 is held, and none of Friday 14 August."""
    for today, expected in ((14, 14), (17, 21), (21, 28)):
        found = made(shipped, "2026-W28", today=date(2026, 8, today))
        assert found.next_release == date(2026, 8, expected)


def test_the_revision_of_10_july_is_told_by_the_digest_after_it_and_by_no_other(shipped: Desk) -> None:
    """The daily page of 12 July said 225, that of 13 July 255."""
    since_12, since_13 = (made(shipped, "2026-W32", date(2026, 7, day)) for day in (12, 13))
    assert [(figure.start, figure.value) for figure in since_12.revised] == [(date(2026, 7, 10), 255)]
    assert since_13.revised == ()


@pytest.mark.parametrize("key", ["2026-W33", "2021-W45", "2024-W20", "2019-W30", "2026-W09", "2020-W53"])
def test_each_week_is_the_sum_of_its_seven_days(shipped: Desk, key: str) -> None:
    with (DATA / "arrivals.csv").open() as file:
        rows = [row for row in csv.DictReader(file) if not row["replaced_by"]]
    days = {(week_of(key).ending - timedelta(days=back)).isoformat() for back in range(7)}
    arrivals, boats = (
        sum(int(row[name]) for row in rows if row["day"] in days) for name in ("arrivals", "boats")
    )
    found = made(shipped, key)
    assert (of(found, "arrivals")[0], of(found, "boats")[0]) == (arrivals, boats)


def test_every_answer_given_out_is_listed_for_the_record(shipped: Desk) -> None:
    found = made(shipped, "2021-W45")
    asked = [text(answer.question) for answer in found.answers]
    assert asked[0] == "total arrivals week ending 2021-11-14"
    assert len(asked) == len(set(asked)) == 4 + 1 + 2  # preventions were not published then
