"""The figures that everybody will check first, through the one door, on the shipped tables."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.answers import Answer, DeathsCounted, FirstReleaseServes, OtherBasis
from bot.desk import Desk
from bot.questions import parse
from bot.releases import Status
from bot.sources import PUBLICATIONS
from bot.store.engine import connect
from bot.store.first_use import build_file
from bot.store.library import StoreLibrary
from tests.conftest import ROOT
from tests.spec.tables import said, values

TODAY = date(2026, 8, 21)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    file: Path = tmp_path_factory.mktemp("shipped") / "crossings.db"
    build_file(file, ROOT / "data")
    engine = connect(f"sqlite:///{file}")
    publications = {publication.id: publication for publication in PUBLICATIONS}
    yield Desk(StoreLibrary(engine, publications), lambda: 0.0)
    engine.dispose()


def ask(desk: Desk, canonical: str, today: date = TODAY) -> Answer:
    return desk.ask(parse(canonical, desk.events()), today)


@pytest.mark.parametrize(
    ("year", "arrivals"),
    [
        (2018, 299),
        (2019, 1843),
        (2020, 8462),
        (2021, 28526),
        (2022, 45755),
        (2023, 29437),
        (2024, 36816),
        (2025, 41472),
    ],
)
def test_annual_arrivals(desk: Desk, year: int, arrivals: int) -> None:
    answered = ask(desk, f"total arrivals {year}")
    assert answered.figures[0].value == arrivals
    assert answered.figures[0].source == "home-office-weekly"


def test_this_year_to_20_august(desk: Desk) -> None:
    answered = ask(desk, "total arrivals ytd 2026")
    assert (values(answered), answered.newest) == ([15897], date(2026, 8, 20))


@pytest.mark.parametrize(("year", "weekly", "final"), [(2020, 8462, 8466), (2022, 45755, 45774)])
def test_the_final_figure_stands_beside_the_weekly_one(
    desk: Desk, year: int, weekly: int, final: int
) -> None:
    answered = ask(desk, f"total arrivals {year}")
    assert values(answered) == [weekly, final]
    assert [figure.status for figure in answered.figures] == [Status.PROVISIONAL, Status.FINAL]
    assert said(answered, OtherBasis)[0].value == final
    assert values(ask(desk, f"total arrivals {year} final")) == [final, weekly]


def test_the_record_day(desk: Desk) -> None:
    answered = ask(desk, "highest 1 day of arrivals ever")
    assert (answered.figures[0].value, answered.figures[0].start) == (1305, date(2022, 9, 3))


def test_this_year_against_the_same_point_last_year(desk: Desk) -> None:
    answered = ask(desk, "compare arrivals ytd 2026 with ytd 2025")
    assert values(answered) == [-43.2, 15897, 27997, 15897 - 27997]
    assert values(ask(desk, "compare arrivals 2026 with 2025")) == values(answered)


def test_deaths_of_2024_in_two_copies(desk: Desk) -> None:
    newest, older = ask(desk, "total deaths 2024"), ask(desk, "total deaths 2024 as of 2025-07-01")
    assert (values(newest), values(older)) == ([82, 3], [78, 4])
    assert said(older, DeathsCounted)[0].copied == date(2025, 6, 26)


@pytest.mark.parametrize(
    ("as_of", "stopped"), [("2026-04-30", 390), ("2026-05-08", 322), ("2026-06-12", 390)]
)
def test_a_week_of_preventions_as_it_was_known(desk: Desk, as_of: str, stopped: int) -> None:
    answered = ask(desk, f"total prevented week ending 2026-04-19 as of {as_of}")
    assert values(answered) == [stopped]
    assert values(ask(desk, "total prevented week ending 2026-04-19", date.fromisoformat(as_of))) == [stopped]


def test_its_two_changes_are_traced_to_their_releases(desk: Desk) -> None:
    answered = ask(desk, "revisions of prevented week ending 2026-04-19")
    assert values(answered) == [2, 390, 322]
    assert "until 5 June 2026" in answered.figures[1].name
    assert "until 1 May 2026" in answered.figures[2].name


def test_a_day_before_the_first_release_has_the_first_release_cut_at_that_day(desk: Desk) -> None:
    answered = ask(desk, "total arrivals 2025 as of 2025-06-30")
    assert said(answered, FirstReleaseServes)
    assert answered.newest <= date(2025, 6, 30)


@pytest.mark.parametrize(
    ("canonical", "first"),
    [
        ("total arrivals 2026-08-20", 0),
        ("total arrivals last 30 days", 3428),
        ("total boats ytd 2026", 234),
        ("total people per boat July 2026", 72.375),
        ("total arrivals since gov-labour", 80611),
        ("total dead and missing 2025", 36),
        ("total prevented ytd 2026", 8231),
        ("total prevented week ending 2026-08-16", 270),
        ("total uncontrolled landings 2023", 0),
        ("total arrivals from Albania 2022", 12658),
        ("average arrivals per month in 2026-01-01 to 2026-07-31", 2028.6),
        ("compare arrivals Q1 2026 with Q1 2025", -33.1),
        ("compare arrivals November 2021 with November 2020 by difference", 6210),
        ("compare arrivals 2022 with 2018 by ratio", 153.0),
        ("compare arrivals 2025 with 2022 by difference", -4283),
        ("share of arrivals H1 2025 within 2025", 48.2),
        ("share of arrivals 2022 within ever", 21.9),
        ("each of arrivals 2023-01-01 to 2023-08-20; 2024-01-01 to 2024-08-20", 17957),
        ("breakdown of arrivals by nationality in 2022 top 1", 12658),
        ("breakdown of arrivals by weekday ever top 1", 40959),
        ("check arrivals since gov-labour at least 100000", False),
        ("pace of arrivals in 2026 towards a record", False),
        ("highest since when arrivals on 2025-05-31", "2022-11-12"),
        ("highest records of arrivals by day ever back 1", 1250),
        ("highest 1 year of arrivals from Albania ever", 12658),
        ("coverage of arrivals", "2026-08-20"),
        ("latest arrivals", 0),
    ],
)
def test_the_figure_that_answers_comes_first(desk: Desk, canonical: str, first: object) -> None:
    assert ask(desk, canonical).figures[0].value == first


def test_the_range_for_this_year_s_end(desk: Desk) -> None:
    """By the shares of 2025 (27,997 of 41,472), 2024 (19,294 of 36,816) and 2021 (11,613 of 28,526)."""
    answered = ask(desk, "pace of arrivals in 2026")
    assert values(answered)[:7] == [15897, 21344, 23548, 30334, 39049, 45755, 5]


def test_tables_by_quarter_and_by_year_agree_on_nationalities(desk: Desk) -> None:
    """A quarter without a row for a nationality had nobody of it."""
    quarters = ask(desk, "each of arrivals from Albania Q1 2018; Q2 2018; Q3 2018; Q4 2018")
    assert sum(int(figure.value) for figure in quarters.figures) == 16
    assert ask(desk, "total arrivals from Albania 2018").figures[0].value == 16
    quarter = ask(desk, "breakdown of arrivals by nationality in Q1 2022 top 2")
    assert [figure.name for figure in quarter.figures[:2]] == ["arrivals, Afghanistan", "arrivals, Iran"]
