"""The meanings found in a text, taken one by one by the kind of question that is tried."""

from dataclasses import dataclass
from itertools import pairwise
from types import UnionType
from typing import TypeVar

from bot.errors import NotUnderstood
from bot.language.apposition import said_once
from bot.language.context import Context
from bot.language.dated import Dated, beside, in_each_year, resolved, with_years, years_of
from bot.language.meanings import (
    AsOf,
    Before,
    Counted,
    Cue,
    Earlier,
    Excluded,
    Found,
    Nationality,
    Pieces,
    Said,
    Several,
    Surrounding,
)
from bot.language.tokens import Words, written
from bot.measures import BY_NAME
from bot.periods import Period
from bot.questions import Basis, Subject

_M = TypeVar("_M")
_PERIODS = (Period, Earlier, Before, Several, Surrounding)
_BY_THE_FRENCH = ("prevented", "events prevented")
_QUESTION_WORDS = frozenset(
    ("how", "what", "which", "when", "where", "who", "hows", "number", "give", "show")
)
_AUXILIARIES = frozenset(("is", "are", "was", "were", "did", "do", "does", "has", "have", "had"))


@dataclass(frozen=True, slots=True)
class Asked:
    """What every kind is made from: the meanings found, and what the command supplies. ``measure``: the
    one meant where none is named."""

    words: Words
    found: tuple[Found, ...]
    context: Context
    measure: str = "arrivals"

    def word_before(self, found: Found) -> str:
        """The word before a meaning; empty where none stands there, and for what was not typed."""
        return self.words[found.start - 1].text if 0 < found.start < len(self.words) else ""


