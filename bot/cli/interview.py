"""Words in, an answer out: the reading of a question and the asking of it, for one day."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from bot.answers import Answer
from bot.desk import Desk
from bot.errors import AskerError
from bot.language import Context, read_aloud
from bot.periods import Ever, Period, Year
from bot.questions import Extreme, Grain, Lead, Question, Subject
from bot.series import Holdings


@dataclass(slots=True)
class Interview:
    """Questions asked on ``today``, as known on ``as_of``. ``question``: the last one understood;
    ``notes``: what of it was read otherwise than it was typed;
    ``talk``: whether a question may follow from the one before."""

    desk: Desk
    today: date
    as_of: date | None = None
    question: Question | None = None
    notes: tuple[str, ...] = ()
    talk: bool = False
    _before: Question | None = field(default=None, init=False)
    _context: Context | None = field(default=None, init=False)
    _read_for: Holdings | None = field(default=None, init=False)

    def ask(self, text: str) -> Answer:
        """Raises ``AskerError`` where the words are not understood or have no figure."""
        self.question, self.notes = None, ()
        reading = read_aloud(text, self._known(), self._before if self.talk else None)
        self.question, self.notes = reading.question, reading.notes
        self._before = reading.question
        return self.desk.ask(self.question, self.today, self.as_of)

    def explained(self, text: str) -> Iterator[str]:
        """What each word became, and why the kind of question was chosen."""
        from bot.language.explain import explain, why  # only where it is asked for

        yield from explain(text, self._known())
        try:
            yield why(read_aloud(text, self._known()).question, text, self._known())
        except AskerError as error:
            yield f"No question: {error.sentence}"

    def _known(self) -> Context:
        """The context, made anew only when what is held has changed."""
        holdings = self.desk.known(self.today, self.as_of)
        if self._context is None or holdings is not self._read_for:
            self._context, self._read_for = self._made(holdings), holdings
        return self._context

    def _made(self, holdings: Holdings) -> Context:
        measures = {*holdings.days, *holdings.weeks}
        newest = {name: day for name in measures if (day := holdings.newest(name)) is not None}
        listed = sorted({*holdings.categories("arrivals by nationality")} - {"Total"})
        return Context(self.today, newest, self.desk.events(), tuple(listed), self._peak)

    def _peak(self, measure: str) -> Period | None:
        """The year with the highest figure."""
        highest = Extreme(Subject(measure), Ever(), Grain.YEAR, lead=Lead.DATE)
        try:
            found = self.desk.ask(highest, self.today, self.as_of).figures[0].value
        except AskerError:
            return None
        return Year(int(found))
