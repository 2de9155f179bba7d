"""Installations begun and not yet ended, by the digest of what the browser was given."""

from sqlalchemy import Engine, delete, insert
from sqlmodel import col

from bot.store.engine import writing
from bot.store.tables import OauthState


class StoreOauthStates:
    """Implements ``bot.slack.ports.OauthStates``. Those that expired leave when the next is issued."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def issue(self, digest: str, at: float, expires_at: float) -> None:
        with writing(self._engine) as connection:
            connection.execute(delete(OauthState).where(col(OauthState.expires_at) <= at))
            connection.execute(insert(OauthState).values(digest=digest, expires_at=expires_at))

    def consume(self, digest: str, at: float) -> bool:
        begun = (col(OauthState.digest) == digest, col(OauthState.expires_at) > at)
        with writing(self._engine) as connection:
            return connection.execute(delete(OauthState).where(*begun)).rowcount == 1
