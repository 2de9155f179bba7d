"""Who takes up what: commands are answered in the body of the acknowledgement, all else is acknowledged at
once and done by an errand. Whatever fails is told to whoever waits for it."""

import json
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

from slack_bolt.response import BoltResponse

from bot.slack import actions, events, views
from bot.slack.attended import begin
from bot.slack.commands import SlashCommand, table
from bot.slack.failing import failure
from bot.slack.faults import reported
from bot.slack.incoming import Incoming
from bot.slack.installing import NOT_INSTALLED
from bot.slack.layouts import ephemeral
from bot.slack.ports import Place
from bot.slack.reading import with_what_it_reads
from bot.slack.reception import Reception
from bot.slack.tables import Answerer, Listener, declared, listeners
from bot.slack.telling import respond, tell
from bot.wording.slack.buttons import action_of
from bot.wording.slack.faults import kept_open, sentence

JSON: dict[str, str | Sequence[str]] = {"content-type": ["application/json;charset=utf-8"]}
DONE = BoltResponse(status=200, body="")
NO_SUCH_COMMAND = "The desk has no command of that name. It has {}."
NO_SUCH_BUTTON = "The desk does not know that button any more. Please ask again."


class Dispatch:
    """The tables are put together once."""

    def __init__(self, reception: Reception) -> None:
        self._reception = reception
        self._commands: dict[str, SlashCommand] = table()
        self._actions: dict[str, Listener] = listeners(actions)
        self._windows = frozenset(chain.from_iterable(declared(actions, "WINDOWS")))
        self._files = frozenset(chain.from_iterable(declared(actions, "FILES")))
        self._events: dict[str, Listener] = listeners(events)
        self._views: dict[str, Answerer] = views.table()

    async def command(self, incoming: Incoming) -> BoltResponse:
        """Raises nothing: a failure is the answer."""
        found = self._commands.get(str(incoming.body.get("command")).lower())
        if found is None:
            names = ", ".join(sorted(self._commands))
            return _said(json.dumps(ephemeral(sentence(NO_SUCH_COMMAND.format(names)))))
        self._reception.metrics.command(found.name)
        try:
            return _said(await with_what_it_reads(found.answer, self._reception, incoming))
        except Exception as error:  # noqa: BLE001 - the person gets a sentence, the log the cause
            self._reception.metrics.failed(found.name)
            return failed(found.name, error, incoming.body)

    def action(self, incoming: Incoming) -> BoltResponse:
        name = action_of(str(incoming.action.get("action_id")))
        listener = self._actions.get(str(name), _unknown)
        what, place = f"action {name or 'unknown'}", None if name in self._files else incoming.place
        return self._begin(incoming, what, listener, place=place, at_once=name in self._windows)

    def event(self, incoming: Incoming) -> BoltResponse:
        """An event that nobody waits for, or of the desk's own doing, is acknowledged too: Slack would send
        it again."""
        kind = str(incoming.event.get("type"))
        listener = self._events.get(kind)
        if listener is None or (incoming.user and incoming.user == incoming.workspace.bot_user):
            return DONE
        return self._begin(incoming, f"event {kind}", listener, place=incoming.place)

    async def view(self, incoming: Incoming) -> BoltResponse:
        """A window that was sent in; one that nobody waits for is closed. Raises nothing."""
        name = str(incoming.window.get("callback_id"))
        found = self._views.get(name) if incoming.body.get("type") == "view_submission" else None
        if found is None:
            return DONE
        try:
            return _said(await found(self._reception, incoming))
        except Exception as error:  # noqa: BLE001 - the window stays open, the log has the cause
            self._reception.metrics.failed(f"view {name}")
            return failed(f"view {name}", error, incoming.body)

    def turned_away(self, incoming: Incoming) -> BoltResponse:
        """What is not let in: with a sentence, wherever somebody reads it and no token is needed."""
        if "command" in incoming.body:
            return _said(json.dumps(ephemeral(sentence(NOT_INSTALLED))))
        if incoming.body.get("type") == "view_submission":
            return _said(json.dumps(kept_open(incoming.window, NOT_INSTALLED)))
        if incoming.response_url:
            telling = respond(incoming, sentence(NOT_INSTALLED))
            self._reception.errands.start(telling, "turning away")
        return DONE

    def _begin(
        self,
        incoming: Incoming,
        name: str,
        listener: Listener,
        *,
        place: Place | None = None,
        at_once: bool = False,
    ) -> BoltResponse:
        begin(self._reception, incoming, name, listener, place=place, at_once=at_once)
        return DONE


def failed(where: str, error: Exception, body: Mapping[str, Any]) -> BoltResponse:
    """A failure, logged; and told, where the answer to ``body`` is shown to somebody."""
    said = failure(body, reported(where, error))
    return _said(said) if said else DONE


async def _unknown(_reception: Reception, incoming: Incoming) -> None:
    await tell(incoming, sentence(NO_SUCH_BUTTON))


def _said(body: str) -> BoltResponse:
    return BoltResponse(status=200, body=body, headers=JSON)
