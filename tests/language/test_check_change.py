"""A change in per cent that is claimed."""

import pytest

from bot.errors import AskerError
from bot.language import Context, read
from bot.questions import parse, text

TO_DATE = "check arrivals ytd 2026 with ytd 2025 down"


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("arrivals are down 40 per cent this year, right?", f"{TO_DATE} about 40 per cent"),
        (
            "arrivals are down more than 40% on this time last year - right?",
            f"{TO_DATE} over 40 per cent",
        ),
        ("arrivals are down 43.2% on last year, correct?", f"{TO_DATE} about 43.2 per cent"),
        ("is the 43% drop this year right", f"{TO_DATE} about 43 per cent"),
        ("nearly 45 per cent down on 2025", f"{TO_DATE} nearly 45 per cent"),
        ("crossings have fallen by 40 percent. true?", f"{TO_DATE} about 40 per cent"),
        ("crossings rose by a third in 2025?", "check arrivals 2025 with 2024 up about 33 per cent"),
        (
            "have deaths fallen by more than two thirds in 2025",
            "check deaths 2025 with 2024 down over 66.7 per cent",
        ),
        (
            "40% fewer people came in 2025 than 2024?",
            "check arrivals 2025 with 2024 down about 40 per cent",
        ),
        ("2024 was 11% lower than 2025", "check arrivals 2024 with 2025 down about 11 per cent"),
        (
            "arrivals went up 13 per cent from 2024 to 2025",
            "check arrivals 2025 with 2024 up about 13 per cent",
        ),
        (
            "June was down 50 per cent or more on June 2025",
            "check arrivals June 2026 with June 2025 down at least 50 per cent",
        ),
    ],
)
def test_it_is_the_question_meant(typed: str, canonical: str, context: Context) -> None:
    question = read(typed, context)
    assert text(question) == canonical
    assert parse(canonical) == question


@pytest.mark.parametrize(
    "typed",
    [
        "change of 13% in 2025",
        "up or down 13% in 2025",
        "40% of arrivals in 2024",
        "arrivals rose 13.25% in 2025",
        "did arrivals fall 40% in July",  # on June, or on July a year before?
        "2025 per cent",
        "up a third of 2025",
    ],
)
def test_what_is_no_such_claim_is_none(typed: str, context: Context) -> None:
    with pytest.raises(AskerError):
        read(typed, context)


def test_a_year_before_per_cent_is_a_year(context: Context) -> None:
    assert text(read("2025 v 2024 per cent", context)) == "compare arrivals 2025 with 2024"


def test_another_period_is_no_side_of_the_claim(context: Context) -> None:
    before = read("2025 was up 12.6% on 2024", context)
    boats = "check boats 2025 with 2024 up about 12.6 per cent"
    assert text(read("and boats?", context, before)) == boats
    for typed in ("and in 2023?", "and the year before?"):
        with pytest.raises(AskerError):
            read(typed, context, before)
