"""Each caveat as one sentence."""

from typing import assert_never

from bot.answers import (
    Answer,
    Backtest,
    Begins,
    Caveat,
    Cut,
    DeathsCounted,
    Denominator,
    FirstReleaseServes,
    Hole,
    LeapDay,
    LikeForLike,
    Note,
    OtherBasis,
    PartAgainstWhole,
    PartPeriods,
    Revised,
    Role,
    Scope,
    SeasonDiffers,
    SmallBase,
    Stale,
    Tied,
    UnevenLengths,
    Unrecorded,
)
from bot.measures import RECORDS_BEGIN
from bot.periods import long_date, range_name
from bot.questions import Breakdown, By, Definition
from bot.releases import Status
from bot.wording.days_counted import AboutTheDays, about_the_days
from bot.wording.numbers import listed, number, numeral, of, ordinal

MOST_NAMES = 5
_FOREMOST = Cut | Begins | Hole | Revised | OtherBasis | FirstReleaseServes

_RED_DAYS = (
    "Totals of red days are from three documents that define them differently, as reported by others: those "
    "for years from 6 April from a Home Office written answer (attempts “considered likely”), those for "
    "11 October to 10 November from a Home Office analysis seen by the press (likely or very likely), the "
    "rest from Home Office statistics of 3 June 2025 (a probability above 55 per cent)."
)


def sentences(answer: Answer) -> tuple[str, ...]:
    """All caveats of an answer in words, the one on stale figures first; what the headline of a
    definition says already is not said again."""
    said = answer.caveats
    if isinstance(answer.question, Definition):
        said = tuple(caveat for caveat in said if not isinstance(caveat, Note))
    if not answer.having(Role.SHARE):
        said = tuple(caveat for caveat in said if not isinstance(caveat, Denominator))
    if len(said) > 1:
        said = tuple(sorted(said, key=_not_stale))
    spoken = [sentence(caveat, answer) for caveat in said]
    if answer.question.subject.measure == "red days":
        spoken.append(_RED_DAYS)
    if isinstance(answer.question, Breakdown) and answer.question.by is By.NATIONALITY:
        spoken.append(_listed_by_name(answer, answer.question))
    return tuple(spoken)


def foremost(answer: Answer) -> tuple[str, ...]:
    """Those which no message may leave out, however short: what of a period is not counted, and that
    another figure was or is published for it. (That figures are stale is said before them all.)"""
    return tuple(sentence(caveat, answer) for caveat in answer.caveats if isinstance(caveat, _FOREMOST))


def _listed_by_name(answer: Answer, question: Breakdown) -> str:
    """That the rows are not all nationalities."""
    rows, top = len(answer.having(Role.PIECE)), question.top
    if question.place:
        return f"Listed is only what comes {ordinal(question.place)}, of the nationalities given by name."
    if top is not None and rows >= top:
        return f"Listed {'is' if rows == 1 else 'are'} only the largest: {number(rows)}."
    if rows == 1:
        return "Listed is one nationality, as the tables name it; others are not given by name."
    return f"Listed are {number(rows)} nationalities, as the tables name them; others are not given by name."


def _not_stale(caveat: Caveat) -> bool:
    return not isinstance(caveat, Stale)


_Compared = LikeForLike | PartAgainstWhole | LeapDay | UnevenLengths | SmallBase | SeasonDiffers
_Placed = PartPeriods | Tied | Scope | Backtest


def sentence(caveat: Caveat, answer: Answer) -> str:  # noqa: C901, PLR0911, PLR0912 - one line a kind
    if isinstance(caveat, AboutTheDays):
        return about_the_days(caveat, answer)
    if isinstance(caveat, _Compared):
        return _compared(caveat)
    if isinstance(caveat, _Placed):
        return _placed(caveat, answer)
    match caveat:
        case Stale(newest, days):
            return f"The newest figures are {number(days)} days old: they run to {long_date(newest)}."
        case OtherBasis():
            return _other_basis(caveat)
        case Revised(cells, newest):
            return f"{_revised(cells)} since first published, most recently on {long_date(newest)}."
        case DeathsCounted():
            return _deaths(caveat)
        case Denominator(name, value):
            return f"The share is of {name}: {numeral(value)}."
        case Unrecorded():
            return _unrecorded(caveat)
        case Note(words):
            return words
        case _:
            assert_never(caveat)


