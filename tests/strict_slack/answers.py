"""What the app answers to Slack, taken as Slack takes it."""

import json
from dataclasses import dataclass, field
from typing import Any

from tests.strict_slack.methods.chat import said
from tests.strict_slack.outgoing import Outgoing
from tests.strict_slack.refusals import JSON, Refusal
from tests.strict_slack.surfaces import view_problems
from tests.strict_slack.workspaces import Message, Workspace
from tests.strict_slack.world import World


@dataclass(slots=True)
class Reply:
    """``message``: what the person was shown by the answer to a command, if anything."""

    status: int
    headers: dict[str, str] = field(repr=False)
    body: bytes
    message: Message | None = None

    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def ok(self) -> bool:
        return self.status == 200


def take(world: World, outgoing: Outgoing, reply: Reply) -> Reply:
    """Show what a good answer brings. Raises ``AssertionError`` for one that Slack would not understand."""
    if reply.status != 200 or outgoing.workspace is None:
        return reply
    answer = _structure(reply.body) if reply.body.strip() else {}
    try:
        if outgoing.payload.get("type") == "view_submission":
            _sent_in(outgoing.workspace, outgoing.payload["view"]["id"], answer)
        elif outgoing.kind == "slash_commands" and answer:
            reply.message = _shown(world, outgoing, answer)
        elif outgoing.kind == "interactive":
            assert not {"text", "blocks"} & set(answer), "Slack shows nothing of the answer to a click"
    except (Refusal, ValueError) as error:
        more = error.more if isinstance(error, Refusal) else ""
        raise AssertionError(f"Slack does not take the answer: {error} {more}") from error
    return reply


def _structure(body: bytes) -> JSON:
    """Plain text is an answer too."""
    text = body.decode()
    return dict(json.loads(text)) if text.lstrip().startswith("{") else {"text": text}


def _shown(world: World, outgoing: Outgoing, answer: JSON) -> Message | None:
    workspace, payload = outgoing.workspace, outgoing.payload
    assert workspace is not None
    return respond(world, workspace, payload["channel_id"], payload["user_id"], answer)


def respond(world: World, workspace: Workspace, channel: str, user: str, answer: JSON) -> Message:
    """A new message, by the answer to a command or at a ``response_url``. Raises ``Refusal``."""
    kind = answer.get("response_type", "ephemeral")
    if kind not in ("ephemeral", "in_channel"):
        raise Refusal("invalid_response_type")
    thread = {"thread_ts": answer["thread_ts"]} if answer.get("thread_ts") else {}
    by = {"user": workspace.bot_user, "bot_id": workspace.bot_id, **thread}
    only_for = user if kind == "ephemeral" else ""
    return world.keep(workspace, channel, {**by, **said(answer)}, only_for)


def _sent_in(workspace: Workspace, id_: str, answer: JSON) -> None:
    """What becomes of the window: one that is answered with nothing is closed."""
    match answer:
        case {"response_action": "errors", "errors": dict(errors)}:
            fields = {block["block_id"] for block in workspace.views[id_].body["blocks"] if _is_input(block)}
            assert errors.keys() <= fields, f"no fields of the window: {errors}"
        case {"response_action": "update", "view": view}:
            assert view_problems(view, "modal") == []
            workspace.views[id_].body.update(view)
        case {"response_action": "push", "view": view}:
            assert view_problems(view, "modal") == []
        case {"response_action": "clear"}:
            workspace.views.clear()
        case _:
            assert not answer, f"no response_action of Slack's: {answer}"
            del workspace.views[id_]


def _is_input(block: JSON) -> bool:
    return bool(block["type"] == "input")
