"""Two measures in one comparison: declined where they are set against each other, read where they are not."""

import pytest

from bot.errors import NotUnderstood
from bot.language import Context, read
from bot.questions import text
from tests.language.known import EVENTS, NEWEST, TODAY

CONTEXT = Context(TODAY, NEWEST, EVENTS)


@pytest.mark.parametrize(
    "typed",
    [
        "In 2026 so far, have more people been prevented than have arrived?",
        "did more people die than crossed in 2018",
    ],
)
def test_measures_set_against_each_other_are_declined(typed: str) -> None:
    with pytest.raises(NotUnderstood, match="Two measures"):
        read(typed, CONTEXT)


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("how many more boats came in 2025 than came in 2024", "compare boats 2025 with 2024 by difference"),
        ("how many more people died in 2024 than in 2023", "compare deaths 2024 with 2023 by difference"),
    ],
)
def test_one_measure_in_two_periods_is_read(typed: str, canonical: str) -> None:
    assert text(read(typed, CONTEXT)) == canonical


@pytest.mark.parametrize(
    ("typed", "each"),
    [
        ("arrivals and boats in 2025", ("total arrivals 2025", "total boats 2025")),
        ("deaths and arrivals, July 2024", ("total deaths July 2024", "total arrivals July 2024")),
        ("Sudan and Iran in 2023", ("total arrivals from Sudan 2023", "total arrivals from Iran 2023")),
    ],
)
def test_the_question_about_each_is_offered(typed: str, each: tuple[str, ...], context: Context) -> None:
    with pytest.raises(NotUnderstood) as caught:
        read(typed, context)
    assert caught.value.suggestions == each
