"""What the desk asks of a store: everything held, as known on a day, ready to be added up."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Engine

from bot.answers import Citation
from bot.events import Events
from bot.periods import Span
from bot.releases import Publication
from bot.series import Edition, FirstServes, Holdings, Revision, hold
from bot.store import reads, records


@dataclass(frozen=True, slots=True)
class StoreLibrary:
    """A database of releases. ``publications``: what is known of each, by id."""

    engine: Engine
    publications: Mapping[str, Publication]

    def edition(self) -> Edition:
        return reads.edition(self.engine)

    def holdings(self, as_of: date | None) -> Holdings:
        """What was known on ``as_of``; of a publication not yet released by then, its first release."""
        return self._held(reads.state(self.engine, as_of))

    def at(self, edition: int) -> Holdings:
        """What was held when the library's edition had this number."""
        return self._held(reads.state(self.engine, at=edition))

    def _held(self, state: reads.AllKnown) -> Holdings:
        held = hold(
            state.figures,
            {name: self._citation(release) for name, release in state.releases.items()},
            {name: Span(first, last) for name, (first, last) in state.complete.items() if first <= last},
            [_revision(change) for change in state.changes],
            tuple(FirstServes(name, state.releases[name].published) for name in sorted(state.first_serves)),
            state.as_of,
        )
        return replace(held, edition=state.edition, begun=state.begun)

    def events(self) -> Events:
        return records.events(self.engine)

    def _citation(self, release: records.ReleaseHeld) -> Citation:
        publication = self.publications[release.publication]
        return Citation(
            id=publication.id,
            publisher=publication.publisher,
            title=publication.title,
            url=release.url or publication.url,
            published=release.published,
            licence=publication.licence,
        )


def _revision(change: reads.Change) -> Revision:
    span = Span(change.first, change.last)
    return Revision(
        change.publication, change.measure, change.category, span, change.old, change.new, change.published
    )
