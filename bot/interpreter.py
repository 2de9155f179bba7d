"""Words to questions with what the desk knows: its newest days, its events, its record years.

Every face reads what is typed here, so that the same words mean the same in all of them.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from bot.desk import Desk
from bot.errors import AskerError
from bot.language import Before, Context, Reading, read_aloud
from bot.periods import Ever, Period, Year
from bot.questions import Extreme, Grain, Lead, Subject
from bot.series import Holdings


class _Kept(NamedTuple):
    today: date
    holdings: Holdings
    context: Context


class Interpreter:
    """Reads for any day and any asker. What it keeps is made anew when the day or what is held changes,
    so one may serve a process for as long as that runs."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._kept: dict[date | None, _Kept] = {}

    def read(self, text: str, today: date, as_of: date | None = None, before: Before = None) -> Reading:
        """What ``text`` asks; ``before``: the question that it may follow from.

        Raises ``AskerError`` where the words are not understood.
        """
        return read_aloud(text, self.context(today, as_of), before)

    def explained(self, text: str, today: date, as_of: date | None = None) -> Iterator[str]:
        """What each word became, and why the kind of question was chosen."""
        from bot.language.explain import explain, why  # only where it is asked for

        context = self.context(today, as_of)
        yield from explain(text, context)
        try:
            yield why(read_aloud(text, context).question, text, context)
        except AskerError as error:
            yield f"No question: {error.sentence}"

    def context(self, today: date, as_of: date | None = None) -> Context:
        """What the reader is told, for questions asked on ``today`` as known on ``as_of``."""
        holdings = self._desk.known(today, as_of)
        kept = self._kept.get(as_of)
        if kept is None or kept.holdings is not holdings or kept.today != today:
            kept = _Kept(today, holdings, self._made(holdings, today, as_of))
            self._kept = {as_of: kept}
        return kept.context

    def _made(self, holdings: Holdings, today: date, as_of: date | None) -> Context:
        measures = {*holdings.days, *holdings.weeks}
        newest = {name: day for name in measures if (day := holdings.newest(name)) is not None}
        listed = sorted({*holdings.categories("arrivals by nationality")} - {"Total"})

        def peak(measure: str) -> Period | None:
            return self._peak(measure, today, as_of)

        return Context(today, newest, self._desk.events(), tuple(listed), peak)

    def _peak(self, measure: str, today: date, as_of: date | None) -> Period | None:
        """The year with the highest figure."""
        highest = Extreme(Subject(measure), Ever(), Grain.YEAR, lead=Lead.DATE)
        try:
            return Year(int(self._desk.ask(highest, today, as_of).figures[0].value))
        except AskerError:
            return None
