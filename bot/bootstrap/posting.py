"""The connection that deliveries are posted over."""

from typing import TYPE_CHECKING

from bot.slack.wire import leaving

if TYPE_CHECKING:
    from aiohttp import ClientSession

IDLE = 5.0  # seconds; a connection that Slack has meanwhile closed would leave a post unclear


def posting_session() -> "ClientSession":
    """For one event loop; close it with ``async with``."""
    from aiohttp import ClientSession, DummyCookieJar, TCPConnector, TraceConfig

    trace = TraceConfig()
    trace.on_request_headers_sent.append(leaving)  # asked before the first byte, whatever its name says
    connector = TCPConnector(keepalive_timeout=IDLE)
    return ClientSession(connector=connector, trace_configs=[trace], cookie_jar=DummyCookieJar())
