"""Where a release stands among those of its publication: known already, older, or the next one."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, insert, select
from sqlmodel import col

from bot.releases import Reading
from bot.store.tables import Release


class Before(NamedTuple):
    """A release held already."""

    published: date
    digest: str
    edited: str


def releases_before(connection: Connection, publication: str) -> list[Before]:
    """The newest first."""
    rows = connection.execute(
        select(col(Release.published), col(Release.digest), col(Release.edited))
        .where(col(Release.publication) == publication)
        .order_by(col(Release.id).desc())
    )
    return [Before(*row) for row in rows]


def known(before: Sequence[Before], reading: Reading) -> bool:
    """Whether these bytes are that day's release already, or still the newest one."""
    if any(then.published == reading.published and then.digest == reading.digest for then in before):
        return True
    return bool(before) and before[0].digest == reading.digest and before[0].published <= reading.published


def same_edit(before: Sequence[Before], reading: Reading) -> bool:
    """Whether it is the newest release got again: a page's bytes differ from one get to the next."""
    if not before or not reading.edited:
        return False
    return (before[0].published, before[0].edited) == (reading.published, reading.edited)


def older(before: Sequence[Before], reading: Reading) -> list[str]:
    if not before or reading.published >= before[0].published:
        return []
    newest = before[0].published
    return [f"It is the release of {reading.published}, older than that of {newest}, which is held."]


def add_release(connection: Connection, reading: Reading) -> int:
    same_day = select(col(Release.sequence)).where(
        col(Release.publication) == reading.publication, col(Release.published) == reading.published
    )
    sequence = max(connection.execute(same_day).scalars(), default=0) + 1
    values = {
        "publication": reading.publication,
        "published": reading.published,
        "sequence": sequence,
        "digest": reading.digest,
        "edited": reading.edited,
        "url": reading.url,
    }
    return int(connection.execute(insert(Release).values(values).returning(col(Release.id))).scalar_one())
