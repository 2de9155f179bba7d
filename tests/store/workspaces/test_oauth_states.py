"""Installations begun: each ends once, in time, whoever asks first."""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import Engine, text

from bot.store.engine import reading
from bot.store.workspaces.oauth_states import StoreOauthStates


def test_a_state_is_used_once(store: Engine) -> None:
    states = StoreOauthStates(store)
    states.issue("digest", 100.0, 700.0)
    assert not states.consume("another", 101.0)
    assert states.consume("digest", 101.0)
    assert not states.consume("digest", 101.0)


def test_a_state_expires(store: Engine) -> None:
    states = StoreOauthStates(store)
    states.issue("early", 100.0, 700.0)
    states.issue("late", 100.0, 700.0)
    assert states.consume("early", 699.9)
    assert not states.consume("late", 700.0)


def test_what_expired_leaves_when_the_next_is_issued(store: Engine) -> None:
    states = StoreOauthStates(store)
    states.issue("old", 100.0, 700.0)
    states.issue("new", 700.0, 1300.0)
    with reading(store) as connection:
        assert list(connection.execute(text("SELECT digest FROM oauth_state")).scalars()) == ["new"]


def test_of_many_at_once_one_has_it(store: Engine) -> None:
    states = StoreOauthStates(store)
    states.issue("digest", 100.0, 700.0)
    with ThreadPoolExecutor(8) as pool:
        had = list(pool.map(lambda _: states.consume("digest", 101.0), range(8)))
    assert sorted(had) == [False] * 7 + [True]
