"""What a call brings: forms and JSON, and a token in the header or in the form."""

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.strict_slack.refusals import JSON, Refusal

STRUCTURES = ("blocks", "attachments", "metadata", "view", "files", "prompts")


@dataclass(slots=True)
class Given:
    """``refusal``: why it could not be read."""

    token: str = field(default="", repr=False)
    arguments: JSON = field(default_factory=dict)
    agent: str = ""
    refusal: Refusal | None = None


async def read(request: web.Request) -> Given:
    """Does not raise. A token in a JSON body does not count, as Slack says."""
    given = Given(agent=request.headers.get("User-Agent", ""))
    try:
        given.arguments = await _arguments(request)
    except Refusal as refusal:
        given.refusal = refusal
    in_form = given.arguments.pop("token", "") if not _is_json(request) else ""
    kind, _, value = request.headers.get("Authorization", "").partition(" ")
    given.token = value.strip() if kind.lower() == "bearer" else str(in_form)
    return given


def _is_json(request: web.Request) -> bool:
    return request.content_type == "application/json"


async def _arguments(request: web.Request) -> JSON:
    if request.method == "GET":
        return _structured(dict(request.query))
    if _is_json(request):
        return _json_object(await request.text())
    if request.content_type in ("application/x-www-form-urlencoded", "multipart/form-data"):
        return _structured({**request.query, **dict(await request.post())})
    if request.can_read_body:
        raise Refusal("invalid_post_type")
    return _structured(dict(request.query))


def _json_object(text: str) -> JSON:
    try:
        found = json.loads(text or "{}")
    except ValueError:
        raise Refusal("invalid_json") from None
    if not isinstance(found, dict):
        raise Refusal("json_not_object")
    return _structured(found)


def _structured(arguments: dict[str, Any]) -> JSON:
    """Structures come as JSON in forms, and may in JSON."""
    return {name: _structure(name, value) for name, value in arguments.items()}


def _structure(name: str, value: Any) -> Any:
    if name not in STRUCTURES or not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        error = "invalid_blocks_format" if name == "blocks" else "invalid_arguments"
        raise Refusal.because(error, [f"[ERROR] is not JSON: {name}"]) from None
