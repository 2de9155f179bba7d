"""What is promised comes, and once: whatever is changed, paused or resumed, and whenever."""

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sending.calendar import Weekly, key_of, next_due, week_of
from bot.sending.due import move_on
from bot.sending.promised import when_changed, when_ordered, when_paused, when_resumed
from bot.sending.subscription import Order
from tests.sending.orders import DAY, HOUR, MONDAY, WEEK, subscription

MONDAYS, TUESDAYS, SATURDAYS, SUNDAYS = (Order(weekly=Weekly(day)) for day in (0, 1, 5, 6))

LATE_SUNDAYS = Order(weekly=Weekly(6, time(23), "America/New_York"))
MIDNIGHTS = Order(weekly=Weekly(0, time(0)))


def shown(moment: float | None) -> str:
    return "" if moment is None else f"{datetime.fromtimestamp(moment, UTC):%a %d %b %H:%M}"


@pytest.mark.parametrize(
    ("before", "last", "due", "after", "at", "promised"),
    [
        # due, and not taken up yet: it comes by the new order
        (MONDAYS, "2026-W32", MONDAY, TUESDAYS, MONDAY + 5, "Tue 18 Aug 08:00"),
        (MONDAYS, "2026-W32", MONDAY, replace(MONDAYS, chart=False), MONDAY + 5, "Mon 17 Aug 08:00"),
        # the day before: W33 was to come on Sunday, and by the new order would have come on Monday
        (SUNDAYS, "2026-W32", MONDAY + 6 * DAY, MONDAYS, MONDAY + 5 * DAY, "Sun 23 Aug 08:00"),
        # W33 was sent on Saturday
        (SATURDAYS, "2026-W33", MONDAY + 12 * DAY, SUNDAYS, MONDAY + 5 * DAY + HOUR, "Sun 30 Aug 08:00"),
        # W34 was to come when by the new order W35 would be due already: at once
        (
            LATE_SUNDAYS,
            "2026-W33",
            MONDAY + 13 * DAY + 19 * HOUR,
            MIDNIGHTS,
            MONDAY + WEEK,
            "Sun 23 Aug 23:00",
        ),
        # nothing was sent yet: the first that there is
        (MONDAYS, "", MONDAY + WEEK, SATURDAYS, MONDAY + 2 * DAY, "Sat 22 Aug 08:00"),
    ],
)
def test_what_is_promised_after_a_change(
    before: Order, last: str, due: float, after: Order, at: float, promised: str
) -> None:
    kept = subscription(before, next_due=due, last_period=last)
    assert shown(when_changed(kept, after, at)) == promised


def test_a_week_sent_when_it_was_promised_is_followed_by_the_new_order() -> None:
    """Sunday was changed to Monday on the Saturday before."""
    kept = subscription(MONDAYS, next_due=MONDAY + 6 * DAY, last_period="2026-W32")
    moved = move_on(kept, MONDAY + 6 * DAY)
    assert [made.period for made in moved.deliveries] == ["2026-W33"]
    assert shown(moved.next_due) == "Mon 24 Aug 08:00"


def test_a_watch_promises_no_day() -> None:
    watch = Order("watch", "records")
    kept = subscription(watch, next_due=None)
    assert when_ordered(watch, MONDAY) is None
    assert when_changed(kept, watch, MONDAY) is None
    assert when_resumed(replace(kept, state="paused"), MONDAY) is None


orders = st.builds(
    lambda day, hour, zone: Order(weekly=Weekly(day, time(hour), zone)),
    st.integers(0, 6),
    st.sampled_from((0, 1, 9, 23)),
    st.sampled_from(("Europe/London", "America/New_York", "Pacific/Apia")),
)
acts = st.lists(st.tuples(st.floats(0.1, 3 * DAY), st.one_of(st.none(), orders)), max_size=12)


@given(orders, acts, st.floats(0, WEEK))
def test_whatever_is_changed_each_week_comes_once_and_the_promise_is_kept(
    order: Order, acts: list[tuple[float, Order | None]], first: float
) -> None:
    """``None``: the clock looks. It looks at the end, too."""
    at = MONDAY + first
    kept = subscription(order, next_due=when_ordered(order, at), created_at=at)
    made: list[str] = []
    for pause, changed in (*acts, (WEEK, None)):
        at += pause
        if changed is not None:
            kept = replace(kept, order=changed, next_due=when_changed(kept, changed, at))
        elif kept.next_due is not None and kept.next_due <= at:
            promised = kept.next_due
            moved = move_on(kept, at)
            made += [each.period for each in moved.deliveries]
            assert moved.deliveries, f"{shown(promised)} was promised, and nothing came"
            kept = replace(kept, next_due=moved.next_due, last_period=moved.last_period)
    assert made == [key_of(week_of(made[0]).later(n)) for n in range(len(made))]
    assert kept.next_due is not None
    assert at < kept.next_due < at + 2 * WEEK


@given(orders, st.floats(0, WEEK), st.floats(0, WEEK), st.floats(1, 3 * WEEK))
def test_a_pause_loses_what_fell_due_during_it_alone(
    order: Order, first: float, pause: float, length: float
) -> None:
    at = MONDAY + first
    kept = subscription(order, next_due=when_ordered(order, at), created_at=at)
    before = kept.next_due
    at += pause
    kept = replace(kept, state="paused", next_due=when_paused(kept, at))
    due, at = kept.next_due, at + length
    resumed = when_resumed(kept, at)
    assert before is not None
    assert resumed is not None
    assert due == (before if before <= at - length else None)
    assert resumed in (before, when_ordered(order, at))
    assert (resumed == before) == (before > at or (due is not None and next_due(order.weekly, before) > at))
