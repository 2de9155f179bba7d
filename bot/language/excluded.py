"""What is said not to be meant: "not the missing", "excluding the weekly figures", "rather than boats"."""

from bot.language.context import Context
from bot.language.meanings import Counted, Excluded, Said
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


def _named(meaning: object) -> str:
    if isinstance(meaning, Counted) and meaning.said is not Said.VERB:
        return meaning.measure
    return meaning.value if isinstance(meaning, Basis) else ""
