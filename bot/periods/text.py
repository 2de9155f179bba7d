"""Canonical period text, read back: ``parse_period(period.text, events) == period``."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache

from bot.errors import NotUnderstood
from bot.events import Event, Events
from bot.periods.calendar import MONTHS, SEASONS
from bot.periods.fixed import Day, FinancialYear, Half, Month, Quarter, Range, Season, Week, Year
from bot.periods.kinds import Period
from bot.periods.open_ended import During, Ever, Rolling, Since, SinceEvent, YearToDate

_DATE = r"\d{4}-\d\d-\d\d"
_EVENT = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+"

Reader = Callable[[re.Match[str], Events], Period]


def _event(event_id: str, events: Events) -> Event:
    event = events.get(event_id)
    if event is None:
        raise NotUnderstood(f"No event is called {event_id}.")
    return event


def _rolling(match: re.Match[str], _: Events) -> Period:
    unit = match[2]
    return Rolling(int(match[1]), "days" if unit == "days" else "weeks" if unit == "weeks" else "months")


_iso = date.fromisoformat

_FORMS: tuple[tuple[str, Reader], ...] = (
    (rf"({_DATE}) to ({_DATE})", lambda m, _: Range(_iso(m[1]), _iso(m[2]))),
    (rf"week ending ({_DATE})", lambda m, _: Week(_iso(m[1]))),
    (rf"since ({_DATE})", lambda m, _: Since(_iso(m[1]))),
    (rf"({_DATE})", lambda m, _: Day(_iso(m[1]))),
    (rf"({'|'.join(MONTHS)}) (\d{{4}})", lambda m, _: Month(int(m[2]), MONTHS.index(m[1]) + 1)),
    (r"Q([1-4]) (\d{4})", lambda m, _: Quarter(int(m[2]), int(m[1]))),
    (r"H([12]) (\d{4})", lambda m, _: Half(int(m[2]), int(m[1]))),
    (r"winter (\d{4})-\d\d", lambda m, _: Season(int(m[1]), "winter")),
    (rf"({'|'.join(SEASONS[:3])}) (\d{{4}})", lambda m, _: Season(int(m[2]), m[1])),
    (r"financial year (\d{4})-\d\d", lambda m, _: FinancialYear(int(m[1]))),
    (r"ytd (\d{4})", lambda m, _: YearToDate(int(m[1]))),
    (r"last (\d+) (days|weeks|months)", _rolling),
    (rf"since ({_EVENT})", lambda m, events: SinceEvent(_event(m[1], events))),
    (rf"during ({_EVENT})", lambda m, events: During(_event(m[1], events))),
    (r"ever", lambda m, _: Ever()),
    (r"(\d{4})", lambda m, _: Year(int(m[1]))),
)

PERIOD_PATTERN = "|".join(re.sub(r"(?<!\\)\((?!\?)", "(?:", pattern) for pattern, _ in _FORMS)


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    """When first used, for it takes milliseconds. No digits of other scripts."""
    return tuple((re.compile(pattern, re.ASCII), read) for pattern, read in _FORMS)


def parse_period(text: str, events: Events) -> Period:
    """Read a canonical period. Raises ``NotUnderstood`` for any other text, or a day that cannot be."""
    for pattern, read in _compiled():
        match = pattern.fullmatch(text)
        if match:
            try:
                return read(match, events)
            except (ValueError, OverflowError) as error:
                raise NotUnderstood(f"“{text}” is not a period: {error}.") from None
    raise NotUnderstood(f"“{text}” does not read as a period.")
