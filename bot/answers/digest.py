"""A week's digest: answers to several questions, and what was worked out from them, as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.answers.answer import Answer, Figure
from bot.answers.values import Number
from bot.periods import Span, Week


@dataclass(frozen=True, slots=True)
class Against:
    """What a week is set against: the figure of ``weeks``, or the mean of theirs, means and ratios to
    one decimal. ``percent``: from there to the week's figure, of unrounded ones; None on a base under 50."""

    weeks: tuple[Week, ...]
    value: Number
    percent: float | None


@dataclass(frozen=True, slots=True)
class Line:
    """One measure's week. ``week``: its answer; None where there is no figure, or not for the whole week.
    ``newest``: the newest day held of the measure; None where nothing is. ``part``: the figure of a week
    of which a few days are missing, which it names."""

    measure: str
    week: Answer | None
    newest: date | None = None
    before: Against | None = None
    year_before: Against | None = None
    average: Against | None = None
    part: Answer | None = None


@dataclass(frozen=True, slots=True)
class YearEnded:
    """A whole year of one measure. ``total``: against the year before, or by itself where that is not held
    whole; None where days of the year are ``missing``. ``place``: among all years since records begin."""

    measure: str
    year: int
    total: Answer | None
    place: Answer | None = None
    missing: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class NilRun:
    """Days in a row without arrivals. ``ended``: the day after it, on which ``then`` people arrived; None
    while it lasts, to the week's Sunday."""

    span: Span
    ended: date | None = None
    then: int = 0


@dataclass(frozen=True, slots=True)
class Running:
    """Running totals from 1 January to the same calendar dates of each year. ``dates``: those of the newest
    year; each year has as many totals."""

    dates: tuple[date, ...]
    totals: Mapping[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Retold:
    """A figure that was given in the channel and has been revised since, by very little."""

    name: str
    was: Number
    now: Number


@dataclass(frozen=True, slots=True)
class Digest:
    """``to_date``: the year to the week's Sunday against the same dates of the year before, or by itself
    where it began in the week; None where days of them are missing (``missing_to_date``), neither arrivals
    nor boats are among the lines, or the year ended with the week. ``ended``: the year that ended in the
    week, or in one before it that was not sent, or of which a day was missing when the last digest was.
    ``missing``: the days of the week for which no arrivals are held. ``news``: what happened in the week,
    each the answer to a question. ``revised``: what publishers changed since ``revised_since``;
    ``after_digest``: since the digest of that day. ``newest``: the newest published day of arrivals.
    ``next_release``: the day on which the next figures are expected.
    ``asked_on``: the day for which it was made. ``bases``: the weeks that the week is set against, an
    answer a measure. ``left_out``: the weeks before whose figures came too late for a digest. ``retold``:
    what was given in the very channel before, and is told again."""

    week: Week
    lines: tuple[Line, ...]
    to_date: Answer | None
    news: tuple[Answer, ...]
    run: NilRun | None
    revised: tuple[Figure, ...]
    revised_since: date
    running: Running | None
    newest: date
    next_release: date
    asked_on: date
    bases: tuple[Answer, ...] = ()
    retold: tuple[Retold, ...] = ()
    left_out: tuple[Week, ...] = ()
    missing: tuple[date, ...] = ()
    missing_to_date: tuple[date, ...] = ()
    after_digest: bool = False
    ended: tuple[YearEnded, ...] = ()

    @property
    def answers(self) -> tuple[Answer, ...]:
        """Every answer whose figures are given out, in the order in which they are said."""
        weeks = (line.week or line.part for line in self.lines)
        years = (answer for year in self.ended for answer in (year.total, year.place))
        return tuple(answer for answer in (*weeks, *years, self.to_date, *self.news) if answer is not None)
