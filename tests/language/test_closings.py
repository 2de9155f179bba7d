"""Thanks are no question: they are answered kindly, and never with a figure or a complaint."""

import pytest

from bot.errors import NotUnderstood
from bot.language import Context, read
from bot.language.closings import WELCOME, closing_for
from bot.questions import parse


@pytest.mark.parametrize(
    "text",
    ["thanks", "Thank you!", "thank you very much", "OK, thanks", "great, many thanks", "cheers mate", "ta"],
)
def test_thanks_are_answered_as_such(text: str, context: Context) -> None:
    """Also after a question, from which a fragment would follow."""
    for before in (None, parse("total arrivals 2024")):
        with pytest.raises(NotUnderstood) as said:
            read(text, context, before)
        assert (said.value.sentence, said.value.suggestions) == (WELCOME, ())


@pytest.mark.parametrize("text", ["thanks, and in 2023?", "2024 thanks", "thank god", "great", "ok", ""])
def test_what_is_more_or_less_than_thanks_is_read(text: str) -> None:
    assert closing_for(text) is None


def test_thanks_beside_a_question_are_passed_over(context: Context) -> None:
    assert read("thanks, how many in 2024?", context) == parse("total arrivals 2024")
