"""A place among others against counting those before it in the list."""

from datetime import date

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.answers import Tied
from bot.periods import Day, Ever, Month, Range, Span, Week, Year
from bot.questions import Direction, Grain, Rank
from tests.figures.generated import ARRIVALS, Raw, ask, enough, groups, raws

DIRECTIONS = st.sampled_from(list(Direction))
GRAINS = (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR)


@given(data=st.data(), raw=raws(shortest=5), direction=DIRECTIONS)
def test_the_place_among_all_is_one_more_than_those_before_it(
    data: st.DataObject, raw: Raw, direction: Direction
) -> None:
    pieces = {grain: groups(raw, raw.span, grain) for grain in GRAINS}
    several = [grain for grain, found in pieces.items() if sum(group.whole for group in found) > 1]
    grain = data.draw(st.sampled_from(several))
    everything = pieces[grain]
    mine = data.draw(st.sampled_from([group for group in everything if group.whole]))
    period = _period(grain, mine.first)
    answered = ask(Rank(ARRIVALS, period, Ever(), "all", direction, claimed=1), raw)
    assert answered is not None
    highest = direction is Direction.HIGHEST
    others = [g for g in everything if g is not mine and (g.whole or (highest and g.total >= mine.total))]
    before = [g for g in others if (g.total > mine.total if highest else g.total < mine.total)]
    claimed, place, value = (figure.value for figure in answered.figures[:3])
    assert (claimed, place, value) == (not before, len(before) + 1, mine.total)
    assert answered.figures[-1].value == len(others) + 1
    tied = sum(group.total == mine.total for group in others)
    assert sum(len(c.names) for c in answered.caveats if isinstance(c, Tied)) == tied


@given(data=st.data(), direction=DIRECTIONS)
def test_a_range_is_ranked_among_the_same_dates_of_every_year(
    data: st.DataObject, direction: Direction
) -> None:
    raw = data.draw(raws())
    day = data.draw(st.dates(raw.span.first, raw.span.last))
    last = min(date.fromordinal(day.toordinal() + data.draw(st.integers(0, 40))), raw.span.last)
    span = Span(day, last)
    assume(enough(raw, span))
    answered = ask(Rank(ARRIVALS, Range(day, last), direction=direction), raw)
    mine = sum(raw.inside(span).values())
    others = [
        (sum(held.values()), len(held) == same.days)
        for year in range(raw.span.first.year - 1, raw.span.last.year + 1)
        if (same := span.in_year(year)) != span and (held := raw.inside(same))
    ]
    highest = direction is Direction.HIGHEST
    counted = [total for total, whole in others if whole or (highest and total >= mine)]
    if not counted:
        assert answered is None
        return
    assert answered is not None
    before = sum(total > mine if highest else total < mine for total in counted)
    assert [figure.value for figure in answered.figures[:2]] == [before + 1, mine]


def _period(grain: Grain, first: date) -> Day | Week | Month | Year:
    match grain:
        case Grain.DAY:
            return Day(first)
        case Grain.WEEK:
            return Week.of(first)
        case Grain.MONTH:
            return Month(first.year, first.month)
        case _:
            return Year(first.year)
