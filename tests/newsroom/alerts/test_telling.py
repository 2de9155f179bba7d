"""Each fact is told once, taken back once, and told again once: whatever is run again."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.newsroom.alerts.facts import Fact
from bot.newsroom.alerts.news import FactsFound
from bot.newsroom.alerts.telling import deliveries
from bot.sending.alerted import Alerted
from bot.sending.delivery import Delivery
from bot.sending.subscription import Order
from tests.sending.orders import MONDAY, subscription

WATCH = subscription(Order("watch", "arrivals > 1000 a day"), next_due=None)
FACT = Fact("day:2026-08-11", date(2026, 8, 11))
NEWS = FactsFound((FACT,), frozenset({FACT.key}))
STANDS = FactsFound((), frozenset({FACT.key}))
GONE = FactsFound((), frozenset())
PUBLISHED = MONDAY - 30_000


def told(what: FactsFound, before: dict[str, Alerted]) -> list[Delivery]:
    return list(deliveries(WATCH, what, before, lambda _: PUBLISHED, MONDAY))


def after(made: list[Delivery], before: dict[str, Alerted]) -> dict[str, Alerted]:
    now = {each.period: Alerted(each.revision, each.id, each.due_at, each.revision) for each in made}
    return before | now


def test_a_new_fact_is_told_once() -> None:
    made = told(NEWS, {})
    assert [(each.period, each.kind, each.revision, each.corrects) for each in made] == [
        (FACT.key, "alert", 0, "")
    ]
    assert told(NEWS, after(made, {})) == []


def test_those_published_together_are_due_in_the_order_of_their_days() -> None:
    facts = tuple(Fact(f"day:2026-08-{day}", date(2026, 8, day)) for day in (11, 12, 13))
    made = told(FactsFound(facts, frozenset(each.key for each in facts)), {})
    assert [each.period for each in sorted(made, key=lambda each: each.due_at)] == [
        "day:2026-08-11",
        "day:2026-08-12",
        "day:2026-08-13",
    ]
    assert len({each.due_at for each in made}) == 3


def test_one_that_is_no_longer_news_is_not_told_late() -> None:
    assert told(STANDS, {}) == []


def test_what_is_taken_back_is_said_once_and_in_the_thread() -> None:
    (first,) = told(NEWS, {})
    before = after([first], {})
    (back,) = told(GONE, before)
    assert (back.revision, back.corrects, back.period) == (1, first.id, FACT.key)
    assert (first.due_at, back.due_at) == (PUBLISHED, PUBLISHED)  # made anew, both are late
    assert told(GONE, after([back], before)) == []


def test_what_holds_again_is_said_after_what_took_it_back() -> None:
    (again,) = told(STANDS, {FACT.key: Alerted(1, "back", PUBLISHED, 1)})
    assert (again.revision, again.corrects) == (2, "back")


def test_one_that_was_undone_before_it_went_is_told_anew_where_it_holds_again() -> None:
    left_out = {FACT.key: Alerted(used=1)}  # and so was what took it back
    assert told(GONE, left_out) == []
    (again,) = told(NEWS, left_out)
    assert (again.revision, again.corrects) == (2, "")
    assert told(NEWS, after([again], left_out)) == []


def test_what_was_not_taken_back_after_all_is_not_said_again() -> None:
    left_out = {FACT.key: Alerted(0, "first", PUBLISHED, used=1)}
    assert told(STANDS, left_out) == []
    (back,) = told(GONE, left_out)
    assert (back.revision, back.corrects) == (3, "first")


def test_what_was_dismissed_is_told_nobody_again() -> None:
    for dismissed in (Alerted(used=0, dismissed=True), Alerted(0, "first", PUBLISHED, 1, dismissed=True)):
        before = {FACT.key: dismissed}
        assert [told(what, before) for what in (NEWS, STANDS, GONE)] == [[], [], []]


@given(st.lists(st.sampled_from([NEWS, STANDS, GONE]), max_size=12))
def test_what_was_told_follows_what_holds_and_no_delivery_comes_twice(seen: list[FactsFound]) -> None:
    before: dict[str, Alerted] = {}
    ids: list[str] = []
    for what in seen:
        for _ in range(2):  # run again after a crash
            made = told(what, before)
            ids += [each.id for each in made]
            before = after(made, before)
        if before:
            assert before[FACT.key].standing == (FACT.key in what.standing)
    assert len(ids) == len(set(ids))
