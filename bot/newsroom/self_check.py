"""The daily self-check: what is wrong is said once a day in the channel that a workspace chose for it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time

from sqlalchemy import Engine

from bot.newsroom.hours import LONDON
from bot.sending.delivery import Delivery, State, new_delivery
from bot.series import Holdings
from bot.store.engine import writing
from bot.store.sending import deliveries
from bot.store.sending.caretakers import Caretaker, caretakers
from bot.store.sending.listing import listed
from bot.wording.self_check import LATE_AFTER, Health, payload, sentences

HOUR = 8
"""Of the day in London, from which whoever looks after the desk hears of it."""


def self_check(engine: Engine, held: Holdings, pages: dict[str, str], now: float) -> int:
    """Add today's notices, once, from eight in the morning on; how many. ``held``: all that is known;
    ``pages``: where each measure of ``LATE_AFTER`` is published.

    A paused workspace cannot be told anything: that is for ``doctor`` and the metrics. Nor is one told of
    another's deliveries.
    """
    local = datetime.fromtimestamp(now, LONDON)
    if local.hour < HOUR:
        return 0
    newest = {name: day for name in LATE_AFTER if (day := held.newest(name)) is not None}
    notices = [
        _notice(one, said, local)
        for one in caretakers(engine)
        if (said := sentences(Health(local.date(), newest, pages, _held(engine, one))))
    ]
    with writing(engine) as connection:
        return deliveries.add(connection, notices)


def _held(engine: Engine, caretaker: Caretaker) -> list[Delivery]:
    """But for those to the very channel that is to be told: the same would hold the notice."""
    held = listed(engine, (State.HELD,), limit=None, workspace=caretaker.workspace)
    return [each for each in held if each.subject != f"workspace:{caretaker.workspace}"]


def _notice(caretaker: Caretaker, said: Sequence[str], local: datetime) -> Delivery:
    """Due at eight whenever it is made: one made anew from a restored backup is late, and looked for."""
    subject, period = f"workspace:{caretaker.workspace}", local.date().isoformat()
    due = datetime.combine(local.date(), time(HOUR), LONDON).timestamp()
    made = new_delivery(subject, period, "notice", caretaker, due, State.READY)
    return replace(made, payload=payload(said))
