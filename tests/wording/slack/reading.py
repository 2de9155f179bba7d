"""Reading what is said in Slack as Slack does: text objects, markup, and what a person reads."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

NO_WIDTH = "\N{ZERO WIDTH SPACE}"
LINK = re.compile(r"<(?:https?://[^|<>]+\|[^<>]*|@[UW][A-Z0-9]+|#[CG][A-Z0-9]+)>")
MARKUP = re.compile(rf"[*_~`@#](?!{NO_WIDTH})|:(?=[^\s{NO_WIDTH}])|&(?!amp;|lt;|gt;)|[<>]")


def objects(node: Any) -> Iterator[Mapping[str, Any]]:
    """Every object inside, outermost first."""
    if isinstance(node, Mapping):
        yield node
        for value in node.values():
            yield from objects(value)
    elif isinstance(node, Sequence) and not isinstance(node, str):
        for value in node:
            yield from objects(value)


def texts(node: Any) -> list[str]:
    """All that is read in blocks, in order, as a person sees it."""
    kinds = {"plain_text", "mrkdwn", "raw_text", "text"}
    return [seen(one["text"]) for one in objects(node) if one.get("type") in kinds]


def seen(text: str) -> str:
    """What is on the screen."""
    return html.unescape(re.sub(r"<[^|<>]+\|([^<>]*)>", r"\1", text)).replace(NO_WIDTH, "")


def markup(said: Mapping[str, Any]) -> list[str]:
    """Texts in which Slack would find markup that the desk did not make."""
    marked = [one["text"] for one in objects(said["blocks"]) if one.get("type") == "mrkdwn"]
    flat = [one["text"] for one in objects(said["blocks"]) if one.get("type") in {"plain_text", "raw_text"}]
    emoji = [
        one["text"] for one in objects(said["blocks"]) if one.get("type") == "plain_text" and one["emoji"]
    ]
    found = [text for text in (said["text"], *marked) if MARKUP.search(LINK.sub("", text))]
    return [*found, *emoji, *(text for text in flat if re.search("[<>]|&(?!amp;|lt;|gt;)", text))]


def numbers(text: str) -> set[str]:
    return set(re.findall(r"\d[\d,.]*\d|\d", text))


def values(said: Mapping[str, Any]) -> dict[str, str]:
    """What each button carries, by its action id."""
    return {one["action_id"]: one["value"] for one in objects(said["blocks"]) if one.get("type") == "button"}
