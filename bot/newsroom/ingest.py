"""Publications in: read, compared with what is held, kept. Every attempt leaves a record of its run."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from sqlalchemy import Engine

from bot.errors import FetchRefused, PublicationRefused
from bot.periods import long_date
from bot.releases import Reading, Refusal, RunRecord, Stated
from bot.sources.held import check_against_held, held_days
from bot.store.writes import record_refusal, refused_whole, take_in

Progress = Callable[[str], None]


class Reads(Protocol):
    """What reads a file; ``bot.sources.reader.Reader`` does."""

    def read(self, publication_id: str, data: bytes, published: date, url: str = "") -> Reading: ...


class Got(Protocol):
    """A publication as it was got; ``bot.sources.fetch.Fetched`` is one."""

    @property
    def data(self) -> bytes: ...
    @property
    def address(self) -> str: ...
    @property
    def published(self) -> date: ...


@dataclass(frozen=True, slots=True)
class Ingest:
    """What taking in needs. ``at``: the time of the run. ``progress`` is told each step."""

    store: Engine
    reader: Reads
    at: datetime
    progress: Progress

    def file(self, publication: str, data: bytes, published: date, url: str = "") -> RunRecord:
        """Take in one file as the release of the day ``published``.

        A file that is refused changes nothing: the record says why, and ``taken`` is False. Raises
        ``UsageError`` where there is no such publication, ``StoreError`` where nothing can be kept.
        """
        self.progress(f"Reading {publication} of {long_date(published)}, {len(data):,} bytes")
        try:
            reading = self.reader.read(publication, data, published, url)
        except PublicationRefused as error:
            return self._refused(publication, published, hashlib.sha256(data).hexdigest(), error.sentence)
        self.progress(f"Comparing {len(reading.figures):,} figures with those held")
        record = take_in(self.store, reading, self.at, lambda held: _check(reading, held))
        self.progress(summary(record))
        return record

    def due(
        self, publications: Iterable[str], fetch: Callable[[str, date], Got], today: date
    ) -> tuple[RunRecord, ...]:
        """Fetch and take in today's release of each publication; one that is refused stops no other."""
        return tuple(self._fetched(publication, fetch, today) for publication in publications)

    def _fetched(self, publication: str, fetch: Callable[[str, date], Got], today: date) -> RunRecord:
        self.progress(f"Fetching {publication}")
        try:
            got = fetch(publication, today)
        except FetchRefused as error:
            return self._refused(publication, today, "", error.sentence)
        return self.file(publication, got.data, got.published, got.address)

    def _refused(self, publication: str, published: date, digest: str, why: str) -> RunRecord:
        record = refused_whole(publication, published, digest, [Refusal("", why)])
        record_refusal(self.store, record, self.at)
        self.progress(summary(record))
        return record


def summary(record: RunRecord) -> str:
    """One line on what a run did."""
    if not record.taken:
        return f"{record.publication}: refused. {record.refused[0].why}"
    counts = f"{record.new:,} new, {record.changed:,} changed, {record.withdrawn:,} withdrawn"
    refused = f", {len(record.refused):,} refused" if record.refused else ""
    return f"{record.publication}: {counts}, {record.unchanged:,} unchanged{refused}"


def _check(reading: Reading, held: Iterable[Stated]) -> None:
    check_against_held(reading, held_days(held))
