"""What a channel watches for, each with one canonical text: ``parse_watch(watch.text) == watch``."""

import re
from dataclasses import dataclass

from bot.errors import NotUnderstood
from bot.measures import BY_NAME, Held
from bot.questions import Comparator, Condition, Grain

SIGNS = {Comparator.OVER: ">", Comparator.AT_LEAST: ">="}
MOST_DAYS = 365
EXAMPLES = (
    "arrivals > 1000 a day",
    "boats > 20 a day",
    "records",
    "total 20,000",
    "no arrivals for 14 days",
    "deaths",
)
BY_DAY = ("arrivals", "boats", "uncontrolled landings")
BY_WEEK = (*BY_DAY, "prevented", "events prevented")


@dataclass(frozen=True, slots=True)
class Above:
    """A day, or a week from Monday to Sunday, over a number: ``arrivals > 1000 a day``."""

    measure: str
    condition: Condition
    grain: Grain = Grain.DAY

    @property
    def text(self) -> str:
        sign = SIGNS[self.condition.comparator]
        return f"{self.measure} {sign} {self.condition.threshold} a {self.grain}"


@dataclass(frozen=True, slots=True)
class Records:
    """The highest day or week since records began: ``records``, ``records of boats``."""

    measure: str = "arrivals"

    @property
    def text(self) -> str:
        return "records" if self.measure == "arrivals" else f"records of {self.measure}"


@dataclass(frozen=True, slots=True)
class RunningTotal:
    """A year's running total reaches a number: ``total 20,000``, ``total 500 boats``."""

    threshold: int
    measure: str = "arrivals"

    @property
    def text(self) -> str:
        return f"total {self.threshold:,}{'' if self.measure == 'arrivals' else f' {self.measure}'}"


@dataclass(frozen=True, slots=True)
class NoneFor:
    """So many days in a row without any: ``no arrivals for 14 days``."""

    days: int
    measure: str = "arrivals"

    @property
    def text(self) -> str:
        return f"no {self.measure} for {self.days} days"


@dataclass(frozen=True, slots=True)
class Deaths:
    """Each day for which deaths are newly recorded: ``deaths``."""

    measure = "deaths"
    text = "deaths"


Watch = Above | Records | RunningTotal | NoneFor | Deaths

_MEASURES = "|".join(BY_WEEK)
_FORMS = {
    Above: re.compile(rf"(?P<measure>{_MEASURES}) (?P<sign>>=?) (?P<number>\d+) a (?P<grain>day|week)"),
    Records: re.compile(rf"records(?: of (?P<measure>{_MEASURES}))?"),
    RunningTotal: re.compile(rf"total (?P<number>[\d,]+)(?: (?P<measure>{_MEASURES}))?"),
    NoneFor: re.compile(rf"no (?P<measure>{_MEASURES}) for (?P<number>\d+) days"),
    Deaths: re.compile("deaths"),
}


def parse_watch(text: str) -> Watch:
    """Read canonical text. Raises ``NotUnderstood`` for anything else."""
    for kind, form in _FORMS.items():
        match = form.fullmatch(text)
        if match:
            watch = _read(kind, match)
            if watch.text == text:
                return checked(watch)
    raise NotUnderstood("That is not the canonical text of a watch.", EXAMPLES)


def _read(kind: type[Watch], match: re.Match[str]) -> Watch:
    given = match.groupdict()
    measure, number = given.get("measure") or "arrivals", int((given.get("number") or "0").replace(",", ""))
    if kind is Above:
        comparator = next(comparator for comparator, sign in SIGNS.items() if sign == match["sign"])
        return Above(measure, Condition(comparator, number), Grain(match["grain"]))
    if kind is RunningTotal:
        return RunningTotal(number, measure)
    if kind is NoneFor:
        return NoneFor(number, measure)
    return Records(measure) if kind is Records else Deaths()


def checked(watch: Watch) -> Watch:
    """The watch, where it can be kept. Raises ``NotUnderstood`` for one that could never be told."""
    if isinstance(watch, Deaths):
        return watch
    by_week = BY_NAME[watch.measure].held is Held.WEEK
    if by_week and not (isinstance(watch, Above) and watch.grain is Grain.WEEK):
        raise NotUnderstood(
            f"{BY_NAME[watch.measure].title}: published by week, so only a number a week can be watched.",
            (f"{watch.measure} > 1000 a week",),
        )
    if isinstance(watch, NoneFor) and not 2 <= watch.days <= MOST_DAYS:
        raise NotUnderstood(f"Watch for 2 to {MOST_DAYS} days without any.", ("no arrivals for 14 days",))
    if isinstance(watch, RunningTotal) and watch.threshold < 1:
        raise NotUnderstood("Say which number the year's total is to reach.", ("total 20,000",))
    return watch
