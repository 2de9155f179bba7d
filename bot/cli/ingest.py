"""``ingest``: take in what publishers have put out, and say what became of it."""

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from bot.cli.services import Progress, Services, Streams
from bot.cli.status import Status
from bot.errors import UsageError
from bot.periods import long_date
from bot.releases import RunRecord
from bot.wording import machine
from bot.wording.numbers import number, of
from bot.wording.printable import printable


def ingest(arguments: argparse.Namespace, services: Services, streams: Streams) -> Status:
    """All sources that are due, or one file. A publication refused whole is a fault."""
    progress = _progress(streams)
    records = _records(arguments, services, progress)
    for record in records:
        print(
            machine.line(_object(record)) if arguments.json else in_words(record),
            file=streams.output,
            flush=True,
        )
    if not records and not arguments.json:
        print("No source is due.", file=streams.output)
    return Status.ANSWERED if all(record.taken for record in records) else Status.FAULT


def _records(arguments: argparse.Namespace, services: Services, progress: Progress) -> Sequence[RunRecord]:
    if arguments.source is None:
        return services.ingest_due(progress)
    if arguments.file is None or arguments.published is None:
        raise UsageError(
            "Say which file, and when it was published: ingest SOURCE FILE --published YYYY-MM-DD."
        )
    return [services.ingest_file(arguments.source, Path(arguments.file), arguments.published, progress)]


def _progress(streams: Streams) -> Progress:
    """Shown on a terminal only, and beside the output, which may go to a file."""
    if not streams.errors.isatty():
        return lambda doing: None
    return lambda doing: print(printable(doing), file=streams.errors, flush=True)


def in_words(record: RunRecord) -> str:
    """One line on what was taken in, and a line for each refusal."""
    published = long_date(record.published)
    if not record.taken:
        head = f"{record.publication}, {published}: refused; the figures held stay as they were."
    else:
        head = (
            f"{record.publication}, {published}: {of(record.new, 'new figure', 'new figures')}, "
            f"{number(record.changed)} changed, {number(record.withdrawn)} withdrawn, "
            f"{record.unchanged:,} as before."
        )
    return "\n".join(
        [head, *(printable(f"  {_refusal(where.where, where.why)}") for where in record.refused)]
    )


def _refusal(where: str, why: str) -> str:
    return f"{where}: {why}" if where else why


def _object(record: RunRecord) -> machine.Object:
    return asdict(record) | {"published": record.published.isoformat()}
