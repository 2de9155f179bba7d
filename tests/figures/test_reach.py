"""Running totals against adding up the list."""

from datetime import date
from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from bot.answers import Tied
from bot.periods import Span
from bot.questions import Fastest, Lead, Reach
from tests.figures.generated import ARRIVALS, Raw, ask, periods, raws, window


def reached(raw: Raw, span: Span, threshold: int) -> tuple[date, int] | None:
    held = raw.inside(span)
    running = zip(held, accumulate(held.values()), strict=True)
    return next(((day, total) for day, total in running if total >= threshold), None)


@given(data=st.data(), threshold=st.integers(1, 900))
def test_the_day_is_the_first_on_which_the_sum_is_enough(data: st.DataObject, threshold: int) -> None:
    raw = data.draw(raws())
    period = data.draw(periods(raw))
    span = window(raw, period)
    expected = reached(raw, span, threshold)
    answered = ask(Reach(ARRIVALS, threshold, period), raw)
    by_days = ask(Reach(ARRIVALS, threshold, period, Lead.DAYS), raw)
    if expected is None:
        assert answered is None
        assert by_days is None
        return
    assert answered is not None
    assert by_days is not None
    day, total = expected
    number = day.toordinal() - span.first.toordinal() + 1
    assert [figure.value for figure in answered.figures] == [day.isoformat(), total, number]
    assert [figure.value for figure in by_days.figures] == [number, day.isoformat(), total]


@given(raw=raws(longest=1400), threshold=st.integers(1, 700))
def test_the_fastest_year_needed_the_fewest_days(raw: Raw, threshold: int) -> None:
    taken = {}
    for year in range(raw.span.first.year, raw.span.last.year + 1):
        span = Span(date(year, 1, 1), date(year, 12, 31))
        found = reached(raw, span, threshold)
        if found and raw.span.first <= span.first:
            taken[year] = found[0].timetuple().tm_yday
    answered = ask(Fastest(ARRIVALS, threshold), raw)
    if not taken:
        assert answered is None
        return
    assert answered is not None
    order = sorted(taken, key=lambda year: taken[year])
    assert [figure.value for figure in answered.figures] == [str(order[0]), *(taken[year] for year in order)]
    assert [figure.start.year for figure in answered.figures[1:]] == order
    tied = [str(year) for year in order[1:] if taken[year] == taken[order[0]]]
    assert [name for c in answered.caveats if isinstance(c, Tied) for name in c.names] == tied
