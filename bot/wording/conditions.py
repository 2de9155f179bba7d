"""Conditions on a figure, in a sentence: days with no arrivals, months with more than 5,000 people."""

from bot.questions import Comparator, Condition, Grain, Subject
from bot.questions.conditions import ANY, NIL
from bot.wording.numbers import Number, number
from bot.wording.subject import measure_of, origin

_COMPARATORS = {
    Comparator.OVER: "more than ",
    Comparator.UNDER: "fewer than ",
    Comparator.AT_LEAST: "at least ",
    Comparator.AT_MOST: "at most ",
    Comparator.EXACTLY: "exactly ",
}


def pieces_that(grain: Grain, condition: Condition, subject: Subject, count: Number = 2) -> str:
    """days with no people; a day with at least one person, for ``count`` 1."""
    pieces = grain.value if count == 1 else f"{grain.value}s"
    return f"{pieces} {on_which(condition, subject)}"


def on_which(condition: Condition, subject: Subject) -> str:
    """on which no people arrived in small boats; ... more than 1,000 people arrived ..."""
    measure = measure_of(subject)
    return f"when {how_many(condition, subject)} {measure.did}"


def how_many(condition: Condition, subject: Subject) -> str:
    """no people; at least one person; more than 1,000 people."""
    one, many = measure_of(subject).noun
    if condition == NIL:
        return f"no {many}{origin(subject)}"
    if condition == ANY:
        return f"at least one {one}{origin(subject)}"
    noun = one if condition.threshold == 1 else many
    return f"{_COMPARATORS[condition.comparator]}{number(condition.threshold)} {noun}{origin(subject)}"
