"""Where a year would end against reckoning the shares from the list of days."""

from datetime import date
from fractions import Fraction
from random import Random
from statistics import median

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers import Backtest
from bot.questions import Pace
from bot.releases import Status
from tests.figures.generated import ARRIVALS, Raw, ask, days


@st.composite
def years(draw: st.DrawFn) -> Raw:
    """Some whole years with a few people now and then, and a part of the next one."""
    first = date(draw(st.integers(2018, 2020)), 1, 1)
    last = draw(st.dates(date(2022, 1, 1), date(2024, 12, 30)))
    length = (last - first).days + 1
    any_order = Random(draw(st.integers(0, 2**32)))
    busy = draw(st.sampled_from([(0, 0, 0, 1, 5), (0, 1, 2, 30), (0,) * 40 + (9,)]))
    return Raw(first, tuple(any_order.choices(busy, k=length)))


@settings(deadline=None)
@given(raw=years(), record=st.booleans())
def test_the_range_is_the_total_so_far_by_the_shares_of_past_years(raw: Raw, record: bool) -> None:
    newest, year = raw.span.last, raw.span.last.year
    held = dict(zip(days(raw.first, newest), raw.values, strict=True))

    def total(of: int, upto: tuple[int, int]) -> int:
        return sum(v or 0 for d, v in held.items() if d.year == of and (d.month, d.day) <= upto)

    date_in_year = (newest.month, newest.day)
    wholes = {past: total(past, (12, 31)) for past in range(raw.first.year, year)}
    by_then = {past: total(past, date_in_year) for past in wholes}
    shares = {
        past: Fraction(by_then[past], whole)
        for past, whole in wholes.items()
        if past >= 2019 and whole >= 50 and by_then[past]
    }
    answered = ask(Pace(ARRIVALS, year, record), raw)
    over = date_in_year == (12, 31)
    if over or len(shares) < 3 or median(shares.values()) < Fraction(1, 10):
        assert answered is None
        return
    assert answered is not None
    figures = list(answered.figures)
    best = max(wholes, key=lambda past: (wholes[past], past))
    so_far = total(year, date_in_year)
    if record:
        assert figures.pop(0).value == (so_far > by_then[best])
    low, middle, high = (float(f.value) for f in figures[2:5] if f.status is Status.ESTIMATE)
    assert [figures[0].value, figures[1].value, figures[5].value] == [so_far, by_then[best], wholes[best]]
    assert abs(low - so_far / max(shares.values())) <= 0.5
    assert abs(middle - so_far / median(shares.values())) <= 0.5
    assert abs(high - so_far / min(shares.values())) <= 0.5
    inside = 0
    for past, share in shares.items():
        others = [other for name, other in shares.items() if name != past]
        inside += min(others) <= share <= max(others)
    assert [c for c in answered.caveats if isinstance(c, Backtest)] == [
        Backtest(inside, len(shares), min(shares))
    ]
    assert figures[6].value == inside
