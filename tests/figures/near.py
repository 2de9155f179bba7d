"""Questions of every kind about a few years of small numbers, in which many of them have an answer."""

from dataclasses import fields, replace
from datetime import date, timedelta
from random import Random
from typing import Any

from hypothesis import strategies as st

from bot.answers import Answer
from bot.errors import DeskError
from bot.figures import Known, answer
from bot.measures import NATIONALITY, RED_DAYS
from bot.periods import Ever, Span, parse_period
from bot.questions import Comparator, Condition, Question, Subject
from bot.series import ABSENT, Column, Holdings, Longer
from tests.language.known import EVENTS
from tests.questions.generated import FIELDS, WHICH
from tests.spec.tables import QUARTERLY, _citation

FIRST, LAST = date(2022, 12, 5), date(2026, 4, 26)  # a Monday, a Sunday
BY_DAY = ("arrivals", "boats", "uncontrolled landings", "deaths", "missing", "drowned", "incidents")
BY_WEEK = ("prevented", "events prevented")
PERIODS = st.sampled_from(
    [
        parse_period(written, EVENTS)
        for written in (
            "2026-04-20", "2025-03-01", "2024-02-29", "week ending 2026-04-19", "week ending 2025-03-02",
            "April 2026", "March 2025", "February 2024", "Q1 2026", "Q1 2025", "Q4 2024", "H1 2025",
            "2024", "2025", "2026", "ytd 2026", "ytd 2025", "last 7 days", "last 30 days", "last 4 weeks",
            "summer 2025", "winter 2024-25", "financial year 2025-26", "since 2025-07-01",
            "2025-01-01 to 2025-09-30", "ever",
        )
    ]
)  # fmt: skip
SUBJECTS = st.sampled_from(
    [Subject(name) for name in (*BY_DAY, *BY_WEEK, "people per boat", "dead and missing", "red days")]
    + [Subject("arrivals"), Subject("boats"), Subject("arrivals by nationality")]
    + [Subject("arrivals", "Iran"), Subject("arrivals", "Albania")]
)
SMALL = st.integers(0, 12)
NEAR: dict[str, st.SearchStrategy[Any]] = FIELDS | {
    "subject": SUBJECTS,
    "of": st.sampled_from(["", "boats", "deaths", "dead and missing"]),
    "as_of": st.none(),
    "condition": st.builds(Condition, st.sampled_from(Comparator), SMALL),
    "threshold": st.integers(1, 900),
    "year": st.sampled_from([2026, 2025]),
    "tenths": st.integers(0, 900),
    "first_year": st.sampled_from([2023, 2024]),
    "last_year": st.sampled_from([2024, 2025]),
    "top": st.none() | st.integers(1, 3),
    "count": st.integers(1, 4),
    "days": st.integers(0, 40),
    "above": st.none() | SMALL,
    "place": st.none() | st.integers(1, 3),
    "back": st.none() | st.integers(0, 2),
    "claimed": st.none() | st.integers(1, 3),
    "whole": st.none() | st.just(Ever()) | PERIODS,
    "periods": st.lists(PERIODS, min_size=2, max_size=3).map(tuple),
    **dict.fromkeys(("period", "against", "within"), PERIODS),
}


def held(random: Random) -> Holdings:
    size = LAST.toordinal() - FIRST.toordinal() + 1
    days = {name: Column(FIRST, random.choices([0, 0, 1, 2, 3, 5, 9], k=size)) for name in BY_DAY}
    weeks = {name: Column(FIRST, random.choices([3, 9, 40, 41], k=size // 7), 7) for name in BY_WEEK}
    years = (Span(date(2024, 1, 1), date(2024, 12, 31)), Span(date(2025, 1, 1), date(2025, 12, 31)))
    quarters = [Span(date(2025, 1, 1), date(2025, 3, 31)), Span(date(2025, 4, 1), date(2025, 6, 30))]
    longer = {
        ("arrivals", ""): _pieces(QUARTERLY, "arrivals", "", [*quarters, years[0]], random),
        ("red days", ""): _pieces(RED_DAYS, "red days", "", years, random),
    }
    for name in ("Total", "Iran", "Albania", "All other nationalities", "Not currently recorded"):
        cell = ("arrivals by nationality", name)
        longer[cell] = _pieces(NATIONALITY, *cell, years, random)
        if name in {"Iran", "Albania"}:
            longer[cell] += _pieces(QUARTERLY, *cell, quarters[: 1 + (name == "Iran")], random)
    cited = {name: _citation(name, LAST) for name in (QUARTERLY, NATIONALITY, RED_DAYS)}
    return with_sums(Holdings(days, weeks, longer, {}, cited))


def _pieces(publication: str, measure: str, category: str, spans: Any, random: Random) -> tuple[Longer, ...]:
    return tuple(Longer(publication, measure, category, span, random.randint(1, 90)) for span in spans)


def with_sums(holdings: Holdings) -> Holdings:
    pairs = zip(holdings.days["deaths"].values, holdings.days["missing"].values, strict=True)
    sums = [ABSENT if ABSENT in pair else sum(pair) for pair in pairs]
    return replace(holdings, days={**holdings.days, "dead and missing": Column(FIRST, sums)})


def of_kind(kind: type[Any]) -> st.SearchStrategy[Question]:
    given_ = {field.name: NEAR[field.name] for field in fields(kind) if field.name != "which"}
    if kind.__name__ in WHICH:
        given_["which"] = st.sampled_from(WHICH[kind.__name__])
    return st.builds(kind, **given_)


def ask(question: Question, holdings: Holdings) -> Answer | None:
    try:
        return answer(question, Known(holdings, LAST + timedelta(days=1)))
    except DeskError:
        return None
