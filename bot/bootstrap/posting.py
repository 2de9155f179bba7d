"""The connections to Slack: those that deliveries are posted over, and those of everything else."""

from typing import TYPE_CHECKING

from bot.slack.wire import leaving

if TYPE_CHECKING:
    from aiohttp import ClientSession

IDLE = 5.0  # seconds; a connection that Slack has meanwhile closed would leave a post unclear
ANSWER_SECONDS = 10.0  # for one call, the upload of a chart among them; the library's own limit is 300


def talking_session() -> "ClientSession":
    """For one event loop, and all that people wait for; close it with ``async with``."""
    from aiohttp import ClientSession, ClientTimeout, DummyCookieJar

    return ClientSession(timeout=ClientTimeout(total=ANSWER_SECONDS), cookie_jar=DummyCookieJar())


def posting_session() -> "ClientSession":
    """For one event loop; close it with ``async with``."""
    from aiohttp import ClientSession, DummyCookieJar, TCPConnector, TraceConfig

    trace = TraceConfig()
    trace.on_request_headers_sent.append(leaving)  # asked before the first byte, whatever its name says
    connector = TCPConnector(keepalive_timeout=IDLE)
    return ClientSession(connector=connector, trace_configs=[trace], cookie_jar=DummyCookieJar())
