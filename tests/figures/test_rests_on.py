"""What an answer rests on: no cell outside of it can change a figure of it, for any kind of question."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bot.answers import Answer
from bot.errors import DeskError
from bot.figures import Known, answer
from bot.figures.rests_on import Rests, merged, rests_on
from bot.measures import NATIONALITY, RED_DAYS
from bot.periods import Ever, Span, parse_period
from bot.questions import Comparator, Condition, Question, Subject, parse, text
from bot.series import ABSENT, Column, Holdings, Longer
from tests.language.known import EVENTS
from tests.questions.generated import FIELDS, KINDS, WHICH
from tests.spec.tables import QUARTERLY, _citation

FIRST, LAST = date(2022, 12, 5), date(2026, 4, 26)  # a Monday, a Sunday
BY_DAY = ("arrivals", "boats", "uncontrolled landings", "deaths", "missing", "drowned", "incidents")
BY_WEEK = ("prevented", "events prevented")
PERIODS = st.sampled_from(
    [
        parse_period(written, EVENTS)
        for written in (
            "2026-04-20", "2025-03-01", "2024-02-29", "week ending 2026-04-19", "week ending 2025-03-02",
            "April 2026", "March 2025", "February 2024", "Q1 2026", "Q1 2025", "Q4 2024", "H1 2025",
            "2024", "2025", "2026", "ytd 2026", "ytd 2025", "last 7 days", "last 30 days", "last 4 weeks",
            "summer 2025", "winter 2024-25", "financial year 2025-26", "since 2025-07-01",
            "2025-01-01 to 2025-09-30", "ever",
        )
    ]
)  # fmt: skip
SUBJECTS = st.sampled_from(
    [Subject(name) for name in (*BY_DAY, *BY_WEEK, "people per boat", "dead and missing", "red days")]
    + [Subject("arrivals"), Subject("boats"), Subject("arrivals by nationality")]
    + [Subject("arrivals", "Iran"), Subject("arrivals", "Albania")]
)
SMALL = st.integers(0, 12)
EXAMPLES = 12
NEAR: dict[str, st.SearchStrategy[Any]] = FIELDS | {
    "subject": SUBJECTS,
    "of": st.sampled_from(["", "boats", "deaths", "dead and missing"]),
    "as_of": st.none(),
    "condition": st.builds(Condition, st.sampled_from(Comparator), SMALL),
    "threshold": st.integers(1, 900),
    "year": st.sampled_from([2026, 2025]),
    "top": st.none() | st.integers(1, 3),
    "count": st.integers(1, 4),
    "above": st.none() | SMALL,
    "place": st.none() | st.integers(1, 3),
    "back": st.none() | st.integers(0, 2),
    "claimed": st.none() | st.integers(1, 3),
    "whole": st.none() | st.just(Ever()) | PERIODS,
    "periods": st.lists(PERIODS, min_size=2, max_size=3).map(tuple),
    **dict.fromkeys(("period", "against", "within"), PERIODS),
}


@dataclass(frozen=True)
class Cell:
    """One value held: by day or week at ``index``, or a longer one."""

    measure: str
    category: str
    index: int


def held(random: Random) -> Holdings:
    size = LAST.toordinal() - FIRST.toordinal() + 1
    days = {name: Column(FIRST, random.choices([0, 0, 1, 2, 3, 5, 9], k=size)) for name in BY_DAY}
    weeks = {name: Column(FIRST, random.choices([3, 9, 40, 41], k=size // 7), 7) for name in BY_WEEK}
    years = (Span(date(2024, 1, 1), date(2024, 12, 31)), Span(date(2025, 1, 1), date(2025, 12, 31)))
    quarters = [Span(date(2025, 1, 1), date(2025, 3, 31)), Span(date(2025, 4, 1), date(2025, 6, 30))]
    longer = {
        ("arrivals", ""): _pieces(QUARTERLY, "arrivals", "", [*quarters, years[0]], random),
        ("red days", ""): _pieces(RED_DAYS, "red days", "", years, random),
    }
    for name in ("Total", "Iran", "Albania", "All other nationalities", "Not currently recorded"):
        cell = ("arrivals by nationality", name)
        longer[cell] = _pieces(NATIONALITY, *cell, years, random)
        if name in {"Iran", "Albania"}:
            longer[cell] += _pieces(QUARTERLY, *cell, quarters[: 1 + (name == "Iran")], random)
    cited = {name: _citation(name, LAST) for name in (QUARTERLY, NATIONALITY, RED_DAYS)}
    return _with_sums(Holdings(days, weeks, longer, {}, cited))


def _pieces(publication: str, measure: str, category: str, spans: Any, random: Random) -> tuple[Longer, ...]:
    return tuple(Longer(publication, measure, category, span, random.randint(1, 90)) for span in spans)


def _with_sums(holdings: Holdings) -> Holdings:
    pairs = zip(holdings.days["deaths"].values, holdings.days["missing"].values, strict=True)
    sums = [ABSENT if ABSENT in pair else sum(pair) for pair in pairs]
    return replace(holdings, days={**holdings.days, "dead and missing": Column(FIRST, sums)})


def cells(holdings: Holdings) -> Iterator[Cell]:
    for name in (*BY_DAY, *BY_WEEK):
        column = holdings.days.get(name) or holdings.weeks[name]
        yield from (Cell(name, "", index) for index in range(len(column)))


def longer_cells(holdings: Holdings) -> Iterator[Cell]:
    for (name, category), pieces in holdings.longer.items():
        yield from (Cell(name, category, -1 - index) for index in range(len(pieces)))


def changed(holdings: Holdings, cell: Cell, value: int) -> tuple[Holdings, Span]:
    """Holdings with another value in one cell (``ABSENT``: withdrawn), and the cell's days."""
    if cell.index < 0:
        pieces = list(holdings.longer[cell.measure, cell.category])
        piece = pieces.pop(-1 - cell.index)
        pieces += [replace(piece, value=value)] if value != ABSENT else []
        longer = {**holdings.longer, (cell.measure, cell.category): tuple(pieces)}
        return replace(holdings, longer=longer), piece.span
    columns = holdings.days if cell.measure in holdings.days else holdings.weeks
    column = columns[cell.measure]
    values = column.values[:]
    values[cell.index] = value
    first = FIRST + timedelta(days=cell.index * column.step)
    made = {**columns, cell.measure: Column(FIRST, values, column.step)}
    after = replace(holdings, days=made) if column.step == 1 else replace(holdings, weeks=made)
    return _with_sums(after), Span(first, first + timedelta(days=column.step - 1))


