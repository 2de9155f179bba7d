"""What a chart's picture shows, as values, and what it says to those who cannot see it.

``bot.slack.drawing`` draws it.
"""

from dataclasses import dataclass

from bot.wording.message import Message
from bot.wording.numbers import capital, listed, number, numeral
from bot.wording.printable import printable, shortened

MOST_ALT = 2000
MOST_NAMED = 4


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar for each label, in order. ``days``: ISO dates, the first day of each where they lie in time, else
    empty. ``part``: labels of those that are not whole. ``note``: what must be known to read it.
    ``source``: the line under it."""

    title: str
    unit: str
    labels: tuple[str, ...]
    values: tuple[float, ...]
    days: tuple[str, ...] = ()
    part: tuple[str, ...] = ()
    note: str = ""
    source: str = ""


def picture(message: Message) -> Bars | None:
    """The picture of an answer; None where there is nothing to draw."""
    chart = message.chart
    if chart is None or len(chart.values) < 2:
        return None
    days = tuple(day.isoformat() for day in chart.days)
    return Bars(
        printable(message.read_as or chart.title),
        chart.unit,
        chart.labels,
        chart.values,
        days,
        chart.part,
        _note(message.brief, chart.part),
        "; ".join(source.line for source in message.sources),
    )


def alt(shown: Bars) -> str:
    """The main thing that the picture shows: plain text of at most 2,000 characters."""
    return shortened(printable(_of_bars(shown)), MOST_ALT)


def _note(brief: tuple[str, ...], part: tuple[str, ...]) -> str:
    said = [capital(f"{one}.") for one in brief]
    if part:
        are = "is not whole" if len(part) == 1 else "are not whole"
        said.append(f"Lighter: {listed(part)} {are}.")
    return " ".join(said)


def _of_bars(shown: Bars) -> str:
    """The highest and the lowest of those that are whole, where any is."""
    points = list(zip(shown.labels, shown.values, strict=True))
    whole = [point for point in points if point[0] not in shown.part] or points
    values = [value for _, value in whole]
    ends = f"{numeral(len(points))} bars from {shown.labels[0]} to {shown.labels[-1]}"
    highest = f"Highest: {_where(whole, max(values))}, {numeral(max(values))} {shown.unit}."
    lowest = f"Lowest: {_where(whole, min(values))}, {numeral(min(values))}."
    return f"Bar chart: {shown.title}, {ends}. {highest} {lowest} {shown.note}".strip()


def _where(points: list[tuple[str, float]], value: float) -> str:
    at = [label for label, one in points if one == value]
    return listed(at) if len(at) <= MOST_NAMED else f"{number(len(at))} of them"
