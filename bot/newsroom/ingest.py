"""Publications in: read, compared with what is held, kept. Every attempt leaves a record of its run."""

import hashlib
from collections.abc import Callable
from datetime import date, datetime
from typing import Protocol

from sqlalchemy import Engine

from bot.errors import PublicationRefused
from bot.releases import Reading, Refusal, RunRecord
from bot.store.writes import record_refusal, refused_whole, take_in

Progress = Callable[[str], None]


class Reads(Protocol):
    """What reads a file; ``bot.sources.Reader`` does."""

    def read(self, publication_id: str, data: bytes, published: date, url: str = "") -> Reading: ...


def ingest_file(
    store: Engine,
    reader: Reads,
    publication: str,
    data: bytes,
    published: date,
    at: datetime,
    progress: Progress,
) -> RunRecord:
    """Take in one file as the release of the day ``published``; ``at`` is the time of the run.

    A file that is refused changes nothing: the record says why, and ``taken`` is False. Raises
    ``UsageError`` where there is no such publication, ``StoreError`` where nothing can be kept.
    """
    progress(f"Reading {len(data):,} bytes of {publication}, released {published}")
    try:
        reading = reader.read(publication, data, published)
    except PublicationRefused as error:
        digest = hashlib.sha256(data).hexdigest()
        record = refused_whole(publication, published, digest, [Refusal("", error.sentence)])
        record_refusal(store, record, at)
    else:
        progress(f"Comparing {len(reading.figures):,} figures with those held")
        record = take_in(store, reading, at)
    progress(summary(record))
    return record


def summary(record: RunRecord) -> str:
    """One line on what a run did."""
    if not record.taken:
        return f"{record.publication}: refused. {record.refused[0].why if record.refused else ''}".rstrip()
    counts = f"{record.new:,} new, {record.changed:,} changed, {record.withdrawn:,} withdrawn"
    refused = f", {len(record.refused):,} refused" if record.refused else ""
    return f"{record.publication}: {counts}, {record.unchanged:,} unchanged{refused}"
