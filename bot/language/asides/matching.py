"""Phrases by their words, and the longest of a set that stands at a word."""

Phrase = tuple[str, ...]
_LONGEST = 4


def cut(said: str) -> frozenset[Phrase]:
    """The phrases of a list, with bars between them."""
    return frozenset(tuple(phrase.split()) for phrase in said.split("|"))


def longest(texts: Phrase, at: int, phrases: frozenset[Phrase]) -> int | None:
    """The index after the longest of ``phrases`` that stands at a word."""
    for length in range(_LONGEST, 0, -1):
        if texts[at : at + length] in phrases and len(texts) >= at + length:
            return at + length
    return None


def skip(texts: Phrase, at: int, phrases: frozenset[Phrase]) -> int:
    """The index after such a phrase, or the word itself."""
    return longest(texts, at, phrases) or at
