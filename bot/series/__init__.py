"""What is held, in memory: columns by day and by week, longer figures, and their revisions."""

from bot.series.column import ABSENT, Column, ColumnRows
from bot.series.holdings import FirstServes, Holdings, Longer, Revision
from bot.series.join import Row, hold

__all__ = ["ABSENT", "Column", "ColumnRows", "FirstServes", "Holdings", "Longer", "Revision", "Row", "hold"]
