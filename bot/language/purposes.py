"""What a figure is wanted for: "for a standfirst", "need it for our graphic". It changes no figure."""

from functools import cache

_LEADING = frozenset(
    (
        "need",
        "it",
        "its",
        "for",
        "in",
        "a",
        "an",
        "the",
        "my",
        "our",
        "this",
        "todays",
        "tomorrows",
        "tonights",
    )
)
_ONWARDS = ("for", "in")
_USES = """
    standfirst | headline | copy | graphic | graphics | piece | story | article | explainer | caption |
    splash | package | script | bulletin | intro | chart | feature | feature piece | front page | web |
    online | website | print | broadcast | tv | radio | newsletter | briefing | online piece |
    news story | live blog | liveblog | push alert | column | report | lead | nib | sidebar | fact box |
    factbox | timeline | backgrounder | tweet | post | podcast | lunchtime bulletin | fact check |
    factcheck | lines | a line
"""


def read_purpose(texts: tuple[str, ...], at: int) -> int | None:
    """The index after a purpose that begins at a word."""
    if texts[at] not in _LEADING:
        return None
    start = at
    while start < len(texts) and texts[start] in _LEADING:
        start += 1
    if not any(text in _ONWARDS for text in texts[at:start]):
        return None
    for length in (2, 1):
        if texts[start : start + length] in _uses() and start + length <= len(texts):
            return start + length
    return None


@cache
def _uses() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(use.split()) for use in _USES.split("|"))
