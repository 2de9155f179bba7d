"""How far a year has come, and where it would end if it went on as past years did from the same date."""

from dataclasses import dataclass, replace
from fractions import Fraction
from statistics import median

from bot.answers import Answer, Backtest, Caveat, Figure, Hole, LeapDay, Role
from bot.errors import NoFigure
from bot.figures.compose import compose, figure
from bot.figures.known import Known
from bot.figures.past_years import FIRST_YEAR, Past, Way, way
from bot.figures.rounding import percentage
from bot.figures.stated import other_bases, stated
from bot.figures.window import Window
from bot.periods import Year, YearToDate, long_date
from bot.questions import Compare, Pace, Total, text
from bot.releases import Status

FEWEST_YEARS = 3
_FEWER = ("none", "one", "two")
LEAST_SHARE = Fraction(1, 10)
_NAMES = ("low", "middle", "high")


@dataclass(frozen=True, slots=True)
class Outlook:
    """A year's end by the shares of their totals that other years had reached: unrounded."""

    low: Fraction
    middle: Fraction
    high: Fraction

    @classmethod
    def of(cls, so_far: int, shares: list[Fraction]) -> "Outlook":
        return cls(so_far / max(shares), so_far / median(shares), so_far / min(shares))

    @property
    def values(self) -> tuple[int, ...]:
        """To whole numbers, halves up."""
        return tuple(int(value + Fraction(1, 2)) for value in (self.low, self.middle, self.high))


def pace(question: Pace, known: Known) -> Answer:
    """The total so far, that of the record year (or of the one to ``beat``) at the same date, the low, middle
    and high of the year's end (estimates), and that year's whole total; then how many past years, and of how
    many, fell inside the range made from the others; then each past year's total by that date, its whole
    total and the share. ``record``, ``beat``: whether the total so far is ahead of that year's, first.

    Never today's rate times the days left. Raises ``NoFigure`` for a year that is over or not begun, for
    deaths, and where too little is known of the year or of others.
    """
    went = way(question, known)
    shares = {past.year: past.share for past in went.past if past.serves}
    _enough(question, went, list(shares.values()))
    figures = _figures(question, went, shares, known)
    windows = (went.so_far, *(_quiet(past.whole) for past in went.past))
    return compose(question, figures, windows, known, _caveats(went, shares, known))


def backtest(went: Way, shares: dict[int, Fraction]) -> Backtest:
    """For each past year the range made from the other years, and whether the year ended inside it.

    Since the range goes from the lowest to the highest share, the years with those two fall outside by
    construction, unless they are shared: of seven years, five at most lie inside when all differ.
    """
    tested = [past for past in went.past if past.year in shares]
    inside = 0
    for past in tested:
        others = [share for year, share in shares.items() if year != past.year]
        outlook = Outlook.of(past.by_then, others)
        inside += outlook.low <= past.total <= outlook.high
    return Backtest(inside, len(tested), min(shares))


def _enough(question: Pace, went: Way, shares: list[Fraction]) -> None:
    name, year = question.subject.measure, question.year
    subject, to_date = question.subject, YearToDate(year)
    compared = text(Compare(subject, to_date, YearToDate(went.rival.year)))
    offered = (compared, text(Total(subject, to_date)))
    if len(shares) < FEWEST_YEARS:
        raise NoFigure(
            f"A range for the end of {year} needs at least three whole years from {FIRST_YEAR} on; "
            f"of those for {name}, {_FEWER[len(shares)]} can serve.",
            offered,
        )
    middle = median(shares)
    if middle < LEAST_SHARE:
        by_then, whole = middle.as_integer_ratio()
        raise NoFigure(
            f"Too little of {year} is known for a range of its end: by {long_date(went.so_far.span.last)}, "
            f"past years had reached {percentage(by_then, whole)} per cent of their totals (the median).",
            offered,
        )


def _figures(question: Pace, went: Way, shares: dict[int, Fraction], known: Known) -> tuple[Figure, ...]:
    rival, quantity = went.rival, went.so_far.quantity
    named = f"the record year, {rival.year}," if question.beat is None else f"{rival.year}"
    ahead = stated(
        Role.VERDICT,
        f"whether {question.year} is ahead of {named} at the same date",
        went.total > rival.by_then,
        "yes or no",
        went.so_far.span,
        quantity,
        known,
    )
    tested = backtest(went, shares)
    hits = Figure(
        Role.COUNT,
        f"past years inside the range made from the others, of {tested.years}",
        tested.inside,
        "years",
        went.past[0].whole.span.first,
        went.past[-1].whole.span.last,
        Status.ESTIMATE,
        "",
    )
    return (
        *([ahead] if question.record or question.beat else []),
        figure(went.so_far.dated, went.total, known, Role.TO_DATE),
        figure(rival.same_dates, rival.by_then, known, Role.TO_DATE),
        *_estimates(question, went, shares),
        figure(rival.whole, rival.total, known),
        hits,
        *(one for past in went.past for one in _row(past, known)),
    )


def _estimates(question: Pace, went: Way, shares: dict[int, Fraction]) -> list[Figure]:
    measure, year = went.so_far.quantity.measure, Year(question.year).span(went.so_far.span)
    outlook = Outlook.of(went.total, list(shares.values()))
    return [
        Figure(
            Role.OUTLOOK,
            f"{measure.name}, {question.year}, {name} estimate",
            value,
            measure.unit,
            year.first,
            year.last,
            Status.ESTIMATE,
            "",
        )
        for name, value in zip(_NAMES, outlook.values, strict=True)
    ]


def _row(past: Past, known: Known) -> tuple[Figure, ...]:
    by_then = figure(past.same_dates, past.by_then, known, Role.TO_DATE)
    whole = figure(past.whole, past.total, known)
    if not past.serves:
        return by_then, whole
    name, value = f"share of the whole year by then, {past.year}", percentage(past.by_then, past.total)
    return by_then, whole, by_then.derived(Role.SHARE, name, value, "per cent")


def _quiet(whole: Window) -> Window:
    """What is said of a past year's window is said once, of the year asked about; but for its holes."""
    return replace(whole, caveats=tuple(caveat for caveat in whole.caveats if isinstance(caveat, Hole)))


def _caveats(went: Way, shares: dict[int, Fraction], known: Known) -> list[Caveat]:
    last = went.so_far.span.last
    caveats: list[Caveat] = [backtest(went, shares), *went.left_out]
    if (last.month, last.day) == (2, 29):
        caveats.append(LeapDay(last.year))
    return caveats + list(other_bases((went.rival.whole,), went.so_far.quantity, known))
