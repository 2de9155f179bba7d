"""Questions about what is known: the newest figures, what changed, what is counted and held."""

from dataclasses import dataclass
from typing import ClassVar

from bot.periods import Period
from bot.questions.kinds.asked import Asked
from bot.questions.vocabulary import Subject


@dataclass(frozen=True, slots=True)
class Latest(Asked):
    """The card: newest day, last seven days, year to date against the same point last year, newest
    record or run."""

    FORM: ClassVar[str] = "latest {subject}"
    subject: Subject


@dataclass(frozen=True, slots=True)
class Revisions(Asked):
    """What publishers changed in the figures of a period."""

    FORM: ClassVar[str] = "revisions of {subject} {in:period}"
    subject: Subject
    period: Period


@dataclass(frozen=True, slots=True)
class Definition(Asked):
    """What a measure counts, and what it does not."""

    FORM: ClassVar[str] = "definition of {subject}"
    subject: Subject


@dataclass(frozen=True, slots=True)
class Coverage(Asked):
    """Which days are held, from which release, and how fresh they are."""

    FORM: ClassVar[str] = "coverage of {subject}"
    subject: Subject
