"""Workspaces that Slack told to slow down."""


class Pauses:
    """Slack's limits are those of one method in one workspace, so nobody else need wait."""

    def __init__(self) -> None:
        self._until: dict[int, float] = {}

    def pause(self, workspace: int, until: float) -> None:
        self._until[workspace] = max(until, self._until.get(workspace, until))

    def at(self, now: float) -> frozenset[int]:
        """The workspaces that must still wait."""
        self._until = {workspace: until for workspace, until in self._until.items() if until > now}
        return frozenset(self._until)
