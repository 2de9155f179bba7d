"""Whole questions that sound like one answered here and ask for something else: never its figure."""

import pytest

from bot.errors import AskerError
from bot.language import Context, read


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("how many people came from France in 2022", "“from France”"),
        ("arrivals from the UK 2022", "“from the UK”"),
        ("arrivals from Germany 2022", "“Germany”: figures are published for the whole crossing"),
        ("how many people in Britain", "How many people are in the UK"),
        ("how many migrants are in the UK", "How many people are in the UK"),
        ("arrivals excluding small boats", "“excluding small boats”"),
        ("boats in 2024 leaving out people", "“leaving out people”"),
    ],
)
def test_gets_a_sentence_and_no_figure(typed: str, said: str, context: Context) -> None:
    with pytest.raises(AskerError, match=said):
        read(typed, context)
