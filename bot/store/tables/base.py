"""What every table of the desk is made with."""

from typing import Any

from sqlalchemy import MetaData, Text
from sqlmodel import Field, SQLModel

NAMING = {
    "pk": "%(table_name)s_key",
    "ix": "%(table_name)s_%(column_0_name)s",
}


class Base(SQLModel):
    """All tables of the desk, and nobody else's. Moments are seconds since 1970, UTC; a moment that has
    not come is null. Words typed by a person have no column anywhere."""

    metadata = MetaData(naming_convention=NAMING)


def words(*, default: str | None = None) -> Any:
    """A column of text."""
    return Field(default=default, sa_type=Text) if default is not None else Field(sa_type=Text)
