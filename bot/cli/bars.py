"""A chart in block characters: one bar a point, or, for many points, columns of bars."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.wording.charts import Chart
from bot.wording.numbers import numeral

MOST_BARS = 40
HEIGHT = 8
_EIGHTHS = " ▏▎▍▌▋▊▉█"
_HEIGHTS = " ▁▂▃▄▅▆▇█"
_NARROWEST_BAR = 8


def bars(chart: Chart, width: int) -> Iterator[str]:
    """Lines of text, none wider than ``width`` characters."""
    top = max(chart.values, default=0)
    if len(chart.values) <= MOST_BARS:
        yield from _lying(chart, top, width)
    else:
        yield from _standing(chart, top, width)


def _lying(chart: Chart, top: float, width: int) -> Iterator[str]:
    numbers = [numeral(value) for value in chart.values]
    widest_number = max(map(len, numbers))
    room = max(width - widest_number - 2 - _NARROWEST_BAR, 4)
    widest_label = min(max(map(len, chart.labels)), room)
    length = max(width - widest_label - widest_number - 2, 1)
    for label, value, number in zip(chart.labels, chart.values, numbers, strict=True):
        short = label if len(label) <= widest_label else f"{label[: widest_label - 1]}…"
        yield f"{short:<{widest_label}} {number:>{widest_number}} {_bar(value, top, length)}".rstrip()[:width]


def _bar(value: float, top: float, length: int) -> str:
    eighths = round(8 * length * value / top) if top > 0 and value > 0 else 0
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()


def _standing(chart: Chart, top: float, width: int) -> Iterator[str]:
    """Many points share a column: its height is their highest."""
    scale = len(numeral(top))
    columns = _thinned(chart.values, width - scale - 1)
    heights = [round(8 * HEIGHT * value / top) if top else 0 for value in columns]
    for row in range(HEIGHT - 1, -1, -1):
        label = numeral(top) if row == HEIGHT - 1 else "0" if row == 0 else ""
        cells = "".join(_HEIGHTS[min(max(height - 8 * row, 0), 8)] for height in heights)
        yield f"{label:>{scale}} {cells}".rstrip()
    first, last = chart.labels[0], chart.labels[-1]
    yield f"{'':>{scale}} {first} to {last}"[:width]


def _thinned(values: Sequence[float], most: int) -> list[float]:
    count = min(len(values), max(most, 1))
    edges = [index * len(values) // count for index in range(count + 1)]
    return [max(values[begin:end]) for begin, end in pairwise(edges)]
