"""One week's digest, on a day."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.answers.digest import Digest
from bot.newsroom.asking import Asking, OneDoor
from bot.newsroom.digests.bases import bases
from bot.newsroom.digests.held import DaysHeld, held
from bot.newsroom.digests.line import line
from bot.newsroom.digests.news import news, nil_run
from bot.newsroom.digests.revised import Since, revised
from bot.newsroom.digests.running import running
from bot.newsroom.digests.to_date import to_date
from bot.newsroom.digests.year_ended import years_ended
from bot.periods import Week
from bot.sending.subscription import DIGEST_MEASURES

FRIDAY = 4
"""The Home Office's time series comes out on Fridays (its releases held, and ``bot.newsroom.hours``)."""


@dataclass(frozen=True, slots=True)
class NotYet:
    """The week's days are not all published. ``newest``: the newest that is; None where nothing is held.
    ``missing``: those of the week up to the newest, that are not."""

    week: Week
    newest: date | None
    missing: tuple[date, ...] = ()


def digest(
    desk: OneDoor,
    week: Week,
    today: date,
    since: Since,
    measures: tuple[str, ...] = DIGEST_MEASURES,
    as_of: date | None = None,
) -> Digest | NotYet:
    """The digest of ``week`` as known on ``today``, or on ``as_of``. ``since``: from when on revisions, and
    a year that ended, are told. The data are in once each of the week's days is in arrivals."""
    asking = Asking(desk, today, as_of)
    days = held("arrivals", asking)
    late = _late(week, days)
    if days is None or late is not None:
        return late or NotYet(week, None)
    return _made(week, days, measures, since, asking)


def in_part(
    desk: OneDoor, week: Week, today: date, since: Since, measures: tuple[str, ...] = DIGEST_MEASURES
) -> Digest | None:
    """What is held of a week inside which days are missing; None for one that is not published to its
    Sunday, or of which nothing is held."""
    asking = Asking(desk, today)
    days = held("arrivals", asking)
    if days is None or days.span.last < week.ending:
        return None
    made = _made(week, days, measures, since, asking)
    return made if any(each.week or each.part for each in made.lines) else None


def _late(week: Week, days: DaysHeld | None) -> NotYet | None:
    """None where the week is in."""
    if days is None:
        return NotYet(week, None)
    newest, missing = days.span.last, days.missing(week.span(days.span))
    return NotYet(week, newest, tuple(day for day in missing if day <= newest)) if missing else None


def _made(week: Week, days: DaysHeld, measures: tuple[str, ...], since: Since, asking: Asking) -> Digest:
    lines = tuple(line(measure, week, asking) for measure in measures)
    year, missing = to_date(week, measures, asking)
    day = asking.as_of or asking.today
    return Digest(
        week,
        lines,
        year,
        news(week, asking) if "arrivals" in measures else (),
        nil_run(week, asking) if "arrivals" in measures else None,
        revised(measures, since, asking),
        since.day,
        running(week, asking),
        days.span.last,
        next_release(day, days.released),
        day,
        tuple(bases(lines, asking)),
        missing=days.missing(week.span(days.span)),
        missing_to_date=missing,
        after_digest=since.desk is not None,
        ended=years_ended(week, measures, since, asking),
    )


def next_release(today: date, newest: date | None) -> date:
    """The first Friday from ``today`` on whose release is not out yet; one may come out the day before, as
    that of a Good Friday would. ``newest``: the day of the newest that is out."""
    friday = today + timedelta(days=(FRIDAY - today.weekday()) % 7)
    out = newest is not None and newest >= friday - timedelta(days=1)
    return friday + timedelta(weeks=1) if out else friday
