"""What is said not to be meant: "not the missing", "excluding the weekly figures", "rather than boats"."""

from itertools import pairwise

from bot.errors import NotUnderstood
from bot.language.context import Context
from bot.language.meanings import Counted, Cue, Excluded, Found, Nationality, Said
from bot.language.tokens import Words
from bot.questions import Basis

_INSTEAD = ("not", "rather than", "instead of", "and not", "but not", "as opposed to")
_LEFT_OUT = (
    *("excluding", "except", "not counting", "not including", "leaving out", "without counting"),
    *("ignoring", "minus", "excl"),
)
_PHRASES = tuple(tuple(phrase.split()) for phrase in sorted((*_INSTEAD, *_LEFT_OUT), key=len, reverse=True))
_FIRST = frozenset(phrase[0] for phrase in _PHRASES)
_SMALL = ("the", "a", "any", "just")


def read_excluded(texts: tuple[str, ...], at: int, context: Context) -> tuple[Excluded, int] | None:
    """The measure, or the series, that is said not to be meant, and the index after it."""
    if texts[at] not in _FIRST:
        return None
    for phrase in _PHRASES:
        if texts[at : at + len(phrase)] == phrase:
            start = at + len(phrase)
            start += start < len(texts) and texts[start] in _SMALL
            found = context.lexicon.at(texts, start) if start < len(texts) else None
            named = _named(found[0][0]) if found else ""
            if found and named:
                return Excluded(named, " ".join(phrase) in _LEFT_OUT), found[1]
    return None


def check_nobody_left_out(words: Words, found: tuple[Found, ...]) -> None:
    """ "Arrivals without Albanians" is not whether none came. Raises ``NotUnderstood``."""
    for one, other in pairwise(found):
        without = one.meaning is Cue.WITHOUT and words[one.start].text == "without"
        if without and isinstance(other.meaning, Nationality) and other.start == one.end:
            raise NotUnderstood(
                f"No nationality can be left out of a figure: ask for all, and for {other.meaning.name}.",
                ("total arrivals 2025", f"total arrivals from {other.meaning.name} 2025"),
            )


def _named(meaning: object) -> str:
    if isinstance(meaning, Counted) and meaning.said is not Said.VERB:
        return meaning.measure
    return meaning.value if isinstance(meaning, Basis) else ""
