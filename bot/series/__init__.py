"""What is held, in memory: columns by day and by week, longer figures, and their revisions."""

from bot.series.column import ABSENT, Column, ColumnRows
from bot.series.holdings import Edition, FirstServes, Holdings, Join, Longer, Revision
from bot.series.join import Row, hold
from bot.series.revised import Moved, like, moved

__all__ = [
    "ABSENT",
    "Column",
    "ColumnRows",
    "Edition",
    "FirstServes",
    "Holdings",
    "Join",
    "Longer",
    "Moved",
    "Revision",
    "Row",
    "hold",
    "like",
    "moved",
]
