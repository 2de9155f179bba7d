"""Runs against a walk along the list."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.answers import Hole, Tied
from bot.periods import Ever
from bot.questions import Comparator, Condition, Streak
from tests.figures.generated import ARRIVALS, Raw, ask, days, periods, raws, window

CONDITIONS = st.builds(Condition, st.sampled_from(list(Comparator)), st.sampled_from([0, 1, 2]))


def walk(held: dict[date, int], condition: Condition) -> list[list[date]]:
    found: list[list[date]] = []
    for day in sorted(held):
        if condition.holds(held[day]):
            if found and found[-1][-1] == day - timedelta(days=1):
                found[-1].append(day)
            else:
                found.append([day])
    return found


@given(data=st.data(), condition=CONDITIONS)
def test_the_longest_run_is_that_of_a_walk(data: st.DataObject, condition: Condition) -> None:
    raw = data.draw(raws())
    period = data.draw(periods(raw))
    span = window(raw, period)
    runs = walk(raw.inside(span), condition)
    answered = ask(Streak(ARRIVALS, condition, period), raw)
    assert answered is not None
    longest = max(map(len, runs), default=0)
    if not longest:
        assert [figure.value for figure in answered.figures] == [0]
        return
    first, *others = [run for run in runs if len(run) == longest]
    ends = [first[0].isoformat(), first[-1].isoformat()]
    assert [figure.value for figure in answered.figures] == [longest, *ends]
    assert sum(len(c.names) for c in answered.caveats if isinstance(c, Tied)) == len(others)
    missing = set(days(span.first, span.last)) - set(raw.inside(span))
    assert {day for c in answered.caveats if isinstance(c, Hole) for day in c.days} == missing


@given(raw=raws(), condition=CONDITIONS)
def test_the_current_run_ends_on_the_newest_day(raw: Raw, condition: Condition) -> None:
    answered = ask(Streak(ARRIVALS, condition, Ever(), "current"), raw)
    assert answered is not None
    current = [run for run in walk(raw.inside(raw.span), condition) if run[-1] == raw.span.last]
    assert answered.figures[0].value == (len(current[0]) if current else 0)
