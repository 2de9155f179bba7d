"""A chart block as SVG: what Slack draws itself."""

from collections.abc import Mapping, Sequence
from typing import Any

WIDE, HIGH, LEFT, FOOT = 576, 190, 46, 36
COLOURS = ("#1264a3", "#d9822b", "#2f8f5b", "#8d5a97", "#b3413c", "#7a7a7a")
Block = Mapping[str, Any]


def chart(block: Block) -> str:
    shown, series = block["chart"], block["chart"]["series"]
    points = series[0]["data"]
    top = _round(max(point["value"] for each in series for point in each["data"]) or 1)
    step = (WIDE - LEFT) / len(points)
    middles = [LEFT + step * (at + 0.5) for at in range(len(points))]
    drawn = _line if shown["type"] == "line" else _bars
    marks = "".join(
        drawn(middles, [HIGH - (HIGH - 10) * point["value"] / top for point in each["data"]], colour)
        for each, colour in zip(series, COLOURS, strict=False)
    )
    under = shown["axis_config"].get("x_label", "")
    names = _names(points, middles)
    names += f'<text x="{(LEFT + WIDE) / 2}" y="{HIGH + 32}" text-anchor="middle">{under}</text>'
    size = f'width="{WIDE}" height="{HIGH + FOOT}"'
    svg = f'<svg {size} font-size="11" fill="#616061">{_scale(top)}{marks}{names}</svg>'
    return f'<div class="chart"><b>{block["title"]}</b><br>{svg}{_legend(series)}</div>'


def _names(points: Sequence[Block], middles: Sequence[float]) -> str:
    every = -(-len(points) // 7)
    return "".join(
        f'<text x="{middle:.0f}" y="{HIGH + 16}" text-anchor="middle">{point["label"]}</text>'
        for at, (middle, point) in enumerate(zip(middles, points, strict=True))
        if at % every == 0
    )


def _scale(top: float) -> str:
    return "".join(
        f'<path d="M{LEFT} {y:.0f}H{WIDE}" stroke="#e5e5e5"/><text x="{LEFT - 6}" y="{y + 4:.0f}" '
        f'text-anchor="end">{value:,.0f}</text>'
        for value, y in ((0, HIGH), (top / 2, (HIGH + 10) / 2), (top, 10))
    )


def _legend(series: Sequence[Block]) -> str:
    """Of several; one alone is what the title says."""
    if len(series) == 1:
        return ""
    names = (
        f'<span style="color:{colour}">● {each["name"]}</span>'
        for each, colour in zip(series, COLOURS, strict=False)
    )
    return f'<div class="context">{"".join(names)}</div>'


def _round(value: float) -> float:
    """The next round number."""
    unit: float = 10.0 ** (len(str(int(value))) - 1)
    return next(unit * times for times in (1, 1.5, 2, 3, 4, 5, 6, 8, 10) if unit * times >= value)


def _bars(middles: Sequence[float], heights: Sequence[float], colour: str) -> str:
    wide = min((middles[1] - middles[0] if len(middles) > 1 else WIDE) * 0.7, 70)
    return "".join(
        f'<rect x="{middle - wide / 2:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{HIGH - y:.1f}" '
        f'fill="{colour}"/>'
        for middle, y in zip(middles, heights, strict=True)
    )


def _line(middles: Sequence[float], heights: Sequence[float], colour: str) -> str:
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in zip(middles, heights, strict=True))
    return f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2.5"/>'
