"""Events told in a clause: "the reforms that Mahmood announced", "the court ruled that it was unlawful".

A clause only ever leads to an event by words that the list of events itself has for it.
"""

from bot.events import Event, EventKind
from bot.language.context import Context
from bot.language.events import texts_of
from bot.language.tokens import Words
from bot.language.when.months import month
from bot.language.when.reading import after, skip, span_of, word
from bot.periods import Period

Told = tuple[tuple[Event, ...], int]

_BESIDE = ("vs", "v", "versus", "and", "or", "with", "against", "than")
_NOUNS = {"ruled": "ruling", "judged": "judgment", "reported": "report"}
_MADE = ("announced", "signed", "struck", "agreed", "launched", "unveiled", "made", "scrapped")
_WHAT = {
    EventKind.AGREEMENT: ("treaty", "deal", "agreement", "pact", "scheme", "arrangement"),
    EventKind.LAW: ("act", "law"),
}
_SMALL = frozenset(("the", "a", "was", "were", "is", "that", "had"))
_LONGEST_THING = 4


def carried(words: Words, at: int) -> str:
    """ "Under Starmer vs Sunak": what was said of the one is meant of the other."""
    if word(words, at - 1) not in _BESIDE:
        return ""
    return next((one.text for one in reversed(words[: at - 1]) if one.text in ("under", "during")), "")


def told(words: Words, at: int, context: Context) -> Told | None:
    """The events that a clause tells of, and the index after it."""
    return _ruled(words, at, context) or _that_was_made(words, at, context)


def _ruled(words: Words, at: int, context: Context) -> Told | None:
    """The Supreme Court ruled (that ...): as "the Supreme Court ruling"."""
    for verb in range(at + 1, min(at + _LONGEST_THING, len(words))):
        noun = _NOUNS.get(word(words, verb))
        if noun is None:
            continue
        named = tuple(one.text for one in words[at:verb])
        events = _called((*named, noun), context)
        return (events, _in_its_words(words, verb + 1, events)) if events else None
    return None


def _in_its_words(words: Words, at: int, events: tuple[Event, ...]) -> int:
    """The index after "that ...", as far as the words are the event's own."""
    if word(words, at) not in ("that", "against", "on"):
        return at
    own = {text for event in events for said in (event.title, *event.aliases) for text in texts_of(said)}
    end = at + 1
    while end < len(words) and not words[end].before and words[end].text in own | _SMALL:
        end += 1
    return end


def _that_was_made(words: Words, at: int, context: Context) -> Told | None:
    """The asylum reforms that Mahmood announced in November 2025: as "Mahmood's asylum reforms"."""
    for that in range(at + 1, min(at + _LONGEST_THING, len(words))):
        if word(words, that) not in ("that", "which"):
            continue
        for verb in (that + 2, that + 3):
            thing, maker = words[at:that], words[that + 1 : verb]
            if word(words, verb) not in _MADE:
                continue
            events = _called(tuple(one.text for one in (*maker, *thing)), context)
            return (events, dated(words, verb + 1, events, context)) if events else None
    return None


def _called(name: tuple[str, ...], context: Context) -> tuple[Event, ...]:
    """The events called by the whole of a name."""
    return next((events for used, events in context.lexicon.events.at(name) if used == len(name)), ())


def dated(words: Words, at: int, events: tuple[Event, ...], context: Context) -> int:
    """The index after "in November 2025", where that is when the event was."""
    start = after(words, at, "in")
    found = month(words, start, context) if start else None
    if found is None or not isinstance(found.meaning, Period) or found.in_year:
        return at
    span = span_of(found.meaning, context)
    return found.end if all(span.first <= event.start <= span.last for event in events) else at


def named_as(words: Words, end: int, events: tuple[Event, ...]) -> int:
    """The index after the noun for what an event is: "the one in, one out treaty"."""
    kinds = {event.kind for event in events}
    return skip(words, end, *(what for kind in kinds for what in _WHAT.get(kind, ())))
