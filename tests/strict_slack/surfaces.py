"""Messages and views as wholes."""

from typing import Any


def message_problems(blocks: Any) -> list[str]:
    """What Slack would refuse in the blocks of a message, each with where it is; empty for nothing."""
    return []


def view_problems(view: Any, kind: str) -> list[str]:
    """``kind``: ``modal`` or ``home``."""
    return []
