"""What the commands of a terminal are handed: each part made when the first command asks for it."""

import os
import platform
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from bot.bootstrap.ending import end_at_once
from bot.cli.services import Fact, Listing, Progress
from bot.desk import Desk
from bot.errors import UsageError
from bot.settings import ROOT, Settings, facts, ways
from bot.wording.printable import printable
from bot.wording.style import HouseStyle

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from bot.newsroom.ingest import Ingest
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
        from bot.sources import BY_ID
        from bot.store.library import StoreLibrary

        return Desk(StoreLibrary(self._engine, BY_ID), time.monotonic)

    def ingest_due(self, progress: Progress) -> "Sequence[RunRecord]":
        from bot.sources.fetch import fetch, plans

        with self._ingest(progress) as ingest:
            return ingest.due(plans(), fetch, self.today)

    def ingest_file(self, source: str, file: Path, published: date, progress: Progress) -> "RunRecord":
        data = _bytes_of(file)
        with self._ingest(progress) as ingest:
            return ingest.file(source, data, published)

    @contextmanager
    def _ingest(self, progress: Progress) -> "Iterator[Ingest]":
        from bot.newsroom.ingest import Ingest
        from bot.sources.reader import Reader

        with Reader() as reader:
            yield Ingest(self._engine, reader, datetime.now(UTC), progress)

    def close(self) -> None:
        """Let the database go, where it was opened."""
        if "_engine" in self.__dict__:
            self._engine.dispose()

    def migrate(self) -> str:
        from bot.store.first_use import prepare

        prepare(self.settings.database_url, DATA).dispose()
        return "The database has this version's layout."

    def serve(self, *, and_work: bool) -> None:
        end_at_once()
        from bot.bootstrap.slack import serve

        try:
            serve(self.settings, lambda: self._engine, self.desk, and_work=and_work)
        finally:
            self.close()

    def work(self) -> None:
        end_at_once()
        from bot.bootstrap.worker import work

        try:
            work(self.settings, lambda: self._engine, self.desk)
        finally:
            self.close()

    def socket(self, *, and_work: bool) -> None:
        end_at_once()
        from bot.bootstrap.slack import socket

        try:
            socket(self.settings, lambda: self._engine, self.desk, and_work=and_work)
        finally:
            self.close()

    def deliveries(self, *, skipped: bool = False) -> Listing:
        from bot.sending.delivery import State
        from bot.store.sending.listing import SHOWN, counted, listed

        states = (State.SKIPPED,) if skipped else SHOWN
        shown = listed(self._engine, states, newest_first=skipped)
        return Listing(shown, max(counted(self._engine, states) - len(shown), 0))

    def retry(self, delivery: str) -> bool:
        from bot.store.sending.held import retry

        return retry(self._engine, delivery)

    def retry_all(self) -> int:
        from bot.store.sending.held import retry_all

        return retry_all(self._engine)

    def dismiss(self, delivery: str) -> bool:
        from bot.store.sending.dismissing import dismiss

        return dismiss(self._engine, delivery, time.time())

    def dismiss_all(self) -> int:
        from bot.store.sending.dismissing import dismiss_all

        return dismiss_all(self._engine, time.time())

    def forget(self, team: str, channel: str) -> str:
        from bot.store.workspaces.erasing import forget_place
        from bot.wording.erased import sentence

        erased = forget_place(self._engine, team, channel)
        if erased is None:
            raise UsageError(f"No workspace {printable(team)} ever had the desk.")
        return sentence(team, channel, erased.answers, erased.questions, erased.corrections)

    def manifest(self, url: str) -> str:
        from bot.bootstrap.manifest import manifest

        return manifest(url)

    def new_key(self) -> str:
        from bot.store.workspaces.vault import new_key

        return new_key()

    def renew_tokens(self) -> str:
        from bot.store.workspaces.installations import StoreWorkspaces
        from bot.store.workspaces.vault import Vault

        renewed = StoreWorkspaces(self._engine, Vault(self.settings.slack.token_keys)).renew()
        return f"Tokens encrypted with the newest key: {renewed}."

    def facts(self) -> Sequence[Fact]:
        from bot.store.engine import in_force
        from bot.store.workspaces import installations

        desk = [
            Fact("desk", "Python", platform.python_version()),
            Fact("desk", "today", self.today.isoformat()),
        ]
        database = [Fact("database", name, value) for name, value in in_force(self._engine).items()]
        settings = [Fact("settings", name, value) for name, value in facts(os.environ)]
        slack = [Fact("slack", way, said) for way, said in ways(self.settings.slack)]
        workspaces = installations.in_force(self._engine).items()
        return [*desk, *database, *settings, *slack, *(Fact("workspaces", *said) for said in workspaces)]


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise UsageError(f"The file {file} cannot be read: {error.strerror}.") from None
