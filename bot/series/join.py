"""From rows as publishers stated them to what is held: which publication leads, and from which day
another one carries on.

Arrivals and boats come from the weekly time series and, for the days after its end, from the daily
page; preventions from the weekly series and, for the weeks after its end, from the weekly page. Days
that no publication states stay absent. Where a publication is a list of incidents, the days it covers
without one are nought.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from operator import attrgetter
from typing import Protocol

from bot.answers import Citation
from bot.measures import BY_NAME, IOM, MEASURES, Adds, Held
from bot.periods import Span
from bot.series.column import ABSENT, Column
from bot.series.holdings import FirstServes, Holdings, Join, Longer, Revision

DAY, WEEK = 1, 7
STEP = {Held.DAY: DAY, Held.WEEK: WEEK, Held.YEAR: 0}

ByDay = dict[int, int]
Stated = Mapping[tuple[str, int], Mapping[str, ByDay]]  # (measure, step) -> publication -> first day -> value


class Row(Protocol):
    """One figure as it stood on the day asked for."""

    @property
    def publication(self) -> str: ...
    @property
    def measure(self) -> str: ...
    @property
    def category(self) -> str: ...
    @property
    def first(self) -> date: ...
    @property
    def last(self) -> date: ...
    @property
    def value(self) -> int: ...


def hold(
    rows: Iterable[Row],
    citations: Mapping[str, Citation],
    covered: Mapping[str, Span],
    revisions: Iterable[Revision] = (),
    first_serves: tuple[FirstServes, ...] = (),
    as_of: date | None = None,
) -> Holdings:
    """``covered``: the days that a list of incidents is complete for, by publication."""
    stated, longer = _sorted_out(rows)
    days: dict[str, Column] = {}
    weeks: dict[str, Column] = {}
    joins: dict[str, Join] = {}
    for (measure, step), by_publication in stated.items():
        lead = BY_NAME[measure].source
        joined, join = _joined(by_publication, lead)
        column = Column.of(joined, step, covered.get(lead) if lead == IOM else None)
        if column is not None:
            (days if step == DAY else weeks)[measure] = column
        if join is not None and step == STEP[BY_NAME[measure].held]:
            joins[measure] = join
    _add_sums(days)
    return Holdings(days, weeks, longer, _by_measure(revisions), citations, joins, first_serves, as_of)


def _sorted_out(
    rows: Iterable[Row],
) -> tuple[dict[tuple[str, int], dict[str, ByDay]], dict[tuple[str, str], tuple[Longer, ...]]]:
    stated: dict[tuple[str, int], dict[str, ByDay]] = defaultdict(lambda: defaultdict(dict))
    longer: dict[tuple[str, str], list[Longer]] = defaultdict(list)
    for row in rows:
        first = row.first.toordinal()
        step = row.last.toordinal() - first + 1
        if step in (DAY, WEEK) and not row.category:
            stated[row.measure, step][row.publication][first] = row.value
        else:
            span = Span(row.first, row.last)
            longer[row.measure, row.category].append(
                Longer(row.publication, row.measure, row.category, span, row.value)
            )
    return stated, {key: tuple(figures) for key, figures in longer.items()}


def _joined(by_publication: Mapping[str, ByDay], lead: str) -> tuple[ByDay, Join | None]:
    """The leading publication's pieces, and those of the other one that come after its last."""
    leading = by_publication.get(lead, {})
    others = [name for name in by_publication if name != lead]
    if not others:
        return dict(leading), None
    newest = max(leading, default=0)
    after = {first: value for first, value in by_publication[others[0]].items() if first > newest}
    if not after:
        return dict(leading), None
    return {**leading, **after}, Join(date.fromordinal(min(after)), others[0])


def _add_sums(days: dict[str, Column]) -> None:
    """Columns of the measures that are sums of others, where both parts are held over the same days."""
    for measure in MEASURES:
        parts = [days[part] for part in measure.parts if part in days]
        if measure.adds is Adds.SUM_OF and len(parts) == len(measure.parts):
            first, second = parts
            if first.span == second.span:
                pairs = zip(first.values, second.values, strict=True)
                days[measure.name] = Column(
                    first.first, [ABSENT if ABSENT in pair else sum(pair) for pair in pairs]
                )


def _by_measure(revisions: Iterable[Revision]) -> dict[str, tuple[Revision, ...]]:
    by_measure: dict[str, list[Revision]] = defaultdict(list)
    for revision in revisions:
        by_measure[revision.measure].append(revision)
    first_day = attrgetter("span.first")
    return {name: tuple(sorted(changes, key=first_day)) for name, changes in by_measure.items()}
