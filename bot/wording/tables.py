"""The figures of an answer as a table of text, and the series behind it as a chart's data."""

from dataclasses import dataclass
from datetime import date

from bot.answers import Answer, Cut, Figure, Rows, Value
from bot.periods import MONTHS, Span, day_and_month, long_date, range_name
from bot.questions import Breakdown, Compare, Each, Extreme, Latest, Pace, Progression, Series
from bot.wording.numbers import capital, numeral, uncapital
from bot.wording.sentences.pieces import not_whole, parts_of
from bot.wording.style import HouseStyle
from bot.wording.subject import measure_of, title

FEWEST_ROWS = 3
_NO_UNIT = frozenset({"yes or no", "place"})
YES_NO = {True: "yes", False: "no"}


@dataclass(frozen=True, slots=True)
class Table:
    """``columns``: headings; each row has as many cells, as printed. Cells after the first are numbers
    where ``numeric`` says so."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Points in order: a label and a value each. ``title``: what is counted; ``unit``: what the values count.
    ``days``: for points in time, the first day of each; empty for others. ``part``: the labels of those
    that are not whole."""

    title: str
    unit: str
    labels: tuple[str, ...]
    values: tuple[float, ...]
    days: tuple[date, ...] = ()
    part: tuple[str, ...] = ()


def table(answer: Answer, style: HouseStyle) -> Table | None:
    """The figures, a row each; None where the headline says them all."""
    if len(answer.figures) < FEWEST_ROWS:
        return None
    match answer.question:
        case Series(grain=by) | Breakdown(by=by, only=()) | Progression(grain=by, back=None):
            return _of_pieces(answer, by.value, style)
        case Each():
            return _of_pieces(answer, "period", style)
        case Pace():
            return _of_years(answer, style)
        case _:
            return _of_figures_as_named(answer, style)


def _of_figures_as_named(answer: Answer, style: HouseStyle) -> Table:
    rows = tuple((named(f, answer), cell(f.value, "", style), _unit_cell(f, style)) for f in answer.figures)
    return Table(("Figure", "Value", "Unit"), rows, (False, True, False))


def _of_pieces(answer: Answer, by: str, style: HouseStyle) -> Table:
    """A row for each piece, which ``by`` names, with its share where the answer gives it."""
    shares = {_piece(f, answer): cell(f.value, f.unit, style) for f in answer.figures if f.unit == "per cent"}
    pieces = [f for f in answer.figures if f.unit != "per cent"]
    heading = capital(pieces[0].unit)
    if not shares:
        return Table(
            (capital(by), heading),
            tuple((_piece(f, answer), cell(f.value, f.unit, style)) for f in pieces),
            (False, True),
        )
    rows = tuple(
        (_piece(f, answer), cell(f.value, f.unit, style), shares.get(_piece(f, answer), "")) for f in pieces
    )
    return Table((capital(by), heading, "Share"), rows, (False, True, True))


def _of_years(answer: Answer, style: HouseStyle) -> Table:
    """For a pace: each past year's total by the same date, its whole total and the share of it."""
    by_year: dict[int, list[str]] = {}
    for figure in _past_years(answer):
        by_year.setdefault(figure.end.year, []).append(cell(figure.value, figure.unit, style))
    day = day_and_month(answer.newest)
    rows = tuple((str(year), *cells, *[""] * (3 - len(cells))) for year, cells in by_year.items())
    return Table(("Year", f"By {day}", "Whole year", "Share by then"), rows, (False, True, True, True))


def _past_years(answer: Answer) -> tuple[Figure, ...]:
    """What comes after the number of years that the test of the range held for."""
    test = next(at for at, figure in enumerate(answer.figures) if figure.unit == "years")
    return answer.figures[test + 1 :]


