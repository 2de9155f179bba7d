"""When a digest comes, from words in any order: ``monday 9am London``, ``friday 17:30``, nothing at all."""

import re
from datetime import time

from rapidfuzz import process

from bot.errors import Ambiguous, NotUnderstood
from bot.language.orders.zones import zone_named
from bot.periods import WEEKDAYS
from bot.sending.calendar import Weekly

EXAMPLES = ("monday 09:00 Europe/London", "friday 5pm", "9.30 New York")
_FILLER = frozenset({"at", "on", "every", "each", "weekly", "the", "in", "please", "o'clock", "and", "time"})
_WEEKDAYS = tuple(map(str.lower, WEEKDAYS))
_DAYS = {name[:length]: at for at, name in enumerate(_WEEKDAYS) for length in (3, len(name))}
_DAYS |= {f"{name}s": at for at, name in enumerate(_WEEKDAYS)}
_DAYS |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
_NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d\d))?\s?(am|pm)?")
_SPLIT_HALF = re.compile(r"(\d)\s+(am|pm)\b")
_ALIKE = 75
_NOON = 12


def read_weekly(said: str, usual: Weekly | None = None) -> Weekly:
    """``usual``: what holds where nothing is said. Raises ``NotUnderstood``, or ``Ambiguous`` with the
    choices, in one sentence."""
    usual = usual or Weekly()
    words = [word for word in _words(said) if word not in _FILLER]
    days = [_DAYS[word] for word in words if word in _DAYS]
    times = [_time(word) for word in words if _is_time(word)]
    zone = " ".join(word for word in words if word not in _DAYS and not _is_time(word))
    if len(set(days)) > 1 or len(set(times)) > 1:
        what = "day" if len(set(days)) > 1 else "time"
        raise NotUnderstood(f"A digest comes once a week: name one {what}.", EXAMPLES)
    return Weekly(
        days[0] if days else usual.weekday,
        times[0] if times else usual.at,
        _zone(zone) if zone else usual.time_zone,
    )


def _words(said: str) -> list[str]:
    joined = _SPLIT_HALF.sub(r"\1\2", said.lower().replace(",", " ").replace("’", "'"))
    return joined.split()


def _zone(words: str) -> str:
    """A time zone; or what was meant as a day, slightly misspelt."""
    try:
        return zone_named(words)
    except Ambiguous:
        raise
    except NotUnderstood as error:
        day = process.extractOne(words, _WEEKDAYS, score_cutoff=_ALIKE)
        if day is not None:
            raise NotUnderstood(f"“{words[:40]}” is not read.", (day[0],)) from None
        if words in {"daily", "day", "weekdays", "monthly", "month", "hourly"}:
            raise NotUnderstood("A digest comes once a week: name a day.", EXAMPLES) from None
        raise error from None


def _is_time(word: str) -> bool:
    return word in _NAMED or word[:1].isdigit()


def _time(word: str) -> time:
    if word in _NAMED:
        return _NAMED[word]
    match = _CLOCK.fullmatch(word)
    if match is None:
        raise NotUnderstood(f"“{word[:20]}” is not a time of day.", ("09:00", "9am", "17:30"))
    hour, minute, half = int(match[1]), int(match[2] or 0), match[3]
    if match[2] is None and half is None and 1 <= hour <= _NOON:
        raise Ambiguous(f"Is {hour} in the morning or in the afternoon?", (f"{hour}am", f"{hour}pm"))
    if half is not None:
        if not 1 <= hour <= _NOON:
            raise NotUnderstood(f"“{word[:20]}” is not a time of day.", ("09:00", "9am", "17:30"))
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        raise NotUnderstood(f"“{word[:20]}” is not a time of day.", ("09:00", "9am", "17:30")) from None
