"""A week's figure set against others: down 43.4 per cent from 716 in the week before."""

from bot.answers.digest import Against, Line
from bot.measures import BY_NAME, Adds
from bot.questions import Subject
from bot.wording.numbers import Number, capital, number, numeral, per_cent
from bot.wording.style import HouseStyle
from bot.wording.subject import amount, as_number

MOST_PERCENT = 1000
"""A larger rise is said in times: up 2,649.6 per cent tells a reader nothing."""


def value_of(line: Line) -> Number:
    """The week's figure, which the line must have."""
    return as_number(line.week.figures[0].value) if line.week is not None else 0


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
    """The same week a year before, and the average of years before it; empty where neither is held."""
    if line.week is None:
        return ""
    value, ratio = value_of(line), BY_NAME[line.measure].adds is Adds.RATIO
    if not value and not ratio:
        return _instead_of_none(line)
    said = [
        f"against {name} ({numeral(round(base.value, 1))}) {{}}{change(value, base, style)}"
        for name, base in _bases(line)
        if base.value
    ]
    sentence = "; ".join(said).format(*["that is ", ""][: len(said)])
    compared = f"{capital(sentence)}." if said else ""
    return " ".join(filter(None, (compared, *_nobody(line))))


def _nobody(line: Line) -> list[str]:
    """There were none in the same week of 2021."""
    return [f"There were none in {name}." for name, base in _bases(line) if not base.value]


def _instead_of_none(line: Line) -> str:
    """In the same week of 2024, 289 people arrived; the average for that week, 2020 to 2024, is 190.4."""
    said = [f"{name}: {number(round(base.value, 1))}" for name, base in _bases(line)]
    return f"{capital('; '.join(said))}." if said else ""


def _bases(line: Line) -> list[tuple[str, Against]]:
    made = []
    if line.year_before is not None:
        year = line.year_before.weeks[0].ending.isocalendar().year
        made.append((f"the same week of {year}", line.year_before))
    if line.average is not None:
        made.append((f"the average for that week in {years_of(line.average)}", line.average))
    return made


def years_of(average: Against) -> str:
    """2021 to 2025; or, where one between is missing, each by itself."""
    years = [week.ending.isocalendar().year for week in average.weeks]
    if years[-1] - years[0] == len(years) - 1:
        return f"{years[0]} to {years[-1]}"
    return f"{', '.join(map(str, years[:-1]))} and {years[-1]}"


def change(value: Number, base: Against, style: HouseStyle) -> str:
    """down 71.9 per cent; 27.5 times as many; up, on a base too small for a percentage."""
    if value == base.value:
        return "no change"
    direction = "up" if value > base.value else "down"
    if not base.percent:
        return direction
    if base.percent >= MOST_PERCENT:
        return f"{numeral(round(1 + base.percent / 100, 1))} times as many"
    return f"{direction} {per_cent(base.percent, style)}"


def amount_in_week(line: Line) -> str:
    return amount(Subject(line.measure), value_of(line))
