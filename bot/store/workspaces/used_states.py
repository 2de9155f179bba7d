"""States of OAuth's that ended an installation: of one that was only begun, nothing is kept."""

from dataclasses import dataclass

from sqlalchemy import Engine, delete
from sqlmodel import col

from bot.store.bulk import insert_new
from bot.store.engine import writing
from bot.store.tables import OauthState


@dataclass(frozen=True, slots=True)
class StoreUsedStates:
    """Implements ``bot.slack.ports.UsedStates``. Those that expired leave when the next is used. Raises
    ``StoreError``."""

    engine: Engine

    def use(self, digest: str, at: float, expires_at: float) -> bool:
        row = {"digest": digest, "expires_at": expires_at}
        with writing(self.engine) as connection:
            connection.execute(delete(OauthState).where(col(OauthState.expires_at) <= at))
            return bool(insert_new(connection, OauthState, [row], "digest"))

    def give_back(self, digest: str) -> None:
        with writing(self.engine) as connection:
            connection.execute(delete(OauthState).where(col(OauthState.digest) == digest))
