"""What goes on now, said to be ahead of an earlier year, or on track to beat it."""

import pytest

from bot.errors import AskerError
from bot.language import Context, read
from bot.questions import text

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
    ("are crossings down", "compare arrivals ytd 2026 with ytd 2025 by lower"),
    ("have deaths fallen", "compare deaths ytd 2026 with ytd 2025"),
    ("are we ahead of last year", "compare arrivals ytd 2026 with ytd 2025 by higher"),
    ("are we beating last year", "compare arrivals ytd 2026 with ytd 2025 by higher"),
    ("are boats behind 2025", "compare boats ytd 2026 with ytd 2025 by lower"),
    ("is it higher than 2022", "compare arrivals ytd 2026 with ytd 2022 by higher"),
    ("are we up on 2022", "compare arrivals ytd 2026 with ytd 2022"),
    ("are we up on last month", "compare arrivals August 2026 with July 2026"),
]


@pytest.mark.parametrize(("typed", "canonical"), [*BEATING, *SO_FAR])
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
