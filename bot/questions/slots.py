"""How each field of a question is written in canonical text, and read back."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.errors import NotUnderstood
from bot.events import Events
from bot.measures import BY_NAME
from bot.periods import PERIOD_PATTERN, parse_period
from bot.questions.conditions import Comparator, Condition, in_tenths
from bot.questions.vocabulary import Basis, By, Direction, Grain, Lead, Per, Subject

_MEASURES = "|".join(sorted(map(re.escape, BY_NAME), key=len, reverse=True))
_NATIONALITY = r"[A-Z][A-Za-z' ().,&-]*?"
_RECORD = "towards a record"
_COMPARATORS = "|".join(Comparator)


@dataclass(frozen=True, slots=True)
class Slot:
    """``pattern`` has no groups that capture."""

    pattern: str
    write: Callable[[Any], str]
    read: Callable[[str, Events], Any]


def _read_subject(text: str, events: Events) -> Subject:
    measure, _, nationality = text.partition(" from ")
    return Subject(measure, nationality)


def _read_condition(text: str, events: Events) -> Condition:
    comparator, _, threshold = text.rpartition(" ")
    return Condition(Comparator(comparator), _whole_number(threshold))


def _whole_number(text: str) -> int:
    if len(text) > 12:
        raise NotUnderstood("A number that long cannot be asked about.")
    return int(text)


def _read_tenths(text: str) -> int:
    whole, _, tenth = text.partition(".")
    return _whole_number(whole) * 10 + int(tenth or 0)


def _choice(choices: Any) -> Slot:
    return Slot("|".join(choices), str, lambda text, _: choices(text))


def _word(*words: str) -> Slot:
    return Slot("|".join(words), str, lambda text, _: text)


_date = Slot(r"\d{4}-\d\d-\d\d", date.isoformat, lambda text, _: date.fromisoformat(text))
_year = Slot(r"\d{4}", "{:04d}".format, lambda text, _: date(int(text), 1, 1).year)
_number = Slot(r"\d+", str, lambda text, _: _whole_number(text))
_period = Slot(PERIOD_PATTERN, lambda period: period.text, parse_period)
_periods = Slot(
    rf"(?:{PERIOD_PATTERN})(?:; (?:{PERIOD_PATTERN}))+",
    lambda periods: "; ".join(period.text for period in periods),
    lambda text, events: tuple(parse_period(part, events) for part in text.split("; ")),
)

_numbers = Slot(
    r"\d+(?:,\d+)*",
    lambda numbers: ",".join(map(str, numbers)),
    lambda text, _: tuple(map(int, text.split(","))),
)

_tenths = Slot(r"\d+(?:\.\d)?", in_tenths, lambda text, _: _read_tenths(text))

SLOTS: dict[str, Slot] = {
    "subject": Slot(
        rf"(?:{_MEASURES})(?: from {_NATIONALITY})?", lambda subject: subject.text, _read_subject
    ),
    "of": Slot(_MEASURES, str, lambda text, _: text),
    "period": _period,
    "against": _period,
    "whole": _period,
    "within": _period,
    "periods": _periods,
    "basis": _choice(Basis),
    "grain": _choice(Grain),
    "per": _choice(Per),
    "by": _choice(By),
    "direction": _choice(Direction),
    "lead": _choice(Lead),
    "which": _word("longest", "current", "first", "last"),
    "among": _word("like", "all"),
    "comparator": _choice(Comparator),
    "tenths": _tenths,
    "moved": _word("up", "down"),
    "condition": Slot(rf"(?:{_COMPARATORS}) \d+", lambda condition: condition.text, _read_condition),
    "threshold": _number,
    "count": _number,
    "days": _number,
    "claimed": _number,
    "top": _number,
    "back": _number,
    "year": _year,
    "beat": _year,
    "first_year": _year,
    "last_year": _year,
    "record": Slot(_RECORD, lambda _: _RECORD, lambda *_: True),
    "above": _number,
    "place": _number,
    "only": _numbers,
    "months": _numbers,
    "as_of": _date,
}
