"""The year that ended in a week, and the one so far, worked by hand."""

from datetime import date

import pytest

from bot.answers.digest import Digest
from bot.desk import Desk
from bot.newsroom.digests.digest import digest, in_part
from bot.newsroom.digests.revised import Since
from bot.newsroom.digests.weeks import year_that_ends_in
from bot.questions import Compare, text
from bot.sending.calendar import week_of
from tests.newsroom.by_hand import ByHand
from tests.spec.tables import given, values

TODAY, SINCE = date(2026, 8, 21), Since(date(2026, 8, 16))
BOTH = ("arrivals", "boats")

WHOLE = """
    day                      | arrivals | boats
    2018-01-01 to 2021-12-31 | 10       | 3
    2022-01-01 to 2022-12-31 | 50       | 2
    2023-01-01 to 2024-12-31 | 20       | 2
    2025-01-01 to 2025-12-28 | 30       | 1
    2025-12-29               | 60       | 2
    2025-12-30 to 2025-12-31 | 30       | 1
    2026-01-01 to 2026-01-08 | 40       | 1
"""


def made(desk: Desk | ByHand, key: str, *measures: str) -> Digest:
    found = digest(desk, week_of(key), TODAY, SINCE, measures or BOTH)
    assert isinstance(found, Digest)
    return found


def totals(found: Digest) -> list[tuple[object, ...]]:
    """Measure and year; the total, the one before; the place from the highest or lowest, of how many."""
    rows: list[tuple[object, ...]] = []
    for ended in found.ended:
        total = values(ended.total) if ended.total is not None else []
        place = values(ended.place) if ended.place is not None else []
        by = text(ended.place.question).rpartition(" ")[2] if ended.place is not None else ""
        first = isinstance(ended.total.question, Compare) if ended.total is not None else 0
        rows.append((ended.measure, ended.year, *total[first : first + 2], *place[:1], by, *place[-1:]))
    return rows


@pytest.mark.parametrize(
    ("key", "year"),
    [
        ("2022-W52", 2022),  # ends on 1 January 2023
        ("2023-W51", None),
        ("2023-W52", 2023),  # ends on 31 December 2023
        ("2024-W01", None),  # begins on 1 January 2024
        ("2024-W52", None),
        ("2025-W01", 2024),  # begins on 30 December 2024
        ("2026-W01", 2025),
        ("2026-W33", None),
        ("2019-W01", 2018),  # begins on 31 December 2018
    ],
)
def test_a_year_ends_in_the_week_of_its_31_december(key: str, year: int | None) -> None:
    assert year_that_ends_in(week_of(key)) == year


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (
            "2026-W01",
            [
                ("arrivals", 2025, 41472, 36816, 2, "highest", 8),
                ("boats", 2025, 672, 695, 4, "highest", 8),
            ],
        ),
        (
            "2025-W01",
            [
                ("arrivals", 2024, 36816, 29437, 2, "highest", 7),
                ("boats", 2024, 695, 602, 3, "highest", 7),
            ],
        ),
        (
            "2023-W52",
            [("arrivals", 2023, 29437, 45755, 2, "highest", 6), ("boats", 2023, 602, 1110, 3, "lowest", 6)],
        ),
        (
            "2022-W52",
            [
                ("arrivals", 2022, 45755, 28526, 1, "highest", 5),
                ("boats", 2022, 1110, 1034, 1, "highest", 5),
            ],
        ),
    ],
)
def test_the_years_that_ended(shipped: Desk, key: str, expected: list[tuple[object, ...]]) -> None:
    """Summed from data/arrivals.csv, 2018 to 2025: 299, 1,843, 8,462, 28,526, 45,755, 29,437, 36,816 and
    41,472 people; 43, 164, 641, 1,034, 1,110, 602, 695 and 672 boats."""
    assert totals(made(shipped, key)) == expected


@pytest.mark.parametrize(
    ("key", "so_far"),
    [
        ("2022-W52", [0]),  # 1 January 2023
        ("2023-W52", None),  # the year ended with the week
        ("2025-W01", [61]),  # all on 4 January
        ("2026-W01", [0]),
    ],
)
def test_the_few_days_of_a_new_year_are_set_against_nothing(
    shipped: Desk, key: str, so_far: list[int] | None
) -> None:
    found = made(shipped, key)
    assert (values(found.to_date) if found.to_date is not None else None) == so_far
    assert found.missing_to_date == ()


