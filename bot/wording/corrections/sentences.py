"""What was said, what it is now, and why, each as a sentence or two."""

from collections.abc import Iterator
from itertools import zip_longest

from bot.answers import Answer, Figure
from bot.answers.correction import Cause, ChangedCell, Correction
from bot.periods import Span, long_date
from bot.wording.headline import headline
from bot.wording.numbers import listed, number, numeral, of
from bot.wording.style import HouseStyle
from bot.wording.subject import in_copy
from bot.wording.when import during

MOST_CELLS = 5
MOST_FIGURES = 5
NOTHING = "No published figure answers this any more: it was withdrawn."


def opening(corrections: tuple[Correction, ...]) -> str:
    """What kind of message it is: a correction; of what was corrected before; back to what was said first."""
    if all(correction.back for correction in corrections):
        return "Correction withdrawn: the publisher's figure is again what was first said here."
    figures, have = ("a figure", "has") if len(corrections) == 1 else ("figures", "have")
    again = [correction.again for correction in corrections]
    if all(again):
        return f"Correction: {figures} corrected here before {have} been revised again."
    some = ", some of them again" if any(again) else ""
    return f"Correction: {figures} given here {have} been revised{some}."


def now(correction: Correction, style: HouseStyle) -> str:
    return headline(correction.now, style) if correction.now is not None else NOTHING


def before(correction: Correction, style: HouseStyle) -> str:
    """What was last told here; empty where it reads the same, or nothing was."""
    if correction.was is None:
        return ""
    was = headline(correction.was, style)
    return "" if was == now(correction, style) else was


def others(correction: Correction, style: HouseStyle) -> list[str]:
    """The figures that changed, one a line, where the sentence does not tell them: arrivals, 2020, final:
    8,466, said as 8,462."""
    if correction.was is None or correction.now is None or before(correction, style):
        return []
    changed = list(_changed(correction.was, correction.now))
    left = len(changed) - MOST_FIGURES
    return [*changed[:MOST_FIGURES], *([f"and {number(left)} more"] if left > 0 else [])]


def why(cause: Cause) -> str:
    """The cells that a release changed: arrivals on 10 July 2026 from 225 to 255."""
    cells = [_cell(cell) for cell in cause.cells[:MOST_CELLS]]
    left = len(cause.cells) - MOST_CELLS
    more = [of(left, "other figure", "other figures")] if left > 0 else []
    return f"changed {listed([*cells, *more])}"


def release(cause: Cause) -> str:
    return f"published {long_date(cause.published)}"


def _changed(was: Answer, now: Answer) -> Iterator[str]:
    for old, new in zip_longest(was.figures, now.figures):
        if old is None:
            yield f"{in_copy(new.name)}: {_value(new)}, not listed before"
        elif new is None:
            yield f"{in_copy(old.name)}: no longer listed, said as {_value(old)}"
        elif (old.name, old.value) != (new.name, new.value):
            said = f"{_value(old)}" if old.name == new.name else f"{in_copy(old.name)}, {_value(old)}"
            yield f"{in_copy(new.name)}: {_value(new)}, said as {said}"


def _value(figure: Figure) -> str:
    value = figure.value
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else numeral(value)


def _cell(cell: ChangedCell) -> str:
    what = f"{in_copy(cell.measure)}{f' from {cell.category}' if cell.category else ''} {_days(cell.span)}"
    if cell.new is None:
        return f"{what} from {numeral(cell.old or 0)} to no figure"
    if cell.old is None:
        return f"{what} from no figure to {numeral(cell.new)}"
    return f"{what} from {numeral(cell.old)} to {numeral(cell.new)}"


def _days(span: Span) -> str:
    if span.days == 7 and span.last.weekday() == 6:
        return f"in the week ending {long_date(span.last)}"
    return f"on {long_date(span.first)}" if span.days == 1 else during(span).replace("from ", "for ", 1)
