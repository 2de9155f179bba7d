"""What a message stated, as it is kept, and as it is told from others."""

from datetime import date

from bot.periods import Span
from bot.sending.said import (
    Before,
    Marks,
    Post,
    Said,
    Told,
    as_json,
    before_as_json,
    before_from_json,
    from_json,
    mark,
    small_as_json,
)
from bot.sending.said import Small as Change

WEEK = Span(date(2026, 8, 10), date(2026, 8, 16))
PEOPLE = (Told("arrivals", 405, "people"),)
SAID = Said(Post(1, "C1", "1.1"), "total arrivals", PEOPLE, ("arrivals",), (WEEK,), date(2026, 8, 21), 7, 5.0)


def test_it_is_read_back_as_it_was() -> None:
    assert from_json(as_json(SAID), SAID.post, SAID.at) == SAID
    before = Before(3, 9, PEOPLE, (), 7)
    assert before_from_json(before_as_json(before)) == before


def test_the_mark_is_of_questions_and_figures_alone() -> None:
    told = as_json(SAID)
    assert mark([told]) == mark(
        [{**told, "edition": 8, "today": "2026-08-22"}, small_as_json(Change(1, 2, (), ()))]
    )
    assert (
        len({mark([told]), mark([{**told, "figures": [["arrivals", 406, "people"]]}]), mark([told, told])})
        == 3
    )


def test_what_states_nothing_bears_none() -> None:
    assert mark([]) == mark([before_as_json(Before(3, 9, PEOPLE, (), 7))]) == ""


def test_each_mark_is_of_its_own_statement_however_many_there_were() -> None:
    marks = Marks()
    stated = [[{"question": f"total arrivals {year}", "figures": []}] for year in range(1800, 2100)]
    assert [marks.of(one) for one in (*stated, *stated)] == [mark(one) for one in (*stated, *stated)]
