"""The size of the pieces that are ranked: the one that was named, and the one that a period is of."""

from bot.language.meanings import Pieces
from bot.language.slots import Slots
from bot.periods import Day, Month, Period, Quarter, Season, Week, Year
from bot.questions import Grain

_EACH = frozenset(("each", "every"))
GRAIN_OF: dict[type[Period], Grain] = {
    Day: Grain.DAY,
    Week: Grain.WEEK,
    Month: Grain.MONTH,
    Quarter: Grain.QUARTER,
    Season: Grain.SEASON,
    Year: Grain.YEAR,
}


def one_by_one(said: str) -> bool:
    """Whether each piece is meant: "each month", "in every month"."""
    return not _EACH.isdisjoint(said.lower().split())


def of_pieces(slots: Slots) -> Grain | None:
    """ "The monthly record"; but "the record of each month" is one for each."""
    said = next((slots.said(found).lower() for found in slots.left if isinstance(found.meaning, Pieces)), "")
    pieces = None if one_by_one(said) else slots.take(Pieces)
    return pieces.grain if pieces else None
