"""``views.*``: modals and the Home."""

from tests.strict_slack.methods.asked import Asked, Method
from tests.strict_slack.naming import named
from tests.strict_slack.refusals import JSON, Refusal
from tests.strict_slack.surfaces import view_problems
from tests.strict_slack.workspaces import View

DEEPEST = 3


def _given(asked: Asked, kind: str) -> JSON:
    """Raises ``Refusal``."""
    view = asked.arguments["view"]
    problems = view_problems(view, kind)
    if problems:
        raise Refusal.because("invalid_arguments", problems)
    return {**view, "blocks": named(view["blocks"])}


def _keep(asked: Asked, given: JSON, user: str, root: str = "") -> View:
    workspace, id_ = asked.workspace, asked.world.new_id("V")
    body = {
        **given,
        "id": id_,
        "team_id": workspace.team,
        "app_id": "A0",
        "bot_id": workspace.bot_id,
        "hash": asked.world.new_ts(),
        "root_view_id": root or id_,
        "state": {"values": {}},
    }
    view = View(id_, user, body, root or id_)
    workspace.views[id_] = view
    return view


def open_(asked: Asked) -> JSON:
    given = _given(asked, "modal")
    trigger = asked.handed_out.use_trigger(asked.text("trigger_id"), asked.workspace.team)
    return {"view": _keep(asked, given, trigger.user).body}


def push(asked: Asked) -> JSON:
    given = _given(asked, "modal")
    trigger = asked.handed_out.use_trigger(asked.text("trigger_id"), asked.workspace.team)
    stack = [view for view in asked.workspace.views.values() if view.user == trigger.user]
    if not stack:
        raise Refusal("not_found")
    if len(stack) >= DEEPEST:
        raise Refusal("push_limit_reached")
    return {"view": _keep(asked, given, trigger.user, stack[0].root).body}


def update(asked: Asked) -> JSON:
    view = asked.workspace.views.get(asked.text("view_id"))
    if view is None:
        raise Refusal("not_found")
    if asked.text("hash") not in ("", view.body["hash"]):
        raise Refusal("hash_conflict")
    view.body.update(_given(asked, "modal"), hash=asked.world.new_ts())
    return {"view": view.body}


def publish(asked: Asked) -> JSON:
    user = asked.text("user_id")
    if user not in asked.workspace.users:
        raise Refusal("user_not_found")
    held = asked.workspace.homes.get(user)
    if held and asked.text("hash") not in ("", held.body["hash"]):
        raise Refusal("hash_conflict")
    view = _keep(asked, _given(asked, "home"), user)
    asked.workspace.homes[user] = asked.workspace.views.pop(view.id)
    return {"view": view.body}


METHODS = {
    "views.open": Method(open_, required=("trigger_id", "view")),
    "views.push": Method(push, required=("trigger_id", "view")),
    "views.update": Method(update, required=("view_id", "view")),
    "views.publish": Method(publish, required=("user_id", "view")),
}
