"""The steps by which the database grows. ``HEAD`` names the newest, so that a check needs no Alembic."""

HEAD = "0004"
