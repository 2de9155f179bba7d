"""The addresses at which Slack takes later answers to a command or a click."""

from aiohttp import web

from tests.strict_slack.answers import respond
from tests.strict_slack.handed_out import ResponseUrl
from tests.strict_slack.methods.chat import said
from tests.strict_slack.reading import read
from tests.strict_slack.refusals import JSON, Refusal
from tests.strict_slack.web_api import WebApi
from tests.strict_slack.workspaces import Message

NAME = "response_url"


class ResponseUrls:
    """Posts to them are calls of ``response_url``, in ``calls`` and in ``faults``."""

    def __init__(self, api: WebApi) -> None:
        self._api = api

    async def call(self, request: web.Request) -> web.StreamResponse:
        secret = request.path.removeprefix("/").partition("/")[2]
        given = await read(request)
        given.arguments = {"channel": self._channel(secret), **given.arguments}
        fault = self._api.faults.meet(NAME, given.arguments)
        outcome, taken = "ok", False
        if fault is None or fault.taken:
            outcome = self._take(secret, given.arguments) if given.refusal is None else given.refusal.error
            taken = outcome == "ok"
        self._api.note(NAME, given, outcome if fault is None else fault.kind, taken=taken)
        if fault is not None and fault.kind != "body":
            return await self._api.fail(request, fault)
        outcome = fault.error if fault is not None else outcome
        status = 200 if taken else 404 if outcome in ("used_url", "expired_url") else 400
        return web.Response(text=outcome, status=status)

    def _channel(self, secret: str) -> str:
        known = self._api.handed_out.response_urls.get(secret)
        return known.channel if known else ""

    def _take(self, secret: str, answer: JSON) -> str:
        try:
            with self._api.world.lock:
                self._answer(self._api.handed_out.use_response_url(secret), answer)
        except Refusal as refusal:
            return refusal.error
        return "ok"

    def _answer(self, place: ResponseUrl, answer: JSON) -> None:
        world = self._api.world
        workspace = world.workspaces[place.team]
        first = self._first(place)
        if answer.get("delete_original"):
            self._delete(place)
        elif answer.get("replace_original") and first:
            first.body = {
                **{name: first.body[name] for name in ("type", "ts", "user", "bot_id")},
                **({"thread_ts": first.thread_ts} if first.thread_ts else {}),
                **said(answer),
            }
        else:
            respond(world, workspace, place.channel, place.user, answer)

    def _first(self, place: ResponseUrl) -> Message | None:
        """The message whose button was clicked."""
        workspace = self._api.world.workspaces[place.team]
        if place.ephemeral:
            return next((one for one in workspace.ephemerals if one.ts == place.ts), None)
        return workspace.channels[place.channel].messages.get(place.ts)

    def _delete(self, place: ResponseUrl) -> None:
        workspace, first = self._api.world.workspaces[place.team], self._first(place)
        if first is None:
            raise Refusal("message_not_found")
        if place.ephemeral:
            workspace.ephemerals.remove(first)
        else:
            del workspace.channels[place.channel].messages[place.ts]
