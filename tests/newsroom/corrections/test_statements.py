"""A check asks the database as often however many channels were told."""

from bot.sending.subscription import Order
from bot.store.sending.subscriptions import StoreSubscriptions
from tests.newsroom.corrections.channels import TODAY, WEEK, Channels, release
from tests.store.handmade import day
from tests.store.sending.counting import statements

MANY = 50
ONE_DAY, ANOTHER = f"total arrivals {day(3)}", f"total arrivals {day(5)}"
SOME_DAYS, OTHERS = f"total arrivals {day(0)} to {day(2)}", f"total arrivals {day(4)} to {day(6)}"


def told(channels: Channels, question: str, first: int, many: int) -> None:
    for number in range(first, first + many):
        channels.give(f"C{number}", question, TODAY, ts=f"{number}.5")


def test_for_as_many_corrections_as_there_are(channels: Channels) -> None:
    told(channels, ONE_DAY, 0, 1)
    channels.take(release(1, {**WEEK, 3: 130}))
    with statements(channels.store) as for_one:
        assert channels.check().corrected == 1
    told(channels, ANOTHER, 1, MANY)
    channels.take(release(2, {**WEEK, 3: 130, 5: 130}))
    with statements(channels.store) as for_many:
        assert channels.check().corrected == MANY
    assert len(for_many) == len(for_one)


def test_for_as_many_small_changes_as_wait_for_a_digest(channels: Channels) -> None:
    channels.small = 0.5
    subscriptions = StoreSubscriptions(channels.store)
    for number in range(1 + MANY):
        subscriptions.put(1, f"C{number}", Order(), "U1", 0.0)
    told(channels, SOME_DAYS, 0, 1)
    channels.take(release(1, {**WEEK, 1: 101}))
    with statements(channels.store) as for_one:
        assert channels.check().waiting == 1
    told(channels, OTHERS, 1, MANY)
    channels.take(release(2, {**WEEK, 1: 101, 5: 101}))
    with statements(channels.store) as for_many:
        assert channels.check().waiting == MANY
    assert len(for_many) == len(for_one)
