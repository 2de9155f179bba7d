"""Two buttons by which readers say whether an answer was useful. They carry the canonical question, and no
words of anybody's."""

from typing import Literal

from bot.errors import NotUnderstood
from bot.wording.slack.blocks import Block, plain
from bot.wording.slack.buttons import MOST_VALUE, Action

Verdict = Literal["useful", "not useful"]

_BOTH: tuple[tuple[str, str, Verdict], ...] = (
    ("positive_button", "Useful", "useful"),
    ("negative_button", "Not useful", "not useful"),
)


def feedback(question: str) -> list[Block]:
    """``question``: its canonical text; no buttons where it is too long for one."""
    if len(question) + len("not useful:") > MOST_VALUE:
        return []
    both: Block = {"type": "feedback_buttons", "action_id": str(Action.FEEDBACK)}
    for key, label, verdict in _BOTH:
        both[key] = {
            "text": plain(label),
            "value": f"{verdict}:{question}",
            "accessibility_label": f"This answer was {label.lower()}",
        }
    return [{"type": "context_actions", "elements": [both]}]


def judged(value: object) -> tuple[Verdict, str]:
    """What was said of an answer, and the canonical text of its question. Raises ``NotUnderstood`` for
    what no such button carries."""
    said, _, question = value.partition(":") if isinstance(value, str) else ("", "", "")
    for _, _, verdict in _BOTH:
        if said == verdict and question:
            return verdict, question
    raise NotUnderstood("That button cannot be read.")
