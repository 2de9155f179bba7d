"""An answer as pandas frames, and as CSV for a spreadsheet: its figures, or the days they are a sum of."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from bot.answers import Answer, Figure
from bot.errors import NoFigure
from bot.measures import BY_NAME, Adds
from bot.questions import Average, Basis, Check, Compare, Latest, Total, text

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = ("name", "value", "unit", "start", "end", "status", "source")
_RUNS_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_ADDED_UP = (Total, Latest, Compare, Average, Check)

_Row = tuple[str, object, str, date, date, str, str]


def figures_frame(answer: Answer) -> "pd.DataFrame":
    """A row a figure, in the answer's order, under ``COLUMNS``: the same as the machine interface gives."""
    return _framed([_row(figure) for figure in answer.figures])


def days_frame(answer: Answer) -> "pd.DataFrame":
    """A row for each day or week that the answer is a sum of, under ``COLUMNS``, each with its own source.

    Raises ``NoFigure`` where the answer is no sum of days, so that a column can never be added up to
    something that was not said.
    """
    return _framed(list(_days(answer)))


def csv(data: "pd.DataFrame") -> str:
    """A frame as CSV. Text that a spreadsheet would run as a formula is kept from it by a quote mark."""
    rows = [tuple(map(_harmless, row)) for row in data.itertuples(index=False)]
    return _framed(rows).to_csv(index=False, lineterminator="\n")


def _framed(rows: Sequence[tuple[object, ...]]) -> "pd.DataFrame":
    import pandas as pd  # half a second to import: only where a table leaves the desk

    return pd.DataFrame(rows, columns=COLUMNS, dtype=object)  # a whole number stays one beside a fraction


def _row(figure: Figure) -> _Row:
    value = str(figure.value).lower() if isinstance(figure.value, bool) else figure.value
    span = figure.start, figure.end
    return figure.name, value, figure.unit, *span, figure.status.value, figure.source


def _days(answer: Answer) -> Iterator[_Row]:
    question = answer.question
    final = isinstance(question, Total) and question.basis is Basis.FINAL
    measure = BY_NAME[question.subject.measure]
    added_up = isinstance(question, _ADDED_UP) and not final and measure.adds is not Adds.RATIO
    if answer.rows is None or not added_up:
        raise NoFigure(
            "This answer is not a sum of days or weeks, so there are none to list: --csv gives its figures.",
            (text(question),),
        )
    status = next(figure.status for figure in answer.figures if figure.source)
    for first, last, value in answer.rows:
        source = [publication for day, publication in answer.stated_by if day <= first][-1]
        yield measure.name, value, measure.unit, first, last, status.value, source


def _harmless(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_RUNS_AS_FORMULA) else cell
