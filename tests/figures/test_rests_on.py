"""What an answer rests on: no cell outside of it can change a figure of it, for any kind of question."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bot.answers import Answer
from bot.figures.rests_on import Rests, merged, rests_on
from bot.periods import Span
from bot.questions import Question, parse, text
from bot.series import ABSENT, Column, Holdings
from tests.figures.near import BY_DAY, BY_WEEK, FIRST, LAST, ask, held, of_kind, with_sums
from tests.language.known import EVENTS
from tests.questions.generated import KINDS

EXAMPLES = 12


@dataclass(frozen=True)
class Cell:
    """One value held: by day or week at ``index``, or a longer one."""

    measure: str
    category: str
    index: int


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
    return with_sums(after), Span(first, first + timedelta(days=column.step - 1))


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
