"""Exit statuses: a contract with the programs that run the desk."""

from enum import IntEnum


class Status(IntEnum):
    ANSWERED = 0
    FAULT = 1
    USAGE = 2
    DECLINED = 3
    BROKEN_PIPE = 141  # as a shell reports a program that was ended by SIGPIPE
    INTERRUPTED = 130  # or by SIGINT


def worst(first: Status, second: Status) -> Status:
    """Of several answers: a fault before a decline before an answer."""
    order = (Status.ANSWERED, Status.DECLINED, Status.FAULT)
    return max(first, second, key=order.index)
