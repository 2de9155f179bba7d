"""Bringing a database to the layout that the code expects, and telling whether it has it."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect

from bot.errors import StoreError
from bot.store.engine import reading, take_turn, writing
from bot.store.migrations import HEAD

if TYPE_CHECKING:
    from alembic.config import Config

STEPS = Path(__file__).parent / "migrations"


def migrate(engine: Engine) -> None:
    """Apply the steps that are missing: all of them, or, on an error, none. Raises ``StoreError`` for the
    layout of a later version, which has none to take back."""
    from alembic import command  # a third of a second, and never on the way to an answer

    with writing(engine) as connection:
        take_turn(connection)
        _refuse_later(stamp(connection))
        command.upgrade(configuration(connection), "head")


def undo(engine: Engine, to: str = "base") -> None:
    """Undo the steps after ``to`` (all, if none is named), with what is held in their tables."""
    from alembic import command

    with writing(engine) as connection:
        take_turn(connection)
        command.downgrade(configuration(connection), to)


def check_layout(engine: Engine) -> None:
    """Raises ``StoreError`` where the database has not the layout of this version of the desk."""
    with reading(engine) as connection:
        found = stamp(connection)
    if found is None:
        raise StoreError("The database has no tables yet. Run `python -m bot migrate`.")
    _refuse_later(found)
    if found != HEAD:
        raise StoreError(
            f"The database has layout {found}, this version expects {HEAD}. Run `python -m bot migrate`."
        )


def _refuse_later(found: str | None) -> None:
    """Steps are numbered in order."""
    if found is not None and found > HEAD:
        raise StoreError(
            f"The database has layout {found}, of a later version of the desk; this one knows {HEAD}. "
            "Start that version; this one leaves the database as it is."
        )


def behind(engine: Engine) -> bool:
    """Whether the database has an earlier layout than this version's."""
    with reading(engine) as connection:
        found = stamp(connection)
    return found is not None and found < HEAD


def stamp(connection: Connection) -> str | None:
    """The name of the last step applied; None before the first."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if found is None else str(found)


def configuration(connection: Connection) -> "Config":
    """Alembic's settings, without a file of settings."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(STEPS))
    config.attributes["connection"] = connection
    return config
