"""Text from people, made safe to show: nothing that moves a cursor, hides, or reorders what is read."""

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    """The text with each control, formatting or broken character replaced; blanks become spaces."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else " " if char.isspace() else _REPLACEMENT for char in text)
