"""One measure's week, and what it is set against."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.answers import Answer, Begins, Cut, Number, Role
from bot.answers.digest import Against, Line
from bot.figures.change import Change
from bot.figures.rounding import tenth
from bot.measures import BY_NAME, Adds
from bot.newsroom.asking import Asking, is_whole
from bot.newsroom.digests.weeks import five_years_before, week_before, year_before
from bot.periods import Week
from bot.questions import Coverage, Subject, Total
from bot.wording.subject import amount_of

FEWEST_YEARS = 3


@dataclass(frozen=True, slots=True)
class Counted:
    """A week's figure. ``base``: what it is divided by for a ratio, else the figure itself."""

    value: Number
    above: int
    base: int


def line(measure: str, week: Week, asking: Asking) -> Line:
    """The week's figure against the week before, the same week a year before (``weeks.same_week``), and the
    mean of that week over the last five years: of those of them that are held whole, three at least. What
    lacks days is set against nothing."""
    found = asking.total(measure, week)
    newest = newest_day(measure, asking)
    if found is None or not is_whole(found):
        return Line(measure, None, newest, part=_but_for_a_few(found))
    now = _counted(found)
    return Line(
        measure,
        found,
        newest,
        before=against(measure, now, (week_before(week),), asking),
        year_before=against(measure, now, (year_before(week),), asking),
        average=against(measure, now, five_years_before(week), asking, FEWEST_YEARS),
    )


def against(
    measure: str, now: Counted, weeks: Sequence[Week], asking: Asking, fewest: int = 1
) -> Against | None:
    """None where fewer than ``fewest`` of the weeks are held whole. A mean of counts is their sum over the
    number of weeks; of ratios, the ratio of the two sums, never a mean of ratios."""
    totals = {week: asking.whole(Total(Subject(measure), week)) for week in weeks}
    found = {week: _counted(answer) for week, answer in totals.items() if answer is not None}
    if len(found) < fewest:
        return None
    above = sum(counted.above for counted in found.values())
    base = sum(counted.base for counted in found.values())
    if BY_NAME[measure].adds is Adds.RATIO:
        percent = Change(now.above * base, above * now.base, base).percent  # the ratios, over one denominator
        return Against(tuple(found), tenth(above, base), percent)
    mean = tenth(above, len(found)) if len(weeks) > 1 else above
    return Against(tuple(found), mean, Change(now.above * len(found), above, int(mean)).percent)


def _but_for_a_few(found: Answer | None) -> Answer | None:
    """What lacks days inside the week; none of a week that has only begun to be held."""
    begun = found is not None and any(isinstance(caveat, (Begins, Cut)) for caveat in found.caveats)
    return None if begun else found


def newest_day(measure: str, asking: Asking) -> date | None:
    """The newest day held of a measure."""
    found = asking.ask(Coverage(Subject(measure)))
    return found.newest if found is not None else None


def _counted(answer: Answer) -> Counted:
    value = amount_of(answer.figures[0])
    if BY_NAME[answer.question.subject.measure].adds is Adds.RATIO:
        above, below = (int(figure.value) for figure in answer.having(Role.BESIDE))
        return Counted(value, above, below)
    return Counted(value, int(value), int(value))