class Slots:
    """Meanings not yet taken. A kind of question fits where it leaves none over."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.context = asked.context
        self.left = [found for found in asked.found if not isinstance(found.meaning, AsOf)]

    def take(self, kind: type[_M]) -> _M | None:
        """The first meaning of a kind."""
        for index, found in enumerate(self.left):
            if isinstance(found.meaning, kind):
                del self.left[index]
                return found.meaning
        return None

    def drop(self, meaning: object) -> None:
        """Leave out what only says again what was taken."""
        self.left = [found for found in self.left if found.meaning != meaning]

    def drop_pieces(self, periods: tuple[Period, ...]) -> None:
        """ "Monthly totals for January and February": the pieces are the periods named."""
        names = {type(period).__name__.lower() for period in periods}
        said = [found for found in self.left if isinstance(found.meaning, Pieces)]
        if len(said) == 1 and isinstance(said[0].meaning, Pieces) and names == {said[0].meaning.grain.value}:
            self.left.remove(said[0])

    def cue(self, *cues: Cue) -> bool:
        """Whether any of the cues was given; all of them are taken."""
        given = [found for found in self.left if found.meaning in cues]
        self.left = [found for found in self.left if found.meaning not in cues]
        return bool(given)

    def has(self, *cues: Cue) -> bool:
        return any(found.meaning in cues for found in self.left)

    def number_of(self, kind: type[object] | UnionType) -> int:
        return sum(isinstance(found.meaning, kind) for found in self.left)

    def subject(self) -> Subject:
        """The measure named, and the nationality. A general word gives way to a measure named outright.
        Raises ``NotUnderstood`` for two measures."""
        counted = self._all(Counted)
        nationality = self.take(Nationality)
        other = self.take(Nationality)
        if nationality and other and nationality != other:
            raise NotUnderstood(
                f"One nationality at a time: {nationality.name} and {other.name} were both named.",
                (f"total arrivals from {nationality.name} 2024", f"total arrivals from {other.name} 2024"),
            )
        names = dict.fromkeys(one.measure for one in counted if one.said is Said.NAME)
        measure = _one_measure(tuple(names), self.asked) if len(names) > 1 else ""
        if len(names) > 1 and not measure:
            raise NotUnderstood(f"One measure at a time: {' and '.join(names)} were both named.")
        aboard = all(one.said is Said.ABOARD for one in counted) and counted
        measure = measure or next(iter(names), "boats" if aboard else self.asked.measure)
        if measure in _BY_THE_FRENCH:
            self.cue(Cue.FRENCH)
        self._leave_out(measure)
        return Subject(measure, nationality.name if nationality else "")

    def _leave_out(self, measure: str) -> None:
        """ "Not the missing" changes nothing where they are not counted anyway; else it stays unfitting."""
        counted = (measure, *BY_NAME[measure].parts, *_NARROWER.get(measure, ()))
        for found in [found for found in self.left if isinstance(found.meaning, Excluded)]:
            basis = next(
                (one.meaning for one in self.asked.found if isinstance(one.meaning, Basis)), Basis.WEEKLY
            )
            if isinstance(found.meaning, Excluded) and not _is_counted(
                found.meaning, (*counted, basis.value)
            ):
                self.left.remove(found)

    def asks_yes_or_no(self) -> bool:
        """Whether a yes or a no is asked for: a claim to be checked, or a verb first and no "how many"."""
        if self.has(Cue.CLAIM):
            return True
        texts = [word.text for word in self.asked.words]
        if texts[:1] and texts[0] in _AUXILIARIES and _QUESTION_WORDS.intersection(texts) == {"number"}:
            return True  # "has the number since the election passed 100,000"
        return not _QUESTION_WORDS.intersection(texts) and any(text in _AUXILIARIES for text in texts[:4])

    def says(self, *texts: str) -> bool:
        """Whether one of the words was typed."""
        return any(word.text in texts for word in self.asked.words)

    def at(self, *cues: Cue) -> int | None:
        """Where the first of the cues stands, by its word."""
        return next((found.start for found in self.asked.found if found.meaning in cues), None)

    def periods(self, measure: str) -> list[Period]:
        """Every period, those known from another one and those without a year worked out."""
        return [one.period for one in self.dated(measure)]

    def dated(
        self, measure: str, apart: bool = True, one_by_one: bool = False, of_years: bool = False
    ) -> list[Dated]:
        """As ``periods``, each with the word that it begins at. ``apart``: whether unlike ones must have a
        word or a comma between them. ``one_by_one``: whether "May" and "2024" are two even where neither
        stands alone. ``of_years``: whether a part of a year without one takes it from a whole year beside
        it."""
        taken = [found for found in self.left if isinstance(found.meaning, _PERIODS)]
        self.left = [found for found in self.left if not isinstance(found.meaning, _PERIODS)]
        if len(taken) > 1:  # "the most overall since 2018"
            taken = [found for found in taken if self.said(found).lower() != "overall"]
        taken = said_once(taken, self.asked.words, self.context)
        for one, other in pairwise(taken if apart else []):
            self._check_apart(one, other)
        in_each = None if one_by_one else in_each_year(taken)
        return list(resolved(in_each or with_years(taken, of_years), measure, self.context))

    def resolve(self, earlier_one: Earlier, others: list[Period]) -> Period:
        return beside(earlier_one, others, self.context)

    def _check_apart(self, one: Found, other: Found) -> None:
        """ "Last week 2024" is not two periods; "July in each of the last three years" is one of each. Raises
        ``NotUnderstood``."""
        if one.in_year is not None and isinstance(other.meaning, Several) and years_of(other):
            return
        parted = other.start > one.end or self.asked.words[other.start].before
        if not parted and type(one.meaning) is not type(other.meaning):
            raise NotUnderstood(
                f"“{self.said(one)}” and “{self.said(other)}” are two periods: part them with “and”."
            )

    def period(self, measure: str) -> Period | None:
        """The one period; None where none is given. Raises ``NotUnderstood`` for several."""
        periods = self.periods(measure)
        if len(periods) > 1:
            raise NotUnderstood(f"One period at a time: {_listed(periods)} were all named.")
        return periods[0] if periods else None

    def said(self, found: Found) -> str:
        return written(self.asked.words, found.start, found.end)

    def _all(self, kind: type[_M]) -> list[_M]:
        taken: list[_M] = [found.meaning for found in self.left if isinstance(found.meaning, kind)]
        self.left = [found for found in self.left if not isinstance(found.meaning, kind)]
        return taken


def _is_counted(excluded: Excluded, counted: tuple[str, ...]) -> bool:
    """Everyone who arrived came in a boat, and every boat brought people: neither leaves the other out."""
    by_boat = excluded.left_out and {excluded.measure, counted[0]} == {"arrivals", "boats"}
    return by_boat or excluded.measure in counted


_NARROWER = {
    "boats": ("uncontrolled landings",),
    "prevented": ("events prevented",),
    "deaths": ("drowned",),
}


def _one_measure(names: tuple[str, ...], asked: Asked) -> str:
    """ "Boats that landed uncontrolled" counts the narrower; "died or went missing" both together."""
    found = [one for one in asked.found if isinstance(one.meaning, Counted) and one.meaning.measure in names]
    joins = {word.text for word in asked.words[found[0].end : found[-1].start]}
    if set(names) == {"deaths", "missing"} and joins & {"or", "and", "plus"} and len(joins) <= 2:
        return "dead and missing"
    if len(names) != 2 or joins & {"and", "or", "plus"}:
        return ""
    return next((one for one in names for other in names if one in _NARROWER.get(other, ())), "")


def _listed(periods: list[Period]) -> str:
    names = [period.name for period in periods]
    return f"{', '.join(names[:-1])} and {names[-1]}"
