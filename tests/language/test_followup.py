"""What is said after a question fills only what it names; a new question takes nothing from it."""

import pytest

from bot.errors import Ambiguous, AskerError
from bot.language import Context, read
from bot.questions import parse, text
from tests.language.known import EVENTS

TOTAL = "total arrivals 2024"
FOLLOWED = {
    (TOTAL, "and in 2023?"): "total arrivals 2023",
    (TOTAL, "boats?"): "total boats 2024",
    (TOTAL, "what about deaths"): "total deaths 2024",
    (TOTAL, "and last year?"): "total arrivals 2025",
    (TOTAL, "what about Albanians"): "total arrivals from Albania 2024",
    (TOTAL, "by month?"): "series of arrivals by month in 2024",
    (TOTAL, "and the year before?"): "total arrivals 2023",
    (TOTAL, "2022 and 2023?"): "each of arrivals 2022; 2023",
    (TOTAL, "the final figure"): "total arrivals 2024 final",
    ("series of arrivals by month in 2024", "and 1 may 2024?"): "total arrivals 2024-05-01",
    ("series of arrivals by month in 2024", "and in 2025?"): "series of arrivals by month in 2025",
    ("series of arrivals by day in May 2024", "and june 2024?"): "series of arrivals by day in June 2024",
    ("average arrivals per day in 2024", "and in 2025"): "average arrivals per day in 2025",
    ("highest 5 day of arrivals in 2024", "and boats?"): "highest 5 day of boats in 2024",
    ("compare arrivals 2025 with 2024", "as a difference"): "compare arrivals 2025 with 2024 by difference",
    ("compare arrivals 2025 with 2024", "as a percentage"): "compare arrivals 2025 with 2024",
    ("highest 1 day of boats ever", "what was the record before that?"): (
        "highest records of boats by day ever back 1"
    ),
}
OF_ITS_OWN = {
    "busiest day ever": "highest 1 day of arrivals ever",
    "boats 2023": "total boats 2023",
    "how many deaths in 2022": "total deaths 2022",
    "when did 2025 pass 10k": "when arrivals reached 10000 in 2025",
    "total arrivals 2021": "total arrivals 2021",
}


@pytest.mark.parametrize(("before", "typed"), FOLLOWED)
def test_a_fragment_fills_only_what_it_names(before: str, typed: str, context: Context) -> None:
    assert text(read(typed, context, parse(before, EVENTS))) == FOLLOWED[before, typed]


@pytest.mark.parametrize("typed", OF_ITS_OWN)
def test_a_question_of_its_own_takes_nothing(typed: str, context: Context) -> None:
    for before in ("average boats per day in 2019", "compare deaths 2025 with 2024"):
        assert text(read(typed, context, parse(before, EVENTS))) == OF_ITS_OWN[typed]


@pytest.mark.parametrize("typed", ["why?", "and women?", "hello", "and the cost?", "what about Dover"])
def test_a_change_of_topic_takes_nothing(typed: str, context: Context) -> None:
    with pytest.raises(AskerError):
        read(typed, context, parse(TOTAL, EVENTS))


def test_a_period_after_a_comparison_is_asked_back(context: Context) -> None:
    with pytest.raises(Ambiguous) as asked:
        read("and 2022?", context, parse("compare arrivals 2025 with 2024", EVENTS))
    assert "total arrivals 2022" in asked.value.suggestions
