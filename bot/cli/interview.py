"""Words in, an answer out: what a terminal asks, for one day."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from bot.answers import Answer
from bot.desk import Desk
from bot.events import Events
from bot.interpreter import Interpreter
from bot.questions import Question


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
    interpreter: Interpreter = field(init=False)
    _before: Question | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self.interpreter = Interpreter(self.desk)

    def ask(self, text: str) -> Answer:
        """Raises ``AskerError`` where the words are not understood or have no figure."""
        self.question, self.notes = None, ()
        before = self._before if self.talk else None
        reading = self.interpreter.read(text, self.today, self.as_of, before)
        self.question, self.notes = reading.question, reading.notes
        self._before = reading.question
        return self.desk.ask(self.question, self.today, self.as_of)

    def events(self) -> Events:
        """The events known, for their titles."""
        return self.desk.events()

    def explained(self, text: str) -> Iterator[str]:
        """What each word became, and why the kind of question was chosen."""
        return self.interpreter.explained(text, self.today, self.as_of)
