"""``python -m bot``: where the day, the settings and the outside come in, and are handed down."""

import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import run
from bot.cli.services import Fact, Progress, Streams
from bot.desk import Desk
from bot.settings import ROOT, Settings, facts
from bot.wording.style import HouseStyle

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from bot.releases import RunRecord

DATA = ROOT / "data"


@dataclass
class Outside:
    """The services of the commands. The database is opened by the first that needs it: what a command
    does not use is not imported, for half of a short command's time is importing."""

    settings: Settings
    today: date = field(default_factory=date.today)

    @property
    def style(self) -> HouseStyle:
        return self.settings.house_style

    @property
    def colour(self) -> bool:
        return self.settings.colour

    @property
    def debug(self) -> bool:
        return self.settings.debug

    @property
    def history(self) -> Path | None:
        return self.settings.state

    @cached_property
    def _engine(self) -> "Engine":
        from bot.store.first_use import open_store

        return open_store(self.settings.database_url, DATA)

    def desk(self) -> Desk:
        from bot.sources import PUBLICATIONS
        from bot.store.library import StoreLibrary

        publications = {publication.id: publication for publication in PUBLICATIONS}
        return Desk(StoreLibrary(self._engine, publications), time.monotonic)

    def ingest_due(self, progress: Progress) -> "Sequence[RunRecord]":
        raise NotImplementedError

    def ingest_file(self, source: str, file: Path, published: date, progress: Progress) -> "RunRecord":
        raise NotImplementedError

    def migrate(self) -> str:
        from bot.store.first_use import prepare

        prepare(self.settings.database_url, DATA).dispose()
        return "The database has this version's layout."

    def facts(self) -> Sequence[Fact]:
        from bot.store.engine import in_force

        database = [Fact("database", name, value) for name, value in in_force(self._engine).items()]
        settings = [Fact("settings", name, value) for name, value in facts(os.environ)]
        return [*database, *settings]


def main() -> int:
    """Run the command that was typed; its exit status."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")  # whatever the machine's own encoding
    streams = Streams(sys.stdin, sys.stdout, sys.stderr)
    return run(sys.argv[1:], lambda: Outside(Settings.read(os.environ)), streams)


if __name__ == "__main__":
    sys.exit(main())
