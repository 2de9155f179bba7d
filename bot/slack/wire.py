"""The way deliveries go to Slack: each call once, never tried again here, each outcome named."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any, Protocol

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sending.delivery import Delivery
from bot.sending.said import Marks
from bot.sending.wire import Absent, Found, LookupFailed, NotPosted, Posted, Refused, Sent, Still, Unclear
from bot.slack.plain_blocks import sent
from bot.slack.wire_errors import Verdict, of_post, of_search
from bot.wording.slack.blocks import Block

EVENT = "crossings_desk_delivery"
TIME_LIMIT = 10.0  # seconds for one call; with ``Rules.start_within`` far less than a lease
REPLACED = "the workspace has another token since"
PAGE = 200  # messages asked for at once; Slack may give fewer


class Tokens(Protocol):
    async def token(self, workspace: int) -> str | None:
        """The token of the workspace, in the clear; None if it has none any more."""
        ...


class Session(Protocol):
    """An ``aiohttp.ClientSession`` of which each request passes ``leaving``."""

    @property
    def trace_configs(self) -> Any: ...


class TooLate(Exception):
    """Whoever was to post came too late; nothing was posted."""


@dataclass(slots=True)
class Departure:
    """Of one post: may it ``still`` leave, and has it ``left``."""

    still: Still
    left: bool = False


_departure: ContextVar[Departure | None] = ContextVar("departure", default=None)


async def leaving(*_told: object) -> None:
    """To be called when a request has its connection, just before its first byte leaves. If it raises, the
    connection is closed."""
    departure = _departure.get()
    if departure is not None:
        if not departure.still():
            raise TooLate
        departure.left = True


class SlackWire:
    """Implements ``bot.sending.wire.Wire``. ``session``: shared; ``leaving`` must be among its traces'
    ``on_request_headers_sent``. ``time_limit``: seconds for one call."""

    def __init__(
        self, session: Session, tokens: Tokens, api_url: str, time_limit: float = TIME_LIMIT
    ) -> None:
        if not any(leaving in trace.on_request_headers_sent for trace in session.trace_configs):
            raise ValueError("the session does not say when a request leaves")
        self._tokens = tokens
        self._client = AsyncWebClient(base_url=api_url, session=session)  # type: ignore[arg-type]
        self._client.retry_handlers = []  # the library's own would post twice when a connection drops
        self._time_limit = time_limit
        self._marks = Marks()

    async def time(self) -> float | None:
        try:
            answer = await self._timed(self._client.api_call("api.test"))
            headers = answer.headers
        except SlackApiError as error:
            headers = getattr(error.response, "headers", {})
        except Exception:  # noqa: BLE001 - whatever the network does, the time is not known
            return None
        return _date(headers)

    async def post(self, delivery: Delivery, still: Still) -> Sent:
        token = await self._tokens.token(delivery.workspace)
        if token is None:
            return Refused("workspace", "no token is kept for it")
        departure = Departure(still)
        _departure.set(departure)  # of this task alone
        try:
            answer = await self._posted(token, delivery, departure)
            return Posted(str(answer["ts"]))
        except SlackApiError as error:
            outcome = of_post(_verdict(error))
            stale = await self._stale(outcome, token, delivery.workspace)
            return NotPosted(REPLACED) if stale else outcome
        except Exception as error:  # noqa: BLE001 - of many kinds; what matters is whether it had left
            why = type(error).__name__
            return Unclear(why) if departure.left else NotPosted(why)
        finally:
            _departure.set(None)

    async def _posted(self, token: str, delivery: Delivery, departure: Departure) -> Any:
        """More plainly where Slack refuses its own blocks: of what it refused nothing stands."""
        message = _message(delivery, self._marks.of(delivery.said))

        async def post(blocks: list[Block]) -> Any:
            departure.left = False
            asked = message | {"blocks": blocks or None}
            return await self._timed(self._client.chat_postMessage(token=token, **asked))

        return await sent(post, message.get("blocks") or [])

    async def find(self, delivery: Delivery, since: float) -> Found:
        token = await self._tokens.token(delivery.workspace)
        if token is None:
            return Refused("workspace", "no token is kept for it")
        try:
            return await self._search(token, delivery, since)
        except SlackApiError as error:
            found = of_search(_verdict(error))
            stale = await self._stale(found, token, delivery.workspace)
            return LookupFailed(REPLACED) if stale else found
        except Exception as error:  # noqa: BLE001 - whatever the network does, the look has failed
            return LookupFailed(type(error).__name__)

    async def _stale(self, outcome: Sent | Found, token: str, workspace: int) -> bool:
        """Whether a refusal is of a token that the workspace has replaced since: it was installed anew."""
        if not isinstance(outcome, Refused) or outcome.reach != "workspace":
            return False
        return await self._tokens.token(workspace) not in (token, None)

    async def _search(self, token: str, delivery: Delivery, since: float) -> Found:
        pages = await self._pages(token, delivery, since)
        cursor, silent = "", False
        while True:
            page = await self._timed(pages(cursor))
            for message in page["messages"]:
                borne = _borne_by(message)
                if borne.get("id") == delivery.id:
                    return Posted(str(message["ts"]), str(borne.get("said", "")))
                silent = silent or _may_be(message, delivery)
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return _absent(more=bool(page.get("has_more")), silent=silent)

    async def _pages(self, token: str, delivery: Delivery, since: float) -> Callable[[str], Awaitable[Any]]:
        channel = await self._channel(token, delivery.channel)
        asked: dict[str, Any] = {
            "token": token,
            "channel": channel,
            "oldest": f"{since:.6f}",
            "inclusive": True,
            "include_all_metadata": True,
            "limit": PAGE,
        }
        if delivery.thread:
            return lambda cursor: self._client.conversations_replies(
                ts=delivery.thread, **asked, cursor=cursor or None
            )
        return lambda cursor: self._client.conversations_history(**asked, cursor=cursor or None)

    async def _channel(self, token: str, channel: str) -> str:
        """Slack posts to a person by name, but tells the history of a conversation only."""
        if channel[:1] not in ("U", "W"):
            return channel
        opened = await self._timed(self._client.conversations_open(token=token, users=channel))
        return str(opened["channel"]["id"])

    async def _timed(self, call: Awaitable[Any]) -> Any:
        async with asyncio.timeout(self._time_limit):
            return await call


def _message(delivery: Delivery, said: str) -> dict[str, Any]:
    borne = {"id": delivery.id, "said": said} if said else {"id": delivery.id}
    metadata = {"event_type": EVENT, "event_payload": borne}
    thread = {"thread_ts": delivery.thread} if delivery.thread else {}
    return {**(delivery.payload or {}), "channel": delivery.channel, **thread, "metadata": metadata}


def _borne_by(message: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the desk gave the message to bear; nothing for a message of others."""
    metadata = message.get("metadata") or {}
    payload: Mapping[str, Any] = metadata.get("event_payload") or {}
    return payload if metadata.get("event_type") == EVENT else {}


def _absent(*, more: bool, silent: bool) -> Found:
    if more:
        return LookupFailed("the history has no end")
    return LookupFailed("a message like it is there, and Slack does not tell its id") if silent else Absent()


def _may_be(message: Mapping[str, Any], delivery: Delivery) -> bool:
    """Whether it reads the same and tells no id: then Slack keeps ids from us, and nothing proves absence."""
    told = (delivery.payload or {}).get("text")
    return "metadata" not in message and bool(told) and message.get("text") == told


def _verdict(error: SlackApiError) -> Verdict:
    """What Slack said, where it said no. A body that is no JSON comes as another kind of response."""
    answer = error.response
    status: Any = getattr(answer, "status_code", None) or getattr(answer, "status", 0)
    data = getattr(answer, "data", None)
    name = data.get("error", "") if isinstance(data, dict) else ""
    wait = (getattr(answer, "headers", None) or {}).get("Retry-After", "")
    return Verdict(int(status), str(name), float(wait) if str(wait).isdecimal() else 0.0)


def _date(headers: Mapping[str, str] | None) -> float | None:
    try:
        return parsedate_to_datetime((headers or {})["Date"]).timestamp()
    except (KeyError, ValueError):
        return None
