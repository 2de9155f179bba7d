"""The highest and lowest against a plain sort of the list."""

from hypothesis import given
from hypothesis import strategies as st

from bot.answers import Answer, PartPeriods, Tied
from bot.periods import Ever
from bot.questions import Direction, Extreme, Grain, Lead
from tests.figures.generated import ARRIVALS, GRAINS, Group, Raw, ask, groups, periods, raws, window


@given(data=st.data(), grain=GRAINS, count=st.integers(2, 6), above=st.sampled_from([None, 0, 3]))
def test_the_highest_are_those_of_a_plain_sort(
    data: st.DataObject, grain: Grain, count: int, above: int | None
) -> None:
    raw = data.draw(raws())
    period = data.draw(periods(raw))
    span = window(raw, period)
    found = [g for g in groups(raw, span, grain) if above is None or g.total > above]
    order = sorted(found, key=lambda group: -group.total)
    answered = ask(Extreme(ARRIVALS, period, grain, count=count, above=above), raw)
    _same(answered, order, count)


@given(data=st.data(), grain=GRAINS, count=st.integers(2, 6), above=st.sampled_from([None, 0, 3]))
def test_the_lowest_are_whole(data: st.DataObject, grain: Grain, count: int, above: int | None) -> None:
    raw = data.draw(raws())
    period = data.draw(periods(raw))
    span = window(raw, period)
    everything = groups(raw, span, grain)
    found = [g for g in everything if g.whole and (above is None or g.total > above)]
    answered = ask(
        Extreme(ARRIVALS, period, grain, Direction.LOWEST, count=count, above=above),
        raw,
    )
    _same(answered, sorted(found, key=lambda group: group.total), count)
    if answered is not None:
        left_out = sum(len(c.names) for c in answered.caveats if isinstance(c, PartPeriods) and c.left_out)
        assert left_out == sum(not group.whole for group in everything)


def _same(answered: Answer | None, order: list[Group], count: int) -> None:
    if not order:
        assert answered is None
        return
    assert answered is not None
    shown = order[:count]
    assert [(f.start, f.end, f.value) for f in answered.figures] == [
        (g.first, g.last, g.total) for g in shown
    ]
    tied = sum(group.total == shown[-1].total for group in order[count:])
    assert sum(len(c.names) for c in answered.caveats if isinstance(c, Tied)) == tied
    parts = [c for c in answered.caveats if isinstance(c, PartPeriods) and not c.left_out]
    placed = order[: len(shown) + tied]
    assert sum(len(c.names) for c in parts) == sum(not group.whole for group in placed)


@given(raw=raws())
def test_weekdays_are_sums_over_their_days(raw: Raw) -> None:
    answered = ask(Extreme(ARRIVALS, Ever(), Grain.WEEKDAY, count=7, lead=Lead.DATE), raw)
    assert answered is not None
    held = raw.inside(raw.span)
    expected = {day.weekday(): 0 for day in held}
    for day, value in held.items():
        expected[day.weekday()] += value
    assert [figure.value for figure in answered.figures] == sorted(expected.values(), reverse=True)
