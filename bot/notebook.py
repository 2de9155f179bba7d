"""The desk in a notebook, or in a program of a data desk: questions in, pandas frames out."""

import os
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

from bot.answers import Answer
from bot.bootstrap.terminal import Outside
from bot.cli.interview import Interview
from bot.settings import Settings
from bot.wording.frame import days_frame, figures_frame
from bot.wording.machine import answered

if TYPE_CHECKING:
    import pandas as pd


@dataclass
class Notebook:
    """Questions are asked on ``today`` (where not given, the day it is), as known on ``as_of``, of the
    database that ``DATABASE_URL`` names. Each frame bears in ``attrs`` what must be said with its figures:
    ``headline``, ``read_as``, ``caveats`` and ``sources``.

    All raise ``AskerError``, whose text says why, where the words are not understood or no figure answers.
    """

    today: date | None = None
    as_of: date | None = None
    _outside: Outside = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._outside = Outside(Settings.read(os.environ))

    def figures(self, question: str) -> "pd.DataFrame":
        """A row a figure, the direct answer first: name, value, unit, start, end, status, source."""
        answer = self.ask(question)
        return self._saying(figures_frame(answer), answer)

    def days(self, question: str) -> "pd.DataFrame":
        """A row for each day or week that the figure is the sum of, in the same columns."""
        answer = self.ask(question)
        return self._saying(days_frame(answer), answer)

    def ask(self, question: str) -> Answer:
        """The answer as the desk has it."""
        return self._interview.ask(question)

    def close(self) -> None:
        """Let the database go."""
        self._outside.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @cached_property
    def _interview(self) -> Interview:
        return Interview(self._outside.desk(), self.today or self._outside.today, self.as_of)

    def _saying(self, frame: "pd.DataFrame", answer: Answer) -> "pd.DataFrame":
        said = answered(answer, self._outside.style, self._interview.notes)
        frame.attrs = {name: said[name] for name in ("headline", "read_as", "caveats", "sources")}
        return frame
