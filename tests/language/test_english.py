"""Plain English: the question meant, its canonical text read back, and no guess where words are left."""

from dataclasses import replace

import pytest

from bot.errors import Ambiguous, AskerError
from bot.language import Context, read, read_aloud
from bot.periods import Year
from bot.questions import parse, shown, text
from tests.language.english import ENGLISH
from tests.language.known import EVENTS

RECORD_YEAR = Year(2022)


@pytest.fixture(scope="module")
def told(context: Context) -> Context:
    return replace(context, peak=lambda measure: RECORD_YEAR)


@pytest.mark.parametrize("typed", ENGLISH)
def test_a_sentence_is_the_question_meant(typed: str, told: Context) -> None:
    question = read(typed, told)
    assert text(question) == ENGLISH[typed]
    assert parse(text(question), EVENTS) == question


@pytest.mark.parametrize(
    "typed",
    [
        "how many Albanian women came in 2022",
        "how many children died in Calais",
        "how much do the hotels cost",
        "did the one in one out deal work",
        "why are arrivals down this year",
        "how many will come in 2027",
        "how many were deported in 2024",
        "asylum claims in 2024",
        "arrivals by lorry 2024",
        "arrivals per capita in 2024",
        "net arrivals 2024",
        "arrivals in good weather 2024",
        "how many landed at Dover in 2024",
        "how many crossed on the morning of 29 July",
        "how many of those who arrived this year were criminals",
        "excluding August how many came in 2024",
        "dead and missing in 2024, not the missing",
        "what percentage of days in 2025 had no arrivals",
        "was October 2024 triple October 2025",
        "deaths and boats in 2024",
        "how many came in 2023, and how many of them were women?",
        "how much higher was 2024",
        "how much higher was July 2025 than 2025",
        "top 5 of 2024 with women",
    ],
)
def test_words_that_carry_meaning_are_never_passed_over(typed: str, told: Context) -> None:
    with pytest.raises(AskerError):
        read(typed, told)


def test_of_two_questions_the_first_is_answered_and_the_second_named(told: Context) -> None:
    reading = read_aloud("How many boats came in 2023, and were any of them uncontrolled landings?", told)
    assert text(reading.question) == "total boats 2023"
    assert reading.notes == (
        "the first of two questions; for the other ask “total uncontrolled landings 2023”",
    )


@pytest.mark.parametrize(
    ("typed", "first", "second"),
    [
        ("how many in 2024? and deaths in 2023?", "total arrivals 2024", "total deaths 2023"),
        ("• how many in 2024\n• deaths in 2023", "total arrivals 2024", "total deaths 2023"),
        ("how many came in 2024? What about boats in 2025?", "total arrivals 2024", "total boats 2025"),
        ("How many in May 2024? Was that a record?", "total arrivals May 2024", "rank arrivals May 2024"),
        ("how many crossed in 2024, and how many died?", "total arrivals 2024", "total deaths 2024"),
        ("how many boats and how many people in 2024", "total boats 2024", "total arrivals 2024"),
    ],
)
def test_two_questions_are_not_read_as_one_with_the_words_of_both(
    typed: str, first: str, second: str, told: Context
) -> None:
    reading = read_aloud(typed, told)
    assert shown(reading.question) == first
    assert f"for the other ask “{second}" in reading.notes[0]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("how many boats in 2024? and in 2023?", "each of boats 2024; 2023"),
        ("boats in 2024? and 2023? and 2022?", "each of boats 2024; 2023; 2022"),
        ("how many in 2024? by month?", "series of arrivals by month in 2024"),
        ("how many in 2024? thanks!", "total arrivals 2024"),
        ("hi? how many in 2024?", "total arrivals 2024"),
        ("2024? boats", "total boats 2024"),
        ("boats in 2024, and how does that compare with 2023", "compare boats 2024 with 2023"),
        ("• boats 2024\n    ◦ and 2023", "each of boats 2024; 2023"),
        ("how many boats\nin May\n2024", "total boats May 2024"),
        ("boats in Jan. 2024", "total boats January 2024"),
        ("2024 v\n2025 boats", "compare boats 2025 with 2024"),
        ("busiest day\nboats\n2024", "highest 1 day of boats in 2024"),
        ("2024 vs. 2025?", "compare arrivals 2025 with 2024"),
        ("deaths 2024; 2023", "each of deaths 2024; 2023"),
        ("busiest day\nin 2024", "highest 1 day of arrivals in 2024"),
    ],
)
def test_a_question_in_two_pieces_is_one(typed: str, meant: str, told: Context) -> None:
    reading = read_aloud(typed, told)
    assert (text(reading.question), reading.notes) == (meant, ())


def test_without_the_data_the_record_year_is_not_guessed(context: Context) -> None:
    with pytest.raises(AskerError):
        read("how many more came in 2025 than in the record year", context)


def test_a_misspelt_name_that_could_be_two_is_not_chosen(told: Context) -> None:
    with pytest.raises(AskerError, match="Did you mean") as asked:
        read("how many came from Irag in 2022", told)
    assert not isinstance(asked.value, Ambiguous)
