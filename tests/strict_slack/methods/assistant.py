"""``assistant.threads.*``: the pane beside a conversation."""

from tests.strict_slack.methods.asked import Asked, Method
from tests.strict_slack.refusals import JSON, Refusal

MOST_PROMPTS = 4


def _pane(asked: Asked) -> JSON:
    """What is set in the pane of one thread. Raises ``Refusal``."""
    channel = asked.workspace.channel(asked.text("channel_id"))
    thread = asked.text("thread_ts")
    if channel.sort != "im" or not channel.thread(thread):
        raise Refusal("invalid_thread_ts")
    return asked.workspace.panes.setdefault((channel.id, thread), {})


def set_status(asked: Asked) -> JSON:
    if "status" not in asked.arguments:
        raise Refusal.because("invalid_arguments", ["[ERROR] missing required field: status"])
    _pane(asked)["status"] = asked.text("status")
    return {}


def set_title(asked: Asked) -> JSON:
    _pane(asked)["title"] = asked.text("title")
    return {}


def set_prompts(asked: Asked) -> JSON:
    prompts = asked.arguments["prompts"]
    shapely = isinstance(prompts, list) and all(
        isinstance(one, dict) and {"title", "message"} == set(one) and all(one.values()) for one in prompts
    )
    if not shapely or not 1 <= len(prompts) <= MOST_PROMPTS:
        raise Refusal("invalid_arguments")
    _pane(asked)["prompts"] = prompts
    return {}


METHODS = {
    "assistant.threads.setStatus": Method(set_status, "assistant:write", ("channel_id", "thread_ts")),
    "assistant.threads.setTitle": Method(set_title, "assistant:write", ("channel_id", "thread_ts", "title")),
    "assistant.threads.setSuggestedPrompts": Method(
        set_prompts, "assistant:write", ("channel_id", "thread_ts", "prompts")
    ),
}
