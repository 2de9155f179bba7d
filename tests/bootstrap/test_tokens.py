"""The tokens that deliveries are posted with: read together, to each workspace its own."""

import asyncio
from collections.abc import Collection

import pytest
from sqlalchemy import Engine

from bot.bootstrap.tokens import Tokens
from bot.errors import StoreError
from bot.slack.installing import Directory
from bot.store.workspaces.installations import StoreWorkspaces
from bot.store.workspaces.vault import Vault, new_key
from bot.workspaces import Grant, Workspace

KEY = new_key()


class Counted(StoreWorkspaces):
    """``asked``: for which workspaces the database was asked, each time."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine, Vault([KEY]))
        self.asked: list[Collection[int]] = []

    def by_ids(self, workspaces: Collection[int]) -> list[Workspace]:
        self.asked.append(workspaces)
        return super().by_ids(workspaces)


@pytest.fixture
def kept(store: Engine) -> Counted:
    made = Counted(store)
    for number in (1, 2, 3):
        made.install(Grant("", f"T{number}", f"xoxb-{number}", "UB", ""), 0.0)
    return made


def tokens(kept: StoreWorkspaces, *workspaces: int) -> list[str | BaseException | None]:
    """As many posts ask for them that begin at one moment."""

    async def ask() -> list[str | BaseException | None]:
        made = Tokens(Directory(kept, lambda: 0.0))
        return await asyncio.gather(*map(made.token, workspaces), return_exceptions=True)

    return asyncio.run(ask())


def test_those_asked_for_at_one_moment_are_read_together(kept: Counted) -> None:
    assert tokens(kept, 1, 2, 1, 3) == ["xoxb-1", "xoxb-2", "xoxb-1", "xoxb-3"]
    assert kept.asked == [{1, 2, 3}]


def test_what_is_asked_later_is_read_anew(kept: Counted) -> None:
    async def ask() -> None:
        made = Tokens(Directory(kept, lambda: 0.0))
        assert await made.token(1) == "xoxb-1"
        kept.pause(1, "token_revoked")
        assert await made.token(1) is None

    asyncio.run(ask())


def test_a_workspace_that_is_paused_or_gone_has_none(kept: Counted) -> None:
    kept.pause(1, "token_revoked")
    kept.remove("", "T2")
    assert tokens(kept, 1, 2, 3, 99) == [None, None, "xoxb-3", None]


def test_a_token_that_no_key_opens_stops_no_other(kept: Counted, store: Engine) -> None:
    StoreWorkspaces(store, Vault([new_key()])).install(Grant("", "T2", "xoxb-2", "UB", ""), 1.0)
    first, unread, third = tokens(kept, 1, 2, 3)
    assert (first, third) == ("xoxb-1", "xoxb-3")
    assert isinstance(unread, StoreError)
