"""Figures specified by small tables that a reporter could check by hand.

    known = given('''
        day                      | arrivals | boats
        2026-08-18 to 2026-08-19 | 100      | 2
        2026-08-20               | 0        | 0
    ''')
    assert values(asked("total arrivals ytd 2026", known)) == [200]

A row for a range of days gives each of them that value. ``-`` or a day without a row: nothing held.
"""

from collections.abc import Iterator
from datetime import date
from typing import TypeVar

from bot.answers import Answer, Caveat, Citation, Value
from bot.events import NO_EVENTS, Events
from bot.figures import Known, answer
from bot.measures import IOM, NATIONALITY, RED_DAYS, WEEKLY
from bot.periods import Period, Span, Week, parse_period
from bot.questions import parse
from bot.series import Column, FirstServes, Holdings, Join, Longer, Revision

DAILY = "home-office-daily"
LONGEST_QUARTER = 92
PREVENTIONS = "home-office-preventions"
QUARTERLY = "home-office-quarterly"
_PUBLICATIONS = (WEEKLY, DAILY, PREVENTIONS, QUARTERLY, NATIONALITY, RED_DAYS, IOM)
_STATED_BY = {"arrivals by nationality": NATIONALITY, "red days": RED_DAYS}
_ANY_DAY = Span(date(2000, 1, 1), date(2000, 1, 1))

AnyCaveat = TypeVar("AnyCaveat", bound=Caveat)


def given(
    days: str = "",
    *,
    weeks: str = "",
    longer: str = "",
    revised: str = "",
    today: str = "2026-08-21",
    published: str = "2026-08-21",
    as_of: str | None = None,
    joins: dict[str, tuple[str, str]] | None = None,
    first_serves: dict[str, str] | None = None,
    begun: dict[str, str] | None = None,
) -> Known:
    """What is known, from tables.

    ``days``: ``day | MEASURE | ...``. ``weeks``: ``week ending | MEASURE | ...``.
    ``longer``: ``period | measure | category | value``, periods in canonical text; quarters are of the
    quarterly statistics, nationalities by year of the summary tables.
    ``revised``: ``period | measure | old | new | published``, and the publication, unless the weekly one.
    ``published``: the day of release of every publication; ``joins``: as in ``Holdings``.
    """
    holdings = Holdings(
        _columns(days, 1),
        _columns(weeks, 7),
        _longer(longer),
        _revisions(revised),
        {name: _citation(name, date.fromisoformat(published)) for name in _PUBLICATIONS},
        {name: Join(date.fromisoformat(day), source) for name, (day, source) in (joins or {}).items()},
        tuple(FirstServes(name, date.fromisoformat(day)) for name, day in (first_serves or {}).items()),
        date.fromisoformat(as_of) if as_of else None,
        begun={name: date.fromisoformat(day) for name, day in (begun or {}).items()},
    )
    return Known(holdings, date.fromisoformat(as_of or today))


def asked(canonical: str, known: Known, events: Events = NO_EVENTS) -> Answer:
    """The answer to a question in canonical text."""
    return answer(parse(canonical, events), known)


def values(answered: Answer) -> list[Value]:
    """The figures' values, in order."""
    return [figure.value for figure in answered.figures]


def said(answered: Answer, kind: type[AnyCaveat]) -> list[AnyCaveat]:
    """The caveats of one kind."""
    return [caveat for caveat in answered.caveats if isinstance(caveat, kind)]


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines() if line.strip()]


def _columns(table: str, step: int) -> dict[str, Column]:
    if not table.strip():
        return {}
    (_, *measures), *rows = _rows(table)
    columns = {}
    for index, measure in enumerate(measures, start=1):
        held = {
            day: int(row[index]) for row in rows if row[index] != "-" for day in _first_days(row[0], step)
        }
        column = Column.of(held, step)
        if column is not None:
            columns[measure] = column
    return columns


def _first_days(text: str, step: int) -> Iterator[int]:
    """The ordinals of the first days of the pieces that a row is about."""
    span = Week(date.fromisoformat(text)).span(_ANY_DAY) if step == 7 else _period(text).span(_ANY_DAY)
    yield from range(span.first.toordinal(), span.last.toordinal() + 1, step)


def _period(text: str) -> Period:
    return parse_period(text, NO_EVENTS)


def _longer(table: str) -> dict[tuple[str, str], tuple[Longer, ...]]:
    held: dict[tuple[str, str], tuple[Longer, ...]] = {}
    for period, measure, category, value in _rows(table)[1:]:
        span = _period(period).span(_ANY_DAY)
        publication = QUARTERLY if span.days <= LONGEST_QUARTER else _STATED_BY.get(measure, QUARTERLY)
        piece = Longer(publication, measure, category, span, int(value))
        held[measure, category] = (*held.get((measure, category), ()), piece)
    return held


def _revisions(table: str) -> dict[str, tuple[Revision, ...]]:
    made: dict[str, tuple[Revision, ...]] = {}
    for period, measure, old, new, published, *publication in _rows(table)[1:]:
        span = _period(period).span(_ANY_DAY)
        was, now = (None if cell == "-" else int(cell) for cell in (old, new))
        by, on = publication[0] if publication else WEEKLY, date.fromisoformat(published)
        change = Revision(by, measure, "", span, was, now, on)
        made[measure] = (*made.get(measure, ()), change)
    return {measure: tuple(sorted(changes, key=lambda r: r.span)) for measure, changes in made.items()}


def _citation(publication: str, published: date) -> Citation:
    return Citation(publication, "A publisher", publication, "https://example.org", published, "OGL v3.0")
