"""What became of a subscription's digests before the next one."""

from typing import NamedTuple

LEFT_OUT = "left out"
"""Begins why a week was skipped whose figures were not published in time."""


class Earlier(NamedTuple):
    """``sent_at``: since when the newest of those that were sent was on its way, in seconds since 1970; None
    where none was. ``left_out``: the weeks since, as keys, in order, whose figures came too late.
    ``edition``: the library's, from which that digest was written; None where that is not kept.
    ``skipped``: all weeks since that were not sent, whatever the reason."""

    sent_at: float | None = None
    left_out: tuple[str, ...] = ()
    edition: int | None = None
    skipped: tuple[str, ...] = ()