def named(figure: Figure, answer: Answer) -> str:
    """A figure's name; of a period that is counted only up to a day, with the days that were counted: of a
    year gone by, "to date" alone would pass for the whole."""
    what, comma, period = figure.name.partition(", ")
    cut = {caveat.period.name for caveat in answer.caveats if isinstance(caveat, Cut)}
    if period in cut or period.endswith(" to date"):
        return f"{what}{comma}{range_name(Span(figure.start, figure.end))}"
    return figure.name


def _piece(figure: Figure, answer: Answer) -> str:
    name = named(figure, answer)
    return name.partition(", ")[2] or name


def _unit_cell(figure: Figure, style: HouseStyle) -> str:
    if figure.unit == "per cent":
        return style.per_cent.strip()
    return "" if figure.unit in _NO_UNIT or isinstance(figure.value, str) else figure.unit


def cell(value: Value, unit: str, style: HouseStyle) -> str:
    """A value as it stands in a table."""
    if isinstance(value, bool):
        return YES_NO[value]
    if isinstance(value, str):
        return day_text(value)
    return f"{numeral(value)}{style.per_cent}" if unit == "per cent" else numeral(value)


def day_text(iso: str) -> str:
    """An ISO day or month in words; any other text as it is."""
    try:
        if len(iso) == 10 and iso[4] == "-":
            return long_date(date.fromisoformat(iso))
        if len(iso) == 7 and iso[4] == "-" and iso[5:].isdigit():
            return f"{MONTHS[int(iso[5:]) - 1]} {iso[:4]}"
    except (ValueError, IndexError):
        return iso
    return iso


def chart(answer: Answer) -> Chart | None:
    """What there is to draw: the points of a series, the days behind a card, the totals compared."""
    match answer.question:
        case Series():
            return _of_figures(answer, answer.figures, in_time=True)
        case Each() | Extreme() | Progression(back=None):
            return _of_figures(answer, answer.figures)
        case Pace():
            return _of_same_dates(answer)
        case Breakdown(only=()):
            return _of_figures(answer, parts_of(answer))
        case Compare():
            totals = tuple(
                f for f in answer.figures if f.unit == _unit(answer) and "difference" not in f.name
            )
            return _of_figures(answer, tuple(sorted(totals, key=_first_day)))
        case Latest():
            return _of_rows(answer)
        case _:
            return None


def _of_same_dates(answer: Answer) -> Chart:
    """For a pace: every year's total by the date of the newest day, this one's last."""
    firsts = {
        figure.end.year: figure for figure in reversed(_past_years(answer)) if figure.unit != "per cent"
    }
    past = [figure for year, figure in sorted(firsts.items())]
    so_far = next(figure for figure in answer.figures if not isinstance(figure.value, bool))
    points = [*past, so_far]
    return Chart(
        f"By {day_and_month(answer.newest)}: {uncapital(title(answer.question.subject))}",
        so_far.unit,
        tuple(str(figure.end.year) for figure in points),
        tuple(float(figure.value) for figure in points),
    )


def _unit(answer: Answer) -> str:
    return measure_of(answer.question.subject).unit


def _first_day(figure: Figure) -> date:
    return figure.start


def _of_figures(answer: Answer, figures: tuple[Figure, ...], *, in_time: bool = False) -> Chart | None:
    points = [
        (_piece(figure, answer), float(figure.value), figure.unit, figure.start)
        for figure in figures
        if isinstance(figure.value, (int, float)) and not isinstance(figure.value, bool)
    ]
    if len(points) < 2:
        return None
    labels, values, units, days = zip(*points, strict=True)
    part = tuple(label for label in labels if label in not_whole(answer))
    return Chart(title(answer.question.subject), units[0], labels, values, days if in_time else (), part)


def _of_rows(answer: Answer) -> Chart | None:
    rows: Rows | None = answer.rows
    if rows is None or len(rows) < 2:
        return None
    points = [(range_name(Span(first, last)), value, first) for first, last, value in rows]
    labels, values, days = zip(*points, strict=True)
    return Chart(title(answer.question.subject), _unit(answer), labels, values, days)
