"""Numbers as they are printed: commas, words for one to nine, ordinals, per cent, nouns that agree.

A sentence of the desk never opens with a numeral: each begins with words, or goes through ``capital``.
"""

from bot.answers import Number
from bot.figures.rounding import to_tenth
from bot.measures import Measure
from bot.wording.style import HouseStyle

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_MINUS = "\N{MINUS SIGN}"
_CLOSE = 0.015


def numeral(value: Number) -> str:
    """In figures: 36,816; a fraction to one decimal, halves away from nought."""
    if isinstance(value, int):
        return f"{value:,}" if value >= 0 else f"{_MINUS}{-value:,}"
    said = f"{to_tenth(abs(value)):,.1f}".removesuffix(".0")
    return said if value >= 0 or said == "0" else f"{_MINUS}{said}"


def number(value: Number) -> str:
    """In running text: one to nine in words, numerals from 10; nought is "none"."""
    if value == 0:
        return "none"
    return _WORDS[int(value)] if 0 < value < 10 and int(value) == value else numeral(value)


def the(value: Number) -> str:
    """A number already known: the 299; but none."""
    return f"the {number(value)}" if value else "none"


def ordinal(place: int) -> str:
    """first to ninth in words, then 10th, 11th, 12th, 21st."""
    if 1 <= place <= 9:
        return _ORDINALS[place - 1]
    teen = 10 < place % 100 < 14
    ending = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place:,}{ending}"


def per_cent(value: Number, style: HouseStyle) -> str:
    """The size of a percentage, without its sign: 43.2 per cent, or 43.2%."""
    return f"{numeral(abs(value))}{style.per_cent}"


def of(value: Number, one: str, many: str) -> str:
    """A number and its noun: no boats, one boat, 12 boats."""
    if value == 0:
        return f"no {many}"
    return f"{number(value)} {one if value == 1 else many}"


def counted(value: Number, measure: Measure) -> str:
    """A number of what is counted: no people, one person, 36,816 people."""
    return of(value, *measure.noun)


def did(value: Number, measure: Measure) -> str:
    """What they did, agreeing with the number."""
    return "was " + measure.did[5:] if value == 1 and measure.did.startswith("were ") else measure.did


def in_round_numbers(value: int) -> str | None:
    """A true approximation, to stand beside the exact figure: nearly 37,000, more than 36,000.

    None below 1,000 and for figures that are round already.
    """
    if value < 1000:
        return None
    unit = 10 ** (len(str(value)) - 2)
    below, above = value // unit * unit, -(-value // unit) * unit
    if below == value:
        return None
    near = above - value < min(value - below, value * _CLOSE)
    return f"nearly {above:,}" if near else f"more than {below:,}"


def capital(sentence: str) -> str:
    """With a capital at its start."""
    return sentence[:1].upper() + sentence[1:]


def uncapital(sentence: str) -> str:
    """As a part of a longer sentence; each of the desk's opens with a word that takes a small letter."""
    return sentence[:1].lower() + sentence[1:]


def listed(names: tuple[str, ...] | list[str]) -> str:
    """A list in words: 2022, 2024 and 2025."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
