"""How events are called: an index from phrases to events, made from their aliases, titles and ids."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.events import Event, EventKind, Events
from bot.language.tokens import words
from bot.periods import MONTHS

Phrase = tuple[str, ...]

AFTER_WORDS = ("since", "after")
WHILE_WORDS = ("under", "during", "when", "while", "in")
_VERBS = frozenset(("was", "were", "became"))
_SAYS_NOTHING = {name.lower() for name in MONTHS}


@dataclass(frozen=True, slots=True)
class EventIndex:
    """``named``: the events that a phrase may stand for, by its first word, the longest phrase first.
    A month's name never stands for a person; ``months``: people called like one."""

    named: dict[str, tuple[tuple[Phrase, tuple[Event, ...]], ...]]
    months: dict[str, Event]

    @classmethod
    def of(cls, events: Events) -> "EventIndex":
        called: dict[Phrase, list[Event]] = {}
        months: dict[str, Event] = {}
        for event in events:
            for phrase in set(_phrases(event)):
                if len(phrase) == 1 and phrase[0] in _SAYS_NOTHING:
                    months[phrase[0]] = event
                elif phrase:
                    called.setdefault(phrase, []).append(event)
        by_first: dict[str, list[tuple[Phrase, tuple[Event, ...]]]] = {}
        for phrase in sorted(called, key=len, reverse=True):
            by_first.setdefault(phrase[0], []).append((phrase, _in_order(called[phrase])))
        return cls({first: tuple(phrases) for first, phrases in by_first.items()}, months)

    def at(self, texts: Phrase) -> Iterator[tuple[int, tuple[Event, ...]]]:
        """The phrases that a text begins with, longest first: how many words, and whose."""
        for phrase, events in self.named.get(texts[0], ()) if texts else ():
            if texts[: len(phrase)] == phrase:
                yield len(phrase), events


def _in_order(events: list[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda event: event.start))


def texts_of(phrase: str) -> Phrase:
    """A phrase cut as typed words are; one of plain letters needs no tokenizer."""
    if phrase.isascii() and phrase.replace(" ", "").isalpha():
        return tuple(phrase.lower().split())
    return tuple([word.text for word in words(phrase)])


def _phrases(event: Event) -> Iterator[Phrase]:
    """Everything that the event is called, without "since", "under" and "the"."""
    yield texts_of(event.id)
    for phrase in map(texts_of, event.aliases):
        yield _name(phrase)
        if phrase[:1] == ("when",):
            yield phrase
    yield _name(texts_of(event.title))
    title = event.title.split("(", maxsplit=1)[0].strip()
    _, colon, person = title.partition(": ")
    if colon and event.kind is EventKind.OFFICE:
        yield texts_of(person)
        yield texts_of(person)[-1:]
    elif title:
        yield _name(texts_of(title))


def _name(phrase: Phrase) -> Phrase:
    """What is named in an alias: "when truss was in office" names Truss."""
    if phrase and phrase[0] in (*AFTER_WORDS, *WHILE_WORDS):
        stop = next((i for i, text in enumerate(phrase) if text in _VERBS), len(phrase))
        phrase = phrase[1:stop] if phrase[0] == "when" else phrase[1:]
    return phrase[1:] if phrase[:1] == ("the",) else phrase
