"""The words known, and what each means: from the catalogue of measures, the events, the nationalities
and the table of phrases."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.events import Events
from bot.language.demonyms import demonyms, on_the_way
from bot.language.events import EventIndex, texts_of
from bot.language.meanings import Counted, Meaning, Nationality, Said
from bot.language.phrases import phrases
from bot.measures import MEASURES

Meanings = tuple[Meaning, ...]
_OUTRIGHT = ("arrivals", "small boat arrivals")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``table``: every phrase with its meanings; ``lengths``: for each first word, how many words the
    phrases have that begin with it, the longest first."""

    table: dict[tuple[str, ...], Meanings]
    lengths: dict[str, tuple[int, ...]]
    events: EventIndex

    @classmethod
    def of(cls, events: Events, nationalities: tuple[str, ...]) -> "Lexicon":
        table = dict(_measures()) | phrases() | dict(_nationalities(nationalities))
        lengths: dict[str, set[int]] = {}
        for phrase in table:
            lengths.setdefault(phrase[0], set()).add(len(phrase))
        longest_first = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}
        return cls(table, longest_first, EventIndex.of(events))

    def at(self, texts: tuple[str, ...], at: int) -> tuple[Meanings, int] | None:
        """The meanings of the longest phrase that stands at a word, and the index after it."""
        for length in self.lengths.get(texts[at], ()):
            meanings = self.table.get(texts[at : at + length])
            if meanings and at + length <= len(texts):
                return meanings, at + length
        return None

    def vocabulary(self) -> frozenset[str]:
        """Every single word known here."""
        named = (phrase for entries in self.events.named.values() for phrase, _ in entries)
        return frozenset(word for phrases in (self.table, named) for phrase in phrases for word in phrase)


def _measures() -> Iterator[tuple[tuple[str, ...], Meanings]]:
    for measure in MEASURES:
        if measure.categories:
            continue
        for phrase in (*measure.aliases, measure.name):
            weak = measure.name == "arrivals" and phrase not in _OUTRIGHT
            yield texts_of(phrase), (Counted(measure.name, Said.NOUN if weak else Said.NAME),)


def _nationalities(listed: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Meanings]]:
    called, passed_through = demonyms(), on_the_way()
    for name in dict.fromkeys((*called, *listed)):
        meaning = (Nationality(name),)
        for phrase in passed_through.get(name, ()):
            yield texts_of(phrase), meaning
        for phrase in (name, *called.get(name, ())) if name not in passed_through else ():
            yield texts_of(phrase), meaning
            yield ("from", *texts_of(phrase)), meaning
