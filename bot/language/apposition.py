"""A period said twice: "the day Truss took over (6 September 2022)", "spring 2026, March to May 2026"."""

from itertools import pairwise

from bot.errors import NotUnderstood
from bot.language.context import Context
from bot.language.meanings import Found
from bot.language.tokens import Words
from bot.language.when.reading import span_of
from bot.periods import Period, Span, Year


def said_once(taken: list[Found], cut: Words, context: Context) -> list[Found]:
    """The periods without those that only say another one again. In brackets, the narrower of two is
    meant where it lies in the wider; after a comma, only the very same days are one period."""
    kept = list(taken)
    for one, other in pairwise(taken):
        meant = _meant(one, other, cut, context)
        if meant is not None:
            kept = [found for found in kept if found not in (one, other)] + [meant]
    return sorted(kept, key=lambda found: found.start)


def _meant(one: Found, other: Found, cut: Words, context: Context) -> Found | None:
    spans = _span(one, context), _span(other, context)
    if spans[0] is None or spans[1] is None or other.start != one.end:
        return None
    outer, inner = spans[0], spans[1]
    if _bracketed(other, cut):
        return _narrower(one, other, outer, inner)
    return other if outer == inner and cut[other.start].before in (",", ":", "-", "--") else None


def _narrower(one: Found, other: Found, outer: Span, inner: Span) -> Found | None:
    """What is in brackets, if it lies in what it stands behind; "July (2026)" and
    "summer 2025 (June to August)" are read elsewhere.
    Raises ``NotUnderstood`` where the two do not agree."""
    if outer.overlap(inner) == inner:
        return other
    if other.in_year or (isinstance(other.meaning, Year) and one.in_year):
        return None
    raise NotUnderstood(
        f"The brackets hold another period ({_name(other)}) than the words before them ({_name(one)})."
    )


def _name(found: Found) -> str:
    return found.meaning.name if isinstance(found.meaning, Period) else ""


def _span(found: Found, context: Context) -> Span | None:
    return span_of(found.meaning, context) if isinstance(found.meaning, Period) else None


def _bracketed(found: Found, cut: Words) -> bool:
    """Whether brackets hold this period and nothing else."""
    closed = found.end == len(cut) or cut[found.end].before.startswith(")")
    return cut[found.start].before == "(" and closed
