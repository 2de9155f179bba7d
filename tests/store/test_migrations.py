"""The steps make the tables that the code declares, can be undone, and leave their stamp."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

from bot.errors import StoreError
from bot.store.engine import connect, reading
from bot.store.migrate import STEPS, check_layout, migrate, undo
from bot.store.migrations import HEAD
from bot.store.tables import Base
from tests.databases import Shelf


def test_the_steps_make_the_declared_tables(store: Engine) -> None:
    with reading(store) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_constraints_are_made_by_the_steps_too(shelf: Shelf) -> None:
    """Alembic compares no CHECK: their names must agree."""
    stepped, declared = connect(shelf.ready()), connect(shelf.empty())
    Base.metadata.create_all(declared)
    for table in Base.metadata.tables:
        found, wanted = (
            {c["name"] for c in inspect(e).get_check_constraints(table)} for e in (stepped, declared)
        )
        assert found == wanted
    stepped.dispose()
    declared.dispose()


def _checks(engine: Engine, table: str) -> set[str | None]:
    return {constraint["name"] for constraint in inspect(engine).get_check_constraints(table)}


def test_up_down_and_up_again(shelf: Shelf) -> None:
    engine = connect(shelf.empty())
    migrate(engine)
    undo(engine)
    assert set(inspect(engine).get_table_names()) == {"alembic_version"}
    with pytest.raises(StoreError, match="migrate"):
        check_layout(engine)
    migrate(engine)
    check_layout(engine)
    assert set(Base.metadata.tables) < set(inspect(engine).get_table_names())
    engine.dispose()


def test_head_is_the_newest_step() -> None:
    assert ScriptDirectory(STEPS).get_current_head() == HEAD


def test_a_database_without_tables_or_of_another_version_is_told(shelf: Shelf) -> None:
    engine = connect(shelf.empty())
    with pytest.raises(StoreError, match=r"no tables yet. Run `python -m bot migrate`"):
        check_layout(engine)
    migrate(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")
    with pytest.raises(StoreError, match="layout 0000, this version expects"):
        check_layout(engine)
    engine.dispose()


def test_a_database_of_a_later_version_is_left_as_it_is(shelf: Shelf) -> None:
    engine = connect(shelf.ready())
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0099'")
    for use in (check_layout, migrate):
        with pytest.raises(StoreError, match="layout 0099, of a later version of the desk") as told:
            use(engine)
        assert "migrate" not in told.value.sentence
    engine.dispose()


def test_a_step_that_fails_leaves_nothing(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last of the four tables cannot be made: the other three must not stay."""
    engine = connect(shelf.empty())
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE event (id integer)")
    with pytest.raises(StoreError):
        migrate(engine)
    assert set(inspect(engine).get_table_names()) <= {"event"}
    engine.dispose()


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_text("not a database, but long enough to be looked at as one" * 50)
    engine = connect(f"sqlite:///{tmp_path / 'x.db'}")
    with pytest.raises(StoreError, match="cannot be used"):
        check_layout(engine)
    engine.dispose()
