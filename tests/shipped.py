"""The desk on the shipped figures, as on 21 August 2026."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from bot.bootstrap.terminal import Outside
from bot.settings import Settings

TODAY = date(2026, 8, 21)


@contextmanager
def shipped_in(folder: Path) -> Iterator[Outside]:
    """What the commands of a terminal are handed; the database is built in ``folder``."""
    outside = Outside(Settings.read({"DATABASE_URL": f"sqlite:///{folder / 'crossings.db'}"}), TODAY)
    try:
        yield outside
    finally:
        outside.close()
