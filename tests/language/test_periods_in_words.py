"""Periods in words, to the canonical text that each must give on Friday 21 August 2026."""

import pytest

from bot.errors import NotUnderstood
from bot.language import Context
from bot.language.tokens import words
from bot.language.when import read_period
from bot.periods import Period, parse_period
from tests.language.phrases import PHRASES


@pytest.mark.parametrize(("phrase", "canonical"), PHRASES.items())
def test_a_phrase_is_its_period_to_the_last_word(phrase: str, canonical: str, context: Context) -> None:
    cut = words(phrase.removeprefix("the ") if phrase.startswith("the day") else phrase)
    found = read_period(cut, 0, context)
    assert found is not None
    assert isinstance(found.meaning, Period)
    assert (found.meaning.text, found.end) == (canonical, len(cut))
    assert parse_period(found.meaning.text, context.events) == found.meaning


@pytest.mark.parametrize("canonical", sorted(set(PHRASES.values())))
def test_canonical_text_reads_as_itself(canonical: str, context: Context) -> None:
    found = read_period(words(canonical), 0, context)
    assert found is not None
    assert found.meaning == parse_period(canonical, context.events)


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("31 June", "no 31 June"),
        ("30 February 2024", "no 30 February 2024"),
        ("29 February 2025", "no 29 February 2025"),
        ("31/06/2025", "no 31 June 2025"),
        ("12/13/2025", "day first"),
        ("2025-13-01", "no month 13"),
        ("13/2025", "no month 13"),
        ("week 60 2025", "no week 60"),
        ("week ending 15 August 2026", "a Saturday"),
        ("w/c 4 November 2025", "a Tuesday"),
        ("2025 to 2021", "before it begins"),
        ("last 0 days", "cannot be|can be counted"),
        ("last 99999 days", "can be counted"),
    ],
)
def test_what_cannot_be_gets_a_sentence(phrase: str, said: str, context: Context) -> None:
    with pytest.raises(NotUnderstood, match=said):
        read_period(words(phrase), 0, context)


def test_in_january_the_newest_of_each_name_lies_in_the_year_before(new_year: Context) -> None:
    expected = {"december": "December 2025", "q1": "Q1 2026", "summer": "summer 2025", "ytd": "ytd 2026"}
    expected |= {
        "last month": "December 2025",
        "3 january": "2025-01-03",
        "last week": "week ending 2025-12-28",
    }
    expected["last financial year"] = "financial year 2024-25"
    expected |= {"this winter": "winter 2025-26", "last winter": "winter 2024-25"}
    expected["the financial year so far"] = "financial year 2025-26"
    for phrase, canonical in expected.items():
        found = read_period(words(phrase), 0, new_year)
        assert found is not None
        assert isinstance(found.meaning, Period)
        assert found.meaning.text == canonical
