"""Sizes in per cent as people type them: 40%, 43.2 per cent, more than a third, 10 per cent or more."""

from bot.language.meanings import Percentage
from bot.language.numbers import (
    SMALL,
    begins_comparison,
    comparator_after,
    comparator_before,
    is_year,
    read_number,
)
from bot.language.tokens import Words
from bot.questions import Comparator

_PER_CENT = (("%",), ("percent",), ("pct",), ("per", "cent"))
_FRACTIONS = {
    ("half",): (500, 500),
    ("a", "half"): (500, 500),
    ("a", "third"): (333, 330),
    ("one", "third"): (333, 330),
    ("two", "thirds"): (667, 670),
    ("a", "quarter"): (250, 250),
    ("one", "quarter"): (250, 250),
    ("three", "quarters"): (750, 750),
    ("a", "fifth"): (200, 200),
    ("one", "fifth"): (200, 200),
    ("a", "tenth"): (100, 100),
    ("one", "tenth"): (100, 100),
}
"""In tenths of one per cent: to be compared with, and as a whole number said plainly."""
_FRACTION_FIRST = frozenset(phrase[0] for phrase in _FRACTIONS)
_MOVING = frozenset(
    (
        *("by", "up", "down", "rose", "fell", "risen", "fallen", "grew", "grown", "dropped", "increased"),
        *("decreased", "declined", "about", "around", "roughly", "some", "jumped"),
    )
)
_LARGEST = 6


def read_percentage(words: Words, at: int) -> tuple[Percentage, int] | None:
    """The size at a word, and the index after it. "40% of" is a share of something."""
    text = words[at].text
    if not (text[0].isdigit() or text in SMALL or text in _FRACTION_FIRST or begins_comparison(text)):
        return None
    comparator, start = comparator_before(words, at) or (Comparator.ABOUT, at)
    found = _in_per_cent(words, start) or _fraction(words, start, comparator)
    if found is None or (found[1] < len(words) and words[found[1]].text == "of"):
        return None
    after = comparator_after(words, found[1])
    return Percentage(found[0], after[0] if after else comparator), after[1] if after else found[1]


def _in_per_cent(words: Words, at: int) -> tuple[int, int] | None:
    if at >= len(words) or is_year(words, at):  # "2025 v 2024 per cent"
        return None
    whole, point, tenth = words[at].text.partition(".")
    if point and len(tenth) == 1 and len(whole) <= _LARGEST and (whole + tenth).isdecimal():
        tenths, end = int(whole + tenth), at + 1
    elif point or not (number := read_number(words, at)) or number[0].nth:
        return None
    else:
        tenths, end = number[0].value * 10, number[1]
    for unit in _PER_CENT:
        if tuple(word.text for word in words[end : end + len(unit)]) == unit:
            return tenths, end + len(unit)
    return None


def _fraction(words: Words, at: int, comparator: Comparator) -> tuple[int, int] | None:
    """ "By a third", "up more than half"; but not the third of something."""
    for phrase, (exact, plain) in _FRACTIONS.items():
        if tuple(word.text for word in words[at : at + len(phrase)]) == phrase:
            compared = comparator is not Comparator.ABOUT
            moving = compared or (at > 0 and words[at - 1].text in _MOVING)
            return (exact if compared else plain, at + len(phrase)) if moving else None
    return None
