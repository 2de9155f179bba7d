"""Whether two questions ask for the same figure, however their periods are called."""

from dataclasses import fields
from datetime import date
from typing import Any

from bot.measures import BY_NAME
from bot.periods import Period, Span
from bot.questions import Comparator, Condition, Lead, Question, Rank
from tests.english.things import NEWEST, NEWEST_DEATHS

_PERIODS = ("period", "against", "whole", "within")
_WHICH_FIRST = (Lead.VALUE, Lead.DATE)


def same(one: Question, other: Question) -> bool:
    return type(one) is type(other) and _shape(one) == _shape(other)


def _shape(question: Question) -> dict[str, Any]:
    """The fields, with periods as the days held in them and conditions as ranges of whole numbers."""
    shape: dict[str, Any] = {field.name: getattr(question, field.name) for field in fields(question)}
    measure = question.subject.measure
    for name in _PERIODS:
        if shape.get(name) is not None:
            shape[name] = _days(shape[name], measure)
    if "periods" in shape:
        shape["periods"] = sorted(_days(period, measure) for period in shape["periods"])
    if "condition" in shape:
        shape["condition"] = _numbers(shape["condition"])
    if shape.get("lead") in _WHICH_FIRST:  # both figures are in the answer
        shape["lead"] = Lead.VALUE
    if isinstance(question, Rank) and question.period.text.isdigit():  # a year's like are all years
        shape["among"] = "all"
    return shape


def _days(period: Period, measure: str) -> tuple[date, date]:
    held = Span(BY_NAME[measure].first_day, NEWEST.get(measure, NEWEST_DEATHS))
    span = period.span(held)
    cut = span.overlap(held) or span
    return cut.first, cut.last


def _numbers(condition: Condition) -> tuple[int, int]:
    endless, n = 10**12, condition.threshold
    match condition.comparator:
        case Comparator.OVER:
            return n + 1, endless
        case Comparator.AT_LEAST:
            return n, endless
        case Comparator.UNDER:
            return 0, n - 1
        case Comparator.AT_MOST:
            return 0, n
        case _:
            return n, n
