"""Periods of every kind, generated."""

from datetime import date, timedelta

from hypothesis import strategies as st

from bot.events import Events
from bot.periods import (
    SEASONS,
    Day,
    During,
    Ever,
    FinancialYear,
    Half,
    Month,
    Period,
    Quarter,
    Range,
    Rolling,
    Season,
    Since,
    SinceEvent,
    Week,
    Year,
    YearToDate,
)

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
YEARS = st.integers(1990, 2090)


def periods(events: Events) -> st.SearchStrategy[Period]:
    known = st.sampled_from(tuple(events))
    return st.one_of(
        DAYS.map(Day),
        DAYS.map(Week.of),
        st.builds(Month, YEARS, st.integers(1, 12)),
        st.builds(Quarter, YEARS, st.integers(1, 4)),
        st.builds(Half, YEARS, st.integers(1, 2)),
        st.builds(Season, YEARS, st.sampled_from(SEASONS)),
        YEARS.map(Year),
        YEARS.map(FinancialYear),
        st.builds(lambda day, longer: Range(day, day + timedelta(longer)), DAYS, st.integers(0, 4000)),
        YEARS.map(YearToDate),
        st.builds(Rolling, st.integers(1, 5000), st.sampled_from(["days", "weeks", "months"])),
        DAYS.map(Since),
        known.map(SinceEvent),
        known.map(During),
        st.just(Ever()),
    )
