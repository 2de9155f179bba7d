"""The figures behind an answer as a pandas frame, and as CSV for a spreadsheet."""

from typing import TYPE_CHECKING

from bot.answers import Answer
from bot.questions import Breakdown, Each, Series

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = ("first_day", "last_day", "what", "value", "unit", "source", "released")
_RUNS_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def frame(answer: Answer) -> "pd.DataFrame":
    """A row a piece, in order, under ``COLUMNS``: days as dates, ``value`` a number or text.

    The pieces are those asked for (a series, a breakdown, several periods), else the days or weeks that
    the answer was added up from, else its figures. ``source`` and ``released`` name the publications
    used and their days of release, in the same order.
    """
    import pandas as pd  # half a second to import: only where a table leaves the desk

    data = pd.DataFrame(_rows(answer), columns=COLUMNS[:5])
    data["source"] = "; ".join(citation.id for citation in answer.citations)
    data["released"] = "; ".join(citation.published.isoformat() for citation in answer.citations)
    return data


def csv(answer: Answer) -> str:
    """The frame as CSV. Text that a spreadsheet would run as a formula is kept from it by a quote mark."""
    data = frame(answer)
    texts = ["what", "unit", "source", "released"]
    data[texts] = data[texts].map(_harmless)
    return data.to_csv(index=False, lineterminator="\n")


def _rows(answer: Answer) -> list[tuple[object, ...]]:
    asked_for_pieces = isinstance(answer.question, (Series, Breakdown, Each))
    if answer.rows is None or asked_for_pieces:
        return [(f.start, f.end, f.name, f.value, f.unit) for f in answer.figures]
    unit = next((figure.unit for figure in answer.figures if figure.source), "")
    measure = answer.question.subject.measure
    return [(first, last, measure, value, unit) for first, last, value in answer.rows]


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_RUNS_AS_FORMULA) else text