def of_kind(kind: type[Any]) -> st.SearchStrategy[Question]:
    given_ = {field.name: NEAR[field.name] for field in fields(kind) if field.name != "which"}
    if kind.__name__ in WHICH:
        given_["which"] = st.sampled_from(WHICH[kind.__name__])
    return st.builds(kind, **given_)


def ask(question: Question, holdings: Holdings) -> Answer | None:
    try:
        return answer(question, Known(holdings, LAST + timedelta(days=1)))
    except DeskError:
        return None


def figures(found: Answer | None) -> object:
    return found and [(figure.name, figure.value, figure.unit) for figure in found.figures]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_figure_changes_only_with_a_cell_that_it_rests_on(kind: type[Any]) -> None:
    reached = 0

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
    )
    @given(of_kind(kind), st.integers(0, 10**6))
    def one(question: Question, seed: int) -> None:
        nonlocal reached
        random = Random(seed)
        holdings = held(random)
        before = ask(question, holdings)
        assume(before is not None)
        assert before is not None
        rests = rests_on(before)
        own = [cell for cell in cells(holdings) if cell.measure in rests.measures]
        tried = [*random.sample(list(cells(holdings)), 4), *random.sample(own, min(len(own), 10))]
        tried += random.sample(list(longer_cells(holdings)), 4)
        for cell in [*tried, *_at_the_edges(rests, holdings, random)]:
            after, span = changed(holdings, cell, random.choice([ABSENT, 0, 60, 9_000]))
            if figures(ask(question, after)) != figures(before):
                reached += 1
                assert cell.measure in rests.measures, (text(question), cell)
                assert any(span.overlap(one) for one in rests.spans), (text(question), span, rests)

    one()
    assert reached or kind.__name__ in {"Definition", "Revisions"}


def _at_the_edges(rests: Rests, holdings: Holdings, random: Random) -> list[Cell]:
    """Cells just inside, and just outside of, what an answer is said to rest on: where it would be wrong."""
    found = []
    for name in sorted({*rests.measures, "arrivals"} & {*BY_DAY, *BY_WEEK}):
        column = holdings.days.get(name) or holdings.weeks[name]
        for span in rests.spans:
            ends = [(day.toordinal() - FIRST.toordinal()) // column.step for day in (span.first, span.last)]
            near = [ends[0] - 1, ends[0], random.randint(ends[0], ends[1]), ends[1], ends[1] + 1]
            found += [Cell(name, "", index) for index in near if 0 <= index < len(column)]
    return random.sample(found, min(len(found), 16))


def rests(written: str) -> Rests:
    found = ask(parse(written, EVENTS), held(Random(1)))
    assert found is not None
    return rests_on(found)


def test_a_total_rests_on_its_own_days_alone() -> None:
    april = Span(date(2026, 4, 1), LAST)
    assert rests("total arrivals April 2026") == Rests(("arrivals",), (april,))
    assert rests("total people per boat April 2026").measures == ("arrivals", "boats", "people per boat")
    assert rests("compare boats March 2025 with March 2024").spans == (
        Span(date(2024, 3, 1), date(2024, 3, 31)),
        Span(date(2025, 3, 1), date(2025, 3, 31)),
    )


def test_what_is_said_as_of_an_earlier_day_rests_on_nothing() -> None:
    found = ask(parse("total arrivals April 2026 as of 2026-04-26"), held(Random(1)))
    assert found is not None
    assert rests_on(found) == Rests((), ())


def test_touching_spans_are_one() -> None:
    days = [
        Span(FIRST + timedelta(days=a), FIRST + timedelta(days=b))
        for a, b in ((5, 9), (0, 2), (3, 3), (4, 7))
    ]
    assert merged(days) == (Span(FIRST, FIRST + timedelta(days=9)),)
    assert len(merged(days[:2])) == 2
