"""Every call that was made, for assertions."""

import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Call:
    """``outcome``: ``ok``, the error that Slack named, or the fault that was planned. ``taken``: Slack did
    it, whatever it answered. ``agent``: the caller's ``User-Agent``."""

    method: str
    token: str = field(repr=False)
    arguments: Mapping[str, Any]
    outcome: str
    taken: bool
    agent: str = ""


class Calls(list[Call]):
    """In the order in which Slack dealt with them."""

    def __init__(self) -> None:
        super().__init__()
        self._more = threading.Condition()

    def note(self, call: Call) -> None:
        with self._more:
            self.append(call)
            self._more.notify_all()

    def wait(self, count: int, method: str = "", seconds: float = 10.0) -> None:
        """Until there are so many (of ``method``, if given). Raises ``AssertionError``."""
        with self._more:
            there = self._more.wait_for(lambda: len(self._named(method)) >= count, seconds)
        assert there, f"{len(self._named(method))} calls came, not {count}: {self.by_method()}"

    def _named(self, method: str) -> list[Call]:
        return [call for call in self if method in ("", call.method)]

    def of(self, method: str, **arguments: Any) -> list[Call]:
        """Those of one method that were given these arguments."""
        return [
            call
            for call in self
            if call.method == method and arguments.items() <= _hashable(call.arguments).items()
        ]

    def by_method(self) -> Counter[str]:
        return Counter(call.method for call in self)


def _hashable(arguments: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in arguments.items() if value.__hash__ is not None}
