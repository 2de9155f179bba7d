"""The real releases through the whole clock, day by day, with a strict Slack on the far side."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

from bot.newsroom.digests.weeks import five_years_before, week_before, year_before
from bot.periods import Span, Week
from bot.releases import Reading
from bot.sending.calendar import week_of
from bot.sending.delivery import State
from bot.series import Holdings
from bot.sources import BY_ID
from bot.store.library import StoreLibrary
from bot.store.writes import take_in
from tests.bootstrap.newsroom import Newsroom

ONE_DAY = timedelta(days=1)
NOON = time(12)
UNDER_WAY = (State.READY, State.SENDING, State.UNKNOWN)

Post = tuple[str, str]
"""A channel, and the ``ts`` of a message in it."""
Cell = tuple[str, date, date]
"""A measure, and the days that it is summed over."""


def days(newsroom: Newsroom, releases: Sequence[Reading], first: date, last: date) -> Iterator[date]:
    """Each day on which something is published or a digest is due, once the clock has done all its work."""
    day = first
    while day <= last:
        todays = [release for release in releases if release.published == day]
        for release in todays:
            take_in(newsroom.engine, release, datetime.combine(day, NOON, UTC))
        if todays or day.weekday() == 0:
            newsroom.slack.clock.advance(datetime.combine(day, NOON, UTC).timestamp() - newsroom.now)
            newsroom.tick(2)
            while any(each.state in UNDER_WAY for each in newsroom.sendings()):
                newsroom.tick()
            yield day
        day += ONE_DAY


def held(newsroom: Newsroom) -> Holdings:
    return StoreLibrary(newsroom.engine, BY_ID).holdings(None)


def weeks_given(newsroom: Newsroom) -> Mapping[Post, Week]:
    """The digests that stand in channels, with the week of each."""
    return {
        (each.channel, each.ts): week_of(each.period)
        for each in newsroom.sendings()
        if each.kind == "digest" and each.state is State.SENT
    }


def values(week: Week, measures: Sequence[str], holdings: Holdings) -> dict[Cell, int]:
    """What a digest of the week rests on, summed anew: of each measure of which the whole week is held, that
    week and those that it is set against, and the two years to date."""
    found: dict[Cell, int] = {}
    for measure in measures:
        if _sum(measure, _days_of(week), holdings) is not None:
            weeks = (week, week_before(week), year_before(week), *five_years_before(week))
            year = Span(date(week.ending.year, 1, 1), week.ending)
            years = (year, year.in_year(week.ending.year - 1)) if measure == "arrivals" else ()
            for span in (*map(_days_of, weeks), *years):
                total = _sum(measure, span, holdings)
                found |= {(measure, span.first, span.last): total} if total is not None else {}
    return found


def _days_of(week: Week) -> Span:
    return Span(week.ending - 6 * ONE_DAY, week.ending)


def _sum(measure: str, span: Span, holdings: Holdings) -> int | None:
    column = holdings.days.get(measure) or holdings.weeks.get(measure)
    whole = column is not None and column.span.contains(span) and not column.absent(span)
    return column.total(span) if column is not None and whole else None
