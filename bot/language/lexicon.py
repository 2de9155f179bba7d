"""The words known, and what each means: from the catalogue of measures, the events, the nationalities
and the table of phrases."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.events import Events
from bot.language.demonyms import demonyms
from bot.language.events import EventIndex, texts_of
from bot.language.meanings import Counted, Meaning, Nationality, Said
from bot.language.phrases import phrases
from bot.measures import MEASURES

Meanings = tuple[Meaning, ...]
_OUTRIGHT = ("arrivals", "small boat arrivals")
_BY_CATEGORY = ("by nationality",)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``by_first``: for each first word, the phrases that begin with it, the longest first."""

    by_first: dict[str, tuple[tuple[tuple[str, ...], Meanings], ...]]
    events: EventIndex

    @classmethod
    def of(cls, events: Events, nationalities: tuple[str, ...]) -> "Lexicon":
        table = dict(_measures()) | phrases() | dict(_nationalities(nationalities))
        by_first: dict[str, list[tuple[tuple[str, ...], Meanings]]] = {}
        for phrase in sorted(table, key=len, reverse=True):
            by_first.setdefault(phrase[0], []).append((phrase, table[phrase]))
        return cls({first: tuple(said) for first, said in by_first.items()}, EventIndex.of(events))

    def at(self, texts: tuple[str, ...], at: int) -> tuple[Meanings, int] | None:
        """The meanings of the longest phrase that stands at a word, and the index after it."""
        for phrase, meanings in self.by_first.get(texts[at], ()):
            end = at + len(phrase)
            if texts[at:end] == phrase:
                return meanings, end
        return None

    def vocabulary(self) -> frozenset[str]:
        """Every single word known here."""
        said = (phrase for entries in self.by_first.values() for phrase, _ in entries)
        named = (phrase for entries in self.events.named.values() for phrase, _ in entries)
        return frozenset(word for phrases in (said, named) for phrase in phrases for word in phrase)


def _measures() -> Iterator[tuple[tuple[str, ...], Meanings]]:
    for measure in MEASURES:
        if measure.categories:
            continue
        for phrase in (*measure.aliases, measure.name):
            weak = measure.name == "arrivals" and phrase not in _OUTRIGHT
            yield texts_of(phrase), (Counted(measure.name, Said.NOUN if weak else Said.NAME),)


def _nationalities(listed: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Meanings]]:
    called = demonyms()
    for name in dict.fromkeys((*called, *listed)):
        meaning = (Nationality(name),)
        for phrase in (name, *called.get(name, ())):
            yield texts_of(phrase), meaning
            yield ("from", *texts_of(phrase)), meaning
