"""Workspaces that installed the desk. A token never reaches the database but encrypted."""

from collections.abc import Collection, Sequence
from math import inf, isfinite
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, and_, case, insert, or_, select, update
from sqlmodel import col

from bot.store.batches import batches
from bot.store.engine import reading, take_turn, writing
from bot.store.tables import Workspace as Table
from bot.store.workspaces.erasing import let_go
from bot.store.workspaces.vault import Vault
from bot.workspaces import Grant, Workspace

COLUMNS = [col(getattr(Table, name)) for name in Workspace.__dataclass_fields__]
HERE = col(Table.state) != "gone"


class StoreWorkspaces:
    """Implements ``bot.slack.ports.Workspaces``. Raises ``StoreError``, also for a token that none of the
    keys opens; ``SettingError`` where there is no key."""

    def __init__(self, engine: Engine, vault: Vault) -> None:
        self._engine = engine
        self._vault = vault

    def find(self, enterprise: str, team: str) -> Workspace | None:
        own = and_(col(Table.team) == team, col(Table.team) != "")  # a team's id is enough to name it
        whole = and_(col(Table.team) == "", col(Table.enterprise) == enterprise, col(Table.enterprise) != "")
        nearest = (case((col(Table.state) == "active", 0), else_=1), case((own, 0), else_=1))
        return self._one(select(*COLUMNS).where(or_(own, whole), HERE).order_by(*nearest).limit(1))

    def by_id(self, workspace: int) -> Workspace | None:
        return self._one(select(*COLUMNS).where(col(Table.id) == workspace, HERE))

    def by_ids(self, workspaces: Collection[int]) -> list[Workspace]:
        return [
            self._value(row)
            for numbers in batches(workspaces)
            for row in self._all(select(*COLUMNS).where(col(Table.id).in_(numbers), HERE))
        ]

    def install(self, grant: Grant, at: float) -> Workspace:
        kept = {
            "enterprise": grant.enterprise,
            "token": self._vault.close(grant.token) if grant.token else "",
            "bot_user": grant.bot_user,
            "scopes": grant.scopes,
            "state": "active",
            "why": "",
            "installed_at": at,
        }
        with writing(self._engine) as connection:
            take_turn(connection)
            _put(connection, grant, kept)
            row = connection.execute(select(*COLUMNS).where(_named(grant.enterprise, grant.team))).one()
        return self._value(row)

    def pause(self, workspace: int, why: str, at: float = inf) -> None:
        here = (col(Table.id) == workspace, HERE, col(Table.installed_at) <= at)
        self._change(update(Table).where(*here).values(state="paused", why=why))

    def remove(self, enterprise: str, team: str, at: float = inf) -> None:
        """What was said there is erased with it, and its digests and watches are paused."""
        here = (_named(enterprise, team), HERE, col(Table.installed_at) <= at)
        gone = update(Table).where(*here).values(state="gone", why="", token="").returning(col(Table.id))
        with writing(self._engine) as connection:
            for workspace in connection.execute(gone).scalars().all():
                let_go(connection, workspace, at if isfinite(at) else 0.0)

    def set_house_style(self, workspace: int, name: str) -> None:
        self._change(update(Table).where(col(Table.id) == workspace).values(house_style=name))

    def set_notices(self, workspace: int, channel: str) -> None:
        self._change(update(Table).where(col(Table.id) == workspace).values(notices=channel))

    def renew(self) -> int:
        """Encrypt every token with the newest key; how many. All of them, or on any failure none."""
        held = select(col(Table.id), col(Table.token)).where(col(Table.token) != "")
        with writing(self._engine) as connection:
            take_turn(connection)
            rows = connection.execute(held).all()
            for id_, token in rows:
                renewed = update(Table).where(col(Table.id) == id_).values(token=self._vault.renew(token))
                connection.execute(renewed)
        return len(rows)

    def _one(self, query: Any) -> Workspace | None:
        rows = self._all(query)
        return self._value(rows[0]) if rows else None

    def _all(self, query: Any) -> Sequence[Any]:
        with reading(self._engine) as connection:
            return connection.execute(query).all()

    def _value(self, row: Any) -> Workspace:
        values = row._asdict()
        return Workspace(**{**values, "token": self._vault.open(row.token) if row.token else ""})

    def _change(self, statement: Any) -> None:
        with writing(self._engine) as connection:
            connection.execute(statement)


def house_styles(engine: Engine) -> dict[int, str]:
    """The house style of each workspace that chose one, by its id."""
    with reading(engine) as connection:
        chosen = select(col(Table.id), col(Table.house_style)).where(col(Table.house_style) != "")
        return {row.id: row.house_style for row in connection.execute(chosen)}


def in_force(engine: Engine) -> dict[str, str]:
    """For ``doctor``: how many workspaces have the desk, and each that is paused, with why; nothing where
    it is in none."""
    with reading(engine) as connection:
        here = connection.execute(select(*COLUMNS).where(HERE).order_by(col(Table.id))).all()
    active = [row for row in here if row.state == "active"]
    paused = {row.team or row.enterprise: f"paused: {row.why}" for row in here if row.state == "paused"}
    return {"active": str(len(active)), **paused} if here else {}


def _named(enterprise: str, team: str) -> ColumnElement[bool]:
    """One workspace by its team, or one organisation."""
    if team:
        return col(Table.team) == team
    return and_(col(Table.team) == "", col(Table.enterprise) == enterprise)


def _put(connection: Connection, grant: Grant, kept: dict[str, object]) -> None:
    changed = connection.execute(update(Table).where(_named(grant.enterprise, grant.team)).values(kept))
    if not changed.rowcount:
        settings = {"house_style": "", "notices": ""}
        connection.execute(insert(Table).values(team=grant.team, **kept, **settings))
