"""Help in Slack: what a command is for, with examples to click."""

from bot.errors import AskerError
from bot.wording.slack import blocks
from bot.wording.slack.blocks import Said
from bot.wording.slack.buttons import Action
from bot.wording.slack.choices import asking
from bot.wording.slack.digest_help import ALSO
from bot.wording.slack.escape import literal

MOST_BUTTONS = 12


def help_said(asked: AskerError) -> Said:
    """``asked``: the ``HelpAsked`` that reading raised: its sentence, and examples to try."""
    examples = [text for text in asked.suggestions if text]
    more = "; ".join(examples[MOST_BUTTONS:])
    under = [f"Also: {more}", ALSO] if more else [ALSO]
    lines = asked.sentence.splitlines()
    return {
        "text": literal(" ".join([*lines, "For example:", f"{'; '.join(examples)}.", ALSO]), blocks.TEXT),
        "blocks": [
            *(blocks.section(line) for line in lines if line),
            *blocks.context([blocks.plain("For example:")]),
            *blocks.actions(asking(examples[:MOST_BUTTONS], Action.TRY)),
            *blocks.context([blocks.plain(one) for one in under]),
        ],
    }
