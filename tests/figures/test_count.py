"""Counts and first or last pieces against going through the list."""

from hypothesis import given
from hypothesis import strategies as st

from bot.answers import PartPeriods
from bot.questions import Comparator, Condition, Count, First, Grain, Lead, WhichPiece
from tests.figures.generated import ARRIVALS, GRAINS, Group, ask, groups, periods, raws, window

CONDITIONS = st.builds(Condition, st.sampled_from(list(Comparator)), st.sampled_from([0, 1, 2, 10, 60]))


def verdict(condition: Condition, group: Group) -> bool | None:
    """Whether a group meets the condition whatever may be added to it: None where that depends."""
    if group.whole:
        return condition.holds(group.total)
    could = {condition.holds(group.total + more) for more in range(100)}
    return could.pop() if len(could) == 1 else None


@given(data=st.data(), grain=GRAINS, condition=CONDITIONS)
def test_a_count_is_of_the_pieces_that_cannot_turn_out_otherwise(
    data: st.DataObject, grain: Grain, condition: Condition
) -> None:
    raw = data.draw(raws())
    period = data.draw(periods(raw))
    found = groups(raw, window(raw, period), grain)
    met = [group for group in found if verdict(condition, group)]
    undecided = [group for group in found if verdict(condition, group) is None]
    answered = ask(Count(ARRIVALS, condition, period, grain), raw)
    assert answered is not None
    assert [figure.value for figure in answered.figures] == [len(met), len(found) - len(undecided)]
    named = [c for c in answered.caveats if isinstance(c, PartPeriods)]
    assert sum(len(c.names) for c in named if c.left_out) == len(undecided)
    assert sum(len(c.names) for c in named if not c.left_out) == sum(not group.whole for group in met)
    listed = ask(Count(ARRIVALS, condition, period, grain, Lead.LIST), raw)
    assert listed is not None
    if met:
        assert [(f.start, f.value) for f in listed.figures] == [(g.first, g.total) for g in met]
    else:
        assert listed.figures[0].value == 0


@given(data=st.data(), grain=GRAINS, condition=CONDITIONS, which=st.sampled_from(["first", "last"]))
def test_the_first_and_the_last_are_the_ends_of_that_list(
    data: st.DataObject, grain: Grain, condition: Condition, which: WhichPiece
) -> None:
    raw = data.draw(raws())
    period = data.draw(periods(raw))
    found = groups(raw, window(raw, period), grain)
    met = [group for group in found if verdict(condition, group)]
    answered = ask(First(ARRIVALS, condition, period, grain, which), raw)
    if not met:
        assert answered is None
        return
    assert answered is not None
    mine = met[0] if which == "first" else met[-1]
    assert (answered.figures[1].start, answered.figures[1].value) == (mine.first, mine.total)
    passed = [
        group
        for group in found
        if verdict(condition, group) is None
        and (group.first < mine.first if which == "first" else group.first > mine.first)
    ]
    named = [c for c in answered.caveats if isinstance(c, PartPeriods) and c.left_out]
    assert sum(len(c.names) for c in named) == len(passed)
