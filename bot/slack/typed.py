"""What a person typed, out of what Slack made of it."""

import re

_MARKUP = re.compile(r"<([@!#]?)([^<>|]*)(?:\|([^<>]*))?>")
"""What Slack makes of mentions, channels, links and dates; what was typed so comes as entities."""
_EMPHASIS = re.compile(r"(?<![\w*_`])([*_]|`{1,3})(?=\S)([^\n]{0,300}?\S)\1(?![\w*_`])")
_STRUCK = re.compile(r"(?<![\w~])~(?=\S)[^~\n]{1,300}(?<=\S)~(?![\w~])")
LONGEST_READ = 4000
"""Of a longer text no emphasis is taken away: it is no question, and looking takes time."""
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


def typed(text: object) -> str:
    """After a command, where Slack makes nothing of it; its three entities are characters again. What is
    struck through was taken back."""
    said = _STRUCK.sub(" ", text) if isinstance(text, str) else ""
    for entity, character in _ENTITIES:
        said = said.replace(entity, character)
    return said.strip()


def written(text: object) -> str:
    """In a message: the words, without whom they are addressed to and without emphasis; a link or a date is
    what it reads as."""
    said = _MARKUP.sub(_read, text if isinstance(text, str) else "")
    for _ in ("outer", "inner") if len(said) <= LONGEST_READ else ():
        said = _EMPHASIS.sub(r"\2", said)
    return typed(said)


def _read(found: re.Match[str]) -> str:
    kind, name, label = found[1], found[2], found[3] or ""
    if kind == "@" or (kind == "!" and not name.startswith("date")):
        return " "
    return ("#" if kind == "#" else "") + (label or name)
