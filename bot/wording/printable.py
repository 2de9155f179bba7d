"""Text from people, made safe to show: nothing that moves a cursor, hides, or reorders what is read."""

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    """The text with each control, formatting or broken character replaced; blanks become spaces."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else " " if char.isspace() else _REPLACEMENT for char in text)


def shortened(text: str, most: int) -> str:
    """Of a text longer than ``most`` characters the beginning, which says that there is more."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
