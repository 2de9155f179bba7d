"""Periods counted from events: since Labour got in, under Truss, during the Manston crisis."""

from datetime import date, timedelta

from bot.events import Event, EventKind
from bot.language.context import Context
from bot.language.events import AFTER_WORDS, WHILE_WORDS
from bot.language.meanings import Before, Either, Several
from bot.language.tokens import Words
from bot.language.when.names import MONTH_NUMBERS
from bot.language.when.reading import Meant, When, after, most_recent, skip, word
from bot.periods import During, Month, Period, SinceEvent

_DEALS = (
    "france deal",
    "french deal",
    "deal with france",
    "deal with the french",
    "uk france deal",
    "anglo french deal",
)
_LAWS = ("new law", "latest law", "new act", "new legislation", "law changed", "law change")
_GOING_ON = ("current", "present", "new")
_BEGAN = (
    "took office",
    "took power",
    "took over",
    "came to power",
    "came to office",
    "came in",
    "came into force",
    "came into effect",
    "got in",
    "got into power",
    "got elected",
    "was elected",
    "were elected",
    "won power",
    "won",
    "entered downing street",
    "entered no 10",
    "entered number 10",
    "moved into downing street",
    "moved into no 10",
    "moved into number 10",
    "became prime minister",
    "became pm",
    "became the pm",
    "became home secretary",
    "became home sec",
    "was appointed",
    "formed a government",
    "began",
    "started",
    "was signed",
    "took effect",
    "became law",
    "was announced",
    "was launched",
    "launched",
)
_LASTED = (
    "premiership",
    "government",
    "administration",
    "tenure",
    "term",
    "time in office",
    "time as pm",
    "time as prime minister",
    "time as home secretary",
    "years",
    "era",
    "was pm",
    "was the pm",
    "was prime minister",
    "was home secretary",
    "was home sec",
    "was in office",
    "was in power",
    "was in charge",
    "was in number 10",
    "were in power",
    "were in office",
    "were in charge",
    "lasted",
    "was on",
)


_MODES = frozenset((*AFTER_WORDS, *WHILE_WORDS, "before"))
_STARTS = frozenset(("the", "this", *_GOING_ON, *(phrase.split()[0] for phrase in (*_DEALS, *_LAWS))))


def from_event(words: Words, at: int, context: Context) -> When | None:
    """Since, after, before, under or during an event; or its name alone where it lasted a while."""
    mode = word(words, at)
    if mode not in _MODES and mode not in _STARTS and mode not in context.lexicon.events.named:
        return None
    start = (
        skip(words, at + 1, "the")
        if mode in (*AFTER_WORDS, *WHILE_WORDS, "before")
        else skip(words, at, "the")
    )
    found = _events(words, start, context)
    if found is None:
        return _like_a_month(words, at, context) if mode == "under" else None
    events, end = found
    if mode in AFTER_WORDS:
        return When(
            _choice([SinceEvent(event) for event in events]), _longest(words, end, (*_BEGAN, *_LASTED[:7]))
        )
    if mode == "before":
        return _before(events, _longest(words, end, _BEGAN))
    if mode in WHILE_WORDS:
        lasted = _longest(words, end, _LASTED)
        return When(_during(events), lasted) if mode not in ("when", "in") or lasted > end else None
    return _by_name(events, words, end)


def _events(words: Words, at: int, context: Context) -> tuple[tuple[Event, ...], int] | None:
    """The events that the words stand for, and the index after them."""
    texts = tuple([one.text for one in words[at : at + 10]])
    for length, events in context.lexicon.events.at(texts):
        return events, at + length
    for phrases, choose in ((_DEALS, _deals), (_LAWS, _laws)):
        end = after(words, at, *phrases)
        if end:
            return choose(context), end
    return _of_now(words, at, context)


def _deals(context: Context) -> tuple[Event, ...]:
    """Every deal between the two countries begun by today."""
    return tuple([e for e in _begun(context, EventKind.AGREEMENT) if "UK-France" in e.title])


def _laws(context: Context) -> tuple[Event, ...]:
    return tuple([e for e in _begun(context, EventKind.LAW) if " Act " in f"{e.title} "][-3:])


def _begun(context: Context, kind: EventKind) -> list[Event]:
    events = [e for e in context.events if e.kind is kind and e.start <= context.today]
    return sorted(events, key=lambda event: event.start)


def _of_now(words: Words, at: int, context: Context) -> tuple[tuple[Event, ...], int] | None:
    """The current government, the new prime minister, this government."""
    end = after(words, at, *_GOING_ON, "this")
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
                e for e in _begun(context, kind) if e.title.startswith(title) and _goes_on(e, context.today)
            ]
            return (tuple(now), stop) if now else None
    return None


def _goes_on(event: Event, today: date) -> bool:
    return event.last is None or today <= event.last


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


def _by_name(events: tuple[Event, ...], words: Words, end: int) -> When | None:
    """Only what lasted is a period by its name alone; a person is one only with "government", "years"."""
    lasting = [event for event in events if event.end or event.kind is EventKind.GOVERNMENT]
    lasted = _longest(words, end, _LASTED)
    people = any(event.kind in (EventKind.OFFICE, EventKind.GOVERNMENT) for event in events)
    if not lasting or (people and lasted == end and words[end - 1].text not in ("government", "years")):
        return None
    return When(_during(tuple(lasting)), lasted)


def _like_a_month(words: Words, at: int, context: Context) -> When | None:
    """ "Under May" may be the prime minister or the month."""
    text = word(words, at + 1)
    event = context.lexicon.events.months.get(text)
    if event is None:
        return None
    month = MONTH_NUMBERS[text]
    newest = most_recent(lambda year: Month(year, month), context)
    return When(Either((During(event), newest)), at + 2)
