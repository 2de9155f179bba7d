"""``deliveries``: what waits to be sent or is held, and why; ``deliveries retry`` sends it on its way."""

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime

from bot.cli.services import Services, Streams
from bot.cli.status import Status
from bot.errors import UsageError
from bot.sending.delivery import Delivery
from bot.wording import machine
from bot.wording.aligned import aligned
from bot.wording.printable import printable

NOTHING = "Nothing waits to be sent, and nothing is held."
COLUMNS = ("id", "kind", "workspace", "channel", "due", "state", "why")


def deliveries(arguments: argparse.Namespace, services: Services, streams: Streams) -> Status:
    """A line each, the earliest due first. To retry what is not held is a wrong usage."""
    if arguments.action == "retry":
        return _retry(arguments, services, streams)
    if arguments.id is not None or arguments.all:
        raise UsageError("Only `deliveries retry` takes an id, or --all.")
    listing = services.deliveries(skipped=arguments.skipped)
    if arguments.json:
        for each in listing.shown:
            print(machine.line(_object(each)), file=streams.output)
    else:
        nothing = "Nothing was left out." if arguments.skipped else NOTHING
        print("\n".join(_table(listing.shown) or [nothing]), file=streams.output)
    if listing.more:
        print(
            f"{listing.more:,} more are not listed.",
            file=streams.errors if arguments.json else streams.output,
        )
    return Status.ANSWERED


def _retry(arguments: argparse.Namespace, services: Services, streams: Streams) -> Status:
    if bool(arguments.id) == arguments.all:
        raise UsageError("Say which one: deliveries retry ID, or deliveries retry --all.")
    if arguments.all:
        many = services.retry_all()
        looked_for = "Each is looked for in its channel, and sent if it is not there."
        print(f"Sent on their way again: {many:,}. {looked_for}", file=streams.output)
        return Status.ANSWERED
    if not services.retry(arguments.id):
        named = printable(arguments.id)
        raise UsageError(f"No delivery held has the id {named}; `deliveries` lists them.")
    print("It is looked for in its channel, and sent if it is not there.", file=streams.output)
    return Status.ANSWERED


def _table(waiting: Sequence[Delivery]) -> list[str]:
    if not waiting:
        return []
    rows = [COLUMNS, *(tuple(printable(str(value)) for value in _object(each).values()) for each in waiting)]
    return list(aligned(rows, [False] * len(COLUMNS)))


def _object(delivery: Delivery) -> machine.Object:
    """Under ``COLUMNS``; ``due``: ISO time, UTC."""
    due = datetime.fromtimestamp(delivery.due_at, UTC).isoformat(timespec="seconds")
    whose = (delivery.id, delivery.kind, delivery.workspace, delivery.channel)
    return dict(zip(COLUMNS, (*whose, due, delivery.state.value, delivery.why), strict=True))
