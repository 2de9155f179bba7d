"""The events that words name: by what they are called, told in a clause, or by what goes on now."""

from datetime import date

from bot.events import Event, EventKind
from bot.language.context import Context
from bot.language.tokens import Words
from bot.language.when.reading import after
from bot.language.when.told import named_as, told
from bot.language.when.verbs import DEALS, GOING_ON, LAWS

LONGEST_NAME = 10
_DEAL = ("deal", "treaty")


def events_named(words: Words, at: int, context: Context) -> tuple[tuple[Event, ...], int] | None:
    """The events that the words stand for, and the index after them."""
    known = events_at(words, at, context)
    if known:
        return known[0], named_as(words, known[1], known[0])
    clause = told(words, at, context)
    if clause:
        return clause
    for phrases, choose in ((DEALS, _deals), (LAWS, _laws)):
        end = after(words, at, *phrases)
        if end:
            return choose(context), end
    return _of_now(words, at, context)


def events_at(words: Words, at: int, context: Context) -> tuple[tuple[Event, ...], int] | None:
    texts = tuple([one.text for one in words[at : at + LONGEST_NAME]])
    found = next(context.lexicon.events.at(texts), None)
    if found:
        return found[1], at + found[0]
    return _in_its_year(texts, at, context)


def _in_its_year(texts: tuple[str, ...], at: int, context: Context) -> tuple[tuple[Event, ...], int] | None:
    """ "The 2024 general election": a name after the year in which the event began."""
    if not texts or not texts[0].isdecimal():
        return None
    found = next(context.lexicon.events.at(texts[1:]), None)
    events = tuple([event for event in found[1] if str(event.start.year) == texts[0]]) if found else ()
    return (events, at + 1 + found[0]) if found and events else None


def _deals(context: Context) -> tuple[Event, ...]:
    """Every deal between the two countries begun by today; not what was said or done under one."""
    begun = _begun(context, EventKind.AGREEMENT)
    return tuple([e for e in begun if "France" in e.title and any(word in e.title for word in _DEAL)])


def _laws(context: Context) -> tuple[Event, ...]:
    return tuple([e for e in _begun(context, EventKind.LAW) if " Act " in f"{e.title} "][-3:])


def _begun(context: Context, kind: EventKind) -> list[Event]:
    events = [e for e in context.events if e.kind is kind and e.start <= context.today]
    return sorted(events, key=lambda event: event.start)


def _of_now(words: Words, at: int, context: Context) -> tuple[tuple[Event, ...], int] | None:
    """The current government, the new prime minister, this government."""
    end = after(words, at, *GOING_ON, "this")
    if end is None:
        return None
    for phrase, title, kind in (
        ("government", "", EventKind.GOVERNMENT),
        ("prime minister", "Prime Minister", EventKind.OFFICE),
        ("pm", "Prime Minister", EventKind.OFFICE),
        ("home secretary", "Home Secretary", EventKind.OFFICE),
    ):
        stop = after(words, end, phrase)
        if stop:
            now = [
                e for e in _begun(context, kind) if e.title.startswith(title) and goes_on(e, context.today)
            ]
            return (tuple(now), stop) if now else None
    return None


def goes_on(event: Event, today: date) -> bool:
    return event.last is None or today <= event.last
