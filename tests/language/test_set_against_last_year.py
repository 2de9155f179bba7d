"""What goes on now, said to be ahead of an earlier year, or on track to beat it."""

import pytest

from bot.errors import AskerError, NotUnderstood
from bot.language import Context, read
from bot.questions import text

BEFORE_THEM = "compare arrivals 2026-07-22 to 2026-08-20 with 2026-06-22 to 2026-07-21"
BEATING = [
    ("are we on track to beat last year", "pace of arrivals in 2026 to beat 2025"),
    ("is 2026 on course to beat 2022", "pace of arrivals in 2026 to beat 2022"),
    ("are boats on track to overtake 2023", "pace of boats in 2026 to beat 2023"),
    ("is 2026 on course to be higher than 2025", "pace of arrivals in 2026 to beat 2025"),
    ("is this year heading for more than 2025", "pace of arrivals in 2026 to beat 2025"),
    ("is 2026 on track to pass 2025", "pace of arrivals in 2026 to beat 2025"),
    ("is 2026 on course to beat the record", "pace of arrivals in 2026 towards a record"),
]
SO_FAR = [
    ("are crossings up or down", "compare arrivals ytd 2026 with ytd 2025"),
    ("are crossings falling", "compare arrivals ytd 2026 with ytd 2025"),
    ("are deaths rising or falling this year", "compare deaths ytd 2026 with ytd 2025"),
    ("are crossings down", "compare arrivals ytd 2026 with ytd 2025 by lower"),
    ("have deaths fallen", "compare deaths ytd 2026 with ytd 2025"),
    ("are we ahead of last year", "compare arrivals ytd 2026 with ytd 2025 by higher"),
    ("are we beating last year", "compare arrivals ytd 2026 with ytd 2025 by higher"),
    ("are boats behind 2025", "compare boats ytd 2026 with ytd 2025 by lower"),
    ("is it higher than 2022", "compare arrivals ytd 2026 with ytd 2022 by higher"),
    ("are we up on 2022", "compare arrivals ytd 2026 with ytd 2022"),
    ("are we up on last month", "compare arrivals August 2026 with July 2026"),
]


LIKE = [
    ("which year was worse 2022 or 2025", "compare arrivals 2025 with 2022 by totals"),
    ("which month was busier, june or july 2026", "compare arrivals July 2026 with June 2026 by totals"),
    ("average people per boat in 2018 versus 2025", "compare people per boat 2025 with 2018"),
    ("how many under Starmer vs Truss", "compare arrivals during pm-starmer with during pm-truss"),
    ("last 30 days vs the 30 days before", BEFORE_THEM),
    ("last 30 days vs previous 30 days", BEFORE_THEM),
]


@pytest.mark.parametrize(("typed", "canonical"), [*BEATING, *SO_FAR, *LIKE])
def test_is_read_as_this_year_so_far(typed: str, canonical: str, context: Context) -> None:
    assert text(read(typed, context)) == canonical


@pytest.mark.parametrize(
    "typed",
    [
        "was 2025 worse",
        "were crossings up",
        "was it lower in 2024",
        "more people in 2025",
        "are we on track to beat last july",
        "are we on track to beat 40,000",
        "is this year on track to be lower than last year",
        "pace of 2025 to beat 2026",
    ],
)
def test_gets_no_figure(typed: str, context: Context) -> None:
    with pytest.raises(AskerError):
        read(typed, context)


@pytest.mark.parametrize(
    "typed",
    [
        "last 30 days vs previous 60 days",
        "last 7 days compared with the 30 days before",
        "july 2026 vs the previous 12 months",
        "last week vs the previous 4 weeks",
    ],
)
def test_a_length_that_is_not_the_same_is_not_passed_over(typed: str, context: Context) -> None:
    with pytest.raises(NotUnderstood, match="is not as long as"):
        read(typed, context)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("did crossings fall in july", ("July 2026 with July 2025", "July 2026 with June 2026")),
        ("by how much did arrivals fall in 2023", ("2023 with 2022",)),
        (
            "were there fewer last week",
            tuple(f"week ending 2026-08-16 with week ending {day}" for day in ("2025-08-17", "2026-08-09")),
        ),
        ("was it lower last month", ("July 2026 with July 2025", "July 2026 with June 2026")),
        ("arrivals down last year", ("2025 with 2024",)),
    ],
)
def test_what_it_may_be_set_against_is_offered(
    typed: str, offered: tuple[str, ...], context: Context
) -> None:
    with pytest.raises(NotUnderstood, match="With what should") as declined:
        read(typed, context)
    assert declined.value.suggestions == tuple(f"compare arrivals {one}" for one in offered)
