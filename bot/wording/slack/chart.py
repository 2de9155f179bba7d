"""A chart as Slack draws it itself, for up to 20 points.

Limits: https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block.
"""

from collections.abc import Sequence

from bot.wording.numbers import capital
from bot.wording.printable import printable
from bot.wording.slack.blocks import Block
from bot.wording.slack.escape import escape
from bot.wording.tables import Chart

MOST_POINTS = 20
_TITLE = 50
_AXIS = 50
_LABEL = 20


def native(chart: Chart | None) -> list[Block]:
    """The chart as a block; none where there is nothing to draw, or more than Slack draws."""
    if chart is None or not fits(chart):
        return []
    labels = short_labels(chart.labels)
    points = [
        {"label": label, "value": _whole(value)} for label, value in zip(labels, chart.values, strict=True)
    ]
    name = escape(capital(chart.unit or chart.title), _LABEL)
    return [
        {
            "type": "data_visualization",
            "title": escape(capital(chart.title), _TITLE),
            "chart": {
                "type": "bar",
                "series": [{"name": name, "data": points}],
                "axis_config": {"categories": labels, "y_label": escape(capital(chart.unit), _AXIS)},
            },
        }
    ]


def fits(chart: Chart) -> bool:
    return 1 < len(chart.values) <= MOST_POINTS


def short_labels(labels: Sequence[str]) -> list[str]:
    """Each at most 20 characters as sent, and no two the same."""
    made: list[str] = []
    for label in labels:
        short = escape(_brief(printable(label)), _LABEL) or "-"
        number = 2
        while short in made:
            ending = f" ({number})"
            short = escape(_brief(printable(label)), _LABEL - len(ending)) + ending
            number += 1
        made.append(short)
    return made


def _brief(label: str) -> str:
    """With a month's name cut to three letters where it would not fit."""
    return label


def _whole(value: float) -> float:
    return int(value) if value == int(value) else round(value, 1)
