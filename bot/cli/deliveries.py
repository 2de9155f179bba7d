"""``deliveries``: what waits to be sent or is held, and why; ``retry`` sends it on its way, and ``dismiss``
leaves it out."""

import argparse
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from bot.cli.services import Services, Streams
from bot.cli.status import Status
from bot.errors import UsageError
from bot.sending.delivery import Delivery
from bot.wording import machine
from bot.wording.aligned import aligned
from bot.wording.printable import printable

NOTHING = "Nothing waits to be sent, and nothing is held."


class Answered(NamedTuple):
    """Of one that was held; of all; and of each of these."""

    one: str
    all_held: str
    each: str


RETRIED = Answered(
    "It is looked for in its channel, and sent if it is not there.",
    "Sent on their way again",
    "Each is looked for in its channel, and sent if it is not there.",
)
DISMISSED = Answered(
    "It is left out, and not looked for; `deliveries --skipped` lists it, and why it was held.",
    "Left out",
    "None is looked for; `deliveries --skipped` lists them, and why each was held.",
)
COLUMNS = ("id", "kind", "workspace", "channel", "due", "state", "why")


def deliveries(arguments: argparse.Namespace, services: Services, streams: Streams) -> Status:
    """A line each, the earliest due first. To retry or dismiss what is not held is a wrong usage."""
    if arguments.action == "retry":
        return _act(arguments, streams, services.retry, services.retry_all, RETRIED)
    if arguments.action == "dismiss":
        return _act(arguments, streams, services.dismiss, services.dismiss_all, DISMISSED)
    if arguments.id is not None or arguments.all:
        raise UsageError("Only `deliveries retry` and `deliveries dismiss` take an id, or --all.")
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


def _act(
    arguments: argparse.Namespace,
    streams: Streams,
    one: Callable[[str], bool],
    all_held: Callable[[], int],
    said: Answered,
) -> Status:
    if bool(arguments.id) == arguments.all:
        command = f"deliveries {arguments.action}"
        raise UsageError(f"Say which one: {command} ID, or {command} --all.")
    if arguments.all:
        print(f"{said.all_held}: {all_held():,}. {said.each}", file=streams.output)
        return Status.ANSWERED
    if not one(arguments.id):
        named = printable(arguments.id)
        raise UsageError(f"No delivery held has the id {named}; `deliveries` lists them.")
    print(said.one, file=streams.output)
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
