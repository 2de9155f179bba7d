"""Deliveries as rows, and rows as deliveries."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Row, bindparam, update
from sqlmodel import col

from bot.sending.delivery import Delivery, State
from bot.store.tables import Delivery as Table

NAMES = tuple(field.name for field in fields(Delivery))
CHANGED = ("state", "not_before", "unknown_since", "attempts", "payload", "said", "ts", "why")
CHANGE = (
    update(Table)
    .where(col(Table.id) == bindparam("of"))
    .values({name: bindparam(f"new_{name}") for name in CHANGED})
)
COLUMNS = [col(getattr(Table, name)) for name in NAMES]


def from_row(row: Row[Any], **changed: object) -> Delivery:
    values = {name: getattr(row, name) for name in NAMES} | changed
    return Delivery(**{**values, "state": State(str(values["state"])), "said": tuple(row.said or ())})


def to_row(delivery: Delivery) -> dict[str, Any]:
    values = {name: getattr(delivery, name) for name in NAMES}
    return values | {"state": delivery.state.value, "said": list(delivery.said) or None}


def write(connection: Connection, deliveries: Sequence[Delivery]) -> None:
    """Write what holders may change of deliveries that are there."""
    if deliveries:
        rows = [{"of": each.id, **{f"new_{k}": v for k, v in changes(each).items()}} for each in deliveries]
        connection.execute(CHANGE, rows)


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
