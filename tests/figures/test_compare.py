"""Comparisons: what holds for any two periods."""

from collections.abc import Callable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.answers import LikeForLike
from bot.periods import Month, Year, YearToDate
from bot.periods.calendar import months_on
from bot.questions import Compare, Lead
from tests.figures.generated import ARRIVALS, Raw, ask, periods, raws

Kind = Callable[[int], Year | YearToDate]
KINDS: st.SearchStrategy[Kind] = st.sampled_from([Year, YearToDate])


@given(data=st.data())
def test_the_other_way_round_the_difference_has_the_other_sign(data: st.DataObject) -> None:
    raw = data.draw(raws())
    one, other = data.draw(periods(raw)), data.draw(periods(raw))
    there, back = (
        ask(Compare(ARRIVALS, a, b, lead=Lead.TOTALS), raw) for a, b in ((one, other), (other, one))
    )
    assert (there is None) == (back is None)
    assume(there is not None and back is not None)
    assert there is not None
    assert back is not None
    assert [figure.value for figure in there.figures[:2]] == [figure.value for figure in back.figures[1::-1]]
    assert there.figures[2].value == -int(back.figures[2].value)
    assert there.spans == back.spans[::-1]


@given(data=st.data())
def test_a_percentage_is_of_the_unrounded_figures(data: st.DataObject) -> None:
    raw = data.draw(raws())
    answered = ask(Compare(ARRIVALS, data.draw(periods(raw)), data.draw(periods(raw))), raw)
    assume(answered is not None)
    assert answered is not None
    named = [figure for figure in answered.figures if figure.name.startswith("arrivals, ")]
    totals = [figure.value for figure in named if figure.unit == "people"]
    after, before = (Decimal(int(value)) for value in totals)
    assert [sum(raw.inside(span).values()) for span in answered.spans] == [after, before]
    percents = [figure.value for figure in answered.figures if figure.unit == "per cent"]
    if before < 50:
        assert percents == []
    else:
        if len(named) > 2:  # clearly different lengths: of the averages per day
            days, against = (len(raw.inside(span)) for span in answered.spans)
            after, before = after * against, before * days
        exact = 100 * (after - before) / before
        assert percents == [float(exact.quantize(Decimal("0.1"), ROUND_HALF_UP))]


@st.composite
def two_years(draw: st.DrawFn) -> Raw:
    """Every day from a New Year to some day of the next year."""
    first = date(draw(st.integers(2018, 2028)), 1, 1)
    length = draw(st.integers(366, 730))
    return Raw(first, tuple(day * 7 % 13 for day in range(length)))


@given(raw=two_years(), kinds=st.tuples(KINDS, KINDS), turned=st.booleans())
def test_part_years_are_set_against_the_same_dates(raw: Raw, kinds: tuple[Kind, Kind], turned: bool) -> None:
    years = [kind(year) for kind, year in zip(kinds, (raw.span.first.year, raw.span.last.year), strict=True)]
    one, other = years[::-1] if turned else years
    answered = ask(Compare(ARRIVALS, one, other), raw)
    assume(raw.span.last.year > raw.span.first.year)
    assert answered is not None
    after, before = answered.spans
    assert abs(after.days - before.days) <= 1  # a leap day
    assert (after.first.month, after.first.day) == (before.first.month, before.first.day) == (1, 1)
    assert raw.span.last in {after.last, before.last}


@given(raw=two_years(), months_back=st.integers(1, 11), turned=st.booleans())
def test_a_month_that_goes_on_is_set_against_as_many_days(raw: Raw, months_back: int, turned: bool) -> None:
    last = raw.span.last
    here, there = Month(last.year, last.month), Month(*months_on(last.year, last.month, -months_back))
    assume(here.span(raw.span).last > last)
    one, other = (there, here) if turned else (here, there)
    answered = ask(Compare(ARRIVALS, one, other), raw)
    assert answered is not None
    if any(isinstance(caveat, LikeForLike) for caveat in answered.caveats):
        assert answered.spans[0].days == answered.spans[1].days
    else:  # a short February, all of it, against as many days
        assert last.day >= there.span(raw.span).days
