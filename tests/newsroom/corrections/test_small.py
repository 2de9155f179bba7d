"""Changes too small for a message of their own: they wait for the digest."""

import pytest
from sqlalchemy import Engine

from bot.newsroom.corrections.small import is_small
from bot.sending.said import Small, Told
from bot.sending.subscription import Order
from bot.store.engine import writing
from bot.store.ledger import checks
from bot.store.sending.subscriptions import StoreSubscriptions
from tests.newsroom.corrections.channels import TODAY, Channels, release

BIG = dict.fromkeys(range(7), 100_200)


def with_digest(store: Engine) -> Channels:
    """A channel that gets a digest and was given 701,400."""
    channels = Channels(store)
    channels.take(release(0, BIG))
    StoreSubscriptions(store).put(1, "C1", Order(), "U1", 0.0)
    channels.give("C1", "total arrivals ytd 2026", TODAY)
    return channels


def waiting(store: Engine) -> list[Small]:
    return checks.small_changes(store, {(1, "C1"), (1, "C2")}).get((1, "C1"), [])


def tell(store: Engine, small: Small) -> None:
    with writing(store) as connection:
        checks.told_small(connection, [small])


def test_a_small_change_waits_for_the_digest(store: Engine) -> None:
    channels = with_digest(store)
    channels.take(release(1, {**BIG, 3: 100_201}))
    outcome = channels.check()
    assert (outcome.corrected, outcome.waiting, channels.sent()) == (0, 1, {})
    (small,) = waiting(store)
    assert (small.was[0].value, small.now[0].value) == (701_400, 701_401)
    tell(store, small)
    assert waiting(store) == []
    channels.take(release(2, {**BIG, 3: 200_201}))
    channels.check()
    assert "701,401" in channels.sent()["C1"][0]


def test_a_small_change_taken_back_waits_no_longer(store: Engine) -> None:
    channels = with_digest(store)
    for number, value in enumerate((100_201, 100_200), start=1):
        channels.take(release(number, {**BIG, 3: value}))
        channels.check()
    assert waiting(store) == []


@pytest.mark.parametrize("change", ["pause", "remove"])
def test_where_no_digest_comes_a_small_change_is_told_at_once(store: Engine, change: str) -> None:
    channels = with_digest(store)
    getattr(StoreSubscriptions(store), change)(1, "U1", 0.0)
    channels.take(release(1, {**BIG, 3: 100_201}))
    assert channels.check().corrected == 1


def test_what_changed_again_while_its_digest_was_on_its_way_waits_for_the_next(store: Engine) -> None:
    channels = with_digest(store)
    channels.take(release(1, {**BIG, 3: 100_201}))
    channels.check()
    (written,) = waiting(store)
    channels.take(release(2, {**BIG, 3: 100_203}))
    channels.check()
    tell(store, written)
    channels.check()
    (small,) = waiting(store)
    assert (small.was[0].value, small.now[0].value) == (701_401, 701_403)


def test_what_was_taken_back_while_its_digest_was_on_its_way_waits_for_the_next(store: Engine) -> None:
    channels = with_digest(store)
    channels.take(release(1, {**BIG, 3: 100_201}))
    channels.check()
    (written,) = waiting(store)
    channels.take(release(2, BIG))
    channels.check()
    assert waiting(store) == []
    tell(store, written)
    channels.check()
    (small,) = waiting(store)
    assert (small.was[0].value, small.now[0].value) == (701_401, 701_400)


def test_what_was_corrected_meanwhile_stays_corrected(store: Engine) -> None:
    channels = with_digest(store)
    channels.take(release(1, {**BIG, 3: 100_201}))
    channels.check()
    (written,) = waiting(store)
    channels.take(release(2, {**BIG, 3: 200_201}))
    assert channels.check().corrected == 1
    tell(store, written)
    assert (channels.check().corrected, waiting(store)) == (0, [])


def test_no_change_is_small_where_all_are_to_be_told(store: Engine) -> None:
    channels = Channels(store, small=0.0)
    channels.take(release(0, BIG))
    channels.give("C1", "total arrivals ytd 2026", TODAY)
    channels.take(release(1, {**BIG, 3: 100_201}))
    assert channels.check().corrected == 1


def told(value: float | str) -> tuple[Told, ...]:
    return (Told("arrivals, 2024", value, "people"),)


def test_what_is_small() -> None:
    assert is_small(told(36_816), told(36_820))
    assert not is_small(told(36_816), told(36_816 + 37))
    assert not is_small(told(36_999), told(37_001))  # more than 36,000 was true, and nearly 37,000
    assert not is_small(told(600), told(601))
    assert not is_small(told(0), told(1))
    assert not is_small(told("2024-05-12"), told("2024-05-13"))
    assert not is_small(told(36_816), (*told(36_816), *told(1)))
    assert not is_small(told(36_816), ())
