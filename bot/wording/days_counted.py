"""Caveats about which days of a period are counted, as sentences and in brief."""

from datetime import date
from typing import assert_never

from bot.answers import (
    Answer,
    Begins,
    Caveat,
    CountedFrom,
    Cut,
    FirstReleaseServes,
    Hole,
    Stale,
    WholeWeeks,
)
from bot.events import EventKind
from bot.figures.published import is_published_whole
from bot.periods import as_noun, long_date, range_name
from bot.wording.days import days_named, weeks_named
from bot.wording.numbers import numeral, of
from bot.wording.subject import by_week
from bot.wording.when import for_the

AboutTheDays = Cut | Begins | Hole | FirstReleaseServes | WholeWeeks | CountedFrom


def about_the_days(caveat: AboutTheDays, answer: Answer) -> str:
    """Which days of a period are counted."""
    match caveat:
        case Cut(period, newest):
            return f"The figure {for_the(period)} is counted up to {long_date(newest)}, {_newest(answer)}."
        case Begins(period, first):
            return f"The figures begin on {long_date(first)}; {as_noun(period)} is counted from there."
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
    return "the last day held" if is_published_whole(answer.question.subject) else "the newest day published"


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
