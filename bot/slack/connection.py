"""The connection of Socket Mode, made anew once each time that it ends."""

from slack_sdk.socket_mode.aiohttp import SocketModeClient


class Connection(SocketModeClient):
    """Slack's own client, which where a farewell and the close come together would connect twice, and hang
    up on the first. A command that came through that one would be lost: Slack sends only events again."""

    async def connect_to_new_endpoint(self, force: bool = False) -> None:
        ended = self.current_session
        async with self.connect_operation_lock:
            if self.current_session is ended and (force or not await self.is_connected()):
                self.wss_uri = await self.issue_new_wss_url()
                await self.connect()  # type: ignore[no-untyped-call]
