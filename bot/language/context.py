"""What a reader of words must be told: the day it is, and what is known."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.events import NO_EVENTS, Events
from bot.language.lexicon import Lexicon
from bot.periods import Period


def _unknown(measure: str) -> Period | None:
    return None


@dataclass(frozen=True)
class Context:
    """``newest``: the newest published day of each measure, by its name. ``nationalities``: those that
    the publishers list. ``peak``: the year with the highest figure of a measure, for "the record year".
    The lexicon is built once, when the first words are read."""

    today: date
    newest: Mapping[str, date]
    events: Events = NO_EVENTS
    nationalities: tuple[str, ...] = ()
    peak: Callable[[str], Period | None] = _unknown

    @cached_property
    def lexicon(self) -> Lexicon:
        return Lexicon.of(self.events, self.nationalities)

    @property
    def newest_day(self) -> date:
        """The newest published day of arrivals; today where none is known."""
        return self.newest.get("arrivals", self.today)
