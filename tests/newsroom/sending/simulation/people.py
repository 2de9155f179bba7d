"""What people do during a run: to a channel's digest, and at the operator's terminal."""

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, NamedTuple

from bot.store.sending.subscriptions import StoreSubscriptions
from tests.newsroom.sending.simulation.plan import Plan

MOVES = (-86_400.0, -600.0, 120.0, 600.0, 86_400.0)
EARLIEST, LATEST = -35.0, 70.0


class Act(NamedTuple):
    """``at``: seconds after the digests are due. ``number``: of the subscription. ``later``: by how much an
    edit moves its time, in seconds."""

    at: float
    number: int
    what: Literal["edit", "pause", "resume", "remove"]
    later: float = 0.0


def acts(dice: random.Random, digests: int, *, removing: bool) -> Iterator[Act]:
    """Of some subscriptions, each meddled with in one way."""
    edited, paused, removed, *_ = _parts(dice, digests)
    for number in edited:
        yield Act(dice.uniform(EARLIEST, LATEST), number, "edit", dice.choice(MOVES))
    for number in paused:
        at = dice.uniform(EARLIEST, LATEST)
        yield Act(at, number, "pause")
        yield Act(at + dice.uniform(1, 70), number, "resume")
    for number in removed if removing else ():
        yield Act(dice.uniform(EARLIEST, LATEST), number, "remove")


def act(kept: StoreSubscriptions, plan: Plan, what: Act, now: float) -> None:
    match what.what:
        case "edit":
            found = kept.by_id(what.number)
            assert found is not None
            order = replace(found.order, weekly=plan.weekly(what.later))
            kept.put(found.workspace, found.channel, order, "U1", now)
        case "pause":
            kept.pause(what.number, "U1", now)
        case "resume":
            kept.resume(what.number, "U1", now)
        case "remove":
            kept.remove(what.number, "U1", now)


def _parts(dice: random.Random, digests: int) -> list[list[int]]:
    numbers = list(range(1, digests + 1))
    dice.shuffle(numbers)
    each = max(digests // 6, 1)
    return [numbers[:each], numbers[each : 2 * each], numbers[2 * each : 3 * each]]
