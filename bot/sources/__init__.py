"""Publications as they come: one file a publication, each from bytes to a ``Reading``.

What others call:

* ``PUBLICATIONS``: all publications, with publisher, title, address and licence; ``BY_ID``: by their id.
* ``fetch.fetch(publication, today) -> Fetched``: today's release from the publisher's address.
* ``reader.Reader().read(publication, data, published, url) -> Reading``: the bytes, read in a process
  apart with limits. A row that cannot be right is named in ``reading.refused``, and the rest is taken.
  Where nothing can be taken, ``PublicationRefused`` says why.
* ``held.check_against_held(reading, held_days(figures))``: refuses a release that lost what is held.
* ``events.read_events(data) -> tuple[Event, ...]``: the list of dated reference points.

Nothing here knows the store. Only the list of publications is imported here: asking needs no more.
"""

from bot.sources.publications import BY_ID, PUBLICATIONS

__all__ = ["BY_ID", "PUBLICATIONS"]