def test_an_ordinary_week_has_no_year_that_ended(shipped: Desk) -> None:
    """Not the first full week of a year either, which is set against the same dates as before."""
    for key, question in (
        ("2026-W33", "compare arrivals 2026-01-01 to 2026-08-16 with 2025-01-01 to 2025-08-16"),
        ("2024-W01", "compare arrivals 2024-01-01 to 2024-01-07 with 2023-01-01 to 2023-01-07"),
    ):
        found = made(shipped, key)
        assert found.ended == ()
        assert found.to_date is not None
        assert text(found.to_date.question) == question


def test_a_year_of_few() -> None:
    """2025: 364 days of 30 people and one of 60; 2022 had 18,250, 2024, a leap year, 7,320, others 7,300 or
    3,650. Boats: 366; fewer than in any year."""
    assert totals(made(ByHand(given(WHOLE)), "2026-W01")) == [
        ("arrivals", 2025, 10980, 7320, 2, "highest", 8),
        ("boats", 2025, 366, 732, 1, "lowest", 8),
    ]


def test_only_what_the_channel_counts() -> None:
    found = made(ByHand(given(WHOLE)), "2026-W01", "boats", "prevented")
    assert [row[0] for row in totals(found)] == ["boats"]
    assert made(ByHand(given(WHOLE)), "2026-W01", "people per boat").ended == ()


def test_it_is_what_was_so_at_the_end_of_the_year() -> None:
    """2026 has more by May than all of 2025."""
    later = WHOLE.replace("2026-01-08 | 40 ", "2026-08-20 | 400")
    assert totals(made(ByHand(given(later)), "2026-W01"))[0][4:] == (2, "highest", 8)


@pytest.mark.parametrize("hole", ["2025-12-29", "2025-05-22"])
def test_a_year_is_not_summed_over_missing_days(hole: str) -> None:
    """One of the last, in a week that is sent in part, or one of May."""
    table = WHOLE.replace("| 60       | 2", "| -        | -")
    if hole == "2025-05-22":
        table = WHOLE.replace("2025-01-01 to", "2025-01-01 to 2025-05-21 | 30 | 1\n 2025-05-23 to")
    desk, week = ByHand(given(table)), week_of("2026-W01")
    found = in_part(desk, week, TODAY, SINCE, BOTH)
    assert found is not None
    assert [(each.total, each.place) for each in found.ended] == [(None, None)] * 2
    assert {each.missing for each in found.ended} == {(date.fromisoformat(hole),)}
    assert found.to_date is not None
    assert values(found.to_date) == [160]


def test_a_year_before_with_a_missing_day_leaves_the_total_by_itself_and_without_a_place() -> None:
    """The day that is missing may have been the highest of all."""
    table = WHOLE.replace("2023-01-01 to", "2023-01-01 to 2024-05-21 | 20 | 2\n 2024-05-23 to")
    assert totals(made(ByHand(given(table)), "2026-W01")) == [
        (
            "arrivals",
            2025,
            10980,
            "",
        ),
        (
            "boats",
            2025,
            366,
            "",
        ),
    ]


def test_no_place_is_given_among_years_of_which_the_first_are_not_held() -> None:
    table = WHOLE.replace("2018-01-01 to", "2019-01-01 to")
    assert [each.place for each in made(ByHand(given(table)), "2026-W01").ended] == [None, None]


def test_what_it_states_of_the_year_is_listed_for_the_record(shipped: Desk) -> None:
    asked = [text(answer.question) for answer in made(shipped, "2026-W01").answers]
    assert asked[2:7] == [
        "compare arrivals 2025 with 2024",
        "rank arrivals 2025 among like in 2018-01-01 to 2025-12-31 highest",
        "compare boats 2025 with 2024",
        "rank boats 2025 among like in 2018-01-01 to 2025-12-31 highest",
        "total arrivals 2026-01-01 to 2026-01-04",
    ]


def test_a_year_of_which_a_day_was_missing_is_told_by_the_next_digest_once_it_is_in() -> None:
    """And by no other; of those measures alone that could not be told before."""
    hole = WHOLE.replace("2025-12-29               | 60       | 2", "2025-12-29               | -        | 2")
    later = "2026-01-01 to 2026-01-18 | 40       | 1"
    whole, missing = (
        ByHand(given(table.replace("2026-01-01 to 2026-01-08 | 40       | 1", later)))
        for table in (WHOLE, hole)
    )

    def sent(now: ByHand, then: ByHand | None) -> list[tuple[object, ...]]:
        found = digest(now, week_of("2026-W02"), TODAY, Since(date(2026, 1, 5), then), BOTH)
        assert isinstance(found, Digest)
        return totals(found)

    assert sent(whole, missing) == [("arrivals", 2025, 10980, 7320, 2, "highest", 8)]
    assert sent(whole, whole) == []
    assert sent(missing, missing) == []
    assert sent(whole, None) == []  # the channel had none before
