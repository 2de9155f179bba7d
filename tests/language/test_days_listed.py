"""Days that meet a condition, each of them; the first and the last of anybody; and how fresh it all is."""

import pytest

from bot.errors import AskerError, NotUnderstood
from bot.language import Context, read
from bot.questions import text

READINGS = [
    ("list every day over 1,000", "count day with arrivals over 1000 ever by list"),
    ("every week over 2000 in 2025", "count week with arrivals over 2000 in 2025 by list"),
    ("how many days over 1000 in 2025", "count day with arrivals over 1000 in 2025"),
    ("first crossing of the year 2025", "first day with arrivals over 0 in 2025"),
    ("last boat in 2025", "last day with boats over 0 in 2025"),
    ("last fatal incident", "last day with incidents over 0 ever"),
    ("arrivals per day on days with crossings in 2025", "average arrivals per crossing day in 2025"),
    ("when was the record set", "highest 1 day of arrivals ever"),
    ("what was known on 1 July 2026 about june", "total arrivals June 2026 as of 2026-07-01"),
    ("how many boats and how many people last week", "total boats week ending 2026-08-16"),
    ("how long since the last day over 1000", "current run of arrivals at most 1000 ever"),
    ("how long since the last day without crossings", "current run of arrivals over 0 ever"),
    ("how long since the last week over 2000", "current run of arrivals at most 2000 ever by week"),
    ("how long since the last crossing", "current run of arrivals exactly 0 ever"),
    ("smallest day with crossings in 2025", "lowest 1 day of arrivals in 2025 above 0"),
    ("day with the fewest crossings in 2025", "lowest 1 day of arrivals in 2025"),
    ("total by end of july 2026", "total arrivals 2026-01-01 to 2026-07-31"),
    ("last crossing", "last day with arrivals over 0 ever"),
    ("when did we last have a day over 900", "last day with arrivals over 900 ever"),
    ("when did boats last pass 50 in a week", "last week with boats over 50 ever"),
    ("latest crossing figures", "latest arrivals"),
    ("latest boat numbers", "latest boats"),
    ("when was this last updated", "coverage of arrivals"),
    ("how many under Burnham so far", "total arrivals during pm-burnham"),
    ("how many intercepted by the french in 2025", "total prevented 2025"),
]


@pytest.mark.parametrize(("typed", "canonical"), READINGS)
def test_reads_as(typed: str, canonical: str, context: Context) -> None:
    assert text(read(typed, context)) == canonical


def test_a_running_total_passes_a_whole_one(context: Context) -> None:
    passed = "when arrivals in 2025 passed the total of 2024"
    assert text(read("when did 2025 pass the 2024 total", context)) == passed
    assert text(read("when did 2025 overtake the total for 2024", context)) == passed
    with pytest.raises(NotUnderstood, match="whole total") as declined:
        read("when did 2025 overtake 2024", context)
    assert declined.value.suggestions == (passed,)


@pytest.mark.parametrize(
    "typed",
    [
        "days over 1000 every year",
        "sum of top 10 days 2025",
        "total for the busiest 3 days of 2025",
        "under truss so far",
        "are arrivals at their lowest since 2021",
        "proportion of crossings in 2025 before july",
    ],
)
def test_what_says_something_else_is_declined(typed: str, context: Context) -> None:
    with pytest.raises(AskerError):
        read(typed, context)


@pytest.mark.parametrize("typed", ["interceptions by France July 2026", "how many were intercepted in 2025"])
def test_interceptions_are_not_what_either_publisher_counts(typed: str, context: Context) -> None:
    with pytest.raises(NotUnderstood, match="neither publisher counts interceptions") as declined:
        read(typed, context)
    assert "total prevented last 28 days" in declined.value.suggestions


def test_two_slips_are_suggested_and_never_put_in_their_place(context: Context) -> None:
    with pytest.raises(NotUnderstood, match="Did you mean “crossings” and “week”") as declined:
        read("crosings last wek", context)
    assert declined.value.suggestions == ("crossings last week",)


def test_nothing_is_suggested_that_would_not_be_read(context: Context) -> None:
    with pytest.raises(NotUnderstood) as declined:
        read("qqq crosings xyzzy", context)
    assert "Did you mean" not in declined.value.sentence


def test_a_phrase_ends_where_the_words_do(context: Context) -> None:
    assert context.lexicon.at(("last", "crossing"), 1)[1] == 2  # type: ignore[index]
