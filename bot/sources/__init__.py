"""Publications as they come: one file a publication, each from bytes to a ``Reading``.

What others call:

* ``PUBLICATIONS``: all publications that can be read, with publisher, title, address and licence.
* ``fetch.fetch(publication, today) -> Fetched``: today's release from the publisher's address.
* ``Reader().read(publication, data, published, url) -> Reading``: the bytes, read in a process apart with
  limits. A row that cannot be right is named in ``reading.refused``, and the rest is taken. Where nothing
  can be taken, ``PublicationRefused`` says why. ``read(...)`` does the same for a single file.
* ``check_against_held(reading, held_days(figures))``: refuses a release that lost what those before it had.
* ``events.read_events(data) -> tuple[Event, ...]``: the list of dated reference points.

Nothing here knows the store, and nothing happens on import.
"""

from bot.sources.held import HeldDays, check_against_held, held_days
from bot.sources.reader import Reader, ReadingLimits, read
from bot.sources.registry import PUBLICATIONS

__all__ = [
    "PUBLICATIONS",
    "HeldDays",
    "Reader",
    "ReadingLimits",
    "check_against_held",
    "held_days",
    "read",
]
