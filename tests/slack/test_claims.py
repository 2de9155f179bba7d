"""Each key is one caller's, whoever asks, however slow or broken the store is."""

import asyncio
import time
from collections.abc import Collection, Coroutine
from typing import Any

import pytest

from bot.errors import StoreError
from bot.slack.claims import FORGET_EVERY, KEPT_SECONDS, MOST_IN_MEMORY, Claims
from bot.slack.metrics import Metrics
from tests.slack.memory import Held, SeenInMemory

PATIENT = 60.0
"""More than a busy machine takes: a claim that is given up stands in memory, for each process."""


class Broken(SeenInMemory):
    def claim(self, keys: Collection[str], at: float) -> frozenset[str]:
        raise StoreError("The database is away.")


class AtOnce(SeenInMemory):
    """Never has to be waited for, but where ``busy``."""

    busy = False

    def claim_at_once(self, keys: Collection[str], at: float) -> frozenset[str] | None:
        return None if self.busy else super().claim(keys, at)

    def claim(self, keys: Collection[str], at: float) -> frozenset[str]:
        assert self.busy or not keys, "a thread was asked for what could be had at once"
        return super().claim(keys, at)


def run(work: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(work)


def unkept(metrics: Metrics) -> float | None:
    return metrics.registry.get_sample_value("desk_claims_unkept_total")


def test_a_key_is_one_callers() -> None:
    async def main() -> list[bool]:
        claims = Claims(SeenInMemory(), Metrics(), time.time, PATIENT)
        taken = await asyncio.gather(*[claims.take("a") for _ in range(20)])
        taken.append(await claims.take("a"))
        await claims.close()
        return taken

    assert run(main()).count(True) == 1


def test_of_two_processes_one_has_it() -> None:
    async def main() -> list[tuple[bool, bool]]:
        store = SeenInMemory()
        ours, theirs = (Claims(store, Metrics(), time.time, PATIENT) for _ in range(2))
        pairs = [asyncio.gather(ours.take(str(key)), theirs.take(str(key))) for key in range(50)]
        taken = await asyncio.gather(*pairs)
        await ours.close()
        await theirs.close()
        return [(a, b) for a, b in taken]

    assert {sum(pair) for pair in run(main())} == {1}


def test_claims_that_come_together_are_written_together() -> None:
    async def main() -> int:
        store = Held()
        claims = Claims(store, Metrics(), time.time, PATIENT)
        taking = [asyncio.create_task(claims.take(str(key))) for key in range(100)]
        await asyncio.sleep(0)
        store.go.set()
        assert all(await asyncio.gather(*taking))
        await claims.close()
        return store.calls

    assert run(main()) <= 2


def test_what_can_be_had_at_once_is_asked_of_no_thread() -> None:
    store = AtOnce()

    async def main() -> list[bool]:
        claims = Claims(store, Metrics(), time.time, PATIENT)
        taken = await asyncio.gather(*[claims.take(str(key)) for key in range(100)])
        taken.append(await claims.take("1"))
        store.busy = True
        taken.append(await claims.take("other"))
        await claims.close()
        return taken

    assert run(main()) == [True] * 100 + [False, True]
    assert store.calls == 2
    assert "other" in store.keys


def test_a_broken_store_leaves_the_claim_in_memory(caplog: pytest.LogCaptureFixture) -> None:
    metrics = Metrics()

    async def main() -> list[bool]:
        claims = Claims(Broken(), metrics, time.time)
        taken = [await claims.take("a"), await claims.take("a"), await claims.take("b")]
        await claims.close()
        return taken

    assert run(main()) == [True, False, True]
    assert unkept(metrics) == 2
    assert "claims held in memory only" in caplog.text


def test_a_store_that_hangs_is_not_waited_for() -> None:
    metrics, store = Metrics(), Held()

    async def main() -> list[bool]:
        claims = Claims(store, metrics, time.time, patience=0.01)
        taken = [await claims.take("a"), await claims.take("b"), await claims.take("a")]
        store.go.set()
        await claims.close()
        return taken

    assert run(main()) == [True, True, False]
    assert unkept(metrics) == 2


@pytest.mark.parametrize("kind", [SeenInMemory, AtOnce])
def test_old_claims_are_forgotten_now_and_then(kind: type[SeenInMemory]) -> None:
    store, at = kind(), [0.0]

    async def main() -> None:
        claims = Claims(store, Metrics(), lambda: at[0], PATIENT)
        await claims.take("a")
        at[0] = KEPT_SECONDS + FORGET_EVERY
        await claims.take("b")
        await claims.close()

    run(main())
    assert set(store.keys) == {"b"}


def test_the_memory_is_bounded() -> None:
    async def main() -> int:
        claims = Claims(SeenInMemory(), Metrics(), time.time, PATIENT)
        for start in range(0, MOST_IN_MEMORY + 2_000, 2_000):
            await asyncio.gather(*[claims.take(str(key)) for key in range(start, start + 2_000)])
        await claims.close()
        return len(claims._memory)

    assert run(main()) == MOST_IN_MEMORY
