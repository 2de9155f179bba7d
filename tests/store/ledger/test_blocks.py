"""Blocks of days: a span's blocks meet a cell's exactly where the two share a day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.periods import Span
from bot.store.ledger.blocks import LEAVES, cover, over

DAYS = st.one_of(st.dates(), st.dates(date(2026, 1, 1), date(2026, 3, 1)))
SPANS = st.builds(lambda a, b: Span(min(a, b), max(a, b)), DAYS, DAYS)
SHORT = st.builds(
    lambda first, days: Span(first, first + timedelta(days=days)),
    st.dates(max_value=date(9000, 1, 1)),
    st.integers(0, 400),
)


def days_of(block: int) -> range:
    """The ordinals that a block stands for."""
    size = 1 << (LEAVES.bit_length() - block.bit_length())
    return range(block * size - LEAVES, (block + 1) * size - LEAVES)


@given(SHORT)
def test_a_span_is_cut_into_blocks_that_hold_its_days_and_no_other(span: Span) -> None:
    blocks = list(cover(span))
    days = sorted(day for block in blocks for day in days_of(block))
    assert days == list(range(span.first.toordinal(), span.last.toordinal() + 1))
    assert len(blocks) <= 2 * span.days.bit_length()


@given(SPANS, SHORT)
def test_a_span_meets_a_cell_where_they_share_a_day(span: Span, cell: Span) -> None:
    assert bool(set(cover(span)) & over([cell])) == (span.overlap(cell) is not None)


def test_a_week_is_looked_for_under_a_few_dozen_keys() -> None:
    assert len(over([Span(date(2026, 7, 6), date(2026, 7, 12))])) < 40
    assert len(set(cover(Span(date(2018, 1, 1), date(2026, 8, 20))))) < 24
