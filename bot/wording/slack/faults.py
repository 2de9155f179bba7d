"""What a person reads when the desk failed, and when it cannot do what was clicked."""

from bot.wording.slack import blocks
from bot.wording.slack.blocks import Said
from bot.wording.slack.escape import literal


def fault(reference: str) -> Said:
    """``reference``: what the log has beside the cause."""
    return sentence(f"Something went wrong on the desk's side: no figure was given. Reference: {reference}.")


def sentence(said: str) -> Said:
    """One sentence, as a message."""
    return {"text": literal(said, blocks.TEXT) or " ", "blocks": [blocks.section(said)]}
