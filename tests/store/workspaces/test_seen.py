"""Claims in the database: a key is given once, whoever asks at the same moment."""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import Engine

from bot.store.engine import connect
from bot.store.workspaces.seen import SeenStore


def test_a_key_is_given_once(store: Engine) -> None:
    seen = SeenStore(store)
    assert seen.claim(["a", "b"], 1.0) == {"a", "b"}
    assert seen.claim(["b", "c", "c"], 2.0) == {"c"}
    assert seen.claim([], 3.0) == frozenset()


def test_what_is_forgotten_can_be_claimed_again(store: Engine) -> None:
    seen = SeenStore(store)
    seen.claim(["a"], 1.0)
    seen.claim(["b"], 2.0)
    seen.forget(2.0)
    assert seen.claim(["a", "b"], 3.0) == {"a"}


def test_what_is_given_back_can_be_claimed_again(store: Engine) -> None:
    seen = SeenStore(store)
    seen.claim(["a", "b"], 1.0)
    seen.release(["a"])
    assert seen.claim(["a", "b"], 2.0) == {"a"}


def test_of_many_at_once_one_has_it(store_url: str) -> None:
    """Each worker has connections of its own, and asks in an order of its own."""
    engines = [connect(store_url) for _ in range(4)]
    keys = [str(key) for key in range(60)]

    def claim(number: int) -> list[str]:
        seen = SeenStore(engines[number])
        order = keys if number % 2 else keys[::-1]
        return [key for start in range(0, 60, 6) for key in seen.claim(order[start : start + 6], 1.0)]

    with ThreadPoolExecutor(4) as workers:
        claimed = [key for had in workers.map(claim, range(4)) for key in had]
    for engine in engines:
        engine.dispose()
    assert sorted(claimed) == sorted(keys)
