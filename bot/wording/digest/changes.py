"""A week's figure set against others: down 43.4 per cent from 716 in the week before."""

from bot.answers import Number
from bot.answers.digest import Against, Line
from bot.figures.rounding import to_tenth
from bot.measures import BY_NAME, Adds
from bot.questions import Subject
from bot.wording.numbers import capital, number, numeral, per_cent
from bot.wording.style import HouseStyle
from bot.wording.subject import amount, amount_of, clause

MOST_PERCENT = 1000
"""A larger rise is said in times: up 2,649.6 per cent tells a reader nothing."""


def value_of(line: Line) -> Number:
    """The week's figure, which the line must have; a ratio to one decimal, as what it is set against."""
    value = amount_of(line.week.figures[0]) if line.week is not None else 0
    return value if isinstance(value, int) else to_tenth(value)


def from_before(line: Line, style: HouseStyle) -> str:
    """, down 43.4 per cent from 716 in the week before; empty where the week before is not held."""
    if line.before is None:
        return ""
    value, before = value_of(line), line.before.value
    if value == before:
        return ", the same as in the week before"
    direction = "up" if value > before else "down"
    percent = line.before.percent
    if not value or not percent or percent >= MOST_PERCENT:
        return f", {direction} from {number(before)} in the week before"
    return f", {direction} {per_cent(percent, style)} from {number(before)} in the week before"


def against_others(line: Line, style: HouseStyle) -> str:
    """Arrivals were down 71.9 per cent from 1,442 in the same week of 2025, and ...: a year before, and the
    average of years before; empty where neither is held."""
    if line.week is None:
        return ""
    value, ratio = value_of(line), BY_NAME[line.measure].adds is Adds.RATIO
    if not value and not ratio:
        return _instead_of_none(line)
    said = [change(value, base, what, style) for what, base in _bases(line) if base.value]
    compared = f"{BY_NAME[line.measure].name.capitalize()} were {', and '.join(said)}." if said else ""
    return " ".join(filter(None, (compared, _nobody(line))))


def _nobody(line: Line) -> str:
    """In the same week of 2021, no people arrived in small boats; or in none of the years averaged. Who did
    not come is named: boats were spoken of last."""
    if line.average is not None and not line.average.value:
        return f"In that week of {years_of(line.average)}, {clause(Subject(line.measure), 0)}."
    if line.year_before is not None and not line.year_before.value:
        return _same_week(line, line.year_before)
    return ""


def _same_week(line: Line, base: Against) -> str:
    year = base.weeks[0].ending.isocalendar().year
    return f"In the same week of {year}, {clause(Subject(line.measure), base.value)}."


def _instead_of_none(line: Line) -> str:
    """In the same week of 2024, 289 people arrived in small boats. The average for that week in 2020 to 2024
    is 190.4."""
    said = [_same_week(line, line.year_before)] if line.year_before is not None else []
    if line.average is not None:
        said.append(f"{capital(_average(line.average))} is {numeral(line.average.value)}.")
    return " ".join(said)


def _bases(line: Line) -> list[tuple[str, Against]]:
    """Each as it is named with its figure."""
    made = []
    if line.year_before is not None:
        made.append((_year_before(line.year_before), line.year_before))
    if line.average is not None:
        value = numeral(line.average.value)
        made.append((f"{_average(line.average)} ({value})", line.average))
    return made


def _year_before(base: Against) -> str:
    year = base.weeks[0].ending.isocalendar().year
    return f"{number(base.value)} in the same week of {year}"


def _average(base: Against) -> str:
    return f"the average for that week in {years_of(base)}"


def years_of(average: Against) -> str:
    """2021 to 2025; or, where one between is missing, each by itself."""
    years = [week.ending.isocalendar().year for week in average.weeks]
    if years[-1] - years[0] == len(years) - 1:
        return f"{years[0]} to {years[-1]}"
    return f"{', '.join(map(str, years[:-1]))} and {years[-1]}"


def change(value: Number, base: Against, what: str, style: HouseStyle) -> str:
    """down 71.9 per cent from 1,442 in the same week of 2025; 27.5 times the average; up from seven, a base
    too small for a percentage. ``what``: the base in words."""
    if value == base.value:
        return f"the same as {_the(what)}"
    return moved(value > base.value, base.percent, what, style)


def moved(up: bool, percent: float | None, what: str, style: HouseStyle) -> str:
    """``percent``: None on a base that is too small for one."""
    if percent and percent >= MOST_PERCENT:
        return f"{numeral(1 + percent / 100)} times {_the(what)}"
    by = f" {per_cent(percent, style)}" if percent else ""
    return f"{'up' if up else 'down'}{by} from {what}"


def _the(what: str) -> str:
    return what if what.startswith("the ") else f"the {what}"


def amount_in_week(line: Line) -> str:
    return amount(Subject(line.measure), value_of(line))
