"""Conditions on a figure, in a sentence: days with no arrivals, months with more than 5,000 people."""

from bot.answers import Number
from bot.measures import Adds
from bot.questions import Comparator, Condition, Grain, Subject
from bot.questions.conditions import ANY, NIL
from bot.wording.numbers import did, of
from bot.wording.subject import measure_of, origin

_COMPARATORS = {
    Comparator.OVER: "more than ",
    Comparator.UNDER: "fewer than ",
    Comparator.AT_LEAST: "at least ",
    Comparator.AT_MOST: "at most ",
    Comparator.EXACTLY: "exactly ",
    Comparator.ABOUT: "about ",
    Comparator.NEARLY: "nearly ",
    Comparator.JUST_OVER: "just over ",
}


def pieces_that(grain: Grain, condition: Condition, subject: Subject, count: Number = 2) -> str:
    """days with no people; a day with at least one person, for ``count`` 1."""
    pieces = grain.value if count == 1 else f"{grain.value}s"
    return f"{pieces} {on_which(condition, subject)}"


def on_which(condition: Condition, subject: Subject) -> str:
    """when no people arrived in small boats; with more than 50 people per boat."""
    measure = measure_of(subject)
    if measure.adds is Adds.RATIO:
        return f"with {how_many(condition, subject)}"
    return f"when {how_many(condition, subject)} {did(_least(condition), measure)}"


def how_many(condition: Condition, subject: Subject) -> str:
    """no people; at least one person; more than 1,000 people."""
    one, many = measure_of(subject).noun
    if condition == NIL:
        return f"no {many}{origin(subject)}"
    if condition == ANY:
        return f"at least one {one}{origin(subject)}"
    return f"{_COMPARATORS[condition.comparator]}{_number(condition.threshold, one, many)}{origin(subject)}"


def _least(condition: Condition) -> Number:
    """The number that the verb agrees with."""
    return 1 if condition == ANY else condition.threshold


def _number(threshold: int, one: str, many: str) -> str:
    return of(threshold, one, many) if threshold else f"0 {many}"
