"""Words to what is said in answer. Replies are kept, so that what is asked often costs almost nothing."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import orjson

from bot.answers import Answer
from bot.desk import Desk
from bot.errors import AskerError, NotUnderstood
from bot.events import Events
from bot.interpreter import Interpreter
from bot.language import Before, HelpAsked
from bot.questions import Question, parse, text
from bot.series import Holdings
from bot.wording.message import Message, answered, not_answered
from bot.wording.slack.blocks import Said
from bot.wording.style import STYLES, HouseStyle

MOST_KEPT = 512
MOST_DAYS = 3
LONGEST_KEPT = 300


@dataclass(frozen=True, slots=True)
class Reply:
    """What is to be said, before it is laid out. ``answer``, ``question``: None where there is no answer.
    ``help``: where help was asked for. ``today``: the day it was asked."""

    message: Message
    today: date
    answer: Answer | None = None
    question: Question | None = None
    help: HelpAsked | None = None

    @property
    def canonical(self) -> str:
        """The question's canonical text; empty where there is none."""
        return text(self.question) if self.question is not None else ""

    @property
    def outcome(self) -> str:
        return "help" if self.help is not None else self.message.outcome


Layout = Callable[[Reply, Events], Said]
"""How a reply looks in one place."""


class Spoken(NamedTuple):
    """A reply, laid out."""

    reply: Reply
    said: Said


class Body(NamedTuple):
    """The JSON of an answer that only its asker sees, and what came of asking."""

    outcome: str
    json: str


class _Key(NamedTuple):
    words: str
    style: str
    layout: Layout


@dataclass(slots=True)
class _Day:
    """What was said on one day from one state of what is held."""

    holdings: Holdings
    kept: "OrderedDict[_Key, Body]"


class Answering:
    """Answers and lays out. ``style``: the deployment's own, for workspaces that have chosen none.

    What is kept is let go when the day or what is held changes, so no reply outlives its figures. The
    desk answers in about a millisecond and is asked directly, not in a thread; so on an event loop it is
    one that answers from what is at hand, and all of these may raise ``NotAtHand``.
    """

    def __init__(self, desk: Desk, interpreter: Interpreter, style: HouseStyle) -> None:
        self._desk = desk
        self._interpreter = interpreter
        self._style = style
        self._days: OrderedDict[date, _Day] = OrderedDict()

    def style(self, name: str) -> HouseStyle:
        """The style of that name; the deployment's own for none, or for one that is no more."""
        return STYLES.get(name, self._style)

    def spoken(
        self, words: str, layout: Layout, today: date, style: HouseStyle, before: Before = None
    ) -> Spoken:
        """What is said to ``words``: a command, a canonical text or plain English. ``before``: the question
        that they may follow from. Never raises ``AskerError``: that is said too."""
        reply = self.reply(words, today, style, before)
        return Spoken(reply, layout(reply, self._desk.events()))

    def body(self, words: str, layout: Layout, today: date, style: HouseStyle) -> Body:
        """The same as JSON, kept for whoever asks it next; nothing but the text is kept."""
        day = self._day(today)
        key = _Key(words, style.name, layout)
        kept = day.kept.get(key)
        if kept is not None:
            day.kept.move_to_end(key)
            return kept
        reply, said = self.spoken(words, layout, today, style)
        made = Body(reply.outcome, orjson.dumps({"response_type": "ephemeral", **said}).decode())
        if len(words) <= LONGEST_KEPT:
            _keep(day.kept, key, made)
        return made

    def reply(self, words: str, today: date, style: HouseStyle, before: Before = None) -> Reply:
        """The same, not yet laid out and not kept."""
        try:
            reading = self._interpreter.read(words, today, before=before)
            answer = self._desk.ask(reading.question, today)
            return Reply(answered(answer, style, reading.notes), today, answer, reading.question)
        except HelpAsked as asked:
            return Reply(not_answered(asked), today, help=asked)
        except AskerError as error:
            return Reply(not_answered(error), today)

    def question(self, canonical: str) -> Question | None:
        """The question of a canonical text that was kept; None where it is none any more."""
        try:
            return parse(canonical, self._desk.events())
        except NotUnderstood:
            return None

    def _day(self, today: date) -> _Day:
        holdings = self._desk.known(today)
        day = self._days.get(today)
        if day is None or day.holdings is not holdings:
            day = self._days[today] = _Day(holdings, OrderedDict())
            while len(self._days) > MOST_DAYS:
                self._days.popitem(last=False)
        return day


def _keep(kept: "OrderedDict[_Key, Body]", key: _Key, made: Body) -> None:
    kept[key] = made
    if len(kept) > MOST_KEPT:
        kept.popitem(last=False)
