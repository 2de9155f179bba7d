"""Since when something is the highest, and records in order, against walking through the list of days."""

from datetime import date

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.periods import Day, Month
from bot.questions import Direction, Grain, HighestSince, Progression
from tests.figures.generated import ARRIVALS, GRAINS, Raw, ask, groups, periods, raws, window

DIRECTIONS = st.sampled_from(list(Direction))


@given(data=st.data(), raw=raws(shortest=3), direction=DIRECTIONS)
def test_the_day_found_is_as_high_and_none_after_it_is(
    data: st.DataObject, raw: Raw, direction: Direction
) -> None:
    held = raw.inside(raw.span)
    day = data.draw(st.sampled_from(sorted(held)[1:]))
    assume(any(other < day for other in held))
    answered = ask(HighestSince(ARRIVALS, Day(day), direction), raw)
    assert answered is not None
    highest = direction is Direction.HIGHEST
    as_far = [
        other
        for other, value in held.items()
        if other < day and (value >= held[day] if highest else value <= held[day])
    ]
    values = [figure.value for figure in answered.figures]
    if as_far:
        assert values == [max(as_far).isoformat(), held[max(as_far)], held[day]]
    else:
        assert values == [raw.first.isoformat(), held[day]]


@given(data=st.data(), raw=raws(shortest=50), direction=DIRECTIONS)
def test_the_month_found_is_as_high_and_none_after_it_is(
    data: st.DataObject, raw: Raw, direction: Direction
) -> None:
    found = groups(raw, raw.span, Grain.MONTH)
    whole = [at for at, group in enumerate(found) if at and group.whole]
    assume(whole)
    at = data.draw(st.sampled_from(whole))
    mine, before = found[at], found[:at]
    answered = ask(HighestSince(ARRIVALS, Month(mine.first.year, mine.first.month), direction), raw)
    if not any(group.whole for group in before):
        assert answered is None
        return
    assert answered is not None
    if direction is Direction.HIGHEST:
        as_far = [group for group in before if group.total >= mine.total]
    else:
        as_far = [group for group in before if group.whole and group.total <= mine.total]
    values = [figure.value for figure in answered.figures]
    if as_far:
        assert values == [f"{as_far[-1].first:%Y-%m}", as_far[-1].total, mine.total]
    else:
        assert values == [raw.first.isoformat(), mine.total]


@given(data=st.data(), raw=raws(), grain=GRAINS, direction=DIRECTIONS)
def test_each_record_is_beyond_all_before_it(
    data: st.DataObject, raw: Raw, grain: Grain, direction: Direction
) -> None:
    period = data.draw(periods(raw))
    answered = ask(Progression(ARRIVALS, period, grain, direction), raw)
    highest = direction is Direction.HIGHEST
    expected: list[tuple[date, int]] = []
    for group in groups(raw, window(raw, period), grain):
        if not group.whole and not highest:
            continue
        best = expected[-1][1] if expected else (0 if highest else group.total + 1)
        if group.total > best if highest else group.total < best:
            expected.append((group.first, group.total))
    if not expected:
        assert answered is None
        return
    assert answered is not None
    assert [(figure.start, figure.value) for figure in answered.figures] == expected
    back = data.draw(st.integers(0, len(expected)))
    one = ask(Progression(ARRIVALS, period, grain, direction, back), raw)
    if back == len(expected):
        assert one is None
        return
    assert one is not None
    assert (one.figures[0].start, one.figures[0].value) == expected[-1 - back]
    assert len(one.figures) == len(expected) + 2
