"""The figures of an answer as a table of text."""

from dataclasses import dataclass
from datetime import date

from bot.answers import Answer, Cut, Figure, Role, Value
from bot.periods import MONTHS, Span, day_and_month, long_date, range_name
from bot.questions import Breakdown, Each, Pace, Progression, Series
from bot.wording.numbers import capital, numeral
from bot.wording.style import HouseStyle

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
    shares = {f.of: f for f in answer.having(Role.SHARE)}
    pieces = [f for f in answer.figures if f.role is not Role.SHARE]
    columns = (capital(by), capital(pieces[0].unit), *(["Share"] if shares else []))
    rows = [(piece_name(f, answer), _cell(f, style), _cell(shares.get(f.of), style)) for f in pieces]
    size = len(columns)
    return Table(columns, tuple([row[:size] for row in rows]), (False, True, True)[:size])


def _of_years(answer: Answer, style: HouseStyle) -> Table:
    """For a pace: each past year's total by the same date, its whole total and the share of it."""
    columns = [by_year(answer, role) for role in (Role.TO_DATE, Role.TOTAL, Role.SHARE)]
    past, day = columns[1], day_and_month(answer.newest)  # the year asked about has no whole total
    rows = tuple([(str(year), *[_cell(found.get(year), style) for found in columns]) for year in past])
    return Table(("Year", f"By {day}", "Whole year", "Share by then"), rows, (False, True, True, True))


def by_year(answer: Answer, role: Role) -> dict[int, Figure]:
    """For a pace: the figures that are this, by the years that they are of, in order."""
    return {figure.end.year: figure for figure in sorted(answer.having(role), key=first_day)}


def first_day(figure: Figure) -> date:
    return figure.start


def named(figure: Figure, answer: Answer) -> str:
    """A figure's name; of a period that is counted only up to a day, with the days that were counted: of a
    year gone by, "to date" alone would pass for the whole."""
    what = figure.name.removesuffix(f", {figure.of}")
    return figure.name if what == figure.name else f"{what}, {piece_name(figure, answer)}"


def piece_name(figure: Figure, answer: Answer) -> str:
    """Which piece or period a figure is of, as ``named``."""
    cut = {caveat.period.name for caveat in answer.caveats if isinstance(caveat, Cut)}
    is_part = figure.of in cut or figure.of.endswith(" to date")
    return range_name(Span(figure.start, figure.end)) if is_part else figure.of


def _unit_cell(figure: Figure, style: HouseStyle) -> str:
    if figure.unit == "per cent":
        return style.per_cent.strip()
    return "" if figure.unit in _NO_UNIT or isinstance(figure.value, str) else figure.unit


def _cell(figure: Figure | None, style: HouseStyle) -> str:
    return "" if figure is None else cell(figure.value, figure.unit, style)


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
