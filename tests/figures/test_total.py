"""Totals, and what is made of them, against going through the list."""

from datetime import date
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.answers import Hole
from bot.errors import NoFigure
from bot.figures import Known, answer
from bot.figures.rounding import tenth
from bot.periods import Day, Ever, Period, Range, Span, Year
from bot.questions import Average, Each, Grain, Per, Series, Share, Total
from bot.series import ABSENT, Column, Holdings
from tests.figures.generated import ARRIVALS, GRAINS, ask, enough, groups, periods, raws, window


@given(data=st.data())
def test_a_total_is_the_sum_of_the_days_held(data: st.DataObject) -> None:
    raw = data.draw(raws())
    period = data.draw(periods(raw))
    span = window(raw, period)
    held = raw.inside(span)
    answered = answer(Total(ARRIVALS, period), raw.known)
    assert answered.figures[0].value == sum(held.values())
    assert answered.spans == (span,)
    missing = [day for caveat in answered.caveats if isinstance(caveat, Hole) for day in caveat.days]
    assert len(missing) == span.days - len(held)
    assert not set(missing) & set(held)


@given(data=st.data())
def test_a_day_has_its_figure_or_none(data: st.DataObject) -> None:
    raw = data.draw(raws())
    day = data.draw(st.dates(raw.span.first, raw.span.last))
    held = raw.inside(Span(day, day))
    answered = ask(Total(ARRIVALS, Day(day)), raw)
    assert (answered is None) == (day not in held)
    assert answered is None or answered.figures[0].value == held[day]


@given(data=st.data(), grain=GRAINS)
def test_a_series_adds_up_to_the_total(data: st.DataObject, grain: Grain) -> None:
    raw = data.draw(raws(longest=380))
    period = data.draw(periods(raw))
    answered = answer(Series(ARRIVALS, period, grain), raw.known)
    found = groups(raw, window(raw, period), grain)
    assert [figure.value for figure in answered.figures] == [group.total for group in found]
    total = answer(Total(ARRIVALS, period), raw.known)
    assert sum(group.total for group in found) == total.figures[0].value


@given(data=st.data())
def test_each_is_the_totals(data: st.DataObject) -> None:
    raw = data.draw(raws())
    asked: tuple[Period, ...] = tuple(data.draw(st.lists(periods(raw), min_size=2, max_size=4)))
    answered = answer(Each(ARRIVALS, asked), raw.known)
    totals = [answer(Total(ARRIVALS, period), raw.known).figures[0] for period in asked]
    assert answered.figures[: len(asked)] == tuple(totals)


@given(data=st.data(), per=st.sampled_from([Per.DAY, Per.MONTH, Per.YEAR, Per.CROSSING_DAY]))
def test_an_average_is_a_total_over_a_number_of_units(data: st.DataObject, per: Per) -> None:
    raw = data.draw(raws())
    period = data.draw(periods(raw))
    answered = ask(Average(ARRIVALS, period, per), raw)
    assume(answered is not None)
    assert answered is not None
    mean, total, units = (figure.value for figure in answered.figures)
    held = raw.inside(answered.spans[0])
    assert total == sum(held.values())
    expected = {
        Per.DAY: len(held),
        Per.CROSSING_DAY: sum(value > 0 for value in held.values()),
        Per.MONTH: len({(day.year, day.month) for day in held}),
        Per.YEAR: len({day.year for day in held}),
    }[per]
    assert units == expected
    assert abs(Fraction(str(mean)) - Fraction(int(total), expected)) <= Fraction(1, 20)


@given(data=st.data())
def test_shares_of_a_whole_add_up_to_it(data: st.DataObject) -> None:
    raw = data.draw(raws())
    cut = data.draw(st.dates(raw.span.first, raw.span.last))
    assume(cut < raw.span.last)
    parts = (Range(raw.span.first, cut), Range(date.fromordinal(cut.toordinal() + 1), raw.span.last))
    assume(all(enough(raw, window(raw, part)) for part in parts))
    answers = [answer(Share(ARRIVALS, part, whole=Ever()), raw.known) for part in parts]
    whole = sum(raw.inside(raw.span).values())
    first = 0 if whole < 50 else 1
    assert [found.figures[first + 1].value for found in answers] == [whole, whole]
    assert sum(int(found.figures[first].value) for found in answers) == whole
    if first:
        assert abs(sum(float(found.figures[0].value) for found in answers) - 100) < 0.11


@given(above=st.integers(-(10**6), 10**6), below=st.integers(1, 10**5))
def test_one_decimal_is_the_nearest_with_halves_away_from_nought(above: int, below: int) -> None:
    exact = Fraction(above, below)
    rounded = Fraction(str(tenth(above, below)))
    assert abs(rounded - exact) <= Fraction(1, 20)
    assert abs(rounded - exact) < Fraction(1, 20) or abs(rounded) > abs(exact)


@given(
    people=st.lists(st.integers(ABSENT, 90), min_size=1, max_size=40),
    boats=st.lists(st.integers(ABSENT, 2), min_size=1, max_size=40),
)
def test_people_per_boat_is_over_the_days_that_have_both(people: list[int], boats: list[int]) -> None:
    first = date(2026, 1, 1)
    columns = {"arrivals": Column(first, people), "boats": Column(first, boats)}
    known = Known(Holdings(columns, {}, {}, {}, {}), date(2026, 6, 1))
    both = [(p, b) for p, b in zip(people, boats, strict=False) if ABSENT not in (p, b)]
    above, below = sum(p for p, _ in both), sum(b for _, b in both)
    try:
        question = Total(type(ARRIVALS)("people per boat"), Year(2026))
        assert answer(question, known).figures[0].value == above / below
    except NoFigure:
        missing = len(people) - len(both)
        assert below == 0 or missing > 3 or 2 * missing >= len(people)
