"""Installations that ended: each once, whoever asks first."""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import Engine, text

from bot.store.engine import reading
from bot.store.workspaces.used_states import StoreUsedStates


def test_a_state_is_used_once(store: Engine) -> None:
    used = StoreUsedStates(store)
    assert used.use("digest", 100.0, 700.0)
    assert not used.use("digest", 101.0, 700.0)
    assert used.use("another", 101.0, 700.0)


def test_one_that_is_given_back_may_be_used_again(store: Engine) -> None:
    used = StoreUsedStates(store)
    assert used.use("digest", 100.0, 700.0)
    used.give_back("digest")
    assert used.use("digest", 101.0, 700.0)


def test_what_expired_leaves_when_the_next_is_used(store: Engine) -> None:
    used = StoreUsedStates(store)
    used.use("old", 100.0, 700.0)
    used.use("new", 700.0, 1300.0)
    with reading(store) as connection:
        assert list(connection.execute(text("SELECT digest FROM oauth_state")).scalars()) == ["new"]


def test_of_many_at_once_one_has_it(store: Engine) -> None:
    used = StoreUsedStates(store)
    with ThreadPoolExecutor(8) as pool:
        had = list(pool.map(lambda _: used.use("digest", 101.0, 700.0), range(8)))
    assert sorted(had) == [False] * 7 + [True]
