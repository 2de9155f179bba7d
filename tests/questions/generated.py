"""Questions of every kind, generated from the types of their fields."""

from dataclasses import fields
from typing import Any, get_args

from hypothesis import strategies as st

from bot.measures import BY_NAME
from bot.questions import Basis, By, Comparator, Condition, Direction, Grain, Lead, Per, Question, Subject
from tests.language.known import EVENTS
from tests.periods.generated import DAYS, periods

NUMBERS = st.integers(0, 10**9)
PERIODS = periods(EVENTS)
SUBJECTS = st.builds(
    Subject,
    st.sampled_from(sorted(BY_NAME)),
    st.sampled_from(
        ["", "", "Albania", "South Sudan", "All other nationalities", "Congo (Democratic Republic)"]
    ),
)
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "subject": SUBJECTS,
    "of": st.sampled_from(["", *sorted(BY_NAME)]),
    "period": PERIODS,
    "against": PERIODS,
    "within": PERIODS,
    "whole": st.none() | PERIODS,
    "periods": st.lists(PERIODS, min_size=2, max_size=5).map(tuple),
    "basis": st.sampled_from(Basis),
    "grain": st.sampled_from(Grain),
    "per": st.sampled_from(Per),
    "by": st.sampled_from(By),
    "direction": st.sampled_from(Direction),
    "lead": st.sampled_from(Lead),
    "among": st.sampled_from(["like", "all"]),
    "condition": st.builds(Condition, st.sampled_from(Comparator), NUMBERS),
    "threshold": NUMBERS,
    "count": NUMBERS,
    "days": NUMBERS,
    "claimed": st.none() | NUMBERS,
    "top": st.none() | NUMBERS,
    "place": st.none() | NUMBERS,
    "above": st.none() | NUMBERS,
    "only": st.lists(st.integers(1, 12), max_size=4).map(tuple),
    "months": st.lists(st.integers(1, 12), max_size=4).map(tuple),
    "back": st.none() | NUMBERS,
    "year": st.integers(1, 9999),
    "moved": st.sampled_from(["up", "down"]),
    "tenths": NUMBERS,
    "comparator": st.sampled_from(Comparator),
    "first_year": st.integers(1, 9999),
    "last_year": st.integers(1, 9999),
    "beat": st.none() | st.integers(1, 9999),
    "record": st.booleans(),
    "as_of": st.none() | DAYS,
}
WHICH = {"Streak": ["longest", "current"], "First": ["first", "last"]}


def of_kind(kind: type[Any]) -> st.SearchStrategy[Question]:
    given = {field.name: FIELDS[field.name] for field in fields(kind) if field.name != "which"}
    if kind.__name__ in WHICH:
        given["which"] = st.sampled_from(WHICH[kind.__name__])
    return st.builds(kind, **given)


KINDS: tuple[type[Any], ...] = get_args(Question)
QUESTIONS = st.one_of([of_kind(kind) for kind in KINDS])