def _compared(caveat: _Compared) -> str:
    """How one figure was set against another."""
    match caveat:
        case LikeForLike(span, against, weeks):
            each = f", {of(weeks, 'week', 'weeks')} each" if weeks else ""
            return f"Like for like: {range_name(span)} against {range_name(against)}{each}."
        case PartAgainstWhole(period, value):
            return f"The figure for the whole of {period.name} is {numeral(value)}."
        case LeapDay(year):
            return f"No day in the other year answers to 29 February {year}; 28 February stands for it."
        case UnevenLengths(days, against, unit):
            return f"The periods differ in length: {numeral(days)} {unit} against {numeral(against)}."
        case SmallBase(base):
            return f"No percentage is given: a base of {numeral(base)} is too small for one."
        case SeasonDiffers(span, value):
            return (
                "The two periods lie in different parts of the year. "
                f"The same dates a year before, {range_name(span)}, gave {numeral(value)}."
            )
        case _:
            assert_never(caveat)


def _placed(caveat: _Placed, answer: Answer) -> str:
    """What a place, a record or a range holds for."""
    match caveat:
        case PartPeriods(names, left_out):
            left = ", and left out" if left_out else ""
            return f"Only in part within the days counted{left}: {_some(names)}."
        case Tied(names):
            return f"The place is shared with {_some(names)}."
        case Scope(span):
            if span.first == RECORDS_BEGIN and not answer.question.subject.nationality:
                to = long_date(span.last)
                return f"Records here are those since 1 January 2018, when daily records begin, to {to}."
            return f"Records here are those of {range_name(span)} only."
        case Backtest(inside, years, first):
            return (
                "The range goes by the shares of their totals that past years had reached by the same date. "
                f"Tested on the {number(years)} years used, from {first} on, each against the range that the "
                f"others give, {number(inside)} ended inside it."
            )
        case _:
            assert_never(caveat)


def _unrecorded(caveat: Unrecorded) -> str:
    if not caveat.unrecorded and not caveat.other:
        return "The total has nobody whose nationality is not recorded or not listed."
    said = []
    if caveat.unrecorded:
        said.append(f"{of(caveat.unrecorded, 'person has', 'people have')} no nationality recorded")
    if caveat.other:
        said.append(f"{of(caveat.other, 'person is', 'people are')} not listed by nationality")
    return f"Of the total, {listed(said)}."


def _some(names: tuple[str, ...]) -> str:
    """Their names, where they can be read at a glance; else how many they are."""
    return listed(names) if len(names) <= MOST_NAMES else f"{number(len(names))} others"


def _revised(cells: int) -> str:
    if cells == 1:
        return "One figure in this period has been revised"
    return f"Of the figures in this period, {number(cells)} have been revised"


def _other_basis(caveat: OtherBasis) -> str:
    if caveat.status is Status.FINAL:
        return (
            f"The final quarterly statistics give {numeral(caveat.value)} for {caveat.period.name}; "
            "the figure here is from the weekly series, and the two are never mixed."
        )
    return (
        f"The weekly series gives {numeral(caveat.value)} for {caveat.period.name}; "
        "the figure here is from the final quarterly statistics, and the two are never mixed."
    )


def _deaths(caveat: DeathsCounted) -> str:
    copied = long_date(caveat.copied)
    if caveat.measure == "incidents":
        return f"Incidents on IOM's route to the UK, all causes, in its data as of {copied}."
    causes = "causes that include drowning" if caveat.measure == "drowned" else "all causes"
    what = _COUNTED_OF_THE_DEAD.get(caveat.measure, caveat.measure)
    counted = f"Counted: {what} on IOM's route to the UK, {causes}, in its data as of {copied}"
    if caveat.missing is None:
        return f"{counted}."
    if not caveat.missing:
        return f"{counted}; none recorded missing."
    missing = of(caveat.missing, "missing person is", "missing people are")
    return f"{counted}; {missing} not counted."


_COUNTED_OF_THE_DEAD = {
    "deaths": "the dead (Number of Dead)",
    "drowned": "the dead (Number of Dead)",
    "missing": "the missing (minimum estimate)",
    "dead and missing": "the dead and the missing (minimum estimate)",
}
