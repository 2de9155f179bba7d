"""What can be watched has one canonical text, both ways; what could never be told is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import NotUnderstood
from bot.language.orders import read_watch
from bot.questions import Comparator, Condition, Grain
from bot.sending.watch import (
    BY_DAY,
    BY_WEEK,
    EXAMPLES,
    Above,
    Deaths,
    NoneFor,
    Records,
    RunningTotal,
    Watch,
    parse_watch,
)

by_day = st.sampled_from(BY_DAY)
conditions = st.builds(
    Condition, st.sampled_from([Comparator.OVER, Comparator.AT_LEAST]), st.integers(0, 10**6)
)
watches: st.SearchStrategy[Watch] = st.one_of(
    st.builds(Above, by_day, conditions, st.sampled_from([Grain.DAY, Grain.WEEK])),
    st.builds(Above, st.sampled_from(BY_WEEK), conditions, st.just(Grain.WEEK)),
    st.builds(Records, by_day),
    st.builds(RunningTotal, st.integers(1, 10**6), by_day),
    st.builds(NoneFor, st.integers(2, 365), by_day),
    st.builds(Deaths),
)


@given(watches)
def test_the_canonical_text_is_read_back_and_so_it_is_when_typed(watch: Watch) -> None:
    assert parse_watch(watch.text) == watch == read_watch(watch.text)


@given(watches, watches)
def test_two_watches_have_two_texts(one: Watch, other: Watch) -> None:
    assert (one.text == other.text) == (one == other)


@pytest.mark.parametrize("text", EXAMPLES)
def test_each_example_is_canonical(text: str) -> None:
    assert parse_watch(text).text == text


@pytest.mark.parametrize(
    "text", ["total 20000", "records of arrivals", "arrivals > 1,000 a day", "deaths ", ""]
)
def test_no_other_text_is(text: str) -> None:
    with pytest.raises(NotUnderstood):
        parse_watch(text)


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("prevented > 750 a day", "prevented > 1000 a week"),
        ("no prevented for 14 days", "prevented > 1000 a week"),
        ("no arrivals for 1 days", "no arrivals for 14 days"),
        ("no arrivals for 366 days", "no arrivals for 14 days"),
        ("total 0", "total 20,000"),
    ],
)
def test_what_could_never_be_told_is_refused_with_what_could(text: str, offered: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        parse_watch(text)
    assert refused.value.suggestions == (offered,)
