"""Bars: standing along time, or lying, one a name."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import altair as alt

from bot.slack.drawing import look
from bot.slack.drawing.time_axis import along
from bot.wording.pictures import Bars

MOST_LYING = 60
HIGH = 22  # pixels a lying bar
LONGEST_NAME = 40


def drawn(shown: Bars) -> dict[str, Any]:
    """A Vega-Lite specification."""
    return _standing(shown) if shown.days else _lying(shown)


def _standing(shown: Bars) -> dict[str, Any]:
    starts = [date.fromisoformat(day) for day in shown.days]
    apart = min((after - before for before, after in pairwise(starts)), default=timedelta(1))
    ends = [min(start + _length(apart, start), after) for start, after in pairwise([*starts, date.max])]
    rows = [
        {"from": first.isoformat(), "to": last.isoformat(), "value": value, "part": label in shown.part}
        for first, last, value, label in zip(starts, ends, shown.values, shown.labels, strict=True)
    ]
    bars = (
        alt.Chart(alt.InlineData(rows))
        .mark_bar(stroke="white", strokeWidth=1 if len(rows) < 150 else 0)
        .encode(
            x=alt.X("from:T", scale=alt.Scale(type="utc", nice=False), axis=along(starts[0], ends[-1])),
            x2="to:T",
            y=alt.Y("value:Q", scale=alt.Scale(zero=True, nice=True), axis=look.counts(shown.unit)),
            y2=alt.datum(0),
            color=_by_part(),
        )
    )
    return look.finished(look.Words(shown.title, shown.note, shown.source), bars)


def _length(apart: timedelta, start: date) -> timedelta:
    """The width of a bar, in days: as far as the next where none is missing between them."""
    for longest in (1, 7, 31, 92, 366):
        if apart.days <= longest:
            return timedelta(longest)
    return min(apart, date.max - start)


def _by_part() -> Any:
    return alt.condition("datum.part", alt.value(look.SKY), alt.value(look.BLUE))


def _lying(shown: Bars) -> dict[str, Any]:
    rows = [
        {"name": label, "value": value, "part": label in shown.part}
        for label, value in zip(shown.labels, shown.values, strict=True)
    ][:MOST_LYING]
    base = alt.Chart(alt.InlineData(rows)).encode(
        x=alt.X("value:Q", scale=alt.Scale(zero=True), axis=None),
        y=alt.Y("name:N", sort=None, axis=alt.Axis(title=None, labelLimit=260, labelOverlap=False)),
    )
    bars = base.mark_bar(height=alt.RelativeBandSize(0.75)).encode(color=_by_part())
    numbers = base.mark_text(align="left", dx=5, fontSize=13, color=look.INK).encode(
        text=alt.Text("value:Q", format=",~f")
    )
    note = f"{shown.note} Numbers of {shown.unit}.".strip()
    if len(rows) < len(shown.labels):
        note += f" The first {MOST_LYING} of {len(shown.labels)}."
    words = look.Words(shown.title, note, shown.source, min(max(map(len, shown.labels)), LONGEST_NAME))
    return look.finished(words, bars, numbers, height=max(look.HEIGHT, HIGH * len(rows) + 150))
