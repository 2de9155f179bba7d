"""How often the database is asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event


@contextmanager
def statements(store: Engine) -> Iterator[list[str]]:
    """Those that are made meanwhile; one for many rows is one."""
    made: list[str] = []

    def execute(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        made.append(statement)

    event.listen(store, "before_cursor_execute", execute)
    try:
        yield made
    finally:
        event.remove(store, "before_cursor_execute", execute)
