"""What a measure is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Held(StrEnum):
    """The finest grain in which publishers state a measure."""

    DAY = "day"
    WEEK = "week"
    YEAR = "year"


class Adds(StrEnum):
    """How a measure adds up over a period."""

    SUM = "sum"
    SUM_OF = "sum of"  # the sum of other measures
    RATIO = "ratio"  # the ratio of the sums of two other measures, never a mean of ratios


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing counted.

    ``name``: canonical and unique. ``title``: as a heading. ``unit``: what its figures count, as the machine
    interface gives it. ``noun``: (one, many), for sentences ("1 person", "2 people"). ``did``: what they did,
    in the past tense ("arrived in small boats"). ``source``: the id of the publication that leads; another
    one may carry on after its end. ``held``: the finest grain stated. ``first_day``: the first day for which
    the publisher states it; earlier days are not covered, and not zero. ``definition``: what is counted and
    what is not, in sentences of our own after the publisher's notes. ``adds``, ``parts``: how it adds up, and
    of which two measures it is the sum or the ratio. ``aliases``: as people type it. ``categories``: whether
    it is stated by category, such as a nationality.
    """

    name: str
    title: str
    unit: str
    noun: tuple[str, str]
    did: str
    source: str
    held: Held
    first_day: date
    definition: str
    adds: Adds = Adds.SUM
    parts: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    categories: bool = False
