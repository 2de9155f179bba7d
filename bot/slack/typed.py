"""What a person typed, out of what Slack made of it."""

import re

_MENTION = re.compile(r"<@([A-Z0-9]+)(?:\|[^>]*)?>")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


def typed(text: object, bot_user: str = "") -> str:
    """The words, without mentions of the bot; Slack's three entities are characters again."""
    said = text if isinstance(text, str) else ""
    said = _MENTION.sub(lambda found: " " if found[1] == bot_user else found[0], said)
    for entity, character in _ENTITIES:
        said = said.replace(entity, character)
    return said.strip()
