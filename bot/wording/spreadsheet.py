"""An answer as CSV for a spreadsheet: its figures, or the days they are a sum of. One way for all faces."""

from bot.answers import Answer
from bot.wording.frame import csv, days_frame, figures_frame


def figures_csv(answer: Answer) -> str:
    """A row a figure, under headings."""
    return csv(figures_frame(answer))


def days_csv(answer: Answer) -> str:
    """A row for each day or week that the answer is a sum of. Raises ``NoFigure`` where it is none."""
    return csv(days_frame(answer))
