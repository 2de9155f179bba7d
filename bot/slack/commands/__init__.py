"""Slash commands: one file each, whose ``COMMAND`` says what it is called and how it is answered."""

import sys
from dataclasses import dataclass

from bot.slack.tables import Answerer, declared


@dataclass(frozen=True, slots=True)
class SlashCommand:
    """``name``: with its slash. ``summary``: one line. ``hint``: what may follow it."""

    name: str
    summary: str
    hint: str
    answer: Answerer


def table() -> dict[str, SlashCommand]:
    """All commands, by name."""
    found: list[SlashCommand] = list(declared(sys.modules[__name__], "COMMAND"))
    return {command.name: command for command in found}
