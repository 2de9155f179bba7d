"""Slack's Web API: reads a call, meets the fault planned for it, and lets the method answer."""

import asyncio
import json
from email.utils import formatdate

from aiohttp import web

from tests.strict_slack.calls import Call, Calls
from tests.strict_slack.faults import Fault, Faults
from tests.strict_slack.handed_out import HandedOut
from tests.strict_slack.installing import Installing
from tests.strict_slack.limits import Limits
from tests.strict_slack.methods import assistant, auth, chat, conversations, files, views
from tests.strict_slack.methods.asked import Asked, Method
from tests.strict_slack.reading import Given, read
from tests.strict_slack.refusals import JSON, Refusal
from tests.strict_slack.world import World

METHODS: dict[str, Method] = {
    **assistant.METHODS,
    **auth.METHODS,
    **chat.METHODS,
    **conversations.METHODS,
    **files.METHODS,
    **views.METHODS,
}
OAUTH, ALIVE = "oauth.v2.access", "api.test"


class WebApi:
    """``closing``: set when Slack stops, which ends the silences."""

    def __init__(self, world: World, handed_out: HandedOut, installing: Installing) -> None:
        self.world, self.handed_out, self.installing = world, handed_out, installing
        self.faults, self.calls, self.limits = Faults(), Calls(), Limits(world)
        self.closing = asyncio.Event()

    async def call(self, request: web.Request) -> web.StreamResponse:
        given = await read(request)
        method = request.match_info["method"]
        return await self.answer(request, method, given)

    async def answer(self, request: web.Request, method: str, given: Given) -> web.StreamResponse:
        """With the fault planned, or else as the method says; either is put down in ``calls``."""
        fault = self.faults.meet(method, given.arguments)
        if fault is None:
            body, status, headers = self._done(request, method, given)
            self.note(
                method, given, "ok" if body.get("ok") else str(body["error"]), taken=bool(body.get("ok"))
            )
            return web.json_response(body, status=status, headers=headers)
        taken = fault.taken and bool(self._done(request, method, given)[0].get("ok"))
        if fault.revokes:
            self.world.revoke(given.token)
        self.note(method, given, fault.error or fault.kind, taken=taken)
        return await self.fail(request, fault)

    def _done(self, request: web.Request, method: str, given: Given) -> tuple[JSON, int, dict[str, str]]:
        headers = {"Date": formatdate(self.world.clock.now(), usegmt=True)}
        try:
            with self.world.lock:
                return self._ask(request, method, given, headers), 200, headers
        except Refusal as refusal:
            wait = refusal.more.pop("retry_after", None)
            if wait is None:
                return refusal.body(), 200, headers
            return refusal.body(), 429, {**headers, "Retry-After": str(wait)}

    def _ask(self, request: web.Request, method: str, given: Given, headers: dict[str, str]) -> JSON:
        if given.refusal:
            raise given.refusal
        if method == OAUTH:
            return self.installing.access(given.arguments, request.headers.get("Authorization", ""))
        if method == ALIVE:
            return {"ok": True, "args": given.arguments}
        if method not in METHODS:
            raise Refusal("unknown_method", req_method=method)
        token = self.world.authorised(given.token)
        headers["X-OAuth-Scopes"] = ",".join(sorted(token.scopes))
        asked = Asked(self.world, self.handed_out, str(request.url.origin()), token, given.arguments)
        self.limits.count(method, asked)
        return METHODS[method].answer(asked)

    def note(self, method: str, given: Given, outcome: str, *, taken: bool) -> None:
        self.calls.note(Call(method, given.token, given.arguments, outcome, taken, given.agent))

    async def fail(self, request: web.Request, fault: Fault) -> web.StreamResponse:
        if fault.kind == "silence":
            await self._wait_for_the_end(request)
        if fault.kind in ("silence", "dropped"):
            if request.transport:
                request.transport.abort()
            return web.Response(status=500)
        body = json.dumps({"ok": False, "error": fault.error}) if fault.error else "<html>Server error</html>"
        if fault.kind == "broken":
            return web.Response(body='{"ok": tru', content_type="application/json")
        headers = {} if fault.retry_after is None else {"Retry-After": f"{fault.retry_after:g}"}
        kind = "application/json" if fault.error else "text/html"
        return web.Response(body=body, status=fault.status, headers=headers, content_type=kind)

    async def _wait_for_the_end(self, request: web.Request) -> None:
        while request.transport and not request.transport.is_closing() and not self.closing.is_set():
            try:
                await asyncio.wait_for(self.closing.wait(), 0.02)
            except TimeoutError:
                continue
