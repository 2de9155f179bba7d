"""Each caveat as one sentence."""

from datetime import date
from typing import assert_never

from bot.answers import (
    Answer,
    Backtest,
    Begins,
    Caveat,
    CountedFrom,
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
    Scope,
    SeasonDiffers,
    SmallBase,
    Stale,
    Tied,
    UnevenLengths,
    Unrecorded,
    WholeWeeks,
)
from bot.events import EventKind
from bot.measures import RECORDS_BEGIN
from bot.periods import long_date, range_name
from bot.questions import Definition
from bot.releases import Status
from bot.wording.days import days_named, weeks_named
from bot.wording.numbers import listed, number, numeral, of
from bot.wording.subject import by_table, by_week
from bot.wording.when import for_the

MOST_NAMES = 5


def sentences(answer: Answer) -> tuple[str, ...]:
    """All caveats of an answer in words, the one on stale figures first; what the headline of a
    definition says already is not said again."""
    said = answer.caveats
    if isinstance(answer.question, Definition):
        said = tuple(caveat for caveat in said if not isinstance(caveat, Note))
    if len(said) > 1:
        said = tuple(sorted(said, key=_not_stale))
    return tuple([sentence(caveat, answer) for caveat in said])


def _not_stale(caveat: Caveat) -> bool:
    return not isinstance(caveat, Stale)


_AboutTheDays = Cut | Begins | Hole | FirstReleaseServes | WholeWeeks | CountedFrom
_Compared = LikeForLike | PartAgainstWhole | LeapDay | UnevenLengths | SmallBase | SeasonDiffers
_Placed = PartPeriods | Tied | Scope | Backtest


def sentence(caveat: Caveat, answer: Answer) -> str:  # noqa: C901, PLR0911, PLR0912 - one line a kind
    if isinstance(caveat, _AboutTheDays):
        return _about_the_days(caveat, answer)
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


def _about_the_days(caveat: _AboutTheDays, answer: Answer) -> str:
    """Which days of a period are counted."""
    match caveat:
        case Cut(period, newest):
            return f"The figure {for_the(period)} is counted up to {long_date(newest)}, {_newest(answer)}."
        case Begins(period, first):
            return f"The figures begin on {long_date(first)}; {period.name} is counted from there."
        case Hole(days):
            return _hole(days, answer)
        case FirstReleaseServes():
            return _first_release(caveat, answer)
        case WholeWeeks(weeks, span):
            return (
                "Published for whole weeks, Monday to Sunday: counted here "
                f"{'is' if weeks == 1 else 'are'} {of(weeks, 'week', 'weeks')}, {range_name(span)}."
            )
        case CountedFrom():
            return _counted_from(caveat)
        case _:
            assert_never(caveat)


def _newest(answer: Answer) -> str:
    return "the last day held" if by_table(answer.question.subject) else "the newest day published"


def _hole(days: tuple[date, ...], answer: Answer) -> str:
    weekly = by_week(answer.question.subject)
    named, piece = (weeks_named(days), "week") if weekly else (days_named(days), "day")
    sides = [span for span in answer.spans if span.first <= days[0] and days[-1] <= span.last]
    which = f" for {range_name(sides[0])}" if len(sides) == 1 < len(answer.spans) else ""
    left_out = of(len(days), piece, f"{piece}s")
    return f"Nothing is held for {named}: the figure{which} leaves out {left_out}."


def in_brief(answer: Answer) -> tuple[str, ...]:
    """What no figure may be passed on without: that it is old, cut short, or lacks days."""
    return tuple([said for caveat in answer.caveats if (said := _brief(caveat, answer))])


def _brief(caveat: Caveat, answer: Answer) -> str:
    match caveat:
        case Stale(newest, _):
            return f"newest figures of {long_date(newest)}"
        case Cut(_, newest):
            return f"counted up to {long_date(newest)}"
        case Hole(days):
            weekly = by_week(answer.question.subject)
            return f"nothing held for {weeks_named(days) if weekly else days_named(days)}"
        case _:
            return ""


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
    return (
        f"Of the total, {of(caveat.unrecorded, 'person has', 'people have')} no nationality recorded and "
        f"{of(caveat.other, 'person is', 'people are')} not listed by nationality."
    )


def _some(names: tuple[str, ...]) -> str:
    """Their names, where they can be read at a glance; else how many they are."""
    return listed(names) if len(names) <= MOST_NAMES else f"{numeral(len(names))} others"


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


def _first_release(caveat: FirstReleaseServes, answer: Answer) -> str:
    titles = {citation.id: citation.title for citation in answer.citations}
    return (
        f"Nothing is held of “{titles.get(caveat.publication, caveat.publication)}” as it stood on "
        f"{long_date(caveat.as_of)}: its first release held, of {long_date(caveat.published)}, serves, "
        "cut at that day."
    )


def _counted_from(caveat: CountedFrom) -> str:
    counted = f"{caveat.event.title}: counted over {range_name(caveat.span)}"
    if caveat.event.kind is EventKind.LAW and " Act" in caveat.event.title:
        counted += ", a law from its Royal Assent"
    if caveat.begins is not None:
        counted += f", in whole weeks, of which the first begins before {long_date(caveat.begins)}"
    said = [counted]
    if caveat.on_first_day is not None:
        first = long_date(caveat.span.first)
        said.append(f"On {first} itself {of(caveat.on_first_day, 'person', 'people')} arrived")
    if caveat.left_out is not None:
        day = long_date(caveat.event.start)
        said.append(f"The day of the event, {day}, is left out: its own figure is {numeral(caveat.left_out)}")
    return f"{'. '.join(said)}."


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
        return f"{counted}; nobody is missing."
    missing = of(caveat.missing, "missing person is", "missing people are")
    return f"{counted}; {missing} not counted."


_COUNTED_OF_THE_DEAD = {
    "deaths": "the dead (Number of Dead)",
    "drowned": "the dead (Number of Dead)",
    "missing": "the missing (minimum estimate)",
    "dead and missing": "the dead and the missing (minimum estimate)",
}
