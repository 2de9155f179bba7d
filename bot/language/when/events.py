"""Periods counted from events: since Labour got in, under Truss, during the Manston crisis."""

from datetime import timedelta

from bot.events import Event, EventKind
from bot.language.calendar_words import MONTH_NUMBERS
from bot.language.context import Context
from bot.language.events import AFTER_WORDS, WHILE_WORDS
from bot.language.meanings import Before, Either, Several
from bot.language.tokens import Words
from bot.language.when.events_named import events_at, events_named, goes_on
from bot.language.when.open_ended import TO_NOW
from bot.language.when.reading import Meant, When, after, most_recent, skip, word
from bot.language.when.single import SO_FAR
from bot.language.when.told import carried
from bot.language.when.verbs import BEGAN, DEALS, GOING_ON, LASTED, LAWS, TERM, THE_DAY, WHILE
from bot.periods import Day, During, Month, Period, SinceEvent
from bot.questions import Direction

_MODES = frozenset((*AFTER_WORDS, *WHILE_WORDS, "before"))
_STARTS = frozenset(("the", "this", *GOING_ON, *(phrase.split()[0] for phrase in (*DEALS, *LAWS))))
_LASTING = (EventKind.OFFICE, EventKind.GOVERNMENT, EventKind.LAW, EventKind.AGREEMENT)


def from_event(words: Words, at: int, context: Context) -> When | None:
    """Since, after, before, under or during an event; or its name alone where it lasted a while."""
    mode, start = _mode(words, at)
    day = _day_of(words, start, context) if mode == word(words, start) else None
    if day:
        return day
    found = _from_event(words, at, mode, start, context)
    if found and _lasts_until_now(found.meaning, context):
        return found._replace(end=skip(words, found.end, *TO_NOW, *SO_FAR))
    return found


def _lasts_until_now(meant: Meant, context: Context) -> bool:
    """Whether "up to now" says nothing new."""
    return isinstance(meant, SinceEvent) or (
        isinstance(meant, During) and goes_on(meant.event, context.today)
    )


def _mode(words: Words, at: int) -> tuple[str, int]:
    """How a period is told from an event, and the index at which the event may be named."""
    led = after(words, at, *WHILE)
    if led:
        return "while", led
    mode = word(words, at)
    return (mode, at + 1) if mode in _MODES else (carried(words, at) or mode, at)


_ORDERED = ("first", "last", "single", "record", "average", "second", "third")
# "what was the day Truss took over": when, not how many


def _day_of(words: Words, at: int, context: Context) -> When | None:
    """The day Burnham became prime minister, the day of the general election."""
    start = after(words, skip(words, at, "the"), *THE_DAY)
    found = events_named(words, skip(words, start, "the"), context) if start else None
    if (
        start is None
        or found is None
        or word(words, at - 1) in _NAMES_A_DAY
        or _is_one_of(words, at, context)
    ):
        return None
    began = _longest(words, found[1], BEGAN)
    verb = any(one.text == "was" or one.text.endswith("ed") for one in words[start : found[1]])
    if began == found[1] and not verb and words[start - 1].text != "of":
        return None
    days = tuple([Day(event.start) for event in found[0] if event.kind is not EventKind.SERIES])
    if not days:
        return None
    return When(days[0] if len(days) == 1 else Either(days[:3]), began)


def _is_one_of(words: Words, at: int, context: Context) -> bool:
    """ "The busiest day of the Sunak years", "the last day of": one among many, not the day it began."""
    before = word(words, at - 1)
    meant = context.lexicon.at((before,), 0) if before else None
    return before in _ORDERED or bool(meant and any(isinstance(one, Direction) for one in meant[0]))


def _from_event(words: Words, at: int, mode: str, start: int, context: Context) -> When | None:
    whole = events_at(words, at, context) if mode == "when" else None
    if whole:
        return When(_during(whole[0]), whole[1])
    if mode not in _MODES and mode not in _STARTS and mode not in context.lexicon.events.named:
        return None
    start = skip(words, start, "the")
    start = skip(words, skip(words, start, *THE_DAY) if mode in AFTER_WORDS else start, "the")
    found = events_named(words, start, context)
    if found is None:
        return _called_like_a_month(words, at, context)
    events, end = found
    if mode in AFTER_WORDS:
        began = _longest(words, end, (*BEGAN, *TERM))
        if word(words, began - 1) == "in" and _dates(words, began):
            began = end  # "came in 2022" is of the people, not of the event
        return When(_choice([SinceEvent(event) for event in events]), began)
    if mode == "before":
        return _before(events, _longest(words, end, BEGAN))
    if mode in WHILE_WORDS:
        verb_needed = mode in ("when", "in") or (mode == "while" and word(words, at) != mode)
        return _while(events, words, _not_another(words, end, context), verb_needed)
    return _by_name(events, words, end, _is_set_against(words, start, end, context))


