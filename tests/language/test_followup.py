"""What is said after a question takes from it what it lacks; a complete question takes nothing."""

import pytest

from bot.errors import Ambiguous, AskerError, NotUnderstood
from bot.language import Context, Lost, read
from bot.questions import parse, text
from tests.language.known import EVENTS

TOTAL = "total arrivals 2024"
FOLLOWED = {
    (TOTAL, "and in 2023?"): "total arrivals 2023",
    (TOTAL, "boats?"): "total boats 2024",
    (TOTAL, "what about deaths"): "total deaths 2024",
    (TOTAL, "and last year?"): "total arrivals 2025",
    (TOTAL, "what about Albanians"): "total arrivals from Albania 2024",
    (TOTAL, "by month?"): "series of arrivals by month in 2024",
    (TOTAL, "and the year before?"): "total arrivals 2023",
    (TOTAL, "2022 and 2023?"): "each of arrivals 2022; 2023",
    (TOTAL, "the final figure"): "total arrivals 2024 final",
    ("series of arrivals by month in 2024", "and 1 may 2024?"): "total arrivals 2024-05-01",
    ("series of arrivals by month in 2024", "and in 2025?"): "series of arrivals by month in 2025",
    ("series of arrivals by day in May 2024", "and june 2024?"): "series of arrivals by day in June 2024",
    ("average arrivals per day in 2024", "and in 2025"): "average arrivals per day in 2025",
    ("highest 5 day of arrivals in 2024", "and boats?"): "highest 5 day of boats in 2024",
    ("compare arrivals 2025 with 2024", "as a difference"): "compare arrivals 2025 with 2024 by difference",
    ("compare arrivals 2025 with 2024", "as a percentage"): "compare arrivals 2025 with 2024",
    ("highest 1 day of boats ever", "what was the record before that?"): (
        "highest records of boats by day ever back 1"
    ),
    ("highest records of boats by day ever back 1", "and before that?"): (
        "highest records of boats by day ever back 2"
    ),
    ("count day with arrivals over 500 in 2025", "which ones?"): (
        "count day with arrivals over 500 in 2025 by list"
    ),
    ("current run of arrivals over 500 ever", "over 1,000?"): "current run of arrivals over 1000 ever",
    ("pace of arrivals in 2026 to beat 2025", "and 2022?"): "pace of arrivals in 2026 to beat 2022",
    ("total arrivals week ending 2026-08-09", "same week last year"): "total arrivals week ending 2025-08-10",
    (TOTAL, "on Saturdays?"): "breakdown of arrivals by weekday in 2024 only 6",
    ("highest 1 day of arrivals ever of months 8", "and September?"): (
        "highest 1 day of arrivals ever of months 9"
    ),
    ("highest 1 day of arrivals ever of months 8", "and September 2025?"): (
        "highest 1 day of arrivals in September 2025"
    ),
    (TOTAL, "and in boats?"): "total boats 2024",
    (TOTAL, "how many on small boats"): TOTAL,
    ("total arrivals 2025-05-31", "was that the busiest day of the year"): (
        "rank arrivals 2025-05-31 among all in 2025 highest claimed 1"
    ),
    ("total arrivals July 2025", "busiest day of the month?"): "highest 1 day of arrivals in July 2025",
    (TOTAL, "vs 2025"): "compare arrivals 2025 with 2024",
    (TOTAL, "how much more than 2023?"): "compare arrivals 2024 with 2023 by difference",
    ("total arrivals July 2026", "vs last year"): "compare arrivals July 2026 with July 2025",
    ("total arrivals July 2026", "how does that compare with last year"): (
        "compare arrivals July 2026 with July 2025"
    ),
    ("total people per boat 2022", "compare with 2025"): "compare people per boat 2025 with 2022",
    ("total arrivals from Albania 2022", "vs 2023"): "compare arrivals from Albania 2023 with 2022",
    ("total arrivals from Albania 2022", "share?"): "share of arrivals from Albania 2022",
    ("total arrivals 2026", "same point last year"): "total arrivals ytd 2025",
    ("total arrivals since gov-labour", "per day?"): "average arrivals per day since gov-labour",
    (TOTAL, "how many boats"): "total boats 2024",
    (TOTAL, "how many died"): "total deaths 2024",
    (TOTAL, "top 5"): "highest 5 day of arrivals in 2024",
    (TOTAL, "busiest month?"): "highest 1 month of arrivals in 2024",
    (TOTAL, "and july?"): "total arrivals July 2024",
    (TOTAL, "per day in july?"): "average arrivals per day in July 2024",
    (TOTAL, "are we on course for a record?"): "pace of arrivals in 2026 towards a record",
    (TOTAL, "as of 2025-02-20?"): "total arrivals 2024 as of 2025-02-20",
    ("total boats 2024 as of 2025-02-20", "per day?"): "average boats per day in 2024 as of 2025-02-20",
    ("highest 1 month of arrivals in 2025", "second busiest?"): (
        "highest 1 month of arrivals in 2025 place 2"
    ),
    ("highest 1 day of arrivals in 2025", "quietest?"): "lowest 1 day of arrivals in 2025",
    ("series of arrivals by month in 2024", "top 3"): "highest 3 month of arrivals in 2024",
    ("breakdown of arrivals by nationality in 2024", "top 10"): (
        "breakdown of arrivals by nationality in 2024 top 10"
    ),
    ("count day with arrivals over 1000 in 2022", "which days?"): (
        "count day with arrivals over 1000 in 2022 by list"
    ),
    ("count day with arrivals over 1000 in 2022", "over 500?"): "count day with arrivals over 500 in 2022",
    ("when arrivals reached 10000 in 2025", "and 20,000?"): "when arrivals reached 20000 in 2025",
    (TOTAL, "was 2023 higher?"): "compare arrivals 2023 with 2024 by higher",
    (TOTAL, "is that higher than 2023?"): "compare arrivals 2024 with 2023 by higher",
    (TOTAL, "highest since when?"): "highest since when arrivals in 2024",
    (TOTAL, "boats vs 2023"): "compare boats 2024 with 2023",
    ("total arrivals week ending 2026-08-16", "is that the highest this year?"): (
        "rank arrivals week ending 2026-08-16 among all in 2026 highest claimed 1"
    ),
    (TOTAL, "july and august"): "each of arrivals July 2024; August 2024",
    (TOTAL, "june vs july 2023"): "compare arrivals July 2023 with June 2023",
    ("total arrivals 2024-05-01", "the day before"): "total arrivals 2024-04-30",
    ("count day with arrivals over 1000 in 2022", "when was the last one?"): (
        "last day with arrivals over 1000 in 2022"
    ),
    ("count day with arrivals over 1000 in 2022", "longest run?"): (
        "longest run of arrivals over 1000 in 2022"
    ),
    ("first day with arrivals over 1000 in 2022", "last?"): "last day with arrivals over 1000 in 2022",
    ("longest run of arrivals exactly 0 ever", "current?"): "current run of arrivals exactly 0 ever",
    ("share of arrivals H1 2025 within 2025", "and 2024?"): "share of arrivals H1 2024 within 2024",
}
ASKED_BACK = {
    ("current run of arrivals at most 1000 ever", "over 500?"),
    ("total arrivals July 2026", "month on month"),
    ("compare arrivals 2025 with 2024", "per day?"),
    ("compare arrivals 2025 with 2024", "vs 2023"),
    ("highest 1 day of arrivals in 2025", "how many boats"),
    ("total boats 2024", "how many crossed?"),
    ("total boats 2024", "busiest day in 2025"),
    ("total arrivals from Albania 2022", "how many people?"),
    (TOTAL, "up on last year?"),
    (TOTAL, "what is the record?"),
    (TOTAL, "compare ytd"),
    ("average boats per day in 2019", "when did 2025 pass 10k"),
    ("average boats per day in 2019", "busiest day ever"),
}
NOT_PLAIN = {
    (TOTAL, "and without december"),
    (TOTAL, "since then"),
    (TOTAL, "share?"),
    (TOTAL, "thanks"),
    (TOTAL, "vs boats"),
    ("total boats 2024", "compare with deaths"),
    (TOTAL, "the day before"),
    (TOTAL, "more than that in 2023"),
    ("highest 1 day of arrivals in 2024", "the day before"),
    ("highest 1 day of arrivals in 2024", "boats that day"),
    ("average arrivals per day in 2025", "vs 2024"),
    ("highest 1 day of arrivals in 2025", "is that a record?"),
    ("latest arrivals", "is that a record?"),
    ("pace of arrivals in 2026 towards a record", "and 2024?"),
    ("fastest year of arrivals to 10000", "and 2024?"),
    (TOTAL, "which ones"),
    ("when arrivals in 2025 passed the total of 2024", "and 2023?"),
    ("compare arrivals week ending 2026-08-09 with week ending 2026-08-02", "same week last year"),
}
OF_ITS_OWN = {
    "boats 2023": "total boats 2023",
    "albanians in 2022": "total arrivals from Albania 2022",
    "how many deaths in 2022": "total deaths 2022",
    "how many crossed in 2022": "total arrivals 2022",
    "total arrivals 2021": "total arrivals 2021",
}
FOLLOWING_NOTHING = (
    "and in 2023?",
    "and how many in the past seven days",
    "what about 2023?",
    "and by month?",
    "and boats?",
    "how does that compare with last year",
    "is that a record",
)


