"""Days, months and years counted off from an event: the first 30 days after it, the year before it."""

from datetime import date, timedelta

from bot.events import Event
from bot.language.context import Context
from bot.language.meanings import Before
from bot.language.numbers import read_number
from bot.language.tokens import Words
from bot.language.when.events import from_event
from bot.language.when.events_named import events_at, events_named
from bot.language.when.names import NUMBERS
from bot.language.when.reading import DIGITS, When, after, opening, skip, word
from bot.language.when.verbs import BEGAN, LASTED
from bot.periods import Day, During, Range, SinceEvent
from bot.periods.calendar import month_end, months_on

_UNITS = {
    **dict.fromkeys(("day", "days"), (1, "days")),
    **dict.fromkeys(("week", "weeks"), (7, "days")),
    **dict.fromkeys(("month", "months"), (1, "months")),
    **dict.fromkeys(("year", "years"), (12, "months")),
}
_LONGEST = {"days": 4000, "months": 120}
_AFTER = ("of", "after", "immediately after", "following")
_ON_CONDITION = (
    *("with", "without", "when", "where", "that", "which", "to", "over", "above", "under", "below"),
    *("had", "saw", "at", "more", "fewer", "no", "in"),
)
"""What goes on as "the first week of the Sunak years with over 500" does, which is no period."""


def around(words: Words, at: int, context: Context) -> When | None:
    """In the first 30 days after Burnham took over; the first year of the Labour government; 80 days
    before it."""
    start = skip(words, at, "in the", "the", "in")
    first = after(words, start, "first")
    lasts = _length(words, first or start, alone=first is not None or start > at)
    if lasts is None:
        return None
    count, unit, to = lasts
    if first:
        found = _first(words, to, count, unit, context)
        one_of_many = to == first + 1 and found and word(words, found.end) in _ON_CONDITION
        return None if one_of_many else found
    event = from_event(words, to if word(words, to) not in ("immediately", "just") else to + 1, context)
    if event is None:
        return None
    if isinstance(event.meaning, Before):
        last = event.meaning.last
        return When(Range(_stepped(last + timedelta(days=1), -count, unit), last), event.end)
    if isinstance(event.meaning, SinceEvent | During) and word(words, to) == "after":
        if word(words, to - 1) == "day" and count == 1:  # "the day after Burnham took over" is the next one
            return When(Day(event.meaning.event.start + timedelta(days=1)), event.end)
        return When(_from(event.meaning.event, count, unit), event.end)
    return None


def possessive(words: Words, at: int, context: Context) -> When | None:
    """Starmer's first 100 days, Labour's first year in power."""
    start = skip(words, at, "the")
    known = word(words, start) in context.lexicon.events.named
    found = events_at(words, start, context) if known else None
    if found is None or len(found[0]) != 1 or not words[found[1] - 1].raw.lower().endswith(("'s", "s'")):
        return None
    first = after(words, found[1], "first")
    lasts = _length(words, first, alone=True) if first else None
    if lasts is None:
        return None
    count, unit, end = lasts
    return When(_from(found[0][0], count, unit), skip(words, end, *_IN_OFFICE))


_IN_OFFICE = ("in office", "in power", "in government", "in charge", "as pm", "as prime minister", "in no 10")


def _first(words: Words, to: int, count: int, unit: str, context: Context) -> When | None:
    """Of one event, by its name; or of what "after" it tells."""
    of = after(words, to, *_AFTER)
    found = events_named(words, skip(words, of, "the"), context) if of else None
    if found and len(found[0]) == 1:
        end = max(after(words, found[1], phrase) or found[1] for phrase in (*BEGAN, *LASTED))
        return When(_from(found[0][0], count, unit), end)
    event = from_event(words, skip(words, to, "of", "immediately", "just"), context)
    if event and isinstance(event.meaning, SinceEvent | During):
        return When(_from(event.meaning.event, count, unit), event.end)
    return None


def _length(words: Words, at: int, alone: bool) -> tuple[int, str, int] | None:
    """How many of which unit, and the index after them. ``alone``: whether "year" by itself is one year."""
    number = read_number(words, at) if word(words, at)[:1].isdigit() or word(words, at) in NUMBERS else None
    end = number[1] if number else at
    known = _UNITS.get(word(words, end))
    if known is None or not (number or (alone and not word(words, end).endswith("s"))):
        return None
    size, unit = known
    count = (number[0].value if number else 1) * size
    return (count, unit, end + 1) if 1 <= count <= _LONGEST[unit] else None


def _from(event: Event, count: int, unit: str) -> Range:
    first = event.since
    return Range(first, _stepped(first, count, unit) - timedelta(days=1))


def _stepped(day: date, count: int, unit: str) -> date:
    """So many days or months later; earlier, where fewer than none."""
    if unit == "days":
        return day + timedelta(days=count)
    last = month_end(*months_on(day.year, day.month, count))
    return last.replace(day=min(day.day, last.day))


READERS = (opening(around, "in", "the", "first", DIGITS, *NUMBERS),)
