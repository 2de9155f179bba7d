"""One week's digest, on a day."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.answers import Answer
from bot.answers.digest import Digest
from bot.newsroom.digests.asking import Asked, Asking
from bot.newsroom.digests.bases import bases
from bot.newsroom.digests.line import line, newest_day
from bot.newsroom.digests.news import ARRIVALS, news, nil_run
from bot.newsroom.digests.revised import revised
from bot.newsroom.digests.running import running
from bot.periods import Range, Span, Week
from bot.questions import Compare
from bot.sending.subscription import DIGEST_MEASURES

FRIDAY = 4
"""The Home Office's time series comes out on Fridays (its releases held, and ``bot.newsroom.hours``)."""


@dataclass(frozen=True, slots=True)
class NotYet:
    """The days up to the week's Sunday are not all published. ``newest``: the newest that is; None where
    nothing is held."""

    week: Week
    newest: date | None


def digest(
    desk: Asked,
    week: Week,
    today: date,
    since: date,
    measures: tuple[str, ...] = DIGEST_MEASURES,
    as_of: date | None = None,
) -> Digest | NotYet:
    """The digest of ``week`` as known on ``today``, or on ``as_of``. ``since``: the day of the digest
    before, from which on revisions are told. The data are in once the newest published day of arrivals
    is the week's Sunday or later."""
    asking = Asking(desk, today, as_of)
    newest = newest_day("arrivals", asking)
    if newest is None or newest < week.ending:
        return NotYet(week, newest)
    lines = tuple(line(measure, week, asking) for measure in measures)
    return Digest(
        week,
        lines,
        _to_date(week, asking),
        news(week, asking),
        nil_run(week, asking),
        revised(measures, since, asking),
        since,
        running(week, asking),
        newest,
        next_friday(as_of or today),
        as_of or today,
        tuple(bases(lines, asking)),
    )


def next_friday(today: date) -> date:
    """The first Friday after ``today``."""
    return today + timedelta(days=(FRIDAY - today.weekday() - 1) % 7 + 1)


def _to_date(week: Week, asking: Asking) -> Answer | None:
    """The year to the week's Sunday against the same calendar dates of the year before."""
    so_far = Span(date(week.ending.year, 1, 1), week.ending)
    then = so_far.in_year(week.ending.year - 1)
    return asking.ask(Compare(ARRIVALS, Range(so_far.first, so_far.last), Range(then.first, then.last)))
