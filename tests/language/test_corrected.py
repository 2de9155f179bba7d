"""In plain English a slip of the pen is corrected, and the asker told; a word of its own never is."""

import pytest

from bot.errors import AskerError
from bot.language import Context, read_aloud
from bot.language.themes import THEMES
from bot.questions import text

CORRECTED = {
    "arivals for Febuary 2024": (
        "total arrivals February 2024",
        "“arivals” read as arrivals; “Febuary” read as February",
    ),
    "how many since stamer became pm": ("total arrivals since pm-starmer", "“stamer” read as starmer"),
    "how many deths in 2024": ("total deaths 2024", "“deths” read as deaths"),
    "boats in Setpember 2024": ("total boats September 2024", "“Setpember” read as September"),
    "how many albanains in 2022": ("total arrivals from Albania 2022", "“albanains” read as albanians"),
}


@pytest.mark.parametrize("typed", CORRECTED)
def test_a_slip_is_corrected_and_said(typed: str, context: Context) -> None:
    canonical, note = CORRECTED[typed]
    reading = read_aloud(typed, context)
    assert text(reading.question) == canonical
    assert reading.notes == (note,)


def test_nothing_is_said_where_nothing_was_corrected(context: Context) -> None:
    assert read_aloud("arrivals in February 2024", context).notes == ()


@pytest.mark.parametrize(
    "typed",
    [
        "how many boots in 2024",
        "bats 2024",
        "arrivals in marsh 2024",
        "valentine 2024",
        "how many dead hens in 2024",
        "arrivals 202A",
        "arrivals 20Z4",
        "boats from austria 2024",
    ],
)
def test_a_word_of_its_own_is_never_corrected(typed: str, context: Context) -> None:
    with pytest.raises(AskerError):
        read_aloud(typed, context)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_a_word_of_a_theme_is_declined_with_the_reason(theme: object, context: Context) -> None:
    for word in theme.words.split():  # type: ignore[attr-defined]
        with pytest.raises(AskerError):
            read_aloud(f"how many {word} arrivals in 2024", context)
