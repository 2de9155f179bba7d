"""What a chart's picture shows, as values, and what it says to those who cannot see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.wording.message import Message
from bot.wording.numbers import capital, numeral
from bot.wording.slack.escape import escape

MOST_ALT = 2000


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar for each label, in order. ``source``: the line under the picture."""

    title: str
    unit: str
    labels: tuple[str, ...]
    values: tuple[float, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class YearLines:
    """A line for each year, the newest in front: (day of the year, running total) points."""

    title: str
    unit: str
    years: Mapping[int, tuple[tuple[int, float], ...]]
    source: str = ""


Picture = Bars | YearLines


def picture(message: Message) -> Picture | None:
    """The picture of an answer; None where there is nothing to draw."""
    chart = message.chart
    if chart is None or len(chart.values) < 2:
        return None
    source = "; ".join(source.line for source in message.sources)
    return Bars(capital(message.read_as), chart.unit, chart.labels, chart.values, source)


def year_lines(
    title: str, unit: str, years: Mapping[int, Sequence[tuple[int, float]]], source: str = ""
) -> YearLines:
    """Running totals year by year, each year against the others."""
    return YearLines(title, unit, {year: tuple(points) for year, points in sorted(years.items())}, source)


def alt(shown: Picture) -> str:
    """The main thing that the picture shows, at most 2,000 characters."""
    return escape(_bars(shown) if isinstance(shown, Bars) else _lines(shown), MOST_ALT)


def _bars(shown: Bars) -> str:
    highest, lowest = max(shown.values), min(shown.values)
    at_most = shown.labels[shown.values.index(highest)]
    at_least = shown.labels[shown.values.index(lowest)]
    return (
        f"Bar chart of {len(shown.values)} points, {shown.labels[0]} to {shown.labels[-1]}: {shown.title}. "
        f"Highest: {at_most} ({numeral(highest)} {shown.unit}); lowest: {at_least} ({numeral(lowest)})."
    )


def _lines(shown: YearLines) -> str:
    ends = [f"{year}: {numeral(points[-1][1])}" for year, points in shown.years.items() if points]
    said = f"Line chart of running totals by year: {shown.title}"
    return f"{said}. Newest totals, in {shown.unit}: {'; '.join(ends)}."
