"""A measure named after a period, with one of its own: the second of two questions, never the first's too."""

import pytest

from bot.errors import Ambiguous, NotUnderstood
from bot.language import Context, read, read_aloud
from bot.questions import text


@pytest.mark.parametrize(
    ("typed", "first", "second"),
    [
        ("how many in 2024\ndeaths in 2023", "total arrivals 2024", "total deaths 2023"),
        ("how many in 2024, deaths in 2023", "total arrivals 2024", "total deaths 2023"),
        ("how many came in 2024 and deaths in 2023", "total arrivals 2024", "total deaths 2023"),
        ("How many arrived in 2024. Deaths in 2023?", "total arrivals 2024", "total deaths 2023"),
        ("boats in 2024\ndeaths in 2023", "total boats 2024", "total deaths 2023"),
        ("total in May 2024, boats in June 2024", "total arrivals May 2024", "total boats June 2024"),
    ],
)
def test_the_first_is_answered_and_the_second_named(
    typed: str, first: str, second: str, context: Context
) -> None:
    reading = read_aloud(typed, context)
    assert text(reading.question) == first
    assert reading.notes == (f"the first of two questions; for the other ask “{second}”",)


@pytest.mark.parametrize(
    "typed", ["2024, deaths in 2023", "2024\ndeaths 2023", "/crossings 2024, deaths 2023"]
)
def test_after_a_bare_period_it_is_asked_what_is_meant(typed: str, context: Context) -> None:
    with pytest.raises(Ambiguous) as asked:
        read(typed, context)
    assert asked.value.suggestions == (
        "each of deaths 2024; 2023",
        "total arrivals 2024",
        "total deaths 2023",
    )


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("2024 boats and 2023", "each of boats 2024; 2023"),
        ("how many in 2024, 2023 deaths", "each of deaths 2024; 2023"),
        ("2024\n2025 boats", "each of boats 2024; 2025"),
        ("how many\nboats in 2024\nand 2023", "each of boats 2024; 2023"),
    ],
)
def test_a_measure_beside_its_first_period_is_of_both(typed: str, canonical: str, context: Context) -> None:
    assert text(read(typed, context)) == canonical


@pytest.mark.parametrize(
    "typed", ["how many people came in 2024 and deaths", "how many arrived in May, and deaths?"]
)
def test_a_measure_added_at_the_end_is_a_second_one(typed: str, context: Context) -> None:
    with pytest.raises((NotUnderstood, Ambiguous)):
        read(typed, context)
