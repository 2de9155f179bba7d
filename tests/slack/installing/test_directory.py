"""Workspaces as requests find them: no call a request, and no old news for long."""

import asyncio
import threading
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from math import inf

import pytest

from bot.errors import StoreError
from bot.slack.installing import Directory, OwnToken
from bot.slack.installing.directory import FRESH_SECONDS, MOST, STALE_SECONDS, TOKEN_REFUSALS
from bot.workspaces import Grant, Workspace

FOUND = Workspace(7, "", "T1", "xoxb-1", "UB", "commands")


@dataclass
class Kept:
    """One workspace, kept by somebody who counts how often it is looked for."""

    one: Workspace | None = FOUND
    asked: list[tuple[str, str]] = field(default_factory=list)
    broken: bool = False
    hangs: threading.Event | None = None

    def find(self, enterprise: str, team: str) -> Workspace | None:
        self.asked.append((enterprise, team))
        if self.hangs is not None:
            assert self.hangs.wait(60)
        if self.broken:
            raise StoreError("The database cannot be used.")
        return self.one if team.startswith("T1") else None

    def by_id(self, workspace: int) -> Workspace | None:
        return self.one if self.one and self.one.id == workspace else None

    def by_ids(self, workspaces: Collection[int]) -> list[Workspace]:
        return [found for found in map(self.by_id, workspaces) if found]

    def install(self, grant: Grant, _at: float) -> Workspace:
        self.one = replace(FOUND, token=grant.token)
        return self.one

    def pause(self, workspace: int, why: str, at: float = inf) -> None:
        assert (workspace, at) == (FOUND.id, inf)
        self.one = replace(self.one or FOUND, state="paused", why=why)

    def remove(self, enterprise: str, team: str, at: float = inf) -> None:
        assert (enterprise, team, at) == ("", "T1", inf)
        self.one = None

    def set_house_style(self, workspace: int, name: str) -> None:
        self.one = replace(self.one or FOUND, id=workspace, house_style=name)

    def set_notices(self, workspace: int, channel: str) -> None:
        self.one = replace(self.one or FOUND, id=workspace, notices=channel)


@dataclass
class Clock:
    at: float = 0.0

    def __call__(self) -> float:
        return self.at


def test_a_workspace_is_looked_for_once_in_a_while() -> None:
    async def check() -> None:
        kept, clock = Kept(), Clock()
        directory = Directory(kept, clock)
        assert await directory.find("", "T1") == FOUND
        clock.at = FRESH_SECONDS - 0.1
        kept.one = replace(FOUND, house_style="web")  # by another process
        assert await directory.find("", "T1") == FOUND
        assert len(kept.asked) == 1
        clock.at = FRESH_SECONDS
        assert await directory.find("", "T1") == kept.one
        assert len(kept.asked) == 2

    asyncio.run(check())


def test_many_at_once_look_once() -> None:
    async def check() -> None:
        kept = Kept()
        directory = Directory(kept, Clock())
        assert set(await asyncio.gather(*(directory.find("", "T1") for _ in range(50)))) == {FOUND}
        assert len(kept.asked) == 1

    asyncio.run(check())


def test_what_this_process_changes_is_seen_at_once() -> None:
    async def check() -> None:
        kept = Kept()
        directory = Directory(kept, Clock())
        await directory.find("", "T1")
        await directory.set_house_style(7, "web")
        await directory.set_notices(7, "C1")
        found = await directory.find("", "T1")
        assert found is not None
        assert (found.house_style, found.notices) == ("web", "C1")
        await directory.pause(7, "token_revoked")
        assert (await directory.find("", "T1")) == replace(found, state="paused", why="token_revoked")
        await directory.remove("", "T1")
        assert await directory.find("", "T1") is None
        await directory.install(Grant("", "T1", "xoxb-2", "UB", ""), 1.0)
        assert (await directory.find("", "T1")) == replace(FOUND, token="xoxb-2")

    asyncio.run(check())


def test_neither_nothing_nor_a_failure_is_kept() -> None:
    async def check() -> None:
        kept = Kept(one=None)
        directory = Directory(kept, Clock())
        assert await directory.find("", "T1") is None
        kept.one, kept.broken = FOUND, True
        with pytest.raises(StoreError):
            await directory.find("", "T1")
        kept.broken = False
        assert await directory.find("", "T1") == FOUND

    asyncio.run(check())


