"""How often answers were called useful or not, by day and kind of question."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Engine
from sqlmodel import col

from bot.store.bulk import upserting
from bot.store.engine import writing
from bot.store.tables import Feedback


@dataclass(frozen=True, slots=True)
class StoreOpinions:
    """Implements ``bot.slack.ports.Opinions``. Raises ``StoreError``."""

    engine: Engine

    def count(self, day: date, kind: str, verdict: str) -> None:
        """``verdict``: useful, or not useful; the table takes no other."""
        first = upserting(self.engine, Feedback).values(
            day=day.isoformat(), kind=kind, verdict=verdict, count=1
        )
        counted = first.on_conflict_do_update(
            index_elements=[col(Feedback.day), col(Feedback.kind), col(Feedback.verdict)],
            set_={"count": col(Feedback.count) + 1},
        )
        with writing(self.engine) as connection:
            connection.execute(counted)
