"""Years and places in a row, as they are written: "2024", "'24", "of last year", "12th"."""

from bot.language.numbers import ORDINALS, SMALL
from bot.language.tokens import Words
from bot.language.when.reading import DIGITS, after, word

FIRST_YEAR, LAST_YEAR = 1900, 2099
FIRST_HELD = 2018
NUMBERS = (DIGITS, "a", *SMALL)


def year_at(words: Words, at: int) -> tuple[int, int] | None:
    """A year in four digits, or in two after an apostrophe, and the index after it."""
    text = word(words, at)
    if len(text) == 3 and text[0] == "'":
        return 2000 + int(text[1:]), at + 1
    if len(text) == 4 and text.isascii() and text.isdigit() and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return int(text), at + 1
    return None


def year_after(words: Words, at: int, this_year: int) -> tuple[int, int] | None:
    """A year said of what came before it: "2024", "of 2024", "in 2024", "last year", "this year"."""
    start = after(words, at, "of the", "in the", "of", "in") or at
    for phrase, back in (("this year", 0), ("last year", 1), ("the year before last", 2), ("next year", -1)):
        end = after(words, start, phrase)
        if end:
            return this_year - back, end
    return year_at(words, start)


def nth_at(words: Words, at: int) -> int | None:
    """The number of a word such as "12th", "second" or "12"."""
    text = word(words, at)
    if text in ORDINALS:
        return ORDINALS[text]
    digits = text[:-2] if text.endswith(("st", "nd", "rd", "th")) else text
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 3 else None
