"""A chart as Slack draws it itself, for up to 20 points.

Limits: https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block.
"""

from collections.abc import Iterator, Sequence

from bot.figures.rounding import to_tenth
from bot.periods import MONTHS
from bot.wording.charts import Chart
from bot.wording.numbers import capital, listed
from bot.wording.slack.blocks import Block, context, plain
from bot.wording.slack.escape import escape

MOST_POINTS = 20
FEWEST_IN_A_LINE = 8
_TITLE = 50
_AXIS = 50
_LABEL = 20


def native(chart: Chart | None) -> list[Block]:
    """The chart as a block: a line for points in time, else bars; and, where a point is not whole, a line
    that says so. None where there is nothing to draw, or more than Slack draws."""
    if chart is None or not fits(chart):
        return []
    year, names = _without_year(chart.labels)
    labels = short_labels(names)
    points = [
        {"label": label, "value": _plain(value)} for label, value in zip(labels, chart.values, strict=True)
    ]
    unit = escape(capital(chart.unit), _AXIS) or "-"
    drawn = {
        "type": "line" if len(chart.days) >= FEWEST_IN_A_LINE else "bar",
        "series": [{"name": escape(capital(chart.unit), _LABEL) or "-", "data": points}],
        "axis_config": {"categories": labels, "y_label": unit, **({"x_label": year} if year else {})},
    }
    block = {"type": "data_visualization", "title": escape(chart.title, _TITLE) or "-", "chart": drawn}
    return [block, *context(map(plain, _not_whole(chart.part)))]


def _not_whole(part: tuple[str, ...]) -> list[str]:
    """A month that has only begun would pass for a fall."""
    are = "is" if len(part) == 1 else "are"
    return [f"In the chart, {listed(part)} {are} not whole."] if part else []


def _without_year(labels: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The year that days or months in time have in common, for the axis, and their names without it."""
    years = {label[-4:] for label in labels}
    year = years.pop()
    if years or not (year.isdecimal() and all(label[-5:-4] == " " for label in labels)):
        return "", labels
    names = [label[:-5] for label in labels]
    return (year, names) if all(" " in name or name in MONTHS for name in names) else ("", labels)


def fits(chart: Chart) -> bool:
    """Whether Slack draws it."""
    return 1 < len(chart.values) <= MOST_POINTS


def needs_picture(chart: Chart | None) -> bool:
    """Whether there is a chart, and Slack does not draw it."""
    return chart is not None and not fits(chart)


def short_labels(labels: Sequence[str]) -> list[str]:
    """Each at most 20 characters as sent, and no two the same."""
    made: list[str] = []
    for label in labels:
        short = escape(_short(label), _LABEL).strip() or "-"
        ending, number = "", 2
        while short + ending in made:
            ending = f" ({number})"
            short = escape(_short(label), _LABEL - len(ending)).strip()
            number += 1
        made.append(short + ending)
    return made


def _short(label: str) -> str:
    """The first of its shorter forms that fits, or the shortest."""
    form = label
    for form in _forms(label):
        if len(form) <= _LABEL:
            break
    return capital(form)


def _forms(label: str) -> Iterator[str]:
    """Ever shorter: the week ending 23 August 2026; w/e 23 Aug 2026. Then 30 Dec 2024–17 Aug 2025, and
    30 Dec 24–17 Aug 25."""
    yield label
    for long, short in _SHORTER:
        label = label.replace(long, short)
    yield label
    label = label.replace(" to ", "–")
    yield label
    yield label.replace(" 20", " ")


_SHORTER = (
    ("during ", ""),
    ("the week ending ", "w/e "),
    ("the financial year ", "FY "),
    ("the ", ""),
    *((month, month[:3]) for month in MONTHS),
)


def _plain(value: float) -> float:
    return int(value) if value == int(value) else to_tenth(value)
