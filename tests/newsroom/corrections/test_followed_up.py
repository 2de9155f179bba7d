"""An alert that is taken back says the new figure itself; where that is left out, its correction does."""

from dataclasses import replace

import pytest

from bot.figures.said import said_of
from bot.sending.delivery import Delivery, State, new_delivery
from bot.sending.said import Post
from bot.sending.transitions import skipped
from bot.store.ledger.entries import StoreLedger
from bot.store.sending.deliveries import StoreDeliveries
from bot.store.sending.dismissing import dismiss
from tests.newsroom.corrections.channels import TODAY, Channels
from tests.newsroom.corrections.test_held import figures, revise
from tests.store.handmade import day

FACT, PLACE = f"day:{day(3)}", (1, "C1")


def alert(revision: int, state: State, **changed: str) -> Delivery:
    made = new_delivery("subscription:7", FACT, "alert", PLACE, 5.0, state, revision)
    return replace(made, **changed)  # type: ignore[arg-type]


FIRST = alert(0, State.SENT, ts="5.5")


@pytest.fixture
def alerted(channels: Channels) -> Channels:
    """The channel was told of 100 people, and that this is taken back is on its way."""
    given = channels.answer(f"total arrivals {day(3)}", TODAY)
    StoreLedger(channels.store).record(said_of(given, Post(*PLACE, "5.5", "", FIRST.id), 5.0))
    StoreDeliveries(channels.store).add(FIRST, alert(1, State.WAITING, corrects=FIRST.id))
    revise(channels, 1, {3: 50})
    return channels


def corrections(channels: Channels) -> list[str]:
    return [row.payload["text"] for row in channels.rows() if row.kind == "correction"]


def test_while_it_is_on_its_way_nothing_else_is_said(alerted: Channels) -> None:
    assert corrections(alerted) == []
    assert figures(alerted) == [100]
    revise(alerted, 2, {3: 60})
    assert corrections(alerted) == []


def test_where_it_is_left_out_the_figure_is_corrected_from_what_was_read(alerted: Channels) -> None:
    """The figures changed once more before it went, and the fact holds again, with another figure."""
    revise(alerted, 2, {3: 120})
    store = StoreDeliveries(alerted.store)
    (back,) = store.take(State.WAITING, 1e12, 10)
    store.keep([skipped(back, "the figures have changed again")])
    assert alerted.check().corrected == 1
    (text,) = corrections(alerted)
    assert "Now: On 8 January 2026, 120 people" in text
    assert "Said here before: On 8 January 2026, 100 people" in text


def test_where_it_is_dismissed_the_next_correction_says_it(alerted: Channels) -> None:
    store = StoreDeliveries(alerted.store)
    (back,) = store.take(State.WAITING, 1e12, 10)
    store.keep([replace(back, state=State.HELD, why="is_archived")])
    assert dismiss(alerted.store, back.id, 5.0)
    assert alerted.check().found == 0
    revise(alerted, 2, {3: 60})
    (text,) = corrections(alerted)
    assert "Now: On 8 January 2026, 60 people" in text
    assert "Said here before: On 8 January 2026, 100 people" in text