def test_while_the_store_fails_what_was_found_before_serves_for_minutes() -> None:
    async def check() -> None:
        kept, clock = Kept(), Clock()
        directory = Directory(kept, clock)
        await directory.find("", "T1")
        kept.broken = True
        for clock.at in (FRESH_SECONDS, 2 * FRESH_SECONDS, STALE_SECONDS - 1):
            assert await directory.find("", "T1") == FOUND
            assert await directory.find("", "T1") == FOUND
        assert len(kept.asked) == 4  # not at each request
        clock.at = STALE_SECONDS + FRESH_SECONDS
        with pytest.raises(StoreError):
            await directory.find("", "T1")
        kept.broken, kept.one = False, replace(FOUND, house_style="web")
        assert await directory.find("", "T1") == kept.one

    asyncio.run(check())


def test_a_store_that_hangs_is_asked_once_and_not_waited_for() -> None:
    async def check() -> None:
        go = threading.Event()
        kept, clock = Kept(), Clock()
        directory = Directory(kept, clock)
        await directory.find("", "T1")
        kept.hangs, kept.one = go, replace(FOUND, house_style="web")
        for clock.at in (FRESH_SECONDS, FRESH_SECONDS + 1, 3 * FRESH_SECONDS):
            assert await directory.find("", "T1") == FOUND
        assert len(kept.asked) == 2
        go.set()
        while await directory.find("", "T1") == FOUND:
            clock.at += FRESH_SECONDS
        assert await directory.find("", "T1") == kept.one

    asyncio.run(check())


def test_one_who_gives_up_does_not_take_the_answer_from_others() -> None:
    async def check() -> None:
        directory = Directory(Kept(), Clock())
        first = asyncio.create_task(directory.find("", "T1"))
        await asyncio.sleep(0)
        second = asyncio.create_task(directory.find("", "T1"))
        await asyncio.sleep(0)
        first.cancel()
        assert await second == FOUND

    asyncio.run(check())


def test_no_more_are_kept_than_fit() -> None:
    async def check() -> None:
        kept = Kept()
        directory = Directory(kept, Clock())
        for number in range(MOST + 1):
            await directory.find("", f"T1{number}")
        await directory.find("", "T11")
        assert len(kept.asked) == MOST + 1
        await directory.find("", "T10")  # the oldest has left
        assert len(kept.asked) == MOST + 2

    asyncio.run(check())


def test_the_token_of_the_settings_is_of_its_workspace_alone() -> None:
    async def check() -> None:
        kept = Kept(one=replace(FOUND, token=""))
        its_own = Directory(kept, Clock(), OwnToken(FOUND.id, "xoxb-own"))
        another = Directory(kept, Clock(), OwnToken(FOUND.id + 1, "xoxb-own"))
        for directory, token in ((its_own, "xoxb-own"), (another, "")):
            found, same = await directory.find("", "T1"), await directory.by_id(FOUND.id)
            assert found is not None
            assert found.token == token
            assert found == same
            assert await directory.by_ids([FOUND.id, 99]) == {FOUND.id: found}

    asyncio.run(check())
    assert "xoxb-own" not in repr(OwnToken(1, "xoxb-own"))


@pytest.mark.parametrize(
    "error", [*sorted(TOKEN_REFUSALS), "missing_scope", "ratelimited", "channel_not_found", ""]
)
def test_a_refused_token_pauses_its_workspace(error: str, caplog: pytest.LogCaptureFixture) -> None:
    async def check() -> None:
        kept = Kept()
        directory = Directory(kept, Clock())
        await directory.find("", "T1")
        await directory.token_refused("xoxb-of-another", error)
        assert kept.one == FOUND
        assert caplog.text == ""
        await directory.token_refused("xoxb-1", error)
        expected = replace(FOUND, state="paused", why=error) if error in TOKEN_REFUSALS else FOUND
        assert kept.one == expected
        assert (f"refuses the token of workspace {FOUND.id} ({error})" in caplog.text) == (kept.one != FOUND)

    asyncio.run(check())


def test_a_token_that_has_been_replaced_pauses_nothing() -> None:
    async def check() -> None:
        kept = Kept()
        directory = Directory(kept, Clock())
        await directory.find("", "T1")
        kept.one = replace(FOUND, token="xoxb-newer")
        await directory.token_refused("xoxb-1", "token_revoked")
        assert kept.one.state == "active"

    asyncio.run(check())
