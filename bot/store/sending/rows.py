"""Deliveries as rows, and rows as deliveries."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Row, Text, cast, update
from sqlmodel import col

from bot.sending.delivery import Delivery, State
from bot.store.bulk import update_each
from bot.store.tables import Delivery as Table

NAMES = tuple(field.name for field in fields(Delivery))
MESSAGE = ("payload", "said")  # read as text: thousands of rows have the same, which is then parsed once
COLUMNS: list[Any] = [
    cast(getattr(Table, name), Text).label(name) if name in MESSAGE else col(getattr(Table, name))
    for name in NAMES
]


def from_row(row: Row[Any], **changed: object) -> Delivery:
    values = {name: getattr(row, name) for name in NAMES} | changed
    message = {"payload": _parsed(row.payload), "said": _stated(row.said)}
    return Delivery(**{**values, **message, "state": State(str(values["state"]))})


@lru_cache(maxsize=100)
def _parsed(text: str | None) -> Any:
    return json.loads(text) if text else None


@lru_cache(maxsize=100)
def _stated(text: str | None) -> tuple[Mapping[str, Any], ...]:
    return tuple(_parsed(text) or ())


def to_row(delivery: Delivery) -> dict[str, Any]:
    values = {name: getattr(delivery, name) for name in NAMES}
    return values | {"state": delivery.state.value, "said": list(delivery.said) or None}


def write(connection: Connection, deliveries: Sequence[Delivery]) -> None:
    """Write what holders may change of deliveries that are there. What thousands have alike, such as their
    message, goes to the database once."""
    alike: dict[tuple[object, ...], list[Delivery]] = {}
    for each in deliveries:
        alike.setdefault(_alike(each), []).append(each)
    alone = [same[0] for same in alike.values() if len(same) == 1]
    update_each(connection, Table, [{"id": each.id, **changes(each)} for each in alone])
    for same in alike.values():
        if len(same) > 1:
            here = col(Table.id).in_([each.id for each in same])
            connection.execute(update(Table).where(here).values(changes(same[0])))


def _alike(delivery: Delivery) -> tuple[object, ...]:
    """Equal for deliveries of which ``changes`` says the same; the message is told by which object it is."""
    message = (id(delivery.payload), id(delivery.said), delivery.state, delivery.ts, delivery.why)
    return (*message, delivery.not_before, delivery.unknown_since, delivery.attempts)


def changes(delivery: Delivery) -> dict[str, Any]:
    """What a holder may change. A message that was sent is not kept: what it said is in the ledger."""
    over = delivery.state is State.SENT
    return {
        "state": delivery.state.value,
        "not_before": delivery.not_before,
        "unknown_since": delivery.unknown_since,
        "attempts": delivery.attempts,
        "payload": None if over else delivery.payload,
        "said": None if over else list(delivery.said) or None,
        "ts": delivery.ts,
        "why": delivery.why,
    }
