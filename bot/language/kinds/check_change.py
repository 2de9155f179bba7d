"""A change in per cent that is claimed: down 40 per cent this year, up a third on 2024."""

from bot.language.kinds.set_against import compare
from bot.language.meanings import Cue, Earlier, Found, Percentage
from bot.language.slots import Slots
from bot.periods import Period, Year
from bot.questions import CheckChange, Moved

_RISES = frozenset(
    [
        "rise",
        "rose",
        "risen",
        "rising",
        "increase",
        "increased",
        "increasing",
        "growth",
        "grow",
        "grew",
        "grown",
        "growing",
        "jump",
        "jumped",
        "up",
    ]
)
_FALLS = frozenset(
    [
        "fall",
        "fell",
        "fallen",
        "falling",
        "drop",
        "dropped",
        "dropping",
        "decrease",
        "decreased",
        "decreasing",
        "decline",
        "declined",
        "declining",
        "down",
    ]
)


def check_change(slots: Slots) -> CheckChange | None:
    """Are arrivals down 40 per cent this year; was 2025 up by a third on 2024."""
    claimed, moved = slots.take(Percentage), _moved(slots)
    if claimed is None or moved is None:
        return None
    dated = [found for found in slots.left if isinstance(found.meaning, Period | Earlier)]
    if (
        len(dated) == 1
        and isinstance(dated[0].meaning, Year)
        and dated[0].meaning.year < slots.context.today.year
    ):
        slots.left.append(Found(Cue.COMPARE, 0, 0))  # "rose by a third in 2025": on the year before
    made = compare(slots)
    if made is None:
        return None
    sides = made.subject, made.period, made.against
    return CheckChange(*sides, moved, claimed.tenths, claimed.comparator)


def _moved(slots: Slots) -> Moved | None:
    """Which way; None where neither or both are said."""
    ways = {way for found in slots.left if (way := _way(found, slots))}
    return ways.pop() if len(ways) == 1 else None


def _way(found: Found, slots: Slots) -> Moved | None:
    if found.meaning is Cue.MORE:
        return "up"
    if found.meaning is Cue.LESS:
        return "down"
    said = set(slots.said(found).lower().split()) if found.meaning in (Cue.CHANGE, Cue.COMPARE) else set()
    if said & _RISES and said & _FALLS:
        return None
    return "up" if said & _RISES else "down" if said & _FALLS else None
