"""Workspaces as requests find them: kept for a few seconds, so that finding one costs no database call."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from math import inf
from typing import Final, ParamSpec, TypeVar

from bot.slack.ports import Workspaces
from bot.workspaces import Grant, Workspace

P = ParamSpec("P")
R = TypeVar("R")

FRESH_SECONDS: Final = 5.0
STALE_SECONDS: Final = 300.0
"""So long what was found serves where the store cannot be read."""
PATIENCE: Final = 0.25
MOST: Final = 1_000
TOKEN_REFUSALS: Final = frozenset({"account_inactive", "invalid_auth", "token_expired", "token_revoked"})
"""What Slack answers to a token that it will not take again
(https://docs.slack.dev/reference/methods/auth.test#errors)."""

REFUSED: Final = "Slack refuses the token of workspace %d (%s): nothing is said there until there is another."
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OwnToken:
    """The token of the one workspace whose token is a setting, and is not stored."""

    workspace: int
    token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Found:
    """``at``: when it was asked for."""

    one: Workspace
    at: float


@dataclass(frozen=True, slots=True)
class Held:
    """``before``: what was found when it was asked the last time, if anything."""

    since: float
    asked: "asyncio.Task[Workspace | None]"
    before: Found | None


class Directory:
    """``Workspaces`` for the event loop. ``clock``: seconds, as of ``time.monotonic``. What this process
    changes is seen at once; what another one changes, within ``FRESH_SECONDS``. While the store cannot be
    read, or has not answered in a quarter of a second, what was found before serves for some minutes.
    Raises as ``Workspaces``."""

    def __init__(
        self, workspaces: Workspaces, clock: Callable[[], float], own: OwnToken | None = None
    ) -> None:
        self._workspaces = workspaces
        self._clock = clock
        self._own = own
        self._held: OrderedDict[tuple[str, str], Held] = OrderedDict()

    async def find(self, enterprise: str, team: str) -> Workspace | None:
        key = (enterprise, team)
        held = self._held.get(key)
        if held is None or (held.asked.done() and self._clock() - held.since >= FRESH_SECONDS):
            held = self._ask(key, held)
        before = self._usable(held.before)
        if before is not None and not held.asked.done():
            left = held.since + PATIENCE - self._clock()
            if left <= 0 or not (await asyncio.wait({held.asked}, timeout=left))[0]:
                return before
        try:
            found = await asyncio.shield(held.asked)
        except Exception:
            if before is not None:
                return before
            self._let_go(key, held)
            raise
        if found is None:
            self._let_go(key, held)  # one that installs now is found by its next request
        return found

    async def by_id(self, workspace: int) -> Workspace | None:
        return self._with_token(await asyncio.to_thread(self._workspaces.by_id, workspace))

    async def by_ids(self, workspaces: Collection[int]) -> dict[int, Workspace]:
        """Those of them that are there, by id."""
        found = await asyncio.to_thread(self._workspaces.by_ids, workspaces)
        return {each.id: self._with_own(each) for each in found}

    async def install(self, grant: Grant, at: float) -> Workspace:
        return await self._change(self._workspaces.install, grant, at)

    async def pause(self, workspace: int, why: str, at: float = inf) -> None:
        await self._change(self._workspaces.pause, workspace, why, at)

    async def token_refused(self, token: str, error: str) -> None:
        """Told what Slack answered to a token. If it will not take it again, its workspace is paused,
        unless that has another token by now."""
        if error not in TOKEN_REFUSALS:
            return
        for workspace in self._lately_found():
            if workspace.token == token:
                now = await self.by_id(workspace.id)
                if now is not None and now.token == token:
                    await self.pause(workspace.id, error)
                    log.warning(REFUSED, workspace.id, error)
                return

    async def remove(self, enterprise: str, team: str, at: float = inf) -> None:
        await self._change(self._workspaces.remove, enterprise, team, at)

    async def set_house_style(self, workspace: int, name: str) -> None:
        await self._change(self._workspaces.set_house_style, workspace, name)

    async def set_notices(self, workspace: int, channel: str) -> None:
        await self._change(self._workspaces.set_notices, workspace, channel)

    async def _change(self, change: Callable[P, R], *arguments: P.args, **named: P.kwargs) -> R:
        try:
            return await asyncio.to_thread(change, *arguments, **named)
        finally:
            self._held.clear()

    def _lately_found(self) -> Iterator[Workspace]:
        for held in tuple(self._held.values()):
            found = _last(held)
            if found is not None:
                yield found.one

    def _usable(self, found: Found | None) -> Workspace | None:
        return found.one if found is not None and self._clock() - found.at < STALE_SECONDS else None

    def _ask(self, key: tuple[str, str], held: Held | None) -> Held:
        before = _last(held) if held is not None else None
        held = Held(self._clock(), asyncio.create_task(self._found(*key)), before)
        self._held[key] = held
        self._held.move_to_end(key)
        if len(self._held) > MOST:
            self._held.popitem(last=False)
        return held

    async def _found(self, enterprise: str, team: str) -> Workspace | None:
        return self._with_token(await asyncio.to_thread(self._workspaces.find, enterprise, team))

    def _let_go(self, key: tuple[str, str], held: Held) -> None:
        if self._held.get(key) is held:
            del self._held[key]

    def _with_token(self, found: Workspace | None) -> Workspace | None:
        return found and self._with_own(found)

    def _with_own(self, found: Workspace) -> Workspace:
        if self._own is not None and found.id == self._own.workspace:
            return replace(found, token=self._own.token)
        return found


def _last(held: Held) -> Found | None:
    """What was found the last time that the store could be read."""
    if not held.asked.done() or held.asked.cancelled() or held.asked.exception() is not None:
        return held.before
    found = held.asked.result()
    return Found(found, held.since) if found is not None else None