def _not_another(words: Words, end: int, context: Context) -> int:
    """While Cleverly, not Braverman, was home secretary."""
    other = events_at(words, end + 1, context) if word(words, end) == "not" else None
    return other[1] if other else end


def _dates(words: Words, at: int) -> bool:
    return word(words, at)[:1].isdigit() or word(words, at) in MONTH_NUMBERS


def _while(events: tuple[Event, ...], words: Words, end: int, needs_verb: bool) -> When | None:
    """During what lasted: an office, a law, or an event with an end."""
    lasting = tuple([event for event in events if event.end or event.kind in _LASTING])
    lasted = _longest(words, end, LASTED)
    return When(_during(lasting), lasted) if lasting and (lasted > end or not needs_verb) else None


def _longest(words: Words, at: int, phrases: tuple[str, ...]) -> int:
    return max((after(words, at, phrase) or at for phrase in phrases), default=at)


def _choice(periods: list[Period]) -> Meant:
    return periods[0] if len(periods) == 1 else Either(tuple(periods[:3]))


def _during(events: tuple[Event, ...]) -> Meant:
    """Two terms of one minister can also be meant together."""
    periods: list[Period] = [During(event) for event in events]
    if len(events) == 2 and all(event.kind is EventKind.OFFICE for event in events):
        return Either((Several(tuple(periods)), *periods))
    return _choice(periods)


def _before(events: tuple[Event, ...], end: int) -> When:
    befores = tuple([Before(event.start - timedelta(days=1)) for event in events])
    return When(befores[0] if len(befores) == 1 else Either(befores[:3]), end)


def _is_set_against(words: Words, start: int, end: int, context: Context) -> bool:
    """ "Starmer vs Sunak"; but in "May vs Johnson", May may be the month, and "vs Starmer's" is of something
    of his."""
    months = context.lexicon.events.months
    if "'" in words[end - 1].raw:
        return False
    before = word(words, start - 1) in _VERSUS and word(words, start - 2) not in months
    return before or (word(words, end) in _VERSUS and word(words, end + 1) not in months)


def _by_name(events: tuple[Event, ...], words: Words, end: int, set_against: bool) -> When | None:
    """Only what lasted is a period by its name alone; a person or a party is one only with "government",
    "years", or set against another: "Starmer vs Sunak"."""
    lasting = [event for event in events if event.end or event.kind in _LASTING[:2]]
    if lasting and len(events) > 1:
        lasting = list(events)  # which is meant is asked, also of those that go on
    lasted = _longest(words, end, LASTED)
    people = any(event.kind in (EventKind.OFFICE, EventKind.GOVERNMENT) for event in events)
    named_so = lasted > end or words[end - 1].text in ("government", "years")
    if not lasting or (people and not named_so and not set_against):
        return None
    return When(_during(tuple(lasting)), lasted)


def _called_like_a_month(words: Words, at: int, context: Context) -> When | None:
    """ "Since May took office", "when May was prime minister"; "under May" may also be the month."""
    mode, name = word(words, at), word(words, at + 1)
    event = context.lexicon.events.months.get(name)
    if event is None or mode not in _MODES:
        return None
    began, lasted = after(words, at + 2, *BEGAN), after(words, at + 2, *LASTED)
    if mode in AFTER_WORDS:
        return When(SinceEvent(event), began) if began else None
    if lasted and mode in WHILE_WORDS:
        return When(During(event), lasted)
    if mode != "under":
        return None
    newest = most_recent(lambda year: Month(year, MONTH_NUMBERS[name]), context)
    return When(Either((During(event), newest)), at + 2)


_VERSUS = ("vs", "v", "versus")
_NAMES_A_DAY = ("was", "is", "what", "which", "whats")
