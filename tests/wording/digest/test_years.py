"""The year that ended, and the year so far, as they are read."""

import json
from dataclasses import replace
from datetime import date

import pytest

from bot.answers.digest import Digest
from bot.desk import Desk
from bot.newsroom.digests import Since, digest
from bot.sending.calendar import week_of
from bot.wording.digest import printed
from bot.wording.digest.machine import as_object
from bot.wording.digest.plain import whole
from bot.wording.digest.slack import said
from bot.wording.digest.years import year_ended, year_to_date
from bot.wording.style import NEWSPAPER, WEB
from tests.newsroom.by_hand import ByHand
from tests.spec.tables import given
from tests.wording.digest.test_printed import lines

TABLE = """
    day                      | arrivals | boats
    2018-01-01 to 2021-12-31 | 10       | 3
    2022-01-01 to 2023-12-31 | 50       | 2
    2024-01-01 to 2024-12-31 | 40       | 2
    2025-01-01 to 2025-05-21 | 50       | 1
    2025-05-22               | 50       | 1
    2025-05-23 to 2025-12-31 | 50       | 1
    2026-01-01 to 2026-01-11 | 0        | 0
"""


def made(desk: Desk | ByHand, key: str, today: date = date(2026, 1, 12)) -> Digest:
    found = digest(desk, week_of(key), today, Since(today), ("arrivals", "boats"))
    assert isinstance(found, Digest)
    return found


def read(table: str, key: str = "2026-W01") -> tuple[str, ...]:
    return printed(made(ByHand(given(table)), key), NEWSPAPER).body


def test_the_year_2025_as_it_is_read(desk: Desk) -> None:
    shown = printed(made(desk, "2026-W01", date(2026, 1, 18)), NEWSPAPER)
    told = lines("""
        In 2025, 41,472 people arrived in small boats, up 12.6 per cent from 36,816 in 2024. The year's total
        is the second highest of eight years since daily records begin on 1 January 2018.

        In 2025, 672 boats arrived, down 3.3 per cent from 695 in 2024. The year's total is the fourth highest
        of eight years since daily records begin on 1 January 2018.

        So far in 2026, to 4 January, no people arrived in small boats.
    """)
    assert shown.body[1:4] == told
    assert " ".join(told) in said(shown)["text"]
    assert "\n".join(told) in said(shown)["blocks"][2]["text"]["text"]
    assert " ".join(told) in " ".join(whole(shown).split())
    assert any(note.endswith("Figures by day, week and year are provisional.") for note in shown.notes)


def test_a_year_that_ended_on_the_sunday_is_said_once_and_is_not_so_far(desk: Desk) -> None:
    """Known in August 2026: two more years are over since."""
    shown = printed(made(desk, "2023-W52", date(2026, 8, 21)), NEWSPAPER)
    assert [sentence for sentence in shown.body if "2023, " in sentence] == list(
        lines("""
        In 2023, 29,437 people arrived in small boats, down 35.7 per cent from 45,755 in 2022. The year's
        total was then the second highest of six years since daily records begin on 1 January 2018.

        In 2023, 602 boats arrived, down 45.8 per cent from 1,110 in 2022. The year's total was then the third
        lowest of six years since daily records begin on 1 January 2018.
        """)
    )
    assert not any("o far in" in sentence for sentence in shown.body)


def test_years_that_share_a_place_are_named() -> None:
    """365 days of 50 each in 2022, 2023 and 2025; 366 of 40 in 2024."""
    (told,) = lines("""
        In 2025, 18,250 people arrived in small boats, up 24.7 per cent from 14,640 in 2024. The year's total
        is the joint highest of eight years since daily records begin on 1 January 2018, shared with 2022 and
        2023.
    """)
    assert read(TABLE)[2] == told


def test_a_year_with_a_missing_day_is_not_given() -> None:
    table = TABLE.replace("2025-05-22               | 50       | 1", "2025-05-22 | - | -")
    assert read(table)[2:4] == lines("""
        The number of people who arrived in small boats in the whole of 2025 is not given: nothing is held
        for 22 May 2025.

        The number of boats that arrived in the whole of 2025 is not given: nothing is held for 22 May 2025.
    """)


def test_a_year_with_many_missing_days_is_not_given() -> None:
    table = TABLE.replace("2025-01-01 to 2025-05-21 | 50       | 1", "2025-05-01 to 2025-05-21 | 50 | 1")
    assert read(table)[2].endswith("in the whole of 2025 is not given: not all of its days are held.")


def test_a_year_that_began_with_nobody_is_down_by_no_percentage() -> None:
    """Down 100 per cent from 550 says less than none."""
    assert year_to_date(made(ByHand(given(TABLE)), "2026-W02"), NEWSPAPER) == (
        "So far in 2026, to 11 January, no people arrived in small boats, down from 550 at the same point in "
        "2025."
    )


def test_a_style_of_its_own(desk: Desk) -> None:
    ended = made(desk, "2026-W01", date(2026, 1, 18)).ended[0]
    assert "up 12.6% from 36,816 in 2024. The year's" in year_ended(ended, WEB)
    assert year_ended(replace(ended, place=None), WEB).endswith("up 12.6% from 36,816 in 2024.")


@pytest.mark.parametrize(("key", "years"), [("2026-W01", [2025, 2025]), ("2026-W02", [])])
def test_for_programs(desk: Desk, key: str, years: list[int]) -> None:
    shown = json.loads(json.dumps(as_object(made(desk, key, date(2026, 1, 18)), NEWSPAPER)))
    assert [each["year"] for each in shown["year_ended"]] == years
    for each, place in zip(shown["year_ended"], (2, 4), strict=False):
        assert each["total"]["figures"][0]["unit"] == "per cent"
        assert each["place"]["figures"][0]["value"] == place
        assert each["missing"] == []


def test_what_was_revised_in_the_year_is_said_of_it_once() -> None:
    revised = "period | measure | old | new | published\n2025-05-22 | arrivals | 49 | 50 | 2025-06-06"
    notes = printed(made(ByHand(given(TABLE, revised=revised)), "2026-W01"), NEWSPAPER).notes
    (told,) = lines("""
        One figure of arrivals in 2025 and in 2024 has been revised since first published, most recently on
        6 June 2025.
    """)
    assert [note for note in notes if "revised" in note or "Records" in note] == [told]
