"""What holds after any question: a fragment reads as the whole question typed out, and a complete question
as it does alone."""

from dataclasses import fields, replace
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import AskerError
from bot.language import Context, read
from bot.questions import (
    AgainstAverage,
    CheckChange,
    Compare,
    Overtake,
    Question,
    Share,
    Subject,
    parse,
    text,
)
from tests.language.known import EVENTS, NATIONALITIES, NEWEST, TODAY
from tests.language.test_properties import JUMBLED
from tests.questions.generated import QUESTIONS

CONTEXT = Context(TODAY, NEWEST, EVENTS, NATIONALITIES)
OF_A_PERIOD = (
    "total {} {}",
    "average {} per month in {}",
    "check {} {} over 100",
    "series of {} by week in {}",
    "breakdown of {} by weekday in {}",
    "highest 3 week of {} in {}",
    "highest 7 days in a row of {} in {}",
    "rank {} {} among like ever highest",
    "highest since when {} in {}",
    "highest records of {} by week in {}",
    "count week with {} over 100 in {}",
    "longest run of {} over 5 in {}",
    "first week with {} over 100 in {}",
    "when {} reached 100 in {}",
    "revisions of {} in {}",
)
MEASURES = ("arrivals", "boats", "deaths", "prevented")
PERIODS = ("2024", "July 2025", "Q1 2026")
OF_ANOTHER_KIND = (
    "per day?",
    "by quarter?",
    "busiest day",
    "busiest month?",
    "top 5 months?",
    "second busiest day?",
    "days over 500?",
    "when did it pass 1,000?",
    "last day over 50?",
    "revisions?",
)
COMPLETE = (
    "boats 2023",
    "albanians in 2022",
    "how many crossed in 2022?",
    "busiest day for boats in 2025",
    "compare boats 2024 with 2023",
    "days with arrivals over 1000 in 2022",
    "share of albanians in 2022",
    "when did arrivals pass 10,000 in 2025",
    "did anyone cross on 1 may 2024",
    "deaths by month 2024",
    "boats per day last week",
    "total arrivals 2024",
)
ASKED_OF = [(form, measure, period) for form in OF_A_PERIOD for measure in MEASURES for period in PERIODS]


def test_every_kind_of_one_period_is_tried() -> None:
    tried = {type(parse(form.format("arrivals", "2024"), EVENTS)) for form in OF_A_PERIOD}
    dated = {kind for kind in get_args(Question) if "period" in {field.name for field in fields(kind)}}
    assert tried == dated - {Compare, CheckChange, AgainstAverage, Overtake, Share}  # these have a second one


@pytest.mark.parametrize(("form", "measure", "period"), ASKED_OF)
def test_a_fragment_is_the_whole_question_typed_out(form: str, measure: str, period: str) -> None:
    before = parse(form.format(measure, period), EVENTS)
    for fragment in OF_ANOTHER_KIND:
        whole = read(f"{fragment.rstrip('?')} {measure} {period}", CONTEXT)
        assert read(fragment, CONTEXT, before) == whole


@pytest.mark.parametrize(("form", "measure", "period"), ASKED_OF)
def test_a_measure_or_a_period_alone_takes_the_place_of_that_before(
    form: str, measure: str, period: str
) -> None:
    before = parse(form.format(measure, period), EVENTS)
    for other in MEASURES:
        assert read(f"and {other}?", CONTEXT, before) == replace(before, subject=Subject(other))
    for year in (2022, 2023):
        now = parse(form.format(measure, year), EVENTS)
        assert read(f"and in {year}?", CONTEXT, before) == now


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize(
    "typed", ["vs 2023", "compare with 2023", "up on 2023?", "how does that compare with 2023"]
)
def test_a_total_is_compared_as_if_both_were_typed(typed: str, measure: str) -> None:
    before = parse(f"total {measure} 2024", EVENTS)
    assert text(read(typed, CONTEXT, before)) == f"compare {measure} 2024 with 2023"


@given(QUESTIONS, st.sampled_from(COMPLETE))
@settings(max_examples=400)
def test_a_complete_question_reads_the_same_after_any_other(before: Question, typed: str) -> None:
    assert read(typed, CONTEXT, before) == read(typed, CONTEXT)


@given(QUESTIONS, JUMBLED)
@settings(max_examples=600)
def test_any_text_after_any_question_is_one_or_gets_a_sentence(before: Question, typed: str) -> None:
    for opening in ("", "and "):
        try:
            question = read(opening + typed, CONTEXT, before)
        except AskerError:
            continue
        assert parse(text(question), EVENTS) == question
