"""What goes wrong at Slack or on the way, by plan: which call, and how.

>>> slack.faults.plan("chat.postMessage", server_error(taken=True), channel="C2", nth=3)
"""

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["status", "body", "silence", "dropped", "broken"]


@dataclass(frozen=True, slots=True)
class Fault:
    """``taken``: Slack does what it was asked before things go wrong; else it never does. ``error``: the
    name in the body. ``revokes``: the token of the call is revoked from then on."""

    kind: Kind
    taken: bool = False
    status: int = 200
    error: str = ""
    retry_after: float | None = None
    revokes: bool = False


def rate_limited(retry_after: float = 1) -> Fault:
    """429 with ``Retry-After`` (seconds), as Slack limits calls. Nothing was done."""
    return Fault("status", status=429, error="ratelimited", retry_after=retry_after)


def server_error(status: int = 500, *, taken: bool = False) -> Fault:
    """A 5xx with a page that is not JSON."""
    return Fault("status", taken, status=status)


def refused(error: str, *, taken: bool = False) -> Fault:
    """200 with ``ok: false``: ``ratelimited``, ``internal_error``, ``fatal_error``, ``is_archived``..."""
    return Fault("body", taken, error=error)


def silence(*, taken: bool = False) -> Fault:
    """No answer until the caller gives up or Slack stops."""
    return Fault("silence", taken)


def dropped(*, taken: bool = False) -> Fault:
    """The connection ends without an answer."""
    return Fault("dropped", taken)


def broken_json(*, taken: bool = False) -> Fault:
    """200 with JSON that ends in its middle."""
    return Fault("broken", taken)


def revoked() -> Fault:
    """The token is revoked at this call, and stays so."""
    return Fault("body", error="token_revoked", revokes=True)


@dataclass(slots=True)
class _Plan:
    method: str
    fault: Fault
    channel: str
    first: int
    last: int
    block: str
    met: int = 0


class Faults:
    """The plans in force. Calls are counted by plan, from when it was made."""

    def __init__(self) -> None:
        self._plans: list[_Plan] = []
        self._lock = threading.Lock()

    def plan(
        self, method: str, fault: Fault, *, channel: str = "", block: str = "", nth: int = 1, times: int = 1
    ) -> None:
        """From the ``nth`` call of ``method`` on (in ``channel``, if given; of those with such a ``block``,
        for a Slack that has none of that type), ``times`` calls fail. ``upload`` and ``response_url`` name
        the two addresses that are no methods."""
        with self._lock:
            self._plans.append(_Plan(method, fault, channel, nth, nth + times - 1, block))

    def clear(self) -> None:
        with self._lock:
            self._plans.clear()

    def meet(self, method: str, arguments: Mapping[str, Any]) -> Fault | None:
        """The fault of this call, which is counted. The plan made first wins."""
        with self._lock:
            met = [plan for plan in self._plans if _concerns(plan, method, arguments)]
            for plan in met:
                plan.met += 1
            return next((plan.fault for plan in met if plan.first <= plan.met <= plan.last), None)


def _concerns(plan: _Plan, method: str, arguments: Mapping[str, Any]) -> bool:
    here = plan.method == method and plan.channel in ("", arguments.get("channel"))
    return here and (not plan.block or plan.block in _types(arguments))


def _types(arguments: Mapping[str, Any]) -> set[str]:
    """The blocks of a message or of a view."""
    blocks = arguments.get("blocks") or (arguments.get("view") or {}).get("blocks") or []
    return {block["type"] for block in blocks}
