"""Running totals year by year: the newest year before the others, each named where its line ends."""

from datetime import date, timedelta
from typing import Any

import altair as alt

from bot.slack.drawing import look
from bot.wording.pictures import Line, YearLines

YEAR_OF_AXIS = 2024  # a leap year, so that each day of any year has its place
CLOSEST = 0.085  # of the height, between two names


def drawn(shown: YearLines) -> dict[str, Any]:
    """A Vega-Lite specification."""
    words = look.Words(shown.title, shown.note, shown.source)
    return look.finished(words, *_lines(shown), _names(shown))


def _lines(shown: YearLines) -> list[alt.Chart]:
    top = max(total for line in shown.lines for _, total in line.points)
    axis = alt.Axis(
        title=None, format="%b", tickCount="month", grid=False, domain=True, domainColor=look.GREY
    )
    whole = [_day(1), _day(366)]
    made = []
    for at, line in enumerate(shown.lines):
        rows = [{"day": _day(day), "total": total} for day, total in line.points]
        made.append(
            alt.Chart(alt.InlineData(rows))
            .mark_line(**_style(len(shown.lines) - 1 - at), interpolate="linear", clip=False)
            .encode(
                x=alt.X("day:T", scale=alt.Scale(type="utc", domain=whole), axis=axis),
                y=alt.Y(
                    "total:Q",
                    scale=alt.Scale(domain=[0, top * 1.04], nice=True),
                    axis=look.counts(shown.unit),
                ),
            )
        )
    return made


def _style(back: int) -> dict[str, Any]:
    """``back``: how many years before the newest."""
    if back == 0:
        return {"color": look.ORANGE, "strokeWidth": 4}
    return {"color": look.BLUE if back == 1 else look.GREY, "strokeWidth": 2.5 if back == 1 else 1.5}


def _names(shown: YearLines) -> alt.Chart:
    strong = {line.year: _style(back)["color"] for back, line in enumerate(reversed(shown.lines[-2:]))}
    rows = [
        {
            "day": _day(line.points[-1][0]),
            "total": height,
            "year": str(line.year),
            "colour": strong.get(line.year, look.QUIET),
        }
        for line, height in _apart(shown.lines)
    ]
    names: alt.Chart = (
        alt.Chart(alt.InlineData(rows))
        .mark_text(align="left", dx=6, fontSize=14, fontWeight="bold")
        .encode(x=alt.X("day:T"), y=alt.Y("total:Q"), text="year:N", color=alt.Color("colour:N", scale=None))
    )
    return names


def _apart(lines: tuple[Line, ...]) -> list[tuple[Line, float]]:
    """Each line with the height of its name: where the line ends, but no two that end together on top of
    each other."""
    top = max(total for line in lines for _, total in line.points) or 1
    placed: list[tuple[Line, float]] = []
    for line in sorted(lines, key=lambda line: line.points[-1][1]):
        day, height = line.points[-1]
        for other, taken in placed:
            if abs(other.points[-1][0] - day) < 30:
                height = max(height, taken + CLOSEST * top)
        placed.append((line, height))
    return placed


def _day(day: int) -> str:
    return (date(YEAR_OF_AXIS, 1, 1) + timedelta(days=min(day, 366) - 1)).isoformat()
