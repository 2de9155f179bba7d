"""The card: the newest day, the last seven, the year so far against the same point of the year before,
and the newest thing worth saying."""

from bot.answers import Answer, Caveat, Figure, Note, Role
from bot.errors import NoFigure
from bot.figures import published
from bot.figures.change import Change, figures
from bot.figures.compose import compose, figure
from bot.figures.known import Known
from bot.figures.like_for_like import alike, uneven
from bot.figures.newsworthy import newsworthy
from bot.figures.published import is_published_whole
from bot.figures.quantity import Quantity, quantity
from bot.figures.window import Window, window
from bot.measures import IOM
from bot.periods import Day, Period, Rolling, Week, Year, YearToDate
from bot.questions import Latest, Lead


def latest(question: Latest, known: Known) -> Answer:
    """Figures in order, each left out where it cannot be given: newest day (week, for a weekly measure);
    last seven days (four weeks); year to date; the same dates of the year before; the change in per
    cent; the newest thing worth saying. For deaths: year to date and the year before, with the missing."""
    if is_published_whole(question.subject):
        newest = published.stated(question.subject, known)[-1]
        return published.answer(question, (published.published_figure(newest),), (newest,), known)
    counted = quantity(question.subject.measure, known.holdings)
    card = _Card(counted, known)
    if counted.measure.source == IOM:
        _of_deaths(card)
    else:
        _of_crossings(card)
    if not card.windows:
        raise NoFigure(f"Nothing new is held for {counted.measure.name}.", ("coverage of arrivals",))
    rows = counted.rows(_lately(counted).span(counted.column.span))
    return compose(question, card.figures, tuple(card.windows), known, card.caveats, rows)


def _lately(counted: Quantity) -> Rolling:
    return Rolling(4, "weeks") if counted.column.by_week else Rolling(7, "days")


class _Card:
    """Figures as they are added, with the windows they are of."""

    def __init__(self, counted: Quantity, known: Known) -> None:
        self.counted = counted
        self.known = known
        self.figures: list[Figure] = []
        self.windows: list[Window] = []
        self.caveats: list[Caveat] = []

    def add(self, period: Period, role: Role = Role.TOTAL) -> Window | None:
        """The period's figure; None, and why not in a note, where there is none."""
        try:
            found = window(self.counted.measure.name, period, self.known)
        except NoFigure as error:
            self.caveats.append(Note(error.sentence))
            return None
        return found if self.put(found, role) else None

    def put(self, found: Window, role: Role) -> bool:
        """A window's figure; False where it has none."""
        value = found.quantity.total(found.span)
        if value is None:
            return False
        self.windows.append(found)
        self.figures.append(figure(found.dated, value, self.known, role))
        return True

    def add_beside(self, measure: str, period: Period) -> None:
        """The same period's figure of another measure, where it is held."""
        if measure in self.known.holdings.days:
            found = window(measure, period, self.known)
            value = found.quantity.total(found.span) or 0
            self.figures.append(figure(found.dated, value, self.known, Role.BESIDE))


def _of_crossings(card: _Card) -> None:
    newest = card.counted.column.last
    card.add(Week(newest) if card.counted.column.by_week else Day(newest))
    card.add(_lately(card.counted))
    _year_to_date(card, newest.year)
    said, caveats = newsworthy(card.counted, card.known)
    card.figures += said
    card.caveats += caveats


def _year_to_date(card: _Card, year: int) -> None:
    so_far = card.add(YearToDate(year), Role.TO_DATE)
    if so_far is None or card.counted.column.first.year >= year:
        return
    before = card.add(YearToDate(year - 1), Role.TO_DATE)
    if before is None:
        return
    pair = alike(so_far, before, card.known)
    if pair.after is not so_far or pair.before is not before:
        del card.windows[-1], card.figures[-1]
        if pair.after is not so_far:  # the figures begin within the year before
            return
        before = pair.before  # as many weeks
        card.put(before, Role.TO_DATE)
    after, base = card.figures[-2:]
    change = Change(
        card.counted.total(so_far.span) or 0,
        card.counted.total(before.span) or 0,
        card.counted.base(before.span),
    )
    worked_out = figures(Lead.TOTALS, change, (after, base), card.counted.measure)
    card.figures += [one for one in worked_out if one.role is Role.CHANGE]
    card.caveats += [*pair.caveats, *uneven(so_far, before), *change.caveats]


def _of_deaths(card: _Card) -> None:
    year = card.counted.column.last.year
    beside = "missing" if card.counted.measure.name == "deaths" else ""
    periods: dict[Period, Role] = {
        YearToDate(year): Role.TO_DATE,
        YearToDate(year - 1): Role.TO_DATE,
        Year(year - 1): Role.TOTAL,
    }
    for period, role in periods.items():
        if card.add(period, role) is not None:
            card.add_beside(beside, period)
