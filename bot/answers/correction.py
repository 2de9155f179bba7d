"""A figure that was given out and is now another: what was said, what it is now, and why."""

from dataclasses import dataclass
from datetime import date

from bot.answers.answer import Answer
from bot.periods import Span


@dataclass(frozen=True, slots=True)
class ChangedCell:
    """One published figure that changed. ``old`` None: it had not been listed; ``new`` None: it was
    withdrawn."""

    measure: str
    category: str
    span: Span
    old: int | None
    new: int | None


@dataclass(frozen=True, slots=True)
class Cause:
    """The release that states what the cells are now. ``release``: its name, the same whenever it is taken
    in; ``edition``: that it brought, so that the newest of a day is known; ``published``: its day."""

    release: str
    edition: int
    publisher: str
    title: str
    url: str
    published: date
    cells: tuple[ChangedCell, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """One answer, corrected, over the very days that it counted when it was given. ``was``: as it was last
    told, None where nothing was; ``now``: None where no figure is published any more. ``causes``: the
    newest release first. ``again``: it had been corrected before; ``back``: to what it is now once more."""

    was: Answer | None
    now: Answer | None
    causes: tuple[Cause, ...]
    again: bool = False
    back: bool = False
