"""Corrections that are held, and that an operator dismisses: the channel was told nothing, and the ledger
says so."""

import pytest
from sqlalchemy import update

from bot.sending.delivery import State
from bot.store.engine import writing
from bot.store.ledger.entries import StoreLedger
from bot.store.sending.dismissing import dismiss, dismiss_all
from bot.store.sending.listing import listed
from bot.store.tables import Delivery
from tests.newsroom.corrections.channels import TODAY, WEEK, Channels, release
from tests.newsroom.corrections.test_held import figures, going, revise, set_all
from tests.store.handmade import day

DAY, OTHER_DAY = f"total arrivals {day(3)}", f"total arrivals {day(5)}"
NOON = 1_790_000_000.0  # 21 September 2026


@pytest.fixture
def dismissed(channels: Channels) -> Channels:
    """The channel read of 100 people; that it was 130 is dismissed."""
    channels.give("C1", DAY, TODAY)
    revise(channels, 1, {3: 130})
    set_all(channels, "held", why="is_archived")
    (held,) = channels.rows()
    assert dismiss(channels.store, held.id, NOON)
    return channels


def test_it_is_left_out_and_says_why(dismissed: Channels) -> None:
    (row,) = dismissed.rows()
    assert (row.state, row.payload, row.said, row.fence) == ("skipped", None, None, 1)
    assert row.why == "dismissed on 2026-09-21; it was held: is_archived"
    assert [each.id for each in listed(dismissed.store, (State.SKIPPED,))] == [row.id]
    assert not dismiss(dismissed.store, row.id, NOON)


def test_it_is_not_made_again(dismissed: Channels) -> None:
    """Not even where a release changes another day of the same answers."""
    assert figures(dismissed) == [100]
    assert dismissed.check().found == 0
    dismissed.give("C1", f"total arrivals {day(2)} to {day(5)}", TODAY, ts="2.0")
    revise(dismissed, 2, {3: 130, 5: 90})
    assert [row.state for row in dismissed.rows()] == ["skipped", "ready"]
    assert figures(dismissed)[0] == 100


def test_a_check_that_looks_at_it_again_leaves_it(dismissed: Channels) -> None:
    """As of what is found too often: nothing is new but what was dismissed."""
    with writing(dismissed.store) as connection:
        connection.exec_driver_sql("UPDATE said SET late = true")
    assert dismissed.check().corrected == 0
    assert [row.state for row in dismissed.rows()] == ["skipped"]
    assert figures(dismissed) == [100]


def test_the_next_one_says_all_that_changed_since(dismissed: Channels) -> None:
    revise(dismissed, 2, {3: 140})
    (text,) = going(dismissed)
    assert "Correction: a figure given here has been revised." in text
    assert "Now: On 8 January 2026, 140 people" in text
    assert "Said here before: On 8 January 2026, 100 people" in text


def test_revised_back_to_what_was_read_nothing_is_told(dismissed: Channels) -> None:
    revise(dismissed, 2, {})
    assert going(dismissed) == []


def test_one_that_may_have_been_sent_counts_as_read(channels: Channels) -> None:
    """Where it was sent, it must not stand there as the last word."""
    channels.give("C1", DAY, TODAY)
    revise(channels, 1, {3: 130})
    set_all(channels, "held", unknown_since=5.0, first_attempt=4.0)
    assert dismiss_all(channels.store, NOON) == 1
    assert figures(channels) == [130]
    revise(channels, 2, {})
    (text,) = going(channels)
    assert text.startswith("Correction withdrawn")


def test_those_behind_it_are_made_anew_from_what_was_read(channels: Channels) -> None:
    channels.give("C1", DAY, TODAY)
    for number, people in ((1, 130), (2, 140), (3, 150)):
        revise(channels, number, {3: people})
    first, _, third = channels.rows()
    with writing(channels.store) as connection:
        connection.execute(update(Delivery).where(Delivery.id == first.id).values(state="held"))
    assert dismiss(channels.store, first.id, NOON)
    channels.check()
    assert [row.state for row in channels.rows()] == ["skipped", "skipped", "ready"]
    assert channels.rows()[2].id == third.id
    (text,) = going(channels)
    assert "Now: On 8 January 2026, 150 people" in text
    assert "Said here before: On 8 January 2026, 100 people" in text


def test_all_that_hang_on_one_another_are_dismissed_at_once(channels: Channels) -> None:
    channels.give("C1", DAY, TODAY)
    revise(channels, 1, {3: 130})
    revise(channels, 2, {3: 140})
    set_all(channels, "held")
    assert [dismiss_all(channels.store, NOON), dismiss_all(channels.store, NOON)] == [2, 0]
    channels.check()
    assert [row.state for row in channels.rows()] == ["skipped", "skipped"]
    assert figures(channels) == [100]


def test_what_is_no_longer_in_the_ledger_is_dismissed_all_the_same(channels: Channels) -> None:
    channels.give("C1", DAY, TODAY)
    revise(channels, 1, {3: 130})
    set_all(channels, "held")
    StoreLedger(channels.store).forget(1e12)
    assert dismiss_all(channels.store, NOON) == 1
    channels.take(release(2, {**WEEK, 3: 140}))
    assert channels.check().found == 0


def test_of_a_message_with_two_answers_both_are_as_they_were(channels: Channels) -> None:
    for question in (DAY, OTHER_DAY):
        channels.give("C1", question, TODAY, ts="5.5")
    revise(channels, 1, {3: 130, 5: 90})
    set_all(channels, "held")
    assert dismiss_all(channels.store, NOON) == 1
    assert figures(channels) == [100, 100]
    revise(channels, 2, {3: 140, 5: 80})
    (text,) = going(channels)
    assert text.count("Said here before: On 8 January 2026, 100 people") == 1
    assert text.count("Said here before: On 10 January 2026, 100 people") == 1
