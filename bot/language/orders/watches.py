"""What is watched for, from words: ``arrivals over 1,000 a day``, ``no crossings for two weeks``."""

import re
from collections.abc import Callable

from bot.errors import NotUnderstood
from bot.measures import MEASURES
from bot.questions import Comparator, Condition, Grain
from bot.sending.watch import (
    BY_WEEK,
    EXAMPLES,
    Above,
    Deaths,
    NoneFor,
    Records,
    RunningTotal,
    Watch,
    checked,
)

_NUMBER = r"(?P<number>\d[\d,]*(?:\.\d+)?k?|[a-z]+)"
_MEASURE = r"(?P<measure>[a-z ]+?)"
_OVER = r"(?P<over>>=?|≥|over|above|more than|at least|exceed(?:s|ing)?|pass(?:es|ing)?)"
_PER = r"(?:(?:a|per|in a|in one) (?P<grain>day|week)|(?P<daily>daily|weekly))"
_UNIT = r"(?P<unit>days?|weeks?)"
_COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WORDS = {word: number for number, word in enumerate(_COUNTED, start=1)} | {"a": 1, "fourteen": 14}
_MEASURES = {
    alias: measure.name
    for measure in MEASURES
    if measure.name in (*BY_WEEK, "deaths")
    for alias in (measure.name, *measure.aliases)
}
_CANNOT = "That cannot be watched for. A day or week over a number can, records, the year's total, days "
_CANNOT += "without arrivals, and deaths."


def read_watch(said: str) -> Watch:
    """Raises ``NotUnderstood``, in one sentence with examples, for what cannot be watched."""
    words = " ".join(said.lower().replace("’", "'").split()).removeprefix("for ").strip(" .!")
    for form, make in _FORMS:
        match = form.fullmatch(words)
        watch = make(match) if match else None
        if watch is not None:
            return checked(watch)
    raise NotUnderstood(_CANNOT, EXAMPLES)


def _above(match: re.Match[str]) -> Watch | None:
    measure, number = _measure(match), _number(match["number"])
    if measure is None or number is None or measure == "deaths":
        return None
    given = match.groupdict()
    grain = given.get("grain") or {"daily": "day", "weekly": "week"}.get(given.get("daily") or "", "day")
    least = match["over"] in {">=", "≥", "at least"}
    return Above(measure, Condition(Comparator.AT_LEAST if least else Comparator.OVER, number), Grain(grain))


def _records(match: re.Match[str]) -> Watch | None:
    measure = _measure(match)
    return Records(measure) if measure is not None and measure != "deaths" else None


def _total(match: re.Match[str]) -> Watch | None:
    measure, number = _measure(match), _number(match["number"])
    if measure is None or number is None or measure == "deaths":
        return None
    return RunningTotal(number, measure)


def _none_for(match: re.Match[str]) -> Watch | None:
    measure, number = _measure(match), _number(match["number"])
    if measure is None or number is None or measure == "deaths":
        return None
    return NoneFor(number * (7 if match["unit"].startswith("week") else 1), measure)


def _deaths(match: re.Match[str]) -> Watch | None:
    return Deaths() if _measure(match) == "deaths" else None


def _measure(match: re.Match[str]) -> str | None:
    """The measure named; arrivals where none is. None for what is none."""
    named = match.groupdict().get("measure")
    return "arrivals" if named is None else _MEASURES.get(named.strip())


def _number(text: str) -> int | None:
    if text in _WORDS:
        return _WORDS[text]
    digits = text.removesuffix("k").replace(",", "")
    try:
        value = float(digits) * (1000 if text.endswith("k") else 1)
    except ValueError:
        return None
    return int(value) if value == int(value) and value < 10**9 else None


Make = Callable[[re.Match[str]], Watch | None]
_FORMS: tuple[tuple[re.Pattern[str], Make], ...] = (
    (re.compile(rf"{_MEASURE} {_OVER} {_NUMBER}(?: {_PER})?"), _above),
    (re.compile(rf"{_OVER} {_NUMBER}(?: {_MEASURE})?(?: {_PER})?"), _above),
    (re.compile(rf"(?:a |any |new )*records?(?: (?:of|for|in) {_MEASURE})?"), _records),
    (re.compile(rf"{_MEASURE} records?"), _records),
    (
        re.compile(
            rf"(?:the )?(?:year's |running )?total(?: {_OVER}| reaches| of)? {_NUMBER}(?: {_MEASURE})?"
        ),
        _total,
    ),
    (re.compile(rf"no {_MEASURE} (?:for|in) {_NUMBER} {_UNIT}"), _none_for),
    (re.compile(rf"{_NUMBER} {_UNIT} (?:without|with no) {_MEASURE}"), _none_for),
    (re.compile(rf"(?:any |new )*{_MEASURE}"), _deaths),
)
