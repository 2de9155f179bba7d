"""The final quarterly statistics, where they cover a span exactly."""

from bot.periods import Span
from bot.series import Holdings, Longer

FINAL_MEASURES = frozenset({"arrivals", "boats"})


def final(measure: str, span: Span, holdings: Holdings) -> Longer | None:
    """The final figure of a span made of whole quarters; None where it is not held for all of it.

    The longest pieces held are taken first (a year before its quarters), since a year's figure comes
    from a later release than the detailed tables.
    """
    if not span.whole_quarters():
        return None
    held = holdings.longer.get((measure, ""), ())
    pieces = tile(span, held)
    if not pieces:
        return None
    newest = max(pieces, key=lambda piece: holdings.citations[piece.publication].published)
    return Longer(newest.publication, measure, "", span, sum(piece.value for piece in pieces))


def tile(span: Span, held: tuple[Longer, ...]) -> list[Longer]:
    """Pieces that lie end to end over the span; none where they leave a gap."""
    starting: dict[int, Longer] = {}
    for piece in held:
        if span.contains(piece.span):
            first = piece.span.first.toordinal()
            if first not in starting or piece.span.days > starting[first].span.days:
                starting[first] = piece
    tiles: list[Longer] = []
    day = span.first.toordinal()
    while day <= span.last.toordinal():
        if day not in starting:
            return []
        tiles.append(starting[day])
        day = starting[day].span.last.toordinal() + 1
    return tiles
