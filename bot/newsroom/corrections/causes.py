"""Why a figure changed: the releases that brought it, with the cells that each changed."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Engine

from bot.answers.correction import Cause, ChangedCell
from bot.releases import Publication
from bot.series import Moved
from bot.store.ledger.stating import brought_by
from bot.store.records import ReleaseHeld


@dataclass(frozen=True, slots=True)
class Causes:
    """``publications``: what is known of each, by id."""

    engine: Engine
    publications: Mapping[str, Publication]

    def of(self, cells: tuple[Moved, ...], after: int, until: int) -> tuple[Cause, ...]:
        """The releases after edition ``after``, up to ``until``, the newest first."""
        by_release: dict[ReleaseHeld, list[Moved]] = {}
        for cell, release in zip(cells, brought_by(self.engine, cells, after, until), strict=True):
            if release is not None:
                by_release.setdefault(release, []).append(cell)
        newest_first = sorted(by_release, key=lambda release: (release.published, release.id), reverse=True)
        return tuple(self._cause(release, by_release[release]) for release in newest_first)

    def _cause(self, release: ReleaseHeld, cells: list[Moved]) -> Cause:
        publication = self.publications[release.publication]
        return Cause(
            _name(release),
            release.id,
            publication.publisher,
            publication.title,
            release.url or publication.url,
            release.published,
            tuple(
                ChangedCell(cell.measure, cell.category, cell.span, cell.old, cell.new)
                for cell in sorted(cells, key=lambda cell: (cell.span.last, cell.measure, cell.category))
            ),
        )


def _name(release: ReleaseHeld) -> str:
    """Of what its publisher says of it: a page's bytes differ from one get to the next."""
    return f"{release.publication} {release.published} {release.edited or release.digest[:12]}"
