"""What is kept of replies: repeated questions cost little, and no reply outlives its figures or its day."""

from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest

from bot.answers import Answer
from bot.desk import Desk
from bot.events import NO_EVENTS, Events
from bot.interpreter import Interpreter
from bot.questions import Question, parse
from bot.series import Edition, Holdings
from bot.slack import answering
from bot.slack.answering import MOST_DAYS, Answering, Body, Reply, Spoken
from bot.slack.layouts import for_asker, in_thread
from bot.wording.slack.blocks import Said
from bot.wording.style import NEWSPAPER, WEB
from tests.spec.tables import given

TODAY = date(2026, 8, 21)
MOST_KEPT = 20


def holdings(a_day: int) -> Holdings:
    return given(f"day | arrivals | boats\n2024-01-01 to 2026-08-20 | {a_day} | 1").holdings


@dataclass
class Library:
    number: int = 1
    held: Holdings = field(default_factory=lambda: holdings(10))

    def edition(self) -> Edition:
        return Edition(self.number, None)

    def holdings(self, as_of: date | None) -> Holdings:
        return self.held

    def events(self) -> Events:
        return NO_EVENTS


class Counting(Desk):
    """``asked``: how often."""

    asked = 0

    def ask(self, question: Question, today: date, as_of: date | None = None) -> Answer:
        self.asked += 1
        return super().ask(question, today, as_of)


@dataclass
class Desked:
    library: Library
    desk: Counting
    answering: Answering

    def say(self, words: str, today: date = TODAY) -> Spoken:
        return self.answering.spoken(words, for_asker, today, NEWSPAPER)

    def body(self, words: str, today: date = TODAY) -> Body:
        return self.answering.body(words, for_asker, today, NEWSPAPER)


@pytest.fixture
def desked() -> Desked:
    library, seconds = Library(), iter(range(10_000_000))
    desk = Counting(library, lambda: float(next(seconds)))
    return Desked(library, desk, Answering(desk, Interpreter(desk), NEWSPAPER))


def test_what_was_asked_before_is_not_worked_out_again(desked: Desked) -> None:
    first = desked.body("boats 2024")
    asked = desked.desk.asked
    assert desked.body("boats 2024") is first
    assert desked.desk.asked == asked


def test_a_new_release_is_never_answered_with_the_old_figures(desked: Desked) -> None:
    assert "3,660" in desked.body("2024").json
    desked.library.number, desked.library.held = 2, holdings(20)
    assert "7,320" in desked.body("2024").json


def test_a_new_day_is_never_answered_with_yesterdays_last_week(desked: Desked) -> None:
    first = desked.body("last week", TODAY)
    later = desked.body("last week", TODAY + timedelta(days=7))
    assert first.json != later.json
    assert desked.body("last week", TODAY) is first


def test_style_place_and_the_question_before_make_other_replies(desked: Desked) -> None:
    speak, words = desked.answering.spoken, "compare 2024 with 2025"
    assert "per cent" in desked.body(words).json
    assert "per cent" not in desked.answering.body(words, for_asker, TODAY, WEB).json
    assert "per cent" in speak(words, for_asker, TODAY, NEWSPAPER).said["text"]
    assert "per cent" not in speak(words, for_asker, TODAY, WEB).said["text"]
    assert speak(words, in_thread, TODAY, NEWSPAPER).said != speak(words, for_asker, TODAY, NEWSPAPER).said
    boats, people = parse("total boats 2024"), parse("total arrivals 2024")
    of_boats = speak("and in 2025?", for_asker, TODAY, NEWSPAPER, boats).reply.canonical
    of_people = speak("and in 2025?", for_asker, TODAY, NEWSPAPER, people).reply.canonical
    assert (of_boats, of_people) == ("total boats 2025", "total arrivals 2025")


def test_what_is_kept_is_bounded(desked: Desked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answering, "MOST_KEPT", MOST_KEPT)

    def short(reply: Reply, _events: Events) -> Said:
        return {"text": reply.canonical, "blocks": []}

    for number in range(MOST_KEPT + 5):
        desked.answering.body(f"top {number + 1} days 2025", short, TODAY, NEWSPAPER)
    for day in range(MOST_DAYS + 3):
        desked.body("2024", TODAY - timedelta(days=day))
    desked.body("2024 " + " " * 5_000)
    days = desked.answering._days
    assert len(days) == MOST_DAYS
    assert sum(len(day.kept) for day in days.values()) <= MOST_KEPT + MOST_DAYS
    assert all(len(key.words) < 1_000 for day in days.values() for key in day.kept)


def test_what_is_not_understood_is_said_and_kept_too(desked: Desked) -> None:
    first = desked.body("blorp")
    assert first.outcome == "declined"
    assert desked.say("blorp").reply.canonical == ""
    assert desked.body("blorp") is first
    assert desked.body("help").outcome == "help"
