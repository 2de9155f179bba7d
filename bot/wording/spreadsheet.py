"""An answer as CSV for a spreadsheet: its figures, or the days they are a sum of. One way for all faces.

Written with the standard library, not pandas: a process that serves Slack has no 60 MB to spare for it.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from io import StringIO

from bot.answers import Answer, Figure
from bot.errors import NoFigure
from bot.measures import BY_NAME, Adds
from bot.questions import Average, Basis, Check, Compare, Latest, Total, text

COLUMNS = ("name", "value", "unit", "start", "end", "status", "source")
Row = tuple[str, object, str, date, date, str, str]

_RUNS_AS_FORMULA = frozenset("=+-@＝＋－＠")
_CONTROLS = frozenset("\t\r\n")
_ADDED_UP = (Total, Latest, Compare, Average, Check)
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class File:
    """A CSV file: its name, what it is called, and its bytes."""

    name: str
    title: str
    data: bytes


def files(answer: Answer) -> tuple[File, ...]:
    """The figures, and where they are a sum of days, the days; none where the answer has no figure.

    UTF-8 with a byte order mark: without it, Excel takes a double-clicked file for the machine's old code
    page and garbles every “ and −. LibreOffice and pandas (``encoding="utf-8-sig"``) read it too.
    """
    asked = text(answer.question)
    name = file_name(asked)
    made = []
    if answer.figures:
        made.append(File(f"{name}.csv", f"Figures: {asked}", figures_csv(answer).encode("utf-8-sig")))
    if is_added_up(answer):
        made.append(File(f"{name}-days.csv", f"Day by day: {asked}", days_csv(answer).encode("utf-8-sig")))
    return tuple(made)


def file_name(question: str) -> str:
    """A question's canonical text as the name of a file, without an ending."""
    return re.sub("[^a-z0-9]+", "-", question.lower()).strip("-")[:_LONGEST_NAME]


def figures_csv(answer: Answer) -> str:
    """A row a figure, in the answer's order, under ``COLUMNS``."""
    return written(figure_rows(answer))


def days_csv(answer: Answer) -> str:
    """A row for each day or week that the answer is a sum of. Raises ``NoFigure`` where it is none."""
    return written(day_rows(answer))


def written(rows: Iterable[Row]) -> str:
    """Rows as CSV. Text that a spreadsheet would run as a formula is kept from it by a quote mark."""
    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return file.getvalue()


def harmless(cell: object) -> object:
    """Text whose first visible character begins a formula, made text for good. Numbers stay numbers."""
    if not isinstance(cell, str):
        return cell
    visible = next((char for char in cell if char.isprintable() and not char.isspace()), "")
    return f"'{cell}" if visible in _RUNS_AS_FORMULA or cell[:1] in _CONTROLS else cell


def figure_rows(answer: Answer) -> list[Row]:
    return [_row(figure) for figure in answer.figures]


def is_added_up(answer: Answer) -> bool:
    """Whether the answer is a sum of the days or weeks behind it, so that they add up to what was said."""
    question = answer.question
    final = isinstance(question, Total) and question.basis is Basis.FINAL
    ratio = BY_NAME[question.subject.measure].adds is Adds.RATIO
    return answer.rows is not None and isinstance(question, _ADDED_UP) and not final and not ratio


def day_rows(answer: Answer) -> Iterator[Row]:
    """Each with its own source. Raises ``NoFigure`` where the answer is no sum of days, so that a column can
    never be added up to something that was not said."""
    if answer.rows is None or not is_added_up(answer):
        raise NoFigure(
            "This answer is not a sum of days or weeks, so there are none to list: --csv gives its figures.",
            (text(answer.question),),
        )
    measure = BY_NAME[answer.question.subject.measure]
    status = next(figure.status for figure in answer.figures if figure.source)
    for first, last, value in answer.rows:
        source = [publication for day, publication in answer.stated_by if day <= first][-1]
        yield measure.name, value, measure.unit, first, last, status.value, source


def _row(figure: Figure) -> Row:
    value = str(figure.value).lower() if isinstance(figure.value, bool) else figure.value
    return figure.name, value, figure.unit, figure.start, figure.end, figure.status.value, figure.source
