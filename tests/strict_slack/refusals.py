"""How Slack says no: a body with ``ok: false`` and the name of an error."""

from collections.abc import Sequence
from typing import Any

JSON = dict[str, Any]


class Refusal(Exception):
    """Slack's answer where it does not do what it was asked. ``more``: what the body holds besides."""

    def __init__(self, error: str, **more: Any) -> None:
        super().__init__(error)
        self.error = error
        self.more = more

    @classmethod
    def because(cls, error: str, reasons: Sequence[str]) -> "Refusal":
        return cls(error, response_metadata={"messages": list(reasons)})

    def body(self) -> JSON:
        return {"ok": False, "error": self.error, **self.more}
