"""What people type after ``/digest``: days, times, time zones and what to watch for."""

import re
from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Ambiguous, AskerError, NotUnderstood
from bot.language.orders import read_watch, read_week, read_weekly
from bot.periods import Week
from bot.sending.calendar import Weekly

ROOT = Path(__file__).resolve().parents[3]
USUAL = "monday 09:00 Europe/London"
ZONES = ("Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "UTC")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", USUAL),
        ("monday 9am", USUAL),
        ("London", USUAL),
        ("UK time", USUAL),
        ("every Monday at 9.00", USUAL),
        ("9.30", "monday 09:30 Europe/London"),
        ("9h30 paris", "monday 09:30 Europe/Paris"),
        ("friday 5 pm new york", "friday 17:00 America/New_York"),
        ("ET fri 17:05", "friday 17:05 America/New_York"),
        ("tues, noon, Kolkata", "tuesday 12:00 Asia/Kolkata"),
        ("12am", "monday 00:00 Europe/London"),
        ("12pm", "monday 12:00 Europe/London"),
        ("midnight apia", "monday 00:00 Pacific/Apia"),
        ("sundays 17", "sunday 17:00 Europe/London"),
        ("EUROPE/LONDON 0:05", "monday 00:05 Europe/London"),
        ("america/new_york", "monday 09:00 America/New_York"),
    ],
)
def test_words_in_any_order(typed: str, read: str) -> None:
    assert read_weekly(typed).text == read


@given(
    st.builds(
        Weekly,
        st.integers(0, 6),
        st.builds(time, st.integers(0, 23), st.integers(0, 59)),
        st.sampled_from(ZONES),
    )
)
def test_what_the_desk_says_can_be_typed(weekly: Weekly) -> None:
    assert read_weekly(weekly.text) == weekly


def test_what_is_not_said_stays_as_it_was() -> None:
    usual = Weekly(3, time(17), "Asia/Kolkata")
    assert read_weekly("friday", usual) == Weekly(4, time(17), "Asia/Kolkata")
    assert read_weekly("8am", usual) == Weekly(3, time(8), "Asia/Kolkata")


@pytest.mark.parametrize(
    ("typed", "kind", "sentence", "offered"),
    [
        ("monday 9", Ambiguous, "Is 9 in the morning or in the afternoon?", "9pm"),
        ("9am BST", Ambiguous, "BST does not say", "Europe/London"),
        ("GMT", Ambiguous, "GMT does not say", "UTC"),
        ("25:00", NotUnderstood, "“25:00” is not a time of day.", "17:30"),
        ("13pm", NotUnderstood, "“13pm” is not a time of day.", "9am"),
        ("mondy 9am", NotUnderstood, "“mondy” is not read.", "monday"),
        ("Europe/Londn", NotUnderstood, "No time zone is called “europe/londn”.", "Europe/London"),
        ("monday and friday", NotUnderstood, "A digest comes once a week: name one day.", "friday 5pm"),
        ("9am 10am", NotUnderstood, "A digest comes once a week: name one time.", "friday 5pm"),
        ("daily 9am", NotUnderstood, "A digest comes once a week: name a day.", "friday 5pm"),
    ],
)
def test_what_is_wrong_is_one_sentence_with_what_could_be_typed(
    typed: str, kind: type[AskerError], sentence: str, offered: str
) -> None:
    with pytest.raises(kind) as refused:
        read_weekly(typed)
    assert type(refused.value) is kind
    assert refused.value.sentence.startswith(sentence)
    assert offered in refused.value.suggestions


@given(st.text(max_size=30))
def test_anything_typed_is_read_or_refused_in_a_sentence(typed: str) -> None:
    for read in (read_weekly, read_watch):
        assert refusal(read, typed).endswith((".", "?"))


def refusal(read: Callable[[str], object], typed: str) -> str:
    """Its sentence; a full stop where it is read."""
    try:
        read(typed)
    except AskerError as error:
        return error.sentence
    return "."


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("over 1,000", "arrivals > 1000 a day"),
        ("more than 1.5k arrivals in a day", "arrivals > 1500 a day"),
        ("Crossings exceed 5k weekly", "arrivals > 5000 a week"),
        ("at least 20 boats a day", "boats >= 20 a day"),
        ("for new records", "records"),
        ("boats records", "records of boats"),
        ("the year's total passes 20k", "total 20,000"),
        ("no crossings for two weeks", "no arrivals for 14 days"),
        ("14 days without arrivals", "no arrivals for 14 days"),
        ("any deaths.", "deaths"),
        ("prevented > 750 a week", "prevented > 750 a week"),
    ],
)
def test_what_to_watch_for_in_words(typed: str, read: str) -> None:
    assert read_watch(typed).text == read


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "the weather",
        "arrivals < 10",
        "deaths > 3 a day",
        "records of deaths",
        "arrivals over 1000 in 2022",
    ],
)
def test_what_cannot_be_watched_is_one_sentence_with_examples(typed: str) -> None:
    with pytest.raises(NotUnderstood, match=r"^That cannot be watched for\. ") as refused:
        read_watch(typed)
    assert all(read_watch(example).text == example for example in refused.value.suggestions)


def test_what_the_readme_shows_can_be_typed() -> None:
    shown = re.findall(r"`/digest (here|watch)( [^`]+)?`", (ROOT / "README.md").read_text())
    assert len(shown) >= 7
    for what, words in shown:
        (read_weekly if what == "here" else read_watch)(words.strip())


@pytest.mark.parametrize(
    ("said", "sunday"),
    [
        ("2026-W25", (2026, 6, 21)),
        ("2026-w25", (2026, 6, 21)),
        ("week 33", (2026, 8, 16)),
        ("W33", (2026, 8, 16)),
        ("33", (2026, 8, 16)),
        ("week 50", (2025, 12, 14)),
        ("week 50 2024", (2024, 12, 15)),
        ("last week", (2026, 8, 16)),
        ("the week ending 9 August 2026", (2026, 8, 9)),
    ],
)
def test_a_week(said: str, sunday: tuple[int, int, int]) -> None:
    assert read_week(said, date(2026, 8, 22)) == Week(date(*sunday))


@pytest.mark.parametrize("said", ["2026-33", "last", "week", "August", "week 33 boats", "2026-W99", "0"])
def test_what_is_no_week(said: str) -> None:
    with pytest.raises(NotUnderstood):
        read_week(said, date(2026, 8, 22))
