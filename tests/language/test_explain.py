"""How a text was read, word by word."""

from bot.language import Context, read
from bot.language.explain import explain, why


def test_every_word_is_accounted_for(context: Context) -> None:
    typed = "how many fewer boats in 2025 than in 2024, pls"
    lines = list(explain(typed, context))
    assert lines == [
        "“how many fewer”: lead difference",
        "“boats”: measure boats",
        "“in 2025”: period 2025",
        "“than”: cue than",
        "“in 2024”: period 2024",
        "“pls”: changes nothing",
    ]
    assert why(read(typed, context), typed, context) == "Kind: Compare, for “how many fewer” and “than”"


def test_an_unread_word_is_shown_as_one(context: Context) -> None:
    assert "“women”: not understood" in list(explain("how many women in 2024", context))


def test_canonical_text_is_said_to_be_that(context: Context) -> None:
    assert list(explain("total arrivals 2024", context)) == [
        "“total arrivals 2024”: a canonical question, read as it stands"
    ]
