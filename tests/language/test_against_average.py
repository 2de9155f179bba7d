"""A period set against an average: of which years, read from the words or asked back."""

import pytest

from bot.errors import Ambiguous, NotUnderstood
from bot.language import Context, read
from bot.questions import parse, text


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        (
            "how does July 2026 compare with the five-year average?",
            "compare arrivals July 2026 with average of 2021 to 2025",
        ),
        (
            "is this year above the average of the last five years?",
            "compare arrivals 2026 with average of 2021 to 2025 by higher",
        ),
        (
            "compare 2025 with the average of 2020 to 2024",
            "compare arrivals 2025 with average of 2020 to 2024",
        ),
        ("July 2026 v 5yr average", "compare arrivals July 2026 with average of 2021 to 2025"),
        ("ytd vs 3-year avg boats", "compare boats ytd 2026 with average of 2023 to 2025"),
        (
            "is 2026 so far below the 2020-2025 average",
            "compare arrivals ytd 2026 with average of 2020 to 2025 by lower",
        ),
        (
            "was 2025 above the average since 2018",
            "compare arrivals 2025 with average of 2018 to 2024 by higher",
        ),
        (
            "boats in July vs the average July of the past five years",
            "compare boats July 2026 with average of 2021 to 2025",
        ),
        (
            "how many more than the five-year average came in 2025",
            "compare arrivals 2025 with average of 2020 to 2024 by difference",
        ),
        (
            "how many above the five-year average was 2025",
            "compare arrivals 2025 with average of 2020 to 2024 by difference",
        ),
        (
            "what's this year's figure versus the average for the last 3 years",
            "compare arrivals 2026 with average of 2023 to 2025",
        ),
        (
            "deaths in 2024 against the average of the previous five years",
            "compare deaths 2024 with average of 2019 to 2023",
        ),
        (
            "2025 vs the average of the five years before",
            "compare arrivals 2025 with average of 2020 to 2024",
        ),
        (
            "was 2025 above the annual average for 2018 to 2024",
            "compare arrivals 2025 with average of 2018 to 2024 by higher",
        ),
        ("was 2020 above average", "compare arrivals 2020 with average of 2018 to 2019 by higher"),
    ],
)
def test_it_is_the_question_meant(typed: str, canonical: str, context: Context) -> None:
    question = read(typed, context)
    assert text(question) == canonical
    assert parse(canonical) == question


@pytest.mark.parametrize(
    ("typed", "choices"),
    [
        (
            "was 2025 above average?",
            (
                "compare arrivals 2025 with average of 2020 to 2024 by higher",
                "compare arrivals 2025 with average of 2018 to 2024 by higher",
            ),
        ),
        (
            "was 2024 above the average of the last five years",
            (
                "compare arrivals 2024 with average of 2019 to 2023 by higher",
                "compare arrivals 2024 with average of 2021 to 2025 by higher",
            ),
        ),
    ],
)
def test_which_years_are_meant_is_asked(typed: str, choices: tuple[str, ...], context: Context) -> None:
    with pytest.raises(Ambiguous) as asked:
        read(typed, context)
    assert asked.value.suggestions == choices


@pytest.mark.parametrize(
    "typed",
    [
        "was 2018 above average",
        "was yesterday above the daily average",
        "was 2025 above the one-year average",
        "was 2025 above the 10-year average",
        "did 2025 have more people on average per day than 2024",
        "July and June 2026 against the five-year average",
    ],
)
def test_no_other_average_is_taken_for_it(typed: str, context: Context) -> None:
    with pytest.raises(NotUnderstood):
        read(typed, context)


def test_what_follows_keeps_the_years_unless_it_lies_in_another(context: Context) -> None:
    before = read("was July 2026 above the five-year average", context)
    for typed, canonical in (
        ("and June?", "compare arrivals June 2026 with average of 2021 to 2025 by higher"),
        ("and boats?", "compare boats July 2026 with average of 2021 to 2025 by higher"),
    ):
        assert text(read(typed, context, before)) == canonical
    with pytest.raises(Ambiguous) as asked:
        read("and July 2025?", context, before)
    assert asked.value.suggestions == (
        "compare arrivals July 2025 with average of 2020 to 2024 by higher",
        "compare arrivals July 2025 with average of 2021 to 2025 by higher",
    )