@pytest.mark.parametrize(("before", "typed"), FOLLOWED)
def test_a_fragment_fills_only_what_it_names(before: str, typed: str, context: Context) -> None:
    assert text(read(typed, context, parse(before, EVENTS))) == FOLLOWED[before, typed]


@pytest.mark.parametrize("typed", OF_ITS_OWN)
def test_a_question_of_its_own_takes_nothing(typed: str, context: Context) -> None:
    for before in ("average boats per day in 2019", "compare deaths 2025 with 2024"):
        assert text(read(typed, context, parse(before, EVENTS))) == OF_ITS_OWN[typed]


@pytest.mark.parametrize("typed", ["why?", "and women?", "hello", "and the cost?", "what about Dover"])
def test_a_change_of_topic_takes_nothing(typed: str, context: Context) -> None:
    with pytest.raises(AskerError):
        read(typed, context, parse(TOTAL, EVENTS))


def test_a_period_after_a_comparison_is_asked_back(context: Context) -> None:
    with pytest.raises(Ambiguous) as asked:
        read("and 2022?", context, parse("compare arrivals 2025 with 2024", EVENTS))
    assert "total arrivals 2022" in asked.value.suggestions


@pytest.mark.parametrize(("before", "typed"), sorted(ASKED_BACK))
def test_what_has_two_meanings_after_a_question_is_asked_back(
    before: str, typed: str, context: Context
) -> None:
    with pytest.raises(Ambiguous) as asked:
        read(typed, context, parse(before, EVENTS))
    assert len(asked.value.suggestions) > 1


