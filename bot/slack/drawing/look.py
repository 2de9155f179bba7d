"""How the desk's pictures look: sizes, letters and colours, in one place.

Colours are from Okabe and Ito's set, which people with any kind of colour vision can tell apart
(https://jfly.uni-koeln.de/color/). Axes of counts begin at nought.
"""

import textwrap
from typing import Any, NamedTuple

import altair as alt

WIDTH, HEIGHT = 800, 450  # drawn at twice that: 1,600 by 900 pixels
SCALE = 2
FONT = "Liberation Sans, Arimo, Arial, DejaVu Sans, sans-serif"
INK, QUIET, FAINT = "#1d1c1d", "#5f5e60", "#e2e2e2"
BLUE, SKY, GREY = "#0072b2", "#8cc4e8", "#a3a3a3"
TITLE_LETTERS, NOTE_LETTERS, SOURCE_LETTERS = 75, 108, 138
LINE_OF_SOURCE = 15


class Words(NamedTuple):
    """What is written around a chart. ``beside``: how many letters the names to its left take."""

    title: str
    note: str
    source: str
    beside: int = 0


def finished(words: Words, *layers: alt.Chart, height: int = HEIGHT) -> dict[str, Any]:
    """The layers with words around them, as a Vega-Lite specification with its data inside."""
    title, note, source, beside = words
    under = textwrap.wrap(f"Source: {source}", SOURCE_LETTERS - beside)[:3] if source else []
    whole = alt.layer(*layers, _source(under)).properties(
        width=WIDTH,
        height=height,
        padding={"left": 16, "right": 24, "top": 16, "bottom": 16},
        autosize=alt.AutoSizeParams(type="fit", contains="padding"),
        title=alt.TitleParams(
            text=textwrap.wrap(title, TITLE_LETTERS)[:3],
            subtitle=textwrap.wrap(note, NOTE_LETTERS)[:3],
        ),
    )
    made: dict[str, Any] = whole.configure(**_look()).to_dict()
    return made


def _source(lines: list[str]) -> alt.Chart:
    """The lines at the foot, in the margin under the axis."""
    text: alt.Chart = (
        alt.Chart(alt.InlineData([{"source": ""}]))
        .mark_text(
            text=lines or [""],
            align="left",
            baseline="top",
            fontSize=11.5,
            lineHeight=LINE_OF_SOURCE,
            color=QUIET,
        )
        .encode(x=alt.value(0), y=alt.value(alt.expr("height + 46")))
    )
    return text


def _look() -> dict[str, Any]:
    return {
        "background": "white",
        "font": FONT,
        "view": alt.ViewConfig(stroke=None),
        "title": alt.TitleConfig(
            anchor="start",
            frame="bounds",
            color=INK,
            fontSize=20,
            fontWeight="bold",
            lineHeight=25,
            offset=16,
            subtitleColor=QUIET,
            subtitleFontSize=14,
            subtitleLineHeight=19,
            subtitlePadding=6,
        ),
        "axis": alt.AxisConfig(
            labelFontSize=14,
            labelColor=INK,
            titleFontSize=14,
            titleFontWeight="normal",
            titleColor=QUIET,
            gridColor=FAINT,
            domain=False,
            ticks=False,
            labelPadding=6,
        ),
    }


def counts(unit: str) -> alt.Axis:
    """The axis of the counts, from nought, with what they count written above it."""
    return alt.Axis(
        title=unit[:1].upper() + unit[1:],
        titleAngle=0,
        titleAlign="left",
        titleAnchor="end",
        titleY=-8,
        titleX=0,
        format=",~f",
        tickCount=5,
    )
