"""What a figure is wanted for, and how soon: "for a standfirst", "need it for our graphic", "on air in 10".
It changes no figure."""

from functools import cache

from bot.language.asides.matching import Phrase, cut, longest, skip

_OPENING = frozenset(
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
_PLACES = """
    standfirst | headline | copy | graphic | graphics | piece | story | article | explainer | caption |
    splash | package | script | bulletin | intro | chart | feature | feature piece | front page | web |
    online | website | print | broadcast | tv | radio | newsletter | briefing | online piece |
    news story | live blog | liveblog | push alert | column | report | lead | nib | sidebar | fact box |
    factbox | timeline | backgrounder | tweet | post | podcast | lunchtime bulletin | fact check |
    factcheck | lines | a line
"""


def read_purpose(texts: Phrase, at: int) -> int | None:
    """The index after a purpose that begins at a word."""
    if texts[at] not in _OPENING:
        return None
    start = at
    while start < len(texts) and texts[start] in _OPENING:
        start += 1
    if not any(text in _ONWARDS for text in texts[at:start]):
        return None
    for length in (2, 1):
        if texts[start : start + length] in _places() and start + length <= len(texts):
            return start + length
    return None


@cache
def _places() -> frozenset[Phrase]:
    return frozenset(tuple(use.split()) for use in _PLACES.split("|"))


_LEADING = cut(
    "for|its for|this is for|that is for|i need it for|need it for|need for|on|in|doing|were doing"
)
_WHOSE = cut("a|an|the|my|our|this|tomorrows|todays|tonights|mondays|sundays|saturdays")
_USES = cut(
    """
    standfirst|headline|graphic|monthly graphic|weekly graphic|daily graphic|annual graphic|script|
    leader|leader column|leader page|caption|splash|page lead|bulletin|news bulletin|morning bulletin|
    evening bulletin|late bulletin|explainer|live blog|package|two way|line in the script|
    line in the bulletin|line in the piece|line for the script|line|line in a piece|news at six|
    news at ten|podcast|programme|page one|double page spread|spread|first edition|late edition|
    next edition|data box|pmqs|prime ministers questions|today programme|the today programme|newsnight|
    question time|drivetime|breakfast show|breakfast programme|parliamentary question|written question|pq
    """
) | frozenset(
    (f"{hour}{half}", *what)
    for hour in range(1, 13)
    for half in ("am", "pm")
    for what in ((), ("bulletin",), ("news",), ("programme",), ("news", "bulletin"), ("edition",))
)
_LIVE = cut("on air|live on air|going on air|were on air|were live|live")
_MINUTES = cut("2|3|5|10|15|20|30|two|three|five|ten|fifteen|twenty|thirty")


def read_use(texts: Phrase, at: int) -> int | None:
    """The index after a use ("for tomorrow's splash") or how soon it is wanted ("on air in 10")."""
    return _use(texts, at) or _live(texts, at)


def _use(texts: Phrase, at: int) -> int | None:
    led = longest(texts, at, _LEADING)
    return longest(texts, skip(texts, led, _WHOSE), _USES) if led else None


def _live(texts: Phrase, at: int) -> int | None:
    air = longest(texts, at, _LIVE)
    count = longest(texts, air + 1, _MINUTES) if air and texts[air : air + 1] == ("in",) else None
    return skip(texts, count, cut("minutes|mins")) if count else None
