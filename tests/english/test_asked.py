"""Questions as reporters and editors type them, each with the question it must be read as and the first
figure of its answer. The figures were worked out apart from the desk, from the publishers' files of 21
August 2026; ``-`` marks a question that must be declined or asked back."""

import csv
import json
from pathlib import Path

import pytest

from bot.cli.interview import Interview
from bot.errors import AskerError
from bot.questions import text

TABLE = Path(__file__).parent / "asked.tsv"
with TABLE.open(encoding="utf-8", newline="") as lines:
    ROWS = [tuple(row) for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)][1:]
ANSWERED = [row for row in ROWS if row[1] != "-"]
DECLINED = [asked for asked, question, _ in ROWS if question == "-"]


@pytest.mark.parametrize(("asked", "question", "first"), ANSWERED)
def test_is_read_and_answered(shipped: Interview, asked: str, question: str, first: str) -> None:
    answer = shipped.ask(asked)
    assert text(answer.question) == question
    assert answer.figures[0].value == pytest.approx(json.loads(first))


@pytest.mark.parametrize("asked", DECLINED)
def test_gives_no_figure(shipped: Interview, asked: str) -> None:
    with pytest.raises(AskerError):
        shipped.ask(asked)
