"""The tokens that deliveries are posted with."""

import asyncio
from collections.abc import Mapping

from bot.errors import DeskError
from bot.slack.installing import Directory
from bot.workspaces import Workspace

Found = Mapping[int, Workspace]


class Tokens:
    """``bot.slack.wire.Tokens``, from the directory. A paused workspace has none. Dozens of posts begin at
    one moment: the tokens that they ask for are read together."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._wanted: set[int] = set()
        self._asked: asyncio.Task[Found] | None = None

    async def token(self, workspace: int) -> str | None:
        found = await self._find(workspace)
        return found.token if found is not None and found.state == "active" and found.token else None

    async def _find(self, workspace: int) -> Workspace | None:
        self._wanted.add(workspace)
        self._asked = asked = self._asked or asyncio.create_task(self._read())
        try:
            return (await asyncio.shield(asked)).get(workspace)
        except DeskError:  # one that cannot be read must not stop the others
            return await self._directory.by_id(workspace)

    async def _read(self) -> Found:
        """It begins once everybody who asks now has asked."""
        wanted, self._wanted, self._asked = self._wanted, set(), None
        return await self._directory.by_ids(wanted)
