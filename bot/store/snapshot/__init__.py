"""A database as the tables of ``data/``, and back. Each undoes the other, but for the record of runs."""

from bot.store.snapshot.build import build
from bot.store.snapshot.dump import dump
from bot.store.snapshot.events import read_events

__all__ = ["build", "dump", "read_events"]