@pytest.mark.parametrize(("before", "typed"), sorted(NOT_PLAIN))
def test_what_does_not_follow_is_not_answered_as_another_question(
    before: str, typed: str, context: Context
) -> None:
    with pytest.raises(NotUnderstood):
        read(typed, context, parse(before, EVENTS))


@pytest.mark.parametrize("typed", FOLLOWING_NOTHING)
def test_a_fragment_with_nothing_before_it_is_not_answered(typed: str, context: Context) -> None:
    with pytest.raises(NotUnderstood) as refused:
        read(typed, context)
    assert "no question before" in refused.value.sentence
    for whole in refused.value.suggestions:
        assert text(read(whole, context)) == whole


@pytest.mark.parametrize("typed", ["2023", "and boats in 2023?", "what about deaths in 2023", "per day"])
def test_what_can_stand_alone_needs_nothing_before_it(typed: str, context: Context) -> None:
    read(typed, context)


def test_what_a_command_is_given_is_whole(context: Context) -> None:
    assert text(read("/crossings and in 2023?", context)) == "total arrivals 2023"


@pytest.mark.parametrize("typed", ["2023", "boats?", "and boats in 2023?", "per day", "is that a record"])
def test_nothing_is_guessed_where_the_question_before_cannot_be_had(typed: str, context: Context) -> None:
    with pytest.raises(NotUnderstood, match="cannot be read right now"):
        read(typed, context, Lost.LOST)


def test_a_complete_question_needs_none_that_cannot_be_had(context: Context) -> None:
    for typed, canonical in OF_ITS_OWN.items():
        assert text(read(typed, context, Lost.LOST)) == canonical


def test_a_year_that_cannot_be_typed_gives_none(context: Context) -> None:
    before = parse("pace of arrivals in 0001", EVENTS)
    assert text(read("Dec aug", context, before)) == "each of arrivals December 2025; August 2026"
    with pytest.raises(NotUnderstood, match="no year before"):
        read("and /compare", context, before)
