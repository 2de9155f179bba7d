"""An answer as pandas frames, for programs that work on: the same rows as the CSV has."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.answers import Answer
from bot.wording.spreadsheet import COLUMNS, Row, day_rows, figure_rows

if TYPE_CHECKING:
    import pandas as pd


def figures_frame(answer: Answer) -> "pd.DataFrame":
    """A row a figure, in the answer's order, under ``COLUMNS``: the same as the machine interface gives."""
    return _framed(figure_rows(answer))


def days_frame(answer: Answer) -> "pd.DataFrame":
    """A row for each day or week that the answer is a sum of, under ``COLUMNS``, each with its own source.

    Raises ``NoFigure`` where the answer is no sum of days.
    """
    return _framed(list(day_rows(answer)))


def _framed(rows: Sequence[Row]) -> "pd.DataFrame":
    import pandas as pd  # half a second to import: only where a table leaves the desk

    return pd.DataFrame(rows, columns=COLUMNS, dtype=object)  # a whole number stays one beside a fraction
