"""A chart block as SVG: what Slack draws itself."""

from collections.abc import Mapping
from typing import Any

WIDE, HIGH, LEFT, FOOT = 576, 190, 46, 36
BLUE = "#1264a3"


def chart(block: Mapping[str, Any]) -> str:
    points = block["chart"]["series"][0]["data"]
    top = _round(max(point["value"] for point in points) or 1)
    step = (WIDE - LEFT) / len(points)
    middles = [LEFT + step * (at + 0.5) for at in range(len(points))]
    heights = [HIGH - (HIGH - 10) * point["value"] / top for point in points]
    marks = _line(middles, heights) if block["chart"]["type"] == "line" else _bars(middles, heights, step)
    every = -(-len(points) // 7)
    names = "".join(
        f'<text x="{middle:.0f}" y="{HIGH + 16}" text-anchor="middle">{point["label"]}</text>'
        for at, (middle, point) in enumerate(zip(middles, points, strict=True))
        if at % every == 0
    )
    scale = "".join(
        f'<path d="M{LEFT} {y:.0f}H{WIDE}" stroke="#e5e5e5"/><text x="{LEFT - 6}" y="{y + 4:.0f}" '
        f'text-anchor="end">{value:,.0f}</text>'
        for value, y in ((0, HIGH), (top / 2, (HIGH + 10) / 2), (top, 10))
    )
    under = block["chart"]["axis_config"].get("x_label", "")
    names += f'<text x="{(LEFT + WIDE) / 2}" y="{HIGH + 32}" text-anchor="middle">{under}</text>'
    size = f'width="{WIDE}" height="{HIGH + FOOT}"'
    svg = f'<svg {size} font-size="11" fill="#616061">{scale}{marks}{names}</svg>'
    return f'<div class="chart"><b>{block["title"]}</b><br>{svg}</div>'


def _round(value: float) -> float:
    """The next round number."""
    unit: float = 10.0 ** (len(str(int(value))) - 1)
    return next(unit * times for times in (1, 1.5, 2, 3, 4, 5, 6, 8, 10) if unit * times >= value)


def _bars(middles: list[float], heights: list[float], step: float) -> str:
    wide = min(step * 0.7, 70)
    return "".join(
        f'<rect x="{middle - wide / 2:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{HIGH - y:.1f}" '
        f'fill="{BLUE}"/>'
        for middle, y in zip(middles, heights, strict=True)
    )


def _line(middles: list[float], heights: list[float]) -> str:
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in zip(middles, heights, strict=True))
    return f'<polyline points="{points}" fill="none" stroke="{BLUE}" stroke-width="2.5"/>'
